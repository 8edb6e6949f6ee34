extension Migration {
  /// What the user has judged right or wrong, with what is said of people; genders and sentences worth checking stay
  /// empty for articles that were analysed before.
  static let judgements = Migration(version: 13, name: "what the user has judged right or wrong") {
    (store) throws(StoreError) in try store.execute(Schema.judgementTables)
  }
}
