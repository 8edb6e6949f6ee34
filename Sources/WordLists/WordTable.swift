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

/// A table from single words to values that are made of the columns when they are asked for, by the hashes of words.
///
/// It is made sooner than a `WordTable` and answers later: for words that few articles have.
public struct RareWordTable<Value>: Sendable {
  private let table: HashTable
  private let rows: [WordList.Row?]
  private let value: @Sendable (WordList.Entry) -> Value?

  /// The words of lists with the values that `value` makes of their columns.
  ///
  /// Of two entries with one word the later that has a value counts.
  public init(_ lists: [WordList], value: @escaping @Sendable (WordList.Entry) -> Value?) {
    let found = lists.flatMap(\.rows)
    let hashes = found.map(\.hash)
    let table = HashTable(hashes)
    var rows = [WordList.Row?](repeating: nil, count: table.slots.count)
    for (hash, row) in zip(hashes, found) {
      guard let slot = table.slot(of: hash) else { continue }
      if rows[slot] == nil || value(row.entry) != nil { rows[slot] = row }
    }
    (self.table, self.rows, self.value) = (table, rows, value)
  }

  /// The value of a word with this hash.
  public subscript(hash: UInt64) -> Value? {
    table.slot(of: hash).flatMap { rows[$0] }.flatMap { value($0.entry) }
  }
}
