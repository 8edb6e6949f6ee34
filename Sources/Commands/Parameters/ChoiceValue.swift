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
