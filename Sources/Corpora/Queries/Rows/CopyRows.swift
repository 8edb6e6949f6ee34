/// How two articles are copies.
public enum CopyKind: String, Sendable, Hashable, CaseIterable {
  /// Their running texts have the same words.
  case same
  /// One of them has half of its runs of eight words in the other, or more.
  case near
  /// They share a tenth of one, or a passage of 25 words.
  case shared
}

/// An article that shares passages with an earlier one.
public struct CopyRow: Sendable, Hashable {
  /// The article.
  public var article: ArticleSummary
  /// The number of the earlier one.
  public var original: Int
  /// How they are copies.
  public var kind: CopyKind
  /// The part of the article that the earlier one has, from 0 to 1.
  public var share: Double
  /// The part of the earlier article that this one has, from 0 to 1.
  public var originalShare: Double
  /// The number of words in the longest passage of both.
  public var passage: Int
}
