/// Keys of names that an earlier version of the program stored, brought in line with how they are folded today.
///
/// A session file tells by a row of `meta` how its keys were folded. Only keys with a letter beyond ASCII can differ.
enum KeyUpgrade {
  /// The number of the present way to fold.
  private static let current = 2

  /// Where keys stand: the table, the column, and whether rows with the same key may exist.
  private static let columns: [(table: String, column: String)] = [
    ("entity", "key"), ("link", "key"), ("name", "key"), ("word_start", "key"), ("role", "key"),
    ("quotation", "speaker_key"), ("correction", "key"), ("correction", "other_key"),
  ]

  /// Folds again the keys of a file that was written by an earlier version; a new one is only marked.
  static func run(in store: Store) throws(StoreError) {
    let found = try store.number("SELECT COALESCE(MAX(value), 0) FROM meta WHERE key = 'folding'")
    guard found < current else { return }
    try store.transaction { () throws(StoreError) in
      for (table, column) in columns {
        let old = try store.rows(
          "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) GLOB '*[^ -~]*'"
        ) { $0.text() }
        for key in old {
          let new = FoldedKey.of(key)
          guard new != key else { continue }
          // Where the row stands already under its new key, the old one is of no more use.
          try store.run(
            "UPDATE OR REPLACE \(table) SET \(column) = ? WHERE \(column) = ?",
            [.text(new), .text(key)]
          )
        }
      }
      try store.run("INSERT OR REPLACE INTO meta(key, value) VALUES('folding', ?)", [.integer(current)])
    }
  }
}
