import Documents

/// What was tagged as one name and is several: places and their owners, titles and persons.
extension LearntNames {
  /// The names in what was tagged as one: a person without titles before, places apart at commas.
  func parts(of tokens: Range<Int>, _ type: Int) -> [(tokens: Range<Int>, type: Int)] {
    switch type {
    case 0:
      var start = tokens.lowerBound
      while start < tokens.upperBound, let end = titleEnd(from: start, to: tokens.upperBound) { start = end }
      guard start < tokens.upperBound else { return [] }
      return owner(of: tokens.lowerBound..<start) + [(start..<tokens.upperBound, type)]
    case 2:
      var parts: [(Range<Int>, Int)] = []
      var start = tokens.lowerBound
      for token in tokens where isComma(token) {
        parts += places(start..<token)
        start = token + 1
      }
      return parts + places(start..<tokens.upperBound)
    case 1:
      // A country that acts is still a country.
      if isCountry(tokens) { return [(tokens, 2)] }
      guard let end = possessor(of: tokens) else { return [(tokens, type)] }
      return [(tokens.lowerBound..<end, 2), (end + 1..<tokens.upperBound, type)]
    default: return [(tokens, type)]
    }
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
    if let end = possessor(of: tokens) {
      return [(tokens.lowerBound..<end, 2), (end + 1..<tokens.upperBound, 2)]
    }
    // "Congo Kinshasa and South Sudan", but not "Trinidad and Tobago", which the tables know as a whole.
    if let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), end + 1 < tokens.upperBound,
      words[end].hash == LearntNames.and, placeEnd(from: end + 1, to: tokens.upperBound) != nil
    {
      return [(tokens.lowerBound..<end, 2)] + places(end + 1..<tokens.upperBound)
    }
    // "the ambassador to the United States Anna Keller": behind a known place a given name begins a person.
    let given: NameClasses = [.givenMale, .givenFemale]
    if let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), tokens.upperBound - end >= 2,
      !words[end].classes.isDisjoint(with: given), words[end].classes.isDisjoint(with: LearntNames.places),
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

  private static let and = WordHash.of("and")
  private static let places: NameClasses = [.country, .capital, .city, .largeCity, .region, .location]

  /// The possessive behind a known place at the beginning of a longer name: "Italy's Serie A" is two names.
  private func possessor(of tokens: Range<Int>) -> Int? {
    guard let end = placeEnd(from: tokens.lowerBound, to: tokens.upperBound), end + 1 < tokens.upperBound,
      words[end].hash == NameParser.possessive || words[end].hash == LearntNames.curly
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
      if !Gazetteer.standard.classes(ofHash: hash.value).isDisjoint(with: LearntNames.places) {
        best = token + 1
      }
    }
    return best
  }

  func isComma(_ token: Int) -> Bool {
    document.tokens[token].kind == .punctuation && document.text[document.tokens[token].range.start] == 44
  }

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
    if best == nil, LearntNames.rankWords.contains(hash: words[start].hash) { return start + 1 }
    return best
  }

  private static let rankWords = WordSet("prime vice deputy ex former acting then")
}
