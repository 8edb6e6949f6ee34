import Documents
import WordLists

/// Contexts in which only an organisation is named.
extension NameKinds {
  /// The strength of the evidence that a name is an organisation's: the tables and the words around it; 0 for none.
  func organizationEvidence(_ name: Name, in sentence: Range<Int>) -> Int {
    // A film has a director too.
    if name.type == .miscellaneous { return 0 }
    var strength = isInTables(name) ? 3 : 0
    let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
    if isListed(first, sentence) { strength += 3 }
    if next < sentence.upperBound {
      if words[next].shape == .lower, Self.outletNouns.contains(hash: words[next].hash) { strength += 3 }
      if isBeforePerson(next, sentence) { strength += 2 }
      if isPartyList(next) { strength += 4 }
      if isPluralSubject(name, sentence) { strength += 3 }
    }
    if isEmployer(first, sentence) { strength += 2 }
    if isClub(name, in: sentence) { strength += 3 }
    if next + 1 < sentence.upperBound, isMovement(next, sentence) { strength += 3 }
    // "Rival Tarang Auto, which"
    let isOpening = first == sentence.lowerBound || first == sentence.lowerBound + 1
    if isOpening, next + 1 < sentence.upperBound, name.type == .person, isThing(next) { strength += 3 }
    if isOwnerNext(name, sentence) { strength += 3 }
    let isUnknownPlace = name.type == .location || name.type == .geopolitical
    if isUnknownPlace, next < sentence.upperBound, first == sentence.lowerBound {
      // A person "left, the company said"; a place does not.
      let speaks = SpeechVerbs.finite.contains(hash: words[next].hash)
      if speaks || isDescribedLater(next, sentence) { strength += 2 }
    }
    return strength
  }

  /// True for a verb of prices and a percentage behind a name: "slumped 14%".
  private func isMovement(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    guard Self.movements.contains(hash: words[verb].hash) else { return false }
    return (verb + 1..<min(verb + 7, sentence.upperBound)).contains { token in
      document.tokens[token].kind == .number && token + 1 < sentence.upperBound
        && (refinement.isCharacter(token + 1, "%") || Self.percent.contains(hash: words[token + 1].hash))
    }
  }

  /// True for ", which" behind a name: a person who is the subject is not spoken of so.
  private func isThing(_ next: Int) -> Bool {
    refinement.isComma(next) && words[next + 1].hash == Self.which
  }

  /// True for one word that is the only name of its sentence, where the next one begins with "its" and what firms have:
  /// "The buyer, Cragheid, has six halls. Its founder left."
  private func isOwnerNext(_ name: Name, _ sentence: Range<Int>) -> Bool {
    let number = name.sentence + 1
    guard name.tokens.count == 1, number < document.sentences.count,
      document.sentences[number].paragraph == document.sentences[name.sentence].paragraph,
      !sentence.dropFirst().contains(where: { words[$0].isCapital && !name.tokens.contains($0) })
    else { return false }
    let next = document.sentences[number].tokens
    guard words[next.lowerBound].hash == Self.its else { return false }
    return next.dropFirst().prefix(3).prefix { words[$0].shape == .lower && !words[$0].isClosed }.contains {
      Self.belongings.contains(hash: words[$0].hash)
    }
  }

  /// True for a sentence in which "the company" and the like speaks behind the name that opens it.
  private func isDescribedLater(_ next: Int, _ sentence: Range<Int>) -> Bool {
    guard next + 2 < sentence.upperBound else { return false }
    return (next..<sentence.upperBound - 2).contains { token in
      words[token].hash == PersonReferenceResolver.the && words[token].shape == .lower
        && OrganizationNouns.ofAnyKind.contains(hash: words[token + 1].hash)
        && SpeechVerbs.finite.contains(hash: words[token + 2].hash)
    }
  }

  /// True for one word behind the "from" or "of" of an apposition: "Jane Roe, from Harker, was saved".
  func isOrigin(_ name: Name, in sentence: Range<Int>) -> Bool {
    let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard first - 3 >= sentence.lowerBound, words[first - 1].shape == .lower,
      Self.origins.contains(hash: words[first - 1].hash), refinement.isComma(first - 2),
      words[first - 3].isCapital
    else { return false }
    return next >= sentence.upperBound
      || document.tokens[next].kind == .punctuation && !refinement.isPossessive(next)
  }

  /// True for a name of the tables that is an organisation and nothing else.
  private func isInTables(_ name: Name) -> Bool {
    let known = Gazetteer.standard.lookup(document.text[name.range.bytes])
    return !known.isDisjoint(with: Self.organizations) && known.isDisjoint(with: Self.others)
  }

