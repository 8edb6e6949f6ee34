import Documents
import WordLists

/// Cuts running text into words, numbers and marks as Universal Dependencies does for English.
///
/// Clitics stand alone (`do` `n't`, `Putin` `'s`), words are cut at hyphens unless a part is an affix, abbreviations
/// keep their full stop, and an apostrophe is a quotation mark only where it opens or closes something.
struct Tokenizer {
  private let text: [UInt8]
  private var tokens: [Token] = []
  private var hasSpaceBefore = true
  /// The number of tokens when an apostrophe last opened a quotation; nothing when none is open.
  private var openedByApostrophe: Int?

  private init(_ text: [UInt8]) { self.text = text }

  /// The tokens of one paragraph, in reading order and without overlap.
  static func tokens(of text: [UInt8], in range: TextRange) -> [Token] {
    var tokenizer = Tokenizer(text)
    tokenizer.tokens.reserveCapacity(range.count / 5 + 4)
    tokenizer.run(from: range.start, to: min(range.end, text.count))
    return tokenizer.tokens
  }

  private mutating func run(from start: Int, to end: Int) {
    var position = start
    while position < end {
      if tokens.count & 0xFFFF == 0xFFFF, Stopping.isWanted { break }
      let next = CharacterClasses.decode(text, at: position)
      switch CharacterClasses.classify(next.value) {
      case .space:
        hasSpaceBefore = true
        position += next.length
      case .letter, .digit:
        position = word(from: position, to: end)
      case .apostrophe:
        position = apostrophe(next, at: position, to: end)
      case .quotationMark:
        add(position, position + next.length, .quotationMark)
        position += next.length
      case .stop, .hyphen, .dash:
        position = run(of: next, at: position, to: end)
      case .other where isRun(next.value):
        if let face = face(at: position, to: end) {
          add(position, face, .symbol)
          position = face
        } else {
          position = run(of: next, at: position, to: end)
        }
      case .other where next.value == 35 || next.value == 64:
        // Hashtags and handles are one token with their mark.
        var stop = position + 1
        while stop < end, isHandleByte(text[stop]) { stop += 1 }
        let isHandle = hasSpaceBefore && stop > position + 1 && text[position + 1] &- 48 >= 10
        add(position, isHandle ? stop : position + 1, isHandle ? .word : .punctuation)
        position = isHandle ? stop : position + 1
      case .other:
        if let face = face(at: position, to: end) {
          add(position, face, .symbol)
          position = face
          continue
        }
        let isSymbol = [0x24, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x7C, 0x7E].contains(next.value)
        let isMoney = next.value == 0x20AC || next.value == 0xA3 || next.value == 0xA5
        add(position, position + next.length, isSymbol || isMoney ? .symbol : .punctuation)
        position += next.length
      }
    }
  }

  /// True for marks of which a run is one token: rules of stars, equals signs and the like.
  private func isRun(_ value: UInt32) -> Bool {
    [0x24, 0x2A, 0x3C, 0x3D, 0x3E, 0x5F, 0x7E, 0x2B].contains(value)
  }

