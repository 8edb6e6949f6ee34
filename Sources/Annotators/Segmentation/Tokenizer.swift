import Documents
import WordLists

/// Divides running text into words, numbers and punctuation after Universal Dependencies for English.
///
/// Clitics are tokens (`do` `n't`, `Putin` `'s`), words are divided at hyphens unless a part is an affix,
/// abbreviations keep their full stop, and an apostrophe is a quotation mark only if it opens or closes a quotation.
struct Tokenizer {
  let text: [UInt8]
  private var tokens: [Token] = []
  private var hasSpaceBefore = true
  /// The number of tokens when an apostrophe last opened a quotation; nil if none is open.
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
        // Hashtags and handles are one token with their first character.
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

  /// True for characters of which a run is one token: lines of stars, equals signs and the like.
  private func isRun(_ value: UInt32) -> Bool {
    [0x24, 0x2A, 0x3C, 0x3D, 0x3E, 0x5F, 0x7E, 0x2B].contains(value)
  }

  private func isHandleByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == 95 || byte >= 0x80
  }

  /// The end of an emoticon that begins here, as in ":-)".
  private func face(at start: Int, to end: Int) -> Int? {
    guard hasSpaceBefore, text[start] == 58 || text[start] == 59 || text[start] == 61 else { return nil }
    var position = start + 1
    if position < end, text[position] == 45 { position += 1 }
    guard position < end, [40, 41, 68, 80, 112, 124, 47, 42].contains(text[position]) else { return nil }
    position += 1
    // An emoticon is followed by a space, a full stop, a comma or the end.
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

  /// Adds a run of the same full stop, hyphen or dash as one token.
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

  /// Adds an apostrophe outside a word: a quotation mark, a clitic, or the start of a clipped word.
  private mutating func apostrophe(_ character: CharacterClasses.Decoded, at start: Int, to end: Int) -> Int {
    let after = start + character.length
    let next = after < end ? CharacterClasses.decode(text, at: after) : nil
    // Two of them are one double quotation mark.
    if let next, next.value == character.value {
      add(start, after + next.length, .quotationMark)
      return after + next.length
    }
    let following = next.map { CharacterClasses.classify($0.value) } ?? .space
    let isLowQuotationMark = character.value == 0x201A
    if character.value == 0x2018 || isLowQuotationMark {
      let isClipped =
        character.value == 0x2018 && Tokenizer.clippedAlone.contains(hash: hashOfWord(from: after, to: end))
      if isClipped || following == .digit && decade(at: after, to: end) { return word(from: start, to: end) }
      add(start, after, .quotationMark)
      openedByApostrophe = tokens.count
      return after
    }
    let touchesWord = !hasSpaceBefore && (tokens.last.map { $0.kind == .word || $0.kind == .number } ?? false)
    if touchesWord {
      // `word` has added clitics already; the rest closes a quotation or is a plural possessive.
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

  /// Clipped words that are no words without their apostrophe, which may be an opening quotation mark: "‘em".
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
  /// Adds the tokens of a word or number that begins here; returns the position after it.
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
        // Inside a word only if a letter follows; the clitic is split off afterwards.
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

  func kind(after position: Int, to end: Int) -> CharacterClasses.Class {
    position < end ? CharacterClasses.classify(CharacterClasses.decode(text, at: position).value) : .space
  }

  func isDigit(at position: Int) -> Bool {
    position >= 0 && position < text.count && text[position] &- 48 < 10
  }

  /// Adds the parts of a word with hyphens, undivided beside an affix: `long` `-` `time`, but `anti-drug`.
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

  /// Adds a word without hyphens, with clitics and the "am" of 6am as tokens of their own.
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

  /// The position of the letters in 6am and 11:30pm; nil for other words.
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
    let apostrophe: Int
    if text[back] == 39 {
      apostrophe = back
    } else if back >= 2, text[back - 2] == 0xE2, text[back - 1] == 0x80, text[back] == 0x99 {
      apostrophe = back - 2
    } else {
      return nil
    }
    guard letters > 0, letters <= 2, apostrophe > range.start else { return nil }
    let first = text[back + 1] | 32
    let second = letters == 2 ? text[back + 2] | 32 : 0
    switch (first, second) {
    case (115, 0), (100, 0), (109, 0), (114, 101), (118, 101), (108, 108):
      return TextRange(apostrophe, range.end)
    case (116, 0) where apostrophe - 1 > range.start && text[apostrophe - 1] | 32 == 110:
      return TextRange(apostrophe - 1, range.end)
    default:
      return nil
    }
  }

  @inline(__always)
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }
}
