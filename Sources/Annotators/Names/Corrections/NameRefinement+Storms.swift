import Documents
import WordLists

/// Names of storms, which are given names: "Hurricane Ivan".
extension NameRefinement {
  /// Makes events of the names of storms, also where they stand alone later: "Ivan weakened".
  func withStorms(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    var called: Set<UInt64> = []
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens where isStorm(token, sentence.tokens) {
        var start = token
        while start > sentence.tokens.lowerBound, words[start - 1].isCapital,
          Self.beforeStorms.contains(hash: words[start - 1].hash)
        {
          start -= 1
        }
        let old = self.names(names, in: token..<token + 2).first.map { names[$0] }
        added.append(made(start..<token + 2, .event, in: number, "name of a storm", of: old))
        called.insert(words[token + 1].hash)
      }
    }
    if added.isEmpty { return names }
    let covered = Set(added.lazy.flatMap(\.tokens))
    for name in names where name.tokens.count > 1 && covered.isDisjoint(with: name.tokens) {
      for token in name.tokens { called.remove(words[token].hash) }
    }
    added += names.compactMap { name in
      guard name.tokens.count == 1, called.contains(words[name.tokens.lowerBound].hash),
        !covered.contains(name.tokens.lowerBound)
      else { return nil }
      return made(name.tokens, .event, in: name.sentence, "name of a storm", of: name)
    }
    return replaced(names, by: added)
  }

  /// True for a word such as "Hurricane" before one word that is its name.
  private func isStorm(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard Self.storms.contains(hash: words[token].hash), words[token].isCapital,
      token + 1 < sentence.upperBound, words[token + 1].shape == .capitalized, !isOrdinary(token + 1),
      words[token + 1].classes.isDisjoint(with: RuleNameParser.naming)
    else { return false }
    let before = token > sentence.lowerBound ? words[token - 1] : nil
    if let before, before.isCapital, !before.isClosed, !Self.beforeStorms.contains(hash: before.hash),
      token - 1 > sentence.lowerBound
    {
      return false
    }
    guard token + 2 < sentence.upperBound else { return true }
    // A person or a firm has more words, and a person speaks.
    return !words[token + 2].isCapital && SpeechVerbs.entry(hash: words[token + 2].hash)?.frame != .speech
  }

  static let storms = WordSet(WordList("names/storms"))
  private static let beforeStorms = WordSet(WordList("names/words-before-storms"))
}
