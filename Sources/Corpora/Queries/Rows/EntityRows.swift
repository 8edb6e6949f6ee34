public import Documents

/// Some words and how often they occur.
public struct CountedText: Sendable, Hashable {
  /// The words.
  public var text: String
  /// The number of occurrences.
  public var count: Int

  /// Words with their number.
  public init(text: String, count: Int) {
    self.text = text
    self.count = count
  }
}

/// One line of a list of entities.
public struct EntitySummary: Sendable, Hashable {
  /// The number of the entity in this corpus; only good until the next load, correction, undo or redo.
  public var id: Int
  /// What kind of thing it is.
  public var type: EntityType
  /// The most frequent of its fullest names, or the name the user gave it.
  public var name: String
  /// The number of mentions: names, descriptions and pronouns.
  public var mentions: Int
  /// The number of articles with mentions.
  public var articles: Int
  /// Its other names, most frequent first.
  public var aliases: [CountedText]
  /// Its offices, titles and descriptions, most frequent first.
  public var roles: [CountedText]
}

/// How a list of entities is ordered; ties go by name.
public enum EntityOrder: String, Sendable, Hashable, CaseIterable {
  case mentions, articles, name
}

/// A name, for completion: whose it is and how often it is mentioned.
public struct KnownName: Sendable, Hashable {
  /// The entity.
  public var entity: Int
  /// The name of the entity as shown.
  public var name: String
  /// What kind of thing it is.
  public var type: EntityType
  /// The number of mentions.
  public var mentions: Int
}

/// Whom a typed name means.
public enum NameResolution: Sendable, Hashable {
  /// One entity, or one that is meant far more often than all others.
  case one(KnownName)
  /// More than one, the most often meant first.
  case several([KnownName])
  /// None; the names that are spelt most alike.
  case none(nearest: [String])
}

/// One mention of an entity.
public struct MentionRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The entity, after the user's corrections.
  public var entity: Int
  /// The name of the entity as shown.
  public var name: String
  /// The bytes of the body.
  public var range: TextRange
  /// The position of its sentence.
  public var sentence: Int
  /// How the entity is spoken of.
  public var kind: Mention.Kind
  /// The words of the text.
  public var text: String
  /// Why the words are taken to mean the entity.
  public var evidence: Evidence
}

/// An office, title or description in an article.
public struct RoleRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// The entity, after the user's corrections.
  public var entity: Int
  /// The words.
  public var text: String
  /// The bytes of the body.
  public var range: TextRange
  /// Which construction gives the role.
  public var evidence: Evidence
}

/// An entity that appears together with another.
public struct Companion: Sendable, Hashable {
  /// Who it is.
  public var entity: KnownName
  /// The sentences that speak of both.
  public var sentences: Int
  /// The articles that speak of both.
  public var articles: Int
}
