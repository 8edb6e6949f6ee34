/// A command with its words, as written in a line.
public struct Statement: Sendable, Hashable {
  /// The words, the command's name first.
  public var words: [TypedWord] = []

  /// The destination of the answer; nil if the statement has none.
  public var destination: Destination?

  /// The range from the first word to the destination, the comment or the end.
  public var range: Range<Int>

  /// The characters after the first word, exactly as typed.
  public var rest = ""

  /// The position of the redirection symbol, even of an incomplete redirection.
  var destinationStart: Int?

  /// The end of the statement including its destination: at `;`, a line break, a comment or the end of
  /// the text.
  var end = 0

  /// Whether a `|` gives the rows of the answer to the next statement, whose command works on them.
  var feedsNext = false

  /// The first error in the destination.
  public var problem: LineError?
}
