import Documents
import WordLists

/// Descriptions of persons by their age alone: "the 48-year-old".
enum AgeDescriptions {
  /// True for the "old" of "the 48-year-old" without a noun behind it.
  static func isOne(_ token: Int, in tree: DependencyTree) -> Bool {
    guard token >= length, tree.shapes[token].low == old, years(before: token, in: tree) != nil,
      tree.shapes[token - length].low == the, tree.sentences[token - length] == tree.sentences[token]
    else { return false }
    let next = token + 1
    guard tree.parts.indices.contains(next), tree.sentences[next] == tree.sentences[token],
      tree.document.tokens[next].kind == .word
    else { return true }
    return !tree.words[next].isCapital && ![.noun, .properNoun, .adjective].contains(tree.parts[next])
  }

  /// The token of the years that stand before the "old" of "48-year-old"; nil for other words.
  static func years(before token: Int, in tree: DependencyTree) -> Int? {
    let number = token - length + 1
    guard number >= 0, tree.shapes[token].low == old, tree.shapes[token - 2].low == year,
      tree.document.tokens[number].kind == .number, tree.sentences[number] == tree.sentences[token],
      [number + 1, number + 3].allSatisfy({ tree.document.tokens[$0].kind == .punctuation })
    else { return nil }
    return number
  }

  /// The token of the age that a mention of a person states: the 48 of "Olga Lind, 48," and of "a 48-year-old driver".
  static func statedAge(of mention: MentionCandidate, in tree: DependencyTree) -> Int? {
    let tokens = mention.tokens
    for token in tokens.prefix(mostTokens) {
      if let number = years(before: token, in: tree) { return number }
    }
    guard mention.form == .name else { return nil }
    return (mention.head..<min(tokens.upperBound + 1, tree.parts.count)).prefix(mostTokens).first { comma in
      let (number, end) = (comma + 1, comma + 2)
      guard tree.shapes[comma].low == CueFeatures.comma, tree.parts.indices.contains(number),
        tree.sentences[number] == tree.sentences[comma], tree.document.tokens[number].kind == .number
      else { return false }
      return !tree.parts.indices.contains(end) || tree.document.tokens[end].kind == .punctuation
    }.map { $0 + 1 }
  }

  /// The tokens of "the 48-year-", and the most tokens of a mention that are looked at.
  static let length = 5
  private static let mostTokens = 16
  private static let old = WordHash.of("old")
  private static let year = WordHash.of("year")
  private static let the = WordHash.of("the")
}
