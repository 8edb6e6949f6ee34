import Corpora
import Documents
import Figures
import Foundation
import Testing

@testable import Commands

@Suite struct SessionTests {
  /// Loads articles with the given headlines and outlets.
  static func load(_ articles: [(headline: String, outlet: String)], in session: inout Session) throws {
    let step = try session.corpus.beginStep("load", kind: .load)
    let documents = articles.map { one in
      let body = one.headline + "\n\nText of " + one.headline + " by " + one.outlet + "."
      let range = TextRange(0, body.utf8.count)
      let article = Article(
        source: one.headline + ".txt",
        headline: one.headline,
        outlet: one.outlet,
        body: body,
        paragraphs: [Paragraph(range: range)]
      )
      return Document(article: article, text: Array(body.utf8), sentences: [], tokens: [])
    }
    _ = try session.corpus.insert(documents, step: step)
  }

  static func loaded() throws -> Session {
    var session = try Sessions.empty()
    try load(
      [("Storm hits", "Herald"), ("Port closed", "Herald"), ("Mayor speaks", "Courier")],
      in: &session
    )
    return session
  }

  static let picks: [(line: String, numbers: String)] = [
    ("pick 1 3", "1 3"), ("pick 1-3 2", "1 2 3"), ("pick 3 1-2", "3 1 2"), ("pick all 1", "1 2 3"),
    ("pick 1,3 2", "1 3 2"), ("pick herald 3", "1 2 3"), ("pick \"port cl\" mayor", "2 3"),
  ]

  @Test(arguments: picks) func findsArticles(line: String, numbers: String) async throws {
    var session = try SessionTests.loaded()
    #expect(try await Interpreter.probing.text(of: line, in: &session) == numbers)
  }

  @Test func aNumberIsAnArticleAndAMarkedOneARow() async throws {
    var session = try SessionTests.loaded()
    session.list([.article(3), .article(2)])
    #expect(try await Interpreter.probing.text(of: "pick a1 @2", in: &session) == "1 2")
    #expect(try await Interpreter.probing.text(of: "pick @1 a1-2", in: &session) == "3 1 2")
    #expect(try await Interpreter.probing.text(of: "pick 1 2", in: &session) == "3 2")
    #expect(throws: UsageError.noSuchRow("3", count: 2)) { try session.articles([ArticleList.parse("@3")]) }
    #expect(throws: UsageError.beyondArticles("2-4", last: 3)) {
      try session.articles([ArticleList.parse("a2-4")])
    }
    #expect(throws: UsageError.descendingRange("3-1", turned: "1-3")) {
      try session.articles([ArticleList.parse("3-1")])
    }
    session.list([.entity(4)])
    #expect(throws: UsageError.wrongRow("@1", is: "an entity", wanted: "an article")) {
      try session.article(.row(RowReference(1)))
    }
    #expect(throws: UsageError.noSuchRow("2", count: 1, article: 2)) { try session.article(.number(2)) }
    #expect(try session.article(.article(2)) == 2)
    session.list([])
    #expect(try session.article(.number(2)) == 2)
    #expect(throws: UsageError.noSuchArticle("7", count: 3)) { try session.article(.number(7)) }
    #expect(throws: UsageError.severalArticles("Herald", count: 2)) { try session.article(.words("Herald")) }
    #expect(throws: UsageError.unknownName("Storm hts", noun: "article or outlet", nearest: ["Storm hits"])) {
      try session.article(.words("Storm hts"))
    }
  }

  @Test func rowsAreCheckedAgainstTheLastAnswer() async throws {
    var session = try SessionTests.loaded()
    session.list([.article(1), .sentence(article: 2, index: 0)])
    #expect(try await Interpreter.probing.text(of: "explain @2", in: &session) == "a sentence")
    #expect(throws: UsageError.noSuchRow("9", count: 2)) { try session.row(RowReference(9)) }
    #expect(throws: UsageError.noSuchRow("0", count: 2)) { try session.row(RowReference(0)) }
  }

  @Test func undoTakesBackLoadsAndSettings() async throws {
    var session = try SessionTests.loaded()
    let interpreter = Interpreter.probing
    _ = try await interpreter.figure(of: "set top 50", in: &session)
    _ = try await interpreter.figure(of: "mode json; set top 60", in: &session)
    #expect(try await interpreter.text(of: "undo", in: &session) == "Took back: set top 60")
    #expect(session.settings[Settings.top] == 50)
    #expect(session.settings.format == "json")
    #expect(try await interpreter.text(of: "redo", in: &session) == "Did again: set top 60")
    #expect(session.settings[Settings.top] == 60)
    _ = try await interpreter.figure(of: "undo; undo; undo", in: &session)
    #expect(session.settings == Settings())
    #expect(try session.corpus.articleCount() == 3)
    _ = try await interpreter.figure(of: "undo", in: &session)
    #expect(try session.corpus.articleCount() == 0)
    await #expect(throws: LineError.self) { try await interpreter.figure(of: "undo", in: &session) }
    _ = try await interpreter.figure(of: "redo", in: &session)
    #expect(try session.corpus.articleCount() == 3)
  }

  @Test func aCommandAfterUndoIsAStepAgain() async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "set top 50; undo; set top 70", in: &session)
    #expect(try session.corpus.steps().map(\.label) == ["set top 70"])
    session.recordsSteps = false
    _ = try await Interpreter().figure(of: "set top 80", in: &session)
    #expect(try session.corpus.steps().map(\.label) == ["set top 70"])
  }

  @Test func unsavedMaterialIsNotDroppedUnasked() async throws {
    let folder = try Folder()
    var session = try SessionTests.loaded()
    let interpreter = Interpreter.probing
    session.selection = [2]
    var other = try Sessions.empty()
    _ = try await interpreter.figure(of: "save \"\(folder.path)/other.session\"", in: &other)
    #expect(try session.hasUnsavedMaterial)
    let line = "open \(folder.path)/other.session"
    await #expect(throws: LineError.self) { try await interpreter.figure(of: line, in: &session) }
    other = try Sessions.empty()
    _ = try await interpreter.figure(of: "save \(folder.path)/mine.session", in: &session)
    #expect(try !session.hasUnsavedMaterial)
    _ = try await interpreter.figure(of: line, in: &session)
    #expect(try session.corpus.articleCount() == 0)
    #expect(session.selection == nil)
    let text = try await interpreter.text(of: "open \(folder.path)/mine.session", in: &session)
    #expect(text.hasSuffix("mine.session\" with 3 articles."))
  }
}

