/// The tables of what articles count.
extension Schema {
  /// The table of quantities before they had what happens and who says so.
  static let plainQuantityTables = """
    CREATE TABLE quantity(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      sentence INTEGER NOT NULL, text TEXT NOT NULL, value REAL NOT NULL, unit TEXT NOT NULL, hedge TEXT,
      context TEXT);
    CREATE INDEX quantity_article ON quantity(article);
    """

  /// The table of quantities: `number` is the place among those of the article, `key` what tells one thing counted
  /// from another, `cluster` the quantities of one thing in one story, `weight` how much a figure matters, `day` the
  /// day of the report; `entity` and `source` are those who give the number.
  static let quantityTables =
    quantityTables(further: "") + "\nCREATE INDEX quantity_key ON quantity(key, day);"

  /// The table of quantities of a version.
  static func quantityTables(version: Int) -> String {
    if version < Migration.quantities.version { return plainQuantityTables }
    return version < Migration.quantityClusters.version ? quantityTables : clusteredQuantityTables
  }

  /// The same with the column that `quantityClusters` adds, and without the index that it drops.
  static let clusteredQuantityTables = quantityTables(further: ", clusters TEXT")

  private static func quantityTables(further columns: String) -> String {
    """
    CREATE TABLE quantity(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, number INTEGER NOT NULL, cluster INTEGER NOT NULL,
      weight INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence INTEGER NOT NULL, text TEXT NOT NULL,
      value REAL NOT NULL, high REAL, unit TEXT NOT NULL, noun TEXT, action TEXT, key TEXT NOT NULL,
      hedge TEXT, bound TEXT NOT NULL, per TEXT, days INTEGER, whole INTEGER, is_negated INTEGER NOT NULL,
      is_headline INTEGER NOT NULL, correction TEXT, as_of TEXT, first_day INTEGER, last_day INTEGER, day INTEGER,
      quotation INTEGER, position INTEGER, entity INTEGER, machine INTEGER,
      source TEXT, source_start INTEGER, source_end INTEGER, owner TEXT,
      head_start INTEGER, head_end INTEGER, predicate_start INTEGER, predicate_end INTEGER,
      time_start INTEGER, time_end INTEGER, context TEXT, rules TEXT\(columns));
    CREATE INDEX quantity_article ON quantity(article);
    CREATE INDEX quantity_cluster ON quantity(cluster, article, weight);
    CREATE INDEX quantity_entity ON quantity(entity, article) WHERE entity IS NOT NULL;
    """
  }

  /// The column of the clusters of the words at a quantity, by which it is compared with others; they are not looked up
  /// by their keys any more.
  static let quantityClusters = "ALTER TABLE quantity ADD COLUMN clusters TEXT; DROP INDEX quantity_key;"
}
