import Documents
import WordLists

/// Builds chains mention by mention: the candidate antecedents of each, and the state of the chains so far.
///
/// Mentions are given by their index in `mentions`, which is in reading order of their heads.
struct ChainBuilder {
  let tree: DependencyTree
  let mentions: [MentionCandidate]
  /// The features of links in the present state of the chains.
  private(set) var features: LinkFeatures
  /// For each mention the state of the chain that begins with it.
  private var states: [ChainState]
  /// The mentions so far by the lemma of their head, and the last mention of each entity and of each name.
  private var byHead: [UInt64: [Int]] = [:]
  private var byCluster: [Int: Int] = [:]
  private var byText: [UInt64: Int] = [:]
  /// The last mention of each description of two words or more behind its article.
  private var byDescription: [UInt64: Int] = [:]
  /// The number of times that each name or description occurred, word for word.
  private var counts: [UInt64: Int] = [:]
  /// For each mention in quotation marks the mention of their speaker, or -1.
  private let speakers: [Int32]
  /// For each mention in quotation marks the mention of whom they are said to, or -1.
  private let addressees: [Int32]
  /// The heads of the phrases of those who only speak of a topic, or say nothing.
  let topicSpeakers: Set<Int>
  /// The subjects ahead to which possessive pronouns refer.
  let subjects: [Int: Int]
  /// The last parts of the names of persons, by their clusters.
  let lastParts: [Int: UInt64]
  /// The names that a subject pronoun cannot refer to.
  private let namesBelow: [Int: [Int]]
  /// Whether a mention is in a chain already.
  private var isLinked: [Bool]
  /// The mentions in the order in which they are linked.
  ///
  /// It is that of their heads, but pronouns in quotation marks come after the phrase of their speaker, which may
  /// follow the quotation: "I" is the speaker, and "he" is another. The "his" of "Despite his age, Paul Roe ran" comes
  /// after the subject.
  let order: [Int]

  init(_ tree: DependencyTree, _ mentions: [MentionCandidate]) {
    self.tree = tree
    self.mentions = mentions
    states = [ChainState](repeating: ChainState(), count: mentions.count)
    var heads = [Int32](repeating: -1, count: tree.lemmas.count)
    for (index, mention) in mentions.enumerated() where !mention.isJoined {
      heads[mention.head] = Int32(index)
    }
    let lemmas = mentions.lazy.filter { !$0.isPronoun }.map { (tree.lemmas[$0.head], Int32(1)) }
    let counts = Dictionary(lemmas, uniquingKeysWith: +)
    let totals = mentions.map { counts[tree.lemmas[$0.head]] ?? 0 }
    let speech = QuotedSpeech(tree)
    let speakers = mentions.map { speech.speaker(of: $0.head).map { heads[$0] } ?? -1 }
    self.speakers = speakers
    addressees = mentions.map { speech.addressee(of: $0.head).map { heads[$0] } ?? -1 }
    topicSpeakers = speech.topicSpeakers
    features = LinkFeatures(
      tree: tree,
      mentions: mentions,
      chains: mentions.indices.map { Int32($0) },
      mentionOfHead: heads,
      totals: totals,
      speakers: speakers,
      lastSpeaker: -1
    )
    isLinked = [Bool](repeating: false, count: mentions.count)
    lastParts = Self.lastParts(tree, mentions)
    namesBelow = Self.namesBelow(tree, mentions, heads)
    let subjects = OpeningPhrases(tree, mentions, heads).subjects
    self.subjects = subjects
    var waiting: [Int: [Int]] = [:]
    func awaited(_ index: Int) -> Int? {
      if let subject = subjects[index] { return subject }
      let speaker = Int(speakers[index])
      let isPronoun = mentions[index].form == .first || mentions[index].isThirdPerson
      return isPronoun && speaker > index && tree.quoted[mentions[speaker].head] < 0 ? speaker : nil
    }
    for index in mentions.indices {
      if let later = awaited(index) { waiting[later, default: []].append(index) }
    }
    // Each waits for a later one, so there is no circle.
    func withWaiting(_ index: Int) -> [Int] { [index] + (waiting[index] ?? []).flatMap(withWaiting) }
    order = mentions.indices.flatMap { awaited($0) == nil ? withWaiting($0) : [] }
  }

