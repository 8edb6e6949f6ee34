import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns what is counted, and the figures of each side, as `CountedRow` has set them side by side.
  ///
  /// Figures of two sides contradict each other where they are in conflict, or where one side corrects what the other
  /// has. A figure as of a later day is another one, and a rounded one or a rate that fits is the same. Sides whose
  /// figures have nothing in common have it otherwise: "four dead" and "five dead" a day later.
  func figures(in corpus: Corpus) throws -> [ComparedRow] {
    try CountedRow.rows(in: scope, in: corpus).rows.map { thing in
      let home = Dictionary(thing.figures.map { ($0.row.id, $0.row) }) { first, _ in first }
      var disputed: Set<Int> = []
      for figure in thing.figures {
        let other = figure.reference.flatMap { home[$0] }
        let isOfOthers = other.map { side(of: $0.article) != side(of: figure.row.article) } ?? false
        if figure.relation == .conflict, isOfOthers, let other {
          disputed.formUnion([figure.row.article, other.article].compactMap { side(of: $0) })
        }
        if figure.relation == .corrected, let wrong = other?.quantity.value {
          disputed.formUnion(
            thing.figures.filter { $0.row.quantity.value == wrong && $0.relation != .wrong }
              .compactMap { side(of: $0.row.article) }.filter { $0 != side(of: figure.row.article) }
          )
        }
      }
      let told = sides.indices.map { place in thing.figures.filter { side(of: $0.row.article) == place } }
      var cells = told.indices.map { place in
        cell(of: told[place], among: thing.figures, isDisputed: disputed.contains(place))
      }
      var isApart = false
      for place in cells.indices where !told[place].isEmpty {
        guard
          told.indices.contains(where: { other in
            other != place && !told[other].isEmpty && Comparison.areApart(told[place], told[other])
          })
        else { continue }
        isApart = true
        if cells[place].holding == .whole { cells[place].holding = .changed }
      }
      var row = ComparedRow(label: StyledText(thing.label), cells: cells, weight: thing.figures.count)
      row.isApart = isApart
      return row
    }
  }

  /// True where no figure of one side is one of another, or nearly one that "about" and the like say is not exact.
  private static func areApart(_ some: [CountedRow.Figure], _ others: [CountedRow.Figure]) -> Bool {
    !some.contains { one in
      others.contains { other in
        let (left, right) = (one.row.quantity, other.row.quantity)
        if let high = left.high ?? right.high, max(left.value, right.value) <= high { return true }
        let isLoose = left.bound != .exact || right.bound != .exact || left.hedge != nil || right.hedge != nil
        return abs(left.value - right.value) <= max(abs(left.value), abs(right.value))
          * (isLoose ? 0.1 : 0.005)
      }
    }
  }

  /// Returns the figures of a side, each value once.
  private func cell(
    of figures: [CountedRow.Figure],
    among all: [CountedRow.Figure],
    isDisputed: Bool
  ) -> ComparedRow.Cell {
    guard !figures.isEmpty else { return ComparedRow.Cell() }
    var seen: Set<String> = []
    let told = figures.filter { seen.insert(FigureWording.number($0.row)).inserted }
    let words = told.map { figure in
      FigureWording.number(figure.row, among: all) + (figure.relation == .wrong ? " taken back" : "")
    }
    let isLater = figures.allSatisfy { $0.relation == .rising || $0.relation == .falling }
    let main = told.first { $0.relation != .wrong } ?? told[0]
    return ComparedRow.Cell(
      holding: isDisputed ? .contradicting : isLater ? .changed : .whole,
      words: words.joined(separator: "; "),
      short: Comparison.short(main.row),
      findings: told.map { .quantity($0.row.id, article: $0.row.article) }
    )
  }

  /// Returns a figure in few letters, as in "200k" for 200,000.
  private static func short(_ row: QuantityRow) -> String {
    let (value, whole) = (row.quantity.value, FigureWording.number(row))
    guard whole.count > 6, value.isFinite, abs(value) < 1e15 else { return whole }
    for (size, letter) in [(1e9, "b"), (1e6, "m"), (1e3, "k")] where abs(value) >= size {
      let part = (value / size * 10).rounded() / 10
      if part * size == value { return FigureWording.grouped(part) + letter }
    }
    return FigureWording.grouped(value)
  }
}
