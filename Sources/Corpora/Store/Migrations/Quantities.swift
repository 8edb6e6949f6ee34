import Documents

extension Migration {
  /// What quantities count, what happens to it, who says so and as of when.
  ///
  /// Of articles that were analysed before, each quantity stays a number with a unit, in a group of its own.
  static let quantities = Migration(version: 10, name: "what articles count") {
    (store) throws(StoreError) in
    try store.execute(
      """
      CREATE TEMP TABLE old_quantity AS SELECT * FROM quantity;
      DROP TABLE quantity;
      \(Schema.quantityTables)
      INSERT INTO quantity(\(plainColumns), number, cluster, weight, key, bound, is_negated, is_headline)
        SELECT \(plainColumns), ROW_NUMBER() OVER (PARTITION BY article ORDER BY id) - 1, id, 0, unit || '||', 'exact', 0, 0
        FROM temp.old_quantity ORDER BY id;
      DROP TABLE temp.old_quantity;
      """
    )
    let articles = try store.rows("SELECT id, published FROM article ORDER BY id") {
      (id: $0.int(), published: $0.optionalText().flatMap { CalendarDate(iso: $0) })
    }
    for case (let article, let published?) in articles {
      try store.run(
        "UPDATE quantity SET day = ? WHERE article = ?",
        [.integer(published.dayNumber), .integer(article)]
      )
    }
  }

  /// The columns of a quantity that earlier versions have.
  private static let plainColumns = """
    id, article, start, "end", sentence, text, value, unit, hedge, context
    """
}
