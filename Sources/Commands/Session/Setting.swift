/// A setting of the session: a typed key with a default, like a persistent parameter.
struct Setting<Value: ParameterValue>: SettingDescription {
  let name: String
  let help: String

  /// The default value.
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

/// The description of a setting without its type, for help, completion and `set`.
protocol SettingDescription: Sendable {
  /// The name in lower case.
  var name: String { get }

  /// The purpose of the setting, as one phrase without a full stop.
  var help: String { get }

  /// The default value as text.
  var defaultText: String { get }

  /// The placeholder for a value in help.
  var placeholder: String { get }

  /// The kind of completion candidates for a value.
  var completion: CompletionKind { get }

  /// Returns the canonical spelling of a value; the error repeats the typed text.
  func canonical(_ text: String) throws(UsageError) -> String
}
