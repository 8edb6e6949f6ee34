public import Documents

extension Corpus {
  /// The mentions of an entity, in the order of articles and text.
  public func mentions(
    of entity: Int,
    in scope: Scope = .all,
    kinds: Set<Mention.Kind> = [],
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<MentionRow> {
    var condition = try Schema.mentions("m", of: "?1", in: condition(scope, on: "y.article"))
    var values: [StoreValue] = [.integer(entity)]
    if !kinds.isEmpty {
      condition += " AND m.kind IN (" + kinds.map { _ in "?" }.joined(separator: ", ") + ")"
      values += kinds.map { .text($0.rawValue) }
    }
    let rows = try mentions(condition, values, limit: limit)
    let total =
      limit == nil
      ? rows.count : try store.number("SELECT COUNT(*) FROM mention m WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }

  /// All mentions of one article, in reading order.
  public func mentions(inArticle article: Int) throws(StoreError) -> [MentionRow] {
    try mentions(
      """
      m.id IN (
        SELECT x.id FROM appearance y CROSS JOIN mention x ON x.id BETWEEN y.first_mention AND y.last_mention
        WHERE y.article = ?1)
      """ + condition(.all, on: "m.article"),
      [.integer(article)],
      limit: nil
    )
  }

  /// One mention by the number of the finding.
  public func mention(_ id: Int) throws(StoreError) -> MentionRow? {
    try mentions("m.id = ?" + condition(.all, on: "m.article"), [.integer(id)], limit: 1).first
  }

  private func mentions(
    _ condition: String,
    _ values: [StoreValue],
    limit: Int?
  ) throws(StoreError) -> [MentionRow] {
    try store.rows(
      MentionShape.standard,
      "FROM mention m WHERE \(condition) ORDER BY m.article, m.start, m.id LIMIT ?",
      values + [Corpus.limit(limit)]
    )
  }
}
