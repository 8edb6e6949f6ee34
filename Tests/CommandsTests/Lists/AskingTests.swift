import Corpora
import Figures
import Testing

@testable import Commands

@Suite struct AskingTests {
  /// A line, the compared columns, and the expected rows.
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var columns: [String]
    var rows: [String]
    var testDescription: String { line }
  }

  static let cases = [
    Case(
      line: "entities person --top 2",
      columns: ["name", "type", "articles"],
      rows: ["Robert Hayes|PERSON|2", "Anna Keller|PERSON|2"]
    ),
    Case(line: "entities --match hay", columns: ["name", "aliases"], rows: ["Robert Hayes|Hayes"]),
    Case(line: "entities --type place --match ham", columns: ["name"], rows: ["Hamburg"]),
    Case(
      line: "entities people --sort name",
      columns: ["name"],
      rows: ["Anna Keller", "Robert Hayes"]
    ),
    Case(
      line: "quotes Keller --kind direct",
      columns: ["speaker", "quote", "cue", "said", "article"],
      rows: [
        "Anna Keller|“We waited too long … Nobody else is to blame.”|told|2024-03-05|1"
      ]
    ),
    Case(
      line: "quotes Hayes --kind direct",
      columns: ["quote", "cue", "said"],
      rows: ["“I wrote to her four times”|said|2024-03-06"]
    ),
    Case(line: "quotes police", columns: ["speaker", "quote"], rows: ["Police|nobody was hurt"]),
    Case(line: "quotes --cue deny", columns: ["speaker", "kind"], rows: ["Anna Keller|indirect"]),
    Case(line: "quotes --cue denied", columns: ["speaker", "kind"], rows: ["Anna Keller|indirect"]),
    Case(
      line: "quotes --about Keller",
      columns: ["speaker", "quote"],
      rows: ["Robert Hayes|Keller had ignored his letters"]
    ),
    Case(line: "quotes --about bridge", columns: ["speaker"], rows: ["Anna Keller"]),
    Case(line: "quotes --until 2024-03-05 --kind direct", columns: ["article"], rows: ["1"]),
    Case(line: "quotes --since 2024-03-06 --kind direct", columns: ["article"], rows: ["2"]),
  ]

  @Test(arguments: cases) func answers(_ test: Case) async throws {
    var session = try Newsroom.session()
    #expect(try await session.rows(test.line, test.columns) == test.rows)
  }

  @Test func everyListHasItsColumns() async throws {
    var session = try Newsroom.session()
    let columns = [
      "entities": ["name", "type", "mentions", "articles", "aliases", "roles"],
      "quotes": ["id", "speaker", "kind", "quote", "cue", "via", "said", "article", "headline", "sentence"],
      "speakers": [
        "speaker", "type", "quotations", "direct", "indirect", "mixed", "words", "share", "articles",
        "first", "last", "via",
      ],
    ]
    for (line, expected) in columns {
      guard case .table(let table) = try await session.ask(line) else {
        Issue.record("no table for \(line)")
        continue
      }
      #expect(table.columns.map(\.name) == expected)
      #expect(table.rows.allSatisfy { $0.count == expected.count })
      #expect(session.rows.count == table.rows.count)
    }
  }

  @Test func quotesOfSomeoneAreNobodyElses() async throws {
    var session = try Newsroom.session()
    for name in ["Keller", "Hayes", "Anna Keller", "@1", "police"] {
      _ = try await session.ask("entities person")
      let speakers = Set(try await session.rows("quotes \(name)", ["speaker"]))
      #expect(speakers.count == 1, "\(name)")
    }
  }

  @Test func rowsStandForNames() async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("speakers")
    #expect(try await session.rows("quotes @1 --top 1", ["speaker"]).count == 1)
    _ = try await session.ask("entities person")
    let profile = try await session.ask("profile @1")
    #expect(profile.fact("name") == "Robert Hayes")
    _ = try await session.ask("quotes Hayes")
    let again = try await session.ask("profile @1")
    #expect(again.fact("name") == "Robert Hayes")
  }

  @Test func sharesAddUp() async throws {
    var session = try Newsroom.session()
    guard case .table(let table) = try await session.ask("speakers") else {
      Issue.record("another figure")
      return
    }
    let counts = table.texts(["quotations"]).compactMap { Int($0) }
    let kinds = table.rows.map { row in
      row[3...5].reduce(0) { sum, cell in if case .integer(let value) = cell { sum + value } else { sum } }
    }
    #expect(counts == kinds)
    let shares = table.texts(["share"]).compactMap { Double($0) }.reduce(0, +)
    #expect(abs(shares - 100) < 1)
  }

  @Test func profilesAreNumberedThrough() async throws {
    var session = try Newsroom.session()
    let profile = try await session.ask("profile Keller")
    guard case .sections(let sections) = profile else {
      Issue.record("another figure")
      return
    }
    #expect(sections.map(\.title) == ["who", "said", "said of them", "appears with"])
    var next = 1
    for section in sections.dropFirst() {
      guard case .table(let table) = section.figure else { continue }
      #expect(table.firstRowNumber == next)
      next += table.rows.count
    }
    #expect(session.rows.count == next - 1)
    #expect(profile.fact("first") == "2024-03-05")
    #expect(profile.fact("last") == "2024-03-06")
    guard case .table(let said) = profile.section("said") else {
      Issue.record("another figure")
      return
    }
    let days = said.texts(["said"])
    #expect(days == days.sorted(by: >))
    #expect(Set(said.texts(["speaker"])) == ["Anna Keller"])
    guard case .table(let others) = profile.section("said of them") else {
      Issue.record("another figure")
      return
    }
    #expect(!others.texts(["speaker"]).contains("Anna Keller"))
  }

  @Test func programsGetEveryRow() async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("set top 1")
    #expect(try await session.rows("entities", ["name"]).count == 1)
    try session.set("mode", to: "json")
    #expect(try await session.rows("entities", ["name"]).count == 3)
    #expect(try await session.rows("entities --top 2", ["name"]).count == 2)
  }

  @Test func aSelectionNarrowsEveryQuestion() async throws {
    var session = try Newsroom.session()
    session.selection = [2]
    #expect(Set(try await session.rows("quotes", ["article"])) == ["2"])
    #expect(try await session.rows("entities --match keller", ["articles"]) == ["1"])
  }

  @Test(arguments: [
    ("quotes Zzyzx", "no name \"Zzyzx\"; Tab completes names"),
    ("profile Kelller", "no name \"Kelller\"; did you mean \"Anna Keller\"?"),
    (
      "quotes @99", "\"99\" is a row, but nothing has been listed yet; ask for a list first, as in 'articles'"
    ),
    ("entities people --top 0", "\"0\" is not between 1 and 100000"),
    ("quotes --kind odd", "\"odd\" is not one of direct, indirect or mixed"),
  ]) func complains(line: String, message: String) async throws {
    var session = try Newsroom.session()
    #expect(await session.complaint(line) == message)
  }

  /// An empty list is an answer, so that a script continues; formats for programs get a table without rows.
  @Test(arguments: [
    ("quotes --cue sing", "No quotations for \"sing\"; the verbs of saying here are say, deny, tell."),
    ("entities --min 999", "No entities; try a smaller --min."),
    ("timeline --events news", "No dated events; '--events all' has headlines, statements and plans too."),
    ("search zebra", "No articles for \"zebra\"; 'begin*' finds every word that begins so."),
    (
      "search \"free trade\"",
      "No articles for \"free trade\"; 'begin*' finds every word that begins so."
    ),
    (
      "corrections",
      """
      No corrections; 'merge', 'split', 'rename', 'retype', 'reject', 'reattribute', 'extent', 'describe' and \
      'set published' make them.
      """
    ),
  ]) func anEmptyListIsAnAnswer(line: String, words: String) async throws {
    var session = try Newsroom.session()
    #expect(try await session.ask(line).words == words)
    try session.set("mode", to: "json")
    guard case .table(let table) = try await session.ask(line) else {
      Issue.record("no table for programs")
      return
    }
    #expect(table.rows.isEmpty && !table.columns.isEmpty)
  }

  @Test(arguments: [
    "entities", "quotes", "speakers", "timeline", "profile X", "quotes X", "explain published",
  ])
  func anEmptySessionSaysSo(line: String) async throws {
    var session = Session(corpus: try Corpus())
    #expect(await session.complaint(line).hasPrefix("nothing is loaded yet"))
  }
}
