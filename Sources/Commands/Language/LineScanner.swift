/// A scanner that splits a line into statements in one pass, with a bounded number of looks at
/// each character.
struct LineScanner {
  private let text: [Character]
  private var position = 0
  private var current: Statement?
  private var hasNoSingleQuote = false

  /// The statements found so far.
  private(set) var statements: [Statement] = []

  /// The completeness of the text.
  private(set) var ending = Line.Ending.complete

  /// Whether the text ends inside a comment.
  private(set) var endsInComment = false

  /// Whether `>`, `<` and `|` are ordinary words in the whole text.
  private let hasNoDestinations: Bool

  init(_ text: String, isWhole: Bool = false) {
    self.text = Array(text)
    hasNoDestinations = isWhole
  }

  mutating func scan() {
    while let character = peek() {
      if character.isNewline || character == ";" {
        finish(at: position)
        position += 1
      } else if character.isWhitespace {
        position += 1
      } else if character == "\\", skipContinuation() {
        continue
      } else if character == "#" {
        finish(at: position)
        skipToLineEnd()
        endsInComment = position == text.count
      } else if character == "|", !isWhole, current?.words.isEmpty == false, isBeforeRowCommand() {
        if isVerbatim {
          scanWord()
        } else {
          feedNext()
        }
      } else if character == ">" && peek(1) != "=" && !isComparison || character == "|", !isWhole {
        scanDestination(character)
      } else {
        scanWord()
      }
    }
    finish(at: position)
  }

  private func peek(_ distance: Int = 0) -> Character? {
    position + distance < text.count ? text[position + distance] : nil
  }

  /// Skips a backslash before a line break or the end of the text; returns false for any other backslash.
  private mutating func skipContinuation() -> Bool {
    guard let next = peek(1) else {
      ending = .continued
      position += 1
      return true
    }
    guard next.isNewline else { return false }
    position += 2
    return true
  }

  private mutating func skipToLineEnd() {
    while let character = peek(), !character.isNewline { position += 1 }
  }

  /// Ends the current statement at a position, which may follow white space after its words.
  private mutating func finish(at end: Int) {
    guard var statement = current else { return }
    if statement.destination == nil, statement.problem == nil { close(&statement, at: end) }
    statement.end = end
    statements.append(statement)
    current = nil
  }

  private func close(_ statement: inout Statement, at end: Int) {
    statement.range = statement.range.lowerBound..<max(end, statement.range.lowerBound)
    if let first = statement.words.first {
      let start = min(first.range.upperBound + 1, end)
      statement.rest = String(text[start..<max(start, end)])
    }
  }

  /// Whether the current statement belongs to a command that takes the whole of it, including `>`, `<`
  /// and `|`.
  private var isWhole: Bool {
    if hasNoDestinations { return true }
    guard let first = current?.words.first, !first.isQuoted else { return false }
    return LineScanner.takesWholeStatement(first.text)
  }

  /// Whether a word is the name, or a unique prefix of the name, of a command that takes its whole statement.
  private static func takesWholeStatement(_ word: String) -> Bool {
    command(word)?.takesWholeStatement ?? false
  }

  /// The command with a name, or the only one with this prefix of its name; nil if there is none.
  private static func command(_ word: String) -> (any Command)? {
    let folded = Folded.text(word)
    if folded.isEmpty { return nil }
    let beginning = Commands.all.filter { $0.name.hasPrefix(folded) }
    return beginning.first { $0.name == folded } ?? (beginning.count == 1 ? beginning.first : nil)
  }

  /// The command that the current statement names, by its name or a unique prefix; nil if none does.
  private var command: (any Command)? {
    guard let first = current?.words.first, !first.isQuoted else { return nil }
    return LineScanner.command(first.text)
  }

  /// Whether the current statement belongs to a command that takes all that follows it as text.
  private var isVerbatim: Bool { command?.parameters.contains { $0.form == .verbatim } ?? false }

  /// Whether `>` compares here: it is the first comparison of a command that compares.
  private var isComparison: Bool {
    guard let command, command.comparesFirst, let words = current?.words.dropFirst() else { return false }
    return !words.contains { word in
      !word.isQuoted && (word.text.contains { "=<>".contains($0) } || Folded.text(word.text) == "contains")
    }
  }

  /// Whether the word behind the `|` at the position names a command that works on rows.
  private func isBeforeRowCommand() -> Bool {
    if current?.destination != nil || current?.problem != nil { return false }
    var end = position + 1
    while end < text.count, text[end].isWhitespace, !text[end].isNewline { end += 1 }
    let start = end
    while end < text.count, text[end].isLetter { end += 1 }
    guard end == text.count || text[end].isWhitespace || ";|>#".contains(text[end]) else { return false }
    return Commands.takesRows(String(text[start..<end]))
  }

