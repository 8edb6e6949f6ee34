import Documents
import WordLists

/// Corrections that keep the words of a name together.
extension ParseCorrections {
  /// Hangs the words of the name of a place on its first one, where the parser takes a later one for something else:
  /// the "D.C." of "spoke outside Washington, D.C., saying".
  mutating func joinPlaces() {
    for name in names where name.type == .geopolitical && name.tokens.count > 2 {
      let first = name.tokens.lowerBound
      guard heads.indices.contains(name.tokens.upperBound - 1), !name.tokens.contains(Int(heads[first])),
        relations[first] != Relation.compound.number,
        relations[first] != Relation.nounModifier.number
          || heads[first] < Int32(first)
      else { continue }
      for token in name.tokens.dropFirst()
      where isSubject(token) && !name.tokens.contains(Int(heads[token])) && !isBelow(first, token) {
        (heads[token], relations[token]) = (Int32(first), Relation.flat.number)
      }
    }
  }

  /// Makes the name of an outlet the apposition of the noun for its kind right before it: "told the podcast Long Road
  /// Home he was ill".
  mutating func attachOutlets() {
    for name in names where name.type == .organization && name.tokens.count > 1 {
      let (first, noun) = (name.tokens.lowerBound, name.tokens.lowerBound - 1)
      guard noun > 0, Self.kindsOfOutlets.contains(hash: words[noun].hash), words[noun].shape == .lower,
        parts[noun] == .noun, !name.tokens.contains(Int(heads[noun])),
        name.tokens.allSatisfy({ heads[$0] != Int32(noun) })
      else { continue }
      for token in sentence(with: first)
      where !name.tokens.contains(token) && name.tokens.contains(Int(heads[token])) {
        heads[token] = Int32(noun)
      }
      for token in name.tokens.dropFirst() {
        (heads[token], relations[token]) = (Int32(first), Relation.flat.number)
      }
      (heads[first], relations[first]) = (Int32(noun), Relation.apposition.number)
    }
  }

  private static let kindsOfOutlets = WordSet(WordList("organizations/kinds-of-outlets"))

  /// Makes a person's name the head of the work or body and the role before it, where the parser takes the first word
  /// of that for the head: "Passion of the Christ director Ann Roe said".
  mutating func raiseBehindWorks() {
    for (work, person) in zip(names, names.dropFirst())
    where person.type == .person && work.type != .person && work.type != .group {
      let (role, first) = (work.tokens.upperBound, person.tokens.lowerBound)
      guard role + 1 == first, person.tokens.upperBound <= heads.count, isRole(role),
        words[role].shape == .lower, work.sentence == person.sentence,
        let top = work.tokens.first(where: {
          heads[$0] < 0 || !(work.tokens.lowerBound..<first).contains(Int(heads[$0]))
        }),
        !isBelow(top, first), isBelow(first, top), heads[top] >= 0
      else { continue }
      let (above, relation) = (heads[top], relations[top])
      for token in work.tokens where token != top && !work.tokens.contains(Int(heads[token])) {
        (heads[token], relations[token]) = (Int32(top), Relation.flat.number)
      }
      for token in sentence(with: first)
      where !work.tokens.contains(token) && token != first && token != role
        && (heads[token] == Int32(top) || heads[token] == Int32(role))
      {
        heads[token] = Int32(first)
      }
      (heads[first], relations[first]) = (above, relation)
      (heads[role], relations[role]) = (Int32(first), Relation.nounModifier.number)
      (heads[top], relations[top]) = (Int32(role), Relation.compound.number)
    }
  }

  /// Makes a person's name the head of two titles that "and" joins before it: "party leader and Prime Minister Ann Roe
  /// said".
  mutating func raiseBehindJoinedTitles() {
    for name in names where name.type == .person {
      let first = name.tokens.lowerBound
      guard first > 2, name.tokens.upperBound <= heads.count, relations[first] == Relation.conjunct.number,
        case let title = Int(heads[first]), title >= 0, title < first - 2, isRole(title), isSubject(title),
        parts[title + 1] == .coordinator, first - title <= Self.mostTitles + 2,
        (title + 2..<first).allSatisfy({ words[$0].isCapital || isRole($0) }), isRole(first - 1),
        // "The leader and Prime Minister Ann Roe" may be two.
        !sentence(with: title).contains(where: {
          heads[$0] == Int32(title) && parts[$0] == .determiner
        })
      else { continue }
      let (above, relation) = (heads[title], relations[title])
      (heads[first], relations[first]) = (above, relation)
      (heads[title], relations[title]) = (Int32(first), Relation.nounModifier.number)
      for token in sentence(with: first)
      where token > first && heads[token] == Int32(title) && !name.tokens.contains(token) {
        heads[token] = Int32(first)
      }
    }
  }

  /// Makes a person's name the head of the titles before its form of address: "Mentri Besar Datuk Seri Wan Roe said".
  mutating func raiseBehindAddressed() {
    for name in names where name.type == .person && name.tokens.count > 1 {
      let first = name.tokens.lowerBound
      guard first > 1, name.tokens.upperBound <= heads.count, isFormOfAddress(first - 1) else { continue }
      let sentence = sentence(with: first)
      var start = first
      while start > sentence.lowerBound, first - start < Self.mostTitles + 2, words[start - 1].isCapital,
        !words[start - 1].isClosed, words[start - 1].classes.isDisjoint(with: [.weekday, .month]),
        document.tokens[start - 1].kind == .word
      {
        start -= 1
      }
      let whole = start..<name.tokens.upperBound
      guard let top = (start..<first).first(where: { !whole.contains(Int(heads[$0])) && heads[$0] >= 0 }),
        name.tokens.allSatisfy({ whole.contains(Int(heads[$0])) }), !isBelow(Int(heads[top]), first)
      else { continue }
      for token in sentence where !whole.contains(token) && heads[token] == Int32(top) {
        heads[token] = Int32(first)
      }
      (heads[first], relations[first]) = (heads[top], relations[top])
      for token in name.tokens.dropFirst() {
        (heads[token], relations[token]) = (Int32(first), Relation.flat.number)
      }
      for token in start..<first where token != top {
        (heads[token], relations[token]) = (Int32(top), Relation.flat.number)
      }
      (heads[top], relations[top]) = (Int32(first), Relation.nounModifier.number)
    }
  }

  private func isFormOfAddress(_ token: Int) -> Bool {
    NameRefinement.addresses.contains(hash: words[token].hash)
      || NameRefinement.honorifics[words[token].hash] != nil || words[token].classes.contains(.honorific)
  }
}
