/// A table from single words to values that is asked with the hashes of words.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline let table: HashTable
  @usableFromInline let values: [Value?]

  /// The words of lists with the values that are made of their columns; entries without a value are passed over.
  ///
  /// Of two entries with one word the later counts.
  public init(_ lists: WordList..., value: (WordList.Entry) -> Value?) {
    let pairs = lists.flatMap { list in
      list.entries.compactMap { entry in value(entry).map { (hash: WordHash.of(entry.text), value: $0) } }
    }
    let table = HashTable(pairs.map(\.hash))
    var values = [Value?](repeating: nil, count: table.slots.count)
    for pair in pairs { if let slot = table.slot(of: pair.hash) { values[slot] = pair.value } }
    self.table = table
    self.values = values
  }

  /// The value of a word with this hash.
  @inlinable public subscript(hash: UInt64) -> Value? { table.slot(of: hash).flatMap { values[$0] } }
}
