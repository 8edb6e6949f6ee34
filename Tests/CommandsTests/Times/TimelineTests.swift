import Corpora
import Documents
import Figures
import Testing

@testable import Commands

@Suite struct TimelineTests {
  /// Returns a session whose articles have two events each.
  static func session() throws -> Session {
    let drafts = [
      Newsroom.Draft(
        headline: "Bridge closed",
        outlet: "Morning Courier",
        day: "2024-03-05",
        paragraphs: ["Anna Keller closed the bridge on Monday. The bridge was built in 1962."]
      ),
      Newsroom.Draft(
        headline: "Bridge open",
        outlet: "Evening Herald",
        day: "2024-03-20",
        paragraphs: ["Robert Hayes will open the bridge on Friday. It was shut on March 4."]
      ),
    ]
    let findings = [
      [
        ("on Monday", "2024-03-04", "Anna Keller closed the bridge"),
        ("in 1962", "1962", "The bridge was built"),
      ],
      [
        ("on Friday", "2024-03-22", "Robert Hayes will open the bridge"),
        ("March 4", "2024-03-04", "It was shut"),
      ],
    ]
    return try Newsroom.session(drafts) { position, document in
      var times: [TimeExpression] = []
      var events: [Event] = []
      for (words, value, clause) in findings[position] {
        let range = Newsroom.range(of: words, in: document)
        let sentence = document.sentence(at: range.start) ?? 0
        let evidence = Evidence("weekday before the day of publication", runnerUp: "the week after")
        times.append(
          TimeExpression(range: range, sentence: sentence, kind: .date, value: value, evidence: evidence)
        )
        let spot = Newsroom.range(of: clause, in: document)
        let participants = document[Entity.self].indices.filter { index in
          document[Entity.self][index].mentions.contains { spot.contains($0.range) }
        }
        events.append(
          Event(
            range: spot,
            sentence: sentence,
            time: times.count - 1,
            date: value,
            tense: .past,
            participants: participants.map { Event.Participant(.other, entity: $0) },
            evidence: Evidence("time at the end of the clause", trigger: range)
          )
        )
      }
      document[TimeExpression.self] = times
      document[Event.self] = events
    }
  }

  @Test(arguments: [
    (
      "timeline --all",
      ["1962|in 1962|1", "2024-03-04|on Monday|1", "2024-03-04|March 4|2", "2024-03-22|on Friday|2"]
    ),
    (
      "timeline",
      ["1962|in 1962|1", "2024-03-04|on Monday|1", "2024-03-04|March 4|2", "2024-03-22|on Friday|2"]
    ),
    ("timeline --in 1 --all", ["1962|in 1962|1", "2024-03-04|on Monday|1"]),
    ("timeline Keller", ["2024-03-04|on Monday|1"]),
    ("timeline --since 2024-03-05", ["2024-03-22|on Friday|2"]),
    ("timeline --until 2000", ["1962|in 1962|1"]),
    ("timeline --since 196X --until 196X", ["1962|in 1962|1"]),
    ("timeline --since 2024-Q1 --until 2024-SP --top 1", ["2024-03-04|on Monday|1"]),
    ("timeline --all --top 1", ["1962|in 1962|1"]),
  ]) func answers(line: String, rows: [String]) async throws {
    var session = try TimelineTests.session()
    #expect(try await session.rows(line, ["date", "expression", "article"]) == rows)
    #expect(session.rows.count == rows.count)
  }

  /// Lists of no more rows than are usually shown have the background in its place; longer ones have the news first.
  @Test(arguments: [
    (20, "timeline --top 2", ["1962", "2024-03-04"]), (3, "timeline --top 2", ["2024-03-04", "2024-03-04"]),
    (3, "timeline --top 4", ["2024-03-04", "2024-03-04", "2024-03-22", "1962"]),
    (3, "timeline", ["1962", "2024-03-04", "2024-03-04", "2024-03-22"]),
    (3, "timeline --all --top 2", ["1962", "2024-03-04"]),
    (3, "timeline --since 1900 --top 2", ["1962", "2024-03-04"]),
    (2, "timeline --by day --top 3", ["2024-03-04", "2024-03-22", "1962"]),
    (3, "timeline --by day --top 3", ["1962", "2024-03-04", "2024-03-22"]),
  ]) func longListsBeginWithTheNews(usual: Int, line: String, dates: [String]) async throws {
    var session = try TimelineTests.session()
    try session.set("top", to: "\(usual)")
    #expect(try await session.rows(line, ["date"]) == dates)
    #expect(session.rows.count == dates.count)
  }

