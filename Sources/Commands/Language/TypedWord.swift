/// A word of a line.
public struct TypedWord: Sendable, Hashable {
  /// The text, without the quotation marks and backslashes that quote it.
  public var text: String

  /// The characters as typed, quotation marks included.
  public var raw: String

  /// The range in the line, in characters.
  public var range: Range<Int>

  /// Whether the word begins with a quotation mark or a backslash, so that it cannot be an option.
  public var isQuoted: Bool

  /// Creates a word at a range of a line.
  public init(text: String, raw: String, range: Range<Int>, isQuoted: Bool = false) {
    self.text = text
    self.raw = raw
    self.range = range
    self.isQuoted = isQuoted
  }
}
