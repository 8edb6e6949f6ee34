import Documents
import WordLists

/// Corrections of names behind the commas of offices and descriptions.
extension ParseCorrections {
  /// Makes a person's name between commas the apposition of the office before it.
  ///
  /// The parser hangs it on the last noun before the comma ("the secretary to the governor, Mr Roe,"), or takes it for
  /// a conjunct ("the mayor of Lima, Councillor Ann Roe,") or a second subject ("Roe's lawyer, advocate Ann Doe,
  /// said").
  mutating func attachAppositions() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      var start = first
      while start > 0, first - start < Self.mostTitles,
        words[start - 1].isCapital || start == first && isRole(start - 1)
          || isBracketedTitle(endingAt: start - 1)
      {
        start -= isBracketedTitle(endingAt: start - 1) ? 3 : 1
      }
      // "Advocate Jane Doe SC, said"
      var end = name.tokens.upperBound
      while end < heads.count, NameRefinement.letters.contains(hash: words[end].hash) { end += 1 }
      // "Raju Paswan (24), said"
      if end + 3 < heads.count, isByte(end, UInt8(ascii: "(")), parts[end + 1] == .numeral,
        isByte(end + 2, UInt8(ascii: ")"))
      {
        end += 3
      }
      guard start > 1, end < heads.count, isComma(start - 1),
        isComma(end) || end == sentence(with: first).upperBound - 1 && parts[end] == .punctuation
      else { continue }
      raise(name, above: start..<first)
      // "Jane Doe" may hang on its last word.
      let top = name.tokens.first { !name.tokens.contains(Int(heads[$0])) } ?? first
      guard
        let office = office(before: start - 1, of: top),
        !(start...first).contains(where: { isBelow(office, $0) })
      else { continue }
      for title in start..<first
      where !name.tokens.contains(Int(heads[title])) && heads[title] != Int32(first)
        && (parts[title] != .verb || heads[title] == Int32(office))
      {
        heads[title] = Int32(first)
        relations[title] = Relation.nounModifier.number
        parts[title] = words[title].isCapital ? .properNoun : .noun
      }
      heads[top] = Int32(office)
      relations[top] = Relation.apposition.number
    }
  }

  /// Makes an office in capitals the head of the place before it: the "MLA" of "the BJP's Byadgi MLA, Ann Roe,".
  mutating func headShortOffices() {
    for office in words.indices.dropFirst()
    where words[office].shape == .capitals && relations[office] == Relation.flat.number
      && PersonNouns.all.contains(hash: words[office].hash)
    {
      let place = Int(heads[office])
      guard place >= 0, place < office, type(ofNameWith: place) != .person, heads[place] >= 0 else {
        continue
      }
      for token in sentence(with: office) where token != office && heads[token] == Int32(place) {
        heads[token] = Int32(office)
      }
      (heads[office], relations[office]) = (heads[place], relations[place])
      (heads[place], relations[place]) = (Int32(office), Relation.compound.number)
    }
  }

  /// Makes a name the head of a title that the parser takes for its verb: "Advocate Jane Doe".
  private mutating func raise(_ name: Name, above titles: Range<Int>) {
    let first = name.tokens.lowerBound
    guard let top = name.tokens.first(where: { !name.tokens.contains(Int(heads[$0])) }),
      titles.contains(Int(heads[top]))
    else { return }
    let title = Int(heads[top])
    guard parts[title] == .verb, !titles.contains(Int(heads[title])) else { return }
    for token in name.tokens where token != first {
      (heads[token], relations[token]) = (Int32(first), Relation.flat.number)
    }
    (heads[first], relations[first]) = (heads[title], relations[title])
    (heads[title], relations[title]) = (Int32(first), Relation.nounModifier.number)
    parts[title] = .properNoun
  }

  /// The office that the parse relates to a name behind a comma other than by apposition; nil where there is none.
  private func office(before comma: Int, of name: Int) -> Int? {
    let above = Int(heads[name])
    guard above >= 0 else { return nil }
    if relations[name] == Relation.apposition.number, above < comma {
      return one(of: above) ?? office(with: above)
    }
    if relations[name] == Relation.conjunct.number, above < comma {
      guard isRole(above) else { return office(with: above) }
      // "The mayor, Ann Roe, and the clerk": a list.
      let reach = comma..<min(heads.count, name + Self.reach)
      let isList = reach.contains { token in
        relations[token] == Relation.coordinator.number
          && (heads[token] == Int32(name) || heads[token] >= 0 && heads[Int(heads[token])] == Int32(above))
      }
      return isList ? nil : above
    }
    if relations[name] == Relation.nounModifier.number, above < comma, !hasPreposition(name) {
      return one(of: above) ?? (isRole(above) || isOneOfSeveral(above, before: comma) ? above : nil)
    }
    guard relations[name] == Relation.subject.number else { return nil }
    return (max(0, comma - Self.reach)..<comma).last {
      heads[$0] == Int32(above) && relations[$0] == Relation.subject.number
    }.flatMap { isRole($0) ? $0 : nil }
  }

  /// The "one" or "another" before "of" and several persons: the "one" of "one of those women, Ann Roe,".
  private func one(of noun: Int) -> Int? {
    let one = Int(heads[noun])
    guard one >= 0, one < noun, relations[noun] == Relation.nounModifier.number, !words[noun].isCapital,
      Self.singles.contains(hash: words[one].hash),
      (one + 1..<noun).contains(where: { heads[$0] == Int32(noun) && words[$0].hash == Self.of })
    else { return nil }
    return one
  }

  private func hasPreposition(_ token: Int) -> Bool {
    (openingToken(of: token)..<token).contains {
      heads[$0] == Int32(token) && relations[$0] == Relation.caseMarker.number
    }
  }

  /// True for who is picked out of several persons: the "senior" of "the senior of the three judges,".
  private func isOneOfSeveral(_ token: Int, before comma: Int) -> Bool {
    token + 2 < comma && words[token + 1].hash == Self.of
      && (token + 2..<comma).contains {
        heads[$0] == Int32(token) && relations[$0] == Relation.nounModifier.number
      }
  }

  private static let singles = WordSet(words: ["one", "another"])

  /// The office to whose field or body a noun belongs: "secretary" for the "governor" of "the secretary to the
  /// governor", "president" for the "Forum" of "the president of the Kano Forum", "MP" for the place of "the MP for
  /// Lima".
  private func office(with noun: Int) -> Int? {
    guard let office = officeAbove(noun) else { return nil }
    // In "the mother of the victim, Ann Roe" the name may be that of either.
    let isThing = isOrganization(noun) || !isPerson(noun) && !isRole(noun)
    let isLinked = (office + 1..<noun).contains {
      heads[$0] == Int32(noun)
        && (words[$0].hash == Self.to
          || isThing && (words[$0].hash == Self.of || words[$0].hash == Self.forWord))
    }
    return isLinked ? office : nil
  }

  /// The office that a noun modifies, or that stands right before its preposition: "asked counsel to the inquiry".
  private func officeAbove(_ noun: Int) -> Int? {
    let above = Int(heads[noun])
    if relations[noun] == Relation.nounModifier.number {
      return above >= 0 && above < noun && isRole(above) ? above : nil
    }
    guard relations[noun] == Relation.oblique.number,
      let preposition = (max(0, noun - Self.reach)..<noun).first(where: {
        heads[$0] == Int32(noun) && relations[$0] == Relation.caseMarker.number
      }), preposition > 0, above < preposition,
      isRole(preposition - 1) || Self.lawyers.contains(hash: words[preposition - 1].hash)
    else { return nil }
    return preposition - 1
  }

  /// True for a token of an organisation's name.
  private func isOrganization(_ token: Int) -> Bool { type(ofNameWith: token) == .organization }

  /// True for the last bracket of a title between brackets: "Chief (Mrs) Roe".
  private func isBracketedTitle(endingAt token: Int) -> Bool {
    token > 2 && isByte(token, UInt8(ascii: ")")) && isByte(token - 2, UInt8(ascii: "("))
      && words[token - 1].classes.contains(.honorific)
  }

  private static let lawyers = WordSet(WordList("roles/lawyers"))
  private static let forWord = WordHash.of("for")
}
