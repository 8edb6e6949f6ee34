import JSON
import TestSupport
import Testing

@Suite struct JSONCodingTests {
  enum Kind: String, Codable, Hashable { case one, two }

  enum Choice: Codable, Hashable {
    case plain
    case numbered(Int, name: String? = nil)
  }

  struct Record: Codable, Hashable {
    var text = "a \"b\" \u{1B}\n"
    var number: UInt8 = 255
    var share = 0.1
    var flag = true
    var missing: Int?
    var kind = Kind.two
    var list = [[1], []]
    var members = ["x": Choice.plain, "y": .numbered(-3, name: "é")]
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let text = try #require(JSONCoding.text(Record()))
    #expect(JSONCoding.value(Record.self, from: text.utf8) == Record())
    #expect(!text.contains("\u{1B}"))
  }

  @Test func keysAreInOrder() {
    #expect(JSONCoding.text(["b": 1, "a": 2]) == "{\"a\":2,\"b\":1}")
  }

  @Test(arguments: ["[]", "{\"text\": 1}", "{", "null"])
  func anotherShape(_ text: String) { #expect(JSONCoding.value(Record.self, from: text.utf8) == nil) }

  @Test(arguments: ["[256]", "[-1]", "[1.5]", "[\"1\"]"])
  func numbersThatDoNotFit(_ text: String) { #expect(JSONCoding.value([UInt8].self, from: text.utf8) == nil) }

  @Test func whatIsNotFiniteIsNotWritten() { #expect(JSONCoding.text([Double.nan]) == nil) }
}
