public import Documents

/// One line of a list of articles.
public struct ArticleSummary: Sendable, Hashable {
  /// The number that the user sees, from 1.
  public var id: Int
  /// Where the article came from.
  public var source: String
  /// The headline, if the article has one.
  public var headline: String?
  /// The publication that printed it.
  public var outlet: String?
  /// The day of publication as far as it is known, without its proof.
  public var published: CalendarDate?
  /// How that day is known.
  public var basis: PublicationDate.Basis
  /// The number of words and numbers in its prose.
  public var words: Int
  /// Its address on the web, if the source states one.
  public var url: String?
}

/// An article as it was read, with what analysis of its whole gave.
public struct StoredArticle: Sendable, Hashable {
  /// The number that the user sees, from 1.
  public var id: Int
  /// The article, equal to the one that was inserted.
  public var article: Article
  /// The day of publication, stated or inferred, with its proof.
  public var published: PublicationDate?
  /// The number of words and numbers in its prose.
  public var words: Int
  /// The sentences in reading order, as bytes of the body.
  public var sentences: [TextRange]
}

/// One sentence of a stored article.
public struct StoredPassage: Sendable, Hashable {
  /// The article.
  public var article: Int
  /// The position among the sentences of the article, from 0; nil for text outside them, as a byline.
  public var sentence: Int?
  /// The bytes of the body.
  public var range: TextRange
  /// The words.
  public var text: String
}

/// What became of a document that was to be stored.
public enum Inserted: Sendable, Hashable {
  /// How a document repeats one that is there already.
  public enum Repetition: String, Sendable, Hashable {
    /// The same record from the same source: loaded twice.
    case sameSource
    /// The same record from another source: text, headline, outlet and day are equal.
    case sameRecord
  }

  /// Stored under a new number.
  case added(Int)
  /// Left out, as the article of that number is the same record.
  case duplicate(of: Int, Repetition)
}

/// One article that a full-text search found.
public struct SearchHit: Sendable, Hashable {
  /// The article.
  public var article: ArticleSummary
  /// How well it fits: BM25, larger is better.
  public var score: Double
  /// The sentence with most matches, or the headline when nothing else matches.
  public var passage: StoredPassage
  /// The matching words, as bytes of the text of the passage.
  public var matches: [TextRange]
}

/// How a list of articles is ordered.
public enum ArticleOrder: String, Sendable, Hashable, CaseIterable {
  /// By number: in the order of loading.
  case number
  /// Oldest first, those without a day last.
  case date
  /// By headline, articles without one last.
  case headline
  /// By outlet, then by day.
  case outlet
  /// Longest first.
  case words
}
