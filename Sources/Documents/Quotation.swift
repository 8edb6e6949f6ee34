/// Words or thoughts that an article ascribes to a speaker.
public struct Quotation: Annotation, Hashable {
  /// How the words are given.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Wholly inside quotation marks.
    case direct
    /// Reported, with some of the words inside quotation marks.
    case mixed
    /// Reported in the writer's words.
    case indirect
  }

  /// Somebody who says or passes on: the words that name them, and the entity if it is known.
  public struct Source: Sendable, Hashable {
    /// The bytes of the naming words.
    public var range: TextRange
    /// The position of the entity in the document's entities; nothing for "police" or "two officials".
    public var entity: Int?
    /// For a pronoun without an entity, the bytes of the description that it stands for, as of "the researchers".
    public var antecedent: TextRange?

    /// A source.
    public init(range: TextRange, entity: Int?, antecedent: TextRange? = nil) {
      self.range = range
      self.entity = entity
      self.antecedent = antecedent
    }
  }

  /// What kind of source a speaker is.
  public enum SourceKind: String, Sendable, Hashable, CaseIterable {
    /// Somebody with a name.
    case person
    /// Somebody told only by an office: "the mayor".
    case role
    /// Somebody or some without a name: "a senior official", "witnesses".
    case unnamed
    /// A company, ministry, country or other body.
    case organization
    /// A report, a statement, data.
    case document
    /// A newspaper, broadcaster or agency.
    case media
  }

  /// When, where and through what something was said, as far as the sentence says it.
  public struct Circumstances: Sendable, Hashable {
    /// The words for the time: "on Tuesday".
    public var time: TextRange?
    /// The words for the place: "in Lima".
    public var place: TextRange?
    /// The words for the medium: "in a statement", "on Twitter".
    public var medium: TextRange?

    /// Nothing known, but for what is given.
    public init(time: TextRange? = nil, place: TextRange? = nil, medium: TextRange? = nil) {
      self.time = time
      self.place = place
      self.medium = medium
    }
  }

  /// How the words are given.
  public var kind: Kind

  /// The pieces of what is said, in reading order; for direct speech without the outer marks.
  public var content: [TextRange]

  /// The words that say that something is said: a verb, or "according to".
  public var cue: TextRange?

  /// The dictionary form of the cue, as in "say" or "according to".
  public var cueLemma: String?

  /// Who says it; nothing when the article leaves it open.
  public var speaker: Source?

  /// Who passes it on, nearest to the reader first: the outlet of "ABS-CBN quoted him as saying".
  public var via: [Source]

  /// To whom it was said, as in "told reporters".
  public var addressee: TextRange?

  /// When, where and through what it was said.
  public var circumstances = Circumstances()

  /// True for a cue that is denied: "did not say", "declined to confirm".
  public var isNegated = false

  /// The word that makes the cue less than a fact: "would", "may", "reportedly".
  public var modality: String?

  /// True when no words are given, but only what was spoken of, wanted or judged: "praised the mayor".
  public var isTopic = false

  /// What kind of source the speaker is; nothing for a pronoun that is left open, and without a speaker.
  public var sourceKind: SourceKind?

  /// The words that say why the speaker has no name, or that there is to be none.
  public var anonymity: TextRange?

  /// The position of the sentence that holds the cue, or the first piece where there is no cue.
  public var sentence: Int

  /// Why it is taken for a quotation of this speaker.
  public var evidence: Evidence

  /// A quotation with its parts.
  public init(
    kind: Kind,
    content: [TextRange],
    cue: TextRange? = nil,
    cueLemma: String? = nil,
    speaker: Source? = nil,
    via: [Source] = [],
    addressee: TextRange? = nil,
    sentence: Int,
    evidence: Evidence
  ) {
    self.kind = kind
    self.content = content
    self.cue = cue
    self.cueLemma = cueLemma
    self.speaker = speaker
    self.via = via
    self.addressee = addressee
    self.sentence = sentence
    self.evidence = evidence
  }
}