  /// Ends the current statement at `|`, whose next word begins the statement that takes its rows.
  private mutating func feedNext() {
    current?.feedsNext = true
    finish(at: position)
    position += 1
  }

  private mutating func scanDestination(_ mark: Character) {
    let start = position
    var statement = current ?? Statement(range: start..<start)
    if statement.destination == nil, statement.problem == nil { close(&statement, at: start) }
    statement.destinationStart = statement.destinationStart ?? start
    position += 1
    let appends = mark == ">" && peek() == ">"
    if appends { position += 1 }
    let symbol = String(text[start..<position])
    skipBlanks()
    if mark == "|" {
      let first = position
      skipToLineEnd()
      let command = String(text[first..<position])
      if command.allSatisfy(\.isWhitespace) {
        note(.missingPipe, start..<start + 1, in: &statement)
      } else {
        set(.pipe(command), start..<position, in: &statement)
      }
      current = statement
    } else if let character = peek(), !character.isNewline, !";>|#".contains(character) {
      current = nil
      let word = nextWord()
      set(appends ? .append(word.text) : .file(word.text), start..<word.range.upperBound, in: &statement)
      current = statement
    } else {
      note(.missingFile(after: symbol), start..<position, in: &statement)
      current = statement
    }
  }

  private mutating func skipBlanks() {
    while let character = peek(), character.isWhitespace, !character.isNewline { position += 1 }
  }

  private func set(_ destination: Destination, _ range: Range<Int>, in statement: inout Statement) {
    if statement.words.isEmpty {
      note(.missingCommand(before: String(text[range])), range, in: &statement)
    } else if statement.destination != nil {
      note(.textAfterDestination(String(text[range])), range, in: &statement)
    } else {
      statement.destination = destination
    }
  }

  private func note(_ error: UsageError, _ range: Range<Int>, in statement: inout Statement) {
    if statement.problem == nil { statement.problem = LineError(error, range: range) }
  }

  private mutating func scanWord() {
    let word = nextWord()
    var statement = current ?? Statement(range: word.range)
    current = nil
    if statement.destination != nil {
      note(.textAfterDestination(word.raw), word.range, in: &statement)
    } else if statement.problem == nil {
      statement.words.append(word)
    }
    current = statement
  }

  /// Scans the word at the position, at least one character.
  private mutating func nextWord() -> TypedWord {
    let start = position
    var characters: [Character] = []
    let isQuoted = peek().map { "\"“\\".contains($0) } == true || singleQuoteEnd() != nil
    scan: while let character = peek() {
      let startsWord = position == start || (text[position - 1] == "=" && text[start] == "-")
      switch character {
      case "\\":
        guard let next = peek(1) else {
          ending = .continued
          position += 1
          break scan
        }
        if next.isNewline { break scan }
        characters.append(next)
        position += 2
      case "\"":
        quoted(until: ["\""], into: &characters)
      case "“" where startsWord:
        quoted(until: ["”", "\""], into: &characters)
      case "'" where startsWord:
        guard let end = singleQuoteEnd() else { fallthrough }
        characters += text[(position + 1)..<end]
        position = end + 1
      default:
        if character.isWhitespace || character == ";" { break scan }
        characters.append(character)
        position += 1
      }
    }
    return TypedWord(
      text: String(characters),
      raw: String(text[start..<position]),
      range: start..<position,
      isQuoted: isQuoted
    )
  }

  /// Scans quoted text up to its closing quotation mark, one of `marks`.
  private mutating func quoted(until marks: [Character], into characters: inout [Character]) {
    let start = position
    position += 1
    while let character = peek() {
      position += 1
      if marks.contains(character) { return }
      if character == "\\", let next = peek(), next == "\\" || marks.contains(next) {
        characters.append(next)
        position += 1
      } else {
        characters.append(character)
      }
    }
    ending = .openQuote(start)
  }

  /// Returns the position of the closing single quotation mark, before white space, `;` or the end; nil if
  /// none is opened here or closed.
  private mutating func singleQuoteEnd() -> Int? {
    guard peek() == "'", !hasNoSingleQuote else { return nil }
    var end = position + 1
    while end < text.count {
      if text[end] == "'", end > position + 1 {
        guard end + 1 < text.count else { return end }
        let next = text[end + 1]
        if next.isWhitespace || next == ";" { return end }
      }
      end += 1
    }
    hasNoSingleQuote = true
    return nil
  }
}