  /// The most sentences between a pronoun, or a description, and its antecedent, and the most candidates.
  private static let reach = 4
  private static let farthest = 15
  private static let most = 24

  /// The candidate antecedents of a mention, the nearest first; for a name the last mention of its entity before all.
  ///
  /// The last mention of the entity that rules give to a description or pronoun is among them, at any distance.
  func candidates(_ index: Int) -> [Int] {
    var found = compatibleMentions(index)
    if mentions[index].form != .name, let namesake = namesake(index), !isWithin(index, namesake),
      !found.contains(where: { chains[$0] == chains[namesake] })
    {
      found.insert(namesake, at: found.firstIndex { $0 < namesake } ?? found.count)
    }
    return withoutDescribers(withoutThings(found, index), index)
  }

  /// True for a mention inside the words of another: the "company" of "MMC, the company's fund".
  func isWithin(_ index: Int, _ other: Int) -> Bool {
    mentions[other].tokens.contains(mentions[index].head)
  }

  /// The earlier mentions that are near enough and agree with a mention in number and gender.
  private func compatibleMentions(_ index: Int) -> [Int] {
    let mention = mentions[index]
    var found: [Int] = []
    // The chains so far, doubled, plus 1 for pronouns: one name or description and one pronoun of each chain.
    var seen: [Int32] = []
    func take(_ other: Int) {
      let kind = chains[other] &* 2 &+ (mentions[other].isPronoun ? 1 : 0)
      guard found.count < Self.most, isLinked[other], !seen.contains(kind), isPossible(index, other) else {
        return
      }
      seen.append(kind)
      found.append(other)
    }
    switch mention.form {
    case .name:
      for other in (byHead[tree.lemmas[mention.head]] ?? []).suffix(6).reversed() { take(other) }
      if let namesake = namesake(index) {
        if !found.contains(namesake) { found.insert(namesake, at: 0) }
        break
      }
      for other in stride(from: index - 1, through: max(0, index - 60), by: -1)
      where !mentions[other].isPronoun {
        let back = mention.sentence - mentions[other].sentence
        if back > 2 { break }
        if mentions[other].form == .nominal { take(other) }
      }
    case .nominal:
      for other in (byHead[tree.lemmas[mention.head]] ?? []).suffix(6).reversed() { take(other) }
      let isOpen =
        mention.definiteness == .definite || mention.definiteness == .demonstrative
        || mention.definiteness == .possessive
      guard isOpen else { break }
      for other in stride(from: index - 1, through: max(0, index - 300), by: -1)
      where !mentions[other].isPronoun {
        let back = mention.sentence - mentions[other].sentence
        if back > Self.farthest { break }
        // A description mentioned once is an antecedent only for a short distance.
        if back <= 2 || mentions[other].form == .name || states[Int(chains[other])].count > 1 { take(other) }
      }
    default:
      for other in stride(from: index - 1, through: max(0, index - 80), by: -1) {
        let isSpeaker = mention.form == .first || mention.form == .firstPlural || mention.form == .second
        guard mention.sentence - mentions[other].sentence <= (isSpeaker ? 12 : Self.reach) else { break }
        if isSpeaker, !Self.isSpeaker(mentions[other].form, mention.form), Int(speakers[index]) != other {
          continue
        }
        take(other)
      }
    }
    return found
  }

