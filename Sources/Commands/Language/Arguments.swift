/// The argument values of a command, looked up by its parameters.
struct Arguments: Sendable {
  private var values: [String: any Sendable] = [:]

  /// The words after the command's name.
  private(set) var words: [TypedWord] = []

  /// The rest of the line as one word, if a parameter takes it.
  private var tail: TypedWord?

  /// Creates empty arguments, in which every parameter has its default value.
  init() {}

  /// The value of an option, or its default value.
  subscript<Value>(option: Option<Value>) -> Value {
    (values[option.name] as? Bound<Value>)?.value ?? option.defaultValue
  }

  /// The month in which fiscal years begin, 1 to 12.
  var fiscalYearMonth = 1

  /// The period of an option, in the fiscal years of the session.
  subscript(option: Option<CalendarPeriod?>) -> CalendarPeriod? {
    (values[option.name] as? Bound<CalendarPeriod?>)?.value?.beginning(fiscalYearsIn: fiscalYearMonth)
  }

  /// Whether a flag was set.
  subscript(flag: Flag) -> Bool {
    (values[flag.name] as? Bound<Bool>)?.value ?? false
  }

  /// The value of a required positional; throws `missingArgument` if it was not typed and its type has no
  /// value for that.
  subscript<Value>(positional: Positional<Value>) -> Value {
    get throws(UsageError) {
      if let bound = values[positional.name] as? Bound<Value> { return bound.value }
      if let absent = Value.absent { return absent }
      throw .missingArgument(positional.placeholder, usage: positional.usage)
    }
  }

  /// The value of an optional positional; nil if it was not typed.
  subscript<Wrapped>(positional: Positional<Wrapped?>) -> Wrapped? {
    (values[positional.name] as? Bound<Wrapped?>)?.value
  }

  /// The values of a positional that takes several words.
  subscript<Element>(positional: Positional<[Element]>) -> [Element] {
    (values[positional.name] as? Bound<[Element]>)?.value ?? []
  }

  /// Whether a parameter was typed, rather than set to its default value.
  func isGiven(_ parameter: some Parameter) -> Bool { values[parameter.name] != nil }

  /// Returns the range in the line of one word, or of several with single spaces; nil if they do not occur.
  func range(of typed: String) -> Range<Int>? {
    for word in words {
      if word.text == typed || word.raw == typed || word.text.hasSuffix("=" + typed) { return word.range }
      if word.text.split(separator: ",").contains(where: { $0 == typed }) { return word.range }
    }
    for start in words.indices where !typed.isEmpty && typed.hasPrefix(words[start].text) {
      var joined = words[start].text
      for end in words.indices.dropFirst(start + 1) {
        joined += " " + words[end].text
        if joined == typed { return words[start].range.lowerBound..<words[end].range.upperBound }
        if joined.utf8.count > typed.utf8.count { break }
      }
    }
    return nil
  }

  /// Returns the range, in characters of the line, of the character at a byte offset of the tail; nil without
  /// a tail.
  func range(ofTailByte offset: Int) -> Range<Int>? {
    guard let tail else { return nil }
    let before = String(decoding: tail.text.utf8.prefix(max(0, offset)), as: UTF8.self).count
    let start = min(tail.range.lowerBound + before, max(tail.range.lowerBound, tail.range.upperBound - 1))
    return start..<start + 1
  }

  /// Parses the arguments of a command in a statement.
  init(_ statement: Statement, for command: any Command) throws(LineError) {
    words = Array(statement.words.dropFirst())
    if let verbatim = command.parameters.first(where: { $0.form == .verbatim }) {
      try bindVerbatim(statement, to: verbatim, usage: command.usage)
    } else {
      let rest = try bindOptions(of: command)
      try bindPositionals(rest, of: command)
    }
  }

  private mutating func bindVerbatim(
    _ statement: Statement,
    to parameter: any Parameter,
    usage: String
  ) throws(LineError) {
    let range = words.first.map { $0.range.lowerBound..<statement.range.upperBound }
    let isEmpty = statement.rest.isEmpty && parameter.minimum == 0
    let whole = range.map { TypedWord(text: statement.rest, raw: statement.rest, range: $0) }
    if let whole {
      values[parameter.name] = try parameter.bind([whole])
    } else if !isEmpty {
      throw LineError(.missingArgument(parameter.placeholder, usage: usage), range: nil)
    }
  }

