extension Corpus {
  /// The corpus in a file as it is opened where the file may not be written.
  ///
  /// For tests, whose user can perhaps write everything.
  package convenience init(reading path: String) throws(StoreError) {
    try self.init(store: ReadOnlySession.open(path), path: path)
  }

  /// What SQLite finds wrong with the tables and the full-text index; empty for a sound corpus.
  ///
  /// For tests.
  package func damage() throws(StoreError) -> [String] {
    let found = try store.rows("PRAGMA integrity_check(20)") { $0.text() }.filter { $0 != "ok" }
    if isReadOnly { return found }
    do throws(StoreError) {
      try store.run("INSERT INTO fulltext(fulltext, rank) VALUES('integrity-check', 1)")
    } catch {
      return found + [error.description]
    }
    return found
  }
}
