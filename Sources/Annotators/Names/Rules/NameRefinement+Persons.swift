import Documents
import WordLists

/// Corrections for persons whose surnames are also places or ordinary words.
extension NameRefinement {
  /// True for a person's full name that was tagged as a place: "Monica Paris".
  ///
  /// The tables have the last word as a place or surname, but neither the whole nor the first word as a place.
  func isFullName(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 2 else { return false }
    let (first, last) = (words[tokens.lowerBound].classes, words[tokens.upperBound - 1].classes)
    let given: NameClasses = [.givenMale, .givenFemale]
    let others = NameRefinement.places.union([.locationHead, .organizationHead, .surname])
    guard words[tokens.lowerBound].shape == .capitalized, words[tokens.upperBound - 1].shape == .capitalized,
      !first.isDisjoint(with: given), first.isDisjoint(with: others),
      !last.isDisjoint(with: NameRefinement.places.union([.surname])),
      last.isDisjoint(with: [.locationHead, .organizationHead])
    else { return false }
    return Gazetteer.standard.lookup(document.text[document.range(ofTokens: tokens).bytes])
      .isDisjoint(with: NameRefinement.places)
  }

  /// Makes persons of the subjects that no table knows and that are the surname of somebody with a given name, where no
  /// body has the word in its name: "Everton Dacres … Dacres insisted".
  private func withUnknownSurnames(_ names: [Name]) -> [Name] {
    let bodies = Set(
      names.filter { $0.type == .organization && $0.tokens.count > 1 }.flatMap {
        $0.tokens.map { words[$0].hash }
      }
    )
    var surnames: Set<UInt64> = []
    for name in names where name.type == .person && name.tokens.count > 1 {
      let last = words[name.tokens.upperBound - 1]
      guard !words[name.tokens.lowerBound].classes.isDisjoint(with: Self.given),
        last.classes.isDisjoint(with: Self.places.union([.organizationHead, .organizationSuffix])),
        !bodies.contains(last.hash)
      else { continue }
      surnames.insert(last.hash)
    }
    if surnames.isEmpty { return names }
    return names.map { name in
      let token = name.tokens.lowerBound
      guard name.tokens.count == 1, name.type == .organization || name.type == .miscellaneous,
        surnames.contains(words[token].hash), isSubject(name),
        Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: Self.knownBodies)
      else { return name }
      return made(name.tokens, .person, in: name.sentence, "surname of a person in the article", of: name)
    }
  }

  private static let knownBodies: NameClasses = [
    .newsOrganization, .internationalBody, .company, .party, .agency, .team, .event,
  ]

  /// Turns places into persons if they are surnames of persons in the article: "Paris claims …" after "Monica Paris".
  ///
  /// A surname that follows a preposition of place anywhere ("in Paris"), or precedes a comma and a capital, stays
  /// a place.
  func withSurnames(_ names: [Name]) -> [Name] {
    let names = withUnknownSurnames(names)
    var surnames: Set<UInt64> = []
    // "Green" may be a party, and "French" a people.
    let groups = Set(
      names.filter { $0.type == .group && $0.tokens.count == 1 }.map { words[$0.tokens.lowerBound].hash }
    )
    for name in names where name.type == .person && name.tokens.count > 1 {
      let given: NameClasses = [.givenMale, .givenFemale]
      guard !words[name.tokens.lowerBound].classes.isDisjoint(with: given) else { continue }
      let last = words[name.tokens.upperBound - 1]
      if !last.classes.isDisjoint(with: NameRefinement.places) || groups.contains(last.hash) {
        surnames.insert(last.hash)
      }
    }
    if surnames.isEmpty { return names }
    func isPlace(_ name: Name) -> Bool {
      name.tokens.count == 1
        && (NameRefinement.placeTypes.contains(name.type)
          || name.type == .group && isSubject(name))
        && surnames.contains(words[name.tokens.lowerBound].hash)
    }
    for name in names where isPlace(name) {
      let start = name.tokens.lowerBound
      let isLocated =
        start > 0 && NameRefinement.locating.contains(hash: words[start - 1].hash)
        || name.tokens.upperBound < words.count && isComma(name.tokens.upperBound)
          && name.tokens.upperBound + 1 < words.count && words[name.tokens.upperBound + 1].isCapital
      if isLocated { surnames.remove(words[start].hash) }
    }
    return names.map { name in
      guard isPlace(name) else { return name }
      var name = name
      name.evidence = Evidence(
        "surname of a person in the article",
        runnerUp: "\(name.type.rawValue) (\(name.evidence.rule))",
        confidence: 0.7
      )
      name.type = .person
      return name
    }
  }

  /// Adds the surnames of persons in the article that the tagger missed: "Read said" after "Ian Read".
  func withLoneSurnames(_ names: [Name]) -> [Name] {
    var surnames: [UInt64: [UInt64]] = [:]
    var isTaken = Set<Int>()
    for name in names {
      isTaken.formUnion(name.tokens)
      guard name.type == .person, let last = surname(of: name.tokens) else { continue }
      surnames[words[last.lowerBound].hash] = last.map { words[$0].hash }
    }
    if surnames.isEmpty { return names }
    var added = names
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens where words[token].shape == .capitalized && !isTaken.contains(token) {
        guard let surname = surnames[words[token].hash] else { continue }
        let tokens = token..<token + surname.count
        guard tokens.upperBound <= sentence.tokens.upperBound, tokens.map({ words[$0].hash }) == surname,
          isTaken.isDisjoint(with: tokens), isLone(tokens, in: sentence.tokens)
        else { continue }
        added.append(
          Name(
            range: document.range(ofTokens: tokens),
            tokens: tokens,
            sentence: number,
            type: .person,
            evidence: Evidence("surname of a person in the article", confidence: 0.7)
          )
        )
      }
    }
    return added.count == names.count ? names : added.sorted { $0.range.start < $1.range.start }
  }

  /// The surname of a full name: its last word, with all words that hyphens join to it; nil for a single word.
  private func surname(of name: Range<Int>) -> Range<Int>? {
    guard name.count > 1 else { return nil }
    var first = name.upperBound - 1
    while first - 2 > name.lowerBound, name.upperBound - first < Self.longestSurname,
      document.text[document.tokens[first - 1].range.start] == 45
    {
      first -= 2
    }
    return first..<name.upperBound
  }

  /// True without a capitalised neighbour, unless the word begins a clause and no reporting verb follows.
  private func isLone(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
    if before >= sentence.lowerBound, words[before].isCapital { return false }
    guard next < sentence.upperBound, !words[next].isCapital else { return false }
    let opens = before < sentence.lowerBound || document.tokens[before].kind != .word
    return !opens || SpeechVerbs.finite.contains(document.text, document.tokens[next].range)
  }

  /// The most tokens of a surname with hyphens.
  private static let longestSurname = 12

  private static let locating = WordSet(
    WordList("places/prepositions-of-place"),
    WordList("places/prepositions-of-path")
  )
}
