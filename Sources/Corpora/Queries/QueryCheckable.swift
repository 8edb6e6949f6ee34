public import Documents

/// A sentence that is worth checking, with the words that make it so.
public struct CheckableRow: Sendable, Hashable {
  /// The article.
  public var article: Int
  /// The sentence, with the words that give reasons.
  public var found: CheckableSentence
}

extension Corpus {
  /// The sentences of a scope that are worth checking, those with most points first.
  public func checkable(
    in scope: Scope = .all,
    with reason: CheckableSentence.Reason? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<CheckableRow> {
    let filter = reason.map { " AND c.signs GLOB '*\($0.rawValue) *'" } ?? ""
    let condition = try "1" + condition(scope, on: "c.article") + filter
    let rows = try store.rows(
      """
      SELECT c.article, c.sentence, c.signs FROM checkable c
      WHERE \(condition) ORDER BY c.score DESC, c.article, c.sentence LIMIT ?
      """,
      [Corpus.limit(limit)]
    ) { CheckableRow(article: $0.int(), found: Self.checkable(sentence: $0.int(), signs: $0.text())) }
    let total =
      limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM checkable c WHERE \(condition)")
    return RowPage(rows: rows, total: total)
  }

  /// One sentence that is worth checking; nil where it is not.
  public func checkable(sentence: Int, of article: Int) throws(StoreError) -> CheckableSentence? {
    try store.first(
      "SELECT sentence, signs FROM checkable WHERE article = ? AND sentence = ?",
      [.integer(article), .integer(sentence)]
    ) { Self.checkable(sentence: $0.int(), signs: $0.text()) }
  }

  /// A sentence out of what is stored of it; signs that cannot be read are passed over.
  private static func checkable(sentence: Int, signs: String) -> CheckableSentence {
    let signs = signs.split(separator: ",").compactMap { sign -> CheckableSentence.Sign? in
      let parts = sign.split(separator: " ")
      guard parts.count == 3, let reason = CheckableSentence.Reason(rawValue: String(parts[0])),
        let start = Int(parts[1]), let end = Int(parts[2]), 0 <= start, start <= end
      else { return nil }
      return CheckableSentence.Sign(reason, TextRange(start, end))
    }
    return CheckableSentence(sentence: sentence, signs: signs)
  }
}
