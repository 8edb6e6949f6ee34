import Documents

/// The rule for surnames with a hyphen that the tagger took for two names.
extension NameRefinement {
  /// Joins the two parts of a surname that a person of the article has with a hyphen: "Dupree-Hall said" beside "April
  /// Dupree-Hall".
  ///
  /// Two persons of the article, as in "the Clinton-Kaine ticket", stay apart.
  func withHyphenatedSurnames(_ names: [Name]) -> [Name] {
    var pairs: Set<UInt64> = []
    for name in names where name.type == .person && name.tokens.count > 3 {
      let last = name.tokens.upperBound - 1
      if isHyphen(last - 1) { pairs.insert(pair(last - 2)) }
    }
    guard !pairs.isEmpty else { return names }
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens.dropLast(2)
      where words[token].isCapital && isHyphen(token + 1) && words[token + 2].isCapital
        && pairs.contains(pair(token))
      {
        let inside = self.names(names, in: token..<token + 3).map { names[$0] }
        guard
          inside.count != 1 || inside[0].tokens.count == 1
            || inside[0].type != .person && inside[0].tokens.count == 3
        else { continue }
        added.append(made(token..<token + 3, .person, in: number, "surname with a hyphen", of: inside.first))
      }
    }
    return replaced(names, by: added)
  }

  /// The two words around a hyphen, by the first.
  private func pair(_ token: Int) -> UInt64 { FeatureHash.joined(words[token].hash, words[token + 2].hash) }
}
