import Corpora
import Figures
import Files
import Foundation
import Letters
import Platform
import Testing

@testable import Commands
@testable import Lessons

@Suite("Marking a class")
struct LessonGradingTests {
  static let lesson = """
    # Class

    news> load sample:harbour

    ? number tarrant 3
    How many quotations?
    answer: 2

    ? pick loaded 3
    Which row?
    news> quotes Tarrant
    answer: row where cue = admitted

    ? fix merging 2
    Make the two one.
    answer: merge "Joachim Strandberg" into "Joaquín Strandberg"
    proof: sources --kind person section sources = 8

    ? free thoughts 4
    What do you think?
    rubric: 4 = much, 0 = nothing
    """

  /// A hand-in of a learner who types some lines at the prompt.
  static func work(_ lines: [String], as login: String) async throws -> LessonGrading.Work {
    let folder = FileManager.default.temporaryDirectory.path + "/lessons-\(login)-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var session = Session(corpus: try Corpus())
    session.lessonFolder = folder
    _ = try await session.begin(try Lesson(lesson, name: "class"))
    for line in lines {
      try await Interpreter().run(line, in: &session) { _, _ in }
    }
    let text = try String(contentsOfFile: folder + "/class.jsonl", encoding: .utf8)
    return LessonGrading.Work(login: login, text: text)
  }

  static func marks(_ works: [LessonGrading.Work]) async throws -> [LessonGrading.Marks] {
    var grading = try LessonGrading(lesson, name: "class", in: Session(corpus: try Corpus()))
    return try await grading.marks(of: works)
  }

  static let right = [
    "2", "quotes Tarrant", "2", "merge \"Joachim Strandberg\" into \"Joaquín Strandberg\"", "Much.", ".",
  ]

  @Test("raw answers are marked again to the points that the learner saw")
  func marksAgain() async throws {
    let works = [
      try await Self.work(Self.right, as: "anna"),
      try await Self.work(["3", "two", "1", "2", "skip", "Little.", "."], as: "ben"),
      try await Self.work(["hint", "skip", "skip"], as: "cara"),
    ]
    let marks = try await Self.marks(works)
    #expect(marks.map(\.login) == ["anna", "ben", "cara"])
    #expect(marks[0].points == [3, 3, 2, nil])
    #expect(marks[0].free == [3: "Much."])
    #expect(marks[1].points == [2, 2, 0, nil])
    #expect(marks[2].points == [0, 0, nil, nil])
  }

  @Test("points in a file are not believed, and damaged lines are told")
  func forged() async throws {
    let honest = try await Self.work(["3", "3", "3"], as: "dora").text
    let forged = honest.split(separator: "\n").map { line -> String in
      String(line).replacing("\"points\":0", with: "\"points\":3").replacing(
        "\"verdict\":\"wrong\"",
        with: "\"verdict\":\"right\""
      )
    }
    let works = [
      LessonGrading.Work(login: "dora", text: forged.joined(separator: "\n")),
      LessonGrading.Work(login: "emil", text: ""),
      LessonGrading.Work(login: "finn", text: "not json\n{\"kind\":\"answer\"}\n" + honest),
    ]
    let marks = try await Self.marks(works)
    #expect(marks.map(\.sum) == [0, 0, 0])
    #expect(marks[1].remarks == ["the file is empty"])
    #expect(marks[2].remarks.contains("2 lines cannot be read"))
  }

  @Test("answers after the last try, or after the answer was shown, give nothing")
  func late() async throws {
    let work = try await Self.work(["5", "5", "5"], as: "gina").text
    let answer = try #require(work.split(separator: "\n").last { $0.contains("\"answer\"") })
    let more = work + answer.replacing("\"answer\":\"5\"", with: "\"answer\":\"2\"") + "\n"
    #expect(try await Self.marks([LessonGrading.Work(login: "gina", text: more)])[0].points[0] == 0)
  }
}
