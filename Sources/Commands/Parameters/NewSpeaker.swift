/// Whose a quotation is to be: a name, a description in quotation marks, or 'unknown'.
struct NewSpeaker: PositionalValue, Hashable {
  /// The words.
  var text: String

  /// True for one word in quotation marks, which need not be a name.
  var isQuoted: Bool

  /// True for the word 'unknown'.
  var isUnknown: Bool

  static var isList: Bool { true }
  static var completion: CompletionKind { .speaker }
}

extension Positional where Value == NewSpeaker {
  /// A speaker, behind a word that may be left out.
  init(_ name: String, after preposition: String, help: String) {
    self.init(name, help: help) { typed throws(LineError) in
      for word in typed {
        do throws(UsageError) { _ = try nonEmpty(word.text) } catch {
          throw LineError(error, range: word.range)
        }
      }
      var words = typed[...]
      if let first = words.first, words.count > 1, !first.isQuoted, Folded.text(first.text) == preposition {
        words.removeFirst()
      }
      guard let first = words.first else { return nil }
      let text = words.map(\.text).joined(separator: " ")
      let isAlone = words.count == 1
      return NewSpeaker(
        text: text,
        isQuoted: isAlone && first.isQuoted,
        isUnknown: isAlone && !first.isQuoted && Folded.text(text) == "unknown"
      )
    }
  }
}
