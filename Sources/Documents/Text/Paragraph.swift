/// A run of an article's text with one function in its layout.
public struct Paragraph: Sendable, Hashable {
  /// The function of a paragraph; only `body`, `headline` and `deck` are analysed.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case headline, deck, byline, dateline, outlet
    /// The headline once more, as in many copied articles; not analysed again.
    case repeatedHeadline = "repeated_headline"
    case body
  }

  /// The bytes, without surrounding white space.
  public var range: TextRange

  /// The function in the layout.
  public var role: Role

  /// A paragraph over a range.
  public init(range: TextRange, role: Role = .body) {
    self.range = range
    self.role = role
  }
}
