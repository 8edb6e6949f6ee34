/// Lines to be run one after the other, under a name for error messages.
public struct Script: Sendable, Hashable {
  /// One line, with the lines that continue it.
  public struct Entry: Sendable, Hashable {
    /// The text, line breaks of continued lines included.
    public var text: String
    /// The number of its first line, from 1.
    public var number: Int
  }

  /// The name for the user: a path, `-`, or `tour`.
  public var name: String

  /// The text with its comments.
  let text: String

  /// The lines that are not empty.
  public var entries: [Entry]

  /// What stands behind its name: `$1`, `$2`.
  public var arguments: [String] = []

  /// True for lines of somebody else, which run in a sandbox.
  public var isSandboxed = false

  /// True when each line is shown before its answer.
  public var isEchoed = false

  /// True for lines that somebody typed, as after `-c`: `$1` has no meaning in them.
  public var isTyped = false

  /// The lines of a text; a backslash at the end of a line, or an open quotation mark, continues it.
  ///
  /// A quotation mark that is never closed, or only far below, leaves its line alone.
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
      // What is never closed is one line by itself, so that the lines behind it are run.
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
  /// The script in a text, when its first line begins with the name of a command or an alias; nil for other texts.
  public static func ifAny(_ text: String, name: String) -> Script? {
    let script = Script(text, name: name)
    guard let first = script.entries.first, let word = Line(first.text).statements.first?.words.first,
      (try? Interpreter().command(named: word.text)) != nil
    else { return nil }
    return script
  }
}
