import Corpora
import Documents
import Figures
import TestSupport
import Testing

@testable import Commands

@Suite struct CopyCommandTests {
  /// A story that two outlets carry and one of them updates.
  static let ferry = """
    {"id": "1", "headline": "Ferry sinks off Cape Varn", "outlet": "Echo", "date": "2024-05-03", "url": "https://echo.example/f", \
    "text": "The ferry Maud sank off Cape Varn on Friday with 40 people aboard, police said. \\"We saw her lights go out,\\" \
    fisherman Jarle Eide said. All of them were saved within two hours by boats from the harbour of Ostbridge."}
    """

  static let copied = ferry.replacing("\"Echo\"", with: "\"Gazette\"")
    .replacing("echo.example", with: "gazette.example")
    .replacing("Ferry sinks off Cape Varn", with: "Forty saved from ferry")

  static let updated = ferry.replacing("40 people", with: "42 people").replacing("\"1\"", with: "\"2\"")
    .replacing("2024-05-03", with: "2024-05-04").replacing("Jarle Eide said", with: "Jarle Eide claimed")

  static let other = """
    {"id": "9", "headline": "Gulls steal chips", "outlet": "Echo", "text": "Gulls stole chips from nine people."}
    """

  private func session() async throws -> Session {
    var session = try Sessions.empty()
    let folder = try Folder()
    let lines = [
      CopyCommandTests.ferry, CopyCommandTests.copied, CopyCommandTests.updated, CopyCommandTests.other,
    ]
    let path = try folder.write(lines.joined(separator: "\n"), to: "all.jsonl")
    _ = try await Interpreter().figure(of: "load \(path)", in: &session)
    return session
  }

  @Test func copiesAreArticlesAndAreMarked() async throws {
    var session = try await session()
    #expect(try session.corpus.articleCount() == 4)
    let table = try #require(try await Interpreter().figure(of: "duplicates", in: &session).table)
    #expect(table.column("article") == ["2", "3"])
    #expect(table.column("kind") == ["same", "near"])
    #expect(table.column("copy_of") == ["a1", "a1"])
    _ = try await Interpreter().figure(of: "use --no-copies", in: &session)
    #expect(session.selection == [1, 4])
  }

  @Test func loadingAgainAddsNothing() async throws {
    var session = try Sessions.empty()
    let folder = try Folder()
    let path = try folder.write(CopyCommandTests.ferry + "\n" + CopyCommandTests.copied, to: "a.jsonl")
    let again = try folder.write(CopyCommandTests.ferry, to: "b.jsonl")
    let first = try await Interpreter().figure(of: "load \(path)", in: &session)
    #expect(first.spoken.contains("1 article has the words of another: duplicates lists them."))
    let second = try await Interpreter().figure(of: "load \(again)", in: &session)
    #expect(second.spoken.contains("is the same as article 1 and is left out"))
    #expect(try session.corpus.articleCount() == 2)
  }

  @Test func versionsAreListedAndCompared() async throws {
    var session = try await session()
    let table = try #require(try await Interpreter().figure(of: "versions", in: &session).table)
    #expect(table.column("article") == ["1", "3"])
    let figure = try await Interpreter().figure(of: "diff a3", in: &session)
    guard case .sections(let sections) = figure else { throw NoResult.noArticles }
    guard case .passages(let passages) = sections[1].figure else { throw NoResult.noArticles }
    let text = passages.passages.flatMap(\.paragraphs).map(\.plain).joined(separator: "\n")
    #expect(text.contains("[-40-] {+42+} people"))
    #expect(text.contains("[-said.-] {+claimed.+}"))
    let changes = try #require(sections.last?.figure.table)
    #expect(changes.column("change").contains("figure"))
    #expect(changes.column("change").contains { $0.hasPrefix("verb of") })
    #expect(changes.column("after").contains { $0.contains("42") })
  }

  @Test(arguments: ["diff a1", "diff a9", "duplicates --in a9"])
  func nothingIsSaidToBeNothing(line: String) async throws {
    var session = try await session()
    await #expect(throws: LineError.self) { _ = try await Interpreter().figure(of: line, in: &session) }
  }

  @Test func aDryRunLoadsNothing() async throws {
    var session = try Sessions.empty()
    let folder = try Folder()
    let path = try folder.write(CopyCommandTests.ferry + "\n{}\n", to: "a.jsonl")
    let figure = try await Interpreter().figure(of: "load \(path) --dry-run", in: &session)
    #expect(figure.table?.column("headline") == ["Ferry sinks off Cape Varn"])
    #expect(figure.spoken.contains("1 article would come; 1 could not be read. Nothing was loaded."))
    #expect(try session.corpus.articleCount() == 0)
  }

  @Test func aReportHasEveryRecord() async throws {
    var session = try Sessions.empty()
    let folder = try Folder()
    let path = try folder.write(
      CopyCommandTests.ferry + "\n{}\n" + CopyCommandTests.ferry + "\n",
      to: "a.jsonl"
    )
    _ = try await Interpreter().figure(of: "load \(path) --report out.csv", in: &session)
    let file = try #require(session.load?.ledgerFile)
    #expect(file.path == "out.csv")
    #expect(file.table.column("outcome") == ["loaded", "failed", "repeated"])
    #expect(file.table.column("place")[1] == "2")
  }

  @Test(arguments: [
    ("section:sport ferry", ["section sport"], "ferry"),
    ("a \"b c\" subject:\"public transport\"", ["subject public transport"], "a \"b c\""),
    ("printed-date:May", ["printed_date May"], ""), ("outlet:x section:", [], "outlet:x section:"),
    ("", [], ""),
    ("section:\"open", ["section open"], ""),
  ])
  func fieldsAreFoundInTypedText(text: String, conditions: [String], rest: String) {
    let filter = FieldFilter(text)
    #expect(filter.conditions.map { "\($0.field.rawValue) \($0.words)" } == conditions)
    #expect(filter.rest == rest)
  }

  @Test func filesThatArriveAreNoticed() throws {
    let folder = try Folder()
    _ = try folder.write("One.", to: "a.txt")
    _ = try folder.write("x", to: "photo.jpg")
    var changes = FolderChanges(folder: folder.path)
    #expect(changes.exists)
    #expect(changes.settled().count == 1)
    #expect(changes.settled().isEmpty)
    let late = try folder.write("Two.", to: "b.txt")
    // A new file must have stopped growing before it is taken.
    #expect(changes.settled().isEmpty)
    #expect(changes.settled() == [late])
    #expect(changes.settled().isEmpty)
    #expect(!FolderChanges(folder: folder.path + "/none").exists)
  }
}
