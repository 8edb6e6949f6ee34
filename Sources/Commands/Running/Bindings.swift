/// What the user has given names to: texts and results by `let`, beginnings of lines by `alias`.
public struct Bindings: Sendable, Hashable, Codable {
  /// What a name stands for.
  enum Value: Sendable, Hashable, Codable {
    /// Some words.
    case text(String)
    /// The rows of an answer, with the command that gave them.
    case rows([Row], of: String)
  }

  /// The values by their names, without `$`.
  var values: [String: Value] = [:]

  /// The beginnings of lines by the words that stand for them.
  var aliases: [String: String] = [:]

  /// True for a letter with letters, digits, `_` and `-` after it.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.first, first.isLetter else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// The most names, and the most aliases: each command that changes a session writes all of them down.
  static let most = 500

  /// Throws where a new name would be one too many.
  func checkRoom(for name: String, among names: some Collection<String>, noun: String) throws(UsageError) {
    if names.count >= Bindings.most, !names.contains(name) {
      throw .tooManyNames(name, noun: noun, most: Bindings.most)
    }
  }

  /// The value of a name that was typed with its `$`.
  func value(of typed: String) throws(UsageError) -> Value {
    let name = String(typed.drop { $0 == "$" })
    if let value = values[name] { return value }
    let near = NearestNames.names(to: name, among: values.keys.sorted())
    throw .unknownBinding(typed, nearest: near.map { "$" + $0 })
  }

  /// The names with `$`, each with what it stands for, as completion offers them.
  var completions: [Candidate] {
    values.keys.sorted().map { name in
      switch values[name] {
      case .rows(let rows, _)?: Candidate("$" + name, annotation: Words.count(rows.count, "row"))
      case .text(let text)?: Candidate("$" + name, annotation: text)
      case nil: Candidate("$" + name)
      }
    }
  }

  /// A line in which the aliases that begin statements are written out.
  ///
  /// An alias may begin with another one, but not come back to itself.
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

  /// A text in which the aliases that begin statements are written out.
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
