import Documents
import WordLists

/// Clubs and teams by the scores between or behind their names.
extension NameRefinement {
  /// Makes organisations of the two names of a line that gives a result: "Ayr Harps 2 Dunmore Rovers 1", "Ayr Harps 2-1
  /// Dunmore Rovers".
  ///
  /// Two persons are the sides of a result where the tagger found both in full, as in tennis and boxing.
  func withClubsOfScores(_ names: [Name]) -> [Name] {
    var clubs: Set<Range<Int>> = []
    for (first, second) in zip(names, names.dropFirst())
    where first.sentence == second.sentence && first.tokens.upperBound <= second.tokens.lowerBound
      && Self.kindsOfClubs.contains(first.type)
      && Self.kindsOfClubs.contains(second.type)
    {
      let sentence = document.sentences[first.sentence].tokens
      let (between, end) = (first.tokens.upperBound..<second.tokens.lowerBound, second.tokens.upperBound)
      guard between.count == 1 || between.count == 3, first.tokens.lowerBound == sentence.lowerBound,
        between.allSatisfy({ isScore($0) || between.count == 3 && isHyphen($0) }),
        isScore(between.lowerBound),
        between.count == 3 || end < sentence.upperBound && isScore(end),
        !isFullPerson(first) || !isFullPerson(second)
      else { continue }
      clubs.formUnion([first.tokens, second.tokens])
    }
    clubs.formUnion(sidesOfReports(names))
    let lines = sidesOfLines(names)
    let names = replaced(names, by: lines)
    clubs.formUnion(lines.map(\.tokens))
    guard !clubs.isEmpty else { return names }
    // The same words elsewhere are the same club.
    func key(_ name: Name) -> UInt64 { name.tokens.reduce(0) { FeatureHash.joined($0 &+ 1, words[$1].hash) } }
    let sides = names.filter { clubs.contains($0.tokens) }
    // "Rovers" is "Dunmore Rovers" too, and so is "Dunmore" if no table knows it as a place.
    let firsts = sides.filter { $0.tokens.count > 1 }.map(\.tokens.lowerBound).filter {
      words[$0].classes.isDisjoint(with: Self.places)
    }
    let shortForms = (sides.compactMap(\.tokens.last) + firsts).map { FeatureHash.joined(1, words[$0].hash) }
    let keys = Set(sides.map(key) + shortForms)
    return names.map { name in
      guard name.type != .organization, keys.contains(key(name)) else { return name }
      return made(name.tokens, .organization, in: name.sentence, "club of a score", of: name)
    }
  }

  /// The two sides of a line that is nothing but a result, whatever the tagger made of them: "Ayr Harps 2 Dunmore
  /// Rovers 1".
  private func sidesOfLines(_ names: [Name]) -> [Name] {
    document.sentences.enumerated().flatMap { number, sentence -> [Name] in
      let tokens = sentence.tokens
      guard (4...12).contains(tokens.count), let last = tokens.last, isScore(last),
        let middle = tokens.dropLast().first(where: { document.tokens[$0].kind == .number }), isScore(middle)
      else { return [] }
      let sides = [tokens.lowerBound..<middle, middle + 1..<last]
      guard sides.allSatisfy({ !$0.isEmpty && $0.allSatisfy { words[$0].shape == .capitalized } }) else {
        return []
      }
      let found = sides.map { made($0, .organization, in: number, "club of a score") }
      return found.allSatisfy({ side in
        let person = made(side.tokens, .person, in: number, "club of a score")
        return isFullPerson(person)
      }) ? [] : found
    }
  }

  /// The sides of a result that is told: "Aldermouth Town beat Harbury United 2-1".
  ///
  /// Countries and towns stay places.
  private func sidesOfReports(_ names: [Name]) -> [Range<Int>] {
    zip(names, names.dropFirst()).flatMap { first, second -> [Range<Int>] in
      let between = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
      guard first.sentence == second.sentence, (1...5).contains(between.count),
        Self.winning.contains(hash: words[between.lowerBound].hash)
      else { return [] }
      let sentence = document.sentences[first.sentence].tokens
      let near = between.lowerBound..<min(sentence.upperBound, second.tokens.upperBound + 4)
      guard near.dropLast(2).contains(where: { isScore($0) && isHyphen($0 + 1) && isScore($0 + 2) }) else {
        return []
      }
      return [first, second].filter(isUnknownClub).map(\.tokens)
    }
  }

  /// True for several words that no table knows as a place or a person.
  private func isUnknownClub(_ name: Name) -> Bool {
    guard name.tokens.count > 1, name.type == .location || name.type == .geopolitical || name.type == .person,
      Gazetteer.standard.lookup(document.text[name.range.bytes]).isEmpty
    else { return false }
    return name.type != .person || words[name.tokens.lowerBound].classes.isDisjoint(with: Self.given)
  }

  private static let winning = WordSet(WordList("organizations/verbs-of-results"))

  /// True for a number of at most two digits.
  private func isScore(_ token: Int) -> Bool {
    document.tokens[token].kind == .number && document.tokens[token].range.count <= 2
  }

  /// True for a person by a given name of the tables and a surname that is no word for clubs.
  private func isFullPerson(_ name: Name) -> Bool {
    name.type == .person && name.tokens.count == 2
      && !words[name.tokens.lowerBound].classes.isDisjoint(with: Self.given)
      && words[name.tokens.upperBound - 1].classes.contains(.surname)
  }

  private static let kindsOfClubs: Set<EntityType> = [
    .person, .geopolitical, .location, .organization, .miscellaneous,
  ]
}
