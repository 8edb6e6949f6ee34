/// The sort key of a list, with a minus sign before it for the reversed order, as in `-published`.
struct SortOrder<Key: ChoiceValue & Hashable>: ParameterValue, Hashable {
  /// The key by which the list is sorted.
  var key: Key

  /// Whether the order is reversed.
  var isReversed = false

  /// Creates a sort order.
  init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  static func parse(_ text: String) throws(UsageError) -> SortOrder {
    let isReversed = text.hasPrefix("-")
    do throws(UsageError) {
      return SortOrder(try Key.parse(isReversed ? String(text.dropFirst()) : text), isReversed: isReversed)
    } catch .notAChoice(_, let allowed) {
      throw .notAChoice(text, allowed: allowed)
    }
  }
  static var placeholder: String { Key.placeholder }
  static var completion: CompletionKind {
    guard case .choices(let keys) = Key.completion else { return Key.completion }
    return .choices(keys + keys.map { "-" + $0 })
  }
  var shown: String { (isReversed ? "-" : "") + key.shown }
}
