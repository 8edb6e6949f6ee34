import Documents
import WordLists

/// Rules for what stands before and behind the names of persons: forms of address, initials, letters.
extension NameRefinement {
  /// Cuts forms of address off names, and makes what follows them a person.
  func withoutAddresses(_ names: [Name]) -> [Name] {
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard isAddress(token) else {
          token += 1
          continue
        }
        let first = token
        while token < sentence.tokens.upperBound, isAddress(token) || isTitle(token) { token += 1 }
        guard let person = person(from: token, sentence.tokens, names) else { continue }
        let overlapping = self.names(names, in: first..<person.upperBound).map { names[$0] }
        if let only = overlapping.last, only.tokens == person, only.type == .person { continue }
        added.append(
          made(person, .person, in: number, "person behind a form of address", of: overlapping.last)
        )
        token = person.upperBound
      }
    }
    let names = replaced(names, by: added)
    return names.map(withoutRank).enumerated().filter { index, name in
      guard index + 1 < names.count, names[index + 1].type == .person,
        names[index + 1].tokens.lowerBound == name.tokens.upperBound
      else { return true }
      return !name.tokens.allSatisfy(isAddress)
    }.map(\.element)
  }

  /// Adds the word between a title and a person's name to the name: "Sheriff Buddy Earl Ledford".
  func withGivenNamesBehindTitles(_ names: [Name]) -> [Name] {
    var result: [Name] = []
    for name in names {
      let start = name.tokens.lowerBound - 1
      let before = result.last.flatMap { $0.tokens.upperBound > start ? $0 : nil }
      let isPerson = before?.type == .person && before?.tokens == start..<start + 1
      guard name.type == .person, isWithin(start - 1, name), isTitle(start - 1) || isAddress(start - 1),
        isPerson || before == nil && isGivenName(start)
      else {
        result.append(name)
        continue
      }
      if isPerson { result.removeLast() }
      result.append(
        made(
          start..<name.tokens.upperBound,
          .person,
          in: name.sentence,
          "given name between a title and a person's name"
        )
      )
    }
    return result
  }

  /// True for a capitalised word that may be a given name, and is no title and no noun for a person.
  private func isGivenName(_ token: Int) -> Bool {
    words[token].shape == .capitalized && isNameWord(token) && !isTitle(token) && !isAddress(token)
      && words[token].classes.isDisjoint(with: Self.noGivenNames)
      && !PersonNouns.all.contains(hash: words[token].hash)
      && (!words[token].classes.isDisjoint(with: Self.given.union(.surname)) || words[token].casing == nil)
  }

  /// Adds the surname that looks like a verb: "Colonel Fatma Said", "Daniel Were".
  ///
  /// Inside a sentence the verb has no capital.
  func withVerbLikeSurnames(_ names: [Name]) -> [Name] {
    names.enumerated().map { index, name in
      let last = name.tokens.upperBound
      guard name.type == .person, isWithin(last, name), !usage.isTitleCase[name.sentence],
        words[last].shape == .capitalized, Self.likeVerbs.contains(hash: words[last].hash),
        index + 1 == names.count || names[index + 1].tokens.lowerBound > last
      else { return name }
      return made(
        name.tokens.lowerBound..<last + 1,
        .person,
        in: name.sentence,
        "surname like a reporting verb"
      )
    }
  }

  private static let likeVerbs = WordSet(words: ["said", "were", "does"])
  private static let noGivenNames: NameClasses = [
    .organizationHead, .organizationSuffix, .demonym, .country, .region, .politicalGroup, .honorific,
  ]

  /// A person's name without the rank with a hyphen that it begins with: "Sub-inspector Anbu Mani".
  private func withoutRank(_ name: Name) -> Name {
    let start = name.tokens.lowerBound
    guard name.type == .person, name.tokens.count > 3, isHyphen(start + 1), !words[start + 2].isCapital,
      PersonNouns.all.contains(hash: words[start + 2].hash)
    else { return name }
    return made(
      start + 3..<name.tokens.upperBound,
      .person,
      in: name.sentence,
      "person behind a form of address"
    )
  }

  /// True for a form of address with a capital; "Dig" and "CPL" are none, "DIG" and "Cpl" ranks.
  func isAddress(_ token: Int) -> Bool {
    switch words[token].shape {
    case .capitals: Self.ranksInCapitals.contains(hash: words[token].hash)
    case .capitalized, .mixed:
      Self.addresses.contains(hash: words[token].hash) && !isOfCouple(token) || isPartOfHonorific(token)
    case .lower, .initial, .number, .punctuation: false
    }
  }

  /// True for the second given name of a couple, which looks like a rank: "Trish and Col Baumgarten".
  func isOfCouple(_ token: Int) -> Bool {
    guard token >= 2, words[token].hash == Self.col else { return false }
    guard words[token - 1].hash == Self.and else { return false }
    return words[token - 2].shape == .capitalized && !words[token - 2].classes.isDisjoint(with: Self.given)
      && (token < 3 || !words[token - 3].isCapital || document.tokens[token - 3].kind == .punctuation)
  }

  private static let col = WordHash.of("col")

  /// True for a part of an honorific of several words: "Datuk Seri", "Tan Sri", "Det Con".
  private func isPartOfHonorific(_ token: Int) -> Bool {
    func isPart(_ other: Int, _ part: String?) -> Bool {
      words.indices.contains(other)
        && Self.honorifics[words[other].hash].map { part == nil || $0 == part } ?? false
    }
    if isPart(token, "first") { return isPart(token + 1, "second") }
    if isPart(token, "opening") { return isPart(token + 1, "closing") }
    if isPart(token, "closing") { return isPart(token - 1, "opening") || isPart(token - 1, "closing") }
    return isPart(token, "second") && token > 0
      && (isPart(token - 1, nil) || Self.addresses.contains(hash: words[token - 1].hash))
  }

  func isTitle(_ token: Int) -> Bool {
    words[token].isCapital && !words[token].classes.isDisjoint(with: [.honorific, .title, .office])
      && words[token].classes.isDisjoint(with: Self.given.union(.surname))
  }

  /// The person whose name begins at a token behind forms of address; nil where a firm or nothing does.
  private func person(from start: Int, _ sentence: Range<Int>, _ names: [Name]) -> Range<Int>? {
    let end = endOfCapitals(from: start, sentence, most: 6)
    guard end > start, !isCharacter(end, "&"), !(start..<end).allSatisfy(isInitials) else { return nil }
    let last = words[end - 1].classes
    // "Mr. Vice President" and "Sgt. Pepper Ltd." name no person.
    let others: NameClasses = [.organizationHead, .organizationSuffix, .title, .office]
    if !last.isDisjoint(with: others), !last.contains(.surname) { return nil }
    for position in self.names(names, in: start..<end) {
      let name = names[position]
      // The tagger knows best where a person's name ends.
      if name.type == .person, name.tokens.lowerBound <= start { return start..<name.tokens.upperBound }
      if name.tokens.upperBound > end { return nil }
      if name.type != .person, name.tokens.lowerBound > start { return start..<name.tokens.lowerBound }
    }
    return start..<end
  }

  // MARK: Hyphens

  /// Adds what hyphens join to the full name of a person, to a surname behind a form of address, or to the end of an
  /// organisation's name: "Emeka Nwosu-Bright", "Mr Kilroy-Silk", "Agence France-Presse".
  ///
  /// What belongs to another name, as in "Trump-Putin", stays apart, save where a gazetteer knows the whole.
  func withWholeHyphens(_ names: [Name]) -> [Name] {
    let names = replaced(names, by: knownWholes(names))
    return names.enumerated().map { index, name in
      guard name.type == .person || name.type == .organization else { return name }
      let sentence = document.sentences[name.sentence].tokens
      let least = max(sentence.lowerBound, index == 0 ? 0 : names[index - 1].tokens.upperBound)
      let most = min(
        sentence.upperBound,
        index + 1 == names.count ? .max : names[index + 1].tokens.lowerBound
      )
      var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
      while name.type == .person, start - 2 >= least, isHyphen(start - 1), isNameWord(start - 2) {
        start -= 2
      }
      if end - start > 1 || name.type == .organization || start > least && isAddress(start - 1) {
        while end + 1 < most, isHyphen(end), isNameWord(end + 1), words[end + 1].shape == .capitalized {
          end += 2
        }
      }
      return start..<end == name.tokens
        ? name : made(start..<end, name.type, in: name.sentence, "whole of a name with a hyphen")
    }
  }

  /// The organisations that a gazetteer knows and whose names the tagger ended at their hyphens:
  /// "Agence France-Presse", "Mercedes-Benz".
  private func knownWholes(_ names: [Name]) -> [Name] {
    names.enumerated().compactMap { (index, name) -> Name? in
      var end = name.tokens.upperBound
      guard isWithin(end + 1, name), isHyphen(end), words[end + 1].shape == .capitalized else { return nil }
      let behind = index + 1 < names.count ? names[index + 1].tokens : end..<end
      end = behind.lowerBound == end + 1 ? behind.upperBound : end + 2
      let known = Gazetteer.standard.lookup(
        document.text[document.range(ofTokens: name.tokens.lowerBound..<end).bytes]
      )
      guard !known.isDisjoint(with: Self.knownOrganizations) else { return nil }
      return made(
        name.tokens.lowerBound..<end,
        .organization,
        in: name.sentence,
        "whole of a name with a hyphen",
        of: name
      )
    }
  }

  private static let knownOrganizations: NameClasses = [
    .newsOrganization, .internationalBody, .company, .party, .agency, .team,
  ]

  // MARK: Initials

  /// Adds the initials before the names of persons, and the names that initials begin and the tagger missed.
  func withInitials(_ names: [Name]) -> [Name] {
    var names = names.enumerated().map { index, name in
      guard name.type == .person else { return name }
      var start = name.tokens.lowerBound
      let least = max(
        index == 0 ? 0 : names[index - 1].tokens.upperBound,
        document.sentences[name.sentence].tokens.lowerBound
      )
      while start > least, isInitials(start - 1), !isKnownAbbreviation(start - 1) { start -= 1 }
      return start == name.tokens.lowerBound
        ? name
        : made(start..<name.tokens.upperBound, .person, in: name.sentence, "initials before a person's name")
    }
    var added: [Name] = []
    for (number, sentence) in document.sentences.enumerated() where !usage.isTitleCase[number] {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        let start = token
        while token < sentence.tokens.upperBound, isInitials(token), words[token].shape == .initial {
          token += 1
        }
        guard token > start else {
          token += 1
          continue
        }
        let end = endOfCapitals(from: token, sentence.tokens, most: 4)
        if end > token, !isOrdinary(token), self.names(names, in: start..<end).isEmpty {
          added.append(made(start..<end, .person, in: number, "initials before a person's name"))
        }
      }
    }
    names = replaced(names, by: added)
    return names
  }

  /// True for an abbreviation that is a name by itself: "U.S.", "D.C.".
  private func isKnownAbbreviation(_ token: Int) -> Bool {
    words[token].shape != .initial
      && !words[token].classes.isDisjoint(
        with: Self.places.union([.regionAbbreviation, .internationalBody, .agency])
      )
  }

  // MARK: Letters

  /// Cuts learned degrees, orders and appointments off the ends of persons' names: "Harriet Osei-Bonsu KC".
  func withoutLetters(_ names: [Name]) -> [Name] {
    let names = names.map { name in
      guard name.type == .person else { return name }
      var end = name.tokens.upperBound
      while end - name.tokens.lowerBound > 1, isLetters(end - 1) { end -= 1 }
      return end == name.tokens.upperBound
        ? name
        : made(name.tokens.lowerBound..<end, .person, in: name.sentence, "no letters behind a person's name")
    }
    return names.enumerated().filter { index, name in
      guard index > 0, name.tokens.count == 1, isLetters(name.tokens.lowerBound) else { return true }
      return names[index - 1].type != .person
        || names[index - 1].tokens.upperBound != name.tokens.lowerBound
    }.map(\.element)
  }

  private func isLetters(_ token: Int) -> Bool {
    guard Self.letters.contains(hash: words[token].hash) else { return false }
    return words[token].shape == .capitals || words[token].shape == .mixed
      || document.text[document.tokens[token].range.bytes].dropLast().contains(UInt8(ascii: "."))
  }

  /// Forms of address that stand before a person's name alone.
  static let addresses = WordSet(WordList("names/addresses"))
  /// Words of honorifics with the part that they are: "first" or "second".
  static let honorifics = RareWordTable<String>([WordList("names/parts-of-honorifics")]) {
    $0.values.first
  }
  private static let ranksInCapitals = WordSet(WordList("names/ranks-in-capitals"))
  /// Letters behind a person's name.
  static let letters = WordSet(WordList("names/letters-after-names"))
}
