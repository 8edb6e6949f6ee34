package import Documents

/// Walks through the mentions of a document and gives each its candidates, in reading order.
struct ChainBuilder {
  let view: SpeechView
  let mentions: [MentionCandidate]
  /// The first mention of the chain of each mention.
  private(set) var chains: [Int32]
  private var states: [Int: ChainState] = [:]
  /// The last mentions by their head, by their group of names, and all of them.
  private var byHead: [UInt64: [Int]] = [:]
  private var byCluster: [Int: Int] = [:]
  private var byText: [UInt64: Int] = [:]
  /// How often each name and description was said, word for word.
  private var counts: [UInt64: Int] = [:]
  private let placeOfHead: [Int: Int]

  init(_ view: SpeechView, _ mentions: [MentionCandidate]) {
    self.view = view
    self.mentions = mentions
    chains = mentions.indices.map { Int32($0) }
    let heads = mentions.enumerated().filter { !$0.element.isJoined }.map { ($0.element.head, $0.offset) }
    placeOfHead = Dictionary(heads) { _, last in last }
  }

  /// How many sentences back pronouns look, how many descriptions, and how many candidates are weighed.
  private static let reach = 4
  private static let farthest = 15
  private static let most = 24

  /// The earlier mentions that a mention can speak of, the nearest first; nil where the names settle it.
  func candidates(_ place: Int) -> [Int] {
    let mention = mentions[place]
    var found: [Int] = []
    var seen: Set<Int32> = []
    func take(_ other: Int) {
      guard found.count < Self.most, isPossible(place, other),
        seen.insert(chains[other] &* 2 &+ (mentions[other].isPronoun ? 1 : 0)).inserted
      else { return }
      found.append(other)
    }
    switch mention.form {
    case .name:
      for other in (byHead[view.lemmas[mention.head]] ?? []).suffix(6).reversed() { take(other) }
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
    let state = states[Int(chains[other])]
    let gender = state?.gender ?? earlier.gender
    switch (mention.gender, gender) {
    case (.masculine, .feminine), (.feminine, .masculine), (.masculine, .thing), (.feminine, .thing):
      return false
    default: break
    }
    if mention.form == .neuter, earlier.form == .masculine || earlier.form == .feminine || state?.type == 1 {
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

  /// "I" and "you" are found again as themselves, or as a name near them.
  private static func isSpeaker(_ form: MentionCandidate.Form, _ own: MentionCandidate.Form) -> Bool {
    form == own || form == .name || form == .first
  }

  /// The last mention of the same entity, where it is known what a mention means.
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
  func state(of place: Int) -> ChainState { states[Int(chains[place])] ?? ChainState() }

  /// Joins a mention to an earlier one, or begins a chain with it.
  mutating func settle(_ place: Int, with earlier: Int?) {
    if let earlier { chains[place] = chains[earlier] }
    states[Int(chains[place]), default: ChainState()].add(mentions[place], view)
    let mention = mentions[place]
    if mention.cluster >= 0 { byCluster[mention.cluster] = place }
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

  /// The features by which mentions are judged now.
  var features: LinkFeatures {
    LinkFeatures(view: view, mentions: mentions, chains: chains, placeOfHead: placeOfHead)
  }
}

/// Chooses what each mention speaks of.
struct LinkModel: Sendable {
  let weights: WeightTable

  /// How much more has to speak for a link than against it.
  static let leastLead = -80

  /// The chains of the mentions: for each the first of its chain, and how sure its link is.
  func chains(_ view: SpeechView, _ mentions: [MentionCandidate]) -> (firsts: [Int32], links: [Link]) {
    var builder = ChainBuilder(view, mentions)
    var links: [Link] = []
    guard var sum = FeatureSum<Sums16>(weights) else { return (builder.chains, []) }
    for place in mentions.indices {
      if let namesake = builder.namesake(place) {
        builder.settle(place, with: namesake)
        continue
      }
      let candidates = builder.candidates(place)
      guard !candidates.isEmpty else {
        builder.settle(place, with: nil)
        continue
      }
      let features = builder.features
      features.addNew(place, builder.repetition(place), to: &sum)
      var best: (place: Int?, score: Int) = (nil, Int(sum.finish()[0]) + Self.leastLead)
      var second: (place: Int?, score: Int) = (nil, Int.min / 2)
      for (rank, other) in candidates.enumerated() {
        features.add(place, to: other, rank: rank, chain: builder.state(of: other), sink: &sum)
        let score = Int(sum.finish()[0])
        if score > best.score {
          (second, best) = (best, (other, score))
        } else if score > second.score {
          second = (other, score)
        }
      }
      builder.settle(place, with: best.place)
      if let antecedent = best.place {
        links.append(
          Link(
            mention: place,
            antecedent: antecedent,
            runnerUp: second.place,
            lead: best.score - second.score
          )
        )
      }
    }
    return (builder.chains, links)
  }

  /// A mention with what it was joined to.
  struct Link {
    var mention: Int
    var antecedent: Int
    /// What came second; nothing where that was something new.
    var runnerUp: Int?
    /// How far ahead of it the antecedent was.
    var lead: Int
  }
}

/// A document as the learning of coreference sees it.
package struct CoreferenceFeatures: Sendable {
  private let view: SpeechView
  private let mentions: [MentionCandidate]

  /// Prepares a document that has all layers below chains.
  package init(_ document: Document) {
    view = SpeechView.of(document)
    mentions = MentionFinder(view).mentions()
  }

  /// The mentions, by their tokens and their heads.
  package var spans: [(tokens: Range<Int>, head: Int)] { mentions.map { ($0.tokens, $0.head) } }

  /// One choice: what a mention can be joined to, -1 for nothing, with the features of each.
  package typealias Choice = (mention: Int, candidates: [(place: Int, features: [UInt64])])

  /// The choices of a document whose gold chains are known: for each mention the number of its chain, or -1.
  package func choices(gold: [Int]) -> [Choice] {
    var builder = ChainBuilder(view, mentions)
    var last: [Int: Int] = [:]
    var choices: [Choice] = []
    for place in mentions.indices {
      if let namesake = builder.namesake(place) {
        builder.settle(place, with: namesake)
      } else {
        let candidates = builder.candidates(place)
        if !candidates.isEmpty {
          let features = builder.features
          var new = FeatureCollector()
          features.addNew(place, builder.repetition(place), to: &new)
          var all = [(-1, new.hashes)]
          for (rank, other) in candidates.enumerated() {
            var collector = FeatureCollector()
            features.add(place, to: other, rank: rank, chain: builder.state(of: other), sink: &collector)
            all.append((other, collector.hashes))
          }
          choices.append((place, all))
        }
        // What is right goes on, so that later choices see right chains.
        builder.settle(place, with: gold[place] >= 0 ? last[gold[place]] : nil)
      }
      if gold[place] >= 0 { last[gold[place]] = place }
    }
    return choices
  }
}
