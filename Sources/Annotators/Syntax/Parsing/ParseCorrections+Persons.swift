import Documents
import WordLists

/// Corrections of what stands before the names of persons.
extension ParseCorrections {
  /// Makes persons' names the heads of the phrases before them that end in a noun for a person.
  ///
  /// Examples are "Scorpions coach Ann Roe said" and "Grandmother-of-six Ann Roe stormed".
  /// The parser takes the first noun for the head, and the name for its modifier.
  mutating func raiseBehindRoles() {
    for name in names where name.type == .person {
      let tokens = name.tokens
      guard tokens.lowerBound > 0, tokens.upperBound <= heads.count,
        let top = tokens.first(where: { heads[$0] >= 0 && !tokens.contains(Int(heads[$0])) })
      else { continue }
      let noun = officeAround(Int(heads[top]), before: tokens.lowerBound)
      guard noun < tokens.lowerBound, tokens.lowerBound - noun <= Self.longestRole,
        Self.modifying.contains(relations[top]), heads[noun] >= 0,
        isRoleBefore(tokens.lowerBound, from: noun), !isBelow(Int(heads[noun]), noun)
      else { continue }
      let above = heads[noun]
      // What follows the name describes it, and what precedes the noun goes with it.
      for token in tokens.upperBound..<min(heads.count, tokens.upperBound + Self.longestRole)
      where heads[token] == Int32(noun) { heads[token] = Int32(top) }
      heads[top] = above
      relations[top] = relations[noun]
      heads[noun] = Int32(top)
      relations[noun] = Relation.nounModifier.number
      for token in tokens where token != top && heads[token] == Int32(noun) { heads[token] = Int32(top) }
      // "of six" belongs to the mother.
      for token in noun + 1..<tokens.lowerBound
      where tokens.contains(Int(heads[token])) && parts[token] != .noun {
        heads[token] = Int32(noun)
      }
    }
  }

  /// Makes persons' names the heads of an office and the name of its place or body before them: "Foyle MLA Ann Roe",
  /// "NSW Premier Tom Roe".
  ///
  /// The parser may take the place for the head.
  mutating func headOffices() {
    for (place, holder) in zip(names, names.dropFirst()) where holder.type == .person && place.type != .person
    {
      let (end, first) = (place.tokens.upperBound, holder.tokens.lowerBound)
      let whole = place.tokens.lowerBound..<holder.tokens.upperBound
      guard place.sentence == holder.sentence, (1...Self.mostTitles).contains(first - end),
        whole.upperBound <= heads.count,
        (end..<first).allSatisfy({ words[$0].isCapital || isRole($0) }),
        NameRefinement.isMember(words[end]) && first == end + 1 || isOffice(first - 1),
        let top = whole.first(where: { !whole.contains(Int(heads[$0])) && !isModifier($0) }),
        NameRefinement.isMember(words[end]) || place.tokens.contains(top)
          || !holder.tokens.contains(top) && (words[first - 1].isCapital || isSubject(top))
      else { continue }
      let above = (heads[top], relations[top])
      for token in sentence(with: first) where !whole.contains(token) && whole.contains(Int(heads[token])) {
        heads[token] = Int32(first)
      }
      for token in whole {
        heads[token] = Int32(token < end - 1 ? end - 1 : token < first - 1 ? first - 1 : first)
        if token == first - 1 { heads[token] = Int32(first) }
        relations[token] = token > first ? Relation.flat.number : Relation.compound.number
        if token >= end, token < first, parts[token] != .noun { parts[token] = .properNoun }
      }
      (heads[first], relations[first]) = above
    }
  }

  private func isOffice(_ token: Int) -> Bool {
    isRole(token) || !words[token].classes.isDisjoint(with: [.title, .office])
  }

  private func isModifier(_ token: Int) -> Bool {
    relations[token] == Relation.compound.number || relations[token] == Relation.nounModifier.number
  }

  /// The subject that the body right before a name complements, where the parser takes the name for a part of the body:
  /// "Professor of economics at Lagos University Ann Roe said"; else the head of the name itself.
  private func officeAround(_ head: Int, before name: Int) -> Int {
    guard head == name - 1, type(ofNameWith: head) == .organization else { return head }
    var noun = head
    while relations[noun] == Relation.nounModifier.number, heads[noun] >= 0, heads[noun] < Int32(noun) {
      noun = Int(heads[noun])
    }
    return isSubject(noun) && isRole(noun) ? noun : head
  }

