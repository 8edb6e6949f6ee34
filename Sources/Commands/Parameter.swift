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

  /// The value of the words typed for it, as a `Bound` of its type.
  func bind(_ words: [Word]) throws(LineError) -> any Sendable
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
  /// The parameter as a usage line shows it, as in `[--top N]` or `FILE…`.
  var usage: String {
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

/// A value that follows `--name`; give an optional type to an option without a default.
struct Option<Value: ParameterValue>: Parameter {
  let name: String
  let help: String

  /// The value that holds when the option is not typed.
  let defaultValue: Value

  private let shownDefault: String?
  private let check: @Sendable (String, Value) throws(UsageError) -> Void

  /// An option with a default.
  init(_ name: String, default defaultValue: Value, help: String) {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    shownDefault = Value.absent == nil ? defaultValue.shown : nil
    check = { _, _ throws(UsageError) in }
  }

  /// An option that may be left out, read as an optional.
  init<Wrapped>(_ name: String, help: String) where Value == Wrapped? {
    self.init(name, default: nil, help: help)
  }

  /// A number within limits.
  init(_ name: String, default defaultValue: Int, in limits: ClosedRange<Int>, help: String)
  where Value == Int {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    shownDefault = "\(defaultValue)"
    check = { typed, value throws(UsageError) in
      if !limits.contains(value) { throw .outOfRange(typed, limits) }
    }
  }

  /// A number within limits that may be left out.
  init(_ name: String, in limits: ClosedRange<Int>, help: String) where Value == Int? {
    self.name = name
    self.help = help
    defaultValue = nil
    shownDefault = nil
    check = { typed, value throws(UsageError) in
      if let value, !limits.contains(value) { throw .outOfRange(typed, limits) }
    }
  }

  var form: ParameterForm { .option }
  var placeholder: String { Value.placeholder }
  var completion: CompletionKind { Value.completion }
  var minimum: Int { 0 }
  var isList: Bool { Value.isList }
  var defaultText: String? { shownDefault }

  func bind(_ words: [Word]) throws(LineError) -> any Sendable {
    try Bound(value: parse(words, check: check) ?? defaultValue)
  }
}

/// A switch, `--name`; `--no-name` turns it off again.
struct Flag: Parameter {
  let name: String
  let help: String

  /// A switch that is off when it is not typed.
  init(_ name: String, help: String) {
    self.name = name
    self.help = help
  }

  var form: ParameterForm { .flag }
  var placeholder: String { "" }
  var completion: CompletionKind { .nothing }
  var minimum: Int { 0 }
  var isList: Bool { false }
  var defaultText: String? { nil }

  func bind(_ words: [Word]) throws(LineError) -> any Sendable { Bound(value: true) }
}

/// A value named by its place; an optional type may be left out, an array takes every word that is left.
struct Positional<Value: ParameterValue>: Parameter {
  let name: String
  let help: String
  let form: ParameterForm
  let minimum: Int

  let completion: CompletionKind

  private let shownPlaceholder: String
  private let check: @Sendable (String, Value) throws(UsageError) -> Void

  /// A value that takes one word, or the rest of the line.
  init(
    _ name: String,
    _ form: ParameterForm = .word,
    atLeast minimum: Int? = nil,
    completion: CompletionKind = Value.completion,
    help: String
  ) {
    self.init(name, form, atLeast: minimum, completion: completion, help: help) { _, _ throws(UsageError) in }
  }

  /// A number within limits.
  init(_ name: String, in limits: ClosedRange<Int>, help: String) where Value == Int {
    self.init(name, .word, atLeast: 1, help: help) { typed, value throws(UsageError) in
      if !limits.contains(value) { throw .outOfRange(typed, limits) }
    }
  }

  private init(
    _ name: String,
    _ form: ParameterForm,
    atLeast minimum: Int?,
    completion: CompletionKind = Value.completion,
    help: String,
    check: @escaping @Sendable (String, Value) throws(UsageError) -> Void
  ) {
    self.name = name
    self.help = help
    self.form = form.isPositional ? form : .word
    self.minimum = minimum ?? (Value.absent == nil ? 1 : 0)
    self.completion = completion
    self.check = check
    shownPlaceholder = name.uppercased()
  }

  var placeholder: String { shownPlaceholder }
  var isList: Bool { Value.isList }
  var defaultText: String? { nil }

  func bind(_ words: [Word]) throws(LineError) -> any Sendable {
    guard let value = try parse(words, check: check) else {
      throw LineError(.missingArgument(placeholder, usage: usage), range: nil)
    }
    return Bound(value: value)
  }
}

/// The value of some words; nothing when there are none and the type has no absent value.
private func parse<Value: ParameterValue>(
  _ words: [Word],
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
