import Documents
import Foundation
import Testing

@testable import Readers

@Suite struct JSONRepairTests {
  /// Invalid JSON, the repaired JSON, and the reported kinds of repair.
  static let rows: [(found: String, mended: String?, kinds: [JSONRepair.Kind])] = [
    (#"{"text": "a \n \u00e9 \ud83d\ude00 \\ \" b", "x": [1, -2.5e+3, true, null]}"#, nil, []),
    (#"{"text": "a \ud800 b"}"#, #"{"text": "a \ufffd b"}"#, [.half]),
    (#"{"text": "a \uDC00"}"#, #"{"text": "a \ufffd"}"#, [.half]),
    (#"{"text": "\ud83d\ud83d\ude00"}"#, #"{"text": "\ufffd\ud83d\ude00"}"#, [.half]),
    (#"{"\ud800": 1, "text": "a"}"#, #"{"\ufffd": 1, "text": "a"}"#, [.half]),
    (#"{"text": "a \\ud800 b"}"#, nil, []),
    ("{\"text\": \"a\nb\tc\u{1}\"}", #"{"text": "a\u000ab\u0009c\u0001"}"#, [.control]),
    (#"{"text": "it\'s \x41 \u12"}"#, #"{"text": "it's \\x41 \\u12"}"#, [.escape]),
    (
      #"{"a": NaN, "b": -Infinity, "c": None, "d": True}"#, #"{"a": null, "b": null, "c": null, "d": true}"#,
      [.value]
    ),
    (#"{"a": undefined, "b": +1}"#, #"{"a": null, "b": 1}"#, []),
    (#"{"a": "NaN, None"}"#, nil, []),
    (#"{"text": "a"}, "#, #"{"text": "a"}"#, [.comma]),
    (#"{"text": "a"}, {"text": "b"}"#, nil, []),
    ("{\"text\":\u{A0}\"a\u{A0}b\"}", "{\"text\": \"a\u{A0}b\"}", []),
  ]

  @Test(arguments: rows.indices) func mending(_ row: Int) throws {
    let row = Self.rows[row]
    let repair = JSONRepair(Array(row.found.utf8))
    #expect(repair.mended.map { String(decoding: $0, as: UTF8.self) } == row.mended)
    #expect(repair.notes(ofElement: 0) == row.kinds.map(\.note))
    if let mended = repair.mended { #expect(JSONRepair(mended).mended == nil, "\(row.found)") }
  }

  @Test func valuesThatLieTooDeepAreLeftOut() throws {
    for count in [400, 600, 100_000] {
      let deep = String(repeating: "[", count: count) + "\"]\"" + String(repeating: "]", count: count)
      let line = #"{"x": \#(deep), "text": "Keller came."}"#
      let article = try #require(
        try Readers.articles(in: Input(source: "a.jsonl", bytes: Array(line.utf8))).first
      )
      #expect(article.body == "Keller came.")
      #expect(article.notes == (count > JSONRepair.deepest ? [JSONRepair.Kind.depth.note] : []))
    }
  }

  /// Articles in lines, an object and a list are loaded, and only repaired ones have a note.
  @Test(arguments: ["a.jsonl", "a.json", "list.json"]) func articlesAreKept(name: String) throws {
    let objects = [
      #"{"id": "1", "text": "One."}"#, #"{"id": "2", "headline": "\udead", "text": "Two \ud800."}"#,
      #"{"id": "3", "text": "Three.", "score": NaN}"#,
    ]
    let text =
      switch name {
      case "a.jsonl": objects.joined(separator: "\n")
      case "a.json": objects[1]
      default: "[" + objects.joined(separator: ",\n") + "]"
      }
    let articles = try Readers.articles(in: Input(source: name, bytes: Array(text.utf8)))
    let second = try #require(articles.first { $0.identifier == "2" })
    #expect(second.body == "Two \u{FFFD}.")
    #expect(second.headline == "\u{FFFD}")
    #expect(second.notes == [JSONRepair.Kind.half.note])
    #expect(articles.count == (name == "a.json" ? 1 : 3))
    #expect(articles.first { $0.identifier == "1" }?.notes ?? [] == [])
    #expect(
      articles.first { $0.identifier == "3" }?.notes ?? [JSONRepair.Kind.value.note] == [
        JSONRepair.Kind.value.note
      ]
    )
  }

  /// For any bytes, valid JSON is unchanged, and repaired JSON needs no second repair.
  @Test(arguments: UInt64(0)..<20) func anyBytes(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\u00e9", "text", "NaN", "-",
      "1", " ",
      "\n", "\u{A0}", "é", "\u{0}",
    ]
    for _ in 0..<300 {
      let bytes = (0..<random(40)).flatMap { _ in Array(pieces[random(pieces.count)].utf8) }
      let repair = JSONRepair(bytes)
      if (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil, repair.mended != nil {
        // Foundation accepts more than the standard allows; what it accepts must mean the same
        // after the repair.
        #expect((try? JSONSerialization.jsonObject(with: Data(repair.mended ?? []))) != nil)
      }
      if let mended = repair.mended { #expect(JSONRepair(mended).mended == nil) }
    }
  }
}
