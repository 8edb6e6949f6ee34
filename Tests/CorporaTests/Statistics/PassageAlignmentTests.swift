import Testing

@testable import Corpora

@Suite struct PassageAlignmentTests {
  private static let wire = (0..<40).map { "w\($0)" }
  private static let noise = (0..<30).map { "n\($0)" }

  /// A second text, and the passages of the first that it has; the first is `wire` between other words.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let second: [String]
    let expected: [Range<Int>]

    init(_ name: String, _ parts: [[String]], _ expected: Range<Int>...) {
      testDescription = name
      second = parts.flatMap(\.self)
      self.expected = expected
    }
  }

  private static func words(_ range: Range<Int>) -> [String] { Array(wire[range]) }

  static let cases = [
    Case("whole", [wire], 3..<43),
    Case("one word changed", [words(0..<20), ["x"], words(21..<40)], 3..<43),
    Case("two words added", [words(0..<20), ["x", "y"], words(20..<40)], 3..<43),
    Case("three words dropped", [words(0..<20), words(23..<40)], 3..<43),
    Case("two changes", [words(0..<10), ["x"], words(11..<20), ["y"], words(21..<40)], 3..<43),
    Case("a long text between", [words(0..<20), noise, words(20..<40)], 3..<23, 23..<43),
    Case("turned round", [words(20..<40), words(0..<20)], 3..<23, 23..<43),
    Case("too short", [words(0..<11), noise]),
    Case("nothing", [noise]),
    Case("empty", []),
  ]

  @Test(arguments: cases) func passages(of row: Case) {
    let first = ["a", "b", "c"] + Self.wire + ["d", "e"]
    let found = PassageAlignment.matches(first, row.second, atLeast: 12)
    #expect(found.map(\.first) == row.expected)
  }

  @Test func aRunBeforeDoesNotTakeTheFirstWords() {
    // "in the harbour of port velmar the" stands in both, but before other words.
    let lead = "in the harbour of port velmar the".split(separator: " ").map(String.init)
    let found = PassageAlignment.matches(
      lead + Self.wire,
      lead + ["fire", "service", "said", "so"] + Self.noise + ["the"] + Self.wire,
      atLeast: 12
    )
    #expect(found.map(\.first) == [6..<47])
  }

  @Test(arguments: 0..<60) func passagesStandInBothTexts(seed: Int) {
    var random = RandomOrder(seed: seed)
    func text() -> [Int] { (0..<Int(random.next() % 60)).map { _ in Int(random.next() % 4) } }
    let (first, second) = (text(), text())
    var last = 0
    for match in PassageAlignment.matches(first, second, atLeast: 6) {
      #expect(match.first.lowerBound >= last && match.first.upperBound <= first.count)
      #expect(match.second.lowerBound >= 0 && match.second.upperBound <= second.count)
      #expect(min(match.first.count, match.second.count) >= 6)
      last = match.first.upperBound
    }
  }
}
