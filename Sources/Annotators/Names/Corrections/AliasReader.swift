import Documents
import WordLists

/// Reads the other name that stands behind the name of a person: "Jane Roe, also known as Ayo".
struct AliasReader {
  let document: Document
  let words: TokenArray<LexicalWord>

  /// The tokens of the other name; nil where there is none.
  func alias(behind name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var token = name.upperBound
    // "Jane Roe, who is also known"
    while token < sentence.upperBound, token - name.upperBound < Self.mostBefore, isBefore(token) {
      token += 1
    }
    // "Ayo, real name Jane Roe"
    if token + 2 < sentence.upperBound, Self.kindsOfNames.contains(hash: words[token].hash),
      words[token + 1].hash == Self.name
    {
      let end = endOfCapitals(from: token + 2, sentence)
      return end > token + 2 ? token + 2..<end : nil
    }
    guard token < sentence.upperBound, let needsAs = Self.cues[words[token].hash] else { return nil }
    // "Roe called Mr. Doe" and "Roe, who called Mr. Doe" give no other name, "Roe, who is called Ayo" does.
    let between = name.upperBound..<token
    let isPassive = between.contains { Self.copulas.contains(hash: words[$0].hash) }
    let isActive = between.isEmpty || !isPassive && between.contains { words[$0].hash == Self.who }
    guard needsAs || !isActive else { return nil }
    token += 1
    if needsAs || token < sentence.upperBound && words[token].hash == Self.as {
      let end = min(token + Self.mostInside, sentence.upperBound)
      guard let link = (token..<max(token, end)).first(where: { words[$0].hash == Self.as }),
        (token..<link).allSatisfy({ document.tokens[$0].kind == .word && words[$0].shape == .lower })
      else { return nil }
      token = link + 1
    }
    if token < sentence.upperBound, document.tokens[token].kind == .quotationMark { token += 1 }
    var end = endOfCapitals(from: token, sentence)
    // "Queen of the Sky"
    if end > token, end + 1 < sentence.upperBound, words[end].hash == Self.of {
      let next = words[end + 1].hash == PersonReferenceResolver.the ? end + 2 : end + 1
      let last = endOfCapitals(from: next, sentence)
      if last > next { end = last }
    }
    return end > token ? token..<end : nil
  }

  /// True for a token behind a noun for a name that somebody acts or writes under: "under the ring name Ayo".
  func isBehindWordForName(_ token: Int, in sentence: Range<Int>) -> Bool {
    guard token - 2 > sentence.lowerBound, ParseCorrections.nameWords.contains(hash: words[token - 1].hash)
    else {
      return false
    }
    return (max(sentence.lowerBound, token - 4)..<token - 1).contains {
      Self.under.contains(hash: words[$0].hash)
    }
  }

  /// True if words speak of another person: "Jane Roe met a man who went by the name".
  func isOfAnother(_ tokens: Range<Int>) -> Bool {
    tokens.contains { words[$0].shape == .lower && PersonNouns.all.contains(hash: words[$0].hash) }
  }

  private static let under = WordSet(words: ["under", "using", "by"])

  /// The end of the words with capitals from a token on.
  private func endOfCapitals(from start: Int, _ sentence: Range<Int>) -> Int {
    var end = start
    while end < sentence.upperBound, end - start < Self.longest, words[end].isCapital,
      document.tokens[end].kind == .word, !words[end].isClosed
    {
      end += 1
    }
    return end
  }

  /// The rule of the names that are other names.
  static let rule = "other name behind a person's name"

  /// True for a name that was read as the other name of a person.
  static func isAlias(_ name: Name) -> Bool { name.evidence.rule == rule }

  /// True for a comma, a bracket or a small word that may stand between a name and "known".
  private func isBefore(_ token: Int) -> Bool {
    document.tokens[token].kind == .punctuation
      || document.tokens[token].kind == .word
        && Self.before.contains(hash: words[token].hash)
  }

  private static let kindsOfNames = WordSet(words: ["real", "birth", "stage"])
  private static let name = WordHash.of("name")
  private static let mostBefore = 5
  private static let mostInside = 6
  private static let longest = 4
  private static let who = WordHash.of("who")
  private static let copulas = WordSet(words: ["is", "was"])
  private static let of = WordHash.of("of")
  private static let `as` = WordHash.of("as")
  private static let before = WordSet(WordList("names/words-before-aliases"))
  /// Words that introduce another name, with whether they need "as" before it.
  private static let cues: [UInt64: Bool] = [
    WordHash.of("known"): true, WordHash.of("called"): false, WordHash.of("nicknamed"): false,
    WordHash.of("dubbed"): false, WordHash.of("alias"): false, WordHash.of("aka"): false,
    WordHash.of("a.k.a."): false, WordHash.of("a.k.a"): false,
  ]
}
