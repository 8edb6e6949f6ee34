/// A name in the text, before it is clustered into an entity.
public struct Name: Annotation, Hashable {
  /// The bytes, without article, title or possessive.
  public var range: TextRange

  /// The indices of its tokens.
  public var tokens: Range<Int>

  /// The index of its sentence.
  public var sentence: Int

  /// The type of the named thing.
  public var type: EntityType

  /// The evidence for a name of this type.
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
