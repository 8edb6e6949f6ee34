/// Compares the tables of a session file with those that a session has, one by one.
///
/// Only then may anything else be asked of the file: a view in the place of a table could run for ever, and a trigger
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
    let wanted = try expected(version)
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

  /// What a fresh session of a version has; SQLite itself says how it writes that down.
  private static func expected(_ version: Int) throws(StoreError) -> Set<Item> {
    let store = try Store(.temporary)
    try store.execute(Schema.statements(version: version))
    return Set(try items(in: store))
  }

  /// A statement with single blanks between words and none beside punctuation.
  ///
  /// A column that was added later stands in the same words as one that was there from the start, but for white space.
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
