import Corpora
import Figures
import Files
import Foundation
import Platform
import Testing

@testable import Commands
@testable import Lessons

@Suite("Working through a lesson")
struct LessonFlowTests {
  /// The text of an answer, with everything in it.
  static func text(_ figure: Figure) -> String {
    switch figure {
    case .message(let message): message.lines.map(\.plain).joined(separator: "\n")
    case .sections(let sections): sections.map { $0.title + "\n" + text($0.figure) }.joined(separator: "\n")
    case .table(let table): table.rows.map { "\($0)" }.joined(separator: "\n")
    default: ""
    }
  }

  static func type(_ line: String, _ session: inout Session) async throws -> String {
    var printed = ""
    try await Interpreter().run(line, in: &session) { answer, _ in printed += text(answer.figure) + "\n" }
    return printed
  }

  static func session(_ lesson: String, folder: String? = nil) async throws -> Session {
    var session = Session(corpus: try Corpus())
    session.lessonFolder = folder
    _ = try await session.begin(try Lesson(lesson, name: "flow"))
    return session
  }

  @Test("answers without a command, commands in between, and the session comes back")
  func flow() async throws {
    var session = Session(corpus: try Corpus())
    _ = try await Self.type("load sample:apec; use 1", &session)
    _ = try await session.begin(try Lesson(LessonGradingTests.lesson, name: "flow"))
    #expect(session.lessonPlace == "1/4")
    #expect(try session.corpus.articleCount() == 8)
    #expect(try await Self.type("5", &session).contains("too high"))
    #expect(try await Self.type("many", &session).contains("no number"))
    #expect(try await Self.type("quotes Kouadjo", &session).contains("Kouadjo"))
    #expect(try await Self.type("two", &session).contains("✓ Right. 2 of 3 points."))
    #expect(try await Self.type("?", &session).contains("Question 2 of 4"))
    #expect(try await Self.type("hint", &session).contains("no hint"))
    #expect(session.lessonPlace == "2/4")
    #expect(try await Self.type("2", &session).contains("Right"))
    #expect(try await Self.type(LessonGradingTests.right[3], &session).contains("✓ Right"))
    #expect(try await Self.type("lesson status", &session).contains("thoughts"))
    #expect(try await Self.type("A first line", &session).contains("Kept"))
    #expect(try await Self.type(".", &session).contains("Kept for your teacher"))
    #expect(session.lesson == nil)
    #expect(try session.corpus.articleCount() == 3)
    #expect(session.selection == [1])
  }

  @Test("what a learner changes is gone at the next question, and undo does not reach behind it")
  func copies() async throws {
    var session = try await Self.session(LessonGradingTests.lesson)
    _ = try await Self.type("reject Tarrant; set top 1", &session)
    #expect(try await Self.type("skip", &session).contains("Question 2"))
    #expect(try await Self.type("quotes Tarrant", &session).contains("admitted"))
    _ = try? await Self.type("undo", &session)
    #expect(try session.corpus.articleCount() == 8)
  }

  @Test("a lesson goes on where it was left, also behind a line that a crash cut off")
  func progress() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/lessons-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var session = try await Self.session(LessonGradingTests.lesson, folder: folder)
    _ = try await Self.type("2", &session)
    let path = folder + "/flow.jsonl"
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    try (kept + "{\"kind\":\"answ").write(toFile: path, atomically: true, encoding: .utf8)
    session = try await Self.session(LessonGradingTests.lesson, folder: folder)
    #expect(session.lessonPlace == "2/4")
    _ = try await Self.type("skip", &session)
    session = try await Self.session(LessonGradingTests.lesson, folder: folder)
    #expect(session.lessonPlace == "3/4")
    _ = try await Self.type("lesson restart", &session)
    session = try await Self.session(LessonGradingTests.lesson, folder: folder)
    #expect(session.lessonPlace == "1/4")
    _ = try await Self.type("2", &session)
    _ = try await Self.type("lesson forget flow", &session)
    #expect(FileKind(path: path) == .nothing)
  }

  @Test("a command with a slip is no answer, and costs no try")
  func slips() async throws {
    let lesson =
      "# T\n\nnews> load sample:harbour\n\n? name who\nWho?\nanswer: Ingrid Aldersund\n\n? number n\nN?\nanswer: 1\n"
    var session = try await Self.session(lesson)
    await #expect(throws: LineError.self) { try await Self.type("quots Aldersund", &session) }
    #expect(session.lesson?.record.items.isEmpty == true)
    #expect(try await Self.type("Kouadjo", &session).contains("2 tries left"))
    #expect(try await Self.type("the mayor Ingrid Aldersund", &session).contains("tr"))
    #expect(try await Self.type("Aldersund", &session).contains("Right"))
  }

  @Test("no line of a learner crashes a lesson")
  func fuzz() async throws {
    var session = try await Self.session(LessonGradingTests.lesson)
    var random = SplitMix(seed: 29)
    let pieces = [
      "2", "a", "b)", "quotes", "Tarrant", "row", "99", "-1", "hint", "skip", "lesson", "back", "\"", ";",
      "|", "?", "why", ".", "é\u{202E}", "answer", "undo", "1-9999999", "Oct. 14",
    ]
    for _ in 0..<150 {
      let words = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      session.sandbox = Sandbox(.check)
      _ = try? await Self.type(words.joined(separator: " "), &session)
      if session.lesson == nil { session = try await Self.session(LessonGradingTests.lesson) }
    }
    #expect(session.lesson != nil)
  }
}

/// A generator with a seed, by the method of SplitMix64.
private struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
