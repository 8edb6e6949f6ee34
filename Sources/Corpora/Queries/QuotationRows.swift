public import Documents

/// Words of an article and where they stand.
public struct Spot: Sendable, Hashable {
  /// The words.
  public var text: String
  /// The bytes of the body.
  public var range: TextRange

  /// Words at a place.
  public init(text: String, range: TextRange) {
    self.text = text
    self.range = range
  }
}

/// Somebody who says, passes on or takes part: the words that name them, and the entity if it is known.
public struct Party: Sendable, Hashable {
  /// The words that name them, if the article has any.
  public var spot: Spot?
  /// The entity, after the user's corrections; nothing for "police" or "two officials".
  public var entity: Int?
  /// The name of the entity, or the words where there is none.
  public var name: String
  /// What kind of thing the entity is.
  public var type: EntityType?
}

/// One quotation, with the names of all who have to do with it.
public struct QuotationRow: Sendable, Hashable {
  /// The number of the finding.
  public var id: Int
  /// The article.
  public var article: Int
  /// How the words are given.
  public var kind: Quotation.Kind
  /// What is said, its pieces joined by a blank.
  public var content: String
  /// The pieces, as bytes of the body.
  public var ranges: [TextRange]
  /// The words that say that something is said.
  public var cue: Spot?
  /// The dictionary form of the cue.
  public var cueLemma: String?
  /// Who says it; nothing when it is open, or was said by the user to be unknown.
  public var speaker: Party?
  /// Who passes it on, nearest to the reader first.
  public var via: [Party]
  /// To whom it was said.
  public var addressee: Spot?
  /// The position of the sentence with the cue.
  public var sentence: Int
  /// Why it is taken for a quotation of the speaker that analysis found.
  public var evidence: Evidence
  /// True when the user has said who the speaker is.
  public var isReattributed: Bool
  /// How it was said.
  public var manner: Manner

  /// How something was said, and by what kind of source.
  public struct Manner: Sendable, Hashable {
    /// True when no words are given, but only what was spoken of, wanted or judged.
    public var isTopic: Bool
    /// True for a cue that is denied.
    public var isNegated: Bool
    /// The word that makes the cue less than a fact.
    public var modality: String?
    /// What kind of source the speaker is.
    public var sourceKind: Quotation.SourceKind?
    /// The words that say why the speaker has no name.
    public var anonymity: Spot?
    /// When it was said.
    public var time: Spot?
    /// Where it was said.
    public var place: Spot?
    /// Through what it was said.
    public var medium: Spot?
  }
}

/// Who says something, as a filter and as a correction.
public enum Speaker: Sendable, Hashable {
  /// An entity.
  case entity(Int)
  /// Somebody without an entity, by words such as "police"; case does not matter.
  case words(String)
  /// Nobody knows.
  case unknown
}

/// Which quotations are asked for; a filter that is nothing lets all pass.
public struct QuotationFilter: Sendable, Hashable {
  /// Whose they are.
  public var speaker: Speaker?
  /// How the words are given.
  public var kind: Quotation.Kind?
  /// The dictionary form of the cue.
  public var cue: String?
  /// An entity that the quoted words speak of.
  public var about: Int?
  /// An entity that passes them on.
  public var via: Int?
  /// Words that the content has, as they stand; case does not matter.
  public var text: String?
  /// True to let what was only spoken of, wanted or judged pass too.
  public var includesTopics: Bool

  /// A filter that lets all quotations pass, but for what is named.
  public init(
    speaker: Speaker? = nil,
    kind: Quotation.Kind? = nil,
    cue: String? = nil,
    about: Int? = nil,
    via: Int? = nil,
    text: String? = nil,
    includesTopics: Bool = false
  ) {
    self.speaker = speaker
    self.kind = kind
    self.cue = cue
    self.about = about
    self.via = via
    self.text = text
    self.includesTopics = includesTopics
  }
}

/// Who counts as one speaker: an entity, or else all with the same words, or else those who are left open.
public struct SpeakerKey: Sendable, Hashable {
  /// The entity.
  public var entity: Int?
  /// The words without case and accents; only where there is no entity.
  public var words: String?

  /// A speaker; words count only where there is no entity.
  init(entity: Int?, words: String?) {
    self.entity = entity
    self.words = entity == nil ? words : nil
  }
}

/// What is given as the words of a speaker, added up.
public struct Speech: Sendable, Hashable {
  /// The number of words.
  public var words = 0
  /// The names of those who passed words on.
  public var via: [String] = []

  /// No words of nobody.
  public init() {}
}

/// Somebody who is quoted, and how often.
public struct SpeakerRow: Sendable, Hashable {
  /// Who counts as this speaker.
  public var key: SpeakerKey
  /// The entity; nothing for a speaker who is only described, as "police".
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
