import Letters
import Testing

@Suite struct SearchingTests {
  @Test(arguments: [
    ("a – b – c", " – ", "|", "a|b|c"), ("aaa", "aa", "b", "ba"), ("abc", "x", "y", "abc"),
    ("", "a", "b", ""),
    ("añb", "ñ", "", "ab"), ("xx", "x", "xx", "xxxx"),
  ])
  func replacing(_ text: String, _ other: String, _ replacement: String, _ result: String) {
    #expect(text.replacing(other, with: replacement) == result)
    #expect(text[...].replacing(other[...], with: replacement) == result)
  }

  @Test func firstRange() throws {
    let text = "the café, the café"
    let range = try #require(text.firstRange(of: "café"))
    #expect(text[range] == "café")
    #expect(text[..<range.lowerBound] == "the ")
    #expect(text[range.upperBound...].firstRange(of: "café") != nil)
    #expect(text.firstRange(of: "cafés") == nil)
    #expect([UInt8](text.utf8).firstRange(of: Array("café".utf8)) == 4..<9)
  }

  @Test(arguments: [
    ("a -> b -> c", "->", "a", "b -> c"), (" né : à ", ":", "né", "à"), ("->", "->", "", ""),
  ])
  func halves(_ text: String, _ mark: String, _ before: String, _ behind: String) throws {
    let halves = try #require(text.halves(at: mark))
    #expect(halves == (before, behind))
  }

  @Test func noHalves() { #expect("a - b".halves(at: "->") == nil) }
}
