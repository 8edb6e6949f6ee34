/// The argument of `whynot`: a sentence, given as a row or as some of its words.
enum SentenceTarget: ParameterValue, Hashable {
  case row(RowReference)
  case words(String)

  static func parse(_ text: String) throws(UsageError) -> SentenceTarget {
    let text = try nonEmpty(text)
    if text.hasPrefix("@") || text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return .row(try RowReference.parse(text))
    }
    return .words(text)
  }
  static var placeholder: String { "SENTENCE" }
  static var completion: CompletionKind { .row }
}
