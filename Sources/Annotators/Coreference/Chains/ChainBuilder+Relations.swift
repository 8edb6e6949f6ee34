import Documents
import WordLists

/// Descriptions of a person by the relation to another: "her husband", "his client".
extension ChainBuilder {
  /// The person whose relative or lawyer the owner of a description was called before; nil for other descriptions.
  ///
  /// "Roe … His wife, Ann Roe, … Her husband": Roe. "Roe's lawyer, Jane Doe, said that her client": Roe.
  func counterpart(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, !mention.isNamed, !mention.isJoined, mention.number != .plural,
      let expected = Self.counterparts(of: tree.lemmas[mention.head]),
      let owner = ownerChain(of: mention.head)
    else { return nil }
    for other in stride(from: index - 1, through: max(0, index - Self.memoryOfRelations), by: -1)
    where isInChain(other) && chains[other] == owner && !mentions[other].isPronoun {
      for token in mentions[other].tokens.prefix(Self.longestPhrase)
      where expected.contains(hash: tree.lemmas[token]) {
        guard let person = ownerMention(of: token), chains[person] != owner, isPossible(index, person),
          state(of: person).sort.isPerson || mentions[person].isPronoun
        else { continue }
        return person
      }
    }
    if let kin = KinNouns.all[tree.lemmas[mention.head]], kin.isSpouse, let other = spouse(of: owner, index) {
      return other
    }
    guard tree.lemmas[mention.head] == Self.client else { return nil }
    return defendant(index, apart: owner)
  }

  /// The other of a couple that is named together with one surname: "Trish and Col Harker … Her husband".
  private func spouse(of owner: Int32, _ index: Int) -> Int? {
    for joined in stride(from: index - 1, through: max(0, index - Self.memoryOfRelations), by: -1)
    where mentions[joined].isJoined {
      let couple = mentions[joined].tokens.prefix(Self.longestPhrase).map { Int(features.mentionOfHead[$0]) }
        .filter { $0 >= 0 && mentions[$0].sort == .namedPerson }
      guard couple.count == 2, mentions[couple[0]].tokens.count == 1, mentions[couple[1]].tokens.count > 1,
        let other = couple.first(where: { chains[$0] != owner }),
        couple.contains(where: { chains[$0] == owner }),
        isInChain(other), isPossible(index, other)
      else { continue }
      return other
    }
    return nil
  }

  /// The only person who is accused of something, for the client of a lawyer.
  private func defendant(_ index: Int, apart owner: Int32) -> Int? {
    guard let deeds = DeedRoles.deeds(of: Self.accused) else { return nil }
    let sentences = tree.document.sentences
    let first = sentences[max(0, mentions[index].sentence - Self.memory)].tokens.lowerBound
    let found = DeedRoles.persons(deeds, in: first..<mentions[index].tokens.lowerBound, tree)
      .map { Int(features.mentionOfHead[$0]) }.filter { $0 >= 0 && $0 != index && isInChain($0) }
      .filter { chains[$0] != owner }
    guard let last = found.last, found.allSatisfy({ chains[$0] == chains[last] }), isPossible(index, last)
    else {
      return nil
    }
    return last
  }

  /// The chain of the possessive before a noun.
  private func ownerChain(of head: Int) -> Int32? { ownerMention(of: head).map { chains[$0] } }

  private func ownerMention(of head: Int) -> Int? {
    for child in tree.children(of: head) where tree.has(child, .owner) {
      let owner = Int(features.mentionOfHead[child])
      if owner >= 0, isInChain(owner) { return owner }
    }
    return nil
  }

  /// The nouns by which the other of two persons is called: a husband has a wife.
  private static func counterparts(of lemma: UInt64) -> WordSet? {
    if lemma == client { return lawyers }
    if let kin = KinNouns.all[lemma], kin.isSpouse { return spouses }
    return children.contains(hash: lemma) ? parents : parents.contains(hash: lemma) ? children : nil
  }

  private static let client = WordHash.of("client")
  private static let accused = WordHash.of("defendant")
  private static let lawyers = WordSet(WordList("roles/lawyers"))
  private static let spouses = WordSet(WordList("roles/spouses"))
  private static let parents = WordSet(words: ["mother", "father", "parent"])
  private static let children = WordSet(words: ["son", "daughter", "child"])
  /// The most mentions before a description in which a relation is looked for, and the most tokens of one.
  private static let memoryOfRelations = 200
  private static let longestPhrase = 16
  /// The most sentences between an accusation and "his client".
  private static let memory = 30
}
