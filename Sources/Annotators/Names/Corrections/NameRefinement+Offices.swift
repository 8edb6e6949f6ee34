import Documents
import WordLists

/// Offices that the tagger took for names.
extension NameRefinement {
  /// Takes offices before persons, and offices alone, out of the names: "US Secretary of State Ann Roe", "the
  /// Minister".
  func withoutOffices(_ names: [Name]) -> [Name] {
    names.enumerated().flatMap { index, name -> [Name] in
      if name.tokens.count == 1,
        isOnlyOffice(name.tokens.lowerBound, name) || isOnlyAddress(name.tokens.lowerBound, name)
      {
        return []
      }
      if name.type == .person, let holder = holderBehindDepartment(name.tokens) {
        return [made(holder, .person, in: name.sentence, "person behind an office", of: name)]
      }
      if name.type == .person ? isOfficeWithComplement(name) : isDepartmentBeforeOffice(name) { return [] }
      guard name.type == .organization || name.type == .miscellaneous else { return [name] }
      if let place = placeOfMember(name) {
        return [made(place, .geopolitical, in: name.sentence, "owner of an office", of: name)]
      }
      if isOfficeBeforeName(name, index + 1 < names.count ? names[index + 1] : nil) { return [] }
      if let holder = holder(in: name.tokens) {
        return [made(holder, .person, in: name.sentence, "person behind an office", of: name)]
      }
      let next = index + 1 < names.count ? names[index + 1] : nil
      let isBeforePerson =
        next.map { $0.type == .person && $0.tokens.lowerBound == name.tokens.upperBound } ?? false
      if isBeforePerson && isComplement(name) || isDepartmentBehindOffice(name) { return [] }
      if isBeforePerson, let office = office(in: name.tokens) {
        // "US Secretary of State", "UN Secretary General"
        let owner = name.tokens.lowerBound..<office
        guard !owner.isEmpty else { return [] }
        let known = Gazetteer.standard.lookup(document.text[document.range(ofTokens: owner).bytes])
        if !known.isDisjoint(with: Self.seats) {
          return [made(owner, .geopolitical, in: name.sentence, "owner of an office", of: name)]
        }
        let isBody =
          !known.isDisjoint(with: Self.bodies)
          || words[owner.upperBound - 1].classes.contains(.organizationHead)
        return isBody
          ? [made(owner, .organization, in: name.sentence, "owner of an office", of: name)] : [name]
      }
      return [name]
    }
  }

  /// The person at the end of a name that begins with an office: the "Kevin Park" of "District Attorney Kevin Park".
  private func holder(in tokens: Range<Int>) -> Range<Int>? {
    if let member = memberOfChamber(tokens) { return member }
    guard let office = tokens.dropLast().last(where: { Self.heldOffices.contains(hash: words[$0].hash) }),
      case let person = office + 1..<tokens.upperBound, (2...3).contains(person.count),
      !words[person.lowerBound].classes.isDisjoint(with: Self.given),
      person.allSatisfy({
        words[$0].isCapital && words[$0].classes.isDisjoint(with: [.organizationSuffix, .organizationHead])
      })
    else { return nil }
    return person
  }

  /// The person behind an office with the noun of its department: the "Ann Roe" of "Environment Secretary Ann Roe".
  private func holderBehindDepartment(_ tokens: Range<Int>) -> Range<Int>? {
    guard
      let office = tokens.dropFirst().dropLast().last(where: {
        words[$0].isCapital && words[$0].classes.contains(.office)
          && PersonNouns.all.contains(hash: words[$0].hash)
      }),
      (tokens.lowerBound..<office).allSatisfy({
        isOrdinary($0) && words[$0].classes.isDisjoint(with: Self.given)
      }), (office + 1..<tokens.upperBound).allSatisfy({ words[$0].isCapital || isHyphen($0) })
    else { return nil }
    return office + 1..<tokens.upperBound
  }

  /// True for an office with what it is for, and no name: "the Minister for Children".
  private func isOfficeWithComplement(_ name: Name) -> Bool {
    let tokens = name.tokens
    return tokens.count > 2 && words[tokens.lowerBound].classes.contains(.office)
      && PersonNouns.all.contains(hash: words[tokens.lowerBound].hash)
      && Self.links.contains(hash: words[tokens.lowerBound + 1].hash)
      && tokens.dropFirst(2).allSatisfy { isOrdinary($0) && words[$0].classes.isDisjoint(with: Self.given) }
  }

  /// True for the common nouns of a department before who leads it: "Housing and Local Government Minister Ann Roe".
  ///
  /// A body by its own noun stays a name: "Home Office Minister Ann Roe". What is no body may be only the first of the
  /// nouns: the "Island" of "Island Affairs Minister Ann Roe".
  private func isDepartmentBeforeOffice(_ name: Name) -> Bool {
    var office = name.tokens.upperBound
    if name.type != .organization, words[office].isCapital, isOrdinary(office),
      Self.departmentHeads.contains(hash: words[office + 1].hash)
    {
      office += 1
    }
    return words[office].isCapital && Self.departmentHeads.contains(hash: words[office].hash)
      && words[office + 1].isCapital && name.tokens.allSatisfy(isOrdinary)
      && (!words[office - 1].classes.contains(.organizationHead)
        || name.tokens.contains { words[$0].hash == RoleFinder.and })
  }

  /// True for the common nouns of a department behind who leads it: the "Sport and Youth" of "the Minister for Sport
  /// and Youth".
  private func isDepartmentBehindOffice(_ name: Name) -> Bool {
    let first = name.tokens.lowerBound
    return isWithin(first - 2, name) && Self.links.contains(hash: words[first - 1].hash)
      && words[first - 2].isCapital && Self.departmentHeads.contains(hash: words[first - 2].hash)
      && name.tokens.allSatisfy { isOrdinary($0) && !words[$0].classes.contains(.organizationHead) }
      && Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(
        with: Self.seats.union(Self.bodies)
      )
  }

