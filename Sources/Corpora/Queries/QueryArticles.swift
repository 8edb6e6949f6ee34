import Documents

extension Corpus {
  /// The SQL number for a limit; negative for none.
  static func limit(_ limit: Int?) -> StoreValue { .integer(limit.map { max($0, 0) } ?? -1) }

  /// The number of articles in sight within a scope.
  public func articleCount(in scope: Scope = .all) throws(StoreError) -> Int {
    try store.number("SELECT COUNT(*) FROM article a WHERE 1\(condition(scope, on: "a.id"))")
  }

  /// The headline of the first article, or what that was loaded from; nil without articles.
  func firstHeadline() throws(StoreError) -> String? {
    try store.first(
      "SELECT COALESCE(headline, source) FROM article WHERE step <= ? ORDER BY id LIMIT 1",
      [.integer(cursor)]
    ) { $0.text() }
  }

  /// The articles of a scope as a list; turned round, those of which the order knows nothing still come last.
  public func articles(
    in scope: Scope = .all,
    order: ArticleOrder = .number,
    isReversed: Bool = false,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<ArticleSummary> {
    let ordering =
      switch order {
      case .number: "a.id \(isReversed ? "DESC" : "ASC")"
      case .date: "a.published IS NULL, a.published \(isReversed ? "DESC" : "ASC"), a.id"
      case .headline:
        "a.headline IS NULL, a.headline COLLATE NOCASE \(isReversed ? "DESC" : "ASC"), a.id"
      case .outlet:
        "a.outlet IS NULL, a.outlet COLLATE NOCASE \(isReversed ? "DESC" : "ASC"), a.published, a.id"
      case .words: "a.words \(isReversed ? "ASC" : "DESC"), a.id"
      }
    let condition = try condition(scope, on: "a.id")
    let rows = try store.rows(
      ArticleSummaryShape.standard,
      "FROM article a WHERE 1\(condition) ORDER BY \(ordering) LIMIT ?",
      [Corpus.limit(limit)]
    )
    return RowPage(rows: rows, total: limit == nil ? rows.count : try articleCount(in: scope))
  }

  /// The article of a number as it was read; nil if there is none in sight.
  public func article(_ id: Int) throws(StoreError) -> StoredArticle? {
    var found = try store.first(
      StoredArticleShape.standard,
      "FROM article a JOIN content c ON c.id = a.id WHERE a.id = ? AND a.step <= ?",
      [.integer(id), .integer(cursor)]
    )
    if found != nil { found?.article.metadata = try metadata(of: id) }
    return found
  }

  /// The distinct outlets of the articles in sight, with the number of their articles, the largest first.
  public func outlets(in scope: Scope = .all) throws(StoreError) -> [CountedText] {
    try store.rows(
      """
      SELECT a.outlet, COUNT(*) FROM article a WHERE a.outlet IS NOT NULL\(condition(scope, on: "a.id"))
      GROUP BY a.outlet ORDER BY 2 DESC, 1
      """
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }

  /// The sentences of an article in reading order; empty when there is no such article in sight.
  public func sentences(of article: Int) throws(StoreError) -> [StoredPassage] {
    guard let found = try text(of: article) else { return [] }
    return found.sentences.indices.map { found.passage(article, $0) }
  }

  /// One sentence of an article, by its position from 0.
  public func sentence(_ position: Int, of article: Int) throws(StoreError) -> StoredPassage? {
    guard let found = try text(of: article), found.sentences.indices.contains(position) else { return nil }
    return found.passage(article, position)
  }

  /// Sentences of several articles at once, in the order asked for; those that do not exist are left out.
  public func sentences(_ wanted: [(article: Int, sentence: Int)]) throws(StoreError) -> [StoredPassage] {
    var texts: [Int: StoredText] = [:]
    var passages: [StoredPassage] = []
    for (article, sentence) in wanted {
      if texts[article] == nil {
        if texts.count >= 64 { texts.removeAll() }
        texts[article] = try text(of: article)
      }
      guard let text = texts[article], text.sentences.indices.contains(sentence) else { continue }
      passages.append(text.passage(article, sentence))
    }
    return passages
  }

  /// The body of an article as bytes, with its sentences.
  func text(of article: Int) throws(StoreError) -> StoredText? {
    try store.first(
      """
      SELECT c.sentences, c.body FROM content c JOIN article a ON a.id = c.id WHERE c.id = ? AND a.step <= ?
      """,
      [.integer(article), .integer(cursor)]
    ) { StoredText(sentences: ByteCoding.ranges($0.blob()), bytes: $0.blob()) }
  }
}
