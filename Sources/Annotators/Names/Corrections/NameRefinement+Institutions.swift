import Documents
import WordLists

/// The rules for institutions and places whose names the tagger cut in two at "of".
extension NameRefinement {
  /// Joins the noun for an institution and the name behind "of", and takes out the noun before the name of a place.
  ///
  /// Examples are "the University of New Hampshire", "the Office of the Deputy Prime Minister" and "the Municipality of
  /// Livorno".
  func withInstitutions(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    let kept = names.filter { name in
      guard let first = startBehindOf(name) else { return true }
      let behind = self.names(names, in: first..<first + 1).first.map { names[$0] }
      if let behind, behind.tokens.lowerBound < first || behind.type == .person { return true }
      if name.tokens.count == 1, Self.nounsBeforePlaces.contains(hash: words[name.tokens.lowerBound].hash) {
        return behind == nil
      }
      guard Self.institutions.contains(hash: words[name.tokens.upperBound - 1].hash) else { return true }
      let end =
        behind?.tokens.upperBound
        ?? endOfCapitals(from: first, document.sentences[name.sentence].tokens)
      added.append(
        made(
          name.tokens.lowerBound..<end,
          .organization,
          in: name.sentence,
          "institution or place with “of” in its name",
          of: name
        )
      )
      return true
    }
    return added.isEmpty ? kept : replaced(kept, by: added)
  }

  /// The first word of the name behind "of" and a name that ends in a noun; nil without one.
  private func startBehindOf(_ name: Name) -> Int? {
    let last = name.tokens.upperBound - 1
    guard name.type == .organization || name.tokens.count == 1 && name.type != .person,
      !usage.isTitleCase[name.sentence], words[last].shape == .capitalized,
      isWithin(last + 2, name), words[last + 1].hash == Self.of,
      case let first = last + (words[last + 2].hash == PersonReferenceResolver.the ? 3 : 2),
      isWithin(first, name), isNameWord(first), !isAddress(first)
    else { return nil }
    return first
  }

  private static let nounsBeforePlaces = WordSet(WordList("names/nouns-before-places"))
  /// Adds the organisations of the tables that stand whole before a noun for a person: "Home Office minister".
  func withKnownBodiesBeforePersons(_ names: [Name]) -> [Name] {
    let known = candidates.filter { candidate in
      let end = candidate.tokens.upperBound
      return candidate.type == .organization && candidate.strength >= 2 && candidate.tokens.count > 1
        && end < document.sentences[candidate.sentence].tokens.upperBound && words[end].shape == .lower
        && PersonNouns.contains(form: words[end].hash, lemma: words[end].hash)
        && candidate.tokens.allSatisfy { words[$0].isCapital && !words[$0].isClosed }
        && !usage.isTitleCase[candidate.sentence]
        && !Gazetteer.standard.lookup(document.text[document.range(ofTokens: candidate.tokens).bytes])
          .isDisjoint(with: Self.bodies)
    }
    let added = known.compactMap { candidate -> Name? in
      let inside = self.names(names, in: candidate.tokens).map { names[$0] }
      let isPart = inside.allSatisfy {
        candidate.tokens.lowerBound <= $0.tokens.lowerBound
          && $0.tokens.upperBound <= candidate.tokens.upperBound && $0.tokens.count < candidate.tokens.count
      }
      return isPart
        ? made(
          candidate.tokens,
          .organization,
          in: candidate.sentence,
          "known organisation",
          of: inside.first
        ) : nil
    }
    return replaced(names, by: added)
  }

  private static let institutions = WordSet(WordList("names/institutions"))
}