  /// True for a name in a list behind a noun for several firms: "the firms Sony, Philips and Samsung".
  private func isListed(_ first: Int, _ sentence: Range<Int>) -> Bool {
    var token = first - 1
    var names = 0
    while token >= sentence.lowerBound, first - token < Self.longestList {
      if words[token].isCapital, document.tokens[token].kind == .word, token > sentence.lowerBound {
        names += 1
      } else if words[token].hash != Self.and, !refinement.isComma(token),
        !refinement.isCharacter(token, "&"),
        !refinement.isCharacter(token, "-")
      {
        break
      }
      token -= 1
    }
    // "companies like Reliance, Tata and Amul", "clubs such as Ajax"
    while token > sentence.lowerBound, Self.exampleWords.contains(hash: words[token].hash) { token -= 1 }
    guard token >= sentence.lowerBound, token < first - 1 || names == 0,
      words[token].shape == .lower || token == sentence.lowerBound
    else { return false }
    return Self.pluralFirms.contains(hash: words[token].hash)
  }

  /// True for a noun for a person before the person's name: the "spokesman" of "Ladbrokes spokesman Lee Dunn".
  private func isBeforePerson(_ noun: Int, _ sentence: Range<Int>) -> Bool {
    noun + 1 < sentence.upperBound && words[noun].shape == .lower && words[noun + 1].shape == .capitalized
      && Self.employees.contains(hash: words[noun].hash)
  }

  /// True for "party-list" behind a name, as news of the Philippines has it: "a Magsasaka party-list lawmaker".
  private func isPartyList(_ next: Int) -> Bool {
    words[next].hash == Self.partyList
      || words[next].hash == Self.party && refinement.isHyphen(next + 1) && next + 2 < words.count
        && words[next + 2].hash == Self.list
  }

  /// True for a name alone before a verb in the plural at the start of a sentence: "Bath have signed".
  private func isPluralSubject(_ name: Name, _ sentence: Range<Int>) -> Bool {
    name.tokens.lowerBound == sentence.lowerBound && name.tokens.upperBound < sentence.upperBound
      && Self.pluralVerbs.contains(hash: words[name.tokens.upperBound].hash)
      && words[name.tokens.upperBound].shape == .lower
  }

  /// True for a name of no known place right behind a noun for a club: "leaders Halden City", "Saudi side Al-Rimal".
  private func isClub(_ name: Name, in sentence: Range<Int>) -> Bool {
    let noun = name.tokens.lowerBound - 1
    guard noun >= sentence.lowerBound, words[noun].shape == .lower else { return false }
    if Self.clubs.contains(hash: words[noun].hash) { return true }
    return name.type != .person && Self.standings.contains(hash: words[noun].hash)
      && Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(with: Self.others)
  }

  /// True for a name behind "signed for" and the like.
  private func isEmployer(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard first - 2 >= sentence.lowerBound, words[first - 1].shape == .lower else { return false }
    if words[first - 1].hash == Self.from {
      // "sign the winger Idrissa Camara from Stade Valois"
      return (max(sentence.lowerBound, first - 9)..<first - 1).contains {
        Self.transfers.contains(hash: words[$0].hash)
      }
    }
    return words[first - 1].hash == Self.for && Self.playing.contains(hash: words[first - 2].hash)
  }

  private static let organizations: NameClasses = [
    .newsOrganization, .internationalBody, .company, .party, .agency, .team,
  ]
  private static let others: NameClasses = [
    .country, .capital, .city, .largeCity, .region, .location, .givenMale, .givenFemale, .surname, .event,
  ]
  private static let partyList = WordHash.of("partylist")
  private static let party = WordHash.of("party")
  private static let list = WordHash.of("list")
  private static let origins = WordSet(words: ["from", "of"])
  private static let movements = WordSet(WordList("organizations/share-movements"))
  private static let percent = WordSet(words: ["percent", "per", "pc"])
  private static let which = WordHash.of("which")
  private static let its = WordHash.of("its")
  private static let exampleWords = WordSet(WordList("organizations/words-before-examples"))
  private static let longestList = 14
  private static let and = WordHash.of("and")
  private static let from = WordHash.of("from")
  private static let transfers = WordSet(WordList("organizations/words-of-transfers"))
  private static let `for` = WordHash.of("for")
  private static let outletNouns = WordSet(WordList("organizations/outlet-nouns"))
  private static let pluralFirms = WordSet(WordList("organizations/plural-firms"))
  private static let employees = WordSet(WordList("organizations/employees"))
  private static let pluralVerbs = WordSet(words: ["have", "are", "were"])
  private static let clubs = WordSet(words: ["club", "outfit", "side"])
  /// Nouns for clubs by where they stand in a table or play.
  private static let standings = WordSet(WordList("organizations/standings"))
  private static let playing = WordSet(WordList("organizations/words-of-contracts"))
}
