public import Documents

/// A set of single words that is asked with ranges of a text, without making strings.
public struct WordSet: Sendable {
  @usableFromInline let table: HashTable

  /// The words of lists, each entry a single word, and a few more words that one rule alone has.
  public init(_ lists: WordList..., words: [String] = []) {
    table = HashTable(lists.flatMap { $0.hashes() } + words.map { WordHash.of($0) })
  }

  /// The words with these hashes.
  public init(hashes: [UInt64]) { table = HashTable(hashes) }

  /// True when a range of a text is one of the words.
  @inlinable
  public func contains(_ text: [UInt8], _ range: TextRange) -> Bool {
    contains(hash: WordHash.of(text, range))
  }

  /// True for one of the words, in whatever case its ASCII letters are.
  public func contains(_ word: some StringProtocol) -> Bool { contains(hash: WordHash.of(word)) }

  /// True when a word with this hash is in the set.
  @inlinable
  public func contains(hash: UInt64) -> Bool { table.slot(of: hash) != nil }
}
