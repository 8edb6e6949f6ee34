import Documents

/// A block of text: consecutive lines that belong together.
struct TextBlock: Sendable, Hashable {
  /// The kind of a block according to the markup; plain text has only prose.
  enum Kind: Sendable, Hashable {
    case prose
    case heading(Int)
    /// A paragraph that is emphasised as a whole.
    case emphasis
    /// Code and the like, which is never part of a masthead.
    case other
  }

  /// The lines without surrounding white space; at least one, none empty.
  var lines: [TextRange]

  /// The kind according to the markup.
  var kind = Kind.prose

  /// The range of bytes from the start of the first line to the end of the last.
  var range: TextRange {
    guard let first = lines.first, let last = lines.last else { return TextRange(0, 0) }
    return TextRange(first.start, last.end)
  }
}
