/// A line parsed into statements.
///
/// Parsing never fails; the statements contain the errors.
///
/// Words are separated by white space. `"…"` quotes anywhere in a word; `“…”` and `'…'` quote only a whole
/// word or option value, so that apostrophes are ordinary characters. A backslash makes the next character
/// literal. `#` at the start of a word begins a comment. `;` and line breaks end a statement. It may end with
/// a destination: `> FILE`, `>> FILE` or `| COMMAND`. Positions count characters of the text.
public struct Line: Sendable, Hashable {
  /// The completeness of the text.
  public enum Ending: Sendable, Hashable {
    case complete
    /// A backslash at the end continues the text on the next line.
    case continued
    /// The quotation mark at this position is not closed.
    case openQuote(Int)
  }

  /// The text as typed.
  public let text: String

  /// The statements that have words or a destination.
  public let statements: [Statement]

  /// The completeness of the text.
  public let ending: Ending

  /// Whether the text ends inside a comment.
  let endsInComment: Bool

  /// Parses a text.
  public init(_ text: String) {
    self.text = text
    var scanner = LineScanner(text)
    scanner.scan()
    statements = scanner.statements
    ending = scanner.ending
    endsInComment = scanner.endsInComment
  }

  /// Parses a text in which `>`, `<` and `|` are ordinary words, as after the name of a command that takes
  /// its whole statement.
  init(whole text: String) {
    self.text = text
    var scanner = LineScanner(text, isWhole: true)
    scanner.scan()
    statements = scanner.statements
    ending = scanner.ending
    endsInComment = scanner.endsInComment
  }

  /// Whether a prompt should ask for another line before the text is run.
  public var isIncomplete: Bool { ending != .complete }
}
