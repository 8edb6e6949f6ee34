import Documents
import WordLists

/// Rules for what is no name, or no name of its kind: codes, forms, time zones, holidays.
extension NameRefinement {
  /// Removes time zones, ticker symbols, forms and single letters of codes; names that are codes are things.
  func withoutCodes(_ names: [Name]) -> [Name] {
    let initials = initialsOfPersons(names)
    return names.compactMap { name in
      if isZone(name) || isTicker(name) || isForm(name) || isLetterOfCode(name) || isRemark(name, names)
        || isLatin(name) || isInitialLabel(name, initials) || isOfMoney(name)
      {
        return nil
      }
      guard name.type == .person || name.type == .organization else { return name }
      var end = name.tokens.upperBound
      while end > name.tokens.lowerBound, let start = startOfCode(endingAt: end, from: name.tokens.lowerBound)
      {
        end = start
      }
      if end == name.tokens.upperBound { return name }
      if end > name.tokens.lowerBound {
        // "ABTA F9255": what stands before the code is the name; "Airbus A380" is one name.
        return name.type == .person
          ? made(name.tokens.lowerBound..<end, .person, in: name.sentence, "no code or form") : name
      }
      let isKnown = !Gazetteer.standard.lookup(document.text[name.range.bytes]).isEmpty
      if isKnown || name.type == .organization && name.tokens.count == 1 { return name }
      return made(name.tokens, .miscellaneous, in: name.sentence, "no code or form", of: name)
    }
  }

  /// True for the "NZ" of "NZ$20".
  private func isOfMoney(_ name: Name) -> Bool {
    let sign = name.tokens.upperBound
    return name.tokens.count == 1 && isCharacter(sign, "$") && !document.tokens[sign].spaceBefore
      && document.tokens.indices.contains(sign + 1) && document.tokens[sign + 1].kind == .number
  }

  /// Makes the state a place in the party and state behind the name of a member.
  ///
  /// Examples are "Sen. Joni Ernst, R-Iowa," and "Bob Casey (D-PA)".
  func withStatesOfMembers(_ names: [Name]) -> [Name] {
    let states = names.compactMap { name in
      stateOfMember(name).map { made($0, .geopolitical, in: name.sentence, "state of a member", of: name) }
    }
    if states.isEmpty { return names }
    // The tagger may have taken the letter of the party too, or alone.
    let others = names.filter { name in
      !states.contains { name.tokens.overlaps($0.tokens.lowerBound - 2..<$0.tokens.upperBound) }
    }
    return (others + states).sorted { $0.range.start < $1.range.start }
  }

  /// The tokens of the state behind the name of a member and the letter of a party; nil without both.
  private func stateOfMember(_ name: Name) -> Range<Int>? {
    let (letter, hyphen) = (name.tokens.upperBound + 1, name.tokens.upperBound + 2)
    guard name.type == .person, isWithin(hyphen + 1, name), isHyphen(hyphen),
      isComma(letter - 1) || isCharacter(letter - 1, "("),
      Self.partyLetters.contains(where: { isCharacter(letter, $0) }), words[hyphen + 1].isCapital,
      !document.tokens[hyphen].spaceBefore, !document.tokens[hyphen + 1].spaceBefore
    else { return nil }
    let sentence = document.sentences[name.sentence].tokens
    let end = (hyphen + 1..<sentence.upperBound).first { document.tokens[$0].kind == .punctuation }
    guard let end, end - hyphen <= 4 else { return nil }
    let state = hyphen + 1..<end
    let isCode =
      state.count == 1 && words[hyphen + 1].shape == .capitals && document.tokens[hyphen + 1].range.count == 2
    let known = Gazetteer.standard.lookup(document.text[document.range(ofTokens: state).bytes])
    return isCode || !known.isDisjoint(with: [.region, .regionAbbreviation]) ? state : nil
  }

  /// The letters for Democrats, Republicans and independents.
  private static let partyLetters: [Character] = ["D", "R", "I"]

  /// True for the initials of a person of the article before a colon, which mark a turn of an interview: "AR: Why?".
  private func isInitialLabel(_ name: Name, _ initials: Set<[UInt8]>) -> Bool {
    let token = name.tokens.lowerBound
    guard name.tokens.count == 1, words[token].shape == .capitals,
      (2...4).contains(document.tokens[token].range.count),
      token == document.sentences[name.sentence].tokens.lowerBound, isCharacter(token + 1, ":")
    else { return false }
    return initials.contains(Array(document.text[document.tokens[token].range.bytes]))
  }

  /// The initials of the persons' names of two to four tokens.
  private func initialsOfPersons(_ names: [Name]) -> Set<[UInt8]> {
    Set(
      names.lazy.filter { $0.type == .person && (2...4).contains($0.tokens.count) }.map { name in
        name.tokens.map { self.document.text[self.document.tokens[$0].range.start] }
      }
    )
  }

