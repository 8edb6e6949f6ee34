import Platform

/// A session that ended without being saved.
public struct LeftBehind: Sendable, Hashable {
  /// The articles.
  public var articles: Int

  /// The corrections.
  public var corrections: Int

  /// The headline of its first article, or what that was loaded from.
  public var first: String?

  /// A session with so much in it.
  public init(articles: Int, corrections: Int = 0, first: String? = nil) {
    self.articles = articles
    self.corrections = corrections
    self.first = first
  }

  /// How much it holds, in words.
  public var contents: String {
    SessionContents(articles: articles, corrections: corrections, chosen: nil).description
  }
}
