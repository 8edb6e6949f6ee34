public import Documents

extension Corpus {
  /// The further fields of an article, in the order of its source.
  public func metadata(of article: Int) throws(StoreError) -> [MetadataEntry] {
    try store.rows(
      "SELECT field, value, weight FROM metadata WHERE article = ? ORDER BY id",
      [.integer(article)]
    ) { row in
      let field = MetadataField(rawValue: row.text())
      let (value, weight) = (row.text(), row.optionalInt())
      return field.map { MetadataEntry($0, value, weight: weight) }
    }
    .compactMap(\.self)
  }

  /// The values of a field in the articles of a scope, with the number of their articles, the most frequent first.
  public func values(of field: MetadataField, in scope: Scope = .all) throws(StoreError) -> [CountedText] {
    try store.rows(
      """
      SELECT m.value, COUNT(DISTINCT m.article) FROM metadata m JOIN article a ON a.id = m.article
      WHERE m.field = ?\(condition(scope, on: "m.article")) GROUP BY m.key ORDER BY 2 DESC, 1
      """,
      [.text(field.rawValue)]
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }

  /// The fields that articles of a scope have, with the number of these articles, in the order of `MetadataField`.
  public func fields(in scope: Scope = .all) throws(StoreError) -> [(field: MetadataField, articles: Int)] {
    let found = try store.rows(
      """
      SELECT m.field, COUNT(DISTINCT m.article) FROM metadata m WHERE 1\(condition(scope, on: "m.article"))
      GROUP BY m.field
      """
    ) { ($0.text(), $0.int()) }
    let counts = Dictionary(found) { first, _ in first }
    return MetadataField.allCases.compactMap { field in counts[field.rawValue].map { (field, $0) } }
  }

  /// The numbers of the articles of which a field has a value that contains some words, once folded.
  public func articles(with field: MetadataField, matching words: String) throws(StoreError) -> [Int] {
    let key = FoldedKey.of(words)
    guard !key.isEmpty else { return [] }
    return try store.rows(
      """
      SELECT DISTINCT m.article FROM metadata m JOIN article a ON a.id = m.article
      WHERE m.field = ? AND instr(m.key, ?) > 0 AND a.step <= ? ORDER BY 1
      """,
      [.text(field.rawValue), .text(key), .integer(cursor)]
    ) { $0.int() }
  }
}

extension Corpus {
  /// The values of a field by the number of their article, in the order of its source.
  public func valuesByArticle(of field: MetadataField) throws(StoreError) -> [Int: [String]] {
    let found = try store.rows(
      "SELECT article, value FROM metadata WHERE field = ? ORDER BY article, id",
      [.text(field.rawValue)]
    ) { ($0.int(), $0.text()) }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }
}
