/// What a list is sorted by, turned round where a minus stands before it, as in `-published`.
struct SortOrder<Key: ChoiceValue & Hashable>: ParameterValue, Hashable {
  /// What the list is sorted by.
  var key: Key

  /// True for the other way round.
  var isReversed = false

  /// An order.
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
