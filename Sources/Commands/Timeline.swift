import Corpora
import Documents
import Figures

/// Lists what happened when.
struct Timeline: Command {
  let subject = Positional<EntityName?>("name", .tail, help: "only events in which this name takes part")
  let since = Option<CalendarPeriod?>("since", help: "on this day or later")
  let until = Option<CalendarPeriod?>("until", help: "on this day or earlier")
  let chart = Flag(
    "chart",
    help: "draws the events over time above the list, as a terminal shows it by itself"
  )
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "timeline" }
  var summary: String { "lists what happened when, by the dates in the articles" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [subject, since, until, chart, top] }
  var discussion: String? {
    "Dates such as 'Thursday' are counted from the day of publication; 'explain ROW' shows how."
  }
  var examples: [Example] {
    [
      Example("timeline --top 10", "the first ten events", after: ["load sample:harbour"]),
      Example("timeline --since 2024-10-15", "events from a day on", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let who = try arguments[subject].map { try session.entity(of: $0.text) }
    let draws =
      !session.isForPrograms && (arguments.isGiven(chart) ? arguments[chart] : session.isInteractive)
    let limit = session.limit(arguments[top])
    var page = try session.corpus.events(
      in: session.scope,
      with: who?.id,
      from: arguments[since]?.first,
      until: arguments[until]?.last,
      limit: draws ? nil : limit
    )
    guard !page.rows.isEmpty else {
      let isNarrow = arguments[since] != nil || arguments[until] != nil
      let none = NoResult.none(
        of: "dated events",
        about: who?.name,
        hint: isNarrow ? "other days may have some; leave out --since and --until" : nil
      )
      return try none.answer(in: session, or: EventTable.table([], in: session.corpus))
    }
    let strip = draws ? TimelineChart.chart(of: page.rows) : nil
    if let limit { page.rows = Array(page.rows.prefix(limit)) }
    session.list(page.rows.map { .event($0.id) })
    let table = try EventTable.table(page.rows, total: page.total, in: session.corpus)
    guard let strip else { return .table(table) }
    return .sections([Section("over time", .chart(strip)), Section("events", .table(table))])
  }
}

/// Events as rows of a table.
enum EventTable {
  /// The table of some events.
  static func table(
    _ rows: [EventRow],
    firstRow: Int = 1,
    total: Int? = nil,
    in corpus: Corpus
  ) throws(StoreError) -> Table {
    let sentences = try SentenceTexts(rows.map { ($0.article, $0.sentence) }, in: corpus)
    return Table(
      columns: [
        Table.Column("date"), Table.Column("expression"), Table.Column("event"), Table.Column("who"),
        Table.Column("article", alignment: .trailing), Table.Column("sentence", isForProgramsOnly: true),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.date, .time), Table.Cell(row.time.map { OneLine.text($0.text) }, .time),
          Table.Cell(OneLine.text(row.spot.text)),
          row.participants.isEmpty ? .missing : .list(row.participants.map(\.name)),
          .integer(row.article), Table.Cell(sentences[row.article, row.sentence]),
        ]
      },
      firstRowNumber: firstRow,
      total: total,
      moreHint: Session.moreHint(total ?? rows.count)
    )
  }
}
