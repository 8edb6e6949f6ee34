/// A typed key for something that may follow a command's name: parsed, checked, helped and completed from one
/// place.
protocol Parameter: Sendable {
  /// The name without dashes.
  var name: String { get }

  /// What it is for, as one phrase without a full stop.
  var help: String { get }

  /// Where it stands in the line and how much of the line it takes.
  var form: ParameterForm { get }

  /// What stands for the value in help, as in `N`.
  var placeholder: String { get }

  /// What its value is completed from.
  var completion: CompletionKind { get }

  /// The fewest words it needs.
  var minimum: Int { get }

  /// True when it takes any number of words.
  var isList: Bool { get }

  /// The value that holds when nothing is typed, for help.
  var defaultText: String? { get }

  /// The parameter as a usage line shows it, as in `[--top N]` or `FILE…`.
  var usage: String { get }

  /// What the next word is completed from behind those that stand there already.
  func completion(after words: [TypedWord]) -> CompletionKind

  /// The value of the words typed for it, as a `Bound` of its type.
  func bind(_ words: [TypedWord]) throws(LineError) -> any Sendable
}

/// Where a parameter stands in a line and how much of the line it takes.
enum ParameterForm: Sendable, Hashable {
  /// `--name`, or `--no-name`.
  case flag
  /// `--name VALUE` or `--name=VALUE`.
  case option
  /// One word; for a list, each of the words that are left.
  case word
  /// All words that are left, as one text with single spaces.
  case tail
  /// All words that are left as they were typed, quotation marks included; options are still recognised.
  case rawTail
  /// Everything after the command's name, character for character; there are no options.
  case verbatim

  /// True for what is not introduced by dashes.
  var isPositional: Bool { self != .flag && self != .option }
}

extension Parameter {
  var usage: String { plainUsage }

  func completion(after words: [TypedWord]) -> CompletionKind { completion }

  /// The usage of a parameter whose words follow no pattern.
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

/// The value of some words; nil if there are none and the type has no absent value.
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
