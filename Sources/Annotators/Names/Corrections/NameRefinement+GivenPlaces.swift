import Documents
import WordLists

/// The rule for given names of the article that are also places: "Florence Achieng", who flies to Florence.
extension NameRefinement {
  /// Makes a place of a given name alone behind a preposition of place or a verb of motion and "to", and a person of a
  /// place's name before a reporting verb or ", who".
  ///
  /// Both only where a person of the article has the word as the given name.
  func withGivenNamesLikePlaces(_ names: [Name]) -> [Name] {
    let given = Set(
      names.lazy.filter { $0.type == .person && $0.tokens.count > 1 }.map(\.tokens.lowerBound).filter {
        !words[$0].classes.isDisjoint(with: Self.places)
      }.map { words[$0].hash }
    )
    guard !given.isEmpty else { return names }
    return names.map { name in
      let token = name.tokens.lowerBound
      guard name.tokens.count == 1, given.contains(words[token].hash) else { return name }
      let type: EntityType? = isWentTo(token, name) ? .geopolitical : isSaying(name) ? .person : nil
      guard let type, type != name.type else { return name }
      return made(name.tokens, type, in: name.sentence, "given name that is also a place", of: name)
    }
  }

  /// True behind "in", "from" and the like, and behind "to" where the word before it is of going.
  private func isWentTo(_ token: Int, _ name: Name) -> Bool {
    guard isWithin(token - 1, name), words[token - 1].shape == .lower else { return false }
    if FunctionWords.placePrepositions.contains(hash: words[token - 1].hash) { return true }
    return isWithin(token - 2, name) && words[token - 1].hash == Self.to
      && Self.going.contains(hash: words[token - 2].hash)
  }

  /// True before a reporting verb and before ", who".
  private func isSaying(_ name: Name) -> Bool {
    let next = name.tokens.upperBound
    guard isWithin(next, name), isWithin(next + 1, name) else { return false }
    return SpeechVerbs.finite.contains(hash: words[next].hash)
      || isComma(next) && words[next + 1].hash == Self.who
  }

  private static let to = WordHash.of("to")
  private static let who = WordHash.of("who")
  private static let going = WordSet(WordList("verbs/going"))
}
