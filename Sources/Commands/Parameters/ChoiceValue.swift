/// A value out of a closed list of words, declared as an enum of strings; unique prefixes are accepted.
protocol ChoiceValue: ParameterValue, CaseIterable, RawRepresentable
where RawValue == String {}

extension ChoiceValue {
  /// Returns the case with this name, or the only case whose name has this prefix.
  static func parse(_ text: String) throws(UsageError) -> Self {
    let folded = Folded.text(text)
    if let exact = allCases.first(where: { Folded.text($0.rawValue) == folded }) { return exact }
    let beginning = allCases.filter { !folded.isEmpty && Folded.text($0.rawValue).hasPrefix(folded) }
    if beginning.count == 1, let only = beginning.first { return only }
    throw .notAChoice(text, allowed: allCases.map(\.rawValue))
  }

  /// The names, separated by bars.
  static var placeholder: String { allCases.map(\.rawValue).joined(separator: "|") }

  /// The names.
  static var completion: CompletionKind { .choices(allCases.map(\.rawValue)) }

  /// The name.
  var shown: String { rawValue }
}
