import Documents

/// Hashes of words with the case of ASCII letters folded and curly apostrophes taken as straight ones.
///
/// The function is 64-bit FNV-1a over the folded bytes; equal words have equal hashes however they are written.
package enum WordHash {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds one byte, its ASCII letter in lower case.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let folded = byte &- 65 < 26 ? byte | 32 : byte
    return (hash ^ UInt64(folded)) &* 0x100_0000_01b3
  }

  /// The hash of a range of a text.
  @inline(__always)
  static func of(_ text: [UInt8], _ range: TextRange) -> UInt64 {
    var hash = seed
    var position = range.start
    let end = min(range.end, text.count)
    while position < end {
      if text[position] == 0xE2, position + 2 < end, text[position + 1] == 0x80, text[position + 2] == 0x99 {
        hash = adding(39, to: hash)
        position += 3
      } else {
        hash = adding(text[position], to: hash)
        position += 1
      }
    }
    return hash
  }

  /// The hashes of the words of a list, apart by ASCII white space, in order.
  static func each(of list: String, _ body: (UInt64) -> Void) {
    var hash = seed
    var isInside = false
    for byte in list.utf8 {
      if byte > 32 {
        hash = adding(byte, to: hash)
        isInside = true
      } else if isInside {
        body(hash)
        hash = seed
        isInside = false
      }
    }
    if isInside { body(hash) }
  }

  /// The hash of a word of the program's own lists.
  package static func of(_ word: some StringProtocol) -> UInt64 {
    let bytes = Array(word.utf8)
    return of(bytes, TextRange(0, bytes.count))
  }
}

/// A set of words that is asked with ranges of a text, without making strings.
struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  /// The words of a text, apart by white space.
  init(_ words: String) {
    var hashes: Set<UInt64> = []
    hashes.reserveCapacity(words.utf8.count / 6)
    WordHash.each(of: words) { hashes.insert($0) }
    self.hashes = hashes
  }

  /// The words with these hashes.
  init(hashes: some Sequence<UInt64>) { self.hashes = Set(hashes) }

  /// True when a range of a text is one of the words.
  func contains(_ text: [UInt8], _ range: TextRange) -> Bool {
    hashes.contains(WordHash.of(text, range))
  }

  /// True when a word with this hash is in the set.
  func contains(hash: UInt64) -> Bool { hashes.contains(hash) }
}

/// A table from words to values that is asked with ranges of a text.
struct WordTable<Value: Sendable>: Sendable {
  private let values: [UInt64: Value]

  /// Every word of each line belongs to the value beside it.
  init(_ lines: [(Value, String)]) {
    var table: [UInt64: Value] = [:]
    for (value, words) in lines {
      WordHash.each(of: words) { table[$0] = value }
    }
    values = table
  }

  /// The value of a word with this hash.
  subscript(hash: UInt64) -> Value? { values[hash] }
}