  /// The start of a code that ends before a token: "F9255", or "LUMEN-2" with the tokens that its hyphen
  /// joins.
  private func startOfCode(endingAt end: Int, from first: Int) -> Int? {
    let last = end - 1
    let bytes = document.text[document.tokens[last].range.bytes]
    let hasDigit = bytes.contains { $0 &- 48 < 10 }
    guard hasDigit, bytes.allSatisfy({ $0 &- 48 < 10 || $0 &- 65 < 26 || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    if last - 2 >= first, isHyphen(last - 1), words[last - 2].shape == .capitals { return last - 2 }
    let hasLetter = bytes.contains { $0 &- 65 < 26 }
    return hasLetter ? last : nil
  }

  /// True for a time zone behind a clock time: "15:00 CEST".
  private func isZone(_ name: Name) -> Bool {
    let token = name.tokens.lowerBound
    guard name.tokens.count == 1, token > 0, words[token].shape == .capitals,
      document.tokens[token].range.count <= 5
    else { return false }
    let isKnown = Self.zones.contains(hash: words[token].hash)
    // Most zones end in "time".
    let endsInT = document.text[document.tokens[token].range.end - 1] == UInt8(ascii: "T")
    if Self.halvesOfDay.contains(hash: words[token - 1].hash) { return isKnown || endsInT }
    let clock = document.text[document.tokens[token - 1].range.bytes]
    let isClock = clock.count == 5 && clock.contains(UInt8(ascii: ":"))
    return document.tokens[token - 1].kind == .number && (isKnown || isClock && endsInT)
  }

  /// True for the symbol of a share behind that of its exchange: "(NASDAQ: CRVN)".
  private func isTicker(_ name: Name) -> Bool {
    let token = name.tokens.lowerBound
    return name.tokens.count == 1 && token >= 3 && isCharacter(token - 1, ":") && isCharacter(token - 3, "(")
      && words[token].shape == .capitals && words[token - 2].isCapital && isCharacter(token + 1, ")")
  }

  /// True for a name that ends in a noun such as "Form" whose number follows: "Annual Report on Form 10-K".
  private func isForm(_ name: Name) -> Bool {
    let last = name.tokens.upperBound - 1
    guard last + 1 < words.count, Self.beforeNumbers.contains(hash: words[last].hash),
      name.tokens.allSatisfy({ isOrdinary($0) || !words[$0].isCapital })
    else { return false }
    let next = document.text[document.tokens[last + 1].range.bytes]
    return next.contains { $0 &- 48 < 10 } || words[last + 1].shape == .initial && next.count == 1
  }

  /// True for a single letter that a hyphen joins to a number: the "K" of "10-K".
  private func isLetterOfCode(_ name: Name) -> Bool {
    let token = name.tokens.lowerBound
    guard name.tokens.count == 1, token >= 2, document.tokens[token].range.count == 1 else { return false }
    return isHyphen(token - 1) && document.tokens[token - 2].kind == .number
  }

  /// True for an ordinary word in brackets behind the field of an organisation: "Committee on Petroleum
  /// (Upstream)".
  private func isRemark(_ name: Name, _ names: [Name]) -> Bool {
    let token = name.tokens.lowerBound
    guard name.tokens.count == 1, name.type == .organization, token >= 2, isCharacter(token - 1, "("),
      isCharacter(token + 1, ")"), words[token].shape == .capitalized, isOrdinary(token),
      words[token].classes.isDisjoint(with: RuleNameParser.naming)
    else { return false }
    return self.names(names, in: token - 2..<token - 1).contains { position in
      names[position].type == .organization && names[position].tokens.contains { words[$0].shape == .lower }
    }
  }

  /// True for the second word of "et al".
  private func isLatin(_ name: Name) -> Bool {
    let token = name.tokens.lowerBound
    return name.tokens.count == 1 && token > 0 && words[token].shape == .lower
      && words[token - 1].shape == .lower
      && document.text[document.tokens[token - 1].range.bytes].elementsEqual("et".utf8)
  }

  // MARK: Holidays

  /// Makes events of holidays, those of the calendar and others with a possessive: "Mother's Day".
  func withHolidays(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens.dropFirst()
      where words[token].isCapital && Self.holidayHeads.contains(hash: words[token].hash) {
        guard let start = startOfHoliday(endingWith: token, sentence.tokens.lowerBound) else { continue }
        let covered = self.names(names, in: start..<token + 1).map { names[$0] }
        guard !covered.isEmpty, covered.allSatisfy({ $0.tokens.upperBound <= token + 1 }) else { continue }
        if covered.count == 1, covered[0].tokens == start..<token + 1,
          covered[0].type == .event || covered[0].type == .miscellaneous
        {
          continue
        }
        added.append(made(start..<token + 1, .event, in: number, "holiday", of: covered.first))
      }
    }
    return replaced(names, by: added)
  }

  /// The first token of a holiday that ends in "Day" or "Eve"; nil for other names.
  private func startOfHoliday(endingWith token: Int, _ first: Int) -> Int? {
    var start = token
    var hasPossessive = false
    while start > first, token - start < 5 {
      if isPossessive(start - 1) {
        hasPossessive = true
      } else if !words[start - 1].isCapital || words[start - 1].isClosed {
        break
      }
      start -= 1
    }
    guard start < token else { return nil }
    if hasPossessive { return start }
    let phrase = (start...token).map { document.string(token: $0).lowercased() }.joined(separator: " ")
    return Self.holidays.contains(phrase) ? start : nil
  }

  /// True for a possessive ending by itself: "'s", or the apostrophe behind "Agnes".
  func isPossessive(_ token: Int) -> Bool {
    if words[token].hash == RuleNameParser.possessive { return true }
    let bytes = document.text[document.tokens[token].range.bytes]
    return !document.tokens[token].spaceBefore
      && (bytes.elementsEqual("'".utf8) || bytes.elementsEqual("’".utf8))
  }

  private static let zones = WordSet(WordList("time/zones"))
  private static let halvesOfDay = WordSet(WordList("time/halves-of-day"))
  private static let beforeNumbers = WordSet(WordList("names/words-before-numbers"))
  private static let holidayHeads = WordSet(words: ["day", "eve"])
  private static let holidays = WordList("calendar/holidays").set
}
