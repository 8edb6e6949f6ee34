/// The new speaker of a quotation: a name, a description in quotation marks, or 'unknown'.
struct NewSpeaker: PositionalValue, Hashable {
  /// The words.
  var text: String

  /// Whether the speaker is one quoted word, which need not be a name.
  var isQuoted: Bool

  /// Whether the speaker is the unquoted word 'unknown'.
  var isUnknown: Bool

  static var isList: Bool { true }
  static var completion: CompletionKind { .speaker }
}

extension Positional where Value == NewSpeaker {
  /// Creates a parameter for a speaker, with an optional preposition before it.
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
