/// One command with its words, as written in a line.
public struct Statement: Sendable, Hashable {
  /// The words, the command's name first.
  public var words: [TypedWord] = []

  /// Where the answer goes, when the statement says so.
  public var destination: Destination?

  /// The characters from the first word up to the destination, the comment or the end.
  public var range: Range<Int>

  /// The characters after the first word, exactly as typed.
  public var rest = ""

  /// Position of the redirection symbol, complete or not.
  var destinationStart: Int?

  /// Where the statement ends, destination included: at `;`, a line break, a comment or the end of the text.
  var end = 0

  /// The first thing that is wrong with the destination.
  public var problem: LineError?
}
