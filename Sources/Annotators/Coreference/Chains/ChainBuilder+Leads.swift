import Documents
import WordLists

/// Persons whom the first sentence of an article describes and the next paragraph names.
extension ChainBuilder {
  /// The person whom the lead describes, for the name that begins one of the next paragraphs; nil for others.
  ///
  /// "A dairy farmer who threatened two bailiffs has been fined. / Ann Roe (67), of Hull, …": news names the subject of
  /// the lead so, where nobody else was named in between.
  func personOfLead(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .name, mention.sort == .namedPerson, mention.cluster >= 0, namesake(index) == nil,
      isSubjectOfClause(mention.head)
    else { return nil }
    let sentences = tree.document.sentences
    let own = sentences[mention.sentence]
    guard mention.tokens.lowerBound - own.tokens.lowerBound <= Self.mostBefore, mention.sentence > 0,
      sentences[mention.sentence - 1].paragraph < own.paragraph,
      let first = sentences.indices.first(where: {
        tree.document.paragraphs[sentences[$0].paragraph].role == .body
      }), first < mention.sentence, own.paragraph - sentences[first].paragraph <= Self.mostParagraphs
    else { return nil }
    let before = mentions.indices.prefix(index).filter { mentions[$0].sentence >= first }
    let named = before.filter { mentions[$0].isNamed && mentions[$0].sort == .namedPerson }
    // Whom the lead names in passing is another; a name without age or place must begin the next paragraph.
    let isNext =
      own.paragraph == sentences[first].paragraph + 1 && mention.tokens.lowerBound == own.tokens.lowerBound
    guard
      named.allSatisfy({ mentions[$0].sentence == first && !isSubjectOfClause(mentions[$0].head) }),
      isIntroduced(mention) || isNext && mention.tokens.count > 1
    else { return nil }
    let described = before.filter { other in
      let lead = mentions[other]
      return lead.sentence == first && lead.form == .nominal && lead.definiteness == .indefinite
        && !lead.isNamed && lead.sort == .personNoun && lead.number != .plural
        && !tree.has(lead.head, .owner)
    }
    // "A judge has jailed a robber": the text leaves open who of them is named.
    guard let lead = described.first, isSubjectOfClause(mentions[lead].head), isInChain(lead),
      tree.quoted[mentions[lead].head] < 0
    else { return nil }
    let phrase = Int(tree.lefts[mentions[lead].head])...Int(tree.rights[mentions[lead].head])
    guard described.dropFirst().allSatisfy({ phrase.contains(mentions[$0].head) }) else { return nil }
    return lead
  }

  private func isSubjectOfClause(_ head: Int) -> Bool {
    (tree.has(head, .subject) || tree.has(head, .passiveSubject))
      && tree.head(of: head).map { !tree.has($0, .relativeClause) && !tree.has($0, .adverbialClause) }
        ?? false
  }

  /// True for a name with an age or a place behind it: "Ann Roe, 67,", "Ann Roe (67)" and "Ann Roe, of Hull,".
  private func isIntroduced(_ mention: MentionCandidate) -> Bool {
    guard let name = tree.document[Name.self].last(where: { $0.tokens.contains(mention.head) }) else {
      return false
    }
    let number = name.tokens.upperBound + 1
    guard number < tree.parts.count, tree.document.tokens[number - 1].kind == .punctuation else {
      return false
    }
    if tree.shapes[number].low == Self.of { return true }
    guard tree.document.tokens[number].kind == .number,
      let age = Int(tree.document.string(token: number))
    else { return false }
    return Self.ages.contains(age)
  }

  private static let of = WordHash.of("of")
  private static let ages = 1...120
  /// The most words before the name in its sentence.
  private static let mostBefore = 4
  /// The most paragraphs between the lead and the name.
  private static let mostParagraphs = 2
}