  /// The constituency behind "Member of Parliament for", which the tagger takes for a part of the chamber's name.
  private func placeOfMember(_ name: Name) -> Range<Int>? {
    let first = name.tokens.lowerBound
    guard first >= 2, name.tokens.count > 2, Self.chambers.contains(hash: words[first].hash),
      words[first - 1].hash == Self.of, Self.member.contains(hash: words[first - 2].hash),
      Self.links.contains(hash: words[first + 1].hash)
    else { return nil }
    return first + 2..<name.tokens.upperBound
  }

  /// True for an office with capitals between "the" and the name of who holds it.
  ///
  /// An example is "the Additional Government Pleader, S. Murugesan,".
  private func isOfficeBeforeName(_ name: Name, _ next: Name?) -> Bool {
    let (first, comma) = (name.tokens.lowerBound, name.tokens.upperBound)
    guard let next, next.type == .person, next.sentence == name.sentence, name.tokens.count > 1,
      first > document.sentences[name.sentence].tokens.lowerBound, isComma(comma),
      words[first - 1].hash == PersonReferenceResolver.the,
      PersonNouns.contains(form: words[comma - 1].hash, lemma: words[comma - 1].hash),
      document.text[document.tokens[comma - 1].range.end - 1] != UInt8(ascii: "s"),
      name.tokens.allSatisfy({ words[$0].isCapital }), next.tokens.count > 1, next.tokens.lowerBound > comma,
      next.tokens.lowerBound - comma <= 3
    else { return false }
    return (comma + 1..<next.tokens.lowerBound).allSatisfy { words[$0].isCapital }
  }

  /// The person behind the chamber of which he or she is a member: the "Ann Roe" of "Member of Parliament Ann Roe".
  private func memberOfChamber(_ tokens: Range<Int>) -> Range<Int>? {
    let first = tokens.lowerBound
    guard first >= 2, tokens.count > 1, Self.chambers.contains(hash: words[first].hash),
      words[first - 1].hash == Self.of, Self.member.contains(hash: words[first - 2].hash)
    else { return nil }
    let person = first + 1..<tokens.upperBound
    let isPerson = person.allSatisfy {
      words[$0].shape == .capitalized
        && words[$0].classes.isDisjoint(with: [.organizationSuffix, .organizationHead, .country])
    }
    return isPerson ? person : nil
  }

  /// The first token of an office in a name: "Secretary of State", "Secretary General"; nil without one.
  private func office(in tokens: Range<Int>) -> Int? {
    tokens.first { token in
      guard words[token].isCapital,
        words[token].classes.contains(.office) || words[token].classes.contains(.title)
      else { return false }
      return token + 1 == tokens.upperBound || Self.links.contains(hash: words[token + 1].hash)
    }
  }

  /// True for the "State" of "Secretary of State": an ordinary word behind an office.
  private func isComplement(_ name: Name) -> Bool {
    let first = name.tokens.lowerBound
    guard name.tokens.count == 1, first - 2 >= document.sentences[name.sentence].tokens.lowerBound,
      Self.links.contains(hash: words[first - 1].hash), words[first - 2].isCapital,
      words[first - 2].classes.contains(.office), isOrdinary(first)
    else { return false }
    return Gazetteer.standard.lookup(document.text[name.range.bytes]).isDisjoint(
      with: Self.seats.union(Self.bodies)
    )
  }

  /// True for a form of address before another or a name: "the Rt Rev Ann Roe".
  private func isOnlyAddress(_ token: Int, _ name: Name) -> Bool {
    let sentence = document.sentences[name.sentence].tokens
    return token + 2 < sentence.upperBound && Self.addresses.contains(hash: words[token].hash)
      && Self.addresses.contains(hash: words[token + 1].hash) && words[token + 1].isCapital
      && words[token + 2].isCapital
  }

  /// True for an office behind "the" and before a verb: "the Minister said".
  private func isOnlyOffice(_ token: Int, _ name: Name) -> Bool {
    let sentence = document.sentences[name.sentence].tokens
    guard token > sentence.lowerBound, token + 1 < sentence.upperBound,
      words[token - 1].hash == PersonReferenceResolver.the, words[token].shape == .capitalized,
      words[token].classes.contains(.office)
    else { return false }
    return SpeechVerbs.finite.contains(hash: words[token + 1].hash)
      && PersonNouns.all.contains(hash: words[token].hash)
  }

  /// Takes letters in square brackets, which stand for other letters of the original, out of the names: "[W]e".
  func withoutAlteredLetters(_ names: [Name]) -> [Name] {
    names.filter { name in
      guard name.tokens.count == 1, name.range.count == 1, let token = name.tokens.first, token > 0 else {
        return true
      }
      return !isCharacter(token - 1, "[") || !isCharacter(token + 1, "]")
    }
  }

  private static let heldOffices = WordSet(words: ["attorney", "judge", "justice"])
  private static let departmentHeads = WordSet(words: ["minister", "secretary"])
  private static let chambers = WordSet(words: ["parliament", "congress", "assembly"])
  private static let member = WordSet(words: ["member"])
  private static let links = WordSet(words: ["of", "for"])
  private static let seats: NameClasses = [.country, .capital, .city, .largeCity, .region]
  static let bodies: NameClasses = [
    .newsOrganization, .internationalBody, .company, .party, .agency, .team,
  ]
}
