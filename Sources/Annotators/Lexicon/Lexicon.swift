import Documents
import WordLists

/// Looks every token up once, so that later steps need not touch the text.
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

  /// The hash by which the tables know a range; curly apostrophes count as straight ones.
  static func phraseHash(of text: [UInt8], _ range: TextRange) -> PhraseHash {
    var hash = PhraseHash()
    append(text, range, to: &hash)
    return hash
  }

  /// Takes a range of a text into a running hash.
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
    case .punctuation, .symbol, .quotationMark: return .mark
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
      // Scripts without capitals are taken as names' scripts: they are rare in English text.
      return text[token.range.start] >= 0xE3 && smalls > 0 ? .capitalized : .lower
    }
    if capitals == 1, smalls == 0 { return .initial }
    if smalls == 0 { return .capitals }
    return startsWithCapital ? .capitalized : .mixed
  }
}

/// What is known of single words apart from any document.
public enum Vocabulary {
  /// True for articles, pronouns, prepositions, conjunctions, auxiliaries and the like.
  public static func isFunctionWord(_ word: String) -> Bool {
    FunctionWords.closed.contains(hash: WordHash.of(word))
  }
}
