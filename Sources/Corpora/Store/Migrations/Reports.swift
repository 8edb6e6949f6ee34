extension Migration {
  /// The tables of accusations, refusals and joint statements, which stay empty for articles that were analysed before,
  /// and the columns for quotations of headlines and for corrections that set an intermediary or the content.
  static let reports = Migration(version: 6, name: "accusations, refusals and joint statements") {
    (store) throws(StoreError) in
    for column in Schema.foundContentColumns + [Schema.headlineColumn] {
      try store.execute("ALTER TABLE quotation ADD COLUMN \(column)")
    }
    try store.execute("ALTER TABLE via ADD COLUMN \(Schema.givenColumn)")
    for column in Schema.contentColumns {
      try store.execute("ALTER TABLE correction ADD COLUMN \(column)")
    }
    try store.execute(Schema.foundContentIndex + Schema.reportTables)
  }
}
