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

  private static let judging = WordSet(WordList("silences/accusing-verbs"), WordList("verbs/praising"))
  private static let reasons = WordSet(words: ["for", "of"])
  private static let prosecutor = WordHash.of("prosecutor")
  private static let longestWay = 4
  private static let memoryOfCounsel = 60
}
