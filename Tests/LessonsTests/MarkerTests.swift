import Testing

@testable import Lessons

@Suite("Marking of answers")
struct MarkerTests {
  struct Case: CustomTestStringConvertible {
    var kind: String
    var keys: String
    var typed: String
    var share: Double
    var difference: Verdict.Difference?
    var testDescription: String { "\(kind) \(keys) <- \(typed)" }
    init(
      _ kind: String,
      _ keys: String,
      _ typed: String,
      _ share: Double,
      _ difference: Verdict.Difference? = nil
    ) {
      (self.kind, self.keys, self.typed, self.share, self.difference) = (kind, keys, typed, share, difference)
    }
  }

  static let cases = [
    Case("number q", "answer: 240", "240", 1),
    Case("number q", "answer: 240 people", "about 240 people", 1),
    Case("number q", "answer: 1,200", "1200", 1),
    Case("number q", "answer: 9", "nine", 1),
    Case("number q", "answer: 240", "340", 0, .tooHigh),
    Case("number q", "answer: ~ 240 ± 5", "236", 1),
    Case("number q", "answer: ~ 240 ± 5", "234", 0, .tooLow),
    Case("number q", "answer: 100..200", "150", 1),
    Case("number q", "answer: 23 %", "23", 1),
    Case("number q", "answer: 4 days", "4 weeks", 0, .otherUnit),
    Case("number q", "answer: 9\nanswer: 12\nanswer: 31", "9, 12 and 31", 1),
    Case(
      "number q",
      "answer: 9\nanswer: 12\nanswer: 31\nanswer: 29",
      "9,12",
      0.5,
      .items(right: 2, of: 4, wrong: 0)
    ),
    Case("name q", "answer: Meridian Wire", "the meridian wire.", 1),
    Case("name q", "answer: Ingrid Aldersund\nalso: the mayor", "mayor", 1),
    Case("name q", "answer: Ingrid Aldersund", "Aldersund", 1),
    Case("name q", "answer: Ingrid Aldersund", "Kouadjo", 0),
    Case("name q", "answer: A B\nanswer: C D", "C D; A B", 1),
    Case("name q", "answer: A B\nanswer: C D", "C D and E", 0, .items(right: 1, of: 2, wrong: 1)),
    Case("date q", "answer: 2024-10-14", "2024-10-14", 1),
    Case("date q", "answer: 2024-10-14", "2024-10-15", 0, .days(1)),
    Case("date q", "answer: 2024-10-14", "2024-10", 0, .tooCoarse),
    Case("date q", "answer: 2024-10", "2024-10-20", 1),
    Case("choice q", "a) one\nb) two\nc) three\nanswer: b", "b)", 1),
    Case("choice q", "a) one\nb) two\nc) three\nanswer: b", "Two", 1),
    Case("choice q", "a) one\nb) two\nc) three\nanswer: a c", "c, a", 1),
    Case("choice q", "a) one\nb) two\nc) three\nanswer: a c", "a b", 0, .items(right: 1, of: 2, wrong: 1)),
    Case("order q", "a) one\nb) two\nc) three\nanswer: c a b", "cab", 1),
    Case("order q", "a) one\nb) two\nc) three\nanswer: c a b", "b c a", 0.5, .neighbours(right: 1, of: 2)),
    Case("match q", "a) dog -> barks\nb) cat -> purrs", "a1 b2", 1),
    Case("match q", "a) dog -> barks\nb) cat -> purrs", "a2, b1", 0, .pairs(right: 0, of: 2)),
    Case(
      "mark q",
      "answer: article 3: nobody on the night shift had been shown how",
      "nobody on the night shift had been shown how.",
      1
    ),
    Case(
      "mark q",
      "answer: article 3: nobody on the night shift had been shown how",
      "the night shift had been shown how",
      0.5,
      .tooShort
    ),
    Case("predict q", "answer: 3", "3", 1),
  ]

  static var meanings: Meanings {
    Meanings(
      names: { ["aldersund", "ingrid aldersund"].contains(AnswerText.normalised($0)) ? ["1"] : [] },
      number: { $0 == "nine" ? 9 : nil }
    )
  }

  static func question(_ kind: String, _ keys: String) throws -> Question {
    try #require(Lesson("# T\n\n? \(kind)\nText\n\(keys)\n", name: "t").questions.first)
  }

  @Test("an answer is compared by what it means", arguments: cases)
  func marks(_ test: Case) throws {
    let verdict = try Marker(Self.question(test.kind, test.keys), meanings: Self.meanings).verdict(
      on: test.typed
    )
    #expect(abs(verdict.share - test.share) < 1e-9, "\(verdict)")
    if let difference = test.difference { #expect(verdict.difference == difference) }
  }

  @Test("a particular answer has words of its own, any other the general ones")
  func words() throws {
    let keys =
      "answer: 240\nnear: 340 -> The first report.\nnot: 120 -> Told to leave.\nnot: * -> Look again."
    let marker = Marker(try Self.question("number q", keys), meanings: Self.meanings)
    #expect(marker.verdict(on: "340").grade == .half)
    #expect(marker.verdict(on: "120").words == "Told to leave.")
    #expect(marker.verdict(on: "7").words == "Look again.")
    #expect(marker.verdict(on: "many").grade == .unreadable)
  }

  @Test("rows are compared as sets, whatever their order")
  func rows() throws {
    let marker = Marker(try Self.question("pick q", "answer: row 1"), meanings: Self.meanings)
    #expect(marker.verdict(picking: ["a", "b"], of: ["b", "a"], responses: []).grade == .right)
    #expect(marker.verdict(picking: ["a", "c", "d"], of: ["b", "a"], responses: []).share == 0)
  }
}