  /// True unless form, number or gender rule out that two mentions corefer.
  ///
  /// - Parameter anyGender: Whether genders that exclude each other do not count.
  func isPossible(_ index: Int, _ other: Int, anyGender: Bool = false) -> Bool {
    let (mention, earlier) = (mentions[index], mentions[other])
    // What is cheap to compare comes first.
    if earlier.tokens == mention.tokens { return false }
    if !mention.isJoined {
      if earlier.isJoined, mention.number != .plural || earlier.tokens.contains(mention.head) { return false }
      if !isOfGender(mention, earlier, other, anyGender) { return false }
    }
    if !mayBeSpoken(index, of: other) || isSubject(other, above: index)
      || isOwnedOrOwner(index, other) || isNamedBelow(other, index) || isGapOfClause(other, around: index)
      || isNamesake(mention, of: earlier) || isInside(index, aMentionOf: other)
    {
      return false
    }
    if areAtOdds(index, other) { return false }
    // "Ann and Bob" are "they", "both", "the two" or "Ann and Bob" again, and neither of them.
    if mention.isJoined { return earlier.isJoined && earlier.text == mention.text }
    // "The bank" is a bank with a name only by the rules for organisations, which see how many there are.
    if mention.sort == .organizationNoun, mention.form == .nominal, mention.cluster < 0,
      sort(of: other) == .namedOrganization
    {
      return false
    }
    // "Ann Roe, who chairs the association, left. She …": no body is she.
    if mention.form == .masculine || mention.form == .feminine, earlier.form == .nominal, !earlier.isNamed,
      earlier.sort == .organizationNoun
    {
      return false
    }
    if isWriterAndOther(mention, index, earlier) || mention.isThirdPerson && isNoAntecedent(other, of: index)
    {
      return false
    }
    // "One of whom" is spoken of in its own clause.
    if mention.isThirdPerson, mention.sentence != earlier.sentence, isPartOfAntecedent(earlier) {
      return false
    }
    // "On Friday" is not Mr Friday Osagie.
    if mention.form == .nominal, !mention.isNamed,
      CalendarWords.all.contains(hash: tree.shapes[mention.head].low),
      states[Int(chains[other])].sort.isPerson
    {
      return false
    }
    // "Two bailiffs" are no "the bailiff".
    if mention.form == .nominal, earlier.form == .nominal, mention.number == .singular,
      earlier.number == .plural,
      mention.sort == .personNoun, earlier.sort == .peopleNoun
    {
      return false
    }
    // "Bristowe Homes said it": a firm is one, whatever its name looks like.
    let isBody = isFirmInPlural(earlier, for: mention)
    if mention.form != .nominal, mention.number != .unknown, earlier.number != .unknown,
      mention.number != earlier.number, !isBody,
      mention.form != .plural || earlier.form != .nominal && earlier.form != .name
    {
      return false
    }
    return true
  }

  /// False for genders that exclude each other, and for an "it" that would be a person.
  private func isOfGender(
    _ mention: MentionCandidate,
    _ earlier: MentionCandidate,
    _ other: Int,
    _ anyGender: Bool
  ) -> Bool {
    let gender = states[Int(chains[other])].gender
    // The gender of a chain may be wrong; the gender of the earlier mention itself counts too.
    if !anyGender,
      Self.areIncompatible(mention.gender, gender) || Self.areIncompatible(mention.gender, earlier.gender)
    {
      return false
    }
    if mention.form == .neuter,
      earlier.form == .masculine || earlier.form == .feminine
        || states[Int(chains[other])].type == Self.person
        || states[Int(chains[other])].sort.isPerson
    {
      return false
    }
    // "They" is no single person of known gender.
    if mention.form == .plural, earlier.number == .singular, gender == .masculine || gender == .feminine {
      return false
    }
    return true
  }

