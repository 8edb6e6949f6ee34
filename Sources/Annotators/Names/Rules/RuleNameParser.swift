import Documents
import WordLists

/// Finds the names of one sentence by rules, from left to right, the longest phrase of the tables first.
struct RuleNameParser {
  let document: Document
  let words: TokenArray<LexicalWord>
  let usage: CapitalUsage
  let sentence: Sentence
  let sentencePosition: Int

  var accepted: [NameCandidate] = []

  init(
    document: Document,
    words: TokenArray<LexicalWord>,
    usage: CapitalUsage,
    sentence: Sentence,
    sentencePosition: Int
  ) {
    self.document = document
    self.words = words
    self.usage = usage
    self.sentence = sentence
    self.sentencePosition = sentencePosition
  }

  /// The candidates of the sentence in reading order, without overlap.
  mutating func candidates() -> [NameCandidate] {
    var position = sentence.tokens.lowerBound
    while position < sentence.tokens.upperBound {
      if canBegin(position) {
        position = max(position + 1, parse(from: position))
      } else {
        position += 1
      }
    }
    return accepted
  }

  // MARK: Words of names

  var end: Int { sentence.tokens.upperBound }

  var isTitleCase: Bool { usage.isTitleCase[sentencePosition] }

  /// Classes of words and phrases that are names by themselves.
  static let naming: NameClasses = [
    .country, .capital, .city, .largeCity, .region, .demonym, .religion, .politicalGroup, .location,
    .newsOrganization, .internationalBody, .company, .party, .agency, .team, .event,
  ]
  static let givenName: NameClasses = [.givenMale, .givenFemale]

  /// True for a capital that is not due to the position in the sentence.
  func isNameWord(_ position: Int) -> Bool {
    guard position < end else { return false }
    let word = words[position]
    guard word.isCapital else { return false }
    if word.classes.contains(.weekday) || CalendarWords.all.contains(hash: word.hash) {
      return isPersonsMonth(position)
    }
    let isPlaced = isTitleCase || CapitalUsage.begins(position, sentence, document, words)
    if word.isClosed {
      // "US" and "IT" in capitals are names, "The" and "IN" are not.
      return word.shape == .capitals && !isTitleCase && !word.classes.isDisjoint(with: RuleNameParser.naming)
    }
    guard isPlaced else { return true }
    let isCommon = word.casing.map { $0 < 100 } ?? false
    if usage.isCapitalElsewhere(word.hash), !isCommon || usage.isCapitalAlone(word.hash) { return true }
    if word.shape == .capitals, !isTitleCase, word.casing ?? 255 > 60 { return true }
    if usage.isLowerElsewhere(word.hash) { return false }
    if let casing = word.casing { return casing >= 128 }
    return true
  }

  /// True for a month's name that is a person's: after a given name or form of address and before no number
  /// ("Theresa May").
  func isPersonsMonth(_ position: Int) -> Bool {
    guard words[position].shape == .capitalized, words[position].classes.contains(.month) else {
      return false
    }
    guard position > sentence.tokens.lowerBound else { return false }
    let before = words[position - 1]
    let isNamed = !before.classes.isDisjoint(with: [.givenMale, .givenFemale, .honorific])
    return isNamed && before.isCapital
      && !(position + 1 < end && document.tokens[position + 1].kind == .number)
  }

  func canBegin(_ position: Int) -> Bool {
    if isNameWord(position) { return true }
    if words[position].isCapital, !words[position].isClosed, position + 1 < end,
      words[position + 1].classes.contains(.organizationSuffix), words[position + 1].isCapital
    {
      return true
    }
    // A word that is usually in lower case may begin a phrase of the tables: "International Criminal Court".
    return words[position].isCapital && phrase(at: position)?.tokens.count ?? 0 > 1
  }

  /// True if no space separates a token from the one before it.
  func touches(_ position: Int) -> Bool {
    position > sentence.tokens.lowerBound && !document.tokens[position].spaceBefore
  }

  func isHyphen(_ position: Int) -> Bool {
    position < end && document.text[document.tokens[position].range.start] == 45
      && document.tokens[position].range.count == 1
  }

  // MARK: Phrases of the tables

  /// A phrase of the tables: its tokens and its classes.
  struct Phrase {
    var tokens: Range<Int>
    var classes: NameClasses
  }

  /// The longest phrase of the tables that begins here, ends in a capitalised word or a number, and is a name.
  func phrase(at start: Int) -> Phrase? {
    var hash = PhraseHash()
    var best: Phrase?
    var position = start
    while position < end, position < start + 10 {
      let range = document.tokens[position].range
      if position > start, document.tokens[position].spaceBefore { hash.append(32) }
      Lexicon.append(document.text, range, to: &hash)
      let classes = Gazetteer.standard.classes(ofHash: hash.value)
      let isName = !classes.isDisjoint(with: RuleNameParser.naming)
      if isName, words[position].isCapital || document.tokens[position].kind == .number {
        best = Phrase(tokens: start..<position + 1, classes: classes)
      }
      let touchesNext = position + 1 < end && !document.tokens[position + 1].spaceBefore
      guard classes.contains(.continues) || touchesNext && position < start + 4 else { break }
      position += 1
    }
    return best
  }

