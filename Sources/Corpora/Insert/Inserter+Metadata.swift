import Documents

extension Inserter {
  /// Stores the further fields of an article, in the order of its source.
  func insertMetadata(_ article: Article, article number: Int) throws(StoreError) {
    for entry in article.metadata {
      try store.insert(
        into: "metadata",
        [
          "article": .integer(number),
          "field": .text(entry.field.rawValue),
          "value": .text(entry.value),
          "key": .text(FoldedKey.of(entry.value)),
          "weight": StoreValue(entry.weight),
        ]
      )
    }
  }
}
