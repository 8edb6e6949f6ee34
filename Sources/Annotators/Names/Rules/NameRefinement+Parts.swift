import Documents
import WordLists

/// What was tagged as one name and is several: places and their owners, titles and persons.
extension NameRefinement {
  /// The names in what was tagged as one: a person without titles before, places apart at commas.
  func parts(of tokens: Range<Int>, _ type: Int) -> [(tokens: Range<Int>, type: Int)] {
    switch type {
    case 0:
      var start = tokens.lowerBound
      while start < tokens.upperBound, let end = titleEnd(from: start, to: tokens.upperBound) { start = end }
      guard start < tokens.upperBound else { return [] }
      if let other = noPerson(start..<tokens.upperBound) { return [(start..<tokens.upperBound, other)] }
      return owner(of: tokens.lowerBound..<start) + [(start..<tokens.upperBound, type)]
    case 2:
      // "Elmsbury Echo": a place that ends like a newspaper is one.
      if tokens.count > 1, let last = tokens.last, words[last].isCapital,
        SourceWords.mediaNames.contains(hash: words[last].hash), !isPlace(tokens)
      {
        return [(tokens, 1)]
      }
      var parts: [(Range<Int>, Int)] = []
      var start = tokens.lowerBound
      for token in tokens where isComma(token) {
        parts += places(start..<token)
        start = token + 1
      }
      parts += places(start..<tokens.upperBound)
      // "a Frederick, Maryland, hospital": what has no capital behind the comma is no place.
      return parts.filter { part in part.0.contains { words[$0].isCapital || words[$0].shape == .number } }
    case 1:
      // "Atty. Benjie Co": nobody addresses a firm so.
      if tokens.count > 1, NameRefinement.addresses.contains(hash: words[tokens.lowerBound].hash) {
        return parts(of: tokens, 0)
      }
      // A country that acts is still a country.
      if isCountry(tokens) { return [(tokens, 2)] }
      guard let end = possessor(of: tokens) else { return [(tokens, type)] }
      return [(tokens.lowerBound..<end, 2), (end + 1..<tokens.upperBound, type)]
    default: return [(tokens, type)]
    }
  }