  // MARK: Runs of capitalised words

  /// The most tokens of a run; longer ones are cut, so that time stays linear in odd texts.
  static let longestRun = 24

  /// The end of the run of name words that begins here, with hyphens, particles and initials inside.
  func runEnd(from start: Int) -> Int {
    var position = start + 1
    while position < end, position - start < RuleNameParser.longestRun {
      if isNameWord(position) {
        position += 1
      } else if isHyphen(position), touches(position), touches(position + 1 < end ? position + 1 : position),
        position + 1 < end, words[position + 1].isCapital || words[position + 1].shape == .number
      {
        position += 2
      } else if words[position].classes.contains(.nameParticle), words[position].shape == .lower,
        let after = capitalAfterParticles(position)
      {
        position = after
      } else if document.text[document.tokens[position].range.start] == 38, position + 1 < end,
        isNameWord(position + 1)
      {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  func capitalAfterParticles(_ start: Int) -> Int? {
    var position = start
    while position < end, position < start + 3, words[position].classes.contains(.nameParticle) {
      position += 1
    }
    return position < end && isNameWord(position) ? position : nil
  }

  /// Adds the name that begins at a position, if any, and returns the position after it.
  mutating func parse(from start: Int) -> Int {
    let runEnd = beforeTitle(start, runEnd(from: start))
    if let spelled = beforeAcronym(start) {
      return add(spelled, .organization, "name spelled out before its acronym", 3)
    }
    let known = phrase(at: start)
    // After forms of address and titles comes a person.
    if words[start].classes.contains(.honorific), start + 1 < runEnd, known == nil,
      words[runEnd - 1].classes.isDisjoint(with: [.organizationHead, .locationHead])
    {
      return person(
        from: start + 1,
        runEnd,
        rule: "form of address before a name",
        trigger: start..<start + 1
      )
    }
    if let title = titleEnd(from: start, runEnd) {
      if title < runEnd {
        if let organization = organization(from: start, runEnd) {
          return add(organization, .organization, "head of an organisation's name", 3)
        }
        return person(from: title, runEnd, rule: "title before a name", trigger: start..<title)
      }
      return title
    }
    if let organization = organization(from: start, runEnd) {
      return add(organization, .organization, "head of an organisation's name", 3)
    }
    if let known, known.tokens.count > 1 || !isPersonWith(known, runEnd) {
      return accept(known, runEnd)
    }
    if isPersonName(officeEnd(start, runEnd), runEnd) {
      return person(from: start, runEnd, rule: "given name", trigger: start..<start + 1)
    }
    if let town = town(from: start, runEnd) { return add(town, .geopolitical, "head of a town's name", 2) }
    if let place = location(from: start, runEnd) { return add(place, .location, "head of a place's name", 3) }
    if let event = event(from: start, runEnd) { return add(event, .event, "head of an event's name", 3) }
    return unknown(from: start, runEnd)
  }

  mutating func add(
    _ tokens: Range<Int>,
    _ type: EntityType?,
    _ rule: String,
    _ strength: Int,
    trigger: Range<Int>? = nil,
    runnerUp: String? = nil
  ) -> Int {
    guard !tokens.isEmpty else { return tokens.upperBound }
    let confidence = [0.4, 0.6, 0.8, 0.95][min(max(strength, 0), 3)]
    let evidence = Evidence(
      rule,
      trigger: trigger.map { document.range(ofTokens: $0) },
      runnerUp: runnerUp,
      confidence: confidence
    )
    accepted.append(
      NameCandidate(
        tokens: tokens,
        sentence: sentencePosition,
        type: type,
        evidence: evidence,
        strength: strength
      )
    )
    return tokens.upperBound
  }

  /// The name that begins here and is followed by its own initials in brackets: "United Quay Workers (UQW)".
  func beforeAcronym(_ start: Int) -> Range<Int>? {
    var initials: [UInt8] = []
    var position = start
    while position < end, position - start < 12 {
      let token = document.tokens[position]
      let first = document.text[token.range.start]
      if first == 40, position + 2 < end, position - start >= 2 {
        guard words[position + 1].shape == .capitals else { return nil }
        let letters = document.text[document.tokens[position + 1].range.bytes].filter { $0 &- 65 < 26 }
        return letters.count >= 2 && initials == letters ? start..<position : nil
      }
      let isHyphen = first == 45 && token.range.count == 1
      guard token.kind == .word || isHyphen else { return nil }
      if words[position].isCapital {
        initials.append(first)
      } else if !isHyphen, !FunctionWords.connectors.contains(hash: words[position].hash),
        words[position].hash != RuleNameParser.possessive
      {
        return nil
      }
      position += 1
    }
    return nil
  }

  static let possessive = WordHash.of("'s")
}
