import TestSupport
import Testing

@testable import Readers

/// Words found by bytes are those found by characters.
@Suite struct WordsTests {
  /// What texts are put together from: words, spaces of all kinds, and scalars that join others.
  private static let pieces = [
    "ferry", "Oslo", "12", "a", ".", ",", "-", "\u{2013}", "\u{2019}", "\u{E9}", "caf\u{E9}", "\u{20AC}",
    "\u{5D0}\u{5D1}",
    "\u{627}", "\u{4E2D}", "e\u{301}", "\u{1F1F3}\u{1F1F4}", "\u{1F468}\u{200D}\u{1F469}", "\u{600}",
    "\u{200F}",
    " ", " ", " ", " ", "\t", "\n", "\r", "\r\n", "\u{85}", "\u{A0}", "\u{1680}", "\u{2009}", "\u{2028}",
    "\u{202F}",
    "\u{205F}", "\u{3000}", "\u{301}", "\u{200C}", "\u{200D}", "\u{FE0F}",
  ]

  @Test(arguments: 0..<20) func wordsAreThoseOfCharacters(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed))
    for _ in 0..<100 {
      // Half of the texts have nothing that joins, as most texts do.
      let pieces =
        seed % 2 == 0 ? WordsTests.pieces : Array(WordsTests.pieces[0..<12] + WordsTests.pieces[20..<30])
      let text = (0..<fuzz.number(0...30)).map { _ in pieces[fuzz.number(0...pieces.count - 1)] }.joined()
      let expected = text.split(whereSeparator: \.isWhitespace)
      #expect(text.words() == expected, "\(text.debugDescription)")
      #expect(text.wordCount == expected.count, "\(text.debugDescription)")
      #expect(text.lastWord == expected.last, "\(text.debugDescription)")
      let part = text.dropFirst(2)
      #expect(part.words() == part.split(whereSeparator: \.isWhitespace), "\(text.debugDescription)")
    }
  }

  @Test func bytesAreSeenWithThoseBesideThem() {
    var seen: [[UInt8]] = []
    #expect(
      !"ab".hasByte { before, byte, after in
        seen.append([before, byte, after])
        return false
      }
    )
    #expect(seen == [[32, 97, 98], [97, 98, 32]])
    #expect("a-b".hasByte { _, byte, _ in byte == 45 })
    #expect(!"a-b".hasByte(amongFirst: 1) { _, byte, _ in byte == 45 })
  }
}
