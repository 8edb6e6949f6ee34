import Documents
import WordLists

/// Descriptions of persons whose role the article gives nobody by name.
extension ChainBuilder {
  /// The person whom a description names by what he or she has done, by a former office, or by nationality; nil where
  /// the text leaves open who it is.
  ///
  /// "Ann Roe denies two counts of theft. … The defendant …": the only one before who was accused. "Ann Roe flew home.
  /// The former minister …", and "The Dane …": the only person near by. An earlier "a defendant" is left to the model.
  func roleHolder(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite, mention.sort == .personNoun,
      mention.number != .plural, mention.cluster < 0, !mention.isNamed, !mention.isJoined
    else { return nil }
    let lemma = tree.lemmas[mention.head]
    guard !isHeadSeen(lemma), features.ownership(of: mention.head) == 0 else { return nil }
    if let deeds = DeedRoles.deeds(of: lemma) {
      let sure = persons(deeds, before: index)
      return only(sure.isEmpty ? persons(DeedRoles.Deeds(done: deeds.perhapsDone), before: index) : sure)
    }
    let isFormer = tree.children(of: mention.head).contains {
      Self.statuses.contains(hash: tree.shapes[$0].low)
    }
    guard isFormer || Compatriots.isOne(mention.head, in: tree) else { return nil }
    let near = stride(from: index - 1, through: 0, by: -1).prefix {
      mentions[$0].sentence >= mention.sentence - Self.nearby
    }
    return only(near.filter { mentions[$0].sort.isPerson || sort(of: $0).isPerson }.reversed())
  }

  /// The persons whom the clauses before a description make what its noun says.
  func persons(_ deeds: DeedRoles.Deeds, before index: Int) -> [Int] {
    let mention = mentions[index]
    let first = tree.document.sentences[max(0, mention.sentence - Self.memory)].tokens.lowerBound
    return DeedRoles.persons(deeds, in: first..<mention.tokens.lowerBound, tree)
      .map { Int(features.mentionOfHead[$0]) }.filter { $0 >= 0 && $0 != index }
  }

  /// True where somebody has done or suffered what the noun of a description tells.
  func hasDoer(_ index: Int) -> Bool {
    DeedRoles.deeds(of: tree.lemmas[mentions[index].head]).map { !persons($0, before: index).isEmpty }
      ?? false
  }

  /// The person or thing whose name has a noun before it or in apposition, for "the" and that noun; nil where several
  /// are called so, or somebody without a name.
  ///
  /// Examples are "shopkeeper Ann Roe … the shopkeeper" and "the musical Mamma Mia … the musical".
  func bearer(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, mention.definiteness == .definite,
      mention.number != .plural, !mention.isNamed, !mention.isJoined, mention.tokens.count == 2,
      let bearer = onlyBearer(ofHead: tree.lemmas[mention.head]), mentions[bearer].isNamed,
      (mentions[bearer].sort == .namedPerson) == (mention.sort == .personNoun),
      !mentions[bearer].isJoined, mentions[bearer].number != .plural,
      isTitle(tree.lemmas[mention.head], in: mentions[bearer]), isPossible(index, bearer)
    else { return nil }
    return bearer
  }

  /// True for a noun right before the name of a mention, or behind it: "Ann Roe, a shopkeeper".
  private func isTitle(_ lemma: UInt64, in mention: MentionCandidate) -> Bool {
    mention.tokens.prefix(Self.longestPhrase).contains { token in
      tree.lemmas[token] == lemma && tree.names[token] == 0
        && (token == mention.head || tree.head(of: token) == mention.head
          || tree.head(of: mention.head) == token)
        && !tree.has(token, .owner)
    }
  }

