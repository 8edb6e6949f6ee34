import Documents

/// The features of a token for whether it belongs to what a cue reports.
struct ContentFeatures {
  let view: DependencyTree
  let cue: Int
  let paths: CuePaths
  let speaker: Range<Int>?
  private let sentence: Range<Int>
  /// What kind of sentence the cue stands in.
  private let pattern: UInt64
  private let opener: UInt64

  init(_ view: DependencyTree, cue: Int, paths: CuePaths, speaker: Range<Int>?) {
    self.view = view
    self.cue = cue
    self.paths = paths
    self.speaker = speaker
    sentence = paths.window
    var set: UInt64 = 0
    for child in view.children(of: cue) {
      if view.has(child, .clause) { set |= child < cue ? 1 : 2 }
      if view.has(child, .openClause) { set |= 4 }
      if view.has(child, .object) { set |= 8 }
      if view.has(child, .parataxis) { set |= child < cue ? 16 : 32 }
    }
    if view.has(cue, .parataxis) { set |= 64 }
    if view.heads[cue] < 0 { set |= 128 }
    if paths.window.contains(where: { view.document.tokens[$0].kind == .quotationMark }) { set |= 256 }
    pattern = set
    var next = cue + 1
    if let speaker, speaker.contains(next) { next = speaker.upperBound }
    opener =
      !paths.window.contains(next)
      ? 0
      : view.document.tokens[next].kind == .quotationMark
        ? 3
        : view.parts[next] == .punctuation || next < view.signs.count && view.parts[next] == .subordinator
          ? view.signs[next].low : view.tags[next]
  }

  private func low(_ token: Int) -> UInt64 { sentence.contains(token) ? view.signs[token].low : 1 }
  private func tag(_ token: Int) -> UInt64 { sentence.contains(token) ? view.tags[token] : 99 }
  private func key(_ token: Int) -> UInt64 { sentence.contains(token) ? paths.key(token, view) : 9999 }

  private func isMark(_ token: Int) -> Bool {
    sentence.contains(token) && view.document.tokens[token].kind == .quotationMark
  }

  /// Where a token stands with regard to the speaker: 0 without one, 1 inside, 2 before, 3 behind.
  private func place(_ token: Int) -> UInt64 {
    guard let speaker else { return 0 }
    return speaker.contains(token) ? 1 : token < speaker.lowerBound ? 2 : 3
  }

  /// Gives the features of the tokens of the window to a sink, which `finish` is told to use after each.
  func each<Sink: FeatureSink>(_ sink: inout Sink, finish: (Int, inout Sink) -> Void) {
    var commas: [UInt64] = []
    commas.reserveCapacity(sentence.count)
    var count: UInt64 = 0
    var cueCount: UInt64 = 0
    for token in sentence {
      if token == cue { cueCount = count }
      commas.append(count)
      if view.signs[token].low == CueFeatures.comma { count += 1 }
    }
    for token in sentence {
      let own = commas[token - sentence.lowerBound]
      add(token, commas: min(own > cueCount ? own - cueCount : cueCount - own, 4), to: &sink)
      finish(token, &sink)
    }
  }

