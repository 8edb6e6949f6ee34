import Documents

extension Corpus {
  /// The columns of `ArticleSummary`, with the table `article` called `a`.
  static let summaryColumns = "a.id, a.source, a.headline, a.outlet, a.published, a.basis, a.words, a.url"

  /// The columns of `Evidence`, after which nothing may follow that is read by name.
  static func evidenceColumns(_ table: String) -> String {
    """
    (SELECT text FROM rule WHERE id = \(table).rule), \(table).trigger_start, \(table).trigger_end,
    \(table).runner_up, \(table).confidence
    """
  }

  /// The SQL number for a limit; negative for none.
  static func limit(_ limit: Int?) -> StoreValue { .integer(limit.map { max($0, 0) } ?? -1) }

  static func readSummary(_ row: inout StoreRow) -> ArticleSummary {
    ArticleSummary(
      id: row.int(),
      source: row.text(),
      headline: row.optionalText(),
      outlet: row.optionalText(),
      published: row.optionalText().flatMap { CalendarDate(iso: $0) },
      basis: PublicationDate.Basis(rawValue: row.text()) ?? .none,
      words: row.int(),
      url: row.optionalText()
    )
  }

  static func readEvidence(_ row: inout StoreRow) -> Evidence {
    let rule = row.text()
    let trigger = ByteCoding.range(row.optionalInt(), row.optionalInt())
    return Evidence(rule, trigger: trigger, runnerUp: row.optionalText(), confidence: row.double())
  }

  static func readRange(_ row: inout StoreRow) -> TextRange { TextRange(row.int(), row.int()) }

  /// The number of articles in sight within a scope.
  public func articleCount(in scope: Scope = .all) throws(StoreError) -> Int {
    try store.number("SELECT COUNT(*) FROM article a WHERE 1\(condition(scope, on: "a.id"))")
  }

  /// The headline of the first article, or what that was loaded from; nothing without articles.
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
      "SELECT \(Corpus.summaryColumns) FROM article a WHERE 1\(condition) ORDER BY \(ordering) LIMIT ?",
      [Corpus.limit(limit)]
    ) { Corpus.readSummary(&$0) }
    return RowPage(rows: rows, total: limit == nil ? rows.count : try articleCount(in: scope))
  }

  /// The article of a number as it was read; nothing when there is none in sight.
  public func article(_ id: Int) throws(StoreError) -> StoredArticle? {
    try store.first(
      """
      SELECT a.source, a.identifier, a.headline, a.deck, a.authors, a.outlet, a.dateline, a.url, a.language, a.notes,
        a.words, a.published, a.basis, a.proof, a.published_runner_up,
        a.stated, a.stated_basis, a.stated_proof, a.stated_runner_up,
        c.sentences, c.paragraphs, c.paragraph_roles, c.body
      FROM article a JOIN content c ON c.id = a.id WHERE a.id = ? AND a.step <= ?
      """,
      [.integer(id), .integer(cursor)]
    ) { row in
      var article = Article(source: row.text(), body: "", paragraphs: [])
      article.identifier = row.optionalText()
      article.headline = row.optionalText()
      article.deck = row.optionalText()
      article.authors = ByteCoding.strings(row.optionalText())
      article.outlet = row.optionalText()
      article.dateline = row.optionalText()
      article.url = row.optionalText()
      article.language = row.text()
      article.notes = ByteCoding.strings(row.optionalText())
      let words = row.int()
      let published = Corpus.readDate(&row)
      article.published = Corpus.readDate(&row)
      let sentences = ByteCoding.ranges(row.blob())
      let paragraphs = row.blob()
      article.paragraphs = ByteCoding.paragraphs(paragraphs, roles: row.text())
      article.body = row.text()
      return StoredArticle(id: id, article: article, published: published, words: words, sentences: sentences)
    }
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
  public func sentences(_ places: [(article: Int, sentence: Int)]) throws(StoreError) -> [StoredPassage] {
    var texts: [Int: StoredText] = [:]
    var passages: [StoredPassage] = []
    for place in places {
      if texts[place.article] == nil {
        if texts.count >= 64 { texts.removeAll() }
        texts[place.article] = try text(of: place.article)
      }
      guard let text = texts[place.article], text.sentences.indices.contains(place.sentence) else { continue }
      passages.append(text.passage(place.article, place.sentence))
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

  private static func readDate(_ row: inout StoreRow) -> PublicationDate? {
    let date = row.optionalText().flatMap { CalendarDate(iso: $0) }
    let basis = row.optionalText().flatMap { PublicationDate.Basis(rawValue: $0) }
    let proof = ByteCoding.proof(row.optionalText())
    let runnerUp = row.optionalText().flatMap { CalendarDate(iso: $0) }
    guard let date, let basis else { return nil }
    return PublicationDate(date, basis: basis, proof: proof, runnerUp: runnerUp)
  }
}
