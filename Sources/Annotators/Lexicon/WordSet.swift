import Documents

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
