import Documents

/// Builds chains mention by mention: the candidate antecedents of each, and the state of the chains so far.
///
/// Mentions are given by their index in `mentions`, which is in reading order of their heads.
struct ChainBuilder {
  let tree: DependencyTree
  let mentions: [MentionCandidate]
  /// For each mention the first mention of its chain.
  private(set) var chains: [Int32]
  /// For each mention the state of the chain that begins with it.
  private var states: [ChainState]
  /// The mentions so far by the lemma of their head, and the last mention of each entity and of each name.
  private var byHead: [UInt64: [Int]] = [:]
  private var byCluster: [Int: Int] = [:]
  private var byText: [UInt64: Int] = [:]
  /// The number of times that each name or description occurred, word for word.
  private var counts: [UInt64: Int] = [:]
  /// For each token the mention whose head it is, or -1.
  private let mentionOfHead: [Int32]
  /// For each mention the number of mentions in the document with the same lemma as head.
  private let totals: [Int32]

  init(_ tree: DependencyTree, _ mentions: [MentionCandidate]) {
    self.tree = tree
    self.mentions = mentions
    chains = mentions.indices.map { Int32($0) }
    states = [ChainState](repeating: ChainState(), count: mentions.count)
    var heads = [Int32](repeating: -1, count: tree.lemmas.count)
    for (index, mention) in mentions.enumerated() where !mention.isJoined {
      heads[mention.head] = Int32(index)
    }
    mentionOfHead = heads
    let lemmas = mentions.lazy.filter { !$0.isPronoun }.map { (tree.lemmas[$0.head], Int32(1)) }
    let counts = Dictionary(lemmas, uniquingKeysWith: +)
    totals = mentions.map { counts[tree.lemmas[$0.head]] ?? 0 }
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
    if mentions[index].form != .name, let namesake = namesake(index),
      !found.contains(where: { chains[$0] == chains[namesake] })
    {
      found.insert(namesake, at: found.firstIndex { $0 < namesake } ?? found.count)
    }
    return found
  }

  /// The earlier mentions that are near enough and agree with a mention in number and gender.
  private func compatibleMentions(_ index: Int) -> [Int] {
    let mention = mentions[index]
    var found: [Int] = []
    // The chains so far, doubled, plus 1 for pronouns: one name or description and one pronoun of each chain.
    var seen: [Int32] = []
    func take(_ other: Int) {
      let kind = chains[other] &* 2 &+ (mentions[other].isPronoun ? 1 : 0)
      guard found.count < Self.most, !seen.contains(kind), isPossible(index, other) else { return }
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
        if back <= 2 || mentions[other].form == .name || state(of: other).count > 1 { take(other) }
      }
    default:
      for other in stride(from: index - 1, through: max(0, index - 80), by: -1) {
        let isSpeaker = mention.form == .first || mention.form == .firstPlural || mention.form == .second
        guard mention.sentence - mentions[other].sentence <= (isSpeaker ? 12 : Self.reach) else { break }
        if isSpeaker, !Self.isSpeaker(mentions[other].form, mention.form) { continue }
        take(other)
      }
    }
    return found
  }

  /// True unless form, number or gender rule out that two mentions corefer.
  private func isPossible(_ index: Int, _ other: Int) -> Bool {
    let (mention, earlier) = (mentions[index], mentions[other])
    if earlier.tokens == mention.tokens { return false }
    // "Ann and Bob" are "they", "both", "the two" or "Ann and Bob" again, and neither of them.
    if mention.isJoined { return earlier.isJoined && earlier.text == mention.text }
    if earlier.isJoined, mention.number != .plural || earlier.tokens.contains(mention.head) { return false }
    let gender = states[Int(chains[other])].gender
    // The gender of a chain may be wrong; the gender of the earlier mention itself counts too.
    if Self.areIncompatible(mention.gender, gender) || Self.areIncompatible(mention.gender, earlier.gender) {
      return false
    }
    if mention.form == .neuter,
      earlier.form == .masculine || earlier.form == .feminine || states[Int(chains[other])].type == 1
    {
      return false
    }
    // "They" is no single person of known gender.
    if mention.form == .plural, earlier.number == .singular, gender == .masculine || gender == .feminine {
      return false
    }
    if mention.form != .nominal, mention.number != .unknown, earlier.number != .unknown,
      mention.number != earlier.number,
      mention.form != .plural || earlier.form != .nominal && earlier.form != .name
    {
      return false
    }
    return true
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
    return mention.form == .name ? byText[mention.text] : nil
  }

  /// The earlier occurrences of the words of a mention.
  func repetition(_ index: Int) -> LinkFeatures.Repetition {
    LinkFeatures.Repetition(
      isHeadSeen: byHead[tree.lemmas[mentions[index].head]] != nil,
      count: counts[mentions[index].text] ?? 0
    )
  }

  /// The state of the chain of a mention.
  func state(of index: Int) -> ChainState { states[Int(chains[index])] }

  /// Links a mention to its antecedent, or begins a chain with it.
  mutating func link(_ index: Int, to earlier: Int?) {
    if let earlier { chains[index] = chains[earlier] }
    states[Int(chains[index])].add(mentions[index], tree)
    let mention = mentions[index]
    if mention.cluster >= 0, mention.form == .name || isOfChain(index, byCluster[mention.cluster]) {
      byCluster[mention.cluster] = index
    }
    if mention.form == .name { byText[mention.text] = index }
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

  /// The features of links in the present state of the chains.
  var features: LinkFeatures {
    LinkFeatures(tree: tree, mentions: mentions, chains: chains, mentionOfHead: mentionOfHead, totals: totals)
  }
}
