import Corpora
import Documents
import Figures
import Testing

@testable import Commands

@Suite struct DayQuestionsTests {
  @Test(arguments: [
    ("when closed the bridge", ["2024-03-04|Anna Keller closed the bridge|its clause|1"]),
    ("when \"open the bridge\"", ["2024-03-22|Robert Hayes will open the bridge|its clause|2"]),
    ("when built", ["1962|The bridge was built|its clause|1"]),
    ("when built --since 2000", ["no table"]),
    ("when opening bridge --since 2024-03-22", ["no table"]),
    ("when bridges close", ["2024-03-04|Anna Keller closed the bridge|its clause|1"]),
    (
      "when bridge --top 2",
      [
        "2024-03-04|Anna Keller closed the bridge|its clause|1",
        "2024-03-22|Robert Hayes will open the bridge|its clause|2",
      ]
    ),
  ]) func wordsHaveDays(line: String, rows: [String]) async throws {
    var session = try TimelineTests.session()
    #expect(try await session.rows(line, ["date", "event", "known_from", "article"]) == rows)
  }

  @Test(arguments: [
    ("when elephant", "'search' finds articles by fewer words"),
    ("when bridge --since 2050", "leave out --since and --until"),
    ("calendar 2021-05", "'timeline --by month' lists the months"),
    ("today 2021-05-01 --in 1", "without --in all articles in use are asked"),
    ("pace --since 2050", "leave out --since and --until"),
  ]) func emptyAnswersSayWhatToDo(line: String, hint: String) async throws {
    var session = try TimelineTests.session()
    let figure = try await session.ask(line)
    if line.hasPrefix("today") {
      // What was announced is no empty answer.
      #expect(figure.words.contains("Bridge") || figure.words.contains(hint))
    } else {
      #expect(figure.words.contains(hint), "\(figure.words)")
    }
  }

  @Test(arguments: ["when x", "calendar", "today", "pace", "timeline --best 3", "timeline --by day"])
  func withoutArticlesThereIsNoAnswer(line: String) async throws {
    var session = try Session(corpus: Corpus())
    #expect(await session.complaint(line) == NoResult.noArticles.message)
  }

  @Test(arguments: [
    "calendar 2024", "calendar 2024-13", "today 2024", "today 13-01", "pace --by hour", "pace --of words",
  ])
  func wrongArgumentsAreRefused(line: String) async throws {
    var session = try TimelineTests.session()
    #expect(await session.complaint(line) != "no error")
  }

  @Test func aMonthHasAGrid() async throws {
    var session = try TimelineTests.session()
    let figure = try await session.ask("calendar 2024-03")
    guard case .table(let grid) = figure.section("2024-03"), case .table(let days) = figure.section("days")
    else {
      Issue.record("no grid")
      return
    }
    // 1 March 2024 was a Friday, so that the month takes five weeks, the first with four empty days.
    #expect(grid.rows.count == 5)
    #expect(grid.rows.map(\.count) == [7, 7, 7, 7, 7])
    #expect(grid.rows[0].filter { $0 == .missing }.count == 4)
    #expect(grid.rows[1][0].words == "4*")
    #expect(grid.rows[3][4].words == "22>")
    #expect(
      days.texts(["date", "weekday", "events", "happened", "announced"]) == [
        "2024-03-04|Mo|2|Anna Keller closed the bridge|-",
        "2024-03-22|Fr|1|-|Robert Hayes will open the bridge",
      ]
    )
    #expect(session.rows.count == 2)
    try session.set("mode", to: "json")
    #expect(try await session.rows("calendar", ["date"]) == ["2024-03-04", "2024-03-22"])
  }

  @Test func aDayHasItsLists() async throws {
    var session = try TimelineTests.session()
    let figure = try await session.ask("today 2024-03-20")
    guard case .table(let reported) = figure.section("reported"),
      case .table(let ahead) = figure.section("announced for later")
    else {
      Issue.record("no lists")
      return
    }
    #expect(reported.texts(["headline"]) == ["Bridge open"])
    #expect(ahead.texts(["date", "event"]) == ["2024-03-22|Robert Hayes will open the bridge"])
    #expect(ahead.firstRowNumber == 2)
    #expect(session.rows.count == 2)
    #expect(try await session.ask("today").words == figure.words)
    let every = try await session.ask("today 03-04")
    guard case .table(let events) = every.section("events of the day") else {
      Issue.record("no events")
      return
    }
    #expect(events.texts(["date"]) == ["2024-03-04", "2024-03-04"])
    #expect(try await session.ask("today 2023-03-04").section("the same day in other years") != nil)
  }

  @Test func thePaceIsCounted() async throws {
    var session = try TimelineTests.session()
    let rows = try await session.ask("pace --by week")
    guard case .table(let table) = rows.section("periods"), case .chart(let chart) = rows.section("over time")
    else {
      Issue.record("no strip")
      return
    }
    #expect(
      table.texts(["date", "articles", "events"]) == ["2024-W10|1|2", "2024-W12|1|0"]
    )
    #expect(chart.title == "articles a week")
    #expect(chart.values.map(\.amount) == [1, 0, 1])
    #expect(table.note?.plain == "Too few weeks (3) to speak of a trend.")
    #expect(try await session.ask("pace --of events --by day").section("over time") != nil)
    #expect(try await session.ask("pace Keller").words.contains("2024-03-04"))
    try session.set("mode", to: "csv")
    #expect(try await session.rows("pace --by month", ["date", "articles"]) == ["2024-03|2"])
  }

  @Test(
    arguments: [
      (4, [2, 2], "quickens, ×2.0"), (3, [2, 2, 2], nil), (9, [6, 6, 6], "quickens, ×1.5"), (2, [2, 2], nil),
      (1, [0, 0], nil), (2, [0, 0], "quickens"), (1, [2, 2], nil), (0, [2, 2], "slows"), (0, [1], nil),
      (5, [], nil),
      (3, [5, 7], "slows"),
    ] as [(Int, [Int], String?)]
  ) func changesAreTold(count: Int, before: [Int], change: String?) {
    #expect(Pace.change(count, after: before) == change)
  }

  @Test(
    arguments: [
      ("2024-10-15", 10, 15, 2024), ("2024-1-5", 1, 5, 2024), ("02-29", 2, 29, nil), ("1-5", 1, 5, nil),
    ] as [(String, Int, Int, Int?)]
  ) func daysOfYearsAreRead(text: String, month: Int, day: Int, year: Int?) throws {
    let found = try DayOfYear.parse(text)
    #expect([found.month, found.day] == [month, day])
    #expect(found.year == year)
    #expect(try DayOfYear.parse(found.shown) == found)
  }

  @Test(arguments: ["2024", "2024-10", "13-01", "02-30", "2023-02-29", "", "-", "a-b", "2024-10-15-1"])
  func otherTextsAreNoDays(text: String) {
    #expect(throws: UsageError.notADate(text)) { try DayOfYear.parse(text) }
  }

  @Test(arguments: [
    ("day", "2016-11-17", "2016-11-17", 1), ("week", "2016-11-20", "2016-W46", 7),
    ("week", "2021-01-01", "2020-W53", 7), ("month", "2016-02-29", "2016-02", 29),
    ("year", "2016-02-29", "2016", 366),
  ]) func unitsHavePeriods(unit: String, day: String, value: String, count: Int) throws {
    let unit = try CalendarUnit.parse(unit)
    let day = try #require(CalendarDate(iso: day))
    #expect(unit.value(of: day) == value)
    #expect(unit.period(of: day).count == count)
    #expect(CalendarInterval(timex: value) == unit.period(of: day))
  }
}
