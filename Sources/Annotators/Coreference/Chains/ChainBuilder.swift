import Documents

/// Walks through the mentions of a document and gives each its candidates, in reading order.
struct ChainBuilder {
  let view: DependencyTree
  let mentions: [MentionCandidate]
  /// The first mention of the chain of each mention.
  private(set) var chains: [Int32]
  /// What is known of the chain that begins with each mention.
  private var states: [ChainState]
  /// The last mentions by their head, by their group of names, and all of them.
  private var byHead: [UInt64: [Int]] = [:]
  private var byCluster: [Int: Int] = [:]
  private var byText: [UInt64: Int] = [:]
  /// How often each name and description was said, word for word.
  private var counts: [UInt64: Int] = [:]
  private let placeOfHead: [Int32]
  private let totals: [Int32]

  init(_ view: DependencyTree, _ mentions: [MentionCandidate]) {
    self.view = view
    self.mentions = mentions
    chains = mentions.indices.map { Int32($0) }
    states = [ChainState](repeating: ChainState(), count: mentions.count)
    var heads = [Int32](repeating: -1, count: view.lemmas.count)
    for (place, mention) in mentions.enumerated() where !mention.isJoined {
      heads[mention.head] = Int32(place)
    }
    placeOfHead = heads
    let lemmas = mentions.lazy.filter { !$0.isPronoun }.map { (view.lemmas[$0.head], Int32(1)) }
    let counts = Dictionary(lemmas, uniquingKeysWith: +)
    totals = mentions.map { counts[view.lemmas[$0.head]] ?? 0 }
  }

  /// How many sentences back pronouns look, how many descriptions, and how many candidates are weighed.
  private static let reach = 4
  private static let farthest = 15
  private static let most = 24

  /// The earlier mentions that a mention can speak of, the nearest first; for a name its namesake before all others.
  ///
  /// The entity that a description or pronoun was found to mean is one of them, however far back it was spoken of.
  func candidates(_ place: Int) -> [Int] {
    var found = likely(place)
    if mentions[place].form != .name, let namesake = namesake(place),
      !found.contains(where: { chains[$0] == chains[namesake] })
    {
      found.insert(namesake, at: found.firstIndex { $0 < namesake } ?? found.count)
    }
    return found
  }

  /// The earlier mentions that are near enough to a mention and do not differ from it in number or gender.
  private func likely(_ place: Int) -> [Int] {
    let mention = mentions[place]
    var found: [Int] = []
    // The chains that were taken, with whether by a pronoun; few enough to look through.
    var seen: [Int32] = []
    func take(_ other: Int) {
      let kind = chains[other] &* 2 &+ (mentions[other].isPronoun ? 1 : 0)
      guard found.count < Self.most, !seen.contains(kind), isPossible(place, other) else { return }
      seen.append(kind)
      found.append(other)
    }
    switch mention.form {
    case .name:
      for other in (byHead[view.lemmas[mention.head]] ?? []).suffix(6).reversed() { take(other) }
      if let namesake = namesake(place) {
        if !found.contains(namesake) { found.insert(namesake, at: 0) }
        break
      }
      for other in stride(from: place - 1, through: max(0, place - 60), by: -1)
      where !mentions[other].isPronoun {
        let back = mention.sentence - mentions[other].sentence
        if back > 2 { break }
        if mentions[other].form == .nominal { take(other) }
      }
    case .nominal:
      for other in (byHead[view.lemmas[mention.head]] ?? []).suffix(6).reversed() { take(other) }
      let isOpen =
        mention.definiteness == .definite || mention.definiteness == .demonstrative
        || mention.definiteness == .possessive
      guard isOpen else { break }
      for other in stride(from: place - 1, through: max(0, place - 300), by: -1)
      where !mentions[other].isPronoun {
        let back = mention.sentence - mentions[other].sentence
        if back > Self.farthest { break }
        // What was spoken of once is soon forgotten.
        if back <= 2 || mentions[other].form == .name || state(of: other).count > 1 { take(other) }
      }
    default:
      for other in stride(from: place - 1, through: max(0, place - 80), by: -1) {
        let isSpeaker = mention.form == .first || mention.form == .firstPlural || mention.form == .second
        guard mention.sentence - mentions[other].sentence <= (isSpeaker ? 12 : Self.reach) else { break }
        if isSpeaker, !Self.isSpeaker(mentions[other].form, mention.form) { continue }
        take(other)
      }
    }
    return found
  }

