import Corpora
import Documents
import Figures

/// The command that counts articles, statements or events over time, and says where the news quickens or slows.
struct Pace: Command {
  let subject = Positional<EntityName?>("name", .tail, help: "only what is on this name")
  let kind = Option<Kind>("of", default: .articles, help: "what the strip and the pace are about")
  let unit = Option<CalendarUnit?>(
    "by",
    help: "the period counted; the finest that fits on a line without it"
  )
  let since = Option<CalendarPeriod?>("since", help: "from this day on")
  let until = Option<CalendarPeriod?>("until", help: "up to this day")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many periods are listed")

  var name: String { "pace" }
  var summary: String { "counts articles, statements and events over time: where they quicken or slow" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [subject, kind, unit, since, until, within, top] }
  var discussion: String? {
    """
    Articles count for the day of publication, statements for the day on which they were made, events for the day on \
    which they began. A period quickens where it has at least half as many again as the mean of up to three before it, \
    and slows where it has no more than half, if the difference is greater than chance: the square root of the mean.
    """
  }
  var examples: [Example] {
    [
      Example("pace", "articles a day", after: ["load sample:harbour"]),
      Example(
        "pace Renquist --of statements",
        "how much is said by somebody",
        after: ["load sample:harbour"]
      ),
    ]
  }

  /// What is counted.
  enum Kind: String, ChoiceValue { case articles, statements, events }

  /// The counts of a period.
  private struct Period {
    var days: CalendarInterval
    var counts: [Kind: Int] = [:]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let who = try arguments[subject].map { try session.entity(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let kind = arguments[kind]
    let counts = try counts(of: who?.id, arguments, in: session)
    let all = counts.values.flatMap { $0 }.map(\.day)
    guard let first = all.min(), let last = all.max() else {
      let isNarrow = arguments[since] != nil || arguments[until] != nil
      let hint =
        isNarrow ? "other days may have some; leave out --since and --until" : session.widerHint(arguments)
      return try NoResult.none(of: "dated articles, statements or events", about: who?.name, hint: hint)
        .answer(in: session, or: Pace.table([], kind, .day))
    }
    let span = CalendarInterval(first, last)
    let width = min(
      session.settings.columns ?? session.screen?.columns ?? TimelineChart.widest,
      TimelineChart.widest
    )
    let unit = arguments[unit] ?? .fitting(span, within: max(width, 2))
    let periods = try Pace.periods(of: counts, in: span, by: unit)
    let limit = session.limit(arguments[top], usual: session.screen == nil ? 100_000 : nil)
    // Programs have every period; people do not read those in which there was nothing.
    let told = periods.indices.filter {
      session.isForPrograms || periods[$0].counts.values.contains { $0 > 0 }
    }
    let shown = limit.map { Array(told.prefix($0)) } ?? told
    session.list(shown.map { _ in .other("a period") })
    var table = Pace.table(shown, kind, unit, of: periods, total: told.count)
    if periods.count < Pace.fewest {
      table.note = StyledText("Too few \(unit.rawValue)s (\(periods.count)) to speak of a trend.")
    }
    if session.isForPrograms || periods.count < 2 { return .table(table) }
    let chart = Chart(
      title: "\(kind.rawValue) a \(unit.rawValue)",
      form: .strip,
      values: periods.map { Chart.Value(unit.value(of: $0.days.first), Double($0.counts[kind] ?? 0)) }
    )
    return .sections([Section("over time", .chart(chart)), Section("periods", .table(table))])
  }

  /// A pace of fewer periods says nothing.
  private static let fewest = 7

  /// Returns the numbers by day within the news and the days asked for.
  private func counts(of entity: Int?, _ arguments: Arguments, in session: Session) throws -> [Kind:
    [DayCount]]
  {
    let corpus = session.corpus
    let published = try corpus.publicationDays(in: session.scope)
    let news = published.map { $0.lowerBound.adding(days: -31)...$0.upperBound }
    let from = arguments[since]?.first
    let until = arguments[until]?.last
    func wanted(_ count: DayCount) -> Bool {
      if let from, count.day < from { return false }
      if let until, count.day > until { return false }
      return from != nil || until != nil || news?.contains(count.day) != false
    }
    return [
      .articles: try corpus.publicationCounts(in: session.scope, with: entity).filter(wanted),
      .statements: try corpus.quotationCounts(in: session.scope, of: entity).filter(wanted),
      .events: try corpus.eventDays(in: session.scope, with: entity, choice: .news).filter(wanted),
    ]
  }

  /// Returns the periods from the first to the last, those without anything too.
  private static func periods(
    of counts: [Kind: [DayCount]],
    in span: CalendarInterval,
    by unit: CalendarUnit
  ) throws -> [Period] {
    var sums: [CalendarInterval: [Kind: Int]] = [:]
    for (kind, counts) in counts {
      for count in counts { sums[unit.period(of: count.day), default: [:]][kind, default: 0] += count.count }
    }
    var periods: [Period] = []
    var day = span.first
    // The calendar ends with the year 9999, where the next day is the same again.
    while day <= span.last {
      try Task.checkCancellation()
      let period = unit.period(of: day)
      periods.append(Period(days: period, counts: sums[period] ?? [:]))
      let next = period.last.adding(days: 1)
      if next <= day { break }
      day = next
    }
    return periods
  }

  /// Returns how a count compares with those before it, as in "quickens, ×2.0"; nil where it is much the same.
  static func change(_ count: Int, after before: [Int]) -> String? {
    guard !before.isEmpty else { return nil }
    let mean = Double(before.reduce(0, +)) / Double(before.count)
    // Fewer than that more, or less, is chance.
    let least = max(1, mean.squareRoot())
    if count >= 2, Double(count) >= mean * 1.5, Double(count) - mean >= least {
      if mean == 0 { return "quickens" }
      let tenths = Int((Double(count) / mean * 10).rounded())
      return "quickens, ×\(tenths / 10).\(tenths % 10)"
    }
    return mean >= 2 && Double(count) <= mean / 2 && mean - Double(count) >= least ? "slows" : nil
  }

  /// Returns the table of some of all periods, by their positions.
  private static func table(
    _ shown: [Int],
    _ kind: Kind,
    _ unit: CalendarUnit,
    of periods: [Period] = [],
    total: Int = 0
  ) -> Table {
    func cell(_ period: Period, _ kind: Kind) -> Table.Cell { .integer(period.counts[kind] ?? 0) }
    return Table(
      columns: [
        Table.Column("date", heading: unit.rawValue), Table.Column("articles", alignment: .trailing),
        Table.Column("statements", alignment: .trailing), Table.Column("events", alignment: .trailing),
        Table.Column("pace"),
      ],
      rows: shown.map { position in
        let period = periods[position]
        let before = periods[max(0, position - 3)..<position].map { $0.counts[kind] ?? 0 }
        return [
          Table.Cell(unit.value(of: period.days.first), .time), cell(period, .articles),
          cell(period, .statements), cell(period, .events),
          Table.Cell(change(period.counts[kind] ?? 0, after: Array(before))),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}
