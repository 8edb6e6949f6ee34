import Documents
import WordLists

/// Finds the ends of sentences among the tokens of a paragraph.
struct SentenceSplitter {
  let text: [UInt8]
  let tokens: [Token]

  /// Gives the sentences of a paragraph in order; every token belongs to one.
  func split(_ paragraph: Range<Int>, _ add: (Range<Int>) -> Void) {
    var start = paragraph.lowerBound
    var position = start
    while position < paragraph.upperBound {
      if position & 0xFFFF == 0xFFFF, Stopping.isWanted { return }
      guard let terminator = terminator(position, in: paragraph) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < paragraph.upperBound, closes(end) { end += 1 }
      if end < paragraph.upperBound, !goesOn(after: terminator, position, next: end, start: start) {
        add(start..<end)
        start = end
      }
      position = end
    }
    if start < paragraph.upperBound { add(start..<paragraph.upperBound) }
  }

  /// The kinds of tokens that may end a sentence.
  private enum Terminator {
    case stop, question, ellipsis, leadingAbbreviation, calendarAbbreviation, abbreviation, initial
  }

  private func byte(_ token: Int) -> UInt8 { text[tokens[token].range.start] }

  /// The kind of a token that may end a sentence; nil for other tokens.
  private func terminator(_ position: Int, in paragraph: Range<Int>) -> Terminator? {
    let range = tokens[position].range
    let last = text[range.end - 1]
    if tokens[position].kind == .punctuation {
      switch byte(position) {
      case 46: return range.count == 1 ? .stop : .ellipsis
      case 33, 63: return .question
      case 0xE2 where range.count % 3 == 0 && text[range.start + 1] == 0x80 && text[range.start + 2] == 0xA6:
        return .ellipsis
      case 0xE3 where range.count == 3 && text[range.start + 1] == 0x80 && text[range.start + 2] == 0x82:
        return .stop
      case 0xEF where range.count == 3 && text[range.start + 1] == 0xBC:
        return text[range.start + 2] == 0x81 || text[range.start + 2] == 0x9F ? .question : nil
      default: return nil
      }
    }
    guard last == 46, range.count > 1 else { return nil }
    let hash = WordHash.of(text, range)
    if Abbreviations.leading.contains(hash: hash) { return .leadingAbbreviation }
    if Abbreviations.circa.contains(hash: hash), CharacterClasses.isLowercase(UInt32(text[range.start])) {
      return .leadingAbbreviation
    }
    if CalendarWords.abbreviations.contains(hash: hash) { return .calendarAbbreviation }
    return range.count == 2 ? .initial : .abbreviation
  }

  /// True for closing punctuation that belongs to the sentence before it.
  private func closes(_ position: Int) -> Bool {
    let token = tokens[position]
    if token.spaceBefore { return false }
    if token.kind == .punctuation {
      let first = byte(position)
      return first == 41 || first == 93 || first == 125 || first == 33 || first == 63 || first == 46
    }
    guard token.kind == .quotationMark else { return false }
    // A straight quotation mark that touches the next word opens the next quotation.
    let isOpening = QuotationMarkForm.side(of: token, in: text) == .opening
    return !isOpening
  }

