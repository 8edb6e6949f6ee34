/// The names that the user has defined: texts and results by `let`, beginnings of lines by `alias`.
public struct Bindings: Sendable, Hashable, Codable {
  /// The value of a name.
  enum Value: Sendable, Hashable, Codable {
    /// A text.
    case text(String)
    /// The rows of an answer, with the command that listed them, and the columns that they alone do not give back.
    case rows([Row], of: String, kept: KeptColumns? = nil)
  }

  /// The values by their names, without `$`.
  var values: [String: Value] = [:]

  /// The meanings of the aliases, by alias.
  var aliases: [String: String] = [:]

  /// Whether a text is a valid name: a letter, followed by letters, digits, `_` and `-`.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isLetter else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// The maximum number of names, and of aliases; it is limited since each command that changes a session
  /// stores all of them.
  static let most = 500

  /// Throws an error if a new name would exceed the maximum.
  func checkRoom(for name: String, among names: some Collection<String>, noun: String) throws(UsageError) {
    if names.count >= Bindings.most, !names.contains(name) {
      throw .tooManyNames(name, noun: noun, most: Bindings.most)
    }
  }

  /// Returns the value of a name that is given with its `$`; throws an error with the nearest names if
  /// it is undefined.
  func value(of typed: String) throws(UsageError) -> Value {
    let name = String(typed.drop { $0 == "$" })
    if let value = values[name] { return value }
    let near = NearestNames.names(to: name, among: values.keys.sorted())
    throw .unknownBinding(typed, nearest: near.map { "$" + $0 })
  }

  /// Completion candidates: the names with `$`, each annotated with its text or its number of rows.
  var completions: [Candidate] {
    values.keys.sorted().map { name in
      switch values[name] {
      case .rows(let rows, _, _)?: Candidate("$" + name, annotation: Words.count(rows.count, "row"))
      case .text(let text)?: Candidate("$" + name, annotation: text)
      case nil: Candidate("$" + name)
      }
    }
  }

  /// Returns a line with the aliases at the beginning of its statements expanded.
  ///
  /// An alias may begin with another alias; a cycle ends the expansion.
  func expandingAliases(in line: Line) -> Line {
    guard !aliases.isEmpty else { return line }
    let characters = Array(line.text)
    var text = ""
    var end = 0
    for statement in line.statements {
      guard let first = statement.words.first, !first.isQuoted, let written = expansion(of: first.text) else {
        continue
      }
      text += String(characters[end..<first.range.lowerBound]) + written
      end = first.range.upperBound
    }
    return end == 0 ? line : Line(text + String(characters[end...]))
  }

  /// Returns a text with the aliases at the beginning of its statements expanded.
  func expandingAliases(in text: String) -> String {
    aliases.isEmpty ? text : expandingAliases(in: Line(text)).text
  }

  private func expansion(of word: String) -> String? {
    guard var text = aliases[word] else { return nil }
    var seen: Set<String> = [word]
    while let first = Line(text).statements.first?.words.first, let inner = aliases[first.text],
      seen.insert(first.text).inserted
    {
      text = inner + text.dropFirst(first.range.upperBound)
    }
    return text
  }
}
