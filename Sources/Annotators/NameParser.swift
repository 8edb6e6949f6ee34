import Documents

/// Cuts one sentence into names, left to right, longest known phrase first.
struct NameParser {
  let document: Document
  let words: [Word]
  let usage: CapitalUsage
  let sentence: Sentence
  let sentencePosition: Int

  private var found: [NameCandidate] = []

  init(
    document: Document,
    words: [Word],
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
    return found
  }

  // MARK: Which words may belong to a name

  private var end: Int { sentence.tokens.upperBound }

  private var isTitleCase: Bool { usage.isTitleCase[sentencePosition] }

  /// Classes that say a word or phrase is a name by itself.
  static let naming: NameClasses = [
    .country, .capital, .city, .largeCity, .region, .demonym, .religion, .politicalGroup, .location,
    .newsOrganization, .internationalBody, .company, .party, .agency, .team, .event,
  ]
  private static let givenName: NameClasses = [.givenMale, .givenFemale]

  /// True when a capital stands here that is not owed to the place in the sentence.
  func isNameWord(_ position: Int) -> Bool {
    guard position < end else { return false }
    let word = words[position]
    guard word.isCapital else { return false }
    if word.classes.contains(.weekday) || FunctionWords.calendar.contains(hash: word.hash) {
      return isPersonsMonth(position)
    }
    let isPlaced = isTitleCase || CapitalUsage.begins(position, sentence, document, words)
    if word.isClosed {
      // "US" and "IT" in capitals are names, "The" and "IN" are not.
      return word.shape == .capitals && !isTitleCase && !word.classes.isDisjoint(with: NameParser.naming)
    }
    guard isPlaced else { return true }
    let isCommon = word.casing.map { $0 < 100 } ?? false
    if usage.isCapitalElsewhere(word.hash), !isCommon || usage.isCapitalAlone(word.hash) { return true }
    if word.shape == .capitals, !isTitleCase, word.casing ?? 255 > 60 { return true }
    if usage.isLowerElsewhere(word.hash) { return false }
    if let casing = word.casing { return casing >= 128 }
    return true
  }

  /// "May" and "April" are persons between a name and what is no number.
  private func isPersonsMonth(_ position: Int) -> Bool {
    guard words[position].shape == .capitalized, words[position].classes.contains(.month) else {
      return false
    }
    guard position > sentence.tokens.lowerBound else { return false }
    let before = words[position - 1]
    let isNamed = !before.classes.isDisjoint(with: [.givenMale, .givenFemale, .honorific])
    return isNamed && before.isCapital
      && !(position + 1 < end && document.tokens[position + 1].kind == .number)
  }

  private func canBegin(_ position: Int) -> Bool {
    if isNameWord(position) { return true }
    if words[position].isCapital, !words[position].isClosed, position + 1 < end,
      words[position + 1].classes.contains(.organizationSuffix), words[position + 1].isCapital
    {
      return true
    }
    // A word that is small by habit still begins a known phrase: "International Criminal Court".
    return words[position].isCapital && phrase(at: position)?.tokens.count ?? 0 > 1
  }

  /// True when a token touches the one before it.
  private func touches(_ position: Int) -> Bool {
    position > sentence.tokens.lowerBound && !document.tokens[position].spaceBefore
  }

  private func isHyphen(_ position: Int) -> Bool {
    position < end && document.text[document.tokens[position].range.start] == 45
      && document.tokens[position].range.count == 1
  }

  // MARK: Known phrases

  /// A phrase of the word tables: its tokens, its classes and its hash.
  struct Phrase {
    var tokens: Range<Int>
    var classes: NameClasses
  }

  /// The longest phrase of the tables that begins here, ends with a capital word, and is a name.
  private func phrase(at start: Int) -> Phrase? {
    var hash = PhraseHash()
    var best: Phrase?
    var position = start
    while position < end, position < start + 10 {
      let range = document.tokens[position].range
      if position > start, document.tokens[position].spaceBefore { hash.append(32) }
      Lexicon.append(document.text, range, to: &hash)
      let classes = Gazetteer.standard.classes(ofHash: hash.value)
      let isName = !classes.isDisjoint(with: NameParser.naming)
      if isName, words[position].isCapital || document.tokens[position].kind == .number {
        best = Phrase(tokens: start..<position + 1, classes: classes)
      }
      let touchesNext = position + 1 < end && !document.tokens[position + 1].spaceBefore
      guard classes.contains(.continues) || touchesNext && position < start + 4 else { break }
      position += 1
    }
    return best
  }

