import Documents
import WordLists

/// Division of tagged spans that contain several names: places and possessors, titles and persons.
extension NameRefinement {
  /// The names in a tagged span, with their types: a person without titles, places divided at commas.
  func parts(of tokens: Range<Int>, _ type: Int) -> [(tokens: Range<Int>, type: Int)] {
    switch type {
    case NameTags.person:
      var start = tokens.lowerBound
      while start < tokens.upperBound, let end = titleEnd(from: start, to: tokens.upperBound) { start = end }
      guard start < tokens.upperBound else { return [] }
      if let other = typeOfNonPerson(start..<tokens.upperBound) {
        return [(start..<tokens.upperBound, other)]
      }
      return possessor(ofTitle: tokens.lowerBound..<start) + [(start..<tokens.upperBound, type)]
    case NameTags.location:
      // "Elmsbury Echo": a span whose last word is typical of newspapers is an organisation.
      if tokens.count > 1, let last = tokens.last, words[last].isCapital,
        SourceWords.mediaNames.contains(hash: words[last].hash), !isPlace(tokens)
      {
        return [(tokens, NameTags.organization)]
      }
      var parts: [(Range<Int>, Int)] = []
      var start = tokens.lowerBound
      for token in tokens where isComma(token) {
        parts += places(start..<token)
        start = token + 1
      }
      parts += places(start..<tokens.upperBound)
      // "a Frederick, Maryland, hospital": a part without a capital is not a place.
      return parts.filter { part in part.0.contains { words[$0].isCapital || words[$0].shape == .number } }
    case NameTags.organization:
      // "Atty. Benjie Co": such forms of address precede persons only.
      if tokens.count > 1, NameRefinement.addresses.contains(hash: words[tokens.lowerBound].hash) {
        return parts(of: tokens, NameTags.person)
      }
      // A country is not an organisation, even as the subject of an action.
      if isCountry(tokens) { return [(tokens, NameTags.location)] }
      guard let end = possessor(of: tokens) else { return [(tokens, type)] }
      return [(tokens.lowerBound..<end, NameTags.location), (end + 1..<tokens.upperBound, type)]
    default: return [(tokens, type)]
    }
  }

  /// Joins neighbouring places that are one place in the tables: "Washington, D.C.", "Newfoundland and Labrador".
  func joined(_ names: [Name]) -> [Name] {
    var joined: [Name] = []
    for name in names {
      guard let before = joined.last, NameRefinement.placeTypes.contains(before.type),
        NameRefinement.placeTypes.contains(name.type), before.sentence == name.sentence,
        before.tokens.upperBound == name.tokens.lowerBound
          || before.tokens.upperBound + 1 == name.tokens.lowerBound
            && isPlaceConnector(before.tokens.upperBound)
      else {
        joined.append(name)
        continue
      }
      let tokens = before.tokens.lowerBound..<name.tokens.upperBound
      let range = document.range(ofTokens: tokens)
      if Gazetteer.standard.lookup(document.text[range.bytes]).isDisjoint(with: NameRefinement.places) {
        joined.append(name)
      } else {
        joined[joined.count - 1].tokens = tokens
        joined[joined.count - 1].range = range
      }
    }
    return joined
  }

  /// The type of a single word that was tagged as a person by mistake; nil for a person.
  ///
  /// A group if the tables have the word as one and not as a given name ("Republicans"); a place if it is a town that
  /// a comma and its country or region follow ("Frederick, Maryland").
  private func typeOfNonPerson(_ tokens: Range<Int>) -> Int? {
    guard tokens.count == 1, let token = tokens.first else { return nil }
    let classes = words[token].classes
    let given: NameClasses = [.givenMale, .givenFemale]
    let isBeliever =
      !classes.isDisjoint(with: [.religion, .politicalGroup]) && classes.isDisjoint(with: given)
    if isBeliever || classes.contains(.demonym) && classes.isDisjoint(with: given.union(.surname)) {
      return NameTags.group
    }
    guard !classes.isDisjoint(with: [.city, .largeCity]), token + 2 < words.count, isComma(token + 1),
      let end = placeEnd(from: token + 2, to: min(words.count, token + 6))
    else { return nil }
    let after = document.text[document.range(ofTokens: token + 2..<end).bytes]
    let regions: NameClasses = [.country, .region, .regionAbbreviation]
    guard words[token + 2].isCapital, !Gazetteer.standard.lookup(after).isDisjoint(with: regions) else {
      return nil
    }
    return NameTags.location
  }

  /// The hashes of the places in the dateline, which may be towns that no table has.
  var datelinePlaces: Set<UInt64> {
    guard let line = document.article.dateline else { return [] }
    return Set(line.utf8.split(separator: 44).map { PhraseHash($0.drop { $0 == 32 }).value })
  }

  /// True for a place of the dateline; a given name counts as one only in capitals.
  func isPlace(_ tokens: Range<Int>, ofDateline places: Set<UInt64>) -> Bool {
    guard let first = tokens.first, !places.isEmpty else { return false }
    let mayBeGiven = !words[first].classes.isDisjoint(with: [.givenMale, .givenFemale])
    if mayBeGiven, words[first].shape != .capitals { return false }
    return places.contains(PhraseHash(document.text[document.range(ofTokens: tokens).bytes]).value)
  }

