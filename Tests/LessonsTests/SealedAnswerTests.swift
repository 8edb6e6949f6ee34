import Testing

@testable import Lessons

@Suite("Answers to sealed questions")
struct SealedAnswerTests {
  static let source = """
    # Sealed

    ? mark words 2
    Which words?
    answer: article 1: the lists kept at the sports hall in Mill Road and from door-to-door checks
    also: article 2: nobody had been shown how

    ? mark short
    Which word?
    answer: article 1: officials

    ? order line 4
    In which order?
    a) one
    b) two
    c) three
    d) four
    e) five
    answer: d b a e c

    ? number people 2
    How many?
    answer: ~ 240 ± 10 people
    also: ~ 240 ± 10 residents

    ? match pairs 3
    What goes with what?
    a) one -> eins
    b) two -> zwei
    c) three -> drei

    ? name list 2
    Who?
    answer: Ann Roe
    also: Roe
    answer: Ben Moe
    answer: Cem Toe
    """

  /// The questions of the teacher's file, each with the same of the sealed one.
  static func questions() throws -> [(open: Question, sealed: Question)] {
    let lesson = try Lesson(source, name: "open")
    let forms = lesson.questions.map { Marker($0, meanings: Meanings()).forms() }
    let seal = LessonHead.Seal(salt: "00112233445566aa", digest: "0123456789abcdef", isExam: false)
    let sealed = try Lesson(LessonWriter(lesson, seal: seal).text(forms), name: "sealed")
    return Array(zip(lesson.questions, sealed.questions))
  }

  private static let made = Result { try questions() }

  static func compare(_ typed: String, _ place: Int) throws {
    let (open, sealed) = try made.get()[place]
    let right = Marker(open, meanings: Meanings()).verdict(on: typed)
    let found = Marker(sealed, meanings: Meanings()).verdict(on: typed)
    #expect(found == right, "\(typed): \(found), and open \(right)")
  }

  @Test(
    "passages, orders, units, pairs and lists are worth the same as in the teacher's file",
    arguments: [
      (0, "the lists kept at the sports hall in Mill Road and from door-to-door checks"),
      (0, "lists kept at the sports hall in Mill Road and from door-to-door checks,"),
      (0, "lists kept at the sports hall"), (0, "kept at the sports"), (0, "lists"), (0, "nobody had been"),
      (0, "Nobody had been shown how."), (0, "how shown been had nobody"),
      (0, "hall sports the at kept lists the"),
      (0, "He said that nobody had been shown how, and that all of them were sorry for it."),
      (0, "!"), (1, "Officials"), (1, "the officials"), (1, "officials said on Tuesday"), (1, "said"),
      (2, "d b a e c"), (2, "dbaec"), (2, "d b a c e"), (2, "e c d b a"), (2, "c e a b d"), (2, "a b"),
      (2, "a a a a a"),
      (3, "240"), (3, "235 people"), (3, "250 residents"), (3, "240 houses"), (4, "a1 b2 c3"),
      (4, "a1 b3 c2"),
      (4, "a3"), (5, "Roe, Moe, Toe"), (5, "Ann Roe and Ben Moe"), (5, "Ann Roe, Dee Doe"), (5, "Dee Doe"),
    ]
  )
  func sameWorth(_ place: Int, _ typed: String) throws { try Self.compare(typed, place) }

  @Test("whatever stretch of words is typed is worth the same")
  func anyStretch() throws {
    let words =
      "He said the lists kept at the sports hall in Mill Road and from door to door checks were right"
      .split(separator: " ")
    for start in words.indices {
      for end in words.indices where end >= start && (end + start) % 3 == 0 {
        try Self.compare(words[start...end].joined(separator: " "), 0)
      }
    }
  }

  @Test("neither the words nor the letters stand in the sealed file, and an exam has no hashes")
  func secrets() throws {
    let lesson = try Lesson(Self.source, name: "open")
    let forms = lesson.questions.map { Marker($0, meanings: Meanings()).forms() }
    func text(_ isExam: Bool) -> String {
      let seal = LessonHead.Seal(salt: "00112233445566aa", digest: "0123456789abcdef", isExam: isExam)
      return LessonWriter(lesson, seal: seal).text(forms)
    }
    for secret in ["sports", "nobody", "officials", "d b a e c", "240", "residents", "Roe"] {
      #expect(!text(false).contains(secret), "\(secret)")
    }
    let exam = text(true).split(separator: "\n").filter { $0.hasPrefix("sealed:") && !$0.contains("exam") }
    #expect(exam.allSatisfy { $0.split(separator: " ").count == 2 }, "\(exam)")
    #expect(!exam.isEmpty)
  }

  @Test(
    "a damaged line is no answer, and no crash",
    arguments: ["", "7", "7 x", "99999999 a b", "-1 a", "1 a b c"]
  )
  func damaged(_ line: String) {
    let passage = SealedPassage(line: line)
    let seal = AnswerSeal(salt: "00", question: "q", isExam: false)
    #expect((passage?.overlap(["a"], hashedBy: seal) ?? 0) == 0)
  }
}
