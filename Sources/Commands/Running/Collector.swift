import Figures

/// A collector that combines answers into one figure.
final class Collector {
  private var answers: [Answer] = []

  func add(_ answer: Answer) { answers.append(answer) }

  /// The figure of the only answer, or a section for each answer under its command line.
  var figure: Figure {
    let shown = answers.filter { $0.figure != .nothing }
    if shown.count <= 1 { return shown.first?.figure ?? .nothing }
    return .sections(shown.map { Section($0.text, $0.figure) })
  }
}
