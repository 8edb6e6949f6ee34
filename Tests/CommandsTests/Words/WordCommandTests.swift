import Figures
import Testing

@testable import Commands
@testable import Corpora

/// The commands for words, on two short articles.
@Suite struct WordCommandTests {
  /// The rows of an answer for programs, each as one line.
  private static func lines(_ line: String, _ columns: [String], in session: inout Session) async throws
    -> [String]
  {
    session.wantsAllRows = true
    let figure = try await Interpreter().figure(of: line, in: &session)
    let table = try #require(figure.table)
    let cells = columns.map { table.column($0) }
    return table.rows.indices.map { row in cells.map { $0[row] }.joined(separator: "|") }
  }

  /// A line, the compared columns, and the expected rows.
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var columns: [String]
    var rows: [String]
    var testDescription: String { line }
  }

  static let cases = [
    Case(
      line: "kwic bridge",
      columns: ["words", "article", "sentence"],
      rows: ["bridge|1|1", "bridge|1|2"]
    ),
    Case(line: "kwic waited --in quotes", columns: ["words", "speaker"], rows: ["waited|Anna Keller"]),
    Case(line: "kwic waited --in narration", columns: ["words"], rows: []),
    Case(line: "kwic wrote said --in a2", columns: ["words"], rows: []),
    Case(
      line: "kwic say --unit lemma --in a2",
      columns: ["words", "sentence"],
      rows: ["said|2", "said|5"]
    ),
    Case(
      line: "kwic [name=person]+ said --sort node",
      columns: ["words"],
      rows: ["Anna Keller said", "Hayes said"]
    ),
    Case(line: "ngrams 2 --of years --min 1", columns: ["words", "count"], rows: ["two years|1"]),
    Case(line: "dispersion bridge", columns: ["word", "count", "range"], rows: ["bridge|2|1 of 2"]),
    Case(
      line: "trend keller",
      columns: ["date", "places", "articles_with", "articles"],
      rows: ["2024-03-05|3|1|1", "2024-03-06|1|1|1"]
    ),
    Case(line: "vocabulary", columns: ["article"], rows: []),
    Case(line: "key 1 --range 1", columns: ["word"], rows: []),
  ]

  @Test(arguments: cases) func answers(of example: Case) async throws {
    var session = try Newsroom.session()
    #expect(try await Self.lines(example.line, example.columns, in: &session) == example.rows)
  }

  /// Sessions of earlier versions are read again at the first question, with the same answer.
  @Test func wordsOfEarlierVersionsAreFilledIn() async throws {
    var session = try Newsroom.session()
    let before = try await Self.lines("kwic [upos=VERB]", ["words", "speaker"], in: &session)
    for table in ["running", "spacing"] { try session.corpus.store.execute("DELETE FROM \(table)") }
    #expect(try session.corpus.articlesWithoutWords() == [1, 2])
    #expect(try await Self.lines("kwic [upos=VERB]", ["words", "speaker"], in: &session) == before)
    #expect(!before.isEmpty)
    #expect(try session.corpus.articlesWithoutWords().isEmpty)
  }

  /// A correction of the speaker is seen in the concordance.
  @Test func correctionsAreSeen() async throws {
    var session = try Newsroom.session()
    _ = try await Interpreter().figure(of: "merge Anna Keller into Robert Hayes", in: &session)
    #expect(
      try await Self.lines("kwic waited", ["speaker"], in: &session) == ["Robert Hayes"]
    )
  }

  @Test func rowsOpenTheirSentences() async throws {
    var session = try Newsroom.session()
    for line in ["kwic bridge", "collocates bridge --min 1", "ngrams --min 1"] {
      _ = try await Interpreter().figure(of: line, in: &session)
      guard case .sentence(article: 1, _) = session.rows.first else {
        Issue.record("\(line): \(String(describing: session.rows.first))")
        continue
      }
    }
  }

  @Test(arguments: [
    "kwic", "kwic [", "kwic []", "kwic a --sort x", "kwic a --seed -1", "key --against nowhere", "ngrams 1",
  ])
  func wrongLines(line: String) async throws {
    var session = try Newsroom.session()
    await #expect(throws: LineError.self) { try await Interpreter().figure(of: line, in: &session) }
  }
}
