import Documents

@testable import Corpora

/// Session files of earlier versions, and the contents of session files.
enum OldSessionFile {
  /// Writes the contents of a session file of the newest version into the tables of another version.
  static func write(_ saved: String, version: Int, to path: String) throws {
    let store = try Store(.newFile(path))
    try store.execute(Schema.statements(version: version))
    try store.run("ATTACH ? AS saved", [.text(saved)])
    for table in try tables(of: store) where table != "rule" || version >= 4 {
      let columns = try columns(of: table, in: store).joined(separator: ", ")
      try store.execute("INSERT INTO main.\(table)(\(columns)) SELECT \(columns) FROM saved.\(table)")
    }
    if version < 4 {
      try store.execute(
        """
        INSERT INTO main.rule(id, text) SELECT id, CASE
          WHEN method = 'rule' THEN text
          WHEN text = 'its words and their neighbours' THEN 'learnt from ' || text
          ELSE 'learnt: ' || text END
        FROM saved.rule;
        """
      )
    }
    try store.execute(
      """
      INSERT INTO main.fulltext(rowid, headline, body) SELECT id, headline, body FROM main.content;
      DETACH saved;
      PRAGMA application_id = \(Schema.applicationID);
      PRAGMA user_version = \(version);
      """
    )
  }

  /// Returns the schema objects of a session file, each as one line.
  static func schema(_ path: String) throws -> [String] {
    let store = try Store(.file(path))
    let version = try store.number("PRAGMA user_version")
    return ["version \(version)"]
      + (try store.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema") { row in
        "\(row.text()) \(row.text()) \(row.text()) \(SchemaCheck.normal(row.text()))"
      }).sorted()
  }

  /// The tables of words, which a migration leaves empty: they are filled when they are first asked for.
  private static let wordTables: Set = ["word", "word_form", "running", "spacing"]

  /// Returns all rows of the tables of a session file, as lines that begin with the name of the table.
  static func rows(_ path: String) throws -> [String] {
    let store = try Store(.file(path))
    return try tables(of: store).filter { !wordTables.contains($0) }.flatMap { try rows(of: $0, in: store) }
  }

  /// Returns the rows of a table, each as one line.
  static func rows(of table: String, in store: Store, without omitted: [String] = []) throws -> [String] {
    let columns = try columns(of: table, in: store).filter { !omitted.contains($0) }
    let line = columns.map { "quote(\($0))" }.joined(separator: " || ', ' || ")
    return try store.rows("SELECT \(line) FROM main.\(table) ORDER BY 1") { "\(table): \($0.text())" }
  }

  private static func tables(of store: Store) throws -> [String] {
    try store.rows("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name") { $0.text() }
      .filter { !$0.hasPrefix("fulltext") && !$0.hasPrefix("sqlite_") }
  }

  private static func columns(of table: String, in store: Store) throws -> [String] {
    try store.rows("SELECT name FROM pragma_table_info(?, 'main')", [.text(table)]) { "\"\($0.text())\"" }
  }
}
