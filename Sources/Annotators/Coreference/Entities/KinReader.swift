import Documents
import WordLists

/// Reads of which relative a name is: "Rourke's wife, Sinead", "her husband Sam Morden", "Rourke, whose son Declan".
struct KinReader {
  /// What stands before a name of a relative.
  struct Relative {
    var kin: KinNouns.Kin
    /// The hash of the noun, such as that of "uncle".
    var noun: UInt64
    /// The token of the possessive pronoun or ending before the noun; nil where there is none.
    var possessor: Int?
  }

  let document: Document
  let words: TokenArray<LexicalWord>

  /// The relative that a name is said to be; nil where no noun for one stands before it.
  func relative(_ name: Name) -> Relative? {
    let first = document.sentences[name.sentence].tokens.lowerBound
    guard let noun = noun(before: name, first), let kin = KinNouns.all[words[noun].hash] else { return nil }
    var possessor: Int?
    for token in stride(from: noun - 1, through: max(first, noun - 4), by: -1) {
      if isPossessive(token) {
        possessor = token
        break
      }
      if document.tokens[token].kind != .word && !isCharacter(token, "-") || words[token].isClosed { break }
    }
    return Relative(kin: kin, noun: words[noun].hash, possessor: possessor)
  }

  /// The noun directly before a name, or before the comma of an apposition that a mark closes.
  private func noun(before name: Name, _ first: Int) -> Int? {
    var before = name.tokens.lowerBound - 1
    guard before >= first else { return nil }
    if let noun = kin(endingAt: before, first) { return noun }
    // "Her husband, Councillor Sam Roe"
    while before > first, name.tokens.lowerBound - before <= Self.mostTitles, words[before].isCapital,
      !words[before].classes.isDisjoint(with: [.honorific, .title, .office])
    {
      before -= 1
    }
    let next = name.tokens.upperBound
    guard isCharacter(before, ","), next >= words.count || document.tokens[next].kind == .punctuation,
      !OpeningSource.precedesSubject(name, in: document, words)
    else {
      return nil
    }
    if let noun = kin(endingAt: before - 1, first) { return noun }
    // "his wife of twenty years, Sinead": the noun is before "of".
    var token = before - 1
    while token > first, before - token < 5, KinNouns.all[words[token].hash] == nil { token -= 1 }
    guard token >= first, KinNouns.all[words[token].hash] != nil else { return nil }
    return words[token + 1].hash == KinReader.of ? token : nil
  }

  /// The noun for a relative that ends at a token, over "-in-law"; nil for other words.
  private func kin(endingAt token: Int, _ first: Int) -> Int? {
    guard token >= first else { return nil }
    if KinNouns.all[words[token].hash] != nil { return token }
    let noun = token - 4
    guard noun >= first, words[token].hash == Self.law, isCharacter(token - 1, "-"),
      isCharacter(token - 3, "-"),
      KinNouns.all[words[noun].hash] != nil
    else { return nil }
    return noun
  }

  private func isPossessive(_ token: Int) -> Bool {
    if KinReader.pronouns.contains(hash: words[token].hash) { return true }
    return words[token].hash == RuleNameParser.possessive || isCharacter(token, "'")
  }

  private func isCharacter(_ token: Int, _ character: Character) -> Bool {
    let range = document.tokens[token].range
    return range.count == 1 && document.text[range.start] == character.asciiValue
  }

  private static let of = WordHash.of("of")
  private static let law = WordHash.of("law")
  /// The most titles between the comma and a name.
  private static let mostTitles = 3
  private static let pronouns = WordSet(WordList("pronouns/third-person-possessives"), words: ["whose"])
}
