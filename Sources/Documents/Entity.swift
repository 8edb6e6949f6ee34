/// The type of a named thing, by the names that OntoNotes uses.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
  case person = "PERSON"
  case organization = "ORG"
  /// A place with a government: country, city, state.
  case geopolitical = "GPE"
  /// A place without a government: sea, mountain, region.
  case location = "LOC"
  /// A nationality, or a religious or political group.
  case group = "NORP"
  case event = "EVENT"
  /// Any other name: a work, a product, a law.
  case miscellaneous = "MISC"
}

/// A name as it stands in the text, before it is known whose it is.
public struct Name: Annotation, Hashable {
  /// The bytes, without article, title or possessive.
  public var range: TextRange

  /// The positions of its tokens.
  public var tokens: Range<Int>

  /// The position of its sentence.
  public var sentence: Int

  /// What kind of thing is named.
  public var type: EntityType

  /// Why it is taken for a name of this type.
  public var evidence: Evidence

  /// A name over tokens.
  public init(range: TextRange, tokens: Range<Int>, sentence: Int, type: EntityType, evidence: Evidence) {
    self.range = range
    self.tokens = tokens
    self.sentence = sentence
    self.type = type
    self.evidence = evidence
  }
}

/// One place in the text that speaks of an entity.
public struct Mention: Sendable, Hashable {
  /// How an entity is spoken of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case name
    /// A description: "the Philippine leader".
    case nominal
    case pronoun
  }

  /// The bytes.
  public var range: TextRange

  /// The positions of its tokens.
  public var tokens: Range<Int>

  /// The position of its sentence.
  public var sentence: Int

  /// How the entity is spoken of.
  public var kind: Kind

  /// Why the words are taken to mean this entity.
  public var evidence: Evidence

  /// A mention over tokens.
  public init(range: TextRange, tokens: Range<Int>, sentence: Int, kind: Kind, evidence: Evidence) {
    self.range = range
    self.tokens = tokens
    self.sentence = sentence
    self.kind = kind
    self.evidence = evidence
  }
}

/// Somebody or something that a document names, with every place that speaks of it.
public struct Entity: Annotation, Hashable {
  /// What kind of thing it is.
  public var type: EntityType

  /// The fullest name that the document uses, or the established name where the word tables know one.
  public var name: String

  /// The other names in the document, most frequent first, as in "Duterte" or "APEC".
  public var aliases: [String]

  /// The offices, titles and descriptions that the document gives it, as in "Russian President".
  public var roles: [Role]

  /// The places that speak of it, in reading order; at least one of kind `name`.
  public var mentions: [Mention]

  /// Where it lies, of a place that the word tables know.
  public var place: Place?

  /// An office, title or description, and where it stands.
  public struct Role: Sendable, Hashable {
    /// The words, as in "outgoing president".
    public var text: String
    /// The bytes.
    public var range: TextRange
    /// Which construction gives the role.
    public var evidence: Evidence

    /// A role and its place.
    public init(text: String, range: TextRange, evidence: Evidence) {
      self.text = text
      self.range = range
      self.evidence = evidence
    }
  }

  /// An entity with its names and places.
  public init(
    type: EntityType,
    name: String,
    aliases: [String] = [],
    roles: [Role] = [],
    mentions: [Mention],
    place: Place? = nil
  ) {
    self.type = type
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.mentions = mentions
    self.place = place
  }
}
