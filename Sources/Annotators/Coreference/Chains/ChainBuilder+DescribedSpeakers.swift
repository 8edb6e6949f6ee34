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

  /// The member of a party or body, for "the" with its name and a noun for a person: "Ann Roe of the Peoples Democratic
  /// Party (PDP) … the PDP candidate".
  func memberOfBody(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.sort == .personNoun,
      mention.number != .plural, !mention.isNamed, !mention.isJoined, tree.quoted[mention.head] < 0,
      let body = nameBefore(mention.head, index)
    else { return nil }
    let members = stride(from: index - 1, through: max(0, index - Self.memoryOfMembers), by: -1).filter {
      other in
      guard mentions[other].cluster == mentions[body].cluster, other != body,
        let person = tree.head(of: mentions[other].head), tree.has(mentions[other].head, .nounModifier)
      else { return false }
      let holder = Int(features.mentionOfHead[person])
      return holder >= 0 && isInChain(holder) && mentions[holder].sort == .namedPerson
        && isPossible(index, holder)
    }
    return sole(members.map { Int(features.mentionOfHead[tree.head(of: mentions[$0].head) ?? 0]) })
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
