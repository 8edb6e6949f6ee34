/// The size of a session: its articles and corrections.
public struct SessionContents: Sendable, Hashable, CustomStringConvertible {
  /// The number of articles.
  public var articles: Int

  /// The number of corrections in force.
  public var corrections: Int

  /// The number of articles in use; nil for all.
  public var chosen: Int?

  /// The counts in words, as in "8 articles, 2 corrections, chosen: 3"; corrections are left out if
  /// there are none.
  public var description: String {
    var parts = [Words.count(articles, "article")]
    if corrections > 0 { parts.append(Words.count(corrections, "correction")) }
    if let chosen { parts.append("chosen: \(chosen)") }
    return parts.joined(separator: ", ")
  }
}
