/// A row of the last answer, typed as `3` or `@3`; `Session.row(_:)` finds it.
struct RowReference: ParameterValue, Hashable {
  /// The number as the answer showed it, from 1.
  var number: Int

  /// A row.
  init(_ number: Int) { self.number = number }

  static func parse(_ text: String) throws(UsageError) -> RowReference {
    guard let number = positive(text.hasPrefix("@") ? text.dropFirst() : text[...]) else {
      throw .notARow(text)
    }
    return RowReference(number)
  }
  static var placeholder: String { "ROW" }
  static var completion: CompletionKind { .row }
}

/// One article, typed as its number, as a row of the last answer (`@2`) or as words of its headline or
/// outlet.
enum ArticleReference: ParameterValue, Hashable {
  case number(Int)
  case row(RowReference)
  case words(String)

  static func parse(_ text: String) throws(UsageError) -> ArticleReference {
    if text.hasPrefix("@") { return .row(try RowReference.parse(text)) }
    if let number = positive(text[...]) { return .number(number) }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw .notAnArticle(text) }
    if text.first == "-" || text.allSatisfy({ $0 == "0" }) { throw .notAnArticle(text) }
    return .words(text)
  }
  static var placeholder: String { "ARTICLE" }
  static var completion: CompletionKind { .article }
}

/// Some articles, typed as `1-3`, `1,4`, `all`, `@2`, an outlet's name or words of a headline.
struct ArticleList: ParameterValue, Hashable {
  /// One piece between commas.
  enum Item: Sendable, Hashable {
    case all
    case range(ClosedRange<Int>)
    /// A range typed from its greater end, which is no range.
    case descending(Int, Int)
    case one(ArticleReference)
  }

  /// The pieces in the order typed.
  var items: [Item]

  /// The text as it was typed.
  var text: String

  /// Some articles.
  init(_ items: [Item], text: String) {
    self.items = items
    self.text = text
  }

  static func parse(_ text: String) throws(UsageError) -> ArticleList {
    if Folded.text(text) == "all" { return ArticleList([.all], text: text) }
    let pieces = text.split(separator: ",")
    let items = pieces.compactMap(item)
    if !pieces.isEmpty, items.count == pieces.count { return ArticleList(items, text: text) }
    return ArticleList([.one(try ArticleReference.parse(text))], text: text)
  }

  /// A number, a row or a range of numbers; a comma inside other words is part of a headline.
  private static func item(_ piece: Substring) -> Item? {
    if piece.hasPrefix("@") { return positive(piece.dropFirst()).map { .one(.row(RowReference($0))) } }
    if let number = positive(piece) { return .one(.number(number)) }
    let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = positive(ends[0]), let last = positive(ends[1]) else { return nil }
    return first <= last ? .range(first...last) : .descending(first, last)
  }

  static var placeholder: String { "ARTICLES" }
  static var completion: CompletionKind { .article }
}

/// A number from 1 written in ASCII digits alone.
private func positive(_ text: Substring) -> Int? {
  guard let number = Int(text), number > 0, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
  return number
}