  // MARK: Parsing a run

  /// No name has more tokens; longer runs are cut, so that odd texts cost linear time.
  private static let longestRun = 24

  /// The end of the run of name words that begins here, hyphens, particles and initials included.
  private func runEnd(from start: Int) -> Int {
    var position = start + 1
    while position < end, position - start < NameParser.longestRun {
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

  private func capitalAfterParticles(_ start: Int) -> Int? {
    var position = start
    while position < end, position < start + 3, words[position].classes.contains(.nameParticle) {
      position += 1
    }
    return position < end && isNameWord(position) ? position : nil
  }

  /// Parses from a position; gives the position behind what was taken.
  private mutating func parse(from start: Int) -> Int {
    let runEnd = beforeTitle(start, runEnd(from: start))
    if let spelled = beforeAcronym(start) {
      return add(spelled, .organization, "name spelled out before its acronym", 3)
    }
    let known = phrase(at: start)
    // Forms of address and titles: what follows is a person.
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
        if let body = organization(from: start, runEnd) {
          return add(body, .organization, "head of an organisation's name", 3)
        }
        return person(from: title, runEnd, rule: "title before a name", trigger: start..<title)
      }
      return title
    }
    if let body = organization(from: start, runEnd) {
      return add(body, .organization, "head of an organisation's name", 3)
    }
    if let known, known.tokens.count > 1 || !isPersonWith(known, runEnd) {
      return accept(known, runEnd)
    }
    if isPersonName(officeEnd(start, runEnd), runEnd) {
      return person(from: start, runEnd, rule: "given name", trigger: start..<start + 1)
    }
    if let place = location(from: start, runEnd) { return add(place, .location, "head of a place's name", 3) }
    if let event = event(from: start, runEnd) { return add(event, .event, "head of an event's name", 3) }
    return unknown(from: start, runEnd)
  }

