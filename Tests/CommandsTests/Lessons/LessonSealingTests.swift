import Corpora
import Figures
import Testing

@testable import Commands
@testable import Lessons

@Suite("Sealed lessons")
struct LessonSealingTests {
  static let lesson = """
    # Sealed
    tries: 3

    news> load sample:harbour

    ? number tarrant 3
    How many quotations?
    answer: 2
    not: 3 -> One too many.
    hint: Count them.
    why: Two of them.

    ? number about 1
    How many, about?
    answer: ~ 240 ± 10

    ? name mayor 1
    Who is the mayor?
    answer: Ingrid Aldersund

    ? date day 1
    When?
    answer: 2024-10-14

    ? choice both 2
    Which?
    a) one
    b) two
    c) three
    answer: a c
    not: b -> Not that one.

    ? order line 1
    In which order?
    a) one
    b) two
    c) three
    answer: b a c

    ? match pairs 2
    What goes with what?
    a) one -> eins
    b) two -> zwei

    ? mark words 2
    Which words?
    answer: article 5: Our records show

    ? pick loaded 3
    Which row?
    news> quotes Tarrant
    answer: row where cue = admitted
    not: row where cue = said -> That is neutral.

    ? run listed 1
    List them.
    answer: quotes Tarrant

    ? fix merging 2
    Make the two one.
    answer: merge "Joachim Strandberg" into "Joaquín Strandberg"
    proof: sources --kind person section sources = 8

    ? free thoughts 4
    What do you think?
    rubric: 4 = much, 0 = nothing
    """

  static func sealed(isExam: Bool = false) async throws -> Lesson {
    let text = try await LessonSealing.text(
      lesson,
      name: "sealed",
      isExam: isExam,
      in: Session(corpus: try Corpus())
    )
    return try Lesson(text, name: "sealed")
  }

  /// The states of the questions after some lines are typed.
  static func states(_ lesson: Lesson, _ lines: [String]) async throws -> [LessonRecord.Item.State] {
    var session = Session(corpus: try Corpus())
    _ = try await session.begin(lesson)
    var record = LessonRecord()
    for line in lines {
      try await Interpreter().run(line, in: &session) { _, _ in }
      if let running = session.lesson?.record { record = running }
    }
    return lesson.questions.map { record[$0].state }
  }

  static let right = [
    "two", "235", "aldersund", "Oct. 14, 2024", "c, a", "b a c", "a1 b2", "our records show", "2",
    "quotes Tarrant",
    "merge \"Joachim Strandberg\" into \"Joaquín Strandberg\"", "Much.",
  ]

  @Test("the answers do not stand in the file, and right ones are known all the same")
  func marks() async throws {
    let source = try await LessonSealing.text(
      Self.lesson,
      name: "sealed",
      isExam: false,
      in: Session(corpus: try Corpus())
    )
    for secret in [
      "answer:", "Aldersund", "2024-10-14", "Our records", "One too many", "admitted", "Joachim",
    ] {
      #expect(!source.contains(secret), "\(secret)")
    }
    let lesson = try Lesson(source, name: "sealed")
    #expect(lesson.digest == (try Lesson(Self.lesson, name: "x")).digest)
    let states = try await Self.states(lesson, Self.right)
    #expect(states.dropLast() == ArraySlice(repeating: .right, count: 11))
  }

  @Test("wrong answers are known, with their own words")
  func wrong() async throws {
    let lesson = try await Self.sealed()
    var session = Session(corpus: try Corpus())
    _ = try await session.begin(lesson)
    var said: [String] = []
    for line in ["3", "4", "5", "300"] {
      try await Interpreter().run(line, in: &session) { figure, _ in said.append("\(figure)") }
    }
    #expect(said[0].contains("One too many."))
    #expect(said[2].contains("Your teacher has the answer."))
    #expect(said[2].contains("Two of them."))
    #expect(said[3].contains("Not right."))
  }

  @Test("a part of a passage or an order is half right, and a number is not said to be too high or low")
  func parts() async throws {
    let lesson = try await Self.sealed()
    var session = Session(corpus: try Corpus())
    _ = try await session.begin(lesson)
    var said: [String] = []
    for line in ["7", "skip", "skip", "skip", "skip", "skip", "c b a", "skip", "skip", "Our records"] {
      try await Interpreter().run(line, in: &session) { figure, _ in said.append("\(figure)") }
    }
    #expect(!said[0].contains("too high"))
    #expect(said[6].contains("1 of 2 follow each other"))
    #expect(said[9].contains("some words are missing"))
  }

  @Test("an exam only records, and the teacher's file marks it")
  func exam() async throws {
    let lesson = try await Self.sealed(isExam: true)
    var lines = Self.right
    lines.insert("answer", at: 10)
    lines.insert("answer", at: 12)
    let states = try await Self.states(lesson, lines)
    #expect(states.dropLast() == ArraySlice(repeating: .noted, count: 11))
  }

  @Test("SHA-256 is that of the standard")
  func standard() {
    #expect(
      Hexadecimal.text(SHA256.hash(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(Hexadecimal.text(SHA256.hash([])).hasPrefix("e3b0c44298fc1c14"))
    #expect(Hexadecimal.text(SHA256.hash([UInt8](repeating: 97, count: 200))).count == 64)
  }
}
