/// Two names in a row, separated by a word or a comma, or delimited by quotation marks.
struct NamePair: PositionalValue, Hashable {
  static var isList: Bool { true }
  static var completion: CompletionKind { .entity }

  /// Whether the separator word was typed.
  var hasSeparator = false

  /// The first name.
  var first: String

  /// The second name, or what the command takes instead of it: a new name or a type.
  var second: String

  /// Splits words into two names; nil if it is ambiguous where the second begins.
  ///
  /// `rodrigo duterte into duterte`, `"rodrigo duterte" duterte`, `rodrigo duterte, duterte` and
  /// `@3 duterte` are unambiguous.
  init?(_ words: [TypedWord], between separator: String, atFirst: Bool = false) {
    guard words.count > 1 else { return nil }
    // "rename Ann to" and "merge into Ann" lack one of the names.
    if let last = words.last, NamePair.isSeparator(last, separator) { return nil }
    if words.count == 2, NamePair.isSeparator(words[0], separator) { return nil }
    let inner = words.indices.dropFirst().dropLast().filter {
      NamePair.isSeparator(words[$0], separator)
    }
    if let index = atFirst ? inner.first : inner.last {
      self.init(words[..<index], words[(index + 1)...])
      hasSeparator = true
    } else if words.count == 2 {
      self.init(words[..<1], words[1...])
    } else if let index = words.indices.dropLast().first(where: { NamePair.endsInComma(words[$0]) }) {
      self.init(words[...index], words[(index + 1)...])
    } else if words[0].isQuoted || Session.row(in: words[0].text) != nil {
      self.init(words[..<1], words[1...])
    } else if let last = words.last, last.isQuoted {
      self.init(words.dropLast(), [last])
    } else {
      return nil
    }
  }

  private init?(_ left: ArraySlice<TypedWord>, _ right: ArraySlice<TypedWord>) {
    var first = left.map(\.text).joined(separator: " ")
    if let last = left.last, NamePair.endsInComma(last) { first = String(first.dropLast()) }
    while first.last?.isWhitespace == true { first.removeLast() }
    let second = right.map(\.text).joined(separator: " ")
    guard first.contains(where: { !$0.isWhitespace }), second.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    self.first = first
    self.second = second
  }

  fileprivate static func isSeparator(_ word: TypedWord, _ separator: String) -> Bool {
    !word.isQuoted && Folded.text(word.text) == separator
  }

  /// Returns the error for words that are no pair: the separator or the name on one side of it is missing.
  fileprivate static func missing(_ words: [TypedWord], between separator: String, usage: String)
    -> UsageError
  {
    if let last = words.last, isSeparator(last, separator) { return .nothingBehind(separator, usage: usage) }
    if words.count == 1 { return .needsTwo(usage: usage) }
    if let first = words.first, isSeparator(first, separator) { return .needsTwo(usage: usage) }
    return .missingArgument("'\(separator)'", usage: usage)
  }

  private static func endsInComma(_ word: TypedWord) -> Bool {
    word.raw.last == "," && (!word.isQuoted || word.text.last == ",")
  }
}

extension Positional where Value == NamePair {
  /// Creates a parameter of two names with a separator word between them.
  ///
  /// - Parameters:
  ///   - command: the command, for the usage line in errors.
  ///   - separator: the word between the names.
  ///   - atFirst: whether the first separator splits the names rather than the last.
  ///   - second: the placeholder for the second name in usage lines.
  ///   - completion: the kind of completion candidates for the second name.
  init(
    _ name: String,
    of command: String,
    between separator: String,
    atFirst: Bool = false,
    second: String = "NAME",
    completing completion: CompletionKind = .entity,
    help: String
  ) {
    let pattern = "NAME \(separator) \(second)"
    self.init(
      name,
      pattern: pattern,
      later: { words in
        if words.isEmpty { return .entity }
        let isSecond = words.contains { NamePair.isSeparator($0, separator) }
        return isSecond ? completion : .entityOr(separator)
      },
      help: help
    ) { words throws(LineError) in
      for word in words {
        do throws(UsageError) { _ = try nonEmpty(word.text) } catch {
          throw LineError(error, range: word.range)
        }
      }
      if let pair = NamePair(words, between: separator, atFirst: atFirst) { return pair }
      let error = NamePair.missing(words, between: separator, usage: "\(command) \(pattern)")
      let range = words.last { $0.text == error.typed }?.range
      throw LineError(error, range: range)
    }
  }
}
