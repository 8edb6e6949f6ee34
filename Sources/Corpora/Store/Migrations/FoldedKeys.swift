extension Migration {
  /// Keys of names folded as `FoldedKey` does it since letters such as ł and ø are read as l and o.
  ///
  /// Only keys with a letter beyond ASCII can differ. Files of the second version may have these keys already, with a
  /// note of it in the table `meta` that no later version needs.
  static let foldedKeys = Migration(version: 3, name: "folded keys") { (store) throws(StoreError) in
    for (table, column) in keyColumns {
      let old = try store.rows(
        "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) GLOB '*[^ -~]*'"
      ) { $0.text() }
      for key in old {
        let new = FoldedKey.of(key)
        guard new != key else { continue }
        // Where the row is there already under its new key, the old one is of no more use.
        try store.run(
          "UPDATE OR REPLACE \(table) SET \(column) = ? WHERE \(column) = ?",
          [.text(new), .text(key)]
        )
      }
    }
    try store.execute("DELETE FROM meta WHERE key = 'folding'")
  }

  /// The columns that hold keys.
  private static let keyColumns: [(table: String, column: String)] = [
    ("entity", "key"), ("link", "key"), ("name", "key"), ("word_start", "key"), ("role", "key"),
    ("quotation", "speaker_key"), ("correction", "key"), ("correction", "other_key"),
  ]
}