  /// The place or people at the beginning of a title: "French" of "French President".
  private func possessor(ofTitle title: Range<Int>) -> [(tokens: Range<Int>, type: Int)] {
    guard let first = title.first else { return [] }
    if let end = placeEnd(from: first, to: title.upperBound), words[first].isCapital {
      return [(first..<end, NameTags.location)]
    }
    let isDemonym = words[first].classes.contains(.demonym) && words[first].isCapital
    return isDemonym ? [(first..<first + 1, NameTags.group)] : []
  }

  /// The names in a span without commas that was tagged as one place.
  private func places(_ tokens: Range<Int>) -> [(tokens: Range<Int>, type: Int)] {
    var parts: [(tokens: Range<Int>, type: Int)] = []
    var rest = tokens
    // "Congo Kinshasa and South Sudan", but not "Trinidad and Tobago", which the tables have as a whole.
    while !isFullName(rest), possessor(of: rest) == nil,
      let end = placeEnd(from: rest.lowerBound, to: rest.upperBound), end + 1 < rest.upperBound,
      words[end].hash == NameRefinement.and, placeEnd(from: end + 1, to: rest.upperBound) != nil
    {
      parts.append((rest.lowerBound..<end, NameTags.location))
      rest = end + 1..<rest.upperBound
    }
    return parts + partsWithoutConjunction(rest)
  }

  /// The names in a span without "and" that was tagged as one place: a place and a person, or two places.
  private func partsWithoutConjunction(_ tokens: Range<Int>) -> [(tokens: Range<Int>, type: Int)] {
    if isFullName(tokens) { return [(tokens, NameTags.person)] }
    if let end = possessor(of: tokens) {
      return [
        (tokens.lowerBound..<end, NameTags.location), (end + 1..<tokens.upperBound, NameTags.location),
      ]
    }
    // "the ambassador to the United States Anna Keller": after a place a given name begins a person.
    let given: NameClasses = [.givenMale, .givenFemale]
    if let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), tokens.upperBound - end >= 2,
      !words[end].classes.isDisjoint(with: given), words[end].classes.isDisjoint(with: NameRefinement.places),
      (end..<tokens.upperBound).allSatisfy({
        words[$0].isCapital && !words[$0].classes.contains(.locationHead)
      })
    {
      return [(tokens.lowerBound..<end, NameTags.location), (end..<tokens.upperBound, NameTags.person)]
    }
    return [(tokens, NameTags.location)]
  }

  func isCountry(_ tokens: Range<Int>) -> Bool {
    var hash = PhraseHash()
    for token in tokens {
      if token > tokens.lowerBound { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
    }
    return Gazetteer.standard.classes(ofHash: hash.value).contains(.country)
  }

  private func isPlace(_ tokens: Range<Int>) -> Bool {
    !Gazetteer.standard.lookup(document.text[document.range(ofTokens: tokens).bytes])
      .isDisjoint(with: NameRefinement.places)
  }

  static let and = WordHash.of("and")
  static let placeTypes: Set<EntityType> = [.geopolitical, .location]
  static let places: NameClasses = [.country, .capital, .city, .largeCity, .region, .location]

  /// The possessive clitic after a place at the beginning of a longer name: "Italy's Serie A" is two names.
  private func possessor(of tokens: Range<Int>) -> Int? {
    guard let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), end + 1 < tokens.upperBound,
      words[end].hash == RuleNameParser.possessive
    else { return nil }
    return end
  }

  /// The end of the longest place of the tables that begins at a token, of up to four tokens.
  private func placeEnd(from start: Int, to end: Int) -> Int? {
    var hash = PhraseHash()
    var best: Int?
    for token in start..<min(end, start + 4) {
      if token > start { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
      if !Gazetteer.standard.classes(ofHash: hash.value).isDisjoint(with: NameRefinement.places) {
        best = token + 1
      }
    }
    return best
  }

  func isComma(_ token: Int) -> Bool { isCharacter(token, ",") }

  /// True for a comma or "and", which may be inside the name of a place.
  private func isPlaceConnector(_ token: Int) -> Bool {
    isComma(token) || words[token].hash == NameRefinement.and
  }

  /// The end of a title or office that begins at a token, of up to three tokens.
  private func titleEnd(from start: Int, to end: Int) -> Int? {
    let titles: NameClasses = [.title, .office, .honorific]
    var hash = PhraseHash()
    var best: Int?
    for token in start..<min(end, start + 3) {
      if token > start { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
      let classes = Gazetteer.standard.classes(ofHash: hash.value)
      // "Pope" and "King" are also names: they are titles only before a name.
      let isName = !classes.isDisjoint(with: [.surname, .givenMale, .givenFemale])
      if !classes.isDisjoint(with: titles), token + 1 < end || !isName { best = token + 1 }
    }
    if best == nil, NameRefinement.rankWords.contains(hash: words[start].hash) { return start + 1 }
    return best
  }

  private static let rankWords = WordSet(WordList("names/rank-words"))
}
