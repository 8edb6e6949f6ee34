public import Documents

/// Who counts as one speaker: an entity, or else all with the same words, or else those who are left open.
///
/// Somebody whom an article introduces without a name, "a witness", is a source of that article alone.
public struct SpeakerKey: Sendable, Hashable {
  /// The entity.
  public var entity: Int?
  /// The words without case and accents; only where there is no entity.
  public var words: String?
  /// The article of a source that only it knows; nil for all others.
  public var article: Int?

  /// A speaker; words and article count only where there is no entity.
  init(entity: Int?, words: String?, article: Int?) {
    self.entity = entity
    self.words = entity == nil ? words : nil
    self.article = entity == nil ? article : nil
  }
}

/// What is given as the words of a speaker, added up.
public struct Speech: Sendable, Hashable {
  /// The number of words.
  public var words = 0
  /// The names of the intermediaries.
  public var via: [String] = []

  /// No words yet.
  public init() {}
}

/// A speaker who is quoted, and how often.
public struct SpeakerRow: Sendable, Hashable {
  /// Who counts as this speaker.
  public var key: SpeakerKey
  /// The entity; nil for a speaker who is only described, as "police".
  public var entity: Int?
  /// The name, or the description; empty for all quotations whose speaker is open.
  public var name: String
  /// What kind of thing the entity is.
  public var type: EntityType?
  /// The number of quotations.
  public var quotations: Int
  /// How many of them are direct.
  public var direct: Int
  /// How many of them are mixed.
  public var mixed: Int
  /// How many of them are indirect.
  public var indirect: Int
  /// The articles that quote them.
  public var articles: Int
  /// The day of publication of the first of them, as far as it is known.
  public var first: CalendarDate?
  /// The day of publication of the last of them.
  public var last: CalendarDate?
}
