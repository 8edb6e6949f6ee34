import Documents
import WordLists

/// Persons who are described by their age.
extension ChainBuilder {
  /// The person whom an age alone describes: the one with that age, or else the one spoken of near by.
  ///
  /// In "Kim Hale scored twice. Coach Bob Stone said the 24-year-old had trained hard" she is not who speaks. News
  /// gives the ages of players and of private persons rather than of those who speak for an office.
  func personOfAge(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, !mention.isNamed, !mention.isJoined,
      AgeDescriptions.isOne(mention.head, in: tree),
      let years = AgeDescriptions.years(before: mention.head, in: tree).map({
        tree.document.string(token: $0)
      })
    else { return nil }
    let before = stride(from: index - 1, through: max(0, index - Self.memoryOfAges), by: -1).filter {
      isInChain($0) && isPersonOfChain($0) && !mentions[$0].isJoined
    }
    var ages: [Int32: String] = [:]
    for other in before {
      guard let age = AgeDescriptions.statedAge(of: mentions[other], in: tree) else { continue }
      ages[chains[other]] = tree.document.string(token: age)
    }
    let alike = before.filter { ages[chains[$0]] == years }
    if !alike.isEmpty { return sole(alike).flatMap { isPossible(index, $0) ? $0 : nil } }
    let gender = genderBehind(index)
    func isCandidate(_ other: Int) -> Bool {
      let known = state(of: other).gender
      guard gender == .unknown || known == .unknown || known == gender else { return false }
      return isPersonOfChain(other) && ages[chains[other]] == nil && isOther(other, than: index)
    }
    func isNamed(_ other: Int) -> Bool { isCandidate(other) && !isOfficial(other) && named(other) != nil }
    // "First-team coach Ann Roe will pick the side with former captain Bo Hale. … “I am glad,” said the 39-year-old."
    if mention.speech == .quoted, let number = sentenceBefore(mention), let subject = mainSubject(of: number),
      isCandidate(subject), named(subject) != nil
    {
      return subject
    }
    if let person = personNear(index, where: isNamed) { return person }
    guard let nearest = before.first(where: isNamed),
      mention.sentence - mentions[nearest].sentence <= Self.farthestAge
    else {
      return personNear(index) { isCandidate($0) && !isOfficial($0) } ?? personNear(index, where: isCandidate)
    }
    // Of several in one sentence the first is the more prominent.
    return before.last { isNamed($0) && mentions[$0].sentence == mentions[nearest].sentence }
  }

  /// The gender of the "he" or "she" of an adverbial clause behind a description: "The 28-year-old wept as she left".
  ///
  /// What somebody says may be about another: "The 66-year-old said that he was a spy".
  private func genderBehind(_ index: Int) -> MentionCandidate.Gender {
    let end = tree.document.sentences[mentions[index].sentence].tokens.upperBound
    for token in mentions[index].tokens.upperBound..<max(mentions[index].tokens.upperBound, end) {
      if tree.names[token] != 0 || tree.quoted[token] >= 0 { return .unknown }
      guard tree.isSubject(token), let verb = tree.head(of: token), tree.has(verb, .adverbialClause) else {
        continue
      }
      switch FunctionWords.pronouns[tree.shapes[token].low] {
      case .masculine: return .masculine
      case .feminine: return .feminine
      default: continue
      }
    }
    return .unknown
  }

  private static let president = WordHash.of("president")

  /// True for who may be described by a phrase: one person, who is no other part of its clause and does not say it.
  private func isOther(_ other: Int, than index: Int) -> Bool {
    mentions[other].number != .plural && !mentions[other].isJoined && isPossible(index, other)
      && !isBelowSubject(index, of: other) && !coarguments(of: mentions[index].head).contains(chains[other])
  }

  /// True for somebody who is called by an office or trains others; captains are players too.
  private func isOfficial(_ index: Int) -> Bool {
    state(of: index).words.contains {
      Self.officials[$0] != nil && $0 != Self.captain || Self.trainers.contains(hash: $0)
        || $0 == Self.president
    }
  }

  /// The most mentions, and sentences, before a description among which the person is looked for.
  private static let memoryOfAges = 300
  private static let farthestAge = 6
}
