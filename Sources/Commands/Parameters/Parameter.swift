/// A typed description of one parameter of a command, from which it is parsed, checked,
/// documented and completed.
protocol Parameter: Sendable {
  /// The name without dashes.
  var name: String { get }

  /// The purpose of the parameter, as one phrase without a full stop.
  var help: String { get }

  /// The position of the parameter in the line, and how much of the line it takes.
  var form: ParameterForm { get }

  /// The placeholder for the value in help, as in `N`.
  var placeholder: String { get }

  /// The kind of completion candidates for the value.
  var completion: CompletionKind { get }

  /// The minimum number of words.
  var minimum: Int { get }

  /// Whether the parameter takes any number of words.
  var isList: Bool { get }

  /// The default value as text, for help; nil without a default.
  var defaultText: String? { get }

  /// The parameter as a usage line shows it, as in `[--top N]` or `FILE…`.
  var usage: String { get }

  /// Returns the kind of completion candidates for the next word after the words typed so far.
  func completion(after words: [TypedWord]) -> CompletionKind

  /// Parses the words typed for the parameter; returns a `Bound` of its type.
  func bind(_ words: [TypedWord]) throws(LineError) -> any Sendable
}

/// The position of a parameter in a line, and how much of the line it takes.
enum ParameterForm: Sendable, Hashable {
  /// `--name`, or `--no-name`.
  case flag
  /// `--name VALUE` or `--name=VALUE`.
  case option
  /// One word; for a list, each of the remaining words.
  case word
  /// All remaining words, as one text with single spaces.
  case tail
  /// All remaining words as typed, including quotation marks; options are still recognised.
  case rawTail
  /// Everything after the command's name, character for character; there are no options.
  case verbatim

  /// Whether the parameter is positional, not introduced by dashes.
  var isPositional: Bool { self != .flag && self != .option }
}

extension Parameter {
  var usage: String { plainUsage }

  func completion(after words: [TypedWord]) -> CompletionKind { completion }

  /// The usage derived from the form, for parameters without a pattern of their own.
  var plainUsage: String {
    switch form {
    case .flag: "[--\(name)]"
    case .option: "[--\(name) \(placeholder)]"
    case .word where isList: minimum > 0 ? "\(placeholder)…" : "[\(placeholder)…]"
    case .word, .tail, .rawTail, .verbatim: minimum > 0 ? placeholder : "[\(placeholder)]"
    }
  }
}

/// The value of a parameter, boxed so that optionals survive casting.
struct Bound<Value: Sendable>: Sendable {
  var value: Value
}

/// Parses and checks words; returns nil if there are none and the type has no absent value.
func parse<Value: ParameterValue>(
  _ words: [TypedWord],
  check: (String, Value) throws(UsageError) -> Void
) throws(LineError) -> Value? {
  var values: [Value] = []
  for word in words {
    do throws(UsageError) {
      let value = try Value.parse(word.text)
      try check(word.text, value)
      values.append(value)
    } catch {
      throw LineError(error, range: word.range)
    }
  }
  return values.isEmpty ? Value.absent : Value.gathered(values)
}