  /// True unless the forms of two mentions rule out that they speak of the same.
  private func isPossible(_ place: Int, _ other: Int) -> Bool {
    let (mention, earlier) = (mentions[place], mentions[other])
    if earlier.tokens == mention.tokens { return false }
    // "Ann and Bob" are "they", "both", "the two" or "Ann and Bob" again, and neither of them.
    if mention.isJoined { return earlier.isJoined && earlier.text == mention.text }
    if earlier.isJoined, mention.number != .plural || earlier.tokens.contains(mention.head) { return false }
    let gender = states[Int(chains[other])].gender
    // What a chain is called may be wrong of its gender; what is said of it in this place is not.
    if Self.areApart(mention.gender, gender) || Self.areApart(mention.gender, earlier.gender) { return false }
    if mention.form == .neuter,
      earlier.form == .masculine || earlier.form == .feminine || states[Int(chains[other])].type == 1
    {
      return false
    }
    // "They" are no one person whose gender is known.
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

  /// True for genders of which nothing has both.
  private static func areApart(_ gender: MentionCandidate.Gender, _ other: MentionCandidate.Gender) -> Bool {
    switch (gender, other) {
    case (.masculine, .feminine), (.feminine, .masculine), (.masculine, .thing), (.feminine, .thing): true
    default: false
    }
  }

  /// "I" and "you" are found again as themselves, or as a name near them.
  private static func isSpeaker(_ form: MentionCandidate.Form, _ own: MentionCandidate.Form) -> Bool {
    form == own || form == .name || form == .first
  }

  /// The last mention of the same entity, where names and rules say what a mention means.
  func namesake(_ place: Int) -> Int? {
    let mention = mentions[place]
    if mention.cluster >= 0, let found = byCluster[mention.cluster] { return found }
    return mention.form == .name ? byText[mention.text] : nil
  }

  /// What was said before of the words of a mention.
  func repetition(_ place: Int) -> LinkFeatures.Repetition {
    LinkFeatures.Repetition(
      isHeadSeen: byHead[view.lemmas[mentions[place].head]] != nil,
      count: counts[mentions[place].text] ?? 0
    )
  }

  /// What is known of the chain of a mention.
  func state(of place: Int) -> ChainState { states[Int(chains[place])] }

  /// Joins a mention to an earlier one, or begins a chain with it.
  mutating func settle(_ place: Int, with earlier: Int?) {
    if let earlier { chains[place] = chains[earlier] }
    states[Int(chains[place])].add(mentions[place], view)
    let mention = mentions[place]
    if mention.cluster >= 0, mention.form == .name || isOfChain(place, byCluster[mention.cluster]) {
      byCluster[mention.cluster] = place
    }
    if mention.form == .name { byText[mention.text] = place }
    guard !mention.isPronoun else { return }
    byHead[view.lemmas[mention.head], default: []].append(place)
    counts[mention.text, default: 0] += 1
    // "Mayor Jane Doe" and "Jane Doe, the mayor" are found again by "the mayor".
    if mention.form == .name {
      for token in mention.tokens.prefix(16)
      where token != mention.head && view.parts[token] == .noun
        || view.parts[token] == .properNoun && view.names[token] == 0
      {
        byHead[view.lemmas[token], default: []].append(place)
      }
    }
  }

  /// True for a mention that was joined to the chain of an earlier one, or where there is none.
  private func isOfChain(_ place: Int, _ earlier: Int?) -> Bool {
    earlier.map { chains[$0] == chains[place] } ?? true
  }

  /// The features by which mentions are judged now.
  var features: LinkFeatures {
    LinkFeatures(view: view, mentions: mentions, chains: chains, placeOfHead: placeOfHead, totals: totals)
  }
}
