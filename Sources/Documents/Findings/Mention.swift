/// One mention of an entity in the text.
public struct Mention: Sendable, Hashable {
  /// The form of a mention.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case name
    /// A description: "the Philippine leader".
    case nominal
    case pronoun
  }

  /// The bytes.
  public var range: TextRange

  /// The indices of its tokens.
  public var tokens: Range<Int>

  /// The index of its sentence.
  public var sentence: Int

  /// The form of the mention.
  public var kind: Kind

  /// The evidence that the words refer to the entity.
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
