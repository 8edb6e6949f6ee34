/// A sequence of lines to run, with a name for error messages.
public struct Script: Sendable, Hashable {
  /// One line, including its continuation lines.
  public struct Entry: Sendable, Hashable {
    /// The text, including the line breaks before continuation lines.
    public var text: String
    /// The number of the first line, from 1.
    public var number: Int
  }

  /// The name shown to the user: a path, `-`, or the step of the tour.
  public var name: String

  /// The full text, including comments.
  let text: String

  /// The lines that are not empty.
  public var entries: [Entry]

  /// The arguments of the script: `$1`, `$2`.
  public var arguments: [String] = []

  /// Whether the lines are untrusted and run in a sandbox.
  public var isSandboxed = false

  /// Whether each line is shown before its answer.
  public var isEchoed = false

  /// Whether the user typed the lines, as after `-c`; `$1` has no meaning in such lines.
  public var isTyped = false

  /// Splits a text into lines; a backslash at the end of a line, or an open quotation mark,
  /// continues the line.
  ///
  /// A quotation mark that is never closed, or only many lines later, does not continue its line.
  public init(_ text: String, name: String) {
    self.name = name
    self.text = text
    entries = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var position = 0
    while position < lines.count {
      var gathered = LineGatherer()
      repeat {
        gathered.add(String(lines[position + gathered.count]))
      } while gathered.isIncomplete && position + gathered.count < lines.count
      // A line with an unclosed quotation mark is an entry by itself, so that the lines after it are run.
      let isOpen = gathered.hasOpenQuote
      let entry = isOpen ? String(lines[position]) : gathered.text
      let parsed = Line(entry)
      if !parsed.statements.isEmpty || parsed.ending != .complete {
        entries.append(Entry(text: entry, number: position + 1))
      }
      position += isOpen ? 1 : gathered.count
    }
  }
}

extension Script {
  /// Returns the script in a text if its first line begins with the name of a command; otherwise nil.
  public static func ifAny(_ text: String, name: String) -> Script? {
    let script = Script(text, name: name)
    guard let first = script.entries.first, let word = Line(first.text).statements.first?.words.first,
      (try? Interpreter().command(named: word.text)) != nil
    else { return nil }
    return script
  }
}
