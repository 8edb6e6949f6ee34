/// Whose a quotation is to be: a name, a description in quotation marks, or 'unknown'; and through whom it came.
struct NewSpeaker: PositionalValue, Hashable {
  /// The words for a speaker or an intermediary.
  struct Source: Hashable {
    /// The words.
    var text: String

    /// True for one word in quotation marks, which need not be a name.
    var isQuoted: Bool

    /// True for one word without quotation marks that means nobody: 'unknown', or 'none' for an intermediary.
    var isNobody: Bool

    fileprivate init?(_ words: ArraySlice<TypedWord>, nobody: String) {
      guard let first = words.first else { return nil }
      text = words.map(\.text).joined(separator: " ")
      let isAlone = words.count == 1
      isQuoted = isAlone && first.isQuoted
      isNobody = isAlone && !first.isQuoted && Folded.text(text) == nobody
    }
  }

  /// The speaker; nil where it stays as it is.
  var speaker: Source?

  /// The intermediary; nil where it stays as it is.
  var via: Source?

  /// True for a word of the command itself, such as 'to' or 'via'.
  fileprivate static func isWord(_ word: TypedWord, _ wanted: String) -> Bool {
    !word.isQuoted && Folded.text(word.text) == wanted
  }

  static var isList: Bool { true }
  static var completion: CompletionKind { .speaker }
}

extension Positional where Value == NewSpeaker {
  /// A speaker behind a word that may be left out, and an intermediary behind another word.
  init(_ name: String, of command: String, after preposition: String, through separator: String, help: String)
  {
    let pattern = "\(preposition) NAME \(separator) NAME"
    self.init(
      name,
      pattern: pattern,
      later: { words in
        guard let last = words.last, !NewSpeaker.isWord(last, preposition) else { return .speaker }
        return words.contains { NewSpeaker.isWord($0, separator) } ? .entity : .entityOr(separator)
      },
      help: help
    ) { typed throws(LineError) in
      for word in typed {
        do throws(UsageError) { _ = try nonEmpty(word.text) } catch {
          throw LineError(error, range: word.range)
        }
      }
      var words = typed[...]
      if let first = words.first, words.count > 1, NewSpeaker.isWord(first, preposition) {
        words.removeFirst()
      }
      guard let split = words.lastIndex(where: { NewSpeaker.isWord($0, separator) }) else {
        return NewSpeaker.Source(words, nobody: "unknown").map { NewSpeaker(speaker: $0) }
      }
      guard let via = NewSpeaker.Source(words[(split + 1)...], nobody: "none") else {
        throw LineError(.nothingBehind(separator, usage: "\(command) \(pattern)"), range: words[split].range)
      }
      return NewSpeaker(speaker: NewSpeaker.Source(words[..<split], nobody: "unknown"), via: via)
    }
  }
}
