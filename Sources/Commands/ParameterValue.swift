/// A type that can be read from one word of a line.
protocol ParameterValue: Sendable {
  /// The value that a word stands for; the error repeats the word.
  static func parse(_ text: String) throws(UsageError) -> Self

  /// What stands for a value in usage lines, in capitals.
  static var placeholder: String { get }

  /// What values are completed from.
  static var completion: CompletionKind { get }

  /// The value when nothing is typed; none for a type that must be typed.
  static var absent: Self? { get }

  /// True for a type that gathers any number of words.
  static var isList: Bool { get }

  /// One value out of those of several words; the last one wins unless the type is a list.
  static func gathered(_ values: [Self]) -> Self?

  /// The value as it would be typed.
  var shown: String { get }
}

extension ParameterValue {
  /// The type must be typed.
  static var absent: Self? { nil }

  /// One word is one value.
  static var isList: Bool { false }

  /// The value as it prints.
  var shown: String { "\(self)" }

  /// The last value.
  static func gathered(_ values: [Self]) -> Self? { values.last }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> Wrapped? { try Wrapped.parse(text) }
  static var placeholder: String { Wrapped.placeholder }
  static var completion: CompletionKind { Wrapped.completion }
  static var absent: Wrapped?? { .some(nil) }
  static var isList: Bool { Wrapped.isList }
  static func gathered(_ values: [Wrapped?]) -> Wrapped?? {
    .some(Wrapped.gathered(values.compactMap { $0 }))
  }
}

extension Array: ParameterValue where Element: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> [Element] { [try Element.parse(text)] }
  static var placeholder: String { Element.placeholder }
  static var completion: CompletionKind { Element.completion }
  static var absent: [Element]? { [] }
  static var isList: Bool { true }
  static func gathered(_ values: [[Element]]) -> [Element]? { values.flatMap { $0 } }
}

extension Int: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> Int {
    guard let number = Int(text) else { throw .notANumber(text) }
    return number
  }
  static var placeholder: String { "N" }
  static var completion: CompletionKind { .nothing }
}

extension String: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> String { text }
  static var placeholder: String { "TEXT" }
  static var completion: CompletionKind { .nothing }
}

extension Bool: ParameterValue {
  static func parse(_ text: String) throws(UsageError) -> Bool {
    switch Folded.text(text) {
    case "on", "yes", "true": return true
    case "off", "no", "false": return false
    default: throw .notAChoice(text, allowed: ["on", "off"])
    }
  }
  var shown: String { self ? "on" : "off" }
  static var placeholder: String { "on|off" }
  static var completion: CompletionKind { .choices(["on", "off"]) }
}

/// A closed list of words, declared as an enum of strings; unique prefixes are understood.
protocol ChoiceValue: ParameterValue, CaseIterable, RawRepresentable
where RawValue == String {}

extension ChoiceValue {
  /// The case with this name, or the only one that begins so.
  static func parse(_ text: String) throws(UsageError) -> Self {
    let folded = Folded.text(text)
    if let exact = allCases.first(where: { Folded.text($0.rawValue) == folded }) { return exact }
    let beginning = allCases.filter { !folded.isEmpty && Folded.text($0.rawValue).hasPrefix(folded) }
    if beginning.count == 1, let only = beginning.first { return only }
    throw .notAChoice(text, allowed: allCases.map(\.rawValue))
  }

  /// The names with bars between them.
  static var placeholder: String { allCases.map(\.rawValue).joined(separator: "|") }

  /// The names.
  static var completion: CompletionKind { .choices(allCases.map(\.rawValue)) }

  /// The name.
  var shown: String { rawValue }
}

/// What the value at a place in a line is completed from.
enum CompletionKind: Sendable, Hashable {
  case nothing
  case command
  /// Commands and the topics of help.
  case topic
  case entity
  case speaker
  case article
  case outlet
  case date
  case file
  /// Files and the names of samples.
  case source
  case setting
  /// The allowed values of the setting named one word before.
  case settingValue
  case format
  /// Numbers of rows of the last answer.
  case row
  case choices([String])
  /// A whole line of its own, as after `expect`.
  case line
  /// A line of its own behind a name and `=`.
  case definition
  /// A name given by `let`.
  case binding
}