/// A temporary folder that is removed with the value.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("newshound-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}

@Suite struct NameTests {
  /// Returns a session with an article that names people.
  static func session() throws -> Session {
    let session = try Sessions.empty()
    let body = "Ana Ruiz met George Bush and Laura Bush. Ana Ruiz left."
    func entity(_ name: String, _ starts: [Int]) -> Entity {
      Entity(
        type: .person,
        name: name,
        mentions: starts.map { start in
          Mention(
            range: TextRange(start, start + name.utf8.count),
            tokens: 0..<1,
            sentence: 0,
            kind: .name,
            evidence: Evidence("test")
          )
        }
      )
    }
    let range = TextRange(0, body.utf8.count)
    let article = Article(source: "a.txt", headline: nil, body: body, paragraphs: [Paragraph(range: range)])
    var document = Document(
      article: article,
      text: Array(body.utf8),
      sentences: [Sentence(tokens: 0..<1, range: range, paragraph: 0)],
      tokens: [Token(range: TextRange(0, 3), kind: .word, spaceBefore: false)]
    )
    document[Entity.self] = [
      entity("Ana Ruiz", [0, 41]), entity("George Bush", [13]), entity("Laura Bush", [29]),
    ]
    let step = try session.corpus.beginStep("load", kind: .load)
    _ = try session.corpus.insert([document], step: step)
    return session
  }

  @Test func namesAndRowsLeadToEntities() throws {
    var session = try NameTests.session()
    let ana = try session.entity(of: "ana ruiz")
    #expect(ana.name == "Ana Ruiz")
    #expect(try session.entity(of: "Ruiz").id == ana.id)
    session.list([.entity(ana.id), .article(1), .speaker(name: "police", entity: nil)])
    #expect(try session.entity(of: "1").id == ana.id)
    #expect(throws: UsageError.wrongRow("@2", is: "an article", wanted: "a name")) {
      try session.entity(of: "@2")
    }
    #expect(try session.speaker(of: "3").speaker == .words("police"))
    #expect(try session.speaker(of: "Ana Ruiz").speaker == .entity(ana.id))
    #expect(try session.speaker(of: "Unknown").speaker == .unknown)
  }

  @Test func namesThatAreNotClearAreExplained() throws {
    let session = try NameTests.session()
    let expected = UsageError.ambiguousName("Bush", noun: "name", candidates: ["George Bush", "Laura Bush"])
    #expect(throws: expected) { try session.entity(of: "Bush") }
    #expect(throws: UsageError.unknownName("Ana Riuz", noun: "name", nearest: ["Ana Ruiz"])) {
      try session.entity(of: "Ana Riuz")
    }
    #expect(throws: UsageError.unknownName("Ana Riuz", noun: "name", nearest: ["Ana Ruiz"])) {
      try session.speaker(of: "Ana Riuz")
    }
    #expect(throws: NoResult.noArticles) { try Sessions.empty().entity(of: "Ana") }
  }

  @Test func completionReadsTheCorpus() throws {
    let session = try NameTests.session()
    let result = Completion.candidates(for: "probe x rui", cursor: 11, in: session, interpreter: .probing)
    #expect(result.candidates.map(\.text) == ["Ana Ruiz"])
    #expect(result.candidates.first?.annotation == "PERSON 2")
  }
}
