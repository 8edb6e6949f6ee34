public import Foundation

/// A small random number generator that gives the same numbers for the same seed on every machine.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; a failing test reports its seed.
  public init(seed: UInt64) { state = seed }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Random input for readers and annotators, the same for the same seed.
public struct Fuzz: Sendable {
  private var generator: SplitMix64

  /// The day of the last change as a number, as YYYYMMDD, from `NEWSHOUND_DAY`, which `Scripts/test` sets; 0
  /// if it is not set.
  ///
  /// Tests with random input use it as their first seed, so that each change is tested on new input.
  public static let daySeed = ProcessInfo.processInfo.environment["NEWSHOUND_DAY"].flatMap { UInt64($0) } ?? 0

  /// Creates a source of random input.
  public init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// Returns a number in a range, which must not be empty.
  public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// Returns an element of a collection; nil if it is empty.
  public mutating func pick<Elements: Collection>(_ elements: Elements) -> Elements.Element? {
    elements.randomElement(using: &generator)
  }

  /// Returns bytes of any value.
  public mutating func bytes(count: Int) -> [UInt8] {
    (0..<max(0, count)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Returns usual and problematic characters of articles, in random order.
  public mutating func text(count: Int) -> String {
    var text = ""
    for _ in 0..<max(0, count) { text += Self.pieces.randomElement(using: &generator) ?? "" }
    return text
  }

  /// Returns a text with some bytes deleted, doubled, swapped, replaced or cut off; it may be invalid UTF-8.
  public mutating func mutated(bytes text: [UInt8], changes: Int = 4) -> [UInt8] {
    var bytes = text
    for _ in 0..<max(0, changes) where !bytes.isEmpty {
      let start = number(0...bytes.count - 1)
      let end = min(bytes.count, start + number(0...20))
      switch number(0...6) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: number(0...bytes.count))
      case 2: bytes.swapAt(start, number(0...bytes.count - 1))
      case 3: bytes[start] = UInt8.random(in: .min ... .max, using: &generator)
      case 4:
        bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &generator) ?? "").utf8), at: start)
      case 5: bytes.removeSubrange(start...)
      default: bytes.insert(contentsOf: self.bytes(count: 3), at: start)
      }
    }
    return bytes
  }

  /// Returns a text with some characters deleted, doubled, replaced or moved; it remains valid UTF-8.
  public mutating func mutated(_ text: String, changes: Int = 4) -> String {
    var characters = text.unicodeScalars.map { $0 }
    for _ in 0..<max(0, changes) where !characters.isEmpty {
      let start = number(0...characters.count - 1)
      let end = min(characters.count, start + number(0...20))
      switch number(0...4) {
      case 0: characters.removeSubrange(start..<end)
      case 1: characters.insert(contentsOf: characters[start..<end], at: number(0...characters.count))
      case 2: characters.swapAt(start, number(0...characters.count - 1))
      case 3: characters.insert(contentsOf: self.text(count: 1).unicodeScalars, at: start)
      default: characters.removeSubrange(start...)
      }
    }
    return String(String.UnicodeScalarView(characters))
  }

  private static let pieces: [String] = [
    "a", "Z", "é", "ß", "İ", "ﬁ", "e\u{301}", "Ω", "ж", "安", "한", "👩‍👩‍👧", "🇵🇭", "\u{200B}", "\u{200F}",
    "\u{FEFF}", "\u{FFFD}",
    "\u{10FFFF}", "0", "9", "1,000", "2016-11-17", " ", "  ", "\u{A0}", "\t", "\n", "\r\n", "\n\n", "\0",
    "\u{1B}[31m",
    "\"", "“", "”", "‘", "’", "'", "''", "``", "«", "»", "(", ")", "[", "]", "{", "}", "<", ">", "&", "&amp;",
    "&#x0;", "<p>",
    "</", "<!--", "]]>", "—", "–", "-", "--", "…", "...", ".", "!", "?", ",", ";", ":", "$", "%", "#", "# ",
    "* ", "_", "`", "\\",
    "/", "Mr. ", "U.S. ", "said ", "said. ", "\"Yes,\" he said. ", "Thursday ", "President ", "the ", "he ",
    "John Smith ",
    "(Reuters) - ", "By ", "http://a.b/c?d=e", "@", "+", "=", "|", "~", "^",
  ]
}

/// Folders and values that tests share.
public enum Fixtures {
  /// Runs a closure with a new empty folder, and removes the folder afterwards.
  public static func withTemporaryFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "newshound-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }
}
