import Documents
import WordLists

/// Descriptions of a person by the relation to another: "her husband", "his client".
extension ChainBuilder {
  /// What an article says two persons are to each other: `person` is the brother, the lawyer … of `owner`.
  private struct RelationFact {
    var owner: Int
    var person: Int
    var relation: PersonRelations.Relation
    /// The gender that the noun tells.
    var gender: MentionCandidate.Gender
  }

  /// The person whom the relation to another names, as the article has told it before; nil for other descriptions.
  ///
  /// "Ann Roe and her brother Tom … Her brother": Tom. "Roe … His wife, Ann Roe, … Her husband": Roe. "Roe's lawyer,
  /// Jane Doe, said that her client": Roe. "Doe is the sister of the mayor, Tom Roe. … His sister": Doe.
  func counterpart(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, !mention.isNamed, !mention.isJoined, mention.number != .plural,
      let relation = relation(of: mention.head), let owner = ownerMention(of: mention.head)
    else { return nil }
    let gender = KinNouns.all[tree.lemmas[mention.head]]?.gender ?? .unknown
    for fact in facts(before: index) {
      guard relation == fact.relation && isOne(fact.owner, of: owner), fact.person != index,
        gender == .unknown || fact.gender == .unknown || gender == fact.gender
      else {
        // The other way round.
        guard relation.own == fact.relation.other,
          relation.other == fact.relation.own || PersonRelations.isAgent(fact.relation),
          chains[fact.person] == chains[owner], chains[fact.owner] != chains[owner],
          isPossible(index, fact.owner),
          sort(of: fact.owner).isPerson || mentions[fact.owner].isPronoun
        else { continue }
        return fact.owner
      }
      if chains[fact.person] != chains[owner], isPossible(index, fact.person, anyGender: true) {
        return fact.person
      }
    }
    if KinNouns.all[tree.lemmas[mention.head]]?.isSpouse ?? false,
      let other = spouse(of: chains[owner], index)
    {
      return other
    }
    guard tree.lemmas[mention.head] == Self.client else { return nil }
    return personRepresented(by: owner, index) ?? defendant(index, apart: chains[owner])
  }

  /// The person whose lawyer another was said to be before a mention, or for whom the lawyer appears.
  func client(of lawyer: Int, _ index: Int) -> Int? {
    let told = facts(before: index).first {
      chains[$0.person] == chains[lawyer] && $0.relation.other == Self.client && isInChain($0.owner)
    }
    return told?.owner ?? personRepresented(by: lawyer, index)
  }

