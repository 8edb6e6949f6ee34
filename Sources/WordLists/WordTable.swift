/// A table from single words to values that is asked with the hashes of words.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline let table: HashTable
  @usableFromInline let values: [Value?]

  /// The words of lists; each belongs to the value beside its list, a word of several lists to the last of these.
  public init(_ lists: [(Value, WordList)]) {
    self.init(pairs: lists.flatMap { value, list in list.entries.map { (WordHash.of($0.text), value) } })
  }

  /// The words of a list with the values that are made of its columns; entries without a value are passed over.
  public init(_ list: WordList, _ value: (WordList.Entry) -> Value?) {
    self.init(
      pairs: list.entries.compactMap { entry in value(entry).map { (WordHash.of(entry.text), $0) } }
    )
  }

  /// Every word of each text, apart by white space, belongs to the value beside it.
  public init(_ lines: [(Value, String)]) {
    var pairs: [(UInt64, Value)] = []
    for (value, words) in lines { WordHash.each(of: words) { pairs.append(($0, value)) } }
    self.init(pairs: pairs)
  }

  private init(pairs: [(UInt64, Value)]) {
    let table = HashTable(pairs.map(\.0))
    var values = [Value?](repeating: nil, count: table.slots.count)
    for (hash, value) in pairs { if let slot = table.slot(of: hash) { values[slot] = value } }
    self.table = table
    self.values = values
  }

  /// The value of a word with this hash.
  @inlinable public subscript(hash: UInt64) -> Value? { table.slot(of: hash).flatMap { values[$0] } }
}