  /// True for an earlier mention that is, or is among, the subject of the verb whose object is a pronoun.
  ///
  /// In "they asked him" he is none of them, and in "she saw her" there are two (Principle B of Chomsky, Lectures on
  /// Government and Binding, 1981).
  private func isSubject(_ other: Int, above index: Int) -> Bool {
    let head = mentions[index].head
    guard mentions[index].isThirdPerson, !Self.reflexives.contains(hash: tree.shapes[head].low),
      let verb = verb(withObject: head)
    else { return false }
    // "Roe gave the child a toy and sent him home": the verbs share it.
    let own = tree.children(of: verb).filter { tree.has($0, .subject) }
    let shared =
      own.isEmpty && tree.has(verb, .conjunct)
      ? SharedSubject(of: verb, in: tree).map { [$0.token] } ?? [] : []
    for child in own + shared {
      let subject = mention(ofSubject: child)
      guard subject >= 0, subject != index, isLinked[subject] else { continue }
      if chains[subject] == chains[other] { return true }
      let first = mentions[Int(chains[other])].head
      if state(of: subject).joined.contains(where: { $0.contains(first) }) { return true }
    }
    return false
  }

  /// True for the chain of a name in the clauses below a subject pronoun.
  private func isNamedBelow(_ other: Int, _ index: Int) -> Bool {
    guard let names = namesBelow[index] else { return false }
    return names.contains { name in
      if name < index, isLinked[name] { return chains[name] == chains[other] }
      return byCluster[mentions[name].cluster].map { chains[$0] == chains[other] } ?? false
    }
  }

  /// The verb of which a pronoun is an object, or a complement by which it is another than the subject: "testified
  /// against him", "gave evidence against him"; nil for other places of a sentence.
  private func verb(withObject head: Int) -> Int? {
    guard let above = tree.head(of: head) else { return nil }
    if tree.has(head, .object) || tree.has(head, .indirectObject) { return above }
    guard isAddressed(head) else { return nil }
    if tree.has(head, .oblique) { return above }
    return tree.has(head, .nounModifier) && tree.has(above, .object) ? tree.head(of: above) : nil
  }

  /// True for a word behind a preposition of another than the subject: who says something to him, campaigns for him or
  /// testifies against him is another.
  private func isAddressed(_ head: Int) -> Bool {
    tree.children(of: head).contains {
      tree.has($0, .caseMarker) && Self.prepositionsOfOthers.contains(hash: tree.shapes[$0].low)
    }
  }

  private static let prepositionsOfOthers = WordSet(WordList("pronouns/prepositions-of-others"))

  static let reflexives = WordSet(WordList("pronouns/third-person-reflexives"))

  /// False if a pronoun of the third person, or a person by name or description, in quotation marks would be their
  /// speaker; speakers with a name are told by the name.
  private func mayBeSpoken(_ index: Int, of other: Int) -> Bool {
    if mentions[index].isThirdPerson, speakers[index] >= 0 {
      let speaker = Int(speakers[index])
      if speaker == other || isLinked[speaker] && chains[speaker] == chains[other] { return false }
    }
    // Who is spoken to is "you".
    if mentions[index].isThirdPerson, addressees[index] >= 0 {
      let addressee = Int(addressees[index])
      if addressee == other
        || mentions[addressee].cluster >= 0 && mentions[addressee].cluster == mentions[other].cluster
      {
        return false
      }
    }
    guard mentions[index].speech == .quoted else { return true }
    let state = state(of: other)
    return !state.strangers.contains(Int32(index))
      && (mentions[index].isNamed || !state.spokenOf.contains(Int32(index)))
  }

  /// True for two genders that exclude each other.
  private static func areIncompatible(_ gender: MentionCandidate.Gender, _ other: MentionCandidate.Gender)
    -> Bool
  {
    switch (gender, other) {
    case (.masculine, .feminine), (.feminine, .masculine), (.masculine, .thing), (.feminine, .thing): true
    default: false
    }
  }

  /// True for antecedents of "I" and "you": the same pronoun, "I", or a name.
  private static func isSpeaker(_ form: MentionCandidate.Form, _ own: MentionCandidate.Form) -> Bool {
    form == own || form == .name || form == .first
  }

