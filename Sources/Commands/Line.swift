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

  /// The parts of a text in which `>`, `<` and `|` are words, as behind the name of a command that takes its whole statement.
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

/// One command with its words, as they stand in a line.
public struct Statement: Sendable, Hashable {
  /// The words, the command's name first.
  public var words: [Word] = []

  /// Where the answer goes, when the statement says so.
  public var destination: Destination?

  /// The characters from the first word up to the destination, the comment or the end.
  public var range: Range<Int>

  /// The characters after the first word, exactly as typed.
  public var rest = ""

  /// Where the mark of the destination stands, whole or not.
  var destinationStart: Int?

  /// Where the statement ends, destination included: at `;`, a line break, a comment or the end of the text.
  var end = 0

  /// The first thing that is wrong with the destination.
  public var problem: LineError?
}

/// One word of a line.
public struct Word: Sendable, Hashable {
  /// The characters that it stands for.
  public var text: String

  /// The characters as typed, quotation marks included.
  public var raw: String

  /// Where it stands in the line, in characters.
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

/// Where an answer goes instead of the terminal.
public enum Destination: Sendable, Hashable {
  /// A file that is written anew.
  case file(String)
  /// A file that is written further.
  case append(String)
  /// A command of the system's shell, as it was typed.
  case pipe(String)
}
