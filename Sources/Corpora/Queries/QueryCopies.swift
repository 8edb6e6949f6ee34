extension Corpus {
  /// The articles of a scope that share passages with an earlier one of the scope, in order of loading; each with the
  /// earlier article that has most of it.
  public func copies(
    in scope: Scope = .all,
    kinds: Set<CopyKind> = [.same, .near, .shared]
  ) throws(StoreError) -> [CopyRow] {
    let condition = try condition(scope, on: "y.article") + condition(scope, on: "y.original")
    let rows = try store.rows(
      "SELECT y.article, y.original, y.kind, y.share, y.original_share, y.passage FROM copy y WHERE 1\(condition) ORDER BY y.id"
    ) { row in
      (
        article: row.int(), original: row.int(), kind: CopyKind(rawValue: row.text()) ?? .shared,
        share: min(1, max(0, row.double())), originalShare: min(1, max(0, row.double())), passage: row.int()
      )
    }
    var best: [Int: Int] = [:]
    for (place, row) in rows.enumerated() where kinds.contains(row.kind) {
      guard let known = best[row.article] else {
        best[row.article] = place
        continue
      }
      let (old, new) = (rows[known], row)
      if max(new.share, new.originalShare) > max(old.share, old.originalShare) { best[row.article] = place }
    }
    guard !best.isEmpty else { return [] }
    let articles = try self.articles(in: .articles(Set(best.keys))).rows
    return articles.compactMap { article in
      best[article.id].map { place in
        let row = rows[place]
        return CopyRow(
          article: article,
          original: row.original,
          kind: row.kind,
          share: row.share,
          originalShare: row.originalShare,
          passage: row.passage
        )
      }
    }
  }

  /// The articles from a number on that are same or near copies of an earlier one.
  public func copies(from first: Int) throws(StoreError) -> [CopyRow] {
    let found = try store.rows(
      "SELECT DISTINCT article FROM copy WHERE article >= ? AND kind IN ('same', 'near')",
      [.integer(first)]
    ) { $0.int() }
    if found.isEmpty { return [] }
    return try copies(kinds: [.same, .near]).filter { $0.article.id >= first }
  }

  /// The numbers of the articles among some that are copies, same or near, of another among them that was loaded
  /// earlier.
  public func repeatedArticles(among numbers: Set<Int>) throws(StoreError) -> Set<Int> {
    let rows = try store.rows("SELECT article, original FROM copy WHERE kind IN ('same', 'near')") {
      (article: $0.int(), original: $0.int())
    }
    return Set(rows.filter { numbers.contains($0.article) && numbers.contains($0.original) }.map(\.article))
  }

  /// The articles that may be versions of one article: of one address, or of one outlet and near-duplicates.
  ///
  /// Pairs with the earlier number first, in order.
  public func versionPairs(in scope: Scope = .all) throws(StoreError) -> [(first: Int, second: Int)] {
    let condition = try condition(scope, on: "a.id") + condition(scope, on: "b.id")
    return try store.rows(
      """
      SELECT a.id, b.id FROM article b JOIN article a ON a.url = b.url AND a.id < b.id
      WHERE b.url IS NOT NULL\(condition)
      UNION SELECT a.id, b.id FROM copy y JOIN article a ON a.id = y.original JOIN article b ON b.id = y.article
      WHERE y.kind IN ('same', 'near') AND a.outlet IS b.outlet AND a.outlet IS NOT NULL\(condition)
      ORDER BY 1, 2
      """
    ) { ($0.int(), $0.int()) }
  }
}
