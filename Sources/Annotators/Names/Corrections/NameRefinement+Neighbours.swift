import Documents
import WordLists

/// Rules for the words right before and behind a name, which tell where it begins and what it names.
extension NameRefinement {
  /// Cuts the noun for a person that opens a sentence off the name behind it: "Selector Miranda Hale left".
  func withoutOpeningNouns(_ names: [Name]) -> [Name] {
    names.map { name in
      let first = name.tokens.lowerBound
      guard name.type == .person, name.tokens.count > 2, !usage.isTitleCase[name.sentence],
        first == document.sentences[name.sentence].tokens.lowerBound,
        PersonNouns.contains(form: words[first].hash, lemma: words[first].hash),
        words[first].classes.isDisjoint(with: Self.given.union(.surname)),
        !words[first + 1].classes.isDisjoint(with: Self.given)
      else { return name }
      return made(
        first + 1..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "noun for a person before a name",
        of: name
      )
    }
  }

  /// Ends the name of a monarch with the numeral "I", where no clause begins with it: "Norton I, the emperor".
  func withFirstNumerals(_ names: [Name]) -> [Name] {
    names.map { name in
      let numeral = name.tokens.upperBound
      guard name.type == .person, isWithin(numeral + 1, name), isCharacter(numeral, "I"),
        document.tokens[numeral].spaceBefore, document.tokens[numeral + 1].kind == .punctuation,
        !words[name.tokens.lowerBound].classes.contains(.honorific)
      else { return name }
      return made(
        name.tokens.lowerBound..<numeral + 1,
        .person,
        in: name.sentence,
        "numeral of a monarch",
        of: name
      )
    }
  }

  /// Divides the name of a body and the name of a person at the noun for an office between them: "Hawks captain Hale".
  func withoutOfficesInside(_ names: [Name]) -> [Name] {
    names.flatMap { name -> [Name] in
      guard name.type == .person, name.tokens.count > 2,
        let office = name.tokens.dropFirst().dropLast().last(where: {
          words[$0].shape == .lower && words[$0].classes.isDisjoint(with: .nameParticle)
            && PersonNouns.contains(form: words[$0].hash, lemma: words[$0].hash)
        }), isNameWord(office + 1)
      else { return [name] }
      let rule = "person behind an office"
      let person = made(office + 1..<name.tokens.upperBound, .person, in: name.sentence, rule, of: name)
      let body = name.tokens.lowerBound..<office
      guard body.allSatisfy({ isNameWord($0) }), body.count <= 3 else { return [person] }
      let known = Gazetteer.standard.lookup(document.text[document.range(ofTokens: body).bytes])
      let type: EntityType =
        known.contains(.demonym)
        ? .group : known.isDisjoint(with: Self.places) ? .organization : .geopolitical
      return [made(body, type, in: name.sentence, rule, of: name), person]
    }
  }

  /// Adds the word with a capital between a noun and a lone surname: "by teenage fly-half Semi Hale".
  func withGivenNamesBehindNouns(_ names: [Name]) -> [Name] {
    var isTaken = Set<Int>()
    for name in names { isTaken.formUnion(name.tokens) }
    return names.map { name in
      let given = name.tokens.lowerBound - 1
      guard name.type == .person, name.tokens.count == 1 || isHyphen(name.tokens.lowerBound + 1),
        isWithin(given - 1, name), !isTaken.contains(given), !usage.isTitleCase[name.sentence],
        words[given].shape == .capitalized, isNameWord(given), !isTitleLike(given),
        words[given - 1].shape == .lower, !words[given - 1].isClosed,
        PersonNouns.contains(form: words[given - 1].hash, lemma: words[given - 1].hash)
          || isHyphen(given - 2)
      else { return name }
      return made(
        given..<name.tokens.upperBound,
        .person,
        in: name.sentence,
        "given name behind a noun for a person"
      )
    }
  }

