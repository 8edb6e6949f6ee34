import Documents
import Testing

@testable import Commands

@Suite("Words of an article are found again")
struct QuotedWordsTests {
  private static let text = "He said: “It’s over. We lost,” and left. It's over, she said; we lost."

  @Test(
    arguments: [
      ("it's over", 60, "It's over"), ("It’s over", 0, "It’s over"), ("it's over.", 0, "It’s over."),
      ("It's over … we lost", 0, "It’s over. We lost"),
      ("it's over ... we lost", 60, "It's over, she said; we lost"),
      ("we  lost.", 60, "we lost."), ("over and lost", 0, nil), ("we lost … he said", 0, nil),
      ("lost we", 0, nil),
    ] as [(String, Int, String?)]
  ) func places(typed: String, near: Int, expected: String?) throws {
    let bytes = Array(QuotedWordsTests.text.utf8)
    let range = try QuotedWords.parse(typed).range(in: bytes, near: TextRange(near, near))
    #expect(range.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == expected)
  }

  @Test(arguments: ["", "…", "“ ”"]) func punctuationIsNoWord(typed: String) {
    #expect(throws: UsageError.self) { try QuotedWords.parse(typed) }
  }
}
