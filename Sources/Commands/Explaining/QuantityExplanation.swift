import Corpora
import Documents
import Figures

/// The evidence for a quantity: what it counts and why, who gives it, and what other articles say of the same thing.
enum QuantityExplanation {
  /// Returns the sentence of a quantity, its parts, and the other figures with their sentences.
  static func figure(_ row: QuantityRow, in session: Session) throws -> Figure {
    let corpus = session.corpus
    let quantity = row.quantity
    var facts = Facts()
    facts.add("words", Table.Cell(OneLine.text(row.text)))
    facts.add("value", .number(quantity.value))
    facts.add("to", quantity.high.map { .number($0) } ?? .missing)
    facts.add(
      "hedge",
      Table.Cell(quantity.hedge.map { "\($0): \(meaning(of: quantity.bound))" } ?? hedge(of: quantity))
    )
    facts.add("unit", Table.Cell(quantity.unit))
    facts.add("of", Table.Cell(quantity.noun))
    facts.add("belongs to", Table.Cell(row.owner))
    facts.add("why that", Table.Cell(quantity.rules.first))
    facts.add(
      "what happens",
      Table.Cell(
        quantity.action.map { $0 + (quantity.isNegated ? ", denied" : "") } ?? "nothing is said of it"
      )
    )
    if let predicate = quantity.predicate,
      let words = try HighlightedSentences.text(predicate, of: row.article, in: corpus)
    {
      facts.add("told by", Table.Cell(words, .cue))
    }
    facts.add("why that predicate", Table.Cell(quantity.rules.dropFirst().first))
    facts.add("part of", row.whole.map { .number($0) } ?? .missing)
    facts.add("rate", Table.Cell(quantity.per.map { $0 == "hour" ? "an hour" : "a \($0)" }))
    facts.add("covers", Table.Cell(quantity.days.map { Words.count($0, "day") }))
    facts.add("as of", Table.Cell(FigureWording.day(row), .time))
    let day = try quantity.time.flatMap { try HighlightedSentences.text($0, of: row.article, in: corpus) }
    facts.add("that day by", Table.Cell(day ?? "the day of publication"))
    facts.add("source", .text(FigureWording.source(row)))
    facts.add("context", .list(quantity.context))
    var highlights: [HighlightedSentences.Highlight] = []
    if let predicate = quantity.predicate { highlights.append((predicate, .cue)) }
    if let time = quantity.time { highlights.append((time, .time)) }
    if let source = row.source?.spot?.range { highlights.append((source, .person)) }
    highlights.append((quantity.range, .match))
    var sections = [
      Section(
        "evidence",
        try HighlightedSentences.figure(quantity.range, of: row.article, highlights: highlights, in: corpus)
      ),
      Section("why", facts.figure),
    ]
    let others = try CountedRow(
      cluster: row.cluster,
      figures: Reconciliation.figures(of: corpus.quantities(ofClusters: [row.cluster], in: session.scope))
    )
    if others.figures.count > 1 {
      let figures = others.cells.flatMap(\.figures)
      sections.append(
        Section("all figures: \(others.label)", .table(NumbersTable.figures(figures, from: nil)))
      )
      let passages = try figures.filter { $0.row.id != row.id }.prefix(most).map { figure in
        try HighlightedSentences.passage(
          figure.row.quantity.range,
          of: figure.row.article,
          highlights: [(figure.row.quantity.range, .match)],
          in: corpus
        )
      }
      sections.append(Section("their sentences", .passages(Passages(passages))))
    }
    return .sections(sections)
  }

  /// The most sentences of other figures.
  private static let most = 12

  private static func hedge(of quantity: Quantity) -> String {
    quantity.high == nil ? "none: it is given as exact" : "none: it is given as a range"
  }

  private static func meaning(of bound: Quantity.Bound) -> String {
    switch bound {
    case .exact: "the number itself"
    case .about: "near the number"
    case .least: "the number or more"
    case .most: "the number or less"
    case .except: "all but the number"
    }
  }
}
