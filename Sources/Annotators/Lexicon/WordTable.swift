import Documents

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
