/// A session that ended without being saved.
public struct LeftBehind: Sendable, Hashable {
  /// The number of articles.
  public var articles: Int

  /// The number of corrections.
  public var corrections: Int

  /// The headline of the first article, or the source from which it was loaded.
  public var first: String?

  /// Creates a description of a session.
  public init(articles: Int, corrections: Int = 0, first: String? = nil) {
    self.articles = articles
    self.corrections = corrections
    self.first = first
  }

  /// The contents of the session in words, as in "8 articles".
  public var contents: String {
    SessionContents(articles: articles, corrections: corrections, chosen: nil).description
  }
}
