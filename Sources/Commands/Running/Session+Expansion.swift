import Corpora
import Documents

extension Session {
  /// Returns a statement with `$NAME`, and in scripts `$1` and `$@`, replaced by their values.
  ///
  /// Only whole words, and whole values of options, are replaced; single quotation marks and a backslash
  /// prevent the replacement.
  func expanded(_ statement: Statement, isInScript: Bool) throws(LineError) -> Statement {
    guard statement.words.contains(where: { $0.raw.contains("$") }) else { return statement }
    var expanded = statement
    expanded.words = []
    for word in statement.words {
      guard !"'\\".contains(word.raw.first ?? " ") else {
        expanded.words.append(word)
        continue
      }
      do throws(UsageError) {
        let texts = try replacement(of: word.text, isInScript: isInScript)
        expanded.words += (texts ?? [word.text]).map { text in
          TypedWord(
            text: text,
            raw: texts == nil ? word.raw : text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text,
            range: word.range,
            isQuoted: texts == nil ? word.isQuoted : word.text.hasPrefix("$")
          )
        }
      } catch {
        throw LineError(error, range: word.range)
      }
    }
    return expanded
  }

  /// Returns the replacement of a word; nil if the word is not replaced.
  private func replacement(of word: String, isInScript: Bool) throws(UsageError) -> [String]? {
    if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
      let value = String(word[word.index(after: equals)...])
      // Only a name is replaced; an option inside the value of an option is an ordinary word.
      guard value.hasPrefix("$") else { return nil }
      guard let texts = try replacement(of: value, isInScript: isInScript) else { return nil }
      return [word[...equals] + texts.joined(separator: " ")]
    }
    guard word.hasPrefix("$") else { return nil }
    let name = word.dropFirst()
    if isInScript, name == "@" { return arguments }
    if let number = Int(name), name.count == 1, number > 0, isInScript {
      guard number <= arguments.count else { throw .noScriptArgument(word, given: arguments.count) }
      return [arguments[number - 1]]
    }
    guard Bindings.isName(name) else { return nil }
    switch try bindings.value(of: word) {
    case .text(let text): return [text]
    case .rows(let rows, _, _): return [try words(for: rows, typed: word)]
    }
  }

  /// Returns the words that refer to some rows: the numbers of their articles, or the name of a single
  /// entity or speaker.
  private func words(for rows: [Row], typed: String) throws(UsageError) -> String {
    let numbers = rows.compactMap { (try? article(of: $0)) ?? nil }
    if !rows.isEmpty, numbers.count == rows.count {
      var seen: Set<Int> = []
      return numbers.filter { seen.insert($0).inserted }.map { "a\($0)" }.joined(separator: ",")
    }
    guard let only = rows.first, rows.count == 1 else { throw .needsOneRow(typed, count: rows.count) }
    switch only {
    case .speaker(let name, _, _): return name
    case .entity(let id):
      guard let entity = (try? corpus.entity(id)) ?? nil else { throw .goneRow(typed) }
      return "\(entity.name) (\(entity.type.rawValue))"
    default: throw .wrongRow(typed, is: only.noun, wanted: "a name or an article")
    }
  }
}
