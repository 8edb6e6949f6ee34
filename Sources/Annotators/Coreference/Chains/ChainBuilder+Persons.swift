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

  /// The candidates of "he" and "she" without those who only describe another candidate in an apposition, where that
  /// one is the subject of the same sentence: "Tom Roe, a cousin of Jan, said he would come".
  ///
  /// Who speaks for somebody may speak of him: "Tom Roe, a lawyer for Jan Doe, said he was ill".
  func withoutDescribers(_ candidates: [Int], _ index: Int) -> [Int] {
    guard mentions[index].form == .masculine || mentions[index].form == .feminine else { return candidates }
    var describers: Set<Int32> = []
    for other in candidates where mentions[other].sentence == mentions[index].sentence {
      guard let described = personDescribed(by: other), described != index, isInChain(described),
        chains[described] != chains[other], isPossible(index, described)
      else { continue }
      describers.insert(chains[other])
    }
    return describers.isEmpty ? candidates : candidates.filter { !describers.contains(chains[$0]) }
  }

  /// The subject whose name an apposition describes by a mention inside it; nil for other mentions.
  private func personDescribed(by index: Int) -> Int? {
    var token = mentions[index].head
    guard mentions[index].form == .name else { return nil }
    for _ in 0..<Self.deepest {
      guard let above = tree.head(of: token), tree.parts[above] != .verb else { return nil }
      if tree.has(token, .apposition) {
        guard token != mentions[index].head, !Self.agents.contains(hash: tree.lemmas[token]) else {
          return nil
        }
        // "Councillor Tom Roe, a cousin of Jan": the title may be the head.
        let subject = tree.has(above, .apposition) ? tree.head(of: above) ?? above : above
        guard tree.has(subject, .subject) else { return nil }
        let person = Int(features.mentionOfHead[subject])
        return person >= 0 && (mentions[person].sort == .namedPerson || mentions[person].isNamed)
          ? person : nil
      }
      token = above
    }
    return nil
  }

  /// Those who speak for others.
  private static let agents = WordSet(WordList("roles/lawyers"), WordList("roles/spokespeople"))

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
    guard mention.form == .masculine || mention.form == .feminine || isAnsweringPerson(mention),
      mention.speech == .quoted, tree.has(mention.head, .subject), tree.quoted[mention.head] < 0
    else { return nil }
    let sentences = tree.document.sentences
    for number in stride(from: mention.sentence - 1, through: max(0, mention.sentence - 3), by: -1) {
      let outside = sentences[number].tokens.filter {
        tree.quoted[$0] < 0 && tree.document.tokens[$0].kind == .word
      }
      if outside.isEmpty { continue }
      guard let verb = outside.last(where: { tree.lemmas[$0] == Self.ask && tree.parts[$0] == .verb }),
        let asked = personAsked(by: verb, answeredBy: mention.head)
      else { return nil }
      let person = Int(features.mentionOfHead[asked])
      guard person >= 0, isInChain(person), sort(of: person).isPerson, isPossible(index, person) else {
        return nil
      }
      return person
    }
    return nil
  }

  /// True for "the witness" and the like, who answers.
  private func isAnsweringPerson(_ mention: MentionCandidate) -> Bool {
    mention.form == .nominal && !mention.isNamed && mention.definiteness == .definite
      && mention.number != .plural && mention.sort == .personNoun && answers(mention.head)
      && !isHeadSeen(tree.lemmas[mention.head])
  }

  /// The head of who is asked: the subject of "was asked"; for somebody who answers also the object of "asked", or else
  /// the "he" of "asked if he wished to rest".
  private func personAsked(by verb: Int, answeredBy head: Int) -> Int? {
    guard let subject = SharedSubject(of: verb, in: tree)?.token else { return nil }
    if tree.has(subject, .passiveSubject) { return subject }
    guard answers(head) else { return nil }
    let children = tree.children(of: verb).filter { $0 > verb }
    if let object = children.first(where: { tree.has($0, .object) || tree.has($0, .indirectObject) }) {
      return object
    }
    return children.first { tree.has($0, .clause) }.flatMap { clause in
      tree.children(of: clause).first { tree.isSubject($0) && tree.parts[$0] == .pronoun }
    }
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

  /// For each "he" or "she" as a subject the names in its own clause and in those below it, which are somebody else.
  ///
  /// "He said that Roe might be asked" is not said by Roe (Principle C of Chomsky, Lectures on Government and Binding,
  /// 1981). What stands before the pronoun counts only as the content of a verb: "Roe might be asked, he said" is
  /// somebody else's too, but not "When Roe was asked, he said so".
  static func namesBelow(_ tree: DependencyTree, _ mentions: [MentionCandidate], _ heads: [Int32]) -> [Int:
    [Int]]
  {
    var found: [Int: [Int]] = [:]
    for (index, mention) in mentions.enumerated() {
      guard mention.form == .masculine || mention.form == .feminine, tree.has(mention.head, .subject),
        let verb = tree.head(of: mention.head)
      else { continue }
      let span = Int(tree.lefts[verb])...Int(tree.rights[verb])
      guard span.count <= longestClause else { continue }
      // "Roe was ill; he flew home" reports nothing.
      let isBehindStop = mention.head > 0 && stops.contains(hash: tree.shapes[mention.head - 1].low)
      for token in span where token != mention.head && heads[token] >= 0 {
        let other = mentions[Int(heads[token])]
        let isName = other.form == .name && other.cluster >= 0
        // "Her daughter had left, she said": the mother. "“It is late, sir,” she said" speaks to somebody.
        let isDescription =
          other.form == .nominal && token < mention.head && other.sort == .personNoun
          && other.definiteness != .bare
        guard isName || isDescription, !other.isJoined else { continue }
        let clause = tree.children(of: verb).first {
          (Int(tree.lefts[$0])...Int(tree.rights[$0])).contains(token)
        }
        guard let clause, isBelow(clause, tree),
          token > mention.head || tree.has(clause, .clause) && !isBehindStop
        else { continue }
        found[index, default: []].append(Int(heads[token]))
      }
      // "Her client had tripped, she said": the parser may hang the report on what is said.
      guard tree.has(verb, .parataxis), !isBehindStop, let main = tree.head(of: verb), main < verb else {
        continue
      }
      for child in tree.children(of: main)
      where child < main && tree.has(child, .subject) && heads[child] >= 0 {
        let other = mentions[Int(heads[child])]
        if other.form == .name && other.cluster >= 0 || other.form == .nominal && other.sort == .personNoun {
          found[index, default: []].append(Int(heads[child]))
        }
      }
    }
    return found
  }

  /// True for a dependent of a verb that is no further sentence: in "He and Doe spoke; Roe told them later", Roe may be
  /// "he".
  private static func isBelow(_ clause: Int, _ tree: DependencyTree) -> Bool {
    if tree.has(clause, .conjunct) || tree.has(clause, .parataxis) { return false }
    // The parser takes some further sentences for adverbial clauses; these have no conjunction.
    return !tree.has(clause, .adverbialClause) || tree.children(of: clause).contains { tree.has($0, .marker) }
  }

  /// The most tokens of a clause whose names are looked at, so that any text takes linear time.
  private static let longestClause = 120

  /// True for a description in a clause, or an object, of a verb whose subject is of the chain of another mention.
  ///
  /// "Detective Roe said the officer had left" speaks of another officer (Principle C of Chomsky, the same).
  func isBelowSubject(_ index: Int, of other: Int) -> Bool {
    guard mentions[index].form == .nominal, !mentions[index].isNamed else { return false }
    var token = mentions[index].head
    for _ in 0..<Self.deepest {
      // What is in apposition, or of a second sentence, is not below.
      if tree.has(token, .apposition) || tree.has(token, .conjunct) || tree.has(token, .parataxis)
        || tree.has(token, .subject) && token == mentions[index].head && isMainVerb(above: token)
      {
        return false
      }
      guard let above = tree.head(of: token) else { return false }
      for child in tree.children(of: above)
      where child != token && child < mentions[index].head
        && tree.isSubject(child)
      {
        let subject = Int(features.mentionOfHead[child])
        if subject >= 0, subject != index, isInChain(subject), chains[subject] == chains[other] {
          return true
        }
      }
      token = above
    }
    return false
  }

  /// True for the subject of a verb that no other verb governs.
  private func isMainVerb(above subject: Int) -> Bool {
    tree.head(of: subject).map { tree.head(of: $0) == nil } ?? true
  }

  /// The only person of the article so far, spoken of near by and outside quotation marks, for a "he" or "she" whom the
  /// given name alone would exclude: given names are of different genders in different countries.
  func soleOfArticle(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .masculine || mention.form == .feminine, tree.isSubject(mention.head),
      tree.quoted[mention.head] < 0, index <= Self.mostBeforeSole
    else { return nil }
    let persons = (0..<index).filter { isInChain($0) && isPersonOfChain($0) && !mentions[$0].isJoined }
    guard let only = sole(persons.reversed()), named(only) != nil, mentions[only].number != .plural,
      tree.quoted[mentions[only].head] < 0, mention.sentence - mentions[only].sentence <= 1,
      isPossible(index, only, anyGender: true), !hasStatedGender(only)
    else { return nil }
    return only
  }

  /// The most mentions before a pronoun that are looked at for the only person.
  private static let mostBeforeSole = 120

  /// True for two persons with one given name and different surnames: "Ruth Vane" and "Ruth Moss".
  func isNamesake(_ mention: MentionCandidate, of earlier: MentionCandidate) -> Bool {
    guard mention.form == .name, earlier.form == .name, mention.sort == .namedPerson,
      earlier.sort == .namedPerson, mention.cluster != earlier.cluster,
      let own = Self.lastPart(ofName: mention.head, tree) ?? lastParts[mention.cluster],
      let other = Self.lastPart(ofName: earlier.head, tree) ?? lastParts[earlier.cluster]
    else { return false }
    return own != other
  }

  /// For each person of several words in the name the last of them: "Sung" for the "Kim" who is Kim Dae Sung.
  static func lastParts(_ tree: DependencyTree, _ mentions: [MentionCandidate]) -> [Int: UInt64] {
    var found: [Int: UInt64] = [:]
    for mention in mentions
    where mention.form == .name && mention.sort == .namedPerson && mention.cluster >= 0
      && found[mention.cluster] == nil
    {
      found[mention.cluster] = lastPart(ofName: mention.head, tree)
    }
    return found
  }

  /// The last of several words of the name with a head; nil for a name of one word.
  private static func lastPart(ofName head: Int, _ tree: DependencyTree) -> UInt64? {
    guard tree.names[head] != 0 else { return nil }
    func isInName(_ token: Int) -> Bool {
      tree.names.indices.contains(token) && tree.names[token] == tree.names[head]
        && tree.sentences[token] == tree.sentences[head]
    }
    var (first, last) = (head, head)
    while head - first < longestName, isInName(first - 1) { first -= 1 }
    while last - head < longestName, isInName(last + 1) { last += 1 }
    return first < last ? tree.shapes[last].low : nil
  }

  /// The mention with a subject as its head; for "who" that of the phrase before it; -1 for none.
  func mention(ofSubject token: Int) -> Int {
    let own = mention(ofTitled: token)
    guard own < 0, tree.parts[token] == .pronoun, var verb = tree.head(of: token) else { return own }
    while tree.has(verb, .conjunct), let above = tree.head(of: verb) { verb = above }
    guard tree.has(verb, .relativeClause), let noun = tree.head(of: verb), noun < token else { return own }
    let person = mention(ofTitled: noun)
    return person >= 0 && mentions[person].sort.isPerson ? person : own
  }

  /// The mention with a head, or of the name right behind it that the parse hangs on its title: "Test opener Ann Roe".
  private func mention(ofTitled head: Int) -> Int {
    let own = Int(features.mentionOfHead[head])
    guard own < 0,
      let name = tree.children(of: head).first(where: { tree.has($0, .apposition) && $0 == head + 1 })
    else { return own }
    return Int(features.mentionOfHead[name])
  }

  /// The most heads above a description that are looked at.
  private static let deepest = 8

  /// True for the noun of the relative clause that a pronoun is the subject of: "the first one she made".
  func isGapOfClause(_ other: Int, around index: Int) -> Bool {
    let head = mentions[index].head
    guard mentions[index].isThirdPerson, tree.has(head, .subject), let verb = tree.head(of: head),
      tree.has(verb, .relativeClause)
    else { return false }
    return tree.head(of: verb) == mentions[other].head
  }

  /// The subject of the verb whose object or oblique a reflexive pronoun is; nil where the verb has none.
  ///
  /// "The firm behind the hotel sold itself": the firm (Principle A of Chomsky, the same).
  func subjectOfReflexive(_ index: Int) -> Int? {
    let head = mentions[index].head
    guard Self.reflexives.contains(hash: tree.shapes[head].low),
      tree.has(head, .object) || tree.has(head, .indirectObject) || tree.has(head, .oblique),
      let verb = tree.head(of: head), var token = SharedSubject(of: verb, in: tree)?.token, token < head
    else { return nil }
    // "The program that installs itself"
    if tree.has(verb, .relativeClause), let noun = tree.head(of: verb), noun < token {
      // "Roe was a clerk who called himself emperor": Roe.
      let children = tree.children(of: noun)
      let isPredicate = children.contains { tree.has($0, .copula) }
      token = isPredicate ? children.first { tree.has($0, .subject) } ?? noun : noun
    }
    let subject = Int(features.mentionOfHead[token])
    guard subject >= 0, subject != index, isInChain(subject) else { return nil }
    let (own, other) = (mentions[index], mentions[subject])
    guard own.number == .unknown || other.number == .unknown || own.number == other.number else { return nil }
    return isPossible(index, subject) ? subject : nil
  }

  /// True for a name, or a complement, inside a longer mention of the chain of another: the "Hull" of "Ann Roe, 34, of
  /// Hull", the "minister" of "Ann Roe, secretary to the minister".
  func isInside(_ index: Int, aMentionOf other: Int) -> Bool {
    let mention = mentions[index]
    guard mention.form == .name || mention.form == .nominal && tree.has(mention.head, .nounModifier) else {
      return false
    }
    return stride(from: index - 1, through: max(0, index - Self.mostAround), by: -1).contains { around in
      mentions[around].tokens.contains(mention.head) && mentions[around].tokens.count > mention.tokens.count
        && mentions[around].sort == .namedPerson && mentions[around].cluster != mention.cluster
        && !mentions[around].isJoined && isInChain(around) && chains[around] == chains[other]
    }
  }

  /// The most mentions between a name and the longer mention around it.
  private static let mostAround = 8

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
