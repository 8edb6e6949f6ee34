/// The place in a line where a word is wanted: what kind of word, what is typed of it, and what it replaces.
struct CompletionPlace {
  /// What is wanted.
  var kind = CompletionKind.nothing

  /// The characters typed so far, without quotation marks.
  var word = ""

  /// What stays before the candidate inside the replaced range, as in `person,`.
  var kept = ""

  /// The word before, which says of which setting a value is wanted.
  var previous: String?

  /// The characters of the line to be replaced.
  var range: Range<Int>

  /// True when the word takes the rest of the line and may have bare blanks.
  var isTail = false

  /// True when the word was begun with a quotation mark.
  var isQuoted = false

  /// True when the word begins with dashes.
  var offersOptions = false

  /// The options of the command.
  var options: [Candidate] = []

  /// The place at the end of what is typed; nothing in a comment, after `|` or after an unknown command.
  ///
  /// `depth` counts the lines that this one stands in, as behind `let NAME =`; deep inside there is no place.
  init?(_ typed: String, interpreter: Interpreter, depth: Int = 0) {
    if depth > CompletionPlace.deepest { return nil }
    let line = Line(typed)
    let count = typed.count
    range = count..<count
    guard line.ending != .continued, !line.endsInComment else { return nil }
    guard let statement = line.statements.last, statement.end == count else {
      kind = .command
      return
    }
    if let start = statement.destinationStart {
      guard destination(in: typed, from: start) else { return nil }
      return
    }
    var words = statement.words
    let current =
      words.last?.range.upperBound == count
      ? words.removeLast() : TypedWord(text: "", raw: "", range: count..<count)
    take(current)
    guard let first = words.first else {
      kind = .command
      return
    }
    if first.text.hasPrefix("$"), !first.isQuoted {
      // `$A minus $B`: names and what combines them take turns.
      kind = words.count.isMultiple(of: 2) ? .binding : .choices(RowSets.operations)
      return
    }
    guard let command = try? interpreter.command(named: first.text) else { return nil }
    if let verbatim = command.parameters.first(where: { $0.form == .verbatim }) {
      let start: Int
      switch verbatim.completion {
      case .line: start = first.range.upperBound
      case .definition:
        guard let equals = Array(typed)[first.range.upperBound...].firstIndex(of: "=") else { return nil }
        start = equals + 1
      default: return nil
      }
      // A line in the line is completed as if it stood alone.
      guard
        let inner = CompletionPlace(
          String(typed.dropFirst(start)),
          interpreter: interpreter,
          depth: depth + 1
        )
      else { return nil }
      self = inner
      range = inner.range.lowerBound + start..<inner.range.upperBound + start
      return
    }
    options = command.parameters.filter { !$0.form.isPositional }.map {
      Candidate("--" + $0.name, annotation: $0.help)
    }
    place(current, after: Array(words.dropFirst()), of: command)
  }

  /// How deep a line may stand in others.
  private static let deepest = 8

  private mutating func take(_ word: TypedWord) {
    self.word = word.text
    range = word.range
    isQuoted = word.raw.first.map { "\"“".contains($0) } ?? false
  }

  /// A file after `>` or `>>`; false after `|`.
  private mutating func destination(in typed: String, from start: Int) -> Bool {
    let characters = Array(typed)
    guard characters[start] == ">" else { return false }
    var begin = start
    while begin < characters.count, characters[begin] == ">" || characters[begin].isWhitespace { begin += 1 }
    let rest = Line(String(characters[begin...])).statements.first?.words ?? []
    guard rest.count <= 1 else { return false }
    kind = .file
    word = rest.first?.text ?? ""
    range = begin..<characters.count
    isQuoted = rest.first?.raw.first == "\""
    return true
  }

  private mutating func place(_ current: TypedWord, after words: [TypedWord], of command: any Command) {
    var positionals: [TypedWord] = []
    var runStart = 0
    var pending: (any Parameter)?
    var endsOptions = false
    for (position, word) in words.enumerated() {
      if pending != nil {
        pending = nil
        runStart = position + 1
      } else if !endsOptions, !word.isQuoted, word.text.hasPrefix("--") {
        runStart = position + 1
        endsOptions = word.text == "--"
        if !word.text.contains("=") { pending = CompletionPlace.option(word.text, of: command) }
      } else {
        positionals.append(word)
      }
    }
    previous = words.last?.text
    if let pending {
      choose(pending)
    } else if !endsOptions, !current.isQuoted, current.text.hasPrefix("--") {
      if let equals = current.text.firstIndex(of: "=") {
        guard let option = CompletionPlace.option(String(current.text[..<equals]), of: command) else {
          return
        }
        let name = current.text[...equals]
        word = String(current.text[current.text.index(after: equals)...])
        range =
          min(current.range.lowerBound + name.count, current.range.upperBound)..<current.range.upperBound
        isQuoted = current.raw.contains("\"")
        choose(option)
      } else {
        offersOptions = true
      }
    } else {
      choosePositional(positionals, run: Array(words[runStart...]), current, of: command)
    }
  }

  private mutating func choosePositional(
    _ positionals: [TypedWord],
    run: [TypedWord],
    _ current: TypedWord,
    of command: any Command
  ) {
    var skipped = 0
    for parameter in command.parameters where parameter.form.isPositional {
      if parameter.form == .tail || parameter.form == .rawTail {
        let tail = positionals.dropFirst(skipped).suffix(run.count)
        if let first = tail.first {
          isTail = true
          isQuoted = first.raw.hasPrefix("\"") && tail.count == 1 && current.raw.isEmpty
          word = (tail.map(\.text) + [current.text]).joined(separator: " ")
          range = first.range.lowerBound..<current.range.upperBound
        } else {
          isTail = !isQuoted
        }
        choose(parameter, after: [])
        return
      }
      if parameter.isList || positionals.count == skipped {
        choose(parameter, after: Array(positionals.dropFirst(skipped)))
        return
      }
      skipped += 1
    }
  }

  /// Takes over what a parameter wants; of a list with commas only the last piece is completed.
  private mutating func choose(_ parameter: any Parameter, after words: [TypedWord] = []) {
    kind = parameter.completion(after: words)
    if case .choices = kind, let comma = word.lastIndex(of: ",") {
      kept = String(word[...comma])
      word = String(word[word.index(after: comma)...])
    }
  }

  /// The option with a value that a word names, in full or as the only one that begins so.
  private static func option(_ typed: String, of command: any Command) -> (any Parameter)? {
    let name = Folded.text(typed.dropFirst(2))
    let options = command.parameters.filter { $0.form == .option }
    if let exact = options.first(where: { $0.name == name }) { return exact }
    let beginning = options.filter { $0.name.hasPrefix(name) }
    return beginning.count == 1 ? beginning.first : nil
  }
}
