import Documents
import WordLists

/// The rule for unions with the workers of several trades in their names.
extension NameRefinement {
  /// Adds the trades before a possessive plural to the name of a union: "Signallers' and Guards' Union", "Teachers'
  /// Federation".
  func withTradesOfUnions(_ names: [Name]) -> [Name] {
    let added = names.compactMap { name -> Name? in
      guard name.type == .organization, !usage.isTitleCase[name.sentence] else { return nil }
      let first = document.sentences[name.sentence].tokens.lowerBound
      let start = startOfTrades(before: name.tokens, first)
      guard start < name.tokens.lowerBound else { return nil }
      return made(
        start..<name.tokens.upperBound,
        .organization,
        in: name.sentence,
        "trades of a union",
        of: name
      )
    }
    return added.isEmpty ? names : replaced(names, by: added)
  }

  /// The first token of the trades before the name of a union.
  private func startOfTrades(before name: Range<Int>, _ first: Int) -> Int {
    var start = name.lowerBound
    if Self.unionHeads.contains(hash: words[start].hash) {
      start = startOfTrade(endingAt: start, first) ?? start
    }
    // "Signallers' and" before "Guards' Union", whose own trade is a possessive too.
    let hasTrade = (start..<name.upperBound).contains { isPossessivePlural($0, first) }
    let isUnion = name.contains { Self.unionHeads.contains(hash: words[$0].hash) }
    while hasTrade, isUnion, start - 3 > first, words[start - 1].hash == Self.and,
      let trade = startOfTrade(endingAt: start - 1, first)
    { start = trade }
    // "the Matatu and Bus Workers' Union": one article, one union.
    if hasTrade, isUnion, start - 3 > first, words[start - 1].hash == Self.and,
      words[start - 2].shape == .capitalized, words[start - 3].hash == PersonReferenceResolver.the,
      words[start - 3].shape == .lower
    {
      start -= 2
    }
    return start
  }

  /// The first of the words with capitals of a trade in the possessive plural that ends before a token.
  private func startOfTrade(endingAt end: Int, _ first: Int) -> Int? {
    guard isPossessivePlural(end - 1, first) else { return nil }
    var start = end - 2
    while start > first, end - start < Self.longestTrade, isNameWord(start - 1),
      !(start - 1 == first && isOrdinary(start - 1))
    { start -= 1 }
    return start
  }

  /// True for an apostrophe behind a plural with a capital: "Guards'".
  private func isPossessivePlural(_ token: Int, _ first: Int) -> Bool {
    guard token > first, document.tokens.indices.contains(token), !document.tokens[token].spaceBefore,
      isPossessive(token), words[token - 1].isCapital
    else { return false }
    return document.text[document.tokens[token - 1].range.end - 1] == UInt8(ascii: "s")
  }

  private static let unionHeads = WordSet(WordList("organizations/heads-of-unions"), words: ["union"])
  /// The most tokens of one trade with its apostrophe.
  private static let longestTrade = 5
}
