import JSON

extension DecodedJSON {
  /// Parses JSON that may need repair; nil if it is none even then.
  init?(text: String) {
    let bytes = Array(text.utf8)
    self.init(JSONRepair(bytes).mended ?? bytes)
  }

  /// The value of a key, in any case and with any signs; nil for a value that has none.
  subscript(_ key: String) -> DecodedJSON? {
    guard let members else { return nil }
    return members[key] ?? members.first { RecordKeys.folded($0.key) == key }?.value
  }

  /// The keys of an object in alphabetical order, numbers by their size.
  var keys: [String] { members?.keys.sorted(by: NaturalOrder.precedes) ?? [] }

  /// The value in words: a text, a number, the name of an object, the first of several; nil for a missing value.
  ///
  /// Missing is also what programs write for it, such as "NaN" and "None".
  var words: String? {
    switch self {
    case .null, .bool: return nil
    case .number(let digits): return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    case .string(let text):
      if let value = DecodedJSON.unpacked(text) { return value.words }
      return DecodedJSON.isMissing(text) ? nil : text.trimmingWhiteSpace()
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
  var list: [DecodedJSON] {
    switch self {
    case .array(let elements): return elements
    case .string(let text):
      guard let value = DecodedJSON.unpacked(text) else { return [self] }
      return value.elements ?? [value]
    default: return [self]
    }
  }

  /// Returns the array or object that a program wrote as text, as in `['Maud Teller']`; nil for any other text.
  static func unpacked(_ text: String) -> DecodedJSON? {
    let bytes = text.utf8
    guard let first = bytes.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{"),
      let last = bytes.last,
      last == UInt8(ascii: "]") || last == UInt8(ascii: "}")
    else { return nil }
    return DecodedJSON(text: text)
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
  func inner(_ ranks: [String: Int]) -> DecodedJSON? {
    guard case .object(let values) = self else { return nil }
    var best: (rank: Int, key: String, value: DecodedJSON)?
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
    case .string(let text): DecodedJSON.isMissing(text)
    case .array(let elements): elements.allSatisfy(\.isEmpty)
    case .object(let values): values.values.allSatisfy(\.isEmpty)
    }
  }
}
