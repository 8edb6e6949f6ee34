import Documents
import Testing

@testable import Readers

/// Tables, JSON and references that are cut, changed and repeated at random.
@Suite struct TableFuzzTests {
  static let inputs: [(name: String, bytes: [UInt8])] =
    TableTests.dialects.map { ("a.csv", Array($0.text.utf8)) }
    + TableTests.damaged.map { ("a.csv", Array($0.text.utf8)) }
    + JSONShapeTests.both.map { ("a.json", Array($0.text.utf8)) }
    + JSONFieldsTests.rows.map { ("a.json", Array($0.record.utf8)) }
    + [("a.jsonl", Array(JSONFieldsTests.rows.map(\.record).joined(separator: "\n").utf8))]
    + [("a.ris", Array(ReferenceTests.two.utf8)), ("a.xlsx", Workbooks.articles)]

  @Test(arguments: 0..<30) func nothingCrashes(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) &* 6007 &+ 11)
    for _ in 0..<40 {
      guard var (name, bytes) = Self.inputs.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let position = Int.random(in: bytes.indices, using: &random)
        let length = Int.random(in: 1...40, using: &random)
        let end = min(bytes.count, position + length)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: bytes.removeLast(bytes.count - position)
        case 3: bytes.removeSubrange(position..<end)
        case 4: bytes.insert(contentsOf: bytes[position..<end], at: position)
        default: bytes.insert("\",;\n\t'{}[]:\\".utf8.randomElement(using: &random) ?? 0, at: position)
        }
      }
      if Bool.random(using: &random), Bool.random(using: &random) { name = "-" }
      let found = Found(bytes, name)
      #expect(found.articles.count + found.failures.count > 0 || bytes.isEmpty)
      #expect(found.articles.count + found.failures.count <= bytes.count + 1)
      for article in found.articles { #expect(flaws(article) == [], "\(bytes)") }
      #expect(found.failures.allSatisfy { !$0.isEmpty })
    }
  }

  /// Damage in every row or value takes no time beyond measure.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      ("a.csv", "id,title,date,text\n", "1,A,2024-05-03,\"One goes\n", 30_000),
      ("a.csv", "id,title,date,text\n", "\"1,\"A,\"2024-05-03,\"One \"goes\n", 20_000),
      ("a.json", "[\n", "{\"\n", 60_000), ("a.json", "[", "{\"a\":\"b},", 50_000),
      ("a.json", "", "{\"a\": [{\n", 20_000),
      ("a.json", "{\"text\": \"One.\"}\n", "{,,,,,,,,,,}\n", 20_000),
    ]
  ) func damageEverywhere(_ name: String, _ head: String, _ piece: String, _ count: Int) {
    let found = Found(head + String(repeating: piece, count: count), name)
    #expect(found.articles.count + found.failures.count > 0)
  }

  @Test func deepJSON() {
    for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
      #expect(Found(text, "a.json").failures.count == 1)
    }
    let deep = String(repeating: "[", count: 490) + "\"One.\"" + String(repeating: "]", count: 490)
    #expect(Found("{\"title\": \(deep), \"text\": \(deep)}", "a.json").articles.isEmpty)
  }
}
