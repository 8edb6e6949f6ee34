import Documents

/// The names of a document as the learnt tagger finds them, with types as fine as the tables allow.
struct LearntNames {
  private let document: Document
  private let words: [Word]
  private let candidates: [NameCandidate]
  private let signs: NameSigns

  /// The names of a document whose rule candidates are known.
  init(_ document: Document, _ words: [Word], _ usage: CapitalUsage, _ candidates: [NameCandidate]) {
    self.document = document
    self.words = words
    self.candidates = candidates
    signs = NameSigns(document, words, usage, candidates)
  }

  /// The names in reading order.
  func names(_ tagger: NameTagger) -> [Name] {
    let tags = tagger.tags(document, signs)
    var byStart: [Int: NameCandidate] = [:]
    for candidate in candidates { byStart[candidate.tokens.lowerBound] = candidate }
    var names: [Name] = []
    for (position, sentence) in document.sentences.enumerated() {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard let type = NameTags.type(of: tags[token]) else {
          token += 1
          continue
        }
        var end = token + 1
        while end < sentence.tokens.upperBound, tags[end] == NameTags.inside(type) { end += 1 }
        for (part, type) in parts(of: token..<end, type) {
          let tokens = trimmed(part, type)
          if tokens.isEmpty || isCalendar(tokens) { continue }
          let rule = byStart[tokens.lowerBound].flatMap { $0.tokens == tokens ? $0 : nil }
          names.append(name(tokens, type, rule, in: position))
        }
        token = end
      }
      addElections(of: sentence, at: position, to: &names)
    }
    addOtherScripts(to: &names)
    return agreed(names)
  }

  /// Names in scripts without capitals, of which the tagger has seen none, as the rules find them.
  private func addOtherScripts(to names: inout [Name]) {
    let others = candidates.filter {
      document.text[document.tokens[$0.tokens.lowerBound].range.start] >= 0xE3
    }
    if others.isEmpty { return }
    for name in RuleNames.names(others, document)
    where !names.contains(where: { $0.tokens.overlaps(name.tokens) }) {
      names.append(name)
    }
    names.sort { $0.range.start < $1.range.start }
  }

  /// The names in what was tagged as one: a person without titles before, places apart at commas.
  private func parts(of tokens: Range<Int>, _ type: Int) -> [(tokens: Range<Int>, type: Int)] {
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

  private func isCountry(_ tokens: Range<Int>) -> Bool {
    var hash = PhraseHash()
    for token in tokens {
      if token > tokens.lowerBound { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
    }
    return Gazetteer.standard.classes(ofHash: hash.value).contains(.country)
  }

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

  /// True for days and months alone, which are times and no names.
  private func isCalendar(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy {
      !words[$0].classes.isDisjoint(with: [.weekday]) || document.tokens[$0].kind == .number
    }
  }

  private func isComma(_ token: Int) -> Bool {
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

  /// Elections by their full names, which hold other names: "2018 Italian general election".
  private func addElections(of sentence: Sentence, at position: Int, to names: inout [Name]) {
    for token in sentence.tokens where LearntNames.elections.contains(hash: words[token].hash) {
      var start = token
      var hasName = false
      while start > sentence.tokens.lowerBound, token - start < 8 {
        let before = start - 1
        let isKind = LearntNames.electionKinds.contains(hash: words[before].hash)
        guard words[before].isCapital || isKind else { break }
        if words[before].isCapital, !isKind { hasName = true }
        start = before
      }
      guard hasName, start > sentence.tokens.lowerBound, isYear(start - 1) else { continue }
      start -= 1
      // Of the names of the sentence, those inside give way, and those behind stay behind.
      var place = names.count
      while place > 0, names[place - 1].tokens.upperBound > start {
        place -= 1
        if names[place].tokens.lowerBound <= token { names.remove(at: place) }
      }
      names.insert(
        Name(
          range: document.range(ofTokens: start..<token + 1),
          tokens: start..<token + 1,
          sentence: position,
          type: .event,
          evidence: Evidence("year and kind of an election", confidence: 0.8)
        ),
        at: place
      )
    }
  }

  private func isYear(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return range.count == 4 && document.text[range.start...].prefix(4).allSatisfy { $0 &- 48 < 10 }
      && (document.text[range.start] == 49 || document.text[range.start] == 50)
  }

  private static let elections = WordSet("election elections referendum by-election primaries")
  private static let electionKinds = WordSet(
    """
    general federal presidential parliamentary legislative local municipal regional provincial state senate mayoral
    gubernatorial snap special constitutional leadership primary house congressional european council national
    """
  )

  /// The tokens without an article before and without marks and a possessive behind.
  private func trimmed(_ tokens: Range<Int>, _ type: Int) -> Range<Int> {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    let mayBeNumbered = type == 1 || type == 4
    while start < end,
      isLoose(start) || LearntNames.articles.contains(hash: words[start].hash)
        || !mayBeNumbered && document.tokens[start].kind == .number
    {
      start += 1
    }
    // "eastern Ukraine" speaks of the country, "east Jerusalem" of a place of its own.
    if type == 2, end - start > 1, words[start].shape == .lower, isCountry(start + 1..<end) { start += 1 }
    // "on" and "the" end no name, and a place keeps no common noun behind it.
    while end - start > 1, words[end - 1].shape == .lower, words[end - 1].isClosed {
      end -= 1
    }
    while start < end,
      isLoose(end - 1) || words[end - 1].hash == NameParser.possessive
        || words[end - 1].hash == LearntNames.curly
    {
      end -= 1
    }
    return start..<end
  }

  private func isLoose(_ token: Int) -> Bool {
    let kind = document.tokens[token].kind
    guard kind == .quotationMark || kind == .punctuation else { return false }
    // A closing bracket may belong to its opening one inside the name.
    return document.text[document.tokens[token].range.start] != 41
  }

  private static let articles = WordSet("the a an")
  private static let curly = WordHash.of("’s")

  /// Gives names that the document writes alike one type: the one that most of them have.
  private func agreed(_ names: [Name]) -> [Name] {
    var votes: [UInt64: [EntityType: Int]] = [:]
    func key(_ name: Name) -> UInt64 {
      name.tokens.reduce(0) { FeatureHash.joined($0, words[$1].hash) }
    }
    for name in names { votes[key(name), default: [:]][name.type, default: 0] += 1 }
    return names.map { name in
      var name = name
      guard let all = votes[key(name)], all.count > 1, name.tokens.count > 1,
        let best = all.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
        best.key != name.type, best.value > all[name.type] ?? 0
      else { return name }
      name.evidence = Evidence(
        "same name elsewhere in the article",
        runnerUp: "\(name.type.rawValue) (\(name.evidence.rule))",
        confidence: 0.7
      )
      name.type = best.key
      return name
    }
  }

  private func name(_ tokens: Range<Int>, _ type: Int, _ rule: NameCandidate?, in sentence: Int) -> Name {
    let kind = fine(type, tokens, rule)
    // "Port Velmar Fire Service": the head of a long name says more than the place before it.
    if tokens.count > 2, kind != .organization, let rule, rule.strength >= 3, rule.type == .organization {
      return Name(
        range: document.range(ofTokens: tokens),
        tokens: tokens,
        sentence: sentence,
        type: .organization,
        evidence: rule.evidence
      )
    }
    var evidence = Evidence("learnt from its words and their neighbours", confidence: 0.8)
    if let rule, let own = rule.type {
      if own == kind {
        evidence = rule.evidence
      } else {
        evidence.runnerUp = "\(own.rawValue) (\(rule.evidence.rule))"
      }
    }
    return Name(
      range: document.range(ofTokens: tokens),
      tokens: tokens,
      sentence: sentence,
      type: kind,
      evidence: evidence
    )
  }

  /// The type of the program for a type of the tagger.
  private func fine(_ type: Int, _ tokens: Range<Int>, _ rule: NameCandidate?) -> EntityType {
    switch type {
    case 0: return .person
    case 1: return .organization
    case 2: return place(tokens, rule)
    case 3: return .group
    default:
      if tokens.count == 1, !words[tokens.lowerBound].classes.isDisjoint(with: LearntNames.groups) {
        return .group
      }
      if rule?.type == .event { return .event }
      let classes = words[tokens.upperBound - 1].classes
      if classes.contains(.eventHead) || words[tokens.lowerBound].classes.contains(.event) { return .event }
      return .miscellaneous
    }
  }

  private static let groups: NameClasses = [.demonym, .religion, .politicalGroup]

  /// A place with a government or without: the tables decide, then the head of the name.
  private func place(_ tokens: Range<Int>, _ rule: NameCandidate?) -> EntityType {
    if rule?.type == .geopolitical || rule?.type == .location { return rule?.type ?? .geopolitical }
    var hash = PhraseHash()
    for token in tokens {
      if token > tokens.lowerBound { hash.append(32) }
      Lexicon.append(document.text, document.tokens[token].range, to: &hash)
    }
    let classes = Gazetteer.standard.classes(ofHash: hash.value)
    let government: NameClasses = [.country, .capital, .city, .largeCity, .region]
    if !classes.isDisjoint(with: government) { return .geopolitical }
    if classes.contains(.location) { return .location }
    let heads: NameClasses = [.locationHead, .organizationHead]
    let isHeaded =
      !words[tokens.upperBound - 1].classes.isDisjoint(with: heads)
      || words[tokens.lowerBound].classes.contains(.locationHead)
    return isHeaded ? .location : .geopolitical
  }
}
