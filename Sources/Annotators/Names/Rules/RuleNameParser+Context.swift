import Documents
import WordLists

/// Rules for ambiguous phrases of the tables, and for words outside the tables.
extension RuleNameParser {
  mutating func accept(_ known: Phrase, _ runEnd: Int) -> Int {
    let tokens = known.tokens
    if tokens.count == 1, known.classes.contains(.ambiguous), isOrdinaryWord(tokens.lowerBound),
      words[tokens.lowerBound].shape != .capitals
    {
      return unknown(from: tokens.lowerBound, runEnd)
    }
    let classes = known.classes
    let isLone = tokens.count == 1
    // A small town that is also a person's name is a place only after a preposition of place.
    if isLone, classes.contains(.ambiguous), !classes.isDisjoint(with: [.surname, .givenMale, .givenFemale]),
      RuleNameParser.type(of: classes) == .geopolitical,
      classes.isDisjoint(with: [.country, .region, .largeCity]), !isAfterPlacePreposition(tokens.lowerBound)
    {
      return unknown(from: tokens.lowerBound, runEnd)
    }
    // "Washington Post", "Manila Times": an unknown run that begins with a place is judged as a whole.
    let type = RuleNameParser.type(of: classes)
    if isLone, words[tokens.lowerBound].shape == .lower { return tokens.upperBound }
    if type == .geopolitical, tokens.upperBound < runEnd {
      let rest = tokens.upperBound..<runEnd
      let isOwnName = rest.contains {
        !words[$0].classes.isDisjoint(with: RuleNameParser.naming) || isTitle($0)
      }
      if !isOwnName, classes.isDisjoint(with: [.country]) { return unknown(from: tokens.lowerBound, runEnd) }
    }
    let isAmbiguous = classes.contains(.ambiguous)
    return add(
      tokens,
      type,
      isAmbiguous ? "known name, ambiguous" : "known name",
      isAmbiguous ? 1 : 2,
      runnerUp: isAmbiguous ? "an ordinary word or a person's name" : nil
    )
  }

  /// The type of a phrase with some classes.
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

  // MARK: Words outside the tables

  /// Adds a run that is in no table, with a type by its form and its neighbours; returns the position after it.
  mutating func unknown(from start: Int, _ runEnd: Int) -> Int {
    var stop = runEnd
    // Office words at the end are not part of a name: "Clinton Campaign Chairman".
    while stop - start > 1, isTitle(stop - 1) { stop -= 1 }
    let tokens = start..<stop
    let before = start > sentence.tokens.lowerBound ? start - 1 : nil
    let length = stop - start
    let isAfterThe = before.map { document.string(token: $0).lowercased() == "the" } ?? false
    if length == 1 {
      let word = words[start]
      if isWebName(start) { return add(tokens, .organization, "name of a website", 2) }
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
        before.map({ words[$0].hash == RuleNameParser.possessive || document.tokens[$0].range.count < 3 })
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

  /// True for a name with a full stop and a lower-case ending, as in "Example.com".
  private func isWebName(_ token: Int) -> Bool {
    let bytes = document.text[document.tokens[token].range.bytes]
    guard let dot = bytes.lastIndex(of: 46), dot > bytes.startIndex, bytes.endIndex - dot > 2 else {
      return false
    }
    return bytes[(dot + 1)...].allSatisfy { $0 &- 97 < 26 }
  }

  /// True for a word that news mostly writes without a capital, such as "Government" and "Centre".
  func isOrdinaryWord(_ token: Int) -> Bool {
    words[token].casing.map { $0 < 100 } ?? false
  }

  func isAcronym(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return range.count >= 2 && range.bytes.allSatisfy { document.text[$0] &- 48 >= 10 }
  }

  func isAfterPlacePreposition(_ start: Int) -> Bool {
    start > sentence.tokens.lowerBound
      && FunctionWords.placePrepositions.contains(hash: words[start - 1].hash)
  }

  func speechVerb(after stop: Int) -> Int? {
    guard stop < end, SpeechVerbs.finite.contains(hash: words[stop].hash) else { return nil }
    return stop
  }
}
