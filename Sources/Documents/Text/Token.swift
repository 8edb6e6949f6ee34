/// One word, number, punctuation mark or symbol.
public struct Token: Sendable, Hashable {
  /// The kind of characters of a token.
  public enum Kind: UInt8, Sendable, Hashable {
    case word, number, punctuation, symbol
    /// A character that can open or close a quotation; apostrophes are not among them.
    case quotationMark
  }

  /// The bytes.
  public var range: TextRange

  /// The kind of characters.
  public var kind: Kind

  /// True if white space precedes the token.
  public var spaceBefore: Bool

  /// A token over a range.
  public init(range: TextRange, kind: Kind, spaceBefore: Bool) {
    self.range = range
    self.kind = kind
    self.spaceBefore = spaceBefore
  }
}
