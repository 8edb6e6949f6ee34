import Corpora
import Letters

extension Session {
  /// Returns the row of the last answer with the number that the answer shows.
  func row(_ reference: RowReference) throws(UsageError) -> Row {
    let typed = String(reference.number)
    if rows.isEmpty { throw .nothingListed(typed) }
    if listsArticles {
      guard hasArticle(reference.number) else { throw .noSuchArticle(typed, count: articleCount) }
      return .article(reference.number)
    }
    guard rows.indices.contains(reference.number - 1) else { throw .noSuchRow(typed, count: rows.count) }
    return rows[reference.number - 1]
  }

  /// Returns the rows of the last answer in a range of numbers.
  func rows(_ range: ClosedRange<Int>) throws(UsageError) -> [Row] {
    if listsArticles {
      let found = ((try? numbers(in: .all)) ?? []).filter(range.contains)
      guard let last = found.last, last == range.upperBound else {
        throw .noSuchArticle("\(range.upperBound)", count: articleCount)
      }
      return found.map(Row.article)
    }
    let last = try row(RowReference(range.upperBound))
    return rows[(range.lowerBound - 1)..<(range.upperBound - 1)] + [last]
  }

  /// The rows of the last answer with the numbers that the answer shows.
  var listed: [(number: Int, row: Row)] {
    rows.enumerated().map { place, row in
      if listsArticles, case .article(let number) = row { (number, row) } else { (place + 1, row) }
    }
  }

  /// Whether a bare number means a row rather than an article.
  var numbersAreRows: Bool { !rows.isEmpty && !listsArticles }

  private func hasArticle(_ number: Int) -> Bool { (try? numbers(in: .articles([number]))) == [number] }

  private var articleCount: Int { (try? corpus.articleCount()) ?? 0 }

  /// Whether no article is loaded.
  var isEmpty: Bool {
    get throws(StoreError) { try corpus.articleCount() == 0 }
  }

  /// Returns the number of the article that a reference denotes; throws if there are several or none.
  func article(_ reference: ArticleReference) throws -> Int { try place(reference).article }

  /// Returns the article that a reference denotes, with the row of the last answer that led to it, if any.
  func place(_ reference: ArticleReference) throws -> (article: Int, row: Row?) {
    let found = try places(reference)
    guard let only = found.first, found.count == 1 else {
      throw UsageError.severalArticles(Session.typed(reference), count: found.count)
    }
    return only
  }

  /// Returns the numbers of the articles that lists denote, each once, in the order typed.
  func articles(_ lists: [ArticleList]) throws -> [Int] {
    var numbers: [Int] = []
    var seen: Set<Int> = []
    for list in ArticleList.read(lists) {
      for item in list.items {
        for number in try articles(item) where seen.insert(number).inserted { numbers.append(number) }
      }
    }
    return numbers
  }

  private func articles(_ item: ArticleList.Item) throws -> [Int] {
    switch item {
    case .all:
      let all = try numbers(in: .all)
      if all.isEmpty { throw NoResult.noArticles }
      return all
    case .one(let reference):
      return try places(reference).map(\.article)
    case .range(.rows, let range):
      return try rows(range).map { try article(of: $0, typed: "@\(range.lowerBound)-\(range.upperBound)") }
    case .range(.bare, let range) where numbersAreRows:
      return try rows(range).map { try article(of: $0, typed: "\(range.lowerBound)-\(range.upperBound)") }
    case .range(_, let range):
      let typed = "\(range.lowerBound)-\(range.upperBound)"
      let all = try numbers(in: .all)
      guard let last = all.last else { throw UsageError.noSuchArticle(typed, count: 0) }
      if range.upperBound > last { throw UsageError.beyondArticles(typed, last: last) }
      let found = all.filter(range.contains)
      if found.isEmpty { throw UsageError.noSuchArticle(typed, count: all.count) }
      return found
    case .descending(let typed, let turned):
      throw UsageError.descendingRange(typed, turned: turned)
    }
  }

  private func places(_ reference: ArticleReference) throws -> [(article: Int, row: Row?)] {
    let typed = Session.typed(reference)
    switch reference {
    case .number(let number) where numbersAreRows:
      guard rows.indices.contains(number - 1) else {
        throw UsageError.noSuchRow(typed, count: rows.count, article: hasArticle(number) ? number : nil)
      }
      return try places(of: rows[number - 1], typed: typed)
    case .number(let number), .article(let number):
      guard hasArticle(number) else { throw UsageError.noSuchArticle(typed, count: articleCount) }
      return [(number, nil)]
    case .row(let reference):
      let row = try row(reference)
      return try places(of: row, typed: typed)
    case .story(let number):
      return try articles(ofStory: number).map { ($0, nil) }
    case .words(let words):
      return try articles(about: words).map { ($0, nil) }
    }
  }

  /// Returns the article of a row, or all articles of a story.
  private func places(of row: Row, typed: String) throws -> [(article: Int, row: Row?)] {
    if case .story(let number) = row { return try articles(ofStory: number).map { ($0, row) } }
    return [(try article(of: row, typed: typed), row)]
  }

  /// Returns the article of a row; if it has none, the error suggests how to type the article
  /// with that number.
  private func article(of row: Row, typed: String) throws -> Int {
    if let article = try article(of: row) { return article }
    let number = Int(typed).flatMap { hasArticle($0) ? $0 : nil }
    throw UsageError.wrongRow(typed, is: row.noun, wanted: "an article", article: number)
  }

  /// Returns the articles of the outlet or the source with this name, or else those whose headline
  /// contains these words.
  private func articles(about words: String) throws -> [Int] {
    let folded = Folded.text(words)
    let all = try corpus.articles().rows
    if all.isEmpty { throw NoResult.noArticles }
    if folded.hasPrefix(ArticleScope.outletPrefix) {
      return try articles(of: String(words.dropFirst(ArticleScope.outletPrefix.count)))
    }
    let byOutlet = all.filter { $0.outlet.map { Folded.text($0) == folded } == true }
    if !byOutlet.isEmpty { return byOutlet.map(\.id) }
    let bySource = all.filter { $0.source == words }
    if !bySource.isEmpty { return bySource.map(\.id) }
    let byHeadline = all.filter { $0.headline.map { Folded.text($0).contains(folded) } == true }
    if !byHeadline.isEmpty { return byHeadline.map(\.id) }
    let names = Set(all.compactMap(\.outlet)).sorted() + all.compactMap(\.headline)
    throw UsageError.unknownName(
      words,
      noun: "article or outlet",
      nearest: NearestNames.names(to: words, among: names)
    )
  }

  /// Returns the numbers of the articles in a scope, in order.
  private func numbers(in scope: Scope) throws(StoreError) -> [Int] {
    try corpus.articles(in: scope).rows.map(\.id)
  }

  /// Returns the article of a row; nil for rows without an article, such as entities and speakers.
  func article(of row: Row) throws -> Int? {
    switch row.first {
    case .article(let number), .sentence(let number, _): number
    case .mention(let id): try corpus.mention(id)?.article
    case .quotation(let id): try corpus.quotation(id)?.article
    case .event(let id): try corpus.event(id)?.article
    case .quantity(_, let number): number
    case .passage(let id): try corpus.wirePassage(id)?.places.first?.article.id
    case .entity, .speaker, .several, .story, .tie, .other: nil
    }
  }

  private static func typed(_ reference: ArticleReference) -> String {
    switch reference {
    case .number(let number): String(number)
    case .row(let row): "@\(row.number)"
    case .article(let number): "a\(number)"
    case .story(let number): "story:\(number)"
    case .words(let words): words
    }
  }
}
