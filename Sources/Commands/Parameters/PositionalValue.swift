/// A type whose values are parsed from the words of a positional parameter.
protocol PositionalValue: Sendable {
  /// The kind of completion candidates for values.
  static var completion: CompletionKind { get }

  /// The value if no word is given; nil if at least one word is required.
  static var absent: Self? { get }

  /// Whether the type takes any number of words.
  static var isList: Bool { get }
}

extension PositionalValue {
  /// Nil: a word is required.
  static var absent: Self? { nil }

  /// False: a value takes one word.
  static var isList: Bool { false }
}
