import Documents
import Testing

@testable import Corpora

@Suite struct SentenceExcerptsTests {
  @Test func aSentenceOfUsualLengthIsWhole() throws {
    let corpus = try Corpus()
    try load([document("Ann left. Bob Lee came to Lima. She returned.")], into: corpus)
    var excerpts = SentenceExcerpts(corpus)
    let excerpt = try #require(try excerpts.excerpt(1, of: 1, around: TextRange(14, 17)))
    #expect(excerpt.passage.text == "Bob Lee came to Lima.")
    #expect(!excerpt.isCutBefore && !excerpt.isCutBehind)
    #expect(try excerpts.excerpt(3, of: 1, around: TextRange(0, 1)) == nil)
    #expect(try excerpts.excerpt(0, of: 2, around: TextRange(0, 1)) == nil)
  }

  /// The excerpt of a long sentence has the words around any given range, in whole characters.
  @Test(arguments: ["word ", "née ", "é", "🙂", "a"]) func aLongSentenceIsCut(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 9_000 / piece.utf8.count).utf8)
    let whole = TextRange(0, bytes.count)
    for place in stride(from: -100, through: bytes.count + 100, by: 97) {
      let part = SentenceExcerpts.part(of: whole, around: TextRange(place, place + 50), in: bytes)
      #expect(part.start >= 0 && part.end <= bytes.count && part.count <= 2 * SentenceExcerpts.longest + 8)
      let text = String(decoding: bytes[part.bytes], as: UTF8.self)
      #expect(!text.contains("\u{FFFD}"))
      if place > 2_000, place < 7_000, piece.contains(" ") {
        #expect(part.start <= place && part.end >= place + 50)
        #expect(text.hasPrefix(piece) && text.hasSuffix(piece.dropLast()))
      }
    }
  }
}
