import Documents
import WordLists

/// Names that the tagger took for a person, where the word by itself is another thing.
extension NameRefinement {
  /// Makes peoples and groups of lone words that are the name of one, no given name, and no name of a person of the
  /// article: "As Americans look to choose".
  func withPeoples(_ names: [Name]) -> [Name] {
    let ofPersons = wordsOfPersons(names)
    return names.map { name in
      let first = name.tokens.lowerBound
      guard name.type == .person, name.tokens.count == 1,
        !words[first].classes.isDisjoint(with: [.demonym, .religion, .politicalGroup]),
        words[first].classes.isDisjoint(with: Self.given), !ofPersons.contains(words[first].hash),
        !isWithin(first - 1, name) || !isAddress(first - 1) && !isTitle(first - 1)
      else { return name }
      return made(name.tokens, .group, in: name.sentence, "people, and no person", of: name)
    }
  }

  /// Makes places of the name of a large city, and of a name behind a point of the compass, where the article names
  /// nobody so and nothing of a person stands beside it: "the Benghazi scandal", "in north Mayo".
  func withCitiesLikePersons(_ names: [Name]) -> [Name] {
    let ofPersons = wordsOfPersons(names)
    let single = names.filter { name in
      name.type == .person && name.tokens.count == 1
        && !ofPersons.contains(words[name.tokens.lowerBound].hash)
    }
    let oriented = Set(single.map(\.tokens.lowerBound).filter(isBehindCompass).map { words[$0].hash })
    let lone = single.filter {
      words[$0.tokens.lowerBound].classes.contains(.largeCity)
        || oriented.contains(words[$0.tokens.lowerBound].hash)
    }
    guard !lone.isEmpty else { return names }
    // Of all that is called so nothing may look like a person.
    let persons = Set(lone.filter(isBesidePersonWord).map { words[$0.tokens.lowerBound].hash })
    let cities = Set(lone.map { words[$0.tokens.lowerBound].hash }).subtracting(persons)
    return names.map { name in
      guard name.type == .person, name.tokens.count == 1, cities.contains(words[name.tokens.lowerBound].hash)
      else { return name }
      return made(name.tokens, .geopolitical, in: name.sentence, "place like a person's name", of: name)
    }
  }

  /// True behind a point of the compass in small letters: the "Mayo" of "north Mayo".
  private func isBehindCompass(_ token: Int) -> Bool {
    words[token - 1].shape == .lower && Self.compass.contains(hash: words[token - 1].hash)
  }

  /// The words of the names of persons that have several.
  private func wordsOfPersons(_ names: [Name]) -> Set<UInt64> {
    Set(
      names.lazy.filter { $0.type == .person && $0.tokens.count > 1 }.flatMap {
        $0.tokens.map { words[$0].hash }
      }
    )
  }

  /// True for a name behind a title, a noun for a person or "and", before a verb, a possessive or a comma.
  private func isBesidePersonWord(_ name: Name) -> Bool {
    let (before, next) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    if isWithin(before, name),
      isAddress(before) || words[before].isCapital || words[before].hash == Self.and
        || PersonNouns.all.contains(hash: words[before].hash) || isComma(before)
    {
      return true
    }
    guard isWithin(next, name) else { return false }
    return isPossessive(next) || isComma(next) || words[next].isCapital
      || SpeechVerbs.entry(hash: words[next].hash) != nil
      || FunctionWords.irregularPasts.contains(hash: words[next].hash)
      || document.text[document.tokens[next].range.bytes].suffix(2).elementsEqual("ed".utf8)
  }

  /// Divides the name of a body and the name of who speaks for it, which stands right behind: "president of the Bus
  /// Owners' Association Ann Roe".
  func withPersonsBehindBodies(_ names: [Name]) -> [Name] {
    names.flatMap { name -> [Name] in
      let first = name.tokens.upperBound - 2
      guard name.type == .organization, name.tokens.count > 3, !usage.isTitleCase[name.sentence],
        words[first].shape == .capitalized, words[first + 1].shape == .capitalized,
        !words[first].classes.isDisjoint(with: Self.given) || isBehindOffice(name),
        words[first].classes.isDisjoint(with: Self.noGivenNames),
        words[first + 1].classes.isDisjoint(with: Self.noGivenNames),
        words[first - 1].classes.contains(.organizationHead), words[first - 1].isCapital
      else { return [name] }
      let rule = "person behind a body"
      return [
        made(name.tokens.lowerBound..<first, .organization, in: name.sentence, rule, of: name),
        made(first..<name.tokens.upperBound, .person, in: name.sentence, rule, of: name),
      ]
    }
  }

  /// True for a body behind an office and "of": "president of the Bus Owners' Association".
  private func isBehindOffice(_ name: Name) -> Bool {
    let before = name.tokens.lowerBound - 1
    let of = isWithin(before, name) && words[before].hash == PersonReferenceResolver.the ? before - 1 : before
    return isWithin(of - 1, name) && words[of].hash == Self.of
      && (isTitle(of - 1) || PersonNouns.all.contains(hash: words[of - 1].hash))
  }

  private static let noGivenNames: NameClasses = [
    .organizationHead, .organizationSuffix, .locationHead, .eventHead, .demonym, .country, .region,
    .largeCity,
  ]

  /// Divides the name of a person at a word in small letters that is no part of a name: "Rochus shocks Coria".
  func withoutVerbsInside(_ names: [Name]) -> [Name] {
    names.flatMap { name -> [Name] in
      guard name.type == .person, name.tokens.count > 2,
        let word = name.tokens.dropFirst().dropLast().first(where: isOrdinaryInside)
      else { return [name] }
      return [name.tokens.lowerBound..<word, word + 1..<name.tokens.upperBound]
        .filter { part in part.allSatisfy { isNameWord($0) } }
        .map { made($0, .person, in: name.sentence, "two persons with a verb between them", of: name) }
    }
  }

  /// True for a word in small letters that news knows as one, with no hyphen beside it, and no particle of names.
  private func isOrdinaryInside(_ token: Int) -> Bool {
    words[token].shape == .lower && document.tokens[token].range.count > 3 && isOrdinary(token)
      && words[token].classes.isDisjoint(with: .nameParticle) && !words[token].isClosed
      && !PersonNouns.contains(form: words[token].hash, lemma: words[token].hash)
      && !isHyphen(token - 1) && !isHyphen(token + 1)
  }
}