  /// Names with those made one that stand side by side and are one place by the tables: "Washington, D.C.",
  /// "Newfoundland and Labrador".
  func joined(_ names: [Name]) -> [Name] {
    var joined: [Name] = []
    for name in names {
      guard let before = joined.last, NameRefinement.placeTypes.contains(before.type),
        NameRefinement.placeTypes.contains(name.type),
        before.tokens.upperBound == name.tokens.lowerBound
          || before.tokens.upperBound + 1 == name.tokens.lowerBound && isJoint(before.tokens.upperBound)
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

  /// What a single word is that was tagged as a person and is none.
  ///
  /// A group where the tables know the word as one and as no given name ("Republicans"); a place where it is a
  /// town with its country or region behind a comma ("Frederick, Maryland").
  private func noPerson(_ tokens: Range<Int>) -> Int? {
    guard tokens.count == 1, let token = tokens.first else { return nil }
    let classes = words[token].classes
    let given: NameClasses = [.givenMale, .givenFemale]
    let isBeliever =
      !classes.isDisjoint(with: [.religion, .politicalGroup]) && classes.isDisjoint(with: given)
    if isBeliever || classes.contains(.demonym) && classes.isDisjoint(with: given.union(.surname)) {
      return 3
    }
    guard !classes.isDisjoint(with: [.city, .largeCity]), token + 2 < words.count, isComma(token + 1),
      let end = placeEnd(from: token + 2, to: min(words.count, token + 6))
    else { return nil }
    let behind = document.text[document.range(ofTokens: token + 2..<end).bytes]
    let regions: NameClasses = [.country, .region, .regionAbbreviation]
    guard words[token + 2].isCapital, !Gazetteer.standard.lookup(behind).isDisjoint(with: regions) else {
      return nil
    }
    return 2
  }

  /// The places that the dateline names, as hashes: a small town is in no table, but stands there.
  var datelinePlaces: Set<UInt64> {
    guard let line = document.article.dateline else { return [] }
    return Set(line.utf8.split(separator: 44).map { PhraseHash($0.drop { $0 == 32 }).value })
  }

  /// True for a name that the dateline has as a place; a given name in small letters may still be somebody's.
  func isPlace(_ tokens: Range<Int>, ofDateline places: Set<UInt64>) -> Bool {
    guard let first = tokens.first, !places.isEmpty else { return false }
    let mayBeGiven = !words[first].classes.isDisjoint(with: [.givenMale, .givenFemale])
    if mayBeGiven, words[first].shape != .capitals { return false }
    return places.contains(PhraseHash(document.text[document.range(ofTokens: tokens).bytes]).value)
  }

  /// Whose a title is: "French President" names a people too.
  private func owner(of title: Range<Int>) -> [(tokens: Range<Int>, type: Int)] {
    guard let first = title.first else { return [] }
    if let end = placeEnd(from: first, to: title.upperBound), words[first].isCapital {
      return [(first..<end, 2)]
    }
    return words[first].classes.contains(.demonym) && words[first].isCapital ? [(first..<first + 1, 3)] : []
  }

  /// The places, and a person behind one, in what was tagged as one place.
  private func places(_ tokens: Range<Int>) -> [(tokens: Range<Int>, type: Int)] {
    var found: [(tokens: Range<Int>, type: Int)] = []
    var rest = tokens
    // "Congo Kinshasa and South Sudan", but not "Trinidad and Tobago", which the tables know as a whole.
    while !isFullName(rest), possessor(of: rest) == nil,
      let end = placeEnd(from: rest.lowerBound, to: rest.upperBound), end + 1 < rest.upperBound,
      words[end].hash == NameRefinement.and, placeEnd(from: end + 1, to: rest.upperBound) != nil
    {
      found.append((rest.lowerBound..<end, 2))
      rest = end + 1..<rest.upperBound
    }
    return found + unjoined(rest)
  }

  /// The place and the person, or two places, in what was tagged as one place without "and".
  private func unjoined(_ tokens: Range<Int>) -> [(tokens: Range<Int>, type: Int)] {
    if isFullName(tokens) { return [(tokens, 0)] }
    if let end = possessor(of: tokens) {
      return [(tokens.lowerBound..<end, 2), (end + 1..<tokens.upperBound, 2)]
    }
    // "the ambassador to the United States Anna Keller": behind a known place a given name begins a person.
    let given: NameClasses = [.givenMale, .givenFemale]
    if let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), tokens.upperBound - end >= 2,
      !words[end].classes.isDisjoint(with: given), words[end].classes.isDisjoint(with: NameRefinement.places),
      (end..<tokens.upperBound).allSatisfy({
        words[$0].isCapital && !words[$0].classes.contains(.locationHead)
      })
    {
      return [(tokens.lowerBound..<end, 2), (end..<tokens.upperBound, 0)]
    }
    return [(tokens, 2)]
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

  /// Forms of address that stand before a person's name alone.
  private static let addresses = WordSet(WordList("names/addresses"))
  private static let and = WordHash.of("and")
  static let placeTypes: Set<EntityType> = [.geopolitical, .location]
  static let places: NameClasses = [.country, .capital, .city, .largeCity, .region, .location]

  /// The possessive behind a known place at the beginning of a longer name: "Italy's Serie A" is two names.
  private func possessor(of tokens: Range<Int>) -> Int? {
    guard let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), end + 1 < tokens.upperBound,
      words[end].hash == RuleNameParser.possessive || words[end].hash == NameRefinement.curly
    else { return nil }
    return end
  }

  /// The end of the longest known place that begins at a token.
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

  func isComma(_ token: Int) -> Bool {
    document.tokens[token].kind == .punctuation && document.text[document.tokens[token].range.start] == 44
  }

  /// True for what can stand inside the name of a place: a comma or "and".
  private func isJoint(_ token: Int) -> Bool { isComma(token) || words[token].hash == NameRefinement.and }

  /// The end of a title or office that begins at a token, of up to three words.
  private func titleEnd(from start: Int, to end: Int) -> Int? {
    let titles: NameClasses = [.title, .office, .honorific]
    var hash = PhraseHash()
    var best: Int?
    for token in start..<min(end, start + 3) {
      if token > start { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
      let classes = Gazetteer.standard.classes(ofHash: hash.value)
      // "Pope" and "King" are also names: only with a name behind them are they titles.
      let isName = !classes.isDisjoint(with: [.surname, .givenMale, .givenFemale])
      if !classes.isDisjoint(with: titles), token + 1 < end || !isName { best = token + 1 }
    }
    if best == nil, NameRefinement.rankWords.contains(hash: words[start].hash) { return start + 1 }
    return best
  }

  private static let rankWords = WordSet(WordList("names/rank-words"))
}
