import Documents

/// The features of a noun or name for whether it names the speaker of a cue.
struct SpeakerFeatures {
  let view: DependencyTree
  let cue: Int
  let paths: CuePaths
  private let voice: UInt64
  private let hasSubject: Bool
  private let sentence: Range<Int>

  init(_ view: DependencyTree, cue: Int, paths: CuePaths) {
    self.view = view
    self.cue = cue
    self.paths = paths
    sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    var voice: UInt64 = 0
    var hasSubject = false
    for child in view.children(of: cue) {
      if view.has(child, .passive) { voice |= 1 }
      if view.has(child, .agent) { voice |= 2 }
      if view.has(child, .subject) { hasSubject = true }
    }
    self.voice = voice
    self.hasSubject = hasSubject
  }

  /// The candidates: nouns, names and pronouns of the sentence, and the subjects and names of the two before.
  func candidates() -> [Int] {
    var found: [Int] = []
    let number = Int(view.sentences[cue])
    for back in [2, 1] where number - back >= 0 {
      let before = view.document.sentences[number - back].tokens
      guard before.count < 200 else { continue }
      for token in before where isHead(token) && isProminent(token) { found.append(token) }
    }
    let said = saidElsewhere
    for token in paths.window where isHead(token) && token != cue && !said.contains(view.quoted[token]) {
      found.append(token)
    }
    return found
  }

  /// The quotation marks of the window that stand around a sentence and not around the cue.
  ///
  /// "“How big is that wall?” asked the boy" has no wall that asks. Marks without a subject may stand around a name.
  private var saidElsewhere: [Int32] {
    var found: [Int32] = []
    for token in paths.window {
      let mark = view.quoted[token]
      guard mark >= 0, mark != view.quoted[cue], !found.contains(mark) else { continue }
      if view.has(token, .subject) || view.has(token, .passiveSubject) { found.append(mark) }
    }
    return found
  }

  /// True for the head of a noun phrase.
  private func isHead(_ token: Int) -> Bool {
    switch view.parts[token] {
    case .noun, .properNoun, .pronoun: break
    case .determiner, .numeral, .adjective:
      if view.has(token, .subject) || view.has(token, .passiveSubject) { break } else { return false }
    default: return false
    }
    return !view.has(token, .compound) && !view.has(token, .flat)
  }

  private func isProminent(_ token: Int) -> Bool {
    view.has(token, .subject) || view.has(token, .passiveSubject) || view.names[token] == 1
      || view.names[token] == 2
  }

  /// Gives the features of no candidate being the speaker.
  func addNobody(to sink: inout some FeatureSink) {
    let lemma = view.lemmas[cue]
    sink.add(FeatureHash.of(600, lemma))
    sink.add(FeatureHash.of(601, view.tags[cue]))
    sink.add(FeatureHash.of(602, view.tags[cue], view.relations[cue], hasSubject ? 1 : 0))
    sink.add(FeatureHash.of(603, lemma, voice, hasSubject ? 1 : 0))
    sink.add(FeatureHash.of(604, view.tags[cue], voice, hasSubject ? 1 : 0))
    sink.add(FeatureHash.of(605, lemma, view.tags[cue], view.relations[cue]))
  }