  private mutating func add(
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
    found.append(
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

  /// The name that begins here and ends before its own initials in brackets: "United Quay Workers (UQW)".
  private func beforeAcronym(_ start: Int) -> Range<Int>? {
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
        words[position].hash != NameParser.possessive
      {
        return nil
      }
      position += 1
    }
    return nil
  }

  private static let possessive = WordHash.of("'s")

  // MARK: Persons

  /// Where the titles that begin here end; nothing when there is none.
  private func titleEnd(from start: Int, _ runEnd: Int) -> Int? {
    var position = start
    while position < runEnd, isTitle(position) {
      position += 1
      // Hyphenated offices: President-elect, Lt.-Gen.
      if isHyphen(position), touches(position), position + 1 < end {
        let next = words[position + 1]
        if next.shape == .lower || next.classes.contains(.title) { position += 2 }
      }
    }
    return position > start ? position : nil
  }

  /// Cuts a run where an office with a name behind it begins: "Google | CEO Sundar Pichai".
  private func beforeTitle(_ start: Int, _ runEnd: Int) -> Int {
    var position = start + 1
    while position + 1 < runEnd {
      let classes = words[position].classes
      let isOffice = !classes.isDisjoint(with: [.title, .office]) && isTitle(position)
      if isOffice, !isTitle(start),
        words[position + 1].classes.isDisjoint(with: [.organizationHead, .organizationSuffix]),
        !words[runEnd - 1].classes.contains(.organizationHead)
      {
        return position
      }
      position += 1
    }
    return runEnd
  }

  private static let bareTitles = WordSet(
    "gen sen rep lt col sgt capt maj gov dr mr mrs ms prof sir rev hon st cmdr adm"
  )

  private func isTitle(_ position: Int) -> Bool {
    let classes = words[position].classes
    if NameParser.bareTitles.contains(hash: words[position].hash) { return true }
    if classes.contains(.honorific) { return true }
    guard classes.contains(.title) || classes.contains(.office) else { return false }
    return classes.isDisjoint(with: [.newsOrganization, .company, .country, .internationalBody])
  }

  /// The first word behind ordinary words that may tell an office.
  private func officeEnd(_ start: Int, _ runEnd: Int) -> Int {
    var position = start
    while position + 2 < runEnd, isOrdinaryWord(position),
      words[position].classes.isDisjoint(with: NameParser.givenName)
    {
      position += 1
    }
    return position
  }

  private func isPersonName(_ start: Int, _ runEnd: Int) -> Bool {
    let length = runEnd - start
    guard length >= 2 else { return false }
    let first = words[start]
    if first.shape == .initial, length >= 2 { return words[start + 1].shape != .number }
    guard !first.classes.isDisjoint(with: NameParser.givenName) else { return false }
    let last = words[runEnd - 1].classes
    return last.isDisjoint(with: [.organizationHead, .organizationSuffix, .locationHead])
      || !last.isDisjoint(with: [.surname])
  }

  /// True when a known one-word phrase is rather the first word of a person's name ("Jordan Peele").
  private func isPersonWith(_ known: Phrase, _ runEnd: Int) -> Bool {
    let start = known.tokens.lowerBound
    guard runEnd - start >= 2, isPersonName(start, runEnd) else { return false }
    if known.classes.isDisjoint(with: [.country, .demonym, .religion]) { return true }
    return known.classes.contains(.ambiguous) && words[start + 1].classes.isDisjoint(with: NameParser.naming)
  }

  private mutating func person(from start: Int, _ runEnd: Int, rule: String, trigger: Range<Int>) -> Int {
    var start = start
    // A title that stands twice, or two titles: "President President Xi Jinping".
    while start < runEnd, isTitle(start), start + 1 < runEnd { start += 1 }
    // "Harbour Master Joaquín": ordinary words before a given name tell the office.
    while start + 2 < runEnd, isOrdinaryWord(start),
      words[start].classes.isDisjoint(with: NameParser.givenName)
    {
      start += 1
    }
    var stop = start
    while stop < runEnd, stop - start < 5 {
      if stop > start, words[stop].classes.contains(.honorific) || isListBreak(stop) { break }
      stop += 1
    }
    while stop > start, words[stop - 1].shape == .mark || words[stop - 1].shape == .lower { stop -= 1 }
    guard stop > start else { return runEnd }
    if let known = phrase(at: start), known.tokens.count > 1,
      known.classes.isDisjoint(with: [.city, .region])
    {
      return accept(known, runEnd)
    }
    let next = add(start..<stop, .person, rule, 3, trigger: trigger)
    return next
  }

  private func isListBreak(_ position: Int) -> Bool {
    words[position].classes.contains(.weekday) || words[position].shape == .number
  }

  // MARK: Organisations, places, events

  private static let ofHeads = WordSet(
    """
    ministry department university bank institute court house board bureau office council college school academy
    association federation union league organization organisation society church chamber commission committee
    ministry center centre museum church party front army army bank assembly parliament republic secretary
    """
  )

  /// The organisation that begins here by its head word: at the end of the run, or before "of".
  private func organization(from start: Int, _ runEnd: Int) -> Range<Int>? {
    var best: Int?
    var position = start
    while position < runEnd {
      let classes = words[position].classes
      if classes.contains(.organizationSuffix), position > start { best = position + 1 }
      if classes.contains(.organizationHead), words[position].shape != .lower {
        let extended = extendedByOf(position)
        if position > start || extended > position + 1 { best = extended }
      }
      position += 1
    }
    guard var stop = best else { return nil }
    if stop < end, words[stop].classes.contains(.organizationSuffix), words[stop].isCapital { stop += 1 }
    // "Russia's Defence Ministry": the owner is not part of it, as the run is cut at the clitic anyway.
    guard stop - start >= 2 else { return nil }
    if stop - start == 2, words[start].classes.contains(.ambiguous), words[start].isClosed { return nil }
    return start..<stop
  }

  /// "Ministry of Foreign Affairs", "University of the Philippines": where the phrase behind a head ends.
  private func extendedByOf(_ head: Int) -> Int {
    guard NameParser.ofHeads.contains(hash: words[head].hash) else { return head + 1 }
    var position = head + 1
    guard position < end, words[position].shape == .lower else { return head + 1 }
    guard document.string(token: position) == "of" || document.string(token: position) == "for" else {
      return head + 1
    }
    position += 1
    if position < end, document.string(token: position) == "the" { position += 1 }
    guard position < end, words[position].isCapital, !words[position].isClosed else { return head + 1 }
    var stop = position
    while stop < end {
      if words[stop].isCapital, !words[stop].classes.contains(.weekday) {
        stop += 1
      } else if document.string(token: stop) == "and", stop + 1 < end, words[stop + 1].isCapital,
        !words[position].classes.contains(.country),
        words[stop + 1].classes.isDisjoint(with: [.organizationHead, .givenMale, .givenFemale])
      {
        stop += 2
      } else {
        break
      }
    }
    return stop
  }

  private func location(from start: Int, _ runEnd: Int) -> Range<Int>? {
    let isNumbered =
      runEnd < end && document.tokens[runEnd].kind == .number && document.tokens[runEnd].spaceBefore
    if isNumbered, words[runEnd - 1].classes.contains(.locationHead), words[runEnd - 1].isCapital {
      return start..<runEnd + 1
    }
    guard runEnd - start >= 2 else { return nil }
    if words[runEnd - 1].classes.contains(.locationHead) { return start..<runEnd }
    let first = words[start].classes
    if first.contains(.locationHead), runEnd - start <= 3, first.isDisjoint(with: [.title, .givenMale]) {
      return start..<runEnd
    }
    return nil
  }

  private func event(from start: Int, _ runEnd: Int) -> Range<Int>? {
    var stop = runEnd
    while stop - start >= 2 {
      if words[stop - 1].classes.contains(.eventHead) { return start..<stop }
      stop -= 1
    }
    return nil
  }

  // MARK: Known phrases in context

  private mutating func accept(_ known: Phrase, _ runEnd: Int) -> Int {
    let tokens = known.tokens
    if tokens.count == 1, known.classes.contains(.ambiguous), isOrdinaryWord(tokens.lowerBound),
      words[tokens.lowerBound].shape != .capitals
    {
      return unknown(from: tokens.lowerBound, runEnd)
    }
    let classes = known.classes
    let isLone = tokens.count == 1
    // A small place that is also a person's name: only a preposition makes it the place.
    if isLone, classes.contains(.ambiguous), !classes.isDisjoint(with: [.surname, .givenMale, .givenFemale]),
      classes.isDisjoint(with: [.country, .region, .largeCity]), !isAfterPlacePreposition(tokens.lowerBound)
    {
      return unknown(from: tokens.lowerBound, runEnd)
    }
    // "Washington Post", "Manila Times": a longer unknown run with a place in front is judged as a whole.
    let type = NameParser.type(of: classes)
    if isLone, words[tokens.lowerBound].shape == .lower { return tokens.upperBound }
    if type == .geopolitical, tokens.upperBound < runEnd {
      let rest = tokens.upperBound..<runEnd
      let isOwnName = rest.contains { !words[$0].classes.isDisjoint(with: NameParser.naming) || isTitle($0) }
      if !isOwnName, classes.isDisjoint(with: [.country]) { return unknown(from: tokens.lowerBound, runEnd) }
    }
    let isDoubtful = classes.contains(.ambiguous)
    return add(
      tokens,
      type,
      isDoubtful ? "known name, ambiguous" : "known name",
      isDoubtful ? 1 : 2,
      runnerUp: isDoubtful ? "an ordinary word or a person's name" : nil
    )
  }

  /// The type that the classes of a phrase mean.
  static func type(of classes: NameClasses) -> EntityType {
    if !classes.isDisjoint(with: [.country]) { return .geopolitical }
    if !classes.isDisjoint(with: [.internationalBody, .newsOrganization, .party, .agency]) {
      return .organization
    }
    if !classes.isDisjoint(with: [.demonym, .religion, .politicalGroup]) { return .group }
    if classes.contains(.event) { return .event }
    if !classes.isDisjoint(with: [.region, .largeCity, .capital]) { return .geopolitical }
    if !classes.isDisjoint(with: [.company, .team]) { return .organization }
    if classes.contains(.location) { return .location }
    if classes.contains(.city) { return .geopolitical }
    return .miscellaneous
  }

  // MARK: Unknown words

  /// A run that no table knows: its form and its neighbours decide.
  private mutating func unknown(from start: Int, _ runEnd: Int) -> Int {
    var stop = runEnd
    // Trailing office words are no part of a name: "Clinton Campaign Chairman".
    while stop - start > 1, isTitle(stop - 1) { stop -= 1 }
    let tokens = start..<stop
    let before = start > sentence.tokens.lowerBound ? start - 1 : nil
    let length = stop - start
    let isAfterThe = before.map { document.string(token: $0).lowercased() == "the" } ?? false
    if length == 1 {
      let word = words[start]
      if isOrdinaryWord(start), word.shape != .capitals { return stop }
      if word.shape == .capitals, isAcronym(start) {
        return add(tokens, .organization, "capitals like an acronym", 1)
      }
      if let verb = speechVerb(after: stop) {
        return add(tokens, .person, "subject of a reporting verb", 1, trigger: verb..<verb + 1)
      }
      if let before, FunctionWords.placePrepositions.contains(hash: words[before].hash), !isAfterThe {
        return add(
          tokens,
          .geopolitical,
          "name after a preposition of place",
          1,
          trigger: before..<before + 1
        )
      }
      if isAfterThe { return add(tokens, .organization, "lone name after an article", 0) }
      let isHead = !word.classes.isDisjoint(with: [.organizationHead, .locationHead, .eventHead])
      if isHead,
        before.map({ words[$0].hash == NameParser.possessive || document.tokens[$0].range.count < 3 })
          ?? false
      {
        return stop
      }
      if !word.classes.isDisjoint(with: [.surname, .givenMale, .givenFemale]) {
        return add(tokens, .person, "known given name or surname", 1)
      }
      if word.shape == .initial { return add(tokens, nil, "single letter", 0) }
      return add(tokens, .miscellaneous, "lone unknown name", 0, runnerUp: "person or organisation")
    }
    if tokens.allSatisfy(isOrdinaryWord) { return stop }
    let hasInitial = tokens.contains { words[$0].shape == .initial }
    let isSurnamed = words[stop - 1].classes.contains(.surname)
    if hasInitial || isSurnamed && !isAfterThe {
      return add(tokens, .person, "form of a person's name", 2)
    }
    if tokens.contains(where: { words[$0].shape == .capitals }) {
      return add(tokens, .organization, "name with an acronym", 1)
    }
    if isAfterThe || length > 4 || tokens.contains(where: isOrdinaryWord) {
      return add(tokens, .organization, "several capital words after an article", 0, runnerUp: "other name")
    }
    if let before, FunctionWords.placePrepositions.contains(hash: words[before].hash) {
      return add(tokens, .geopolitical, "name after a preposition of place", 0, trigger: before..<before + 1)
    }
    return add(tokens, .person, "several capital words", 0, runnerUp: "organisation")
  }

  /// True for a word that news mostly writes small, such as "Government" and "Centre".
  private func isOrdinaryWord(_ token: Int) -> Bool {
    words[token].casing.map { $0 < 100 } ?? false
  }

  private func isAcronym(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return range.count >= 2 && range.bytes.allSatisfy { document.text[$0] &- 48 >= 10 }
  }

  private func isAfterPlacePreposition(_ start: Int) -> Bool {
    start > sentence.tokens.lowerBound
      && FunctionWords.placePrepositions.contains(hash: words[start - 1].hash)
  }

  private func speechVerb(after stop: Int) -> Int? {
    guard stop < end, SpeechVerbs.finite.contains(hash: words[stop].hash) else { return nil }
    return stop
  }
}