  /// Adds the given names right behind a noun of kinship with a possessor that the tagger missed or took for something
  /// else: "Her husband Col, 66,", "his daughter Isla".
  func withRelatives(_ names: [Name]) -> [Name] {
    var isTaken = Set<Int>()
    for name in names where name.type == .person || name.tokens.count > 1 { isTaken.formUnion(name.tokens) }
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropFirst(2).dropLast()
      where words[token].shape == .capitalized && !isTaken.contains(token)
        && KinNouns.all[words[token - 1].hash] != nil
        && words[token - 1].shape == .lower && !words[token].isClosed
        && words[token].classes.isDisjoint(with: [.month, .weekday])
        && (Self.possessors.contains(hash: words[token - 2].hash) || isPossessive(token - 2))
        && !words[token + 1].isCapital && !isPossessive(token + 1) && !isHyphen(token + 1)
      {
        added.append(made(token..<token + 1, .person, in: number, "given name behind a noun of kinship"))
      }
      // "His widow, Patience, who"
      for token in sentence.tokens.dropFirst(3).dropLast()
      where words[token].shape == .capitalized && !isTaken.contains(token) && isComma(token - 1)
        && isComma(token + 1)
        && KinNouns.all[words[token - 2].hash] != nil && words[token - 2].shape == .lower
        && !words[token].isClosed
        && (Self.possessors.contains(hash: words[token - 3].hash) || isPossessive(token - 3))
        && words[token].classes.isDisjoint(with: [.weekday])
      {
        added.append(made(token..<token + 1, .person, in: number, "given name behind a noun of kinship"))
      }
    }
    return replaced(names, by: added)
  }

  private static let possessors = WordSet(
    WordList("pronouns/third-person-possessives"),
    words: ["my", "your", "whose"]
  )

  private func isTitleLike(_ token: Int) -> Bool {
    isAddress(token) || !words[token].classes.isDisjoint(with: Self.noGivenWords)
      || PersonNouns.all.contains(hash: words[token].hash) || Self.titles.contains(hash: words[token].hash)
  }

  private static let titles = WordSet(WordList("roles/offices-of-titles"))
  private static let noGivenWords: NameClasses = [
    .title, .office, .honorific, .organizationHead, .organizationSuffix, .demonym, .country, .region,
    .politicalGroup, .party, .company, .team,
  ]

  /// Makes teams of places with a noun in the plural behind them: "the Leeward Islands Hurricanes".
  func withTeamsOfPlaces(_ names: [Name]) -> [Name] {
    names.map { name in
      let last = name.tokens.upperBound - 1
      guard name.type == .geopolitical || name.type == .location, name.tokens.count > 1,
        words[last].shape == .capitalized,
        document.text[document.tokens[last].range.bytes].last == UInt8(ascii: "s"),
        words[last].classes.isDisjoint(with: Self.heads), !Self.pluralKinds.contains(hash: words[last].hash),
        Gazetteer.standard.lookup(document.text[name.range.bytes]).isEmpty
      else { return name }
      let place = document.range(ofTokens: name.tokens.dropLast())
      guard
        words[last - 1].classes.contains(.locationHead)
          || !Gazetteer.standard.lookup(document.text[place.bytes]).isDisjoint(with: Self.places)
      else { return name }
      return made(name.tokens, .organization, in: name.sentence, "place with a noun in the plural", of: name)
    }
  }

  /// Makes places of names with a point of the compass behind a preposition: "the member for Abirem South".
  func withPointsOfCompass(_ names: [Name]) -> [Name] {
    names.map { name in
      let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
      guard name.type == .person, name.tokens.count == 2, isWithin(first - 1, name),
        Self.compass.contains(hash: words[last].hash), words[last].shape == .capitalized,
        words[first].classes.isDisjoint(with: Self.given),
        Self.beforeSeats.contains(hash: words[first - 1].hash)
      else { return name }
      return made(
        name.tokens,
        .geopolitical,
        in: name.sentence,
        "place with a point of the compass",
        of: name
      )
    }
  }

  private static let pluralKinds = WordSet(WordList("places/plural-kinds"))
  private static let heads: NameClasses = [
    .locationHead, .organizationSuffix, .country, .region, .city, .location,
  ]
  static let compass = WordSet(WordList("places/points-of-compass"))
  private static let beforeSeats = WordSet(words: ["for", "of", "in"])
}
