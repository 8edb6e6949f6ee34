import WordLists

/// A hash table from words to a class and a number, with open addressing.
struct TimeWordTable: Sendable {
  private var hashes: [UInt64]
  private var values: [(kind: TimeWords.Class, value: Int32)]
  private let mask: Int

  /// An empty table for up to two thousand words.
  init() {
    mask = 4095
    hashes = Array(repeating: 0, count: mask + 1)
    values = Array(repeating: (.other, 0), count: mask + 1)
  }

  /// Inserts a word by its `WordHash`; the first of two equal words stays, and a table that is half full takes no more.
  mutating func insert(_ word: UInt64, kind: TimeWords.Class, value: Int32) {
    let hash = TimeWordTable.finish(word)
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<(mask / 2) {
      if hashes[slot] == hash { return }
      if hashes[slot] == 0 {
        hashes[slot] = hash
        values[slot] = (kind, value)
        return
      }
      slot = (slot + 1) & mask
    }
  }

  /// The class and number of a word; nil for a word that is not in the table.
  @inline(__always)
  func find(_ hash: UInt64) -> (kind: TimeWords.Class, value: Int32)? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The words of lists and a few more, by the hashes of this table.
  static func set(_ lists: WordList..., words: [String] = []) -> WordSet {
    let hashes = lists.flatMap { $0.hashes() } + words.map { WordHash.of($0) }
    return WordSet(hashes: hashes.map(TimeWordTable.finish))
  }

  /// The FNV-1a hash of lower-case bytes, mixed at the end so that its low bits depend on all bytes.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { hash = step(hash, byte) }
    return finish(hash)
  }

  /// The hash of no bytes.
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash after one more byte.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The hash as the table uses it, never zero.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 29)) | 1 }
}
