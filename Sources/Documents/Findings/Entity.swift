/// A person, organisation, place or other thing that a document names, with its mentions.
public struct Entity: Annotation, Hashable {
  /// The type of the entity.
  public var type: EntityType

  /// The fullest name in the document, or the established name if the gazetteer has one.
  public var name: String

  /// The other names in the document, most frequent first, as in "Duterte" or "APEC".
  public var aliases: [String]

  /// The offices, titles and descriptions that the document gives it, as in "Russian President".
  public var roles: [Role]

  /// The mentions in reading order; at least one of kind `name`.
  public var mentions: [Mention]

  /// The location of a place that the gazetteer has.
  public var place: Place?

  /// An office, title or description in the text.
  public struct Role: Sendable, Hashable {
    /// The words, as in "outgoing president".
    public var text: String
    /// The bytes.
    public var range: TextRange
    /// The construction that gives the role.
    public var evidence: Evidence

    /// A role with its words.
    public init(text: String, range: TextRange, evidence: Evidence) {
      self.text = text
      self.range = range
      self.evidence = evidence
    }
  }

  /// An entity with its names and mentions.
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
