/// A number that need not be whole, as in `.25` or `3`, which an option limits.
struct Fraction: ParameterValue, Hashable {
  /// The number, which is finite and not negative.
  var value: Double

  static func parse(_ text: String) throws(UsageError) -> Fraction {
    guard let value = Double(text.hasPrefix(".") ? "0" + text : text), value.isFinite, value >= 0 else {
      throw .outOfRange(text, 0...1000)
    }
    return Fraction(value: value)
  }
  var shown: String { "\(value)" }
  static var placeholder: String { "NUMBER" }
  static var completion: CompletionKind { .nothing }
}
