import Documents
import Letters
import WordLists

extension Corpus {
  /// The passages that two articles of a scope have or more, those that take most words of it first.
  ///
  /// Give the articles of a comparison as the scope to learn which of their text is shared copy.
  public func wirePassages(in scope: Scope = .all, limit: Int? = nil) throws(StoreError) -> RowPage<
    WirePassage
  > {
    let numbers = try store.rows(
      """
      SELECT p.passage FROM passage p WHERE 1\(condition(scope, on: "p.article"))
      GROUP BY p.passage HAVING COUNT(DISTINCT p.article) > 1
      ORDER BY MIN(p.is_quoted), SUM(p.words) - MAX(p.words) DESC, p.passage
      """
    ) { $0.int() }
    var rows: [WirePassage] = []
    for number in limit.map({ Array(numbers.prefix($0)) }) ?? numbers {
      if let passage = try wirePassage(number, in: scope) { rows.append(passage) }
    }
    return RowPage(rows: rows, total: numbers.count)
  }

  /// One passage; nil unless two articles of the scope have it.
  public func wirePassage(_ number: Int, in scope: Scope = .all) throws(StoreError) -> WirePassage? {
    let found = try store.rows(
      """
      SELECT p.article, p.start, p."end", p.words, p.share, p.is_quoted FROM passage p
      WHERE p.passage = ?\(condition(scope, on: "p.article")) ORDER BY p.article, p.start
      """,
      [.integer(number)]
    ) { row in
      (
        article: row.int(), range: TextRange(row.int(), row.int()), words: row.int(),
        share: min(max(row.double(), 0), 1), isQuoted: row.int() == 1
      )
    }
    let articles = try self.articles(in: .articles(Set(found.map(\.article))), order: .date).rows
    guard articles.count > 1 else { return nil }
    let places = articles.compactMap { article -> WirePassage.Place? in
      guard let place = found.first(where: { $0.article == article.id }) else { return nil }
      return WirePassage.Place(article: article, range: place.range, words: place.words, share: place.share)
    }
    return WirePassage(
      id: number,
      places: places,
      isQuotation: found.allSatisfy(\.isQuoted),
      agency: try agency(of: places)
    )
  }

  /// The agency or paper that the sentences of a passage name as their source, or that the byline of the first article
  /// is from.
  private func agency(of places: [WirePassage.Place]) throws(StoreError) -> String? {
    for place in places {
      let named = try store.first(
        """
        SELECT COALESCE(e.name, q.speaker) FROM quotation q LEFT JOIN entity e ON e.id = q.entity
        WHERE q.article = ?1 AND q.source_kind = 'media' AND q.start < ?3 AND q."end" > ?2
        UNION ALL
        SELECT COALESCE(e.name, v.text) FROM via v JOIN quotation q ON q.id = v.quotation
          LEFT JOIN entity e ON e.id = v.entity
        WHERE v.article = ?1 AND q.start < ?3 AND q."end" > ?2 AND v.start BETWEEN ?2 AND ?3 + 200
        LIMIT 1
        """,
        [.integer(place.article.id), .integer(place.range.start), .integer(place.range.end)]
      ) { $0.optionalText() }
      if let named = named ?? nil { return named }
    }
    for place in places {
      let fields =
        try store.first(
          "SELECT authors, dateline, outlet FROM article WHERE id = ?",
          [.integer(place.article.id)]
        ) { [ByteCoding.strings($0.optionalText()).joined(separator: " "), $0.text(), $0.text()] } ?? []
      for field in fields {
        if let found = Self.agencies.first(where: { Self.has($0, in: FoldedKey.of(field)) }) {
          return found.text
        }
      }
    }
    return nil
  }

  private static let agencies = WordList("sources/agencies").entries

  private static func has(_ agency: WordList.Entry, in key: String) -> Bool {
    (" " + key + " ").contains(" " + FoldedKey.of(agency.text) + " ")
  }
}
