import Platform

/// How much a session holds.
public struct SessionContents: Sendable, Hashable, CustomStringConvertible {
  /// The articles.
  public var articles: Int

  /// The corrections that are in force.
  public var corrections: Int

  /// The articles that questions are about; nil for all of them.
  public var chosen: Int?

  /// The counts in words, as in "8 articles, 2 corrections, chosen: 3"; without corrections when there are none.
  public var description: String {
    var parts = [Words.count(articles, "article")]
    if corrections > 0 { parts.append(Words.count(corrections, "correction")) }
    if let chosen { parts.append("chosen: \(chosen)") }
    return parts.joined(separator: ", ")
  }
}
