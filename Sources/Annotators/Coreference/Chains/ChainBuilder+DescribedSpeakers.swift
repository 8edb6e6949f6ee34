import Documents
import WordLists

/// New descriptions of persons who go on to speak, or who were spoken of without a name.
extension ChainBuilder {
  /// The named speaker of the sentence before in the paragraph, for a new description of who says something quoted.
  ///
  /// "The driver, Tom Roe, said he saw nobody. “I felt a bump,” the witness said." Nobody has been called so before,
  /// and nobody has done, or suffered, what the noun tells.
  func describedSpeaker(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard isNewDescription(mention), mention.speech == .quoted, mention.cluster < 0,
      tree.has(mention.head, .subject),
      !hasDoer(index),
      let number = sentenceBefore(mention),
      tree.document.sentences[number].paragraph == tree.document.sentences[mention.sentence].paragraph,
      let speaker = mainSubject(of: number), mentions[speaker].speech != .none, mentions[speaker].isNamed,
      !mentions[speaker].isJoined, mentions[speaker].number != .plural, named(speaker) != nil,
      isPossible(index, speaker)
    else { return nil }
    return speaker
  }

  /// The politician who is the subject of the sentence before, for the seat or place of who says quoted words.
  ///
  /// "Party spokesman Tom Roe accused them of waste. / “It is late,” the Sligo TD said." Nobody has been called so.
  func politicianOfPlace(_ index: Int) -> Int? {
    let mention = mentions[index]
    let place = mention.head - 1
    guard isNewDescription(mention), mention.speech == .quoted, tree.has(mention.head, .subject),
      Self.members.contains(hash: tree.lemmas[mention.head]), place > mention.tokens.lowerBound,
      tree.names[place] > 1, let number = sentenceBefore(mention), let subject = mainSubject(of: number),
      !mentions[subject].isJoined, mentions[subject].number != .plural, named(subject) != nil,
      state(of: subject).words.contains(where: { Self.politicians[$0] != nil }), isPossible(index, subject)
    else { return nil }
    return subject
  }

  /// Who runs a thing, for its keeper: "Ann Roe, who runs the Levin hostel … the hostel owner".
  func keeperOfThing(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard isNewDescription(mention), Self.keepers.contains(hash: tree.lemmas[mention.head]),
      let thing = tree.children(of: mention.head).first(where: {
        $0 < mention.head && tree.has($0, .compound) && tree.names[$0] == 0
      })
    else { return nil }
    let deeds = Self.keeping.map { DeedRoles.Deed(verb: $0, noun: tree.lemmas[thing]) }
    let found = persons(DeedRoles.Deeds(done: deeds), before: index)
    return sole(found.filter { isInChain($0) && isPersonOfChain($0) && isPossible(index, $0) })
  }

  private static let members = WordSet(
    WordList("roles/members-for-places"),
    WordList("roles/letters-of-members"),
    words: ["congressman", "congresswoman", "councillor"]
  )
  private static let politicians = WordTable<Bool>(WordList("roles/functions")) { entry in
    ["politician", "spokesperson"].contains(entry.values.first) ? true : nil
  }
  private static let keepers = WordSet(WordList("roles/keepers"))
  private static let keeping = ["run", "own", "manage", "operate", "keep"].map { WordHash.of($0) }