  /// Gives the features of a candidate to a sink.
  func add(_ token: Int, rank: Int, to sink: inout some FeatureSink) {
    let lemma = view.lemmas[cue]
    let cueTag = view.tags[cue]
    let own = Int(view.sentences[token])
    let back = UInt64(max(0, Int(view.sentences[cue]) - own))
    let key = back == 0 && paths.window.contains(token) ? paths.key(token, view) : 5000 + back
    let depth = back == 0 && paths.window.contains(token) ? min(paths.depth(token), 4) : 0
    let relation = view.relations[token]
    let sign = view.signs[token]
    let name = view.names[token]
    let tag = view.tags[token]
    let isQuoted: UInt64 = view.quoted[token] >= 0 ? 1 : 0
    let cueQuoted: UInt64 = view.quoted[cue] >= 0 ? 1 : 0
    let quotes =
      isQuoted &* 4 &+ cueQuoted &* 2 &+ (isQuoted == 1 && view.quoted[token] == view.quoted[cue] ? 1 : 0)
    let distance = SpeakerFeatures.bucket(abs(token - cue)) &* 2 &+ (token < cue ? 1 : 0)
    let marks = between(token)
    var caseMark: UInt64 = 0
    for child in view.children(of: token) where view.has(child, .caseMarker) {
      caseMark = view.signs[child].low
    }
    sink.add(FeatureHash.of(610, key, depth, relation))
    sink.add(FeatureHash.of(611, key, depth, lemma))
    sink.add(FeatureHash.of(612, key, depth, cueTag))
    sink.add(FeatureHash.of(613, key, depth, voice))
    sink.add(FeatureHash.of(614, key, name, depth))
    sink.add(FeatureHash.of(615, key, tag, depth))
    sink.add(FeatureHash.of(616, relation, lemma, back))
    sink.add(FeatureHash.of(617, sign.low))
    sink.add(FeatureHash.of(618, view.lemmas[token], relation))
    sink.add(FeatureHash.of(620, relation))
    sink.add(FeatureHash.of(621, name, relation))
    sink.add(FeatureHash.of(622, name, tag, back))
    sink.add(FeatureHash.of(623, quotes, key))
    sink.add(FeatureHash.of(624, quotes, relation))
    sink.add(FeatureHash.of(625, distance))
    sink.add(FeatureHash.of(626, distance, relation))
    sink.add(FeatureHash.of(627, distance, lemma))
    sink.add(FeatureHash.of(628, distance, marks))
    sink.add(FeatureHash.of(629, marks, key))
    sink.add(FeatureHash.of(630, caseMark, key, depth))
    sink.add(FeatureHash.of(631, caseMark, lemma))
    sink.add(FeatureHash.of(632, caseMark, relation, cueTag))
    sink.add(FeatureHash.of(633, UInt64(min(rank, 6)), token < cue ? 1 : 0))
    sink.add(FeatureHash.of(634, UInt64(min(rank, 6)), token < cue ? 1 : 0, name))
    sink.add(FeatureHash.of(635, key))
    sink.add(FeatureHash.of(636, lemma))
    sink.add(FeatureHash.of(637, hasSubject ? 1 : 0, key, depth))
    sink.add(FeatureHash.of(638, voice, caseMark, relation))
    sink.add(FeatureHash.of(639, view.relations[cue], key, depth))
    sink.add(FeatureHash.of(640, view.relations[cue], hasSubject ? 1 : 0, key))
    if let head = view.head(of: token), back == 0 {
      sink.add(FeatureHash.of(641, relation, view.lemmas[head], key))
      sink.add(FeatureHash.of(642, relation, view.tags[head], key))
      sink.add(FeatureHash.of(643, relation, view.relations[head], key))
    }
    let next = token + 1
    if next < view.signs.count {
      sink.add(FeatureHash.of(644, view.signs[next].low, next == cue ? 1 : 0, tag))
    }
    if token + 1 == cue || cue + 1 == token { sink.add(FeatureHash.of(645, tag, name, token < cue ? 1 : 0)) }
    sink.add(FeatureHash.of(646, token == sentence.lowerBound ? 1 : 0, name, tag))
  }

  /// What stands between a candidate and the cue: commas, quotation marks, verbs.
  private func between(_ token: Int) -> UInt64 {
    let range = token < cue ? token + 1..<cue : cue + 1..<max(cue + 1, token)
    var (commas, quotes, verbs): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for place in range.prefix(60) {
      if view.signs[place].low == CueFeatures.comma {
        commas = min(commas + 1, 3)
      } else if view.document.tokens[place].kind == .quotationMark {
        quotes = min(quotes + 1, 2)
      } else if view.parts[place] == .verb {
        verbs = min(verbs + 1, 3)
      }
    }
    return commas &* 16 &+ quotes &* 4 &+ verbs
  }

  /// A distance in a few steps.
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
