import Documents

/// Features of a noun phrase, by its head, for whether it names the speaker of a cue.
struct SpeakerFeatures {
  let tree: DependencyTree
  let cue: Int
  let paths: CuePaths
  private let voice: UInt64
  private let hasSubject: Bool
  private let sentence: Range<Int>

  init(_ tree: DependencyTree, cue: Int, paths: CuePaths) {
    self.tree = tree
    self.cue = cue
    self.paths = paths
    sentence = tree.document.sentences[Int(tree.sentences[cue])].tokens
    var voice: UInt64 = 0
    var hasSubject = false
    for child in tree.children(of: cue) {
      if tree.has(child, .passive) { voice |= 1 }
      if tree.has(child, .agent) { voice |= 2 }
      if tree.has(child, .subject) { hasSubject = true }
    }
    self.voice = voice
    self.hasSubject = hasSubject
  }

  /// The candidates: heads of noun phrases in the window, and subjects and names of the two sentences before.
  func candidates() -> [Int] {
    var found: [Int] = []
    let number = Int(tree.sentences[cue])
    for back in [2, 1] where number - back >= 0 {
      let before = tree.document.sentences[number - back].tokens
      guard before.count < 200 else { continue }
      for token in before where isHead(token) && isProminent(token) { found.append(token) }
    }
    let otherQuotations = otherQuotations
    for token in paths.window
    where isHead(token) && token != cue && !otherQuotations.contains(tree.quoted[token]) {
      found.append(token)
    }
    return found
  }

  /// The quoted spans of the window that hold a subject, and not the cue.
  ///
  /// "“How big is that wall?” asked the boy": the wall asks nothing. Quotation marks without a subject may be around
  /// a name.
  private var otherQuotations: [Int32] {
    var found: [Int32] = []
    for token in paths.window {
      let span = tree.quoted[token]
      guard span >= 0, span != tree.quoted[cue], !found.contains(span) else { continue }
      if tree.isSubject(token) { found.append(span) }
    }
    return found
  }

  /// True for the head of a noun phrase.
  private func isHead(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .noun, .properNoun, .pronoun: break
    case .determiner, .numeral, .adjective:
      if tree.isSubject(token) { break } else { return false }
    default: return false
    }
    return !tree.has(token, .compound) && !tree.has(token, .flat)
  }

  private func isProminent(_ token: Int) -> Bool {
    tree.isSubject(token) || tree.names[token] == 1
      || tree.names[token] == 2
  }

  /// Gives the features of the cue having no speaker to a sink.
  func addNoSpeaker(to sink: inout some FeatureSink) {
    let lemma = tree.lemmas[cue]
    sink.take(600, lemma)
    sink.take(601, tree.tags[cue])
    sink.take(602, tree.tags[cue], tree.relations[cue], hasSubject ? 1 : 0)
    sink.take(603, lemma, voice, hasSubject ? 1 : 0)
    sink.take(604, tree.tags[cue], voice, hasSubject ? 1 : 0)
    sink.take(605, lemma, tree.tags[cue], tree.relations[cue])
  }

  /// Gives the features of a candidate to a sink.
  func add(_ token: Int, rank: Int, to sink: inout some FeatureSink) {
    let lemma = tree.lemmas[cue]
    let cueTag = tree.tags[cue]
    let own = Int(tree.sentences[token])
    let back = UInt64(max(0, Int(tree.sentences[cue]) - own))
    let key = back == 0 && paths.window.contains(token) ? paths.key(token, tree) : 5000 + back
    let depth = back == 0 && paths.window.contains(token) ? min(paths.depth(token), 4) : 0
    let relation = tree.relations[token]
    let shape = tree.shapes[token]
    let name = tree.names[token]
    let tag = tree.tags[token]
    let isQuoted: UInt64 = tree.quoted[token] >= 0 ? 1 : 0
    let cueQuoted: UInt64 = tree.quoted[cue] >= 0 ? 1 : 0
    let quotes =
      isQuoted &* 4 &+ cueQuoted &* 2 &+ (isQuoted == 1 && tree.quoted[token] == tree.quoted[cue] ? 1 : 0)
    let distance = SpeakerFeatures.bucket(abs(token - cue)) &* 2 &+ (token < cue ? 1 : 0)
    let between = between(token)
    var preposition: UInt64 = 0
    for child in tree.children(of: token) where tree.has(child, .caseMarker) {
      preposition = tree.shapes[child].low
    }
    sink.take(610, key, depth, relation)
    sink.take(611, key, depth, lemma)
    sink.take(612, key, depth, cueTag)
    sink.take(613, key, depth, voice)
    sink.take(614, key, name, depth)
    sink.take(615, key, tag, depth)
    sink.take(616, relation, lemma, back)
    sink.take(617, shape.low)
    sink.take(618, tree.lemmas[token], relation)
    sink.take(620, relation)
    sink.take(621, name, relation)
    sink.take(622, name, tag, back)
    sink.take(623, quotes, key)
    sink.take(624, quotes, relation)
    sink.take(625, distance)
    sink.take(626, distance, relation)
    sink.take(627, distance, lemma)
    sink.take(628, distance, between)
    sink.take(629, between, key)
    sink.take(630, preposition, key, depth)
    sink.take(631, preposition, lemma)
    sink.take(632, preposition, relation, cueTag)
    sink.take(633, UInt64(min(rank, 6)), token < cue ? 1 : 0)
    sink.take(634, UInt64(min(rank, 6)), token < cue ? 1 : 0, name)
    sink.take(635, key)
    sink.take(636, lemma)
    sink.take(637, hasSubject ? 1 : 0, key, depth)
    sink.take(638, voice, preposition, relation)
    sink.take(639, tree.relations[cue], key, depth)
    sink.take(640, tree.relations[cue], hasSubject ? 1 : 0, key)
    if let head = tree.head(of: token), back == 0 {
      sink.take(641, relation, tree.lemmas[head], key)
      sink.take(642, relation, tree.tags[head], key)
      sink.take(643, relation, tree.relations[head], key)
    }
    let next = token + 1
    if next < tree.shapes.count {
      sink.take(644, tree.shapes[next].low, next == cue ? 1 : 0, tag)
    }
    if token + 1 == cue || cue + 1 == token { sink.take(645, tag, name, token < cue ? 1 : 0) }
    sink.take(646, token == sentence.lowerBound ? 1 : 0, name, tag)
  }

  /// The counts of commas (up to 3), quotation marks (2) and verbs (3) between a candidate and the cue, as one number.
  private func between(_ token: Int) -> UInt64 {
    let range = token < cue ? token + 1..<cue : cue + 1..<max(cue + 1, token)
    var (commas, quotes, verbs): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for position in range.prefix(60) {
      if tree.shapes[position].low == CueFeatures.comma {
        commas = min(commas + 1, 3)
      } else if tree.document.tokens[position].kind == .quotationMark {
        quotes = min(quotes + 1, 2)
      } else if tree.parts[position] == .verb {
        verbs = min(verbs + 1, 3)
      }
    }
    return commas &* 16 &+ quotes &* 4 &+ verbs
  }

  /// A distance as one of ten classes, 0 to 9, which widen as it grows.
  static func bucket(_ distance: Int) -> UInt64 {
    switch distance {
    case ...4: UInt64(max(distance, 0))
    case ...6: 5
    case ...10: 6
    case ...16: 7
    case ...30: 8
    default: 9
    }
  }
}
