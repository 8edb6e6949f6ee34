/// Two names typed one after the other: with a word between them, with a comma, or both in quotation marks.
struct NamePair: Sendable, Hashable {
  /// The first name.
  var first: String

  /// The second name.
  var second: String

  /// The two names in some words; nothing when it is not clear where the second begins.
  ///
  /// `rodrigo duterte into duterte`, `"rodrigo duterte" duterte`, `rodrigo duterte, duterte` and `@3 duterte` are clear.
  init?(_ words: [Word], between separator: String, atFirst: Bool = false) {
    guard words.count > 1 else { return nil }
    let inner = words.indices.dropFirst().dropLast().filter {
      !words[$0].isQuoted && Folded.text(words[$0].text) == separator
    }
    if let place = atFirst ? inner.first : inner.last {
      self.init(words[..<place], words[(place + 1)...])
    } else if words.count == 2 {
      self.init(words[..<1], words[1...])
    } else if let place = words.indices.dropLast().first(where: { NamePair.endsInComma(words[$0]) }) {
      self.init(words[...place], words[(place + 1)...])
    } else if words[0].isQuoted || Session.row(in: words[0].text) != nil {
      self.init(words[..<1], words[1...])
    } else if let last = words.last, last.isQuoted {
      self.init(words.dropLast(), [last])
    } else {
      return nil
    }
  }

  private init?(_ left: ArraySlice<Word>, _ right: ArraySlice<Word>) {
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

  private static func endsInComma(_ word: Word) -> Bool {
    word.raw.last == "," && (!word.isQuoted || word.text.last == ",")
  }
}
