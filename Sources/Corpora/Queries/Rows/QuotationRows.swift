public import Documents

/// Words of an article with their bytes.
public struct Spot: Sendable, Hashable {
  /// The words.
  public var text: String
  /// The bytes of the body.
  public var range: TextRange

  /// Words with their bytes.
  public init(text: String, range: TextRange) {
    self.text = text
    self.range = range
  }
}

/// A speaker, an intermediary or a participant: the words that name them, and the entity if it is known.
public struct Party: Sendable, Hashable {
  /// The words that name them, if the article has any.
  public var spot: Spot?
  /// The entity, after the user's corrections; nil for "police" or "two officials".
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
  /// Who says it; nil if it is open, or was said by the user to be unknown.
  public var speaker: Party?
  /// The intermediaries, nearest to the reader first.
  public var via: [Party]
  /// To whom it was said.
  public var addressee: Spot?
  /// The position of the sentence with the cue.
  public var sentence: Int
  /// The day on which it was said: stated beside the reporting verb, or else that of publication; nil if neither is
  /// known.
  public var said: CalendarDate?
  /// The time expression that states that day; nil for the day of publication.
  public var statedDay: Spot?
  /// Why it is taken for a quotation of the speaker that analysis found.
  public var evidence: Evidence
  /// True when the user has said who the speaker is.
  public var isReattributed: Bool
  /// How it was said.
  public var manner: Manner
  /// True for words of a headline.
  public var isHeadline = false

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
  /// A speaker without an entity, by words such as "police"; case does not matter.
  case words(String)
  /// Nobody knows.
  case unknown
}
