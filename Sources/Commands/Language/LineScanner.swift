/// Takes a line apart, from its first character to its last, each looked at a bounded number of times.
struct LineScanner {
  private let text: [Character]
  private var position = 0
  private var current: Statement?
  private var hasNoSingleQuote = false

  /// The statements found so far.
  private(set) var statements: [Statement] = []

  /// Whether the text is whole.
  private(set) var ending = Line.Ending.complete

  /// True when the text ends inside a comment.
  private(set) var endsInComment = false

  /// True when no destination ends a statement.
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
      } else if character == ">" && peek(1) != "=" || character == "|", !isWhole {
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

  /// Passes a backslash before a line break or the end of the text.
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

  /// Ends the statement, whose words may be followed by white space up to the position.
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

  /// True inside a statement whose command takes all of it, destinations included.
  private var isWhole: Bool {
    if hasNoDestinations { return true }
    guard let first = current?.words.first, !first.isQuoted else { return false }
    return LineScanner.takesWholeStatement(first.text)
  }

  /// True for the name of a command that takes its whole statement, or for what only such a name begins with.
  private static func takesWholeStatement(_ word: String) -> Bool {
    let folded = Folded.text(word)
    if folded.isEmpty { return false }
    let beginning = Commands.all.filter { $0.name.hasPrefix(folded) }
    let meant = beginning.first { $0.name == folded } ?? (beginning.count == 1 ? beginning.first : nil)
    return meant?.takesWholeStatement ?? false
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

  /// The word that begins here; at least one character is passed.
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

  /// Passes a quotation mark and what it encloses.
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

  /// Where the single quotation mark at the position is closed: before white space, `;` or the end.
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
