/// A setting of the session: a typed key with its default, like a parameter that lasts.
struct Setting<Value: ParameterValue>: SettingDescription {
  let name: String
  let help: String

  /// The value when nothing was set.
  let defaultValue: Value

  private let defaultShown: String
  private let limits: ClosedRange<Int>?

  init(_ name: String, default defaultValue: Value, help: String) {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    defaultShown = defaultValue.shown
    limits = nil
  }

  init(_ name: String, default defaultValue: Int, in limits: ClosedRange<Int>, help: String)
  where Value == Int {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    defaultShown = "\(defaultValue)"
    self.limits = limits
  }

  var defaultText: String { defaultShown }
  var placeholder: String {
    limits.map { "\($0.lowerBound)-\($0.upperBound)" } ?? Value.placeholder
  }
  var completion: CompletionKind { Value.completion }

  func canonical(_ text: String) throws(UsageError) -> String {
    let value = try Value.parse(text)
    if let limits, let number = value as? Int, !limits.contains(number) { throw .outOfRange(text, limits) }
    return value.shown
  }
}

/// What help, completion and `set` know of a setting without its type.
protocol SettingDescription: Sendable {
  /// The name in lower case.
  var name: String { get }

  /// What it is for, as one phrase without a full stop.
  var help: String { get }

  /// The value when nothing was set, as text.
  var defaultText: String { get }

  /// What stands for a value in help.
  var placeholder: String { get }

  /// What a value is completed from.
  var completion: CompletionKind { get }

  /// The usual spelling of a value; the error repeats what was typed.
  func canonical(_ text: String) throws(UsageError) -> String
}
