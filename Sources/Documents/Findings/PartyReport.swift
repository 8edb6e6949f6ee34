/// A report on a party to a story: an accusation against it, or its refusal to speak.
public struct PartyReport: Annotation, Hashable {
  /// What is reported of the party.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The party is accused, charged, convicted or censured.
    case accusation
    /// The party would not speak, or could not be asked.
    case refusal
  }

  /// What is reported.
  public var kind: Kind

  /// The bytes of the phrase that names the party.
  public var party: TextRange

  /// The index of the party in the document's entities; nil for "the ministry" or "two officials".
  public var entity: Int?

  /// The spans of the words that report it, as in "did not respond".
  public var words: [TextRange]

  /// The index of the sentence.
  public var sentence: Int

  /// The evidence for the report.
  public var evidence: Evidence

  /// A report on a party.
  public init(
    _ kind: Kind,
    party: TextRange,
    entity: Int?,
    words: [TextRange],
    sentence: Int,
    evidence: Evidence
  ) {
    self.kind = kind
    self.party = party
    self.entity = entity
    self.words = words
    self.sentence = sentence
    self.evidence = evidence
  }
}
