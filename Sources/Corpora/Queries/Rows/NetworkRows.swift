import Documents

/// What links two names.
public enum NetworkLink: String, Sendable, Hashable, Codable, CaseIterable {
  /// Who quotes, tells, speaks of or acts on whom.
  case quotes
  /// Both are spoken of in one sentence.
  case sentence
  /// Both are spoken of in one paragraph.
  case paragraph
}

/// A link from one entity to another, with what it stands for.
public struct NetworkEdge: Sendable, Hashable {
  /// The number of the entity that it starts from; without direction, the lower of the two.
  public var source: Int
  /// The number of the other entity.
  public var target: Int
  /// How often.
  public var weight: Int
  /// The number of articles with such a place.
  public var articles: Int
  /// What it stands for, as "quotes" or "accuse", with how often, the most frequent first; empty for names that only
  /// stand together.
  public var relations: [CountedText]
}

/// One place of a text from which a link was read.
public struct NetworkPlace: Sendable, Hashable {
  /// The article.
  public var article: Int
  /// The position of the sentence, from 0.
  public var sentence: Int
  /// What it stands for; "named together" for names that stand together.
  public var relation: String
}
