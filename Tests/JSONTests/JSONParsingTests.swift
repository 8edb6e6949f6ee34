import JSON
import TestSupport
import Testing

@Suite struct JSONParsingTests {
  @Test(arguments: [
    ("null", DecodedJSON.null),
    (" true ", .bool(true)),
    ("\"a\\u0000b\\n\"", .string("a\u{0}b\n")),
    ("\"\\ud83d\\ude00\"", .string("😀")),
    ("9007199254740993", .number("9007199254740993")),
    ("-1.5e2", .number("-150.0")),
    ("[1, [], {}]", .array([.number("1"), .array([]), .object([:])])),
    ("{\"a\": 1, \"b\": null, \"a\": 2}", .object(["a": .number("2"), "b": .null])),
  ])
  func values(_ text: String, _ value: DecodedJSON) {
    #expect(DecodedJSON(Array(text.utf8)) == value)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "nul", "\"\\ud83d\"", "'a'", "1 2", "[1] x", "\u{FEFF}[]", "NaN", "\"\n\"",
  ])
  func invalid(_ text: String) { #expect(DecodedJSON(Array(text.utf8)) == nil) }

  @Test func bytesThatAreNoUTF8() { #expect(DecodedJSON([34, 0xFF, 34]) == nil) }

  @Test func aNumberBeyond64BitsIsRounded() {
    #expect(
      DecodedJSON(Array("[123456789012345678901234567890]".utf8))
        == .array([.number("1.2345678901234568e+29")])
    )
  }

  @Test func deepNesting() {
    let deep = { (levels: Int) in
      Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
    }
    #expect(DecodedJSON(deep(1000)) != nil)
    #expect(DecodedJSON(deep(100_000)) == nil)
  }

  @Test func onlyWantedMembersOfTheOutermostObject() {
    let text = "{\"a\": {\"b\": 1}, \"b\": 2}"
    #expect(
      DecodedJSON(Array(text.utf8), where: { $0 == "a" }) == .object(["a": .object(["b": .number("1")])])
    )
  }
}
