/// A reference to a row of the last answer, typed as `3` or `@3`; `Session.row(_:)` finds the row.
struct RowReference: ParameterValue, Hashable {
  /// The number that the answer shows, from 1.
  var number: Int

  /// Creates a reference to a row.
  init(_ number: Int) { self.number = number }

  static func parse(_ text: String) throws(UsageError) -> RowReference {
    guard let number = positive(text.hasPrefix("@") ? text.dropFirst() : text[...]) else {
      throw .notARow(text)
    }
    return RowReference(number)
  }
  static var placeholder: String { "ROW" }
  static var completion: CompletionKind { .row }
}

/// Parses a positive number of ASCII digits only; returns nil for any other text.
func positive(_ text: Substring) -> Int? {
  guard let number = Int(text), number > 0, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
  return number
}
