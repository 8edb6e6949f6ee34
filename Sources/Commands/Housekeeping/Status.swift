import Corpora
import Documents
import Figures

/// The command that summarises the session.
struct Status: Command {
  /// The maximum number of outlets listed by name.
  private static let mostOutlets = 8

  var name: String { "status" }
  var summary: String { "sums up what the session holds" }
  var group: CommandGroup { .choose }
  var discussion: String? {
    """
    How many articles there are, of which days and outlets, how many names and quotations were found in them, \
    what is chosen, what was corrected, and whether all of it is saved. After 'use' the figures are those of the \
    chosen articles.
    """
  }
  var examples: [Example] {
    [
      Example("status", "what was loaded and found, and whether it is saved", after: ["load sample:harbour"]),
      Example("status", "that nothing is loaded yet"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let corpus = session.corpus
    let articles = try corpus.articleCount()
    var facts = Facts()
    facts.add("articles", .integer(articles))
    if articles > 0 {
      if let selection = session.selection {
        facts.add("chosen", .integer(selection.count))
      }
      try Status.add(corpus.summary(of: session.scope), to: &facts)
    }
    let steps = try corpus.steps()
    let corrections = steps.count { $0.kind == .correction }
    if corrections > 0 { facts.add("corrections", .integer(corrections)) }
    facts.add("file", try Status.file(of: session))
    if let last = steps.last { facts.add("last change", Table.Cell(last.label, .command)) }
    facts.add("mode", Table.Cell(session.settings[Settings.mode].text))
    guard case .table(var table) = facts.figure, articles > 0, session.selection != nil else {
      return facts.figure
    }
    table.note =
      StyledText("The figures are of the chosen articles; ") + StyledText("'use all'", .command)
      + StyledText(" chooses all again.")
    return .table(table)
  }

  /// Adds the counts of the articles and of the findings in them.
  private static func add(_ summary: CorpusSummary, to facts: inout Facts) {
    facts.add("words", .integer(summary.words))
    if let days = summary.days {
      let span = days.lowerBound == days.upperBound ? "" : " to \(days.upperBound.iso)"
      facts.add("published", Table.Cell(days.lowerBound.iso + span, .time))
    }
    if summary.undated > 0 { facts.add("undated", .integer(summary.undated)) }
    var outlets = summary.outlets.prefix(mostOutlets).map { "\($0.text) (\($0.count))" }
    if summary.outlets.count > mostOutlets { outlets.append("\(summary.outlets.count - mostOutlets) others") }
    facts.add("outlets", .list(outlets))
    if summary.withoutOutlet > 0 { facts.add("without outlet", .integer(summary.withoutOutlet)) }
    let places = (summary.entities[.geopolitical] ?? 0) + (summary.entities[.location] ?? 0)
    facts.add("people", .integer(summary.entities[.person] ?? 0))
    facts.add("organisations", .integer(summary.entities[.organization] ?? 0))
    facts.add("places", .integer(places))
    let others = [EntityType.group, .event, .miscellaneous].reduce(0) { $0 + (summary.entities[$1] ?? 0) }
    if others > 0 { facts.add("other names", .integer(others)) }
    let kinds = Quotation.Kind.allCases.compactMap { kind in
      summary.quotations[kind].map { "\($0) \(kind.rawValue)" }
    }
    let quotations = summary.quotations.values.reduce(0, +)
    facts.add("quotations", .integer(quotations))
    if quotations > 0 { facts.add("of which", .list(kinds)) }
  }

  /// Returns the file of the session, or how to save the session if it has none.
  private static func file(of session: Session) throws -> Table.Cell {
    if let path = session.corpus.path { return Table.Cell("\(path), where every change is kept") }
    let isLost = try session.hasUnsavedMaterial
    return Table.Cell(
      isLost ? "none: not saved yet; 'save FILE' keeps the session" : "none; 'save FILE' keeps the session",
      isLost ? .warning : .plain
    )
  }
}
