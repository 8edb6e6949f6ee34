import Documents

extension DependencyTree {
  /// Makes names the heads of the titles before them, as Universal Dependencies do.
  ///
  /// The parser sometimes takes the title for the head, "Sgt." in "Sgt. Yakubu Audu"; the person would then have no
  /// mention. The dependents of the title become those of the name.
  static func raiseNames(
    _ names: [Name],
    _ words: [LexicalWord],
    heads: inout [Int32],
    relations: inout [UInt64]
  ) {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      guard first > 0, first < heads.count, relations[first] == Relation.flat.number else { continue }
      let title = Int(heads[first])
      guard title >= 0, title < first, first - title <= mostTitles,
        (title..<first).allSatisfy({ words[$0].isCapital || isRole($0, words) && $0 == first - 1 })
      else { continue }
      let above = heads[title]
      let nearest = max(0, title - reach)..<min(heads.count, first + reach)
      for token in nearest where heads[token] == Int32(title) { heads[token] = Int32(first) }
      heads[first] = above
      relations[first] = relations[title]
      heads[title] = Int32(first)
      relations[title] = Relation.nounModifier.number
    }
  }

  /// True for a noun for a person: the "clerk" of "Session clerk Jane Roe".
  private static func isRole(_ token: Int, _ words: [LexicalWord]) -> Bool {
    PersonNouns.contains(form: words[token].hash, lemma: words[token].hash)
  }

  /// The most titles before one name.
  private static let mostTitles = 3
  /// The most tokens between a title and its dependents.
  private static let reach = 60
}
