import Documents
import Testing

@Suite struct TextRangeTests {
  @Test(arguments: [
    (3, 8, "3..<8"), (8, 3, "8..<8"), (0, 0, "0..<0"), (-5, 4, "0..<4"), (-5, -1, "0..<0"),
    (7, Int.max, "7..<2147483647"), (Int.min, Int.max, "0..<2147483647"),
  ]) func offsetsAreKeptInBounds(start: Int, end: Int, text: String) {
    let range = TextRange(start, end)
    #expect(range.description == text)
    #expect(range.count == range.end - range.start)
    #expect(range.isEmpty == (range.count == 0))
    #expect(range.bytes == range.start..<range.end)
  }

  @Test(arguments: [
    (TextRange(0, 4), TextRange(4, 8), false, false, TextRange(0, 8)),
    (TextRange(0, 5), TextRange(4, 8), true, false, TextRange(0, 8)),
    (TextRange(0, 9), TextRange(4, 8), true, true, TextRange(0, 9)),
    (TextRange(4, 8), TextRange(4, 8), true, true, TextRange(4, 8)),
    (TextRange(4, 8), TextRange(0, 2), false, false, TextRange(0, 8)),
  ]) func twoRanges(one: TextRange, other: TextRange, overlaps: Bool, contains: Bool, union: TextRange) {
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
    #expect(one.contains(other) == contains)
    #expect(one.union(other) == union)
  }

  @Test func readingOrder() {
    let sorted = [TextRange(4, 8), TextRange(0, 9), TextRange(4, 5), TextRange(0, 2)].sorted()
    #expect(sorted == [TextRange(0, 2), TextRange(0, 9), TextRange(4, 5), TextRange(4, 8)])
    #expect(TextRange(2, 4).contains(2) && !TextRange(2, 4).contains(4) && !TextRange(2, 4).contains(1))
  }
}
