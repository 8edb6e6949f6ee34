public import Documents

/// Articles that tell one story.
public struct StoryRow: Sendable, Hashable {
  /// The number of the story; nil in a grouping that is only answered.
  public var id: Int?
  /// The article that is most like all of them.
  public var central: ArticleSummary
  /// The articles within the scope, in the order of publication, those without a day last.
  public var articles: [ArticleSummary]
  /// The outlets, those of most articles first.
  public var outlets: [String]
  /// People and bodies that most of its articles name.
  public var who: [KnownName]
  /// The part of its words that stand in a passage that another of its articles has, from 0 to 1.
  public var sharedCopy: Double

  /// The first and the last day of publication, as far as they are known.
  public var days: ClosedRange<CalendarDate>? {
    let known = articles.compactMap(\.published)
    guard let first = known.min(), let last = known.max() else { return nil }
    return first...last
  }
}

/// How like an article is to another of its story.
public struct StoryTie: Sendable, Hashable {
  /// The other article.
  public var article: ArticleSummary
  /// The likeness of their words, from 0 to 1, names twice.
  public var similarity: Double
  /// The days between them; nil where one has no day.
  public var days: Int?
  /// The part of the likeness that counts at this distance.
  public var decay: Double
  /// The words that make most of the likeness, the weightiest first.
  public var words: [String]
}

/// A passage that several articles have, with small differences.
public struct WirePassage: Sendable, Hashable {
  /// Where it is in one article.
  public struct Place: Sendable, Hashable {
    /// The article.
    public var article: ArticleSummary
    /// The bytes of the body.
    public var range: TextRange
    /// The number of words there.
    public var words: Int
    /// The part of the words of the article, from 0 to 1.
    public var share: Double
  }

  /// The number of the passage.
  public var id: Int
  /// Where it is, in the order of publication, those without a day last.
  public var places: [Place]
  /// True for words that are nothing but a quotation, which reporters at one event have from each other or from the
  /// speaker.
  public var isQuotation: Bool
  /// The agency that its sentences, or the byline of the first article, give as the source.
  public var agency: String?

  /// The words of the longest place.
  public var words: Int { places.map(\.words).max() ?? 0 }

  /// The places of the first day, which may have it from one another or from an agency.
  public var first: [Place] {
    guard let day = places.first?.article.published else { return [] }
    return places.filter { $0.article.published == day }
  }
}
