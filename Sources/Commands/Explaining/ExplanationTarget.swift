/// The argument of `explain`: a row, a name, an article, or its day of publication.
enum ExplanationTarget: ParameterValue, Hashable {
  case row(RowReference)
  /// A bare number: a row of the last answer, or an article if the last answer has no rows.
  case number(RowReference)
  case name(String)
  case article(String)
  case published(String)
  /// The number of a story, or the article whose story is asked for.
  case story(String)

  static func parse(_ text: String) throws(UsageError) -> ExplanationTarget {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { throw .emptyWord(text) }
    let rest = words.count > 1 ? words[1] : ""
    switch Folded.text(first) {
    case "published": return .published(rest)
    case "story" where !rest.isEmpty: return .story(rest)
    default: break
    }
    if let number = ArticleReference.story(text[...]) { return .story(String(number)) }
    if let number = ArticleReference.article(text[...]) { return .article("a\(number)") }
    if ArticleReference.isNoun(first), !rest.isEmpty { return .article(rest) }
    if text.hasPrefix("@") { return .row(try RowReference.parse(text)) }
    if text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) { return .number(try RowReference.parse(text)) }
    return .name(text)
  }
  static var placeholder: String { "ROW" }
  static var completion: CompletionKind { .row }
}