  private func add(_ token: Int, commas: UInt64, to sink: inout some FeatureSink) {
    let sign = view.signs[token]
    let key = key(token)
    let before =
      key == self.key(token - 1) && sentence.contains(token - 1)
      && paths.branch(token) == paths.branch(token - 1)
    let after = sentence.contains(token + 1) && paths.branch(token) == paths.branch(token + 1)
    let edges: UInt64 = (before ? 1 : 0) | (after ? 2 : 0)
    let lemma = view.lemmas[cue]
    let tag = view.tags[token]
    let relation = view.relations[token]
    let depth = min(paths.depth(token), 3)
    let quoted: UInt64 = view.quoted[token] >= 0 ? 1 : 0
    let marks: UInt64 =
      quoted | (isMark(token) ? 2 : 0) | (isMark(token - 1) ? 4 : 0) | (isMark(token + 1) ? 8 : 0)
      | (view.quoted[cue] >= 0 ? 16 : 0)
    let place = place(token)
    let side: UInt64 = token == cue ? 0 : token < cue ? 1 : 2
    let distance = SpeakerFeatures.bucket(abs(token - cue)) &* 4 &+ side
    let ends: UInt64 =
      (token == sentence.lowerBound ? 1 : 0) | (token + 1 == sentence.upperBound ? 2 : 0)
      | (token + 2 == sentence.upperBound ? 4 : 0)
    let previous = low(token - 1)
    let next = low(token + 1)
    sink.add(FeatureHash.of(500, key, edges))
    sink.add(FeatureHash.of(501, key, edges, lemma))
    sink.add(FeatureHash.of(502, key, edges, tag))
    sink.add(FeatureHash.of(503, key, edges, pattern))
    sink.add(FeatureHash.of(504, self.key(token - 1), key, depth))
    sink.add(FeatureHash.of(505, key, self.key(token + 1), depth))
    sink.add(FeatureHash.of(506, key, sign.low, edges))
    sink.add(FeatureHash.of(507, key, marks, edges))
    sink.add(FeatureHash.of(508, key, depth, relation))
    sink.add(FeatureHash.of(509, sign.low, side))
    sink.add(FeatureHash.of(510, previous, tag, side))
    sink.add(FeatureHash.of(511, next, tag, side))
    sink.add(FeatureHash.of(512, previous, sign.low, next))
    sink.add(FeatureHash.of(513, self.tag(token - 1), tag, self.tag(token + 1)))
    sink.add(FeatureHash.of(514, self.tag(token - 2) &* 64 &+ self.tag(token - 1), tag, side))
    sink.add(FeatureHash.of(515, tag, self.tag(token + 1) &* 64 &+ self.tag(token + 2), side))
    sink.add(FeatureHash.of(516, distance))
    sink.add(FeatureHash.of(517, distance, tag))
    sink.add(FeatureHash.of(518, distance, pattern))
    sink.add(FeatureHash.of(519, distance, lemma))
    sink.add(FeatureHash.of(520, place, side, pattern))
    sink.add(FeatureHash.of(521, place, key, edges))
    sink.add(FeatureHash.of(522, place, tag, self.place(max(token - 1, sentence.lowerBound)) &* 4 &+ side))
    sink.add(FeatureHash.of(523, place, self.place(min(token + 1, sentence.upperBound - 1)), side))
    sink.add(FeatureHash.of(524, marks, side, pattern))
    sink.add(FeatureHash.of(525, marks, previous, next))
    sink.add(FeatureHash.of(526, marks, tag, side))
    sink.add(FeatureHash.of(527, ends, side, pattern))
    sink.add(FeatureHash.of(528, ends, sign.low))
    sink.add(FeatureHash.of(529, ends, tag, self.tag(token - 1)))
    sink.add(FeatureHash.of(530, commas, side, pattern))
    sink.add(FeatureHash.of(531, commas, side, sign.low))
    sink.add(FeatureHash.of(532, commas, key, edges))
    sink.add(FeatureHash.of(533, opener, key, edges))
    sink.add(FeatureHash.of(534, opener, distance))
    sink.add(FeatureHash.of(535, opener, lemma, side))
    sink.add(FeatureHash.of(536, key, edges))
    sink.add(FeatureHash.of(537, view.tags[cue], key, edges))
    sink.add(FeatureHash.of(538, view.relations[cue], key, edges))
    sink.add(FeatureHash.of(539, lemma, relation, side))
    sink.add(FeatureHash.of(540, lemma, sign.low, side))
    sink.add(FeatureHash.of(541, relation, side))
    sink.add(FeatureHash.of(542, relation, self.tag(token - 1), key))
    let branch = paths.branch(token)
    sink.add(
      FeatureHash.of(
        543,
        Int(view.lefts[branch]) == token ? 1 : 0,
        Int(view.rights[branch]) == token ? 1 : 0,
        key
      )
    )
    sink.add(FeatureHash.of(544, view.lemmas[branch], key, edges))
    sink.add(FeatureHash.of(545, view.names[token], side, place))
  }
}
