import Corpora
import Foundation
import TestSupport
import Testing

@testable import Commands
@testable import Lessons

/// A learner who works through every lesson of the program on a pseudoterminal of 40 columns without colour.
///
/// At every question all wrong answers with words of their own come first, then all hints, then the right answer. In the
/// middle the program is killed, and the lesson goes on. A second time everything is skipped.
@Suite("A learner at the terminal")
struct LessonLearnerTests {
  static let folder = Project.root.appendingPathComponent("Sources/CAssets/lessons")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".lesson") }.sorted()
  }()

  private static func start(_ home: URL) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      try BuiltProgram.path(),
      arguments: ["--no-rc"],
      environment: [
        "HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1",
      ],
      folder: home.path,
      columns: 40,
      rows: 400
    )
    try terminal.wait(forLastLine: "news>")
    return terminal
  }

  /// What a learner types at one question.
  struct Script {
    /// The lines that answer it rightly.
    var right: [String]
    /// Answers that are not right, with the words that are said to them.
    var wrong: [(typed: String, words: String)] = []
  }

  /// The script of a question; rows get the numbers that they have in a session where the question is set up.
  private static func script(_ question: Question, in session: Session) -> Script {
    func number(_ text: String) -> String {
      guard let key = NumberKey(text), key.least != key.greatest else { return text }
      return "\((key.least + key.greatest) / 2)"
    }
    func typed(_ text: String) -> String {
      switch question.comparedKind {
      case .mark: SpanKey(text)?.words ?? text
      case .number: number(text)
      default: text
      }
    }
    func numbers(_ rows: Set<Row>) -> String {
      session.rows.enumerated().filter { rows.contains($0.element) }.map { "\($0.offset + 1)" }.joined(
        separator: ", "
      )
    }
    let stage = session.lesson?.stage
    let responses = question.responses.filter { !$0.isForAll }
    let wrong = responses.map { (typed: "answer " + typed($0.text), words: $0.words) }
    switch question.kind {
    case .pick:
      let named = (stage?.responses ?? []).map { (typed: "answer " + numbers($0.1), words: $0.0.words) }
      return Script(right: ["answer " + numbers(stage?.rows ?? [])], wrong: named)
    case .run, .fix: return Script(right: question.answers.map(\.text))
    case .free: return Script(right: ["answer My own words.", "."])
    case .match:
      let partners = Marker.partners(of: question)
      let pairs = question.options.map { option in
        option.letter + "\((partners.firstIndex(of: option.partner ?? "") ?? 0) + 1)"
      }
      return Script(right: ["answer " + pairs.joined(separator: " ")])
    case .mark: return Script(right: ["answer " + typed(question.answers[0].text)], wrong: wrong)
    case .name, .number, .date, .choice, .order, .predict:
      let separator = question.comparedKind == .choice ? " " : ", "
      let answer = question.answers.map { typed($0.text) }.joined(separator: separator)
      return Script(right: ["answer " + answer], wrong: wrong)
    }
  }

  /// The scripts of all questions of a lesson.
  private static func scripts(_ lesson: Lesson) async throws -> [Script] {
    var session = Session(corpus: try Corpus()).taking(lesson)
    var scripts: [Script] = []
    for (place, question) in lesson.questions.enumerated() {
      session.lesson?.position = place
      _ = try await session.stageQuestion()
      scripts.append(script(question, in: session))
    }
    return scripts
  }

  @Test("every lesson can be worked through", arguments: names)
  func worksThrough(_ file: String) async throws {
    let name = String(file.dropFirst(2).dropLast(7))
    let source = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    // Tries enough for every answer that has words of its own.
    let end = try #require(source.firstIndex(of: "\n"))
    let text = source[..<end] + "\ntries: 9" + source[end...]
    let lesson = try Lesson(String(text), name: name)
    let scripts = try await Self.scripts(lesson)
    try Fixtures.withTemporaryFolder { home in
      try Data(text.utf8).write(to: home.appendingPathComponent("\(name).lesson"))
      var terminal = try Self.start(home)
      let all = lesson.questions.count
      func prompt(_ place: Int) -> String { place < all ? "news [\(place + 1)/\(all)]>" : "news>" }
      func type(_ line: String, then last: String) throws {
        terminal.send(line + "\r")
        try terminal.wait(forLastLine: last)
      }
      try type("lesson \(name).lesson", then: prompt(0))
      for (place, question) in lesson.questions.enumerated() {
        if place == all / 2 {
          terminal.signal(9)
          terminal = try Self.start(home)
          try type("lesson \(name).lesson", then: prompt(place))
          try terminal.wait(for: "You go on at question")
        }
        for (typed, words) in scripts[place].wrong {
          try type(typed, then: prompt(place))
          let start = LessonLearnerTests.squeezed(words).prefix(30)
          try terminal.wait(for: "the words to \(typed)") {
            LessonLearnerTests.squeezed($0.history).contains(start)
          }
        }
        for _ in question.hints { try type("hint", then: prompt(place)) }
        for line in scripts[place].right.dropLast() { try type(line, then: prompt(place)) }
        try type(scripts[place].right.last ?? "", then: prompt(place + 1))
      }
      try terminal.wait(for: "The end of")
      let color = /\u{1B}\[(?:[0-9;]*;)?[34][0-8](?:;[0-9;]*)?m/
      #expect(String(decoding: terminal.output, as: UTF8.self).firstMatch(of: color) == nil)
      let work = try String(
        contentsOf: home.appendingPathComponent(".local/state/newshound/lessons/\(name).jsonl"),
        encoding: .utf8
      )
      let done = work.split(separator: "\n").filter { $0.contains("\"isLast\":true") }
      #expect(done.count == all)
      #expect(
        done.allSatisfy { $0.contains("\"right\"") || $0.contains("My own words.") || $0.contains("predict") }
      )
      try type("lesson forget \(name)", then: "news>")
      try type("lesson \(name)", then: prompt(0))
      for place in 0..<all { try type("skip", then: prompt(place + 1)) }
      try terminal.wait(for: "the end of a lesson that was skipped") {
        LessonLearnerTests.squeezed($0.history).contains("0of\(all)right,0of")
      }
      terminal.hangUp()
    }
  }

  /// A text without the marks of Markdown and without white space, which lines are broken at.
  private static func squeezed(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "*" && $0 != "`" }
  }
}
