extension Migration {
  /// The columns that say how something was said; they stay empty for articles that were analysed before.
  static let manner = Migration(version: 2, name: "the manner of quotations") { (store) throws(StoreError) in
    for column in Schema.mannerColumns {
      try store.execute("ALTER TABLE quotation ADD COLUMN \(column)")
    }
  }
}
