/// A positional parameter; one of an optional type may be left out, and a list takes all remaining words.
struct Positional<Value: PositionalValue>: Parameter {
  let name: String
  let help: String
  let form: ParameterForm
  let minimum: Int
  let completion: CompletionKind

  /// The text of usage lines in place of the placeholder, as in `NAME into NAME`.
  private let pattern: String?

  /// The kind of completion candidates after the first words; nil if it is the same for every word.
  private let later: (@Sendable ([TypedWord]) -> CompletionKind)?

  private let read: @Sendable ([TypedWord]) throws(LineError) -> Value?

  /// Creates a parameter whose words a closure parses; a nil result means that the argument is missing.
  init(
    _ name: String,
    _ form: ParameterForm = .word,
    atLeast minimum: Int? = nil,
    pattern: String? = nil,
    completion: CompletionKind = Value.completion,
    later: (@Sendable ([TypedWord]) -> CompletionKind)? = nil,
    help: String,
    reading read: @escaping @Sendable ([TypedWord]) throws(LineError) -> Value?
  ) {
    self.name = name
    self.help = help
    self.form = form.isPositional ? form : .word
    self.minimum = minimum ?? (Value.absent == nil ? 1 : 0)
    self.pattern = pattern
    self.completion = completion
    self.later = later
    self.read = read
  }

  var placeholder: String { name.uppercased() }
  var isList: Bool { Value.isList }
  var defaultText: String? { nil }
  var usage: String { pattern ?? plainUsage }

  func completion(after words: [TypedWord]) -> CompletionKind { later?(words) ?? completion }

  func bind(_ words: [TypedWord]) throws(LineError) -> any Sendable {
    guard let value = try read(words) else {
      throw LineError(.missingArgument(placeholder, usage: usage), range: nil)
    }
    return Bound(value: value)
  }
}

extension Positional where Value: ParameterValue {
  /// Creates a parameter that takes one word, or the rest of the line.
  init(
    _ name: String,
    _ form: ParameterForm = .word,
    atLeast minimum: Int? = nil,
    completion: CompletionKind = Value.completion,
    help: String
  ) {
    self.init(name, form, atLeast: minimum, completion: completion, help: help) { words throws(LineError) in
      try parse(words) { _, _ throws(UsageError) in }
    }
  }

  /// Creates a parameter for a number within limits.
  init(_ name: String, in limits: ClosedRange<Int>, help: String) where Value == Int {
    self.init(name, .word, atLeast: 1, help: help) { words throws(LineError) in
      try parse(words) { typed, value throws(UsageError) in
        if !limits.contains(value) { throw .outOfRange(typed, limits) }
      }
    }
  }
}
