import Corpora
import Documents
import Figures

/// The command that shows a month: which of its days have events, what happened on them and what was announced.
struct CalendarCommand: Command {
  let month = Positional<CalendarPeriod?>(
    "month",
    help: "a month, as in 2024-10; the month of most articles without it"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many days are listed")

  var name: String { "calendar" }
  var summary: String { "shows a month with what happened on its days and what was announced for them" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [month, within, top] }
  var discussion: String? {
    """
    In the grid, '*' marks a day with events that were reported, '>' one for which articles announced something. Below, \
    each of these days has the clause that tells it best. 'today DATE' shows all there is on a day.
    """
  }
  var examples: [Example] {
    [
      Example("calendar 2024-10", "a month", after: ["load sample:harbour"]),
      Example("calendar --top 5", "the month of most articles", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    guard let period = try period(arguments[month], in: session) else {
      throw NoResult.none(
        of: "days of publication",
        about: nil,
        hint: "name a month, as in 'calendar 2016-11'"
      )
    }
    let days = try session.corpus.eventCounts(in: session.scope, within: period)
    if days.isEmpty {
      let label = CalendarUnit.month.value(of: period.first)
      let hint = session.widerHint(arguments) ?? "'timeline --by month' lists the months that have some"
      return try NoResult.none(of: "dated events", about: label, hint: hint)
        .answer(in: session, or: CalendarCommand.table([], [:], [:]))
    }
    let limit = session.limit(arguments[top], usual: 31)
    let shown = limit.map { Array(days.prefix($0)) } ?? days
    func tellings(announced: Bool) throws -> [CalendarInterval: DayTelling] {
      try session.corpus.tellings(
        of: shown.filter { announced ? $0.announced > 0 : $0.told > 0 }.map {
          CalendarInterval($0.day, $0.day)
        },
        in: session.scope,
        announced: announced
      )
    }
    let (told, announced) = (try tellings(announced: false), try tellings(announced: true))
    session.list(
      shown.map { day in
        let interval = CalendarInterval(day.day, day.day)
        return TellingRow.row(told[interval] ?? announced[interval])
      }
    )
    let table = CalendarCommand.table(shown, told, announced, total: days.count)
    if session.isForPrograms { return .table(table) }
    let title = CalendarUnit.month.value(of: period.first)
    return .sections([
      Section(title, .table(CalendarCommand.grid(of: period, days))), Section("days", .table(table)),
    ])
  }

  /// Returns the month that was asked for, or that of most articles; nil if no article has a day.
  private func period(_ typed: CalendarPeriod?, in session: Session) throws -> CalendarInterval? {
    if let typed = typed?.beginning(fiscalYearsIn: session.settings[Settings.fiscalYear].number) {
      let month = CalendarUnit.month.period(of: typed.first)
      guard month.last >= typed.last else { throw UsageError.notAMonth(typed.description) }
      return month
    }
    var counts: [CalendarInterval: Int] = [:]
    for count in try session.corpus.publicationCounts(in: session.scope) {
      counts[CalendarUnit.month.period(of: count.day), default: 0] += count.count
    }
    return counts.max { ($0.value, $1.key.first) < ($1.value, $0.key.first) }?.key
  }

  private typealias Day = (day: CalendarDate, told: Int, announced: Int)

  /// Returns the weeks of a month, each from Monday to Sunday.
  private static func grid(of month: CalendarInterval, _ days: [Day]) -> Table {
    var marks: [CalendarDate: String] = [:]
    for day in days { marks[day.day] = (day.told > 0 ? "*" : "") + (day.announced > 0 ? ">" : "") }
    var rows: [[Table.Cell]] = []
    var monday = month.first.adding(days: 1 - month.first.weekday)
    while monday <= month.last {
      rows.append(
        (0..<7).map { offset in
          let day = monday.adding(days: offset)
          guard day.month == month.first.month else { return .missing }
          let mark = marks[day] ?? ""
          return .text(StyledText(String(day.day) + mark, mark.isEmpty ? .dim : .time))
        }
      )
      let next = monday.adding(days: 7)
      // The calendar of the program ends with the year 9999.
      guard next > monday else { break }
      monday = next
    }
    return Table(
      columns: weekdays.map { Table.Column($0, heading: $0, alignment: .leading, staysWhenEmpty: true) },
      rows: rows,
      firstRowNumber: nil
    )
  }

  private static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

  private static func table(
    _ days: [Day],
    _ told: [CalendarInterval: DayTelling],
    _ announced: [CalendarInterval: DayTelling],
    total: Int = 0
  ) -> Table {
    func cell(_ telling: DayTelling?) -> Table.Cell { Table.Cell(telling.map { OneLine.text($0.text) }) }
    return Table(
      columns: [
        Table.Column("date"), Table.Column("weekday", heading: ""),
        Table.Column("events", alignment: .trailing),
        Table.Column("happened"), Table.Column("announced"),
      ],
      rows: days.map { day in
        let interval = CalendarInterval(day.day, day.day)
        return [
          Table.Cell(day.day.iso, .time), Table.Cell(weekdays[day.day.weekday - 1], .dim),
          .integer(day.told + day.announced), cell(told[interval]), cell(announced[interval]),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }
}
