import Documents
import WordLists

/// Rules for the names of firms: partners, owners, trades, acronyms.
extension NameRefinement {
  /// Makes one organisation of the words around an ampersand: "Tees & Moor Buses".
  ///
  /// Two given names are two persons, and "R&D", without spaces, is no name.
  func withAmpersands(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      var done = sentence.tokens.lowerBound
      for token in sentence.tokens.dropFirst().dropLast()
      where token > done && isCharacter(token, "&") && document.tokens[token].spaceBefore
        && document.tokens[token + 1].spaceBefore && isNameWord(token - 1) && isNameWord(token + 1)
      {
        let isTitle = usage.isTitleCase[number]
        var start = isTitle ? token - 1 : startOfFirm(before: token, sentence.tokens.lowerBound, done)
        var end = isTitle ? token + 2 : endOfFirm(from: token + 1, sentence.tokens)
        // "Birla Institute of Technology & Science": what the tagger took for a part of the name belongs to
        // it.
        for position in self.names(names, in: start..<end) where names[position].type != .person {
          start = min(start, max(done, names[position].tokens.lowerBound))
          end = max(end, names[position].tokens.upperBound)
        }
        done = end
        if isPairOfPersons(start..<token, token + 1..<end) || isKnownPair(token) { continue }
        // "R & B" is music.
        if [start, end - 1].allSatisfy({ document.tokens[$0].range.count == 1 }) { continue }
        // "Photos: Keller & Okoro": a credit names persons as often as firms.
        if end - start == 3, start > sentence.tokens.lowerBound, isCharacter(start - 1, ":") { continue }
        added.append(
          made(
            start..<end,
            .organization,
            in: number,
            "firm with an ampersand",
            of: overlapped(names, start..<end)
          )
        )
      }
    }
    return replaced(names, by: added)
  }

  private func overlapped(_ names: [Name], _ tokens: Range<Int>) -> Name? {
    self.names(names, in: tokens).first.map { names[$0] }
  }

  /// The first of the words with capitals before an ampersand that belong to the name.
  private func startOfFirm(before ampersand: Int, _ first: Int, _ done: Int) -> Int {
    var start = ampersand - 1
    while start > max(first, done), ampersand - start < 4 {
      let before = start - 1
      if isHyphen(before), before > first, words[before - 1].isCapital {
        start = before - 1
      } else if isNameWord(before), words[before].classes.isDisjoint(with: [.honorific, .title, .office]),
        !(before == first && isOrdinary(before))
      {
        start = before
      } else {
        break
      }
    }
    return start
  }

  /// The end of the words with capitals behind an ampersand that belong to the name, with a legal form behind
  /// a comma.
  private func endOfFirm(from start: Int, _ sentence: Range<Int>) -> Int {
    var end = endOfCapitals(from: start, sentence, most: 5)
    if isCharacter(end, "&"), end + 1 < sentence.upperBound, isNameWord(end + 1) {
      end = endOfCapitals(from: end + 1, sentence, most: 3)
    }
    return endOfLegalForm(end, sentence)
  }

  /// The end of a legal form that a comma joins to a name: ", Inc."; the given end where there is none.
  private func endOfLegalForm(_ end: Int, _ sentence: Range<Int>) -> Int {
    // "Brightwater Group plc"
    if end < sentence.upperBound, Self.legalForms.contains(hash: words[end].hash),
      document.tokens[end].spaceBefore
    {
      return end + 1
    }
    guard end + 1 < sentence.upperBound, isComma(end), words[end + 1].isCapital,
      Self.legalForms.contains(hash: words[end + 1].hash)
    else { return end }
    return end + 2
  }

  /// True for two full names of persons, or two given names of which one is no surname: "Harry & Meghan".
  private func isPairOfPersons(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count, left.count <= 2, isGiven(left.lowerBound), isGiven(right.lowerBound)
    else {
      return false
    }
    let areSurnames = [left, right].allSatisfy { words[$0.lowerBound].classes.contains(.surname) }
    return left.count == 2 || !areSurnames
  }

  /// True for two places or peoples: "US & China".
  private func isKnownPair(_ ampersand: Int) -> Bool {
    let known = Self.places.union([.demonym, .religion, .politicalGroup])
    return [ampersand - 1, ampersand + 1].allSatisfy {
      !words[$0].classes.isDisjoint(with: known) && !words[$0].classes.contains(.ambiguous)
    }
  }

  /// Joins what a comma separates from a name: the legal form of a firm, the generation of a person.
  func withSuffixesBehindCommas(_ names: [Name]) -> [Name] {
    let added = names.compactMap { name -> Name? in
      let sentence = document.sentences[name.sentence].tokens
      let comma = name.tokens.upperBound
      let end = endOfLegalForm(comma, sentence)
      if end > comma, name.type != .group {
        return made(
          name.tokens.lowerBound..<end,
          .organization,
          in: name.sentence,
          "legal form or generation behind a comma",
          of: name
        )
      }
      // "Ann "Bo" Roe III"
      if name.type == .person, name.tokens.count > 1, comma < sentence.upperBound, words[comma].isCapital,
        Self.generations.contains(hash: words[comma].hash)
      {
        return made(
          name.tokens.lowerBound..<comma + 1,
          .person,
          in: name.sentence,
          "legal form or generation behind a comma"
        )
      }
      guard name.type == .person, name.tokens.count > 1, comma + 1 < sentence.upperBound, isComma(comma),
        words[comma + 1].isCapital, Self.generations.contains(hash: words[comma + 1].hash)
      else { return nil }
      return made(
        name.tokens.lowerBound..<comma + 2,
        .person,
        in: name.sentence,
        "legal form or generation behind a comma"
      )
    }
    return replaced(names, by: added)
  }

  // MARK: Owners

  /// Makes one organisation of two surnames with "and": behind a noun for firms, or before "Sons" and the
  /// like.
  ///
  /// The same words elsewhere in the article are the same firm.
  func withOwners(_ names: [Name]) -> [Name] {
    var pairs: Set<UInt64> = []
    var found: [(tokens: Range<Int>, sentence: Int, key: UInt64)] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropFirst().dropLast()
      where words[token].hash == Self.and && words[token].shape == .lower && isNameWord(token - 1)
        && isNameWord(token + 1)
      {
        let isOfKin = Self.partners.contains(hash: words[token + 1].hash)
        let start = token - 1
        let key = FeatureHash.joined(words[start].hash, words[token + 1].hash)
        let isBehindNoun =
          start > sentence.tokens.lowerBound && Self.partnerships.contains(hash: words[start - 1].hash)
          && (words[start - 1].shape == .lower || start - 1 == sentence.tokens.lowerBound)
        let areGiven = [start, token + 1].allSatisfy {
          !words[$0].classes.isDisjoint(with: Self.given) && !words[$0].classes.contains(.surname)
        }
        let goesOn =
          token + 2 < sentence.tokens.upperBound && (words[token + 2].isCapital || isHyphen(token + 2))
        if isOfKin || isBehindNoun && !areGiven && !goesOn { pairs.insert(key) }
        let isCut =
          start > sentence.tokens.lowerBound && words[start - 1].isCapital && !isOfKin && !isBehindNoun
        if isCut { continue }
        if !goesOn {
          found.append((start..<token + 2, number, key))
        } else if isOfKin, let end = endOfTrade(from: token + 1, sentence.tokens) {
          found.append((start..<end, number, key))
        }
      }
    }
    let added = found.filter { pairs.contains($0.key) }.map { pair in
      let first = overlapped(names, pair.tokens)
      // "Drapers Finch and Sons": the name before "Sons" may have several words.
      let start = first.map { min($0.tokens.lowerBound, pair.tokens.lowerBound) } ?? pair.tokens.lowerBound
      return made(
        start..<pair.tokens.upperBound,
        .organization,
        in: pair.sentence,
        "firm with two owners",
        of: first
      )
    }
    var end = 0
    return replaced(
      names,
      by: added.filter { name in
        defer { end = max(end, name.tokens.upperBound) }
        return name.tokens.lowerBound >= end
      }
    )
  }

  /// The end of the words with capitals of which the last is a trade of firms: "Sons Construction".
  private func endOfTrade(from start: Int, _ sentence: Range<Int>) -> Int? {
    let end = endOfCapitals(from: start, sentence, most: 4)
    let isTrade =
      Self.trades.contains(hash: words[end - 1].hash) || Self.legalForms.contains(hash: words[end - 1].hash)
      || words[end - 1].classes.contains(.organizationHead)
    return isTrade ? end : nil
  }

  /// Makes one organisation of a union or club and the number of its branch: "Transit Workers Local 418".
  func withBranches(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() {
      for kind in sentence.tokens.dropFirst().dropLast()
      where words[kind].isCapital && Self.branches.contains(hash: words[kind].hash)
        && words[kind + 1].shape == .number
      {
        var start = kind
        while start > sentence.tokens.lowerBound, kind - start < Self.longestUnion, isNameWord(start - 1),
          !(start - 1 == sentence.tokens.lowerBound && isOrdinary(start - 1))
        { start -= 1 }
        guard start < kind else { continue }
        added.append(made(start..<kind + 2, .organization, in: number, "number of a branch"))
      }
    }
    return replaced(names, by: added)
  }

  private static let branches = WordSet(words: ["local", "lodge"])
  /// The most words of a name before its branch.
  private static let longestUnion = 6

  // MARK: Last words

  /// Makes organisations of names that end like the names of firms, or of bodies in languages of South Asia.
  func withTrades(_ names: [Name]) -> [Name] {
    names.map { name in
      guard name.tokens.count > 1, Self.mistaken.contains(name.type), let last = name.tokens.last,
        words[last].isCapital,
        Self.foreignHeads.contains(hash: words[last].hash) && !isGiven(name.tokens.lowerBound)
          || isSchool(name) || isCourt(name)
          || name.type != .miscellaneous && Self.trades.contains(hash: words[last].hash)
            && !words[last].classes.contains(.surname)
      else { return name }
      return made(
        name.tokens,
        .organization,
        in: name.sentence,
        "last word of the names of firms",
        of: name
      )
    }
  }

  /// True for a court that the tagger took for a place: "Tarn North Magistrate's Court", but not "Hampton Court".
  private func isCourt(_ name: Name) -> Bool {
    guard name.type == .location || name.type == .geopolitical, let last = name.tokens.last,
      Self.courts.contains(hash: words[last].hash)
    else { return false }
    return name.tokens.dropLast().contains { Self.kindsOfCourts.contains(hash: words[$0].hash) }
  }

  private static let courts = WordSet(words: ["court", "tribunal"])
  private static let kindsOfCourts = WordSet(WordList("organizations/kinds-of-courts"))

  /// True for a school, church or hospital that the tagger took for a person or a place: "Lidgate Primary".
  private func isSchool(_ name: Name) -> Bool {
    guard name.type != .miscellaneous, let last = name.tokens.last,
      Self.schools.contains(hash: words[last].hash)
    else { return false }
    if name.type == .person { return !isGiven(name.tokens.lowerBound) }
    return Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: Self.places)
  }

  /// Adds the possessive ending to the firms that are known with it: "pleased McDonald's".
  ///
  /// A person of the article with that surname owns what follows.
  func withPossessiveFirms(_ names: [Name]) -> [Name] {
    let surnames = surnamesOfPersons(names)
    return names.map { name in
      let clitic = name.tokens.upperBound
      guard name.tokens.count == 1, isWithin(clitic, name), isPossessive(clitic),
        document.tokens[clitic].range.count > 1, !surnames.contains(words[name.tokens.lowerBound].hash)
      else { return name }
      let bytes = Array(document.text[name.range.bytes]) + Array("'s".utf8)
      guard !Gazetteer.standard.lookup(bytes[...]).isDisjoint(with: .company) else { return name }
      return made(
        name.tokens.lowerBound..<clitic + 1,
        .organization,
        in: name.sentence,
        "firm that is known with a possessive ending",
        of: name
      )
    }
  }

  /// Adds the second trade behind "and" to the name of a firm: "JBT Builders and Supply".
  func withSecondTrades(_ names: [Name]) -> [Name] {
    names.enumerated().map { position, name in
      let (and, trade) = (name.tokens.upperBound, name.tokens.upperBound + 1)
      let sentence = document.sentences[name.sentence].tokens
      guard name.type == .organization, name.tokens.count > 1, let last = name.tokens.last,
        Self.trades.contains(hash: words[last].hash), trade < sentence.upperBound,
        words[and].hash == Self.and, words[trade].shape == .capitalized,
        trade + 1 == sentence.upperBound || !words[trade + 1].isCapital,
        Self.trades.contains(hash: words[trade].hash) || Self.secondTrades.contains(hash: words[trade].hash)
          || words[trade].classes.contains(.organizationHead),
        position + 1 == names.count || names[position + 1].tokens.lowerBound > trade
      else { return name }
      return made(
        name.tokens.lowerBound..<trade + 1,
        .organization,
        in: name.sentence,
        "second trade of a firm",
        of: name
      )
    }
  }

  private static let secondTrades = WordSet(words: ["supply", "sons", "co"])

  /// Adds the firms whose names are a month and a last word of firms: "April Films, the studio".
  ///
  /// A month behind a preposition or an article is a time.
  func withFirmsOfMonths(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      for token in sentence.tokens.dropLast()
      where words[token].shape == .capitalized && !words[token].classes.isDisjoint(with: [.month, .weekday])
        && words[token + 1].shape == .capitalized
        && (Self.trades.contains(hash: words[token + 1].hash)
          || words[token + 1].classes.contains(.organizationHead))
        && (token == sentence.tokens.lowerBound
          || !words[token - 1].isClosed && !words[token - 1].isCapital && words[token - 1].shape != .number)
      {
        added.append(made(token..<token + 2, .organization, in: number, "firm that begins with a month"))
      }
    }
    return added.isEmpty ? names : replaced(names, by: added)
  }

  /// Divides two firms that "and" joins, each with the last word of a firm: "Mersey Ferries and Pennine
  /// Rail".
  func withDividedFirms(_ names: [Name]) -> [Name] {
    names.flatMap { name -> [Name] in
      guard name.type == .organization, name.tokens.count >= 5, let last = name.tokens.last,
        isLastOfFirm(last),
        let and = name.tokens.dropFirst(2).dropLast(2).first(where: { words[$0].hash == Self.and }),
        isLastOfFirm(and - 1)
      else { return [name] }
      return [name.tokens.lowerBound..<and, and + 1..<name.tokens.upperBound].map {
        made($0, .organization, in: name.sentence, "two firms with their last words")
      }
    }
  }

  private func isLastOfFirm(_ token: Int) -> Bool {
    words[token].isCapital && Self.trades.contains(hash: words[token].hash)
      && !words[token].classes.contains(.organizationSuffix)
  }

  private func isGiven(_ token: Int) -> Bool { !words[token].classes.isDisjoint(with: Self.given) }

  /// Joins an owner with the trade behind the possessive: "Dobson's Bakery".
  func withTradesOfOwners(_ names: [Name]) -> [Name] {
    let persons = surnamesOfPersons(names)
    var added: [Name] = []
    for name in names where name.tokens.count == 1 && name.type != .group && !usage.isTitleCase[name.sentence]
    {
      let sentence = document.sentences[name.sentence].tokens
      let (clitic, trade) = (name.tokens.upperBound, name.tokens.upperBound + 1)
      guard trade < sentence.upperBound, isPossessive(clitic), words[trade].shape == .capitalized,
        Self.trades.contains(hash: words[trade].hash),
        trade + 1 == sentence.upperBound || !words[trade + 1].isCapital,
        !persons.contains(words[name.tokens.lowerBound].hash),
        words[name.tokens.lowerBound].classes.isDisjoint(with: Self.places),
        self.names(names, in: trade..<trade + 1).isEmpty
      else { continue }
      added.append(
        made(
          name.tokens.lowerBound..<trade + 1,
          .organization,
          in: name.sentence,
          "firm of an owner",
          of: name
        )
      )
    }
    return replaced(names, by: added)
  }

  /// Makes organisations of "persons" in capitals: "GE".
  ///
  /// Initials of a person in the article, and words in a line of capitals, are none; letters before a
  /// person's name, or behind an article, are a title: "former DJ Mike Read", "a QC".
  func withAcronyms(_ names: [Name]) -> [Name] {
    var initials: Set<[UInt8]> = []
    var parts: Set<UInt64> = []
    for name in names where name.type == .person && name.tokens.count > 1 {
      parts.formUnion(name.tokens.map { words[$0].hash })
      initials.insert(
        name.tokens.filter { words[$0].isCapital }.map { document.text[document.tokens[$0].range.start] }
      )
    }
    return names.enumerated().compactMap { index, name in
      let token = name.tokens.lowerBound
      guard name.type == .person, name.tokens.count == 1, words[token].shape == .capitals,
        !usage.isTitleCase[name.sentence]
      else { return name }
      let isBeforePerson =
        index + 1 < names.count && names[index + 1].type == .person
        && names[index + 1].tokens.lowerBound == name.tokens.upperBound
      if isBeforePerson || Self.letters.contains(hash: words[token].hash) { return nil }
      let letters = Array(document.text[document.tokens[token].range.bytes])
      // A surname of two letters is hardly in capitals by itself: "EY".
      let isName = !words[token].classes.isDisjoint(with: Self.given.union(.surname))
      if isName, letters.count > 2 || parts.contains(words[token].hash) { return name }
      guard (2...6).contains(letters.count), letters.allSatisfy({ $0 &- 65 < 26 }),
        !initials.contains(letters), !isBehindAddress(token, name)
      else { return name }
      return made(
        name.tokens,
        .organization,
        in: name.sentence,
        "acronym, which names no person",
        of: name
      )
    }
  }

  /// True for a name behind a form of address or a title.
  func isBehindAddress(_ token: Int, _ name: Name) -> Bool {
    guard token > document.sentences[name.sentence].tokens.lowerBound else { return false }
    let before = words[token - 1]
    return isAddress(token - 1) || before.isCapital && before.classes.contains(.honorific)
      || !before.classes.isDisjoint(with: [.title, .office])
  }

  /// Adds the short forms of organisations in brackets that the tagger missed: "(Resco)".
  func withBracketedForms(_ names: [Name]) -> [Name] {
    let reader = BracketedForms(document: document, words: words)
    let added = names.compactMap { name -> Name? in
      guard name.type == .organization, name.tokens.count > 1,
        let token = reader.shortForm(behind: name.tokens, in: document.sentences[name.sentence].tokens)
      else { return nil }
      return made(token..<token + 1, .organization, in: name.sentence, "short form in brackets")
    }
    let longer = names.compactMap { name -> Name? in
      guard let start = reader.start(of: name.tokens, in: document.sentences[name.sentence].tokens),
        self.names(names, in: start..<name.tokens.upperBound).count == 1
      else { return nil }
      let tokens = start..<name.tokens.upperBound
      return made(tokens, .organization, in: name.sentence, "short form in brackets", of: name)
    }
    return withLongForms(replaced(replaced(names, by: added), by: longer), reader)
  }

  /// Makes one name of the words in brackets behind a short form.
  private func withLongForms(_ names: [Name], _ reader: BracketedForms) -> [Name] {
    let added = names.compactMap { name -> Name? in
      guard name.tokens.count == 1, name.type != .person,
        let tokens = reader.longForm(
          behind: name.tokens.lowerBound,
          in: document.sentences[name.sentence].tokens
        )
      else { return nil }
      let inside = self.names(names, in: tokens)
      if inside.count == 1, names[inside.lowerBound].tokens == tokens { return nil }
      return made(tokens, .organization, in: name.sentence, "short form in brackets")
    }
    return replaced(names, by: added)
  }

  static let firms = WordSet(WordList("organizations/firms"))
  static let firmsOrPersons = WordSet(WordList("organizations/firms-or-persons"))
  static let trades = WordSet(WordList("organizations/trades"))
  private static let legalForms = WordSet(WordList("organizations/legal-forms"))
  private static let generations = WordSet(WordList("names/suffixes"))
  /// The types that the tagger gives firms by mistake.
  private static let mistaken: Set<EntityType> = [.person, .geopolitical, .location, .miscellaneous]
  private static let partnerships = WordSet(WordList("organizations/partnerships"))
  static let foreignHeads = WordSet(WordList("organizations/heads-of-other-languages"))
  /// What stands behind the "and" of a family's firm.
  private static let partners = WordSet(WordList("organizations/partners"))
}
