import Documents
import WordLists

/// Looks up every token in the word tables once, for all later steps.
struct Lexicon: Annotator {
  var requires: [any Annotation.Type] { [] }

  func annotations(in document: Document) -> [LexicalWord] {
    let text = document.text
    return document.tokens.mapUnlessStopped { token in
      let hash = WordHash.of(text, token.range)
      let shape = Lexicon.shape(of: token, in: text)
      guard token.kind == .word || shape == .capitals else {
        return LexicalWord(hash: hash, shape: shape, classes: [], casing: nil, isClosed: false)
      }
      let phrase = Lexicon.phraseHash(of: text, token.range).value
      return LexicalWord(
        hash: hash,
        shape: shape,
        classes: Gazetteer.standard.classes(ofHash: phrase),
        casing: Gazetteer.standard.casing(ofHash: phrase),
        isClosed: FunctionWords.closed.contains(hash: hash)
      )
    }
  }

  /// The hash of a range of a text for the tables; curly apostrophes count as straight ones.
  static func phraseHash(of text: [UInt8], _ range: TextRange) -> PhraseHash {
    var hash = PhraseHash()
    append(text, range, to: &hash)
    return hash
  }

  /// Adds a range of a text to a running hash.
  @inline(__always)
  static func append(_ text: [UInt8], _ range: TextRange, to hash: inout PhraseHash) {
    var position = range.start
    let end = min(range.end, text.count)
    while position < end {
      if text[position] == 0xE2, position + 2 < end, text[position + 1] == 0x80, text[position + 2] == 0x99 {
        hash.append(39)
        position += 3
      } else {
        hash.append(text[position])
        position += 1
      }
    }
  }

  private static func shape(of token: Token, in text: [UInt8]) -> LexicalWord.Shape {
    switch token.kind {
    case .punctuation, .symbol, .quotationMark: return .punctuation
    case .number where !text[token.range.bytes].contains(where: { ($0 | 32) &- 97 < 26 }): return .number
    case .number, .word: break
    }
    var capitals = 0
    var smalls = 0
    var position = token.range.start
    var startsWithCapital = false
    while position < token.range.end {
      let next = CharacterClasses.decode(text, at: position)
      if CharacterClasses.isUppercase(next.value) {
        capitals += 1
        if position == token.range.start { startsWithCapital = true }
      } else if CharacterClasses.classify(next.value) == .letter {
        smalls += 1
      }
      position += next.length
    }
    if token.kind == .number { return .number }
    if capitals == 0 {
      // Words in scripts without capitals count as capitalised: in English text they are mostly names.
      return text[token.range.start] >= 0xE3 && smalls > 0 ? .capitalized : .lower
    }
    if capitals == 1, smalls == 0 { return .initial }
    if smalls == 0 { return .capitals }
    return startsWithCapital ? .capitalized : .mixed
  }
}
