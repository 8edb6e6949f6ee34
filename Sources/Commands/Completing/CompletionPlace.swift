/// The word to be completed at the end of a line: its kind, its characters so far, and the range to
/// be replaced.
struct CompletionPlace {
  /// The kind of candidates.
  var kind = CompletionKind.nothing

  /// The characters typed so far, without quotation marks.
  var word = ""

  /// The part of the replaced range that precedes the candidate, such as `person,`.
  var kept = ""

  /// The previous word, which names the setting if the value of a setting is completed.
  var previous: String?

  /// The words of the statement whose rows a `|` gives to this one; nil if there is none.
  var feeding: [TypedWord]?

  /// The range of the line to be replaced, in characters.
  var range: Range<Int>

  /// Whether the word takes the rest of the line and may contain unquoted blanks.
  var isTail = false

  /// Whether the word begins with a quotation mark.
  var isQuoted = false

  /// Whether the word begins with dashes, so that options are candidates.
  var offersOptions = false

  /// The options of the command.
  var options: [Candidate] = []

  /// Finds the word at the end of a text; nil if nothing can be completed there, as in a comment, after `|`
  /// or after an unknown command.
  ///
  /// `depth` is the number of lines that this one is nested in, as after `let NAME =`; beyond `deepest` the
  /// result is nil.
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
    let before = line.statements.dropLast().last
    feeding = before?.feedsNext == true ? before?.words : nil
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
      // In `$A minus $B`, names and set operations alternate.
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
      // A nested line is completed like a line of its own.
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

  /// The maximum nesting depth of lines.
  private static let deepest = 8

  private mutating func take(_ word: TypedWord) {
    self.word = word.text
    range = word.range
    isQuoted = word.raw.first.map { "\"“".contains($0) } ?? false
  }

  /// Takes the file name after `>` or `>>`, or the command that works on rows after `|`; returns false if it is more
  /// than one word.
  private mutating func destination(in typed: String, from start: Int) -> Bool {
    let characters = Array(typed)
    let isPipe = characters[start] == "|"
    var begin = start
    while begin < characters.count, "|>".contains(characters[begin]) || characters[begin].isWhitespace {
      begin += 1
    }
    let rest = Line(String(characters[begin...])).statements.first?.words ?? []
    guard rest.count <= 1 else { return false }
    kind = isPipe ? .rowCommand : .file
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

  /// Sets the kind of candidates that a parameter takes; in a comma-separated list only the last item
  /// is completed.
  private mutating func choose(_ parameter: any Parameter, after words: [TypedWord] = []) {
    kind = parameter.completion(after: words)
    if kind == .column {
      // A name may have several words, and stands behind a comma, "by" or a minus.
      let separators = [","] + (parameter.form == .rawTail ? [] : ["-"])
      if let end = word.lastIndex(where: { separators.contains(String($0)) }) {
        kept = String(word[...end])
        word = String(word[word.index(after: end)...])
      }
      return
    }
    if case .choices = kind, let comma = word.lastIndex(of: ",") {
      kept = String(word[...comma])
      word = String(word[word.index(after: comma)...])
    }
  }

  /// Returns the option with a value that has this name, or the only one with this prefix; nil if there
  /// is none.
  private static func option(_ typed: String, of command: any Command) -> (any Parameter)? {
    let name = Folded.text(typed.dropFirst(2))
    let options = command.parameters.filter { $0.form == .option }
    if let exact = options.first(where: { $0.name == name }) { return exact }
    let beginning = options.filter { $0.name.hasPrefix(name) }
    return beginning.count == 1 ? beginning.first : nil
  }
}