  /// True if the sentence continues after a terminator and the closing punctuation behind it.
  private func goesOn(after terminator: Terminator, _ position: Int, next: Int, start: Int) -> Bool {
    let first = firstLetter(next)
    let isLower = first.map(CharacterClasses.isLowercase) ?? false
    // No sentence begins with a comma: "Yahoo!, the firm", "at S. F., Cal.".
    if isLower || Self.inner.contains(byte(next)) && tokens[next].kind == .punctuation { return true }
    let isNumber = tokens[next].kind == .number
    let isStarter = SentenceStarters.words.contains(text, tokens[next].range)
    switch terminator {
    case .leadingAbbreviation:
      return true
    case .calendarAbbreviation:
      return isNumber || !isStarter
    case .initial:
      // "J. Smith", but "vitamin C. The".
      return !isStarter && tokens[next].kind == .word
    case .abbreviation:
      // "The U.S. “does not agree”"
      if tokens[next].kind == .quotationMark {
        return next + 1 < tokens.count && (firstLetter(next + 1).map(CharacterClasses.isLowercase) ?? false)
      }
      return !isStarter
    case .ellipsis:
      return tokens[next].kind == .punctuation
    case .stop:
      // The number of a list item: "1. Reform".
      let isListNumber =
        position == start + 1 && tokens[start].kind == .number && tokens[start].range.count < 4
      return isListNumber
        || !tokens[next].spaceBefore && !isCapital(first) && tokens[next].kind != .quotationMark
    case .question:
      if tokens[next].kind == .punctuation, byte(next) == 45 || byte(next) == 0xE2 { return true }
      return next > position + 1 && (isSpeechTag(next) || isShortTag(next))
    }
  }

  /// Punctuation inside sentences: comma, semicolon and colon.
  private static let inner: Set<UInt8> = [44, 59, 58]

  private func firstLetter(_ position: Int) -> UInt32? {
    guard tokens[position].kind == .word else { return nil }
    return CharacterClasses.decode(text, at: tokens[position].range.start).value
  }

  private func isCapital(_ value: UInt32?) -> Bool { value.map(CharacterClasses.isUppercase) ?? false }

  /// True if only a name and one verb, perhaps with a particle, follow a quotation: “Why?” Jane Doe shot back.
  private func isShortTag(_ start: Int) -> Bool {
    var verb = start
    while verb < tokens.count, verb - start < 4, tokens[verb].kind == .word, isCapital(firstLetter(verb)) {
      verb += 1
    }
    guard verb > start, verb < tokens.count, tokens[verb].kind == .word,
      !SentenceStarters.words.contains(text, tokens[start].range)
    else { return false }
    var end = verb + 1
    if end < tokens.count, tokens[end].kind == .word, Self.particles.contains(text, tokens[end].range) {
      end += 1
    } else if isWord(Self.to, end), isWord(Self.know, end + 1) {
      // “Why?” Jane Doe wanted to know.
      end += 2
    }
    return end < tokens.count && tokens[end].kind == .punctuation && byte(end) == UInt8(ascii: ".")
  }

  private func isWord(_ word: UInt64, _ position: Int) -> Bool {
    position < tokens.count && tokens[position].kind == .word
      && WordHash.of(text[tokens[position].range.bytes]) == word
  }

  private static let to = WordHash.of("to")
  private static let know = WordHash.of("know")
  private static let particles = WordSet(WordList("verbs/particles-of-speech"))

  /// True if a reporting verb follows a quotation within five tokens, as in `"Why?" the mayor asked`.
  private func isSpeechTag(_ start: Int) -> Bool {
    for position in start..<min(start + 5, tokens.count) {
      if tokens[position].kind == .quotationMark { return false }
      if tokens[position].kind == .word, SpeechVerbs.finite.contains(text, tokens[position].range) {
        return true
      }
      // “Why?” Roe, a baker from Hull, asked.
      if tokens[position].kind == .punctuation, byte(position) == UInt8(ascii: ","), position > start {
        return isSpeechTag(behindInsertion: position)
      }
    }
    return false
  }

  /// True if a reporting verb stands behind the second of two commas.
  private func isSpeechTag(behindInsertion comma: Int) -> Bool {
    for position in comma + 1..<max(comma + 1, min(comma + 14, tokens.count - 1)) {
      if tokens[position].kind == .quotationMark { return false }
      guard tokens[position].kind == .punctuation else { continue }
      return byte(position) == UInt8(ascii: ",") && tokens[position + 1].kind == .word
        && SpeechVerbs.finite.contains(text, tokens[position + 1].range)
    }
    return false
  }
}
