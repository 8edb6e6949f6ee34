/// An option with a value, `--name VALUE`; an option without a default has an optional type.
struct Option<Value: ParameterValue>: Parameter {
  let name: String
  let help: String

  /// The value of the option if it is not given.
  let defaultValue: Value

  private let shownDefault: String?
  private let check: @Sendable (String, Value) throws(UsageError) -> Void

  /// Creates an option with a default.
  init(_ name: String, default defaultValue: Value, help: String) {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    shownDefault = Value.absent == nil ? defaultValue.shown : nil
    check = { _, _ throws(UsageError) in }
  }

  /// Creates an option without a default, whose value is nil if it is not given.
  init<Wrapped>(_ name: String, help: String) where Value == Wrapped? {
    self.init(name, default: nil, help: help)
  }

  /// Creates an option for a number within limits.
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

  /// Creates an option for a number within limits, without a default.
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

  func bind(_ words: [TypedWord]) throws(LineError) -> any Sendable {
    try Bound(value: parse(words, check: check) ?? defaultValue)
  }
}