  /// True for nouns from a token to a name of which the last is one for a person, and for "mother-of-six".
  private func isRoleBefore(_ name: Int, from noun: Int) -> Bool {
    if name - noun == 5 {
      return isRole(noun) && isByte(noun + 1, UInt8(ascii: "-")) && words[noun + 2].hash == Self.of
        && isByte(noun + 3, UInt8(ascii: "-")) && parts[noun + 4] == .numeral
    }
    if isRole(noun), Self.links.contains(hash: words[noun + 1].hash) || words[noun + 1].hash == Self.at {
      return isOfficeWithComplement(noun, before: name)
    }
    // "Club captain Ann Roe": a bare noun right before the name.
    if name - noun == 1, isSubject(noun), isRole(noun), words[noun].shape == .lower { return isBare(noun) }
    return name - noun > 1 && isRole(name - 1) && words[name - 1].shape == .lower
      && (noun..<name).allSatisfy {
        parts[$0] == .noun || parts[$0] == .properNoun || parts[$0] == .adjective
      }
  }

  /// True for an office and what it is of or for, right before a name: "Leader of the Opposition", "spokesman on
  /// education", but not "a son of Mrs Roe".
  func isOfficeWithComplement(_ noun: Int, before name: Int) -> Bool {
    isRole(noun) && noun + 2 < name && name - noun <= Self.longestRole
      && Self.links.contains(hash: words[noun + 1].hash)
      && (words[noun].isCapital || !words[noun].classes.isDisjoint(with: [.title, .office])
        || isSubject(noun) && isBare(noun))
      && isComplement(noun + 2..<name)
  }

  /// True for a noun without an article or an owner, as titles are: the "investigator" of "Lead investigator for the
  /// board Ann Roe said".
  ///
  /// The "A" of "India A captain Ann Roe" is no article.
  private func isBare(_ noun: Int) -> Bool {
    let opening = sentence(with: noun).lowerBound
    return !(openingToken(of: noun)..<noun).contains {
      parts[$0] == .determiner && !(words[$0].isCapital && $0 > opening)
        || relations[$0] == Relation.owner.number
    }
  }

  private static let links = WordSet(words: ["of", "on", "for"])
  private static let police = WordHash.of("police")
  private static let at = WordHash.of("at")

  /// True for what an office is of, right before the name of who holds it: "Leader of the Opposition Ann Roe".
  private func isComplement(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last, parts[last] == .noun || parts[last] == .properNoun,
      words[last].classes.isDisjoint(with: [.honorific, .title, .office]),
      !NameRefinement.addresses.contains(hash: words[last].hash)
    else { return false }
    return phrase.allSatisfy {
      // "Professor of economics at Lagos University Ann Roe"
      parts[$0] == .determiner
        || parts[$0] == .adposition && $0 > phrase.lowerBound && words[$0].hash == Self.at
        || (parts[$0] == .noun || parts[$0] == .properNoun)
          && (!isRole($0) || words[$0].hash == Self.police)
    }
  }

  private static let modifying: Set<UInt64> = [
    Relation.nounModifier.number, Relation.compound.number, Relation.apposition.number, Relation.flat.number,
  ]
  /// The most tokens of a role before a name, and of what follows it.
  private static let longestRole = 8

  /// Takes a description at the beginning of a sentence out of the subjects where the subject stands behind its comma:
  /// "A former banker, she took office in July".
  ///
  /// In "The plan, she said, was dead" the second subject is that of the reporting verb.
  mutating func freeOpeningDescriptions() {
    for sentence in document.sentences {
      guard
        let subject = sentence.tokens.dropFirst(2).first(where: { token in
          isSubject(token) && isBehindComma(openingToken(of: token), in: sentence.tokens)
        }), case let verb = heads[subject], verb > subject,
        let description = sentence.tokens.first(where: { $0 < subject && heads[$0] == verb && isSubject($0) }
        ),
        parts[description] == .noun || parts[description] == .adjective,
        openingToken(of: description) == sentence.tokens.lowerBound,
        !isClosedReport(Int(verb), in: sentence.tokens)
      else { continue }
      relations[description] = Relation.dislocated.number
    }
  }

  /// Joins the words of a person's name that the parser gives one place each, such as two subjects: "Ma Ngok said".
  mutating func joinNames() {
    for name in names where name.type == .person && name.tokens.count > 1 {
      let first = name.tokens.lowerBound
      joinHyphens(name)
      // "Becky and Hannah Polglase": the surname is that of the name that it stands in.
      for token in name.tokens.dropFirst()
      where relations[token] == Relation.flat.number && heads[token] >= 0 && heads[token] < Int32(first)
        && heads[first] == heads[token] && relations[first] == Relation.conjunct.number
      {
        heads[token] = Int32(first)
      }
      guard relations[first] != Relation.compound.number, !name.tokens.contains(Int(heads[first])),
        heads[first] >= 0
      else { continue }
      for token in name.tokens.dropFirst()
      where heads[token] == heads[first] && relations[token] == relations[first] && !isBelow(first, token) {
        for dependent in sentence(with: token) where heads[dependent] == Int32(token) {
          heads[dependent] = Int32(first)
        }
        (heads[token], relations[token]) = (Int32(first), Relation.flat.number)
      }
    }
  }

