import Documents
import WordLists

/// Antecedents that the grammar of persons rules out.
extension ChainBuilder {
  /// The candidates of "he" and "she" without what is not known to be a person, where one of them is.
  ///
  /// "The mayor told them the report was false. He …": the report is no rival of the mayor.
  func withoutThings(_ candidates: [Int], _ index: Int) -> [Int] {
    guard mentions[index].form == .masculine || mentions[index].form == .feminine,
      candidates.contains(where: { isPerson($0) })
    else { return candidates }
    return candidates.filter { isPerson($0) || mentions[$0].form != .nominal }
  }

  /// True for a mention whose chain has a person by name, noun or pronoun.
  private func isPerson(_ index: Int) -> Bool {
    let state = state(of: index)
    return state.sort.isPerson || state.gender == .masculine || state.gender == .feminine
      || mentions[index].sort.isPerson
  }

  /// The person whom the second of two appositions describes: "Ann Roe, a baker and a mother of two".
  func personBeforeApposition(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.sort == .personNoun, mention.number != .plural,
      mention.cluster < 0,
      !mention.isNamed, !mention.isJoined, tree.has(mention.head, .conjunct),
      var first = tree.head(of: mention.head)
    else { return nil }
    // "Ann Roe, head of the residents and a mother of two": the parser may join it to the residents.
    while tree.has(first, .nounModifier), let above = tree.head(of: first), above < first { first = above }
    guard tree.has(first, .apposition), let name = tree.head(of: first), name < first else { return nil }
    let person = Int(features.mentionOfHead[name])
    guard person >= 0, person != index, isInChain(person), mentions[person].sort == .namedPerson else {
      return nil
    }
    return person
  }

  /// The person of the sentence before who was asked, for "he" or "she" who answers in quotation marks: "Ann Roe was
  /// asked what had changed. “Me,” she replied."
  func personAsked(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, mention.speech == .quoted,
      tree.has(mention.head, .subject), tree.quoted[mention.head] < 0
    else { return nil }
    let sentences = tree.document.sentences
    for number in stride(from: mention.sentence - 1, through: max(0, mention.sentence - 3), by: -1) {
      let outside = sentences[number].tokens.filter {
        tree.quoted[$0] < 0 && tree.document.tokens[$0].kind == .word
      }
      if outside.isEmpty { continue }
      guard let verb = outside.last(where: { tree.lemmas[$0] == Self.ask && tree.parts[$0] == .verb }),
        let subject = SharedSubject(of: verb, in: tree)?.token, tree.has(subject, .passiveSubject)
      else { return nil }
      let person = Int(features.mentionOfHead[subject])
      guard person >= 0, isInChain(person), state(of: person).sort.isPerson, isPossible(index, person) else {
        return nil
      }
      return person
    }
    return nil
  }

  private static let ask = WordHash.of("ask")

  /// True for an "I" outside quotation marks, in an article that has some, and somebody else than who writes it.
  func isWriterAndOther(_ mention: MentionCandidate, _ index: Int, _ earlier: MentionCandidate) -> Bool {
    mention.form == .first && speaker(of: index) < 0 && tree.quoted[mention.head] < 0 && !tree.spans.isEmpty
      && (earlier.form != .first || tree.quoted[earlier.head] >= 0)
  }

  /// True for a description that a pronoun does not take up: the predicate of a relative clause ("Ann Roe, who is his
  /// niece"), the second of two words for one person ("his father and coach"), and what the pronoun itself says in
  /// quotation marks.
  func isNoAntecedent(_ other: Int, of index: Int) -> Bool {
    let earlier = mentions[other]
    guard earlier.form == .nominal, !earlier.isNamed else { return false }
    if speaker(of: other) == index { return true }
    let head = earlier.head
    if tree.has(head, .relativeClause), tree.children(of: head).contains(where: { tree.has($0, .copula) }) {
      return true
    }
    guard earlier.definiteness == .bare, earlier.sort == .personNoun, earlier.number != .plural else {
      return false
    }
    // "Session clerk Jane Roe"
    return tree.has(head, .conjunct) || tree.head(of: head).map { tree.names[$0] != 0 } ?? false
  }

  /// True for a part of the antecedent of a relative clause: "one of whom", "the oldest of which".
  func isPartOfAntecedent(_ mention: MentionCandidate) -> Bool {
    mention.form == .nominal
      && tree.children(of: mention.head).contains { child in
        child > mention.head && tree.has(child, .nounModifier)
          && Self.relatives.contains(hash: tree.shapes[child].low)
      }
  }

  private static let relatives = WordSet(words: ["whom", "which"])

  /// True for a possessor and what it possesses, which are never one: "his sister", "her client".
  ///
  /// This is the i-within-i condition (Chomsky, Lectures on Government and Binding, 1981).
  func isOwnedOrOwner(_ index: Int, _ other: Int) -> Bool {
    let head = mentions[index].head
    if mentions[index].isPronoun {
      guard tree.has(head, .owner), let noun = tree.head(of: head) else { return false }
      let owned = Int(features.mentionOfHead[noun])
      guard owned >= 0, mentions[owned].isNamed, let namesake = namesake(owned) else { return false }
      return chains[namesake] == chains[other]
    }
    for child in tree.children(of: head) where tree.has(child, .owner) {
      let owner = Int(features.mentionOfHead[child])
      if owner >= 0, owner != index, isInChain(owner), chains[owner] == chains[other] { return true }
    }
    return false
  }
}
