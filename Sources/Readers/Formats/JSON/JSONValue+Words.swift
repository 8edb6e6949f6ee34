extension JSONValue {
  /// The value in words: a text, a number, the name of an object, the first of several; nil for a missing value.
  ///
  /// Missing is also what programs write for it, such as "NaN" and "None".
  var words: String? {
    switch self {
    case .null, .bool: return nil
    case .number(let digits): return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    case .string(let text):
      return JSONValue.isMissing(text) ? nil : text.trimmingWhiteSpace()
    case .array(let elements):
      for element in elements.prefix(20) {
        if let words = element.words { return words }
      }
      return nil
    case .object:
      return self.inner(RecordKeys.innerRanks)?.words
    }
  }

  /// The value as a list: the elements of an array, also of one that a program wrote as text, or else the value alone.
  var list: [JSONValue] {
    switch self {
    case .array(let elements): return elements
    case .string(let text):
      guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]"),
        let elements = JSONValue(text: text)?.elements
      else { return [self] }
      return elements
    default: return [self]
    }
  }

  /// Whether a text stands for a missing value.
  static func isMissing(_ text: String) -> Bool {
    guard text.utf8.count <= 12 else { return text.utf8.allSatisfy { $0 <= 32 } }
    let words = text.trimmingWhiteSpace()
    if words.isEmpty || words == "NA" || words == "-" || words == "[]" || words == "{}" { return true }
    return [
      "nan", "none", "null", "nil", "n/a", "#n/a", "undefined", "nat", "<na>", "<null>", "\\n", "false",
      "true",
    ].contains(
      words.lowercased()
    )
  }

  /// The value of the key of an object that stands first in a list and has a value; nil if there is none.
  func inner(_ ranks: [String: Int]) -> JSONValue? {
    guard case .object(let values) = self else { return nil }
    var best: (rank: Int, key: String, value: JSONValue)?
    for (key, value) in values {
      guard let rank = ranks[RecordKeys.folded(key)], (rank, key) < (best?.rank ?? .max, best?.key ?? ""),
        !value.isEmpty
      else { continue }
      best = (rank, key, value)
    }
    return best?.value
  }

  /// Whether there are no words in the value.
  private var isEmpty: Bool {
    switch self {
    case .null, .bool: true
    case .number: false
    case .string(let text): JSONValue.isMissing(text)
    case .array(let elements): elements.allSatisfy(\.isEmpty)
    case .object(let values): values.values.allSatisfy(\.isEmpty)
    }
  }
}
