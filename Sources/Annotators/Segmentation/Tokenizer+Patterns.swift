import Documents
import WordLists

/// Patterns inside running text: abbreviations, dates, addresses and telephone numbers.
extension Tokenizer {
  /// True if a full stop belongs to the word: inside a number, an abbreviation or a web name, or after
  /// an abbreviation.
  func keepsStop(at position: Int, from start: Int, to end: Int) -> Bool {
    let following = kind(after: position + 1, to: end)
    if following == .digit { return isDigit(at: position - 1) || start == position }
    if following == .letter {
      let next = CharacterClasses.decode(text, at: position + 1)
      // After one letter it is an abbreviation of initials; after more, a web name if a lower-case letter follows.
      if position - start == 1 || text[position - 2] == 46 { return true }
      if goesOnAsAbbreviation(at: position + 1, from: start, to: end) { return true }
      return CharacterClasses.isLowercase(next.value) && !isSentenceGap(at: position + 1, to: end)
    }
    let word = TextRange(start, position + 1)
    if position > start, text[position - 1] != 46, isInitialism(start, position) { return true }
    let hash = WordHash.of(text, word)
    if Abbreviations.circa.contains(hash: hash), CharacterClasses.isLowercase(UInt32(text[start])) {
      return isDigit(at: position + 2)
    }
    if Tokenizer.numberSign.contains(hash: hash), !isDigit(at: position + 2) { return false }
    return Abbreviations.leading.contains(hash: hash) && isCapitalizedOrKnownSmall(start, hash)
      || CalendarWords.abbreviations.contains(hash: hash) && CharacterClasses.isUppercase(UInt32(text[start]))
      || Abbreviations.other.contains(hash: hash)
        && (following != .space || looksAbbreviated(start, position, end))
  }

  /// True if the letters up to the next full stop complete an abbreviation of the tables: "Ph.D.".
  private func goesOnAsAbbreviation(at next: Int, from start: Int, to end: Int) -> Bool {
    var position = next
    guard next - start <= Self.longestAbbreviation else { return false }
    while position < end, position - next < 8, text[position] != 46 { position += 1 }
    return position < end && text[position] == 46
      && Abbreviations.other.contains(hash: WordHash.of(text, TextRange(start, position + 1)))
  }

  /// A single capital, or letters with full stops between them, as in `J` or `U.S`.
  func isInitialism(_ start: Int, _ position: Int) -> Bool {
    let first = CharacterClasses.decode(text, at: start)
    if first.length == position - start { return CharacterClasses.isUppercase(first.value) }
    var index = start
    while index < position {
      guard CharacterClasses.classify(CharacterClasses.decode(text, at: index).value) == .letter else {
        return false
      }
      index += CharacterClasses.decode(text, at: index).length
      if index < position {
        guard text[index] == 46 else { return false }
        index += 1
      }
    }
    return true
  }

  /// The most bytes of an abbreviation up to its last full stop but one.
  private static let longestAbbreviation = 24
  static let numberSign = WordSet(words: ["no.", "nos."])
  static let smallLeading = WordSet(WordList("abbreviations/leading-in-small-letters"))
  static let wordsToo = WordSet(WordList("abbreviations/trailing-words"), words: ["me."])

  /// True with a capital, or for the few abbreviations that are written without one; "gov." needs its capital.
  func isCapitalizedOrKnownSmall(_ start: Int, _ hash: UInt64) -> Bool {
    CharacterClasses.isUppercase(UInt32(text[start])) || Tokenizer.smallLeading.contains(hash: hash)
  }

  /// True unless the abbreviation is a word too ("in.", "miss.") and has no capital.
  func looksAbbreviated(_ start: Int, _ position: Int, _ end: Int) -> Bool {
    guard Tokenizer.wordsToo.contains(text, TextRange(start, position + 1)) else { return true }
    return CharacterClasses.isUppercase(UInt32(text[start]))
  }

  /// True if a word that begins sentences follows a full stop without a space: "end.the".
  func isSentenceGap(at start: Int, to end: Int) -> Bool {
    var position = start
    while position < end,
      CharacterClasses.classify(CharacterClasses.decode(text, at: position).value) == .letter
    {
      position += CharacterClasses.decode(text, at: position).length
    }
    return SentenceStarters.words.contains(text, TextRange(start, position))
  }

  /// True for a date of digits and hyphens: 2016-11-08.
  func isDate(_ range: TextRange, _ hyphens: [Int]) -> Bool {
    guard hyphens.count == 2, range.count >= 8, range.count <= 10 else { return false }
    return range.bytes.allSatisfy { text[$0] &- 48 < 10 || text[$0] == 45 } && hyphens[0] - range.start == 4
  }

  /// The end of a web or mail address that begins here; nil if there is none.
  func address(from start: Int, to end: Int) -> Int? {
    if let mail = mail(from: start, to: end) { return mail }
    guard text[start] | 32 == 104 || text[start] | 32 == 119 else { return nil }
    let opening = String(decoding: text[start..<min(start + 8, end)], as: UTF8.self).lowercased()
    guard opening.hasPrefix("http://") || opening.hasPrefix("https://") || opening.hasPrefix("www.") else {
      return nil
    }
    var position = start
    while position < end, text[position] > 32, text[position] < 127 { position += 1 }
    while position > start + 1, [46, 44, 59, 58, 41, 34, 39, 33, 63, 93].contains(text[position - 1]) {
      position -= 1
    }
    return position
  }

  /// The end of a mail address that begins here: a name, an at sign, and a host with a full stop.
  func mail(from start: Int, to end: Int) -> Int? {
    var position = start
    var atSign: Int?
    var hasStop = false
    while position < end, position - start < 256 {
      let byte = text[position]
      if byte == 64 {
        if atSign != nil || position == start { return nil }
        atSign = position
      } else if byte == 46 || byte == 45 || byte == 95 || byte == 43 {
        if atSign != nil, byte == 46 { hasStop = true }
      } else if !(byte &- 48 < 10 || (byte | 32) &- 97 < 26) {
        break
      }
      position += 1
    }
    while position > start + 1, [46, 45, 95, 43].contains(text[position - 1]) { position -= 1 }
    guard let atSign, hasStop, position > atSign + 3 else { return nil }
    return position
  }

  /// True for a telephone number of digits and hyphens: 555-0143, 202-555-0143.
  func isTelephone(_ range: TextRange, _ hyphens: [Int]) -> Bool {
    guard range.bytes.allSatisfy({ text[$0] &- 48 < 10 || text[$0] == 45 }) else { return false }
    let lengths = zip([range.start - 1] + hyphens, hyphens + [range.end]).map { $1 - $0 - 1 }
    return lengths == [3, 4] || lengths == [3, 3, 4] || lengths == [1, 3, 3, 4]
  }
}