  private func isHandleByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 95 || byte >= 0x80
  }

  /// The end of a face made of marks that begins here, as in ":-)".
  private func face(at start: Int, to end: Int) -> Int? {
    guard hasSpaceBefore, text[start] == 58 || text[start] == 59 || text[start] == 61 else { return nil }
    var position = start + 1
    if position < end, text[position] == 45 { position += 1 }
    guard position < end, [40, 41, 68, 80, 112, 124, 47, 42].contains(text[position]) else { return nil }
    position += 1
    // More than one mouth is no face, and neither is a word.
    guard position == end || text[position] <= 32 || text[position] == 46 || text[position] == 44 else {
      return nil
    }
    return position
  }

  private mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    guard end > start else { return }
    tokens.append(Token(range: TextRange(start, end), kind: kind, spaceBefore: hasSpaceBefore))
    hasSpaceBefore = false
  }

  /// Full stops, hyphens and dashes: a run of the same mark is one token.
  private mutating func run(of first: CharacterClasses.Decoded, at start: Int, to end: Int) -> Int {
    var position = start + first.length
    while position < end {
      let next = CharacterClasses.decode(text, at: position)
      guard next.value == first.value else { break }
      position += next.length
    }
    add(start, position, .punctuation)
    return position
  }

  /// An apostrophe that does not stand inside a word: a quotation mark, a clitic, or the start of a clipped word.
  private mutating func apostrophe(_ mark: CharacterClasses.Decoded, at start: Int, to end: Int) -> Int {
    let after = start + mark.length
    let next = after < end ? CharacterClasses.decode(text, at: after) : nil
    // Two of them are one double mark.
    if let next, next.value == mark.value {
      add(start, after + next.length, .quotationMark)
      return after + next.length
    }
    let following = next.map { CharacterClasses.classify($0.value) } ?? .space
    let isLowMark = mark.value == 0x201A
    if mark.value == 0x2018 || isLowMark {
      let isClipped =
        mark.value == 0x2018 && Tokenizer.clippedAlone.contains(hash: hashOfWord(from: after, to: end))
      if isClipped || following == .digit && decade(at: after, to: end) { return word(from: start, to: end) }
      add(start, after, .quotationMark)
      openedByApostrophe = tokens.count
      return after
    }
    let touchesWord = !hasSpaceBefore && (tokens.last.map { $0.kind == .word || $0.kind == .number } ?? false)
    if touchesWord {
      // A clitic was already taken by `word`; what is left closes a quotation or marks a plural possessive.
      if let opened = openedByApostrophe, opened < tokens.count {
        add(start, after, .quotationMark)
        openedByApostrophe = nil
      } else {
        add(start, after, .word)
      }
      return after
    }
    if following == .digit, decade(at: after, to: end) { return word(from: start, to: end) }
    if following == .letter {
      if Tokenizer.clipped.contains(hash: hashOfWord(from: start, to: end)) {
        return word(from: start, to: end)
      }
      add(start, after, .quotationMark)
      openedByApostrophe = tokens.count
      return after
    }
    if openedByApostrophe != nil { openedByApostrophe = nil }
    add(start, after, .quotationMark)
    return after
  }

  private static let clipped = WordSet(WordList("tokens/clipped"))

  /// What is left of clipped words and is no word itself, so that a mark that opens belongs to it too: "‘em".
  private static let clippedAlone = WordSet(WordList("tokens/clipped-alone"))

  private func hashOfWord(from start: Int, to end: Int) -> UInt64 {
    var position = start
    while position < end {
      let next = CharacterClasses.decode(text, at: position)
      let kind = CharacterClasses.classify(next.value)
      guard kind == .letter || kind == .apostrophe && position == start else { break }
      position += next.length
    }
    return WordHash.of(text, TextRange(start, position))
  }

  /// True for two digits and an "s", as in '90s.
  private func decade(at start: Int, to end: Int) -> Bool {
    guard start + 2 < end else { return false }
    return text[start] &- 48 < 10 && text[start + 1] &- 48 < 10 && text[start + 2] == 115
  }
}

// MARK: - Words and numbers

extension Tokenizer {
  /// A word or number with what belongs to it; gives the position behind the last byte taken.
  private mutating func word(from start: Int, to end: Int) -> Int {
    if let address = address(from: start, to: end) {
      add(start, address, .word)
      return address
    }
    var position = start
    var hyphens: [Int] = []
    var hasLetter = false
    var hasDigit = false
    scan: while position < end {
      let next = CharacterClasses.decode(text, at: position)
      switch CharacterClasses.classify(next.value) {
      case .letter:
        hasLetter = true
      case .digit:
        hasDigit = true
      case .apostrophe where position == start:
        break
      case .apostrophe:
        // Inside a word only when a letter follows; the clitic is cut off afterwards.
        guard kind(after: position + next.length, to: end) == .letter, next.value != 0x60 else { break scan }
      case .hyphen:
        let following = kind(after: position + next.length, to: end)
        guard following == .letter || following == .digit else { break scan }
        hyphens.append(position)
      case .stop where next.value == 46:
        guard keepsStop(at: position, from: hyphens.last.map { $0 + 1 } ?? start, to: end) else { break scan }
      case .other where next.value == 44 || next.value == 58 || next.value == 47:
        // A comma, colon or slash between digits: 4,800, 6:30, 11/8/2016.
        guard hasDigit, isDigit(at: position - 1), isDigit(at: position + 1) else { break scan }
      case .other where next.value == 38:
        // AT&T, but not "salt & pepper".
        guard kind(after: position + 1, to: end) == .letter, position > start else { break scan }
      default:
        break scan
      }
      position += next.length
    }
    let whole = TextRange(start, position)
    if hyphens.isEmpty || isDate(whole, hyphens) || isTelephone(whole, hyphens) {
      piece(whole, hasLetter: hasLetter, hasDigit: hasDigit)
    } else {
      pieces(whole, hyphens)
    }
    return position
  }

