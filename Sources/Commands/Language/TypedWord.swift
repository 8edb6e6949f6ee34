/// One word of a line.
public struct TypedWord: Sendable, Hashable {
  /// The characters that it stands for.
  public var text: String

  /// The characters as typed, quotation marks included.
  public var raw: String

  /// Position in the line, in characters.
  public var range: Range<Int>

  /// True when it begins with a quotation mark or a backslash, so that it is no option.
  public var isQuoted: Bool

  /// A word at a place.
  public init(text: String, raw: String, range: Range<Int>, isQuoted: Bool = false) {
    self.text = text
    self.raw = raw
    self.range = range
    self.isQuoted = isQuoted
  }
}
