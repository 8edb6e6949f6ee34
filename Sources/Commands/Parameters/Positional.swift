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

  func bind(_ words: [TypedWord]) throws(LineError) -> any Sendable {
    guard let value = try parse(words, check: check) else {
      throw LineError(.missingArgument(placeholder, usage: usage), range: nil)
    }
    return Bound(value: value)
  }
}