  /// The speaker of the paragraph before, for the object of what somebody else then does.
  ///
  /// An example is "“It is late,” Ann Roe said. / The chairman, Tom Hale, overruled her."
  func objectOfNewSubject(_ index: Int) -> Int? {
    let mention = mentions[index]
    let sentences = tree.document.sentences
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .object),
      let verb = tree.head(of: mention.head), tree.head(of: verb) == nil, mention.sentence > 0,
      sentences[mention.sentence - 1].paragraph < sentences[mention.sentence].paragraph,
      let subject = mainSubject(of: mention.sentence), named(subject) != nil,
      let speaker = mainSubject(of: mention.sentence - 1), mentions[speaker].speech == .quoted,
      named(speaker) != nil, chains[speaker] != chains[subject],
      !persons(from: mention.sentence, before: index).contains(where: {
        self.chains[$0] != self.chains[subject] && self.chains[$0] != self.chains[speaker]
          && self.named($0) != nil && self.isPossible(index, $0)
      }),
      isPossible(index, speaker)
    else { return nil }
    return speaker
  }

  /// The member of a party or body, for "the" with its name and a noun for a person: "Ann Roe of the Peoples Democratic
  /// Party (PDP) … the PDP candidate".
  func memberOfBody(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.sort == .personNoun,
      mention.number != .plural, !mention.isNamed, !mention.isJoined, tree.quoted[mention.head] < 0,
      let body = nameBefore(mention.head, index)
    else { return nil }
    let members = stride(from: index - 1, through: max(0, index - Self.memoryOfMembers), by: -1).compactMap {
      $0 != body && mentions[$0].cluster == mentions[body].cluster ? holder(of: mentions[$0].head) : nil
    }
    return sole(members).flatMap { isPossible(index, $0) ? $0 : nil }
  }

  /// The person whose name a body complements: the "Roe" of "her rival, Ann Roe of the Green Party".
  private func holder(of body: Int) -> Int? {
    guard tree.has(body, .nounModifier), let name = tree.head(of: body) else { return nil }
    // In "her rival, Ann Roe" the mention has the noun as its head.
    let noun = tree.has(name, .apposition) ? tree.head(of: name) : nil
    return [name, noun].compactMap(\.self).map { Int(features.mentionOfHead[$0]) }.first { person in
      person >= 0 && isInChain(person) && mentions[person].isNamed && named(person) != nil
    }
  }

  /// The mention of a body that is a part of the compound before a noun.
  private func nameBefore(_ noun: Int, _ index: Int) -> Int? {
    let near = max(0, index - Self.mostInside)..<min(mentions.count, index + Self.mostInside)
    return near.first { other in
      let name = mentions[other]
      return name.isNamed && name.cluster >= 0 && name.type == Self.organization && name.head < noun
        && tree.head(of: name.head) == noun && tree.has(name.head, .compound)
    }
  }

  private static let organization = 1 + UInt64(EntityType.allCases.firstIndex(of: .organization) ?? 0)

  /// The only person without a name whom one of the last sentences introduces, for the first "the woman" or "the man".
  ///
  /// An example is "A 29-year-old engineer lost her savings. / The woman, of Leeds, told police".
  func genericPerson(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard isNewDescription(mention), Self.generic.contains(hash: tree.lemmas[mention.head]),
      (Int(tree.lefts[mention.head])..<mention.head).count == 1
    else { return nil }
    let near = stride(from: index - 1, through: max(0, index - Self.memoryOfMembers), by: -1).prefix {
      mentions[$0].sentence >= mention.sentence - Self.nearPerson
        && tree.document.paragraphs[tree.document.sentences[mentions[$0].sentence].paragraph].role
          != .headline
    }.filter { other in
      isInChain(other) && mentions[other].sort == .personNoun && mentions[other].form == .nominal
        && !mentions[other].isNamed && mentions[other].number != .plural && !mentions[other].isJoined
        && mentions[other].definiteness != .definite && type(of: other) == 0
        && tree.quoted[mentions[other].head] < 0
        && isPossible(index, other)
    }
    guard let other = sole(near), tree.isSubject(mentions[other].head) else { return nil }
    return other
  }

  /// The person whose name a clause tells, for the name: "said the man, who gave his name only as Yousif".
  func personNamedByClause(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isNamed, mention.sort == .namedPerson, namesake(index) == nil,
      tree.children(of: mention.head).contains(where: { tree.shapes[$0].low == Self.asWord }),
      let verb = tree.head(of: mention.head), Self.naming.contains(hash: tree.lemmas[verb]),
      tree.has(verb, .relativeClause), let noun = tree.head(of: verb),
      case let person = Int(features.mentionOfHead[noun]), person >= 0, person != index, isInChain(person),
      mentions[person].sort.isPerson, mentions[person].number != .plural
    else { return nil }
    return person
  }

  /// Who is the client of the lawyer who speaks, for "my client" in what the lawyer says.
  func clientOfSpeaker(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, !mention.isNamed, mention.number != .plural,
      PersonRelations.relation(of: tree.lemmas[mention.head])?.own == Self.clientWord,
      let owner = tree.children(of: mention.head).first(where: { tree.has($0, .owner) }),
      FunctionWords.pronouns[tree.shapes[owner].low] == .first,
      case let speaker = speaker(of: index), speaker >= 0
    else { return nil }
    let lawyer = isInChain(speaker) ? speaker : lastOfEntity(speaker)
    return lawyer.flatMap { client(of: $0, index) }
  }

  /// The owner of a noun, for an object in a clause about it: the "Roe" of "Roe's deputy, who fell out with him".
  func ownerAroundClause(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, !tree.isSubject(mention.head),
      !tree.has(mention.head, .owner), var verb = tree.head(of: mention.head)
    else { return nil }
    if !tree.has(verb, .relativeClause), let above = tree.head(of: verb) { verb = above }
    guard tree.has(verb, .relativeClause), let noun = tree.head(of: verb),
      tree.children(of: verb).contains(where: { tree.isSubject($0) && tree.shapes[$0].low == Self.who }),
      let token = tree.children(of: noun).first(where: { tree.has($0, .owner) && tree.names[$0] == 1 }),
      case let owner = Int(features.mentionOfHead[token]), owner >= 0, isInChain(owner),
      isPossible(index, owner)
    else { return nil }
    return owner
  }

  private static let who = WordHash.of("who")

  /// True for "the" and a noun for one person that the article has not used before, with nothing that says whose it is.
  private func isNewDescription(_ mention: MentionCandidate) -> Bool {
    mention.form == .nominal && mention.definiteness == .definite && mention.sort == .personNoun
      && mention.number != .plural && !mention.isNamed && !mention.isJoined && tree.quoted[mention.head] < 0
      && !isHeadSeen(tree.lemmas[mention.head])
      && !tree.children(of: mention.head).contains {
        tree.has($0, .owner) || $0 > mention.head && tree.has($0, .nounModifier) && !isBehindComma($0)
      }
  }

  private static let generic = WordSet(WordList("roles/generic-persons"))
  private static let naming = WordSet(words: ["give", "identify"])
  private static let asWord = WordHash.of("as")
  private static let clientWord = WordHash.of("client")
  /// The most mentions inside a description, and before it.
  private static let mostInside = 4
  private static let memoryOfMembers = 300
  /// The most sentences between a person and "the woman".
  private static let nearPerson = 3
}
