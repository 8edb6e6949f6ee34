extension Migration {
  /// Keeps the clusters of the words at a quantity; those of articles that were analysed before have none.
  static let quantityClusters = Migration(version: 15, name: "how words at quantities are used") {
    (store) throws(StoreError) in
    try store.execute(Schema.quantityClusters)
  }
}
