import Documents
import WordLists

/// Pronouns that refer to an object of the verb above them.
extension ChainBuilder {
  /// Who is given something, for the possessive in what is given: "gave manager Alex Roe his first win".
  func recipient(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.isThirdPerson, tree.has(mention.head, .owner), let thing = tree.head(of: mention.head),
      tree.has(thing, .object), let verb = tree.head(of: thing), verb < mention.head,
      SpeechVerbs.entry(hash: tree.shapes[verb].low)?.frame != .speech,
      let token = tree.children(of: verb).first(where: {
        tree.has($0, .indirectObject) && $0 > verb && $0 < thing
      }),
      case let recipient = Int(features.mentionOfHead[token]), recipient >= 0, isInChain(recipient),
      !mentions[recipient].isPronoun, isPersonOfChain(recipient) || mentions[recipient].isNamed,
      isPossible(index, recipient)
    else { return nil }
    return recipient
  }

  /// Who is blamed or thanked, for the possessive in what it is for: "chided Ann Roe for leaving her post".
  func objectOfReproach(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .owner),
      var gerund = tree.head(of: mention.head)
    else { return nil }
    for _ in 0..<Self.longestWay where tree.form(gerund) != .gerund {
      guard let above = tree.head(of: gerund), above < mention.head else { return nil }
      gerund = above
    }
    guard tree.form(gerund) == .gerund, tree.quoted[gerund] == tree.quoted[mention.head],
      let verb = tree.head(of: gerund), verb < gerund, Self.judging.contains(hash: tree.lemmas[verb]),
      tree.children(of: gerund).contains(where: {
        $0 < gerund && Self.reasons.contains(hash: tree.shapes[$0].low)
      }),
      let token = tree.children(of: verb).first(where: { tree.has($0, .object) && $0 > verb && $0 < gerund }),
      case let object = Int(features.mentionOfHead[token]), object >= 0, isInChain(object),
      isPersonOfChain(object), isPossible(index, object)
    else { return nil }
    return object
  }

  /// The lawyer who spoke last, for "the barrister" and the like.
  func counselBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.number != .plural,
      !mention.isNamed, mention.tokens.count == 2, !isHeadSeen(tree.lemmas[mention.head]),
      !tree.children(of: mention.head).contains(where: { tree.has($0, .apposition) }),
      PersonRelations.isLawyer(tree.lemmas[mention.head]) || tree.lemmas[mention.head] == Self.prosecutor
    else { return nil }
    let counsel = stride(from: index - 1, through: max(0, index - Self.memoryOfCounsel), by: -1).first {
      isInChain($0) && mentions[$0].sort == .namedPerson && isCounsel(mentions[$0])
    }
    return counsel.flatMap { isPossible(index, $0) ? $0 : nil }
  }

  /// The person with a name who was described in the same words before: "the retired neurosurgeon".
  func personDescribedAlike(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, !mention.isNamed, !mention.isJoined,
      mention.tokens.count >= 3, mention.number != .plural,
      !Self.contenders.contains(hash: tree.lemmas[mention.head]), let other = lastAlike(index),
      mentions[other].form == .nominal, mentions[other].number == mention.number,
      named(other) != nil, isPossible(index, other)
    else { return nil }
    return other
  }

  /// The same description with its complement, word for word: "the right to private property".
  func describedAlike(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, !mention.isNamed, !mention.isJoined,
      isRestricted(mention), let other = lastAlike(index), mentions[other].form == .nominal,
      mentions[other].number == mention.number, isPossible(index, other)
    else { return nil }
    return other
  }

  /// True for a description with a complement behind its head that says which one is meant.
  private func isRestricted(_ mention: MentionCandidate) -> Bool {
    (Self.shortestRestricted...Self.longestRestricted).contains(mention.tokens.count)
      && tree.children(of: mention.head).contains {
        $0 > mention.head && mention.tokens.contains($0)
          && (tree.has($0, .nounModifier) || tree.has($0, .relativeClause) || tree.has($0, .nounClause))
      }
  }

  /// What several persons of one article are called in turn.
  private static let contenders = WordSet(words: ["candidate", "contender", "hopeful"])
  private static let shortestRestricted = 4
  private static let longestRestricted = 24
  private static let judging = WordSet(WordList("silences/accusing-verbs"), WordList("verbs/praising"))
  private static let reasons = WordSet(words: ["for", "of"])
  private static let prosecutor = WordHash.of("prosecutor")
  private static let longestWay = 4
  private static let memoryOfCounsel = 60
}
