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
      isSubjectOfClause(mention.head), !isInList(mention)
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
    var described = before.filter { other in
      let lead = mentions[other]
      return lead.sentence == first && lead.form == .nominal && isDescription(lead)
        && !lead.isNamed && lead.sort == .personNoun && lead.number != .plural
        && !tree.has(lead.head, .owner)
    }
    // News gives the ages of private persons, and not of those who act in office.
    let others = described.filter { Self.officials[tree.lemmas[mentions[$0].head]] == nil }
    let isActedOn = isIntroduced(mention) && others.count == 1
    if isActedOn { described = others }
    described = described.filter { !differsInGender(mentions[$0], mention) }
    // "A baker has met a robber": the text leaves open who of them is named, unless the gender tells.
    let alike = described.filter { hasGender(mentions[$0], of: mention) }
    guard let lead = alike.count == 1 ? alike.first : described.first, isInChain(lead),
      isActedOn || isSubjectOfClause(mentions[lead].head), isOfMainClause(mentions[lead].head),
      tree.quoted[mentions[lead].head] < 0
    else { return nil }
    let phrase = Int(tree.lefts[mentions[lead].head])...Int(tree.rights[mentions[lead].head])
    guard
      alike.count == 1
        || described.dropFirst().allSatisfy({
          phrase.contains(mentions[$0].head) || isReported($0, by: lead)
        })
    else {
      return nil
    }
    return lead
  }

  /// The person of the headline whom the lead describes by the same noun; nil for other mentions.
  ///
  /// "Lollipop man sacked / A beloved lollipop man has been sacked": headlines leave out the article.
  func personOfHeadline(_ index: Int) -> Int? {
    let mention = mentions[index]
    let document = tree.document
    guard mention.form == .nominal, mention.definiteness == .indefinite, mention.sort == .personNoun,
      !mention.isNamed, !mention.isJoined, mention.number != .plural, mention.sentence > 0,
      document.paragraphs[document.sentences[mention.sentence - 1].paragraph].role == .headline,
      isSubjectOfClause(mention.head)
    else { return nil }
    return stride(from: index - 1, through: 0, by: -1).first { other in
      let headline = mentions[other]
      return headline.sentence < mention.sentence && headline.form == .nominal
        && headline.definiteness == .bare
        && headline.number != .plural && !headline.isNamed && !headline.isJoined
        && tree.lemmas[headline.head] == tree.lemmas[mention.head] && isInChain(other)
    }
  }

  /// True for "a robber", for "Norway's foreign minister", and for a description that "the" and what follows make one
  /// person's: "the former head of Roe Ltd".
  private func isDescription(_ lead: MentionCandidate) -> Bool {
    lead.definiteness == .indefinite || lead.definiteness == .possessive && isOfBody(lead)
      || lead.definiteness == .definite
        && tree.children(of: lead.head).contains { $0 > lead.head && tree.has($0, .nounModifier) }
  }

  /// True for a speaker who belongs to a country or body by name.
  private func isOfBody(_ lead: MentionCandidate) -> Bool {
    lead.speech != .none
      && tree.children(of: lead.head).contains { tree.has($0, .owner) && tree.names[$0] > 1 }
  }

  private func hasGender(_ lead: MentionCandidate, of mention: MentionCandidate) -> Bool {
    (lead.gender == .masculine || lead.gender == .feminine) && lead.gender == mention.gender
  }

  private func differsInGender(_ lead: MentionCandidate, _ mention: MentionCandidate) -> Bool {
    lead.gender == .masculine && mention.gender == .feminine
      || lead.gender == .feminine && mention.gender == .masculine
  }

  /// The description by an office that an earlier sentence has, for the name with that office; nil for other names.
  ///
  /// "The home secretary is late. … Home Secretary Ann Roe said so."
  func officeBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .name, mention.sort == .namedPerson, namesake(index) == nil,
      mention.tokens.count > 2, mention.tokens.count < Self.longestName
    else { return nil }
    let title = mention.tokens.filter { tree.names[$0] == 0 }.map { tree.shapes[$0].low }
    guard !title.isEmpty else { return nil }
    let near = stride(from: index - 1, through: 0, by: -1).lazy.prefix {
      mentions[$0].sentence >= mention.sentence - Self.mostSentences
    }
    return near.first { other in
      let office = mentions[other]
      guard office.form == .nominal, office.definiteness == .definite, office.sort == .personNoun,
        !office.isNamed, !office.isJoined, office.number != .plural, isInChain(other),
        type(of: other) == 0, tree.quoted[office.head] < 0, !areAtOdds(index, other)
      else { return false }
      let words = Int(tree.lefts[office.head])...Int(tree.rights[office.head])
      return words.upperBound == office.head && words.count < Self.longestName
        && words.dropFirst().allSatisfy { title.contains(tree.shapes[$0].low) }
    }
  }

  /// The most sentences between an office and the name with it.
  private static let mostSentences = 6
  static let officials = WordTable<Bool>(WordList("roles/functions")) { entry in
    // With "weak", the body decides: a "director" may be anybody's.
    entry.values == ["official"] || entry.values == ["uniformed"] ? true : nil
  }

  private func isSubjectOfClause(_ head: Int) -> Bool {
    tree.isSubject(head)
      && tree.head(of: head).map { !tree.has($0, .relativeClause) && !tree.has($0, .adverbialClause) }
        ?? false
  }

  /// True for one of several who are named together: "Two men, Bo Roe (31) and Al Doe (26), have been held".
  private func isInList(_ mention: MentionCandidate) -> Bool {
    let names = tree.document[Name.self]
    guard let name = names.last(where: { $0.tokens.contains(mention.head) }) else { return false }
    let sentence = tree.document.sentences[mention.sentence].tokens
    let reach = name.tokens.upperBound..<min(sentence.upperBound, name.tokens.upperBound + Self.longestAge)
    guard let and = reach.first(where: { tree.shapes[$0].low == Self.and }) else { return false }
    return (name.tokens.upperBound..<and).allSatisfy { tree.parts[$0] != .verb && tree.parts[$0] != .noun }
      && names.contains { $0.type == .person && $0.tokens.lowerBound == and + 1 }
  }

  private static let and = WordHash.of("and")
  /// The most tokens of an age in brackets or between commas.
  private static let longestAge = 5

  /// False for the subject of a clause inside of another one that reports nothing: the "sheriff" of "Two brothers ran
  /// what a sheriff called a racket".
  private func isOfMainClause(_ head: Int) -> Bool {
    guard tree.isSubject(head), let verb = tree.head(of: head) else { return true }
    if tree.children(of: verb).contains(where: { $0 < head && tree.isSubject($0) }) { return false }
    guard let above = tree.head(of: verb) else { return true }
    return tree.has(verb, .clause)
      ? SpeechVerbs.entry(hash: tree.shapes[above].low) != nil && tree.head(of: above) == nil
      : !tree.has(verb, .nounClause)
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
