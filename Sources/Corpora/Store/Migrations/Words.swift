extension Migration {
  /// The tables of words, empty: the articles of earlier versions are read again at the first question that needs
  /// their words, as tags cannot be had from what is stored.
  static let words = Migration(version: 14, name: "the words of articles") { (store) throws(StoreError) in
    try store.execute(Schema.wordTables)
  }
}
