/// A quotation or report: words or thoughts that an article attributes to a source.
public struct Quotation: Annotation, Hashable {
  /// The form of a quotation.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// All words inside quotation marks.
    case direct
    /// Reported, with some of the words inside quotation marks.
    case mixed
    /// Reported in the writer's own words.
    case indirect
  }

  /// A speaker or an intermediary: the phrase that names it, and its entity.
  public struct Source: Sendable, Hashable {
    /// The bytes of the phrase.
    public var range: TextRange
    /// The index of the entity in the document's entities; nil for "police" or "two officials".
    public var entity: Int?
    /// The bytes of the description that a pronoun without entity refers to, such as "the researchers".
    public var antecedent: TextRange?

    /// A source with its phrase.
    public init(range: TextRange, entity: Int?, antecedent: TextRange? = nil) {
      self.range = range
      self.entity = entity
      self.antecedent = antecedent
    }
  }

  /// The kind of a source.
  public enum SourceKind: String, Sendable, Hashable, CaseIterable {
    /// A person with a name.
    case person
    /// A person known only by an office: "the mayor".
    case role
    /// One or more persons without a name: "a senior official", "witnesses".
    case unnamed
    /// A company, ministry, country or other organisation.
    case organization
    /// A report, a statement, data.
    case document
    /// A newspaper, broadcaster or agency.
    case media
  }

  /// Time, place and medium of a report, as far as the sentence gives them.
  public struct Circumstances: Sendable, Hashable {
    /// The words for the time: "on Tuesday".
    public var time: TextRange?
    /// The words for the place: "in Lima".
    public var place: TextRange?
    /// The words for the medium: "in a statement", "on Twitter".
    public var medium: TextRange?

    /// Circumstances; nil for what the sentence does not give.
    public init(time: TextRange? = nil, place: TextRange? = nil, medium: TextRange? = nil) {
      self.time = time
      self.place = place
      self.medium = medium
    }
  }

  /// The form of the quotation.
  public var kind: Kind

  /// The spans of the content in reading order; for direct speech without the outer quotation marks.
  public var content: [TextRange]

  /// The cue: a reporting verb or noun, "according to", or a colon.
  public var cue: TextRange?

  /// The lemma of the cue, as in "say" or "according to".
  public var cueLemma: String?

  /// The speaker; nil if the article names none.
  public var speaker: Source?

  /// The intermediaries that pass it on, nearest to the reader first: the outlet of "ABS-CBN quoted him as saying".
  public var via: [Source]

  /// The addressee, as in "told reporters".
  public var addressee: TextRange?

  /// Time, place and medium.
  public var circumstances = Circumstances()

  /// True for a negated report: "did not say", "declined to confirm".
  public var isNegated = false

  /// The modal verb or hedge that makes it less than a fact: "would", "may", "reportedly".
  public var modality: String?

  /// True for a report of a topic without its content: "praised the mayor".
  public var isTopic = false

  /// True for a quotation of the headline, which the article itself reports again.
  public var isHeadline = false

  /// The kind of the speaker; nil for an unresolved pronoun, and without a speaker.
  public var sourceKind: SourceKind?

  /// The words that say why the speaker has no name, or that it is to have none.
  public var anonymity: TextRange?

  /// The index of the sentence with the cue, or with the first span if there is no cue.
  public var sentence: Int

  /// The evidence for the quotation and its speaker.
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
