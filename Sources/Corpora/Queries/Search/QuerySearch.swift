extension Corpus {
  /// The articles of a scope that fit a full-text query, best first by BM25, a match in the headline counting
  /// most.
  ///
  /// Words side by side must all be there. `"a phrase"`, `a OR b`, `a NOT b` or `a -b`, `NEAR(a b, 5)`,
  /// `begin*` and parentheses work as usual; case, accents and strokes of letters do not matter.
  public func search(
    _ query: String,
    in scope: Scope = .all,
    limit: Int? = 20
  ) throws(SearchError) -> RowPage<SearchHit> {
    let parsed = try SearchQuery(query)
    do throws(StoreError) {
      let expression = try SpellingVariants(store: store).expanded(parsed).fts5
      return try search(fts5: expression, in: scope, limit: limit)
    } catch {
      throw .store(error)
    }
  }

  /// The numbers of all articles of a scope that fit a full-text query, in ascending order.
  public func articles(matching query: String, in scope: Scope = .all) throws(SearchError) -> [Int] {
    let parsed = try SearchQuery(query)
    do throws(StoreError) {
      let expression = try SpellingVariants(store: store).expanded(parsed).fts5
      return try store.rows(
        "SELECT rowid FROM fulltext WHERE fulltext MATCH ?\(condition(scope, on: "rowid")) ORDER BY rowid",
        [.text(expression)]
      ) { $0.int() }
    } catch {
      throw .store(error)
    }
  }

  private func search(fts5: String, in scope: Scope, limit: Int?) throws(StoreError) -> RowPage<SearchHit> {
    let condition = try condition(scope, on: "rowid")
    let found = try store.rows(
      """
      SELECT rowid, rank, highlight(fulltext, 1, ?2, ?3) FROM fulltext
      WHERE fulltext MATCH ?1\(condition) ORDER BY rank LIMIT ?4
      """,
      [.text(fts5), .text(Highlight.open), .text(Highlight.close), Corpus.limit(limit)]
    ) { (article: $0.int(), score: -$0.double(), marked: $0.blob()) }
    var hits: [SearchHit] = []
    for hit in found {
      guard let text = try text(of: hit.article) else { continue }
      let summary = try store.first(
        ArticleSummaryShape.standard,
        "FROM article a WHERE a.id = ?",
        [.integer(hit.article)]
      )
      guard let summary else { continue }
      let matches = Highlight.ranges(in: hit.marked, of: text.bytes)
      let (passage, inside) = text.best(matches, article: hit.article, headline: summary.headline)
      hits.append(SearchHit(article: summary, score: hit.score, passage: passage, matches: inside))
    }
    let total =
      limit == nil
      ? hits.count
      : try store.number("SELECT COUNT(*) FROM fulltext WHERE fulltext MATCH ?\(condition)", [.text(fts5)])
    return RowPage(rows: hits, total: total)
  }
}
