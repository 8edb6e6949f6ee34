public import Documents

/// A set of single words that is asked with ranges of a text, without making strings.
public struct WordSet: Sendable {
  @usableFromInline let table: HashTable

  /// The words of lists, each entry a single word.
  public init(_ lists: WordList...) {
    table = HashTable(lists.flatMap { $0.entries.map { WordHash.of($0.text) } })
  }

  /// The words of a text, apart by white space.
  public init(_ words: String) {
    var hashes: [UInt64] = []
    WordHash.each(of: words) { hashes.append($0) }
    table = HashTable(hashes)
  }

  /// The words with these hashes.
  public init(hashes: some Sequence<UInt64>) { table = HashTable(Array(hashes)) }

  /// True when a range of a text is one of the words.
  @inlinable
  public func contains(_ text: [UInt8], _ range: TextRange) -> Bool {
    contains(hash: WordHash.of(text, range))
  }

  /// True when a word with this hash is in the set.
  @inlinable
  public func contains(hash: UInt64) -> Bool { table.slot(of: hash) != nil }
}
