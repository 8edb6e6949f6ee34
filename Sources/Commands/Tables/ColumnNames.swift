import Letters

/// The names of columns, typed with commas between them: `outlet, month of published`.
struct ColumnNames: ParameterValue, Hashable {
  /// The names as typed.
  var names: [String]

  static func parse(_ text: String) throws(UsageError) -> ColumnNames {
    let names = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    if names.isEmpty { throw .emptyWord(text) }
    return ColumnNames(names: names)
  }
  static var placeholder: String { "COLUMN" }
  static var completion: CompletionKind { .column }
  static var isList: Bool { true }

  /// Gathers the names of several words or options.
  static func gathered(_ values: [ColumnNames]) -> ColumnNames? {
    values.isEmpty ? nil : ColumnNames(names: values.flatMap(\.names))
  }
  var shown: String { names.joined(separator: ", ") }
}

extension Positional where Value == ColumnNames? {
  /// Creates a parameter for `by COLUMN, …`, whose names may have several words.
  init(by name: String, isRequired: Bool, help: String) {
    let pattern = isRequired ? "by COLUMN, …" : "[by COLUMN, …]"
    self.init(
      name,
      atLeast: isRequired ? 1 : 0,
      pattern: pattern,
      completion: .choices(["by"]),
      later: { $0.isEmpty ? .choices(["by"]) : .column },
      help: help
    ) { words throws(LineError) in
      guard let first = words.first else { return .some(nil) }
      guard Folded.text(first.text) == "by" else {
        throw LineError(.notAChoice(first.text, allowed: ["by"]), range: first.range)
      }
      guard words.count > 1 else {
        throw LineError(.nothingBehind(first.text, usage: pattern), range: first.range)
      }
      do throws(UsageError) {
        return try ColumnNames.parse(words.dropFirst().map(\.text).joined(separator: " "))
      } catch {
        throw LineError(error, range: words[1].range)
      }
    }
  }
}
