public import Documents

/// What two articles with the same text have in common, whatever their white space.
public struct TextKey: Sendable, Hashable {
  let digest: Digest

  /// The key of an article's text.
  public init(_ article: Article) { digest = Digest(article.body.utf8) }

  init(_ digest: Digest) { self.digest = digest }
}

extension Corpus {
  /// The article in sight that has a text already, if there is one: as what an article with this text from a source
  /// would be left out.
  public func repetition(of key: TextKey, from source: String) throws(StoreError) -> Inserted? {
    let same = try store.rows(
      "SELECT id, source FROM article WHERE digest_high = ? AND digest_low = ? AND step <= ? ORDER BY id",
      [.integer(key.digest.high), .integer(key.digest.low), .integer(cursor)]
    ) { (id: $0.int(), source: $0.text()) }
    if let loaded = same.first(where: { $0.source == source }) {
      return .duplicate(of: loaded.id, .sameSource)
    }
    return same.first.map { .duplicate(of: $0.id, .sameText) }
  }
}