  @Test func theBackgroundIsFoldedWhereTheListIsLong() async throws {
    var session = try TimelineTests.session()
    session.screen = Session.Screen(columns: 80, rows: 24)
    try session.set("top", to: "3")
    guard case .table(let folded) = try await session.ask("timeline --no-chart") else {
      Issue.record("no table")
      return
    }
    #expect(folded.texts(["date"]) == ["2024-03-04", "2024-03-04", "2024-03-22"])
    #expect(folded.total == 4)
    #expect(
      folded.note?.plain
        == "Background folded: 1 event before 2024-02-03; 'more' opens it, --all lists it in its place, "
        + "--since DATE what happened from a day on."
    )
    guard case .table(let open) = try await session.ask("timeline --no-chart --top 6") else {
      Issue.record("no table")
      return
    }
    #expect(open.texts(["date"]) == ["2024-03-04", "2024-03-04", "2024-03-22", "1962"])
    #expect(open.note?.plain == "From row 4 on: background, 1 event before 2024-02-03.")
    try session.set("top", to: "2")
    guard case .table(let short) = try await session.ask("timeline --no-chart") else {
      Issue.record("no table")
      return
    }
    #expect(short.texts(["date"]) == ["2024-03-04", "2024-03-04"])
    #expect(short.note == nil)
  }

  @Test(arguments: [
    ("timeline --by day", ["1962|1|1", "2024-03-04|2|2", "2024-03-22|1|1"]),
    ("timeline --by week", ["1962|1|1", "2024-W10|2|2", "2024-W12|1|1"]),
    ("timeline --by month", ["1962|1|1", "2024-03|3|2"]),
    ("timeline --by year", ["1962|1|1", "2024|3|2"]),
    ("timeline --by day --since 2024", ["2024-03-04|2|2", "2024-03-22|1|1"]),
    ("timeline Keller --by month", ["2024-03|1|1"]),
    ("timeline --by day --top 1", ["1962|1|1"]),
  ]) func countsByPeriod(line: String, rows: [String]) async throws {
    var session = try TimelineTests.session()
    #expect(try await session.rows(line, ["date", "events", "articles"]) == rows)
    #expect(session.rows.count == rows.count)
  }

  @Test(arguments: [
    ("timeline --best 1", ["2024-03-04|Anna Keller closed the bridge|2"]),
    (
      "timeline --best 2",
      ["2024-03-04|Anna Keller closed the bridge|2", "2024-03-22|Robert Hayes will open the bridge|1"]
    ),
    ("timeline --best 1 --since 2024-03-05", ["2024-03-22|Robert Hayes will open the bridge|1"]),
    ("timeline --best 9 --until 2024-03-04", ["2024-03-04|Anna Keller closed the bridge|2"]),
    ("timeline Hayes --best 9 --since 2024-03-21", ["2024-03-22|Robert Hayes will open the bridge|1"]),
    ("timeline --best 1 --by month", ["2024-03|Anna Keller closed the bridge|2"]),
  ]) func choosesTheBestDays(line: String, rows: [String]) async throws {
    var session = try TimelineTests.session()
    #expect(try await session.rows(line, ["date", "event", "articles"]) == rows)
    let figure = try await session.ask("explain 1")
    #expect(figure.fact("anchor") != nil)
  }

  @Test func programsGetTheBackground() async throws {
    var session = try TimelineTests.session()
    try session.set("mode", to: "json")
    #expect(try await session.rows("timeline", ["date"]).first == "1962")
    try session.set("mode", to: "table")
    #expect(try await session.rows("timeline > x.csv", ["date"]).first == "1962")
  }

  @Test func theTableHasItsColumns() async throws {
    var session = try TimelineTests.session()
    guard case .table(let table) = try await session.ask("timeline Keller") else {
      Issue.record("no table")
      return
    }
    #expect(
      table.columns.filter { !$0.isForProgramsOnly }.map(\.name)
        == ["date", "other_dates", "expression", "event", "modality", "who", "article", "also_in"]
    )
    #expect(
      table.texts(["event", "who", "sentence"])
        == ["Anna Keller closed the bridge|Anna Keller|Anna Keller closed the bridge on Monday."]
    )
  }

  @Test func aTerminalAlsoGetsAChart() async throws {
    var session = try TimelineTests.session()
    session.screen = Session.Screen(columns: 80, rows: 24)
    guard case .chart(let chart) = try await session.ask("timeline").section("over time") else {
      Issue.record("no chart")
      return
    }
    #expect(chart.form == .strip)
    #expect(chart.values.reduce(0) { $0 + $1.amount } == 3)
    #expect(chart.values.count <= 64)
    for line in ["timeline --no-chart", "timeline --top 3 > x.csv"] {
      guard case .table = try await session.ask(line) else {
        Issue.record("no table for \(line)")
        continue
      }
    }
    try session.set("mode", to: "json")
    guard case .table = try await session.ask("timeline --chart") else {
      Issue.record("a chart for a program")
      return
    }
  }

  @Test(arguments: [
    ("2024-03-01", "2024-03-05", "events a day", 5),
    ("2024-01-31", "2024-12-01", "events a week", 44),
    ("2022-01-31", "2024-12-01", "events a month", 36),
    ("1990-01-31", "2024-12-01", "events a year", 35),
    ("1500-01-31", "2024-12-01", "events a 9 years", 0),
  ]) func chartsFitALine(first: String, last: String, title: String, count: Int) throws {
    var session = try Newsroom.session(TimelineTests.drafts(first, last)) { position, document in
      let range = Newsroom.range(of: "then", in: document)
      let value = position == 0 ? first : last
      let evidence = Evidence("a date")
      document[TimeExpression.self] = [
        TimeExpression(range: range, sentence: 0, kind: .date, value: value, evidence: evidence)
      ]
      document[Event.self] = [
        Event(
          range: range,
          sentence: 0,
          time: 0,
          date: value,
          tense: .past,
          participants: [],
          evidence: evidence
        )
      ]
    }
    session.screen = Session.Screen(columns: 80, rows: 24)
    let chart = try #require(TimelineChart.chart(of: try session.corpus.events().rows))
    if count > 0 {
      #expect(chart.title == title)
      #expect(chart.values.count == count)
    }
    #expect(chart.values.count <= 64)
    #expect(chart.values.first?.amount == 1)
    #expect(chart.values.last?.amount == 1)
  }

  private static func drafts(_ first: String, _ last: String) -> [Newsroom.Draft] {
    [first, last].map {
      Newsroom.Draft(headline: "A day", outlet: nil, day: nil, paragraphs: ["It was then, \($0)."])
    }
  }

  @Test func explainsAnEvent() async throws {
    var session = try TimelineTests.session()
    _ = try await session.ask("timeline Keller")
    let figure = try await session.ask("explain 1")
    #expect(figure.fact("expression") == "on Monday")
    #expect(figure.fact("value") == "2024-03-04 (DATE)")
    #expect(figure.fact("normalised by") == "weekday before the day of publication")
    #expect(figure.fact("other reading") == "the week after")
    #expect(figure.fact("anchor")?.hasPrefix("2024-03-05, the day of publication (metadata)") == true)
    #expect(figure.fact("rule") == "time at the end of the clause")
    #expect(figure.marked(.time) == ["on Monday"])
    #expect(figure.marked(.match) == ["Anna Keller closed the bridge"])
  }
}
