public import Documents

/// What makes two articles one record: the same text, whatever its white space, under the same headline, of the same
/// outlet and day.
///
/// The same words under another headline, of another outlet or day are another article: a copy, which is news itself.
public struct RecordKey: Sendable, Hashable {
  let digest: Digest

  /// The key of an article as its source states it.
  public init(_ article: Article) {
    self.init(
      body: article.body,
      article.headline,
      article.outlet,
      day: article.published?.date.iso
    )
  }

  init(body: String, _ headline: String?, _ outlet: String?, day: String?) {
    let fields = [headline, outlet, day].map { Array(($0 ?? "").utf8) + [0xFF] }.joined()
    digest = Digest([Array(body.utf8) + [0xFF], Array(fields)].joined())
  }
}

extension Corpus {
  /// The article in sight that is the same record, if there is one: as what an article of this record from a source
  /// would be left out.
  public func repetition(of key: RecordKey, from source: String) throws(StoreError) -> Inserted? {
    let same = try store.rows(
      "SELECT id, source FROM article WHERE record_high = ? AND record_low = ? AND step <= ? ORDER BY id",
      [.integer(key.digest.high), .integer(key.digest.low), .integer(cursor)]
    ) { (id: $0.int(), source: $0.text()) }
    if let loaded = same.first(where: { $0.source == source }) {
      return .duplicate(of: loaded.id, .sameSource)
    }
    return same.first.map { .duplicate(of: $0.id, .sameRecord) }
  }
}
