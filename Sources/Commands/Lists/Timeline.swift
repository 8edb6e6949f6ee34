import Corpora
import Figures

/// The command that lists events by date.
struct Timeline: Command {
  let subject = Positional<EntityName?>("name", .tail, help: "only events in which this name takes part")
  let since = Option<CalendarPeriod?>("since", help: "on this day or later")
  let until = Option<CalendarPeriod?>("until", help: "on this day or earlier")
  let all = Flag(
    "all",
    help: "also the events long before and after the articles, which are their background"
  )
  let clock = Option(
    "clock",
    default: EventClock.event,
    help: "by the day on which it happened, or on which it was reported"
  )
  let events = Option<EventChoice?>(
    "events",
    help: "all of them; the news; or the main ones, without background"
  )
  let within = ArticleScope.option
  let chart = Flag(
    "chart",
    help: "draws the events over time above the list, as a terminal shows it by itself"
  )
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "timeline" }
  var summary: String { "lists what happened when, by the dates in the articles" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [subject, since, until, all, clock, events, within, chart, top] }
  var discussion: String? {
    """
    Dates such as 'Thursday' are counted from the day of publication; 'explain ROW' shows how. Without a name \
    and without days, the list keeps to the news: what began no more than a month before the first article and \
    no more than a year after the last. '--all' adds the background, and files and programs get all of it.

    Events that are the same in several sentences and articles are one row; 'or' shows another day that a source gives. \
    Sayings whose content stands in the list itself, headlines, and plans whose outcome is told are left out unless \
    '--events all' asks for them; '--events main' leaves out the background too.
    """
  }
  var examples: [Example] {
    [
      Example("timeline --top 10", "the first ten events", after: ["load sample:harbour"]),
      Example("timeline --since 2024-10-15", "events from a day on", after: ["load sample:harbour"]),
      Example("timeline --all --top 5", "the background too, oldest first", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let who = try arguments[subject].map { try session.entity(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let draws =
      !session.isForPrograms && (arguments.isGiven(chart) ? arguments[chart] : session.isInteractive)
    let limit = session.limit(arguments[top])
    let isWhole =
      who != nil || arguments[since] != nil || arguments[until] != nil || arguments[all]
      || session.isForPrograms
    let choice = arguments[events] ?? (session.isForPrograms ? .all : .news)
    let clock = arguments[clock]
    let news = isWhole || clock == .report ? nil : try NewsDays(choice, in: session)
    var page = try session.corpus.events(
      in: session.scope,
      with: who?.id,
      from: arguments[since]?.first,
      until: arguments[until]?.last,
      beginning: news?.days,
      choice: choice,
      clock: clock,
      isGrouped: true,
      limit: draws ? nil : limit
    )
    guard !page.rows.isEmpty else {
      let isNarrow = arguments[since] != nil || arguments[until] != nil
      let none = NoResult.none(
        of: "dated events",
        about: who?.name,
        hint: isNarrow
          ? "other days may have some; leave out --since and --until" : session.widerHint(arguments)
      )
      return try none.answer(in: session, or: EventTable.table([], in: session.corpus))
    }
    let strip = draws ? TimelineChart.chart(of: page.rows) : nil
    if let limit { page.rows = Array(page.rows.prefix(limit)) }
    session.list(page.rows.map { .event($0.id) })
    var table = try EventTable.table(page.rows, total: page.total, clock: clock, in: session.corpus)
    table.note = news?.note
    guard let strip else { return .table(table) }
    return .sections([Section("over time", .chart(strip)), Section("events", .table(table))])
  }
}

extension EventClock: ChoiceValue {}
extension EventChoice: ChoiceValue {}
