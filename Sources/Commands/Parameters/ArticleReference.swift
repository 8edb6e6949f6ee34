/// A reference to an article: `a3` or `article 3`, the articles of a story (`story:2`), a row of the last answer
/// (`@2`), a bare number, or words of its headline or outlet.
///
/// A bare number means a row if the last answer has numbered rows. It means an article if the last answer has no
/// rows, or lists articles under their own numbers.
enum ArticleReference: ParameterValue, Hashable {
  case number(Int)
  case row(RowReference)
  case article(Int)
  case story(Int)
  case words(String)

  static func parse(_ text: String) throws(UsageError) -> ArticleReference {
    if text.hasPrefix("@") { return .row(try RowReference.parse(text)) }
    if let number = positive(text[...]) { return .number(number) }
    if let number = article(text[...]) { return .article(number) }
    if let number = story(text[...]) { return .story(number) }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { throw .notAnArticle(text) }
    if text.first == "-" || text.allSatisfy({ $0 == "0" }) { throw .notAnArticle(text) }
    return .words(text)
  }
  static var placeholder: String { "ARTICLE" }
  static var completion: CompletionKind { .article }

  /// Returns the number in `a3` or `article 3`; nil for any other text.
  static func article(_ text: Substring) -> Int? {
    if text.first == "a" || text.first == "A", let number = positive(text.dropFirst()) { return number }
    let words = text.split(separator: " ")
    return words.count == 2 && ArticleReference.isNoun(words[0]) ? positive(words[1]) : nil
  }

  /// The prefix before the number of a story.
  static let storyPrefix = "story:"

  /// Returns the number in `story:2` or `story 2`; nil for any other text.
  static func story(_ text: Substring) -> Int? {
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == " " }) else { return nil }
    return Folded.text(text[..<mark]) == "story" ? positive(text[text.index(after: mark)...]) : nil
  }

  /// Whether a word is "article" or "articles", which precedes article numbers.
  static func isNoun(_ word: some StringProtocol) -> Bool {
    let folded = Folded.text(word)
    return folded == "article" || folded == "articles"
  }
}

/// A list of articles, typed as `1-3`, `a1,a4`, `articles 1-3`, `all`, `@2`, an outlet's name or words
/// of a headline.
struct ArticleList: ParameterValue, Hashable {
  /// The meaning of the numbers of a range.
  enum Numbers: Sendable, Hashable {
    /// Rows or articles, depending on the last answer.
    case bare
    case rows
    case articles
  }

  /// One item of a comma-separated list.
  enum Item: Sendable, Hashable {
    case all
    case range(Numbers, ClosedRange<Int>)
    /// An invalid range whose first number is greater than its last; `turned` is the range in
    /// the right order.
    case descending(String, turned: String)
    case one(ArticleReference)
  }

  /// The items in the order typed.
  var items: [Item]

  /// The text as typed.
  var text: String

  /// Creates a list of items.
  init(_ items: [Item], text: String) {
    self.items = items
    self.text = text
  }

  static func parse(_ text: String) throws(UsageError) -> ArticleList {
    if Folded.text(text) == "all" { return ArticleList([.all], text: text) }
    if let numbers = numbers(text) { return numbers }
    return ArticleList([.one(try ArticleReference.parse(text))], text: text)
  }

  /// Parses a comma-separated list of numbers, rows and ranges; returns nil for any other text.
  static func numbers(_ text: String) -> ArticleList? {
    let pieces = text.split(separator: ",")
    let items = pieces.compactMap(item)
    guard !pieces.isEmpty, items.count == pieces.count else { return nil }
    return ArticleList(items, text: text)
  }

  /// Returns the lists with each "article" or "articles" merged into the list after it, whose bare numbers
  /// then mean articles.
  static func read(_ lists: [ArticleList]) -> [ArticleList] {
    var read: [ArticleList] = []
    var isAfterNoun = false
    for list in lists {
      var list = list
      if isAfterNoun, let items = list.ofArticles {
        read.removeLast()
        list.items = items
      }
      isAfterNoun = ArticleReference.isNoun(list.text)
      read.append(list)
    }
    return read
  }

  /// The items with bare numbers read as article numbers; nil if any item is neither a number nor a
  /// range of numbers.
  private var ofArticles: [Item]? {
    let items = items.compactMap { item -> Item? in
      switch item {
      case .one(.number(let number)), .one(.article(let number)): .one(.article(number))
      case .range(.bare, let range), .range(.articles, let range): .range(.articles, range)
      case .descending: item
      case .all, .range(.rows, _), .one: nil
      }
    }
    return items.count == self.items.count ? items : nil
  }

  /// Parses a number, a row, an article or a range of them; returns nil for other words, such as a piece of a
  /// headline with a comma.
  private static func item(_ piece: Substring) -> Item? {
    if piece.hasPrefix("@"), let number = positive(piece.dropFirst()) {
      return .one(.row(RowReference(number)))
    }
    if let number = positive(piece) { return .one(.number(number)) }
    if let number = ArticleReference.article(piece) { return .one(.article(number)) }
    if let number = ArticleReference.story(piece) { return .one(.story(number)) }
    let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = end(ends[0]), let last = end(ends[1]) else { return nil }
    // The prefix of the first number ("@" or "a") also applies to the second, which may repeat it.
    guard last.numbers == .bare || last.numbers == first.numbers else { return nil }
    if first.number <= last.number { return .range(first.numbers, first.number...last.number) }
    let sign = piece.prefix { !$0.isNumber }
    return .descending(String(piece), turned: "\(sign)\(last.number)-\(first.number)")
  }

  /// Parses one end of a range: its number and what the number means.
  private static func end(_ text: Substring) -> (numbers: Numbers, number: Int)? {
    if text.hasPrefix("@") { return positive(text.dropFirst()).map { (.rows, $0) } }
    if let number = positive(text) { return (.bare, number) }
    return ArticleReference.article(text).map { (.articles, $0) }
  }

  static var placeholder: String { "ARTICLES" }
  static var completion: CompletionKind { .article }
}
