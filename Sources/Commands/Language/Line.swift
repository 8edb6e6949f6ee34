/// A typed line taken apart into statements; any text gives one, with what is wrong kept inside.
///
/// Words are separated by white space. `"…"` quotes anywhere in a word, `“…”` and `'…'` only around a whole
/// word, so that apostrophes stay ordinary. A backslash takes the next character as it is. `#` at the start
/// of a word begins a comment; `;` and line breaks end a statement; `> FILE`, `>> FILE` and `| COMMAND` end
/// it with a destination. Positions count characters of the text.
public struct Line: Sendable, Hashable {
  /// Whether the text is whole.
  public enum Ending: Sendable, Hashable {
    case complete
    /// A backslash ends the text: the next line continues it.
    case continued
    /// The quotation mark at this position is not closed.
    case openQuote(Int)
  }

  /// The text as it was typed.
  public let text: String

  /// The statements that have words or a destination.
  public let statements: [Statement]

  /// Whether the text is whole.
  public let ending: Ending

  /// True when the text ends inside a comment.
  let endsInComment: Bool

  /// The parts of a text.
  public init(_ text: String) {
    self.text = text
    var scanner = LineScanner(text)
    scanner.scan()
    statements = scanner.statements
    ending = scanner.ending
    endsInComment = scanner.endsInComment
  }

  /// The parts of a text in which `>`, `<` and `|` are words, as behind the name of a command that takes its whole
  /// statement.
  init(whole text: String) {
    self.text = text
    var scanner = LineScanner(text, isWhole: true)
    scanner.scan()
    statements = scanner.statements
    ending = scanner.ending
    endsInComment = scanner.endsInComment
  }

  /// True when a prompt should ask for another line before the text is run.
  public var isIncomplete: Bool { ending != .complete }
}
