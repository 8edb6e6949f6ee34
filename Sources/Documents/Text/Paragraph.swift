/// A run of an article's text with one function in its layout.
public struct Paragraph: Sendable, Hashable {
  /// The function of a paragraph; only `body`, `headline`, `deck` and `dateline` are analysed.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case headline, deck, byline, dateline, outlet
    /// The headline once more, as in many copied articles; not analysed again.
    case repeatedHeadline = "repeated_headline"
    /// The caption or credit of a picture.
    case caption
    /// A correction of this article or of an earlier one.
    case correction
    /// What the desk adds: contributors, editors, contacts, the sign of the end.
    case note
    /// What stands around an article: menus, advertisements, links, copyright.
    case boilerplate
    /// A field line of a record.
    case label
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
