import Corpora
import Figures
import Testing

@testable import Commands
@testable import Lessons

@Suite("The template of a lesson")
struct LessonTemplateTests {
  /// What a teacher writes in place of the blanks, line by line.
  static let blanks = [
    "The harbour", "10", "N. N.", "see who is quoted", "sample:harbour", "Who speaks?",
    "how many quotations has the fire chief?", "4", "quotes Renquist", "He has four.",
    "How many people had to leave, says the mayor?", "240", "340", "That is what officials said.", "4",
    "We have a name for every one of the 240", "Read article 4.", "Look at her words.", "She has a list.",
    "Who is she?",
    "the mayor", "a doctor", "a baker", "a", "b", "Doctors do not count houses.", "Read on.",
    "It is her office.",
    "Who leads the fire service?", "Tobias Renquist", "the fire chief", "1",
    "Fire Chief Tobias Renquist said",
    "Read article 1.", "It is his office.", "Which row has the valve?", "quotes Renquist", "valve",
    "Read the rows.",
    "It failed.", "Write a headline.", "fair", "half fair", "unfair",
  ]

  /// The template with its blanks filled in.
  static var filled: String {
    var values = blanks[...]
    return LessonTemplate.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("//") { return String(line) }
      let parts = String(line).parts(at: "___")
      return parts.dropFirst().reduce(parts[0]) { $0 + (values.popFirst() ?? "?") + $1 }
    }.joined(separator: "\n")
  }

  @Test("it is whole when its blanks are filled in")
  func whole() async throws {
    let findings = try await LessonCheckTests.findings(Self.filled)
    #expect(findings.isEmpty, "\(findings.map { "\($0.line): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test("blanks that are left are told, and nothing else")
  func blanksAreTold() async throws {
    let findings = try await LessonCheckTests.findings(LessonTemplate.text)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.message.contains("a blank ___ is left") })
    let lines = LessonTemplate.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(findings.allSatisfy { lines[$0.line - 1].contains("___") && !lines[$0.line - 1].hasPrefix("//") })
  }

  @Test("a teacher sees answers beside the questions")
  func preview() async throws {
    let figure = try await LessonPreview.figure(Self.filled, name: "t", in: Session(corpus: try Corpus()))
    let text = LessonFlowTests.text(figure)
    #expect(text.contains("He has four.") && text.contains("That is what officials said."))
  }

  @Test("a lesson on paper has room for answers and its articles")
  func sheet() async throws {
    let lesson = try Lesson(Self.filled, name: "t")
    let figure = try await LessonSheet.figure(lesson, in: Session(corpus: try Corpus()))
    guard case .sections(let sections) = figure, case .passages(let passages)? = sections.last?.figure else {
      Issue.record("no sections, or no articles")
      return
    }
    #expect(sections[0].title == "The harbour")
    #expect(sections.count { $0.title.hasPrefix("Question ") } == 6)
    #expect(passages.passages.count == 8)
    #expect(!LessonFlowTests.text(figure).contains("He has four."))
  }
}