  private func kind(after position: Int, to end: Int) -> CharacterClasses.Class {
    position < end ? CharacterClasses.classify(CharacterClasses.decode(text, at: position).value) : .space
  }

  private func isDigit(at position: Int) -> Bool {
    position >= 0 && position < text.count && text[position] &- 48 < 10
  }

  /// True when a full stop belongs to the word, inside a number, an abbreviation or a web name, or behind one.
  private func keepsStop(at position: Int, from start: Int, to end: Int) -> Bool {
    let following = kind(after: position + 1, to: end)
    if following == .digit { return isDigit(at: position - 1) || start == position }
    if following == .letter {
      let next = CharacterClasses.decode(text, at: position + 1)
      // One letter before: an abbreviation of initials. More: a web name when small letters follow.
      if position - start == 1 || text[position - 2] == 46 { return true }
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

  /// A single capital, or letters with full stops between them, as in `J` or `U.S`.
  private func isInitialism(_ start: Int, _ position: Int) -> Bool {
    let first = CharacterClasses.decode(text, at: start)
    if first.length == position - start { return CharacterClasses.isUppercase(first.value) }
    var place = start
    while place < position {
      guard CharacterClasses.classify(CharacterClasses.decode(text, at: place).value) == .letter else {
        return false
      }
      place += CharacterClasses.decode(text, at: place).length
      if place < position {
        guard text[place] == 46 else { return false }
        place += 1
      }
    }
    return true
  }

  private static let numberSign = WordSet(words: ["no.", "nos."])
  private static let smallLeading = WordSet(WordList("abbreviations/leading-in-small-letters"))
  private static let wordsToo = WordSet(WordList("abbreviations/trailing-words"), words: ["me."])

  /// Small letters are allowed only for the few abbreviations that are written so; "gov" needs its capital.
  private func isCapitalizedOrKnownSmall(_ start: Int, _ hash: UInt64) -> Bool {
    CharacterClasses.isUppercase(UInt32(text[start])) || Tokenizer.smallLeading.contains(hash: hash)
  }

  /// Abbreviations that are words too ("in.", "miss.") count only with a capital and text behind them.
  private func looksAbbreviated(_ start: Int, _ position: Int, _ end: Int) -> Bool {
    guard Tokenizer.wordsToo.contains(text, TextRange(start, position + 1)) else { return true }
    return CharacterClasses.isUppercase(UInt32(text[start]))
  }

  /// True when the small letters behind a stop are a word of their own: "end.the" has a missing space.
  private func isSentenceGap(at start: Int, to end: Int) -> Bool {
    var position = start
    while position < end,
      CharacterClasses.classify(CharacterClasses.decode(text, at: position).value) == .letter
    {
      position += CharacterClasses.decode(text, at: position).length
    }
    return SentenceStarters.words.contains(text, TextRange(start, position))
  }

  /// A date of digits and hyphens, 2016-11-08.
  private func isDate(_ range: TextRange, _ hyphens: [Int]) -> Bool {
    guard hyphens.count == 2, range.count >= 8, range.count <= 10 else { return false }
    return range.bytes.allSatisfy { text[$0] &- 48 < 10 || text[$0] == 45 } && hyphens[0] - range.start == 4
  }

  /// Web and mail addresses and handles are one token up to the next space.
  private func address(from start: Int, to end: Int) -> Int? {
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

  /// The end of a mail address that begins here: a name, an at sign and a host with a stop in it.
  private func mail(from start: Int, to end: Int) -> Int? {
    var position = start
    var sign: Int?
    var hasStop = false
    while position < end, position - start < 256 {
      let byte = text[position]
      if byte == 64 {
        if sign != nil || position == start { return nil }
        sign = position
      } else if byte == 46 || byte == 45 || byte == 95 || byte == 43 {
        if sign != nil, byte == 46 { hasStop = true }
      } else if !(byte &- 48 < 10 || (byte | 32) &- 97 < 26) {
        break
      }
      position += 1
    }
    while position > start + 1, [46, 45, 95, 43].contains(text[position - 1]) { position -= 1 }
    guard let sign, hasStop, position > sign + 3 else { return nil }
    return position
  }

  /// A telephone number of digits and hyphens, 555-0143 or 202-555-0143.
  private func isTelephone(_ range: TextRange, _ hyphens: [Int]) -> Bool {
    guard range.bytes.allSatisfy({ text[$0] &- 48 < 10 || text[$0] == 45 }) else { return false }
    let lengths = zip([range.start - 1] + hyphens, hyphens + [range.end]).map { $1 - $0 - 1 }
    return lengths == [3, 4] || lengths == [3, 3, 4] || lengths == [1, 3, 3, 4]
  }

  /// Cuts at hyphens, except beside an affix: `long` `-` `time`, but `anti-drug`.
  private mutating func pieces(_ range: TextRange, _ hyphens: [Int]) {
    var start = range.start
    for (index, hyphen) in hyphens.enumerated() {
      let length = CharacterClasses.decode(text, at: hyphen).length
      let nextEnd = index + 1 < hyphens.count ? hyphens[index + 1] : range.end
      let before = TextRange(start, hyphen)
      let after = TextRange(hyphen + length, nextEnd)
      if Tokenizer.prefixes.contains(text, before) || Tokenizer.suffixes.contains(text, after) { continue }
      piece(before)
      add(hyphen, hyphen + length, .punctuation)
      start = hyphen + length
    }
    piece(TextRange(start, range.end))
  }

  private static let prefixes = WordSet(WordList("tokens/prefixes"))
  private static let suffixes = WordSet(WordList("tokens/suffixes"))

  private mutating func piece(_ range: TextRange) {
    var hasLetter = false
    var hasDigit = false
    for position in range.bytes {
      if text[position] &- 48 < 10 { hasDigit = true } else if text[position] > 64 { hasLetter = true }
    }
    piece(range, hasLetter: hasLetter, hasDigit: hasDigit)
  }

  /// One word without hyphens: cuts off clitics, and "am" from 6am.
  private mutating func piece(_ range: TextRange, hasLetter: Bool, hasDigit: Bool) {
    guard hasLetter else {
      add(range.start, range.end, .number)
      return
    }
    if hasDigit, let digits = clockDigits(range) {
      add(range.start, digits, .number)
      add(digits, range.end, .word)
      return
    }
    if let cut = Tokenizer.contractions[WordHash.of(text, range)], cut < range.count {
      add(range.start, range.start + cut, .word)
      add(range.start + cut, range.end, .word)
      return
    }
    var end = range.end
    var clitics: [TextRange] = []
    while let clitic = clitic(TextRange(range.start, end)) {
      clitics.append(clitic)
      end = clitic.start
    }
    let isOrdinal = hasDigit && text[range.start] &- 48 < 10
    add(range.start, end, isOrdinal ? .number : .word)
    for clitic in clitics.reversed() { add(clitic.start, clitic.end, .word) }
  }

  private static let contractions: [UInt64: Int] = [
    WordHash.of("cannot"): 3, WordHash.of("gonna"): 3, WordHash.of("gotta"): 3, WordHash.of("wanna"): 3,
  ]

  /// Where the letters begin in 6am, 11:30pm.
  private func clockDigits(_ range: TextRange) -> Int? {
    guard range.count >= 3, text[range.end - 1] | 32 == 109 else { return nil }
    let letter = text[range.end - 2] | 32
    guard letter == 97 || letter == 112, isDigit(at: range.end - 3) else { return nil }
    return range.end - 2
  }

  /// The clitic at the end of a word: n't, 's, 're, 've, 'd, 'll, 'm.
  private func clitic(_ range: TextRange) -> TextRange? {
    guard range.count >= 3 else { return nil }
    var back = range.end - 1
    var letters = 0
    while back > range.start, letters < 3, text[back] < 0x80,
      text[back] | 32 &- 97 < 26 || isLetter(text[back])
    {
      back -= 1
      letters += 1
    }
    let mark: Int
    if text[back] == 39 {
      mark = back
    } else if back >= 2, text[back - 2] == 0xE2, text[back - 1] == 0x80, text[back] == 0x99 {
      mark = back - 2
    } else {
      return nil
    }
    guard letters > 0, letters <= 2, mark > range.start else { return nil }
    let first = text[back + 1] | 32
    let second = letters == 2 ? text[back + 2] | 32 : 0
    switch (first, second) {
    case (115, 0), (100, 0), (109, 0), (114, 101), (118, 101), (108, 108):
      return TextRange(mark, range.end)
    case (116, 0) where mark - 1 > range.start && text[mark - 1] | 32 == 110:
      return TextRange(mark - 1, range.end)
    default:
      return nil
    }
  }

  @inline(__always)
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
}
