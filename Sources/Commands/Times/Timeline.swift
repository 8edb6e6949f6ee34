import Corpora
import Documents
import Figures

/// The command that lists events by date.
struct Timeline: Command {
  let subject = Positional<EntityName?>("name", .tail, help: "only events in which this name takes part")
  let since = Option<CalendarPeriod?>(
    "since",
    help: "on this day or later; also 2016-Q3, 2016-SU, 2016-W46, 199X"
  )
  let until = Option<CalendarPeriod?>("until", help: "on this day or earlier")
  let unit = Option<CalendarUnit?>("by", help: "one row for each day, week, month or year")
  let best = Option<Int?>(
    "best",
    in: 1...10_000,
    help: "only so many days: those that the articles name most, one row each"
  )
  let all = Flag(
    "all",
    help: "also the events long before and after the articles, which are their background, in their place"
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
  var parameters: [any Parameter] {
    [subject, since, until, unit, best, all, clock, events, within, chart, top]
  }
  var discussion: String? {
    """
    Dates such as 'Thursday' are counted from the day of publication; 'explain ROW' shows how. Where a list without a \
    name and without days has more rows than are shown, the news comes first: what began no more than a month before \
    the first article and no more than a year after the last. The rest is background, folded into one line; 'more' \
    opens it. Short lists, files, pipes and formats for programs have all of it, in the order of days. Quarters, \
    seasons and decades stand where they begin. '--best 10' makes a short timeline of many articles: ten days, by how \
    many articles name them and how long afterwards, each with the clause that tells it best. \
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
      Example("timeline --best 5", "the five days that matter most", after: ["load sample:harbour"]),
      Example("timeline Brackwater --by day", "one row a day", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let who = try arguments[subject].map { try session.entity(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let question = TimelineQuestion(
      entity: who?.id,
      from: arguments[since]?.first,
      until: arguments[until]?.last,
      hasBackground: arguments[all],
      choice: arguments[events] ?? .news,
      clock: arguments[clock]
    )
    var answer: Table?
    if let count = arguments[best] {
      answer = try BestDays(question, count: count, by: arguments[unit] ?? .day).table(
        limit: arguments[top],
        in: &session
      )
    } else if let unit = arguments[unit] {
      answer = try TimelinePeriods(question, by: unit).table(
        limit: listLimit(arguments, session),
        in: &session
      )
    } else {
      answer = try list(question, arguments, in: &session)
    }
    guard let table = answer else { return try none(question, arguments, about: who?.name, in: session) }
    guard draws(arguments, session), let strip = try strip(question, in: session) else {
      return .table(table)
    }
    return .sections([Section("over time", .chart(strip)), Section("events", .table(table))])
  }

  /// Returns the maximum number of rows: a list that is read neither on a terminal nor page by page is whole.
  private func listLimit(_ arguments: Arguments, _ session: Session) -> Int? {
    arguments[top] ?? (session.screen == nil ? nil : session.limit(nil))
  }

  private func draws(_ arguments: Arguments, _ session: Session) -> Bool {
    !session.isForPrograms && (arguments.isGiven(chart) ? arguments[chart] : session.screen != nil)
  }

  /// Returns the table of events; nil if there are none.
  private func list(
    _ question: TimelineQuestion,
    _ arguments: Arguments,
    in session: inout Session
  ) throws -> Table? {
    let limit = listLimit(arguments, session)
    let page = try session.corpus.events(
      in: session.scope,
      with: question.entity,
      from: question.from,
      until: question.until,
      choice: question.choice,
      clock: question.clock,
      isGrouped: true,
      limit: limit
    )
    if page.rows.isEmpty { return nil }
    var rows = page.rows
    var note: StyledText?
    // 'more' asks again with a greater limit: the order must not depend on it.
    let isLong = limit != nil && page.total > session.settings[Settings.top]
    if isLong, question.isOpen, !session.isForPrograms, let news = try NewsDays(question.choice, in: session)
    {
      let own = try session.corpus.events(
        in: session.scope,
        beginning: news.days,
        choice: question.choice,
        isGrouped: true,
        isCounted: false,
        limit: limit
      )
      rows = own.rows
      if rows.count == page.total - news.background, arguments[top] == nil {
        note = news.fold
      } else if let limit, rows.count < limit {
        note = news.note(from: rows.count + 1)
        rows += try session.corpus.events(
          in: session.scope,
          outside: news.days,
          choice: question.choice,
          isGrouped: true,
          isCounted: false,
          limit: limit - rows.count
        ).rows
      }
    }
    session.list(rows.map { .event($0.id) })
    var table = try EventTable.table(rows, total: page.total, clock: question.clock, in: session.corpus)
    table.note = note
    return table
  }

  private func strip(_ question: TimelineQuestion, in session: Session) throws -> Chart? {
    let counts = try session.corpus.eventDays(
      in: session.scope,
      with: question.entity,
      from: question.from,
      until: question.until,
      choice: question.choice,
      clock: question.clock
    )
    let news = question.from == nil && question.until == nil ? try NewsDays.period(in: session) : nil
    return TimelineChart.chart(of: counts, around: news, columns: session.screen?.columns)
  }

  private func none(
    _ question: TimelineQuestion,
    _ arguments: Arguments,
    about name: String?,
    in session: Session
  ) throws -> Figure {
    let isNarrow = arguments[since] != nil || arguments[until] != nil
    let others = try session.corpus.events(
      in: session.scope,
      with: question.entity,
      from: question.from,
      until: question.until,
      limit: 1
    )
    let none = NoResult.none(
      of: "dated events",
      about: name,
      hint: !others.rows.isEmpty
        ? "'--events all' has headlines, statements and plans too"
        : isNarrow ? "other days may have some; leave out --since and --until" : session.widerHint(arguments)
    )
    return try none.answer(in: session, or: EventTable.table([], in: session.corpus))
  }
}

/// Which events a timeline is about.
struct TimelineQuestion {
  /// The entity that takes part; nil for all events.
  var entity: Int?

  /// The first day wanted; nil for all before.
  var from: CalendarDate?

  /// The last day wanted; nil for all after.
  var until: CalendarDate?

  /// Whether the background is listed in its place.
  var hasBackground = false

  /// Which of the events count.
  var choice = EventChoice.all

  /// Whether the days are those of the events or of the reports.
  var clock = EventClock.event

  /// Whether neither a name nor days limit the events, so that the news can come before its background.
  var isOpen: Bool {
    entity == nil && from == nil && until == nil && !hasBackground && clock == .event
  }
}

extension EventClock: ChoiceValue {}
extension EventChoice: ChoiceValue {}