  /// Binds the options and flags, and returns the other words.
  private mutating func bindOptions(of command: any Command) throws(LineError) -> [TypedWord] {
    let named = command.parameters.filter { !$0.form.isPositional }
    var rest: [TypedWord] = []
    var typed: [String: [TypedWord]] = [:]
    var position = 0
    while position < words.count {
      let word = words[position]
      position += 1
      guard word.text.hasPrefix("--"), !word.isQuoted else {
        rest.append(word)
        continue
      }
      if word.text == "--" {
        rest += words[position...]
        break
      }
      let body = word.text.dropFirst(2)
      let equals = body.firstIndex(of: "=")
      let name = String(body[..<(equals ?? body.endIndex)])
      let value = equals.map { String(body[body.index(after: $0)...]) }
      let (parameter, negated) = try Arguments.parameter(
        "--" + name,
        at: word.range,
        among: named,
        of: command
      )
      if parameter.form == .flag {
        if let value {
          throw LineError(.unexpectedValue(value, option: "--" + parameter.name), range: word.range)
        }
        values[parameter.name] = negated ? Bound(value: false) : try parameter.bind([word])
      } else if let value {
        typed[parameter.name, default: []].append(TypedWord(text: value, raw: value, range: word.range))
      } else if position < words.count, !words[position].text.hasPrefix("--") || words[position].isQuoted {
        typed[parameter.name, default: []].append(words[position])
        position += 1
      } else {
        throw LineError(
          .missingValue(option: "--" + parameter.name, placeholder: parameter.placeholder),
          range: word.range
        )
      }
    }
    for parameter in named {
      if let given = typed[parameter.name] { values[parameter.name] = try parameter.bind(given) }
    }
    return rest
  }

  /// Returns the option with a name, or the only one with this prefix; `--no-x` negates the flag `x`.
  private static func parameter(
    _ typed: String,
    at range: Range<Int>,
    among named: [any Parameter],
    of command: any Command
  ) throws(LineError) -> (parameter: any Parameter, negated: Bool) {
    var forms: [(text: String, parameter: any Parameter, negated: Bool)] = []
    for parameter in named {
      forms.append(("--" + parameter.name, parameter, false))
      if parameter.form == .flag { forms.append(("--no-" + parameter.name, parameter, true)) }
    }
    let folded = Folded.text(typed)
    if let exact = forms.first(where: { $0.text == folded }) { return (exact.parameter, exact.negated) }
    let beginning = folded.count > 2 ? forms.filter { $0.text.hasPrefix(folded) } : []
    if beginning.count == 1, let only = beginning.first { return (only.parameter, only.negated) }
    let error: UsageError =
      beginning.isEmpty
      ? .unknownOption(
        typed,
        command: command.name,
        nearest: NearestNames.names(to: typed, among: forms.lazy.map(\.text))
      )
      : .ambiguousOption(typed, candidates: beginning.map(\.text))
    throw LineError(error, range: range)
  }

  private mutating func bindPositionals(_ rest: [TypedWord], of command: any Command) throws(LineError) {
    var words = rest[...]
    for parameter in command.parameters where parameter.form.isPositional {
      var taken: [TypedWord] = []
      switch parameter.form {
      case .word where parameter.isList:
        taken = Array(words)
        words = []
        if !taken.isEmpty, taken.count < parameter.minimum {
          let error = UsageError.tooFewArguments(
            parameter.placeholder,
            minimum: parameter.minimum,
            usage: command.usage
          )
          throw LineError(error, range: nil)
        }
      case .tail, .rawTail:
        taken = Arguments.joined(words, raw: parameter.form == .rawTail)
        tail = taken.first
        words = []
      default:
        taken = Array(words.prefix(1))
        words = words.dropFirst()
      }
      if taken.isEmpty {
        guard parameter.minimum == 0 else {
          throw LineError(.missingArgument(parameter.placeholder, usage: command.usage), range: nil)
        }
      } else {
        values[parameter.name] = try parameter.bind(taken)
      }
    }
    if let extra = words.first {
      throw LineError(.extraArgument(extra.text, usage: command.usage), range: extra.range)
    }
  }

  /// Joins several words into one; returns an empty array if there are none.
  private static func joined(_ words: ArraySlice<TypedWord>, raw: Bool) -> [TypedWord] {
    guard let first = words.first, let last = words.last else { return [] }
    let text = words.map { raw ? $0.raw : $0.text }.joined(separator: " ")
    return [TypedWord(text: text, raw: text, range: first.range.lowerBound..<last.range.upperBound)]
  }
}
