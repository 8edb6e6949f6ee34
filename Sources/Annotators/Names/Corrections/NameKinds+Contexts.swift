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
      if isPluralSubject(name, sentence) { strength += 3 }
    }
    if isEmployer(first, sentence) { strength += 3 }
    return strength
  }

  /// True for a name of the tables that is an organisation and nothing else.
  private func isInTables(_ name: Name) -> Bool {
    let known = Gazetteer.standard.lookup(document.text[name.range.bytes])
    return !known.isDisjoint(with: Self.organizations) && known.isDisjoint(with: Self.others)
  }

  /// True for a name in a list behind a noun for several firms: "the makers Sony, Philips and Samsung".
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

  /// True for a name alone before a verb in the plural at the start of a sentence: "Bath have signed".
  private func isPluralSubject(_ name: Name, _ sentence: Range<Int>) -> Bool {
    name.tokens.lowerBound == sentence.lowerBound && name.tokens.upperBound < sentence.upperBound
      && Self.pluralVerbs.contains(hash: words[name.tokens.upperBound].hash)
      && words[name.tokens.upperBound].shape == .lower
  }

  /// True for a name behind "signed for" and the like.
  private func isEmployer(_ first: Int, _ sentence: Range<Int>) -> Bool {
    guard first - 2 >= sentence.lowerBound, words[first - 1].hash == Self.for,
      words[first - 1].shape == .lower
    else {
      return false
    }
    return Self.playing.contains(hash: words[first - 2].hash)
  }

  private static let organizations: NameClasses = [
    .newsOrganization, .internationalBody, .company, .party, .agency, .team,
  ]
  private static let others: NameClasses = [
    .country, .capital, .city, .largeCity, .region, .location, .givenMale, .givenFemale, .surname, .event,
  ]
  private static let longestList = 14
  private static let and = WordHash.of("and")
  private static let `for` = WordHash.of("for")
  private static let outletNouns = WordSet(WordList("organizations/outlet-nouns"))
  private static let pluralFirms = WordSet(WordList("organizations/plural-firms"))
  private static let employees = WordSet(WordList("organizations/employees"))
  private static let pluralVerbs = WordSet(words: ["have", "are", "were"])
  private static let playing = WordSet(WordList("organizations/words-of-contracts"))
}
