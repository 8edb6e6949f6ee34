/// One sentence: its tokens and its bytes.
public struct Sentence: Sendable, Hashable {
  /// The indices of its tokens in `Document.tokens`; never empty.
  public var tokens: Range<Int>

  /// The bytes from its first to its last token.
  public var range: TextRange

  /// The index of its paragraph in `Document.paragraphs`.
  public var paragraph: Int

  /// A sentence over tokens of one paragraph.
  public init(tokens: Range<Int>, range: TextRange, paragraph: Int) {
    self.tokens = tokens
    self.range = range
    self.paragraph = paragraph
  }
}
