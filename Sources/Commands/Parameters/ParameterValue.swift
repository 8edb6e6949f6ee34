/// A type whose values are parsed from one word of a line.
protocol ParameterValue: PositionalValue {
  /// Parses a word; the error repeats the word.
  static func parse(_ text: String) throws(UsageError) -> Self

  /// The placeholder for a value in usage lines, in capitals.
  static var placeholder: String { get }

  /// Combines the values of several words into one; the last value wins unless the type is a list.
  static func gathered(_ values: [Self]) -> Self?

  /// The value as a user would type it.
  var shown: String { get }
}

extension ParameterValue {
  /// The printed description of the value.
  var shown: String { "\(self)" }

  /// Returns the last value.
  static func gathered(_ values: [Self]) -> Self? { values.last }
}

extension Optional: PositionalValue, ParameterValue where Wrapped: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> Wrapped? { try Wrapped.parse(text) }
  static var placeholder: String { Wrapped.placeholder }
  static var completion: CompletionKind { Wrapped.completion }
  static var absent: Wrapped?? { .some(nil) }
  static var isList: Bool { Wrapped.isList }
  static func gathered(_ values: [Wrapped?]) -> Wrapped?? {
    .some(Wrapped.gathered(values.compactMap { $0 }))
  }
}

extension Array: PositionalValue, ParameterValue where Element: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> [Element] { [try Element.parse(text)] }
  static var placeholder: String { Element.placeholder }
  static var completion: CompletionKind { Element.completion }
  static var absent: [Element]? { [] }
  static var isList: Bool { true }
  static func gathered(_ values: [[Element]]) -> [Element]? { values.flatMap { $0 } }
}

extension Int: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> Int {
    guard let number = Int(text) else { throw .notANumber(text) }
    return number
  }
  static var placeholder: String { "N" }
  static var completion: CompletionKind { .nothing }
}

extension String: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> String { text }
  static var placeholder: String { "TEXT" }
  static var completion: CompletionKind { .nothing }
}

extension Bool: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> Bool {
    switch Folded.text(text) {
    case "on", "yes", "true": return true
    case "off", "no", "false": return false
    default: throw .notAChoice(text, allowed: ["on", "off"])
    }
  }
  var shown: String { self ? "on" : "off" }
  static var placeholder: String { "on|off" }
  static var completion: CompletionKind { .choices(["on", "off"]) }
}