  /// The relative without a name whom a name introduces: "as his sister appealed … Mr Roe's sister Ann".
  func relativeBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isNamed, mention.sort == .namedPerson, !mention.isJoined, namesake(index) == nil,
      let noun = relationNoun(in: mention), let owner = ownerMention(of: noun)
    else { return nil }
    for other in stride(from: index - 1, through: max(0, index - Self.memoryOfRelations), by: -1) {
      let earlier = mentions[other]
      guard earlier.form == .nominal, !earlier.isNamed, !earlier.isJoined, isInChain(other),
        tree.lemmas[earlier.head] == tree.lemmas[noun], earlier.number != .plural,
        type(of: other) != Self.person, let before = ownerMention(of: earlier.head),
        chains[before] == chains[owner]
      else { continue }
      return other
    }
    return nil
  }

  /// The lawyer who speaks, for the "his" or "her" of a client in what is reported: "The lawyer Tom Roe, representing
  /// Bo Hale, said his client was ill".
  func lawyerOfClient(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .owner),
      let client = tree.head(of: mention.head), tree.lemmas[client] == Self.client,
      var verb = tree.head(of: client)
    else { return nil }
    for _ in 0..<Self.longestPath {
      guard let above = tree.head(of: verb) else { return nil }
      let isReported = tree.has(verb, .clause)
      verb = above
      guard isReported,
        let subject = tree.children(of: verb).first(where: { tree.isSubject($0) && $0 < mention.head })
      else { continue }
      // "The lawyer Tom Roe": the name may be the head of the mention.
      let name = tree.children(of: subject).first { tree.has($0, .apposition) }
      let lawyer =
        [subject, name].compactMap(\.self).map { Int(features.mentionOfHead[$0]) }.first { $0 >= 0 } ?? -1
      guard lawyer >= 0, isInChain(lawyer),
        isCounsel(mentions[lawyer]) || isCounsel(mentions[Int(chains[lawyer])])
      else { return nil }
      let isOther = isPossible(index, lawyer, anyGender: true) && !hasStatedGender(lawyer)
      return isPossible(index, lawyer) || isOther ? lawyer : nil
    }
    return nil
  }

  private static let longestPath = 6

  /// The relation that a noun names; nil for "brother-in-law", which is another than "brother".
  private func relation(of noun: Int) -> PersonRelations.Relation? {
    let next = noun + 1
    if next + 1 < tree.shapes.count, tree.shapes[next + 1].low == Self.in,
      !tree.document.tokens[next].spaceBefore, tree.document.tokens[next].kind == .punctuation
    {
      return nil
    }
    return PersonRelations.relation(of: tree.lemmas[noun])
  }

  /// The relations that the mentions before one tell, the last first.
  private func facts(before index: Int) -> [RelationFact] {
    var found: [RelationFact] = []
    for person in stride(from: index - 1, through: max(0, index - Self.memoryOfRelations), by: -1)
    where isInChain(person) {
      if mentions[person].isJoined { continue }
      addSiblings(mentions[person], to: &found)
      if !mentions[person].isPronoun, let noun = relationNoun(in: mentions[person]) {
        add(noun, person, to: &found)
      }
      // "Doyle is the younger brother of Kate Doyle": the predicate tells it.
      if mentions[person].form != .demonstrative, isPersonOfChain(person),
        tree.isSubject(mentions[person].head),
        let predicate = tree.head(of: mentions[person].head),
        tree.children(of: predicate).contains(where: { tree.has($0, .copula) })
      {
        add(predicate, person, to: &found)
      }
    }
    return found
  }

  private func add(_ noun: Int, _ person: Int, to found: inout [RelationFact]) {
    guard let relation = relation(of: noun), let owner = ownerMention(of: noun), owner != person,
      chains[owner] != chains[person]
    else { return }
    let gender = KinNouns.all[tree.lemmas[noun]]?.gender ?? .unknown
    found.append(RelationFact(owner: owner, person: person, relation: relation, gender: gender))
  }

  /// Each of two persons is what the plural before them says of both: "sisters Ann and Jane Roe".
  private func addSiblings(_ plural: MentionCandidate, to found: inout [RelationFact]) {
    // The parser may take the noun for a part of the first name.
    let compound = tree.children(of: plural.head).first {
      $0 < plural.head && tree.names[$0] == 0 && tree.form($0) == .plural && tree.names[plural.head] != 0
        && relation(of: $0) != nil
    }
    let noun = compound ?? plural.head
    guard compound != nil || plural.form == .nominal && plural.number == .plural,
      let relation = relation(of: noun), relation.own == relation.other,
      let first = compound == nil
        ? tree.children(of: noun).first(where: { tree.has($0, .apposition) && tree.names[$0] != 0 })
        : plural.head
    else { return }
    let others = tree.children(of: first).filter { tree.has($0, .conjunct) && tree.names[$0] != 0 }
    let persons = ([first] + others).map { Int(features.mentionOfHead[$0]) }.filter {
      $0 >= 0 && isInChain($0)
    }
    guard persons.count == 2 else { return }
    let gender = KinNouns.all[tree.lemmas[noun]]?.gender ?? .unknown
    for (owner, person) in [(persons[0], persons[1]), (persons[1], persons[0])] {
      found.append(RelationFact(owner: owner, person: person, relation: relation, gender: gender))
    }
  }

  /// The noun in a mention that tells what the person is to another: the "brother" of "her brother, the baker Tom".
  private func relationNoun(in mention: MentionCandidate) -> Int? {
    mention.tokens.prefix(Self.longestPhrase).first { token in
      relation(of: token) != nil && ownerMention(of: token) != nil
        && (token == mention.head || isBesideName(token, of: mention))
    }
  }

  /// True for a noun before or behind the name of a mention that says who it is.
  private func isBesideName(_ noun: Int, of mention: MentionCandidate) -> Bool {
    if tree.head(of: mention.head) == noun, tree.has(mention.head, .apposition) { return true }
    guard tree.head(of: noun) == mention.head else { return false }
    if tree.has(noun, .apposition) { return true }
    return noun < mention.head
      && (tree.has(noun, .compound) || tree.has(noun, .nounModifier) || tree.has(noun, .adjective))
      && !tree.children(of: noun).contains { tree.has($0, .caseMarker) }
  }

  /// True for an owner of one chain with another, or among those whom it names: "their sister".
  private func isOne(_ owner: Int, of other: Int) -> Bool {
    if chains[owner] == chains[other] { return true }
    let joined = state(of: owner).joined
    let members = mentions.indices.prefix(other + 1).suffix(Self.memoryOfRelations)
      .filter { isInChain($0) && chains[$0] == chains[other] && !mentions[$0].isPronoun }
    return joined.contains { tokens in members.contains { tokens.contains(mentions[$0].head) } }
  }

  /// The person for whom a lawyer appears: "Tom Roe, representing Ann Bell, said his client".
  private func personRepresented(by lawyer: Int, _ index: Int) -> Int? {
    for other in stride(from: index - 1, through: max(0, index - Self.memoryOfRelations), by: -1)
    where isInChain(other) && chains[other] == chains[lawyer] {
      // "The lawyer Tom Roe, representing": the clause may hang on the name.
      let heads =
        [mentions[other].head] + tree.children(of: mentions[other].head).filter { tree.has($0, .apposition) }
      // "Tom Roe, for Bell, said"
      for noun in heads.flatMap({ Array(tree.children(of: $0)) })
      where tree.has(noun, .nounModifier)
        && tree.children(of: noun).contains(where: {
          tree.has($0, .caseMarker) && tree.shapes[$0].low == Self.for
        })
      {
        let client = Int(features.mentionOfHead[noun])
        if client >= 0, isInChain(client), mentions[client].sort == .namedPerson, isPossible(index, client) {
          return client
        }
      }
      for verb in heads.flatMap({ Array(tree.children(of: $0)) })
      where Self.representing.contains(hash: tree.lemmas[verb]) {
        guard
          let object = tree.children(of: verb).first(where: {
            tree.has($0, .object) || tree.has($0, .oblique)
          }),
          case let client = Int(features.mentionOfHead[object]), client >= 0, isInChain(client),
          chains[client] != chains[lawyer], isPossible(index, client)
        else { continue }
        return client
      }
    }
    return nil
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

  /// The mention of whom a noun belongs to: "her brother", "the brother of Ann Roe", "her brother Tom".
  private func ownerMention(of noun: Int) -> Int? {
    if let owner = ownerBelow(noun) { return owner }
    // The name may be the head: "her younger brother Giles".
    guard let name = tree.head(of: noun), name > noun, tree.names[name] != 0,
      tree.has(noun, .compound) || tree.has(noun, .nounModifier) || tree.has(noun, .adjective)
    else { return nil }
    return ownerBelow(name).flatMap { mentions[$0].head < noun ? $0 : nil }
  }

  private func ownerBelow(_ head: Int) -> Int? {
    for child in tree.children(of: head)
    where tree.has(child, .owner)
      || tree.has(child, .nounModifier) && child > head
        && tree.children(of: child).contains(where: {
          tree.has($0, .caseMarker) && tree.shapes[$0].low == Self.of
        })
    {
      // "Of federal MP Ann Roe": a title heads no mention.
      let name = tree.children(of: child).first { tree.has($0, .apposition) }
      for head in [child, name].compactMap(\.self) {
        let owner = Int(features.mentionOfHead[head])
        if owner >= 0, isInChain(owner) { return owner }
      }
    }
    return nil
  }

  private static let client = WordHash.of("client")
  private static let accused = WordHash.of("defendant")
  private static let of = WordHash.of("of")
  private static let `in` = WordHash.of("in")
  private static let representing = WordSet(words: ["represent", "defend"])
  /// The most mentions before a description in which a relation is looked for, and the most tokens of one.
  private static let memoryOfRelations = 200
  private static let longestPhrase = 16
  /// The most sentences between an accusation and "his client".
  private static let memory = 30
}
