import Testing

@testable import Lessons

@Suite("Imported questions")
struct ImportedLessonTests {
  /// A question of another program, and lines that stand in the lesson.
  struct Case: CustomTestStringConvertible {
    var source: String
    var lines: [String]
    var testDescription: String { source }
  }

  static let cases = [
    Case(
      source: "::Capital:: What is the capital of Peru? {=Lima ~Quito#That is Ecuador. ~La Paz}",
      lines: ["? choice capital", "a) Lima", "b) Quito", "answer: a", "not: b -> That is Ecuador."]
    ),
    Case(source: "The earth is flat.{F}", lines: ["? choice the-earth-is-flat", "answer: b"]),
    Case(source: "In which year?{#1822:1}", lines: ["? number in-which-year", "answer: ~ 1822 ± 1"]),
    Case(source: "How many?{#1..5}", lines: ["answer: 1..5"]),
    Case(
      source: "How many?{#=240:0#Yes. =%50%250:10#Nearly.}",
      lines: ["answer: 240", "near: ~ 250 ± 10 -> Nearly.", "why: Yes."]
    ),
    Case(
      source: "Who? {=Ulysses S. Grant =U. S. Grant =%50%Grant#Which one?}",
      lines: ["? name who", "answer: Ulysses S. Grant", "also: U. S. Grant", "near: Grant -> Which one?"]
    ),
    Case(
      source: "Match.{=Canada -> Ottawa =Italy -> Rome}",
      lines: ["? match match", "a) Canada -> Ottawa", "b) Italy -> Rome"]
    ),
    Case(
      source: "Two of them?{~%50%one ~%50%two ~%-100%three####So it is.}",
      lines: ["answer: a b", "why: So it is."]
    ),
    Case(source: "Say it.{}", lines: ["? free say-it"]),
    Case(source: "[html]<p>Is 1 \\= 1 &amp; 2 \\~ 2?</p>{T}", lines: ["Is 1 = 1 & 2 ~ 2?"]),
    Case(source: "The {=cat =dog} sat on the mat.", lines: ["The … sat on the mat."]),
    Case(source: "answer: what is it?{T}", lines: ["- answer: what is it?"]),
    Case(source: "Fill in ___ here.{=it}", lines: ["Fill in … here."]),
    Case(
      source: "Which?\nA. one\nB) two\nANSWER: B",
      lines: ["? choice which", "a) one", "b) two", "answer: b"]
    ),
  ]

  @Test("a question becomes one of the lesson", arguments: cases)
  func imports(_ test: Case) throws {
    let imported = ImportedLesson(test.source, name: "quiz")
    #expect(imported.problems == [])
    #expect(imported.count == 1)
    let lines = imported.lesson.split(separator: "\n").map(String.init)
    for line in test.lines { #expect(lines.contains(line), "\(line) in\n\(imported.lesson)") }
    let lesson = try Lesson(imported.lesson, name: "quiz")
    #expect(lesson.questions.count == 1)
  }

  static let faults: [(String, Int, String)] = [
    ("\n\nNo braces here", 3, "no answers in braces"), ("What? {=a ~b", 1, "not closed"),
    ("What? {~a ~b}", 1, "no option is right"), ("How many?{#many}", 1, "no number"),
    ("What?{=a -> b}", 1, "2 to 26 pairs"), ("What?{a}", 1, "begin with"),
    ("Which?\nA. one\nB. two\nANSWER: C", 4, "letter of no option"),
    ("Which?\nA. one\nANSWER: A", 3, "two options"),
    ("Which?\nA. one\nB. two\n\nANSWER: A\nWhat?", 6, "no line"),
    ("", 1, "no question"),
  ]

  @Test("what cannot be imported is told with its line", arguments: faults)
  func tells(_ source: String, _ line: Int, _ message: String) {
    let imported = ImportedLesson(source, name: "quiz")
    #expect(
      imported.problems.contains { $0.line == line && $0.message.contains(message) },
      "\(imported.problems)"
    )
  }

  @Test("whatever the file holds, what is written is a lesson")
  func anyText() throws {
    let pieces = [
      "::", "{", "}", "=", "~", "#", "####", "%50%", "->", "\\", "T", "A. x", "B) y", "ANSWER: A", "\n",
      "\n\n", "//",
      "answer:", "? number x", "news> quit", "___", "a) b", "<p>", "&lt;", "é", "1822:1", "1..5",
      "$CATEGORY: x", " ",
      "\u{202E}", "\u{0}", "[html]", "hint: y", "#", "a",
    ]
    var seed: UInt64 = 7
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<3000 {
      let text = (0..<(3 + next(25))).map { _ in pieces[next(pieces.count)] }.joined(
        separator: next(2) == 0 ? "" : " "
      )
      let imported = ImportedLesson(text, name: "any")
      guard imported.count > 0 else { continue }
      #expect(throws: Never.self, "\(text)\n→\n\(imported.lesson)") {
        _ = try Lesson(imported.lesson, name: "any")
      }
    }
  }
}
