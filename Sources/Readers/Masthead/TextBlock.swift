import Documents

/// A run of lines that belong together.
struct TextBlock: Sendable, Hashable {
  /// What the markup says about a block; plain text has prose only.
  enum Kind: Sendable, Hashable {
    case prose
    case heading(Int)
    /// A paragraph that is emphasised from end to end.
    case emphasis
    /// Code and the like, which is never part of a masthead.
    case other
  }

  /// The lines without surrounding white space; at least one, none empty.
  var lines: [TextRange]

  /// What the markup says.
  var kind = Kind.prose

  /// The bytes from the first line to the last.
  var range: TextRange {
    guard let first = lines.first, let last = lines.last else { return TextRange(0, 0) }
    return TextRange(first.start, last.end)
  }
}