  /// Gives the parts of a surname that a hyphen joins one place, that of the last: the owner of "Osei-Boyd's lawyer".
  private mutating func joinHyphens(_ name: Name) {
    for token in name.tokens.dropLast(2)
    where isByte(token + 1, UInt8(ascii: "-")) && !document.tokens[token + 1].spaceBefore
      && !document.tokens[token + 2].spaceBefore
    {
      let second = token + 2
      guard !name.tokens.contains(Int(heads[second])), !name.tokens.contains(Int(heads[token])),
        heads[second] >= 0
      else { continue }
      (heads[token], relations[token]) = (heads[second], relations[second])
      for dependent in sentence(with: token) where heads[dependent] == Int32(second) {
        heads[dependent] = Int32(token)
      }
      (heads[second], relations[second]) = (Int32(token), Relation.flat.number)
    }
  }

  /// Makes the first part of "runner-up" and "passer-by" the head of the rest, which the parser takes for a preposition
  /// or for the subject.
  mutating func headAgentNouns() {
    for hyphen in words.indices.dropFirst().dropLast()
    where isByte(hyphen, UInt8(ascii: "-")) && Self.particles.contains(hash: words[hyphen + 1].hash)
      && !document.tokens[hyphen].spaceBefore && !document.tokens[hyphen + 1].spaceBefore
      && words[hyphen - 1].shape != .number && isAgentNoun(hyphen - 1)
    {
      let (noun, particle) = (hyphen - 1, hyphen + 1)
      guard heads[noun] >= 0, heads[particle] >= 0,
        !isBelow(Int(heads[particle]), noun) || heads[particle] == Int32(noun)
      else { continue }
      let verb = Int(heads[noun])
      if heads[particle] != Int32(noun),
        parts[Int(heads[particle])] != .verb || isSubject(particle)
          || relations[particle] == Relation.object.number || relations[particle] == Relation.oblique.number
      {
        (heads[noun], relations[noun]) = (heads[particle], relations[particle])
      } else if relations[noun] == Relation.compound.number, parts[verb] == .verb, verb > particle {
        relations[noun] = Relation.subject.number
      }
      for token in sentence(with: noun) where heads[token] == Int32(particle) && token != noun {
        heads[token] = Int32(noun)
      }
      // "The" of "the runner-up" may hang on the verb.
      if noun > 0, parts[noun - 1] == .determiner, sentence(with: noun).contains(noun - 1) {
        heads[noun - 1] = Int32(noun)
      }
      (heads[particle], relations[particle]) = (Int32(noun), Relation.compound.number)
      parts[noun] = .noun
      heads[hyphen] = Int32(noun)
    }
  }

  private func isAgentNoun(_ token: Int) -> Bool {
    isRole(token) || Self.agents.contains(hash: words[token].hash)
  }

  private static let particles = WordSet(words: ["up", "by", "on"])
  private static let agents = WordSet(words: ["runners", "passers", "hangers"])

  /// Makes a person's name the apposition of the bare noun right before it where the parser takes a noun farther back:
  /// "the legacy of soul legend Ray Roe", "the brother of federal MP Ann Roe".
  mutating func lowerAppositions() {
    for name in names where name.type == .person {
      let (first, noun) = (name.tokens.lowerBound, name.tokens.lowerBound - 1)
      guard noun > 0, relations[first] == Relation.apposition.number, parts[noun] == .noun,
        !words[noun].isCapital || isRole(noun), heads[first] < Int32(noun), isBelow(noun, Int(heads[first])),
        relations[noun] == Relation.nounModifier.number, sentence(with: first).contains(noun),
        case let other = Int(heads[first]), isRole(noun) || !isRole(other),
        !(openingToken(of: noun)..<noun).contains(where: {
          parts[$0] == .determiner || relations[$0] == Relation.owner.number
        })
      else { continue }
      heads[first] = Int32(noun)
    }
  }

  func isSubject(_ token: Int) -> Bool {
    relations[token] == Relation.subject.number || relations[token] == Relation.passiveSubject.number
  }

  private func isBehindComma(_ token: Int, in sentence: Range<Int>) -> Bool {
    sentence.contains(token - 1) && isComma(token - 1)
  }

  /// The first token of the phrase of a head: of what hangs below it without a gap before it.
  func openingToken(of head: Int) -> Int {
    var first = head
    while first > 0, isBelow(first - 1, head) { first -= 1 }
    return first
  }

  /// True for a reporting verb that a comma or quotation mark follows: what it reports stands around it.
  private func isClosedReport(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard SpeechVerbs.entry(hash: words[verb].hash) != nil else { return false }
    let next = verb + 1
    return !sentence.contains(next) || document.tokens[next].kind != .word
  }
}
