import Foundation
import TestSupport
import Testing

@testable import Lessons

/// A learner who works through every lesson of the program on a pseudoterminal of 40 columns without colour.
///
/// At every question that can be answered by typing, wrong answers with words of their own come first, then all hints,
/// then the right answer; rows are skipped. In the middle the program is killed, and the lesson goes on.
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
      columns: 40,
      rows: 400
    )
    try terminal.wait(forLastLine: "news>")
    return terminal
  }

  /// The lines that answer a question rightly; nil for rows, whose numbers stand only on the screen.
  private static func right(_ question: Question) -> [String]? {
    func number(_ text: String) -> String {
      guard let key = NumberKey(text), key.least != key.greatest else { return text }
      return "\((key.least + key.greatest) / 2)"
    }
    switch question.kind {
    case .pick: return nil
    case .run, .fix: return question.answers.map(\.text)
    case .free: return ["answer My own words.", "."]
    case .match:
      let partners = Marker.partners(of: question)
      let pairs = question.options.map { option in
        option.letter + "\((partners.firstIndex(of: option.partner ?? "") ?? 0) + 1)"
      }
      return ["answer " + pairs.joined(separator: " ")]
    case .mark: return question.answers.first.flatMap { SpanKey($0.text) }.map { ["answer " + $0.words] }
    case .name, .number, .date, .choice, .order, .predict:
      let separator = question.comparedKind == .choice ? " " : ", "
      return ["answer " + question.answers.map { number($0.text) }.joined(separator: separator)]
    }
  }

  @Test("every lesson can be worked through", arguments: names)
  func worksThrough(_ file: String) throws {
    let name = String(file.dropFirst(2).dropLast(7))
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    let lesson = try Lesson(text, name: name)
    try Fixtures.withTemporaryFolder { home in
      var terminal = try Self.start(home)
      let all = lesson.questions.count
      func prompt(_ place: Int) -> String { place < all ? "news [\(place + 1)/\(all)]>" : "news>" }
      func type(_ line: String, then last: String) throws {
        terminal.send(line + "\r")
        try terminal.wait(forLastLine: last)
      }
      try type("lesson \(name)", then: prompt(0))
      for (place, question) in lesson.questions.enumerated() {
        if place == all / 2 {
          terminal.signal(9)
          terminal = try Self.start(home)
          try type("lesson \(name)", then: prompt(place))
          try terminal.wait(for: "You go on at question")
        }
        if [.name, .number, .date, .choice, .mark].contains(question.kind) {
          for response in question.responses.filter({ !$0.isForAll }).prefix(lesson.head.tries - 1) {
            let typed =
              question.kind == .mark ? SpanKey(response.text)?.words ?? response.text : response.text
            try type("answer " + typed, then: prompt(place))
            let start = LessonLearnerTests.squeezed(response.words).prefix(30)
            try terminal.wait(for: "the words to \(response.text)") {
              LessonLearnerTests.squeezed($0.history).contains(start)
            }
          }
        }
        for _ in question.hints { try type("hint", then: prompt(place)) }
        if let lines = Self.right(question) {
          for line in lines.dropLast() { try type(line, then: prompt(place)) }
          try type(lines.last ?? "", then: prompt(place + 1))
        } else {
          try type("skip", then: prompt(place + 1))
        }
      }
      try terminal.wait(for: "The end of")
      let color = /\u{1B}\[(?:[0-9;]*;)?[34][0-8](?:;[0-9;]*)?m/
      #expect(String(decoding: terminal.output, as: UTF8.self).firstMatch(of: color) == nil)
      let work = try String(
        contentsOf: home.appendingPathComponent(".local/state/newshound/lessons/\(name).jsonl"),
        encoding: .utf8
      )
      let done = work.split(separator: "\n").filter { $0.contains("\"isLast\":true") }
      #expect(done.count == lesson.questions.count { $0.kind != .pick })
      #expect(done.allSatisfy { $0.contains("\"right\"") || $0.contains("My own words.") })
      terminal.hangUp()
    }
  }

  /// A text without the marks of Markdown and without white space, which lines are broken at.
  private static func squeezed(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "*" && $0 != "`" }
  }
}
