/// Compares the tables of a session file with those that a session has, one by one.
///
/// Only then may anything else be asked of the file: a view instead of a table could run for ever, and a trigger
/// could change what nobody asked to change.
enum SchemaCheck {
  /// One table, index, view or trigger, as SQLite lists it.
  private struct Item: Hashable {
    var type: String
    var name: String
    var table: String
    /// The statement that made it without the differences in white space that mean nothing; empty for an index that
    /// SQLite made by itself.
    var statement: String
  }

  /// More entries than any session has are not even read.
  private static let most = 500

  /// Throws when something is there that no session of a version has, or when something is missing.
  static func run(on store: Store, version: Int, path: String) throws(StoreError) {
    let found = try items(in: store)
    if Set(found) == listed(version) { return }
    // Another version of SQLite may write the tables of its own otherwise: what this one makes counts as well.
    let wanted = try made(version)
    for item in found where !wanted.contains(item) {
      throw .foreignSchema(path: path, type: item.type, name: item.name)
    }
    if Set(found).count != wanted.count { throw .corrupt(path: path) }
  }

  private static func items(in store: Store) throws(StoreError) -> [Item] {
    try store.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT \(most)") { row in
      Item(type: row.text(), name: row.text(), table: row.text(), statement: normal(row.text()))
    }
  }

  /// What a session of a version has, out of the statements that make it and what SQLite adds.
  private static func listed(_ version: Int) -> Set<Item> {
    var items: Set<Item> = []
    for text in Schema.statements(version: version).split(separator: ";") {
      let statement = normal(String(text))
      let words = statement.split(maxSplits: 6) { " (".contains($0) }.map(String.init)
      guard words.count > 4, words[0] == "CREATE" else { continue }
      switch words[1] {
      case "TABLE": items.insert(Item(type: "table", name: words[2], table: words[2], statement: statement))
      case "INDEX": items.insert(Item(type: "index", name: words[2], table: words[4], statement: statement))
      default: items.insert(Item(type: "table", name: words[3], table: words[3], statement: statement))
      }
    }
    for (name, columns) in fullTextTables {
      let table = "fulltext_" + name
      items.insert(
        Item(type: "table", name: table, table: table, statement: "CREATE TABLE '\(table)'\(columns)")
      )
    }
    for table in ["rule", "name"] + (version >= Migration.words.version ? ["word", "word_form"] : []) {
      items.insert(Item(type: "index", name: "sqlite_autoindex_\(table)_1", table: table, statement: ""))
    }
    return items
  }

  /// The tables in which the full-text index is kept.
  private static let fullTextTables = [
    ("data", "(id INTEGER PRIMARY KEY,block BLOB)"),
    ("idx", "(segid,term,pgno,PRIMARY KEY(segid,term))WITHOUT ROWID"),
    ("docsize", "(id INTEGER PRIMARY KEY,sz BLOB)"),
    ("config", "(k PRIMARY KEY,v)WITHOUT ROWID"),
  ]

  /// True when the two ways to know what a session has agree, so that nothing is made to compare with.
  static func isQuick(_ version: Int) throws(StoreError) -> Bool { try listed(version) == made(version) }

  /// What a fresh session of a version has; SQLite itself says how it writes that down.
  private static func made(_ version: Int) throws(StoreError) -> Set<Item> {
    let store = try Store(.temporary)
    try store.execute(Schema.statements(version: version))
    return Set(try items(in: store))
  }

  /// A statement with single blanks between words and none beside punctuation.
  ///
  /// A column that was added later is written like one that was there from the start, but for white space.
  static func normal(_ statement: String) -> String {
    var normal: [UInt8] = []
    var isBlank = false
    func isPunctuation(_ byte: UInt8) -> Bool { "(),;".utf8.contains(byte) }
    for byte in statement.utf8 {
      if byte == 32 || (9...13).contains(byte) {
        isBlank = true
        continue
      }
      if isBlank, let last = normal.last, !isPunctuation(last), !isPunctuation(byte) { normal.append(32) }
      isBlank = false
      normal.append(byte)
    }
    return String(decoding: normal, as: UTF8.self)
  }
}