  /// The organisation that a sentence speaks of, for the "its" that opens the next one with an office.
  ///
  /// An example is "It was brought by Trout Commons. Its director said".
  func bodyOfOffice(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .neuter, tree.has(mention.head, .owner), let noun = tree.head(of: mention.head),
      case let holder = Int(features.mentionOfHead[noun]),
      PersonNouns.contains(form: tree.shapes[noun].low, lemma: tree.lemmas[noun])
        || holder >= 0 && mentions[holder].sort.isPerson,
      mention.sentence > 0
    else { return nil }
    if let body = bodyOfClauseBefore(noun), isPossible(index, body) { return body }
    guard mention.head == tree.document.sentences[mention.sentence].tokens.lowerBound else { return nil }
    let sentences = tree.document.sentences
    guard sentences[mention.sentence - 1].paragraph == sentences[mention.sentence].paragraph else {
      return nil
    }
    let bodies = mentions.indices.prefix(index).suffix(Self.mostMentionsOfSentence).filter {
      mentions[$0].sentence == mention.sentence - 1 && isInChain($0)
        && (mentions[$0].sort == .namedOrganization || sort(of: $0) == .namedOrganization)
        && tree.quoted[mentions[$0].head] < 0
    }
    return sole(bodies.reversed())
  }

  /// The organisation that is the subject of the clause before the one of an office: "The union has not voted, but its
  /// president said".
  private func bodyOfClauseBefore(_ office: Int) -> Int? {
    guard tree.isSubject(office), let verb = tree.head(of: office), tree.has(verb, .conjunct),
      let first = tree.head(of: verb), first < office,
      let token = tree.children(of: first).first(where: { tree.isSubject($0) && $0 < first }),
      case let subject = Int(features.mentionOfHead[token]), subject >= 0, isInChain(subject),
      mentions[subject].sort == .namedOrganization || mentions[subject].sort == .organizationNoun
    else { return nil }
    return subject
  }

  /// The relative whom the sentence before speaks of without a name, for the name that opens the next one.
  ///
  /// An example is "Their daughter thinks so. Ann Roe, a doctor in Leeds, says …".
  func relativeJustBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    let sentences = tree.document.sentences
    guard mention.form == .name, mention.sort == .namedPerson, namesake(index) == nil, mention.sentence > 0,
      tree.isSubject(mention.head),
      mention.tokens.lowerBound == sentences[mention.sentence].tokens.lowerBound,
      sentences[mention.sentence - 1].paragraph == sentences[mention.sentence].paragraph,
      let name = tree.document[Name.self].last(where: { $0.tokens.contains(mention.head) }),
      name.tokens.count > 1, name.tokens.upperBound < tree.shapes.count,
      tree.shapes[name.tokens.upperBound].low == CueFeatures.comma
    else { return nil }
    let subjects = mentions.indices.prefix(index).suffix(Self.mostMentionsOfSentence).filter {
      mentions[$0].sentence == mention.sentence - 1 && isInChain($0) && tree.isSubject(mentions[$0].head)
        && tree.head(of: mentions[$0].head).map { tree.head(of: $0) == nil } ?? false
    }
    guard let subject = subjects.first, subjects.count == 1 else { return nil }
    let other = mentions[subject]
    guard other.form == .nominal, other.definiteness == .possessive, !other.isNamed, !other.isJoined,
      other.number != .plural, KinNouns.all[tree.lemmas[other.head]] != nil,
      type(of: subject) != Self.person, isPossible(index, subject)
    else { return nil }
    return subject
  }

  /// The last of some mentions if all are of one chain, and that is a person.
  private func only(_ found: [Int]) -> Int? {
    guard let last = found.last, found.allSatisfy({ isInChain($0) && chains[$0] == chains[last] }),
      sort(of: last).isPerson, !mentions[last].isJoined, mentions[last].number != .plural
    else { return nil }
    return last
  }

  /// The most sentences between a deed and the description by it.
  private static let memory = 30
  /// The most tokens of a name with what describes it, and the most mentions of a sentence that are looked at.
  private static let longestPhrase = 16
  private static let mostMentionsOfSentence = 60
  /// The most sentences between a person and the description by a former office.
  private static let nearby = 3
  private static let statuses = WordSet(WordList("roles/former"))
}