  /// The last mention of the same entity, as names and rules tell; nil if they do not.
  func namesake(_ index: Int) -> Int? {
    let mention = mentions[index]
    if mention.cluster >= 0, let found = byCluster[mention.cluster] { return found }
    guard mention.form == .name, let alike = byText[mention.text] else { return nil }
    return isGivenNameAndPlace(mention, mentions[alike]) || isGivenNameAndPlace(mentions[alike], mention)
      ? nil : alike
  }

  /// The last description with the same words.
  func lastAlike(_ index: Int) -> Int? { byDescription[mentions[index].text] }

  /// The last mention of the entity of a mention, as names and rules tell; nil for the first.
  func lastOfEntity(_ index: Int) -> Int? { byCluster[mentions[index].cluster] }

  /// The earlier occurrences of the words of a mention.
  func repetition(_ index: Int) -> LinkFeatures.Repetition {
    LinkFeatures.Repetition(
      isHeadSeen: byHead[tree.lemmas[mentions[index].head]] != nil,
      count: counts[mentions[index].text] ?? 0
    )
  }

  /// For each mention the first mention of its chain.
  var chains: [Int32] { features.chains }

  /// The mention that speaks the quotation around a mention; -1 for none.
  func speaker(of index: Int) -> Int { Int(speakers[index]) }

  /// True for a mention that is in a chain already.
  func isInChain(_ index: Int) -> Bool { isLinked[index] }

  /// True if an earlier name or description has a lemma as its head.
  func isHeadSeen(_ lemma: UInt64) -> Bool { byHead[lemma] != nil }

  /// The last earlier name or description with a lemma as its head, if all of them are of one chain.
  func onlyBearer(ofHead lemma: UInt64) -> Int? {
    guard let found = byHead[lemma]?.suffix(Self.most), let last = found.last,
      found.allSatisfy({ chains[$0] == chains[last] })
    else { return nil }
    return last
  }

  /// The state of the chain of a mention.
  func state(of index: Int) -> ChainState { states[Int(chains[index])] }

  /// The sort of the last name or description in the chain of a mention.
  func sort(of index: Int) -> MentionSort { states[Int(chains[index])].sort }

  /// The type of the last name in the chain of a mention, plus one; 0 without a name.
  func type(of index: Int) -> UInt64 { states[Int(chains[index])].type }

  /// Links a mention to its antecedent, or begins a chain with it.
  mutating func link(_ index: Int, to earlier: Int?) {
    if let earlier { features.chains[index] = features.chains[earlier] }
    isLinked[index] = true
    states[Int(chains[index])].add(mentions[index], tree)
    if earlier != nil, mentions[index].isThirdPerson {
      states[Int(chains[index])].learnGender(of: mentions[index])
    }
    if speakers[index] >= 0 { states[Int(chains[index])].keepApart(mentions[index], from: speakers[index]) }
    if mentions[index].speech != .none { features.lastSpeaker = index }
    let mention = mentions[index]
    if mention.cluster >= 0, mention.form == .name || isOfChain(index, byCluster[mention.cluster]) {
      byCluster[mention.cluster] = index
    }
    if mention.form == .name { byText[mention.text] = index }
    if mention.form == .nominal, mention.tokens.count >= 3 { byDescription[mention.text] = index }
    guard !mention.isPronoun else { return }
    byHead[tree.lemmas[mention.head], default: []].append(index)
    counts[mention.text, default: 0] += 1
    // "Mayor Jane Doe" and "Jane Doe, the mayor" are candidates for "the mayor".
    if mention.form == .name {
      for token in mention.tokens.prefix(16)
      where token != mention.head && tree.parts[token] == .noun
        || tree.parts[token] == .properNoun && tree.names[token] == 0
      {
        byHead[tree.lemmas[token], default: []].append(index)
      }
    }
  }

  /// True for a mention in the chain of an earlier one, or if there is no earlier one.
  private func isOfChain(_ index: Int, _ earlier: Int?) -> Bool {
    earlier.map { chains[$0] == chains[index] } ?? true
  }
}
