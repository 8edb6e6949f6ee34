/// A setting of the session: a typed key with its default, like a parameter that lasts.
public struct Setting<Value: ParameterValue & Sendable>: SettingDescription {
  public let name: String
  public let help: String

  /// The value when nothing was set.
  public let defaultValue: Value

  private let defaultShown: String
  private let limits: ClosedRange<Int>?

  init(_ name: String, default defaultValue: Value, help: String) {
    self.name = name
    self.help = help
    self.defaultValue = defaultValue
    defaultShown = (defaultValue as? Bool).map { $0 ? "on" : "off" } ?? "\(defaultValue)"
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

  public var defaultText: String { defaultShown }
  public var placeholder: String {
    limits.map { "\($0.lowerBound)-\($0.upperBound)" } ?? Value.placeholder
  }
  public var completion: CompletionKind { Value.completion }

  public func canonical(_ text: String) throws(UsageError) -> String {
    let value = try Value.parse(text)
    if let limits, let number = value as? Int, !limits.contains(number) { throw .outOfRange(text, limits) }
    return (value as? Bool).map { $0 ? "on" : "off" } ?? "\(value)"
  }
}

/// What help, completion and `set` know of a setting without its type.
public protocol SettingDescription: Sendable {
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

/// The values of the settings in a session.
public struct Settings: Sendable, Hashable, Codable {
  private var texts: [String: String] = [:]

  /// Every setting at its default.
  public init() {}

  /// The value of a setting.
  public subscript<Value>(setting: Setting<Value>) -> Value {
    guard let text = texts[setting.name], let value = try? Value.parse(text) else {
      return setting.defaultValue
    }
    return value
  }

  /// The value of a setting as text.
  public func text(of setting: any SettingDescription) -> String {
    texts[setting.name] ?? setting.defaultText
  }

  /// Sets a value that is typed; the default is forgotten rather than stored.
  public mutating func set(_ setting: any SettingDescription, to text: String) throws(UsageError) {
    let canonical = try setting.canonical(text)
    texts[setting.name] = canonical == setting.defaultText ? nil : canonical
  }

  /// The setting with a name, or the only one that begins so.
  public static func setting(named typed: String) throws(UsageError) -> any SettingDescription {
    let folded = Folded.text(typed)
    if let exact = all.first(where: { $0.name == folded }) { return exact }
    let beginning = all.filter { !folded.isEmpty && $0.name.hasPrefix(folded) }
    if let only = beginning.first, beginning.count == 1 { return only }
    let near = beginning.isEmpty ? Nearest.names(to: typed, among: all.map(\.name)) : beginning.map(\.name)
    throw .unknownSetting(typed, nearest: near.isEmpty ? all.map(\.name) : near)
  }
}
