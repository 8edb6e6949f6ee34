import Testing

@testable import Corpora

@Suite struct LexicalDiversityTests {
  /// The text of LexicalRichness's documentation, without figures.
  private static let text = """
    measure of textual lexical diversity computed as the mean length of sequential words in a text that maintains a \
    minimum threshold ttr score iterates over words until ttr scores falls below a threshold then increase factor \
    counter by and start over mccarthy and jarvis pg recommends a factor threshold in the range of mccarthy mccarthy \
    and jarvis
    """

  private static func numbers(_ text: String) -> [Int32] {
    var rows: [Substring: Int32] = [:]
    return text.split(separator: " ").map { word in
      let next = Int32(rows.count)
      let row = rows[word] ?? next
      rows[word] = row
      return row
    }
  }

  @Test func lexicalRichness() throws {
    let diversity = LexicalDiversity(Self.numbers(Self.text))
    #expect(diversity.tokens == 57 && diversity.types == 39)
    #expect(abs(diversity.meanRun() - 46.792) < 0.001)
    #expect(abs(try #require(diversity.sampledShare()) - 0.74687) < 0.00001)
    #expect(abs(try #require(diversity.windowShare(25)) - 0.83515) < 0.00001)
    #expect(abs(diversity.yule - 153.894) < 0.001)
  }

  @Test func fiveWordsTwentyTimes() throws {
    let diversity = LexicalDiversity((0..<100).map { Int32($0 % 5) })
    #expect(abs(diversity.meanRun() - 100.0 / 14) < 0.001)
    #expect(abs(try #require(diversity.sampledShare()) - 0.11905) < 0.00001)
  }

  @Test func shortTexts() {
    let diversity = LexicalDiversity([1, 2, 3])
    #expect(diversity.sampledShare() == nil && diversity.windowShare() == nil)
    #expect(diversity.meanRun() == 3)
    #expect(LexicalDiversity([]).yule == 0)
  }
}
