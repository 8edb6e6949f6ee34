/// A type that the words of a positional can be read as.
protocol PositionalValue: Sendable {
  /// What values are completed from.
  static var completion: CompletionKind { get }

  /// The value when nothing is typed; nil for a type that must be typed.
  static var absent: Self? { get }

  /// True for a type that gathers any number of words.
  static var isList: Bool { get }
}

extension PositionalValue {
  /// The type must be typed.
  static var absent: Self? { nil }

  /// One word is one value.
  static var isList: Bool { false }
}
