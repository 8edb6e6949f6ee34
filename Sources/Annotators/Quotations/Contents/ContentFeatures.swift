import Documents

/// Features of a token for whether it belongs to the content of a cue.
struct ContentFeatures {
  let tree: DependencyTree
  let cue: Int
  let paths: CuePaths
  let speaker: Range<Int>?
  private let sentence: Range<Int>
  /// The complements of the cue and its own position in the sentence, as bits.
  private let pattern: UInt64
  /// The word or the tag behind the cue and its speaker, which may open the content.
  private let opener: UInt64

  init(_ tree: DependencyTree, cue: Int, paths: CuePaths, speaker: Range<Int>?) {
    self.tree = tree
    self.cue = cue
    self.paths = paths
    self.speaker = speaker
    sentence = paths.window
    var set: UInt64 = 0
    for child in tree.children(of: cue) {
      if tree.has(child, .clause) { set |= child < cue ? 1 : 2 }
      if tree.has(child, .openClause) { set |= 4 }
      if tree.has(child, .object) { set |= 8 }
      if tree.has(child, .parataxis) { set |= child < cue ? 16 : 32 }
    }
    if tree.has(cue, .parataxis) { set |= 64 }
    if tree.heads[cue] < 0 { set |= 128 }
    if paths.window.contains(where: { tree.document.tokens[$0].kind == .quotationMark }) { set |= 256 }
    pattern = set
    var next = cue + 1
    if let speaker, speaker.contains(next) { next = speaker.upperBound }
    opener =
      !paths.window.contains(next)
      ? 0
      : tree.document.tokens[next].kind == .quotationMark
        ? 3
        : tree.parts[next] == .punctuation || next < tree.shapes.count && tree.parts[next] == .subordinator
          ? tree.shapes[next].low : tree.tags[next]
  }

  private func low(_ token: Int) -> UInt64 { sentence.contains(token) ? tree.shapes[token].low : 1 }
  private func tag(_ token: Int) -> UInt64 { sentence.contains(token) ? tree.tags[token] : 99 }
  private func key(_ token: Int) -> UInt64 { sentence.contains(token) ? paths.key(token, tree) : 9999 }

  private func isQuotationMark(_ token: Int) -> Bool {
    sentence.contains(token) && tree.document.tokens[token].kind == .quotationMark
  }

  /// The position of a token relative to the words of the speaker: 0 without a speaker, 1 inside, 2 before, 3 behind.
  private func speakerSide(_ token: Int) -> UInt64 {
    guard let speaker else { return 0 }
    return speaker.contains(token) ? 1 : token < speaker.lowerBound ? 2 : 3
  }

  /// Gives the features of each token of the window to a sink, and calls `finish` after each token.
  func each<Sink: FeatureSink>(_ sink: inout Sink, finish: (Int, inout Sink) -> Void) {
    var commas: [UInt64] = []
    commas.reserveCapacity(sentence.count)
    var count: UInt64 = 0
    var cueCount: UInt64 = 0
    for token in sentence {
      if token == cue { cueCount = count }
      commas.append(count)
      if tree.shapes[token].low == CueFeatures.comma { count += 1 }
    }
    for token in sentence {
      let own = commas[token - sentence.lowerBound]
      add(token, commas: min(own > cueCount ? own - cueCount : cueCount - own, 4), to: &sink)
      finish(token, &sink)
    }
  }

  private func add(_ token: Int, commas: UInt64, to sink: inout some FeatureSink) {
    let shape = tree.shapes[token]
    let key = key(token)
    let before =
      key == self.key(token - 1) && sentence.contains(token - 1)
      && paths.branch(token) == paths.branch(token - 1)
    let after = sentence.contains(token + 1) && paths.branch(token) == paths.branch(token + 1)
    let edges: UInt64 = (before ? 1 : 0) | (after ? 2 : 0)
    let lemma = tree.lemmas[cue]
    let tag = tree.tags[token]
    let relation = tree.relations[token]
    let depth = min(paths.depth(token), 3)
    let quoted: UInt64 = tree.quoted[token] >= 0 ? 1 : 0
    let quotationMarks: UInt64 =
      quoted | (isQuotationMark(token) ? 2 : 0) | (isQuotationMark(token - 1) ? 4 : 0)
      | (isQuotationMark(token + 1) ? 8 : 0)
      | (tree.quoted[cue] >= 0 ? 16 : 0)
    let speakerSide = speakerSide(token)
    let side: UInt64 = token == cue ? 0 : token < cue ? 1 : 2
    let distance = SpeakerFeatures.bucket(abs(token - cue)) &* 4 &+ side
    let ends: UInt64 =
      (token == sentence.lowerBound ? 1 : 0) | (token + 1 == sentence.upperBound ? 2 : 0)
      | (token + 2 == sentence.upperBound ? 4 : 0)
    let previous = low(token - 1)
    let next = low(token + 1)
    sink.take(500, key, edges)
    sink.take(501, key, edges, lemma)
    sink.take(502, key, edges, tag)
    sink.take(503, key, edges, pattern)
    sink.take(504, self.key(token - 1), key, depth)
    sink.take(505, key, self.key(token + 1), depth)
    sink.take(506, key, shape.low, edges)
    sink.take(507, key, quotationMarks, edges)
    sink.take(508, key, depth, relation)
    sink.take(509, shape.low, side)
    sink.take(510, previous, tag, side)
    sink.take(511, next, tag, side)
    sink.take(512, previous, shape.low, next)
    sink.take(513, self.tag(token - 1), tag, self.tag(token + 1))
    sink.take(514, self.tag(token - 2) &* 64 &+ self.tag(token - 1), tag, side)
    sink.take(515, tag, self.tag(token + 1) &* 64 &+ self.tag(token + 2), side)
    sink.take(516, distance)
    sink.take(517, distance, tag)
    sink.take(518, distance, pattern)
    sink.take(519, distance, lemma)
    sink.take(520, speakerSide, side, pattern)
    sink.take(521, speakerSide, key, edges)
    sink.take(522, speakerSide, tag, self.speakerSide(max(token - 1, sentence.lowerBound)) &* 4 &+ side)
    sink.take(523, speakerSide, self.speakerSide(min(token + 1, sentence.upperBound - 1)), side)
    sink.take(524, quotationMarks, side, pattern)
    sink.take(525, quotationMarks, previous, next)
    sink.take(526, quotationMarks, tag, side)
    sink.take(527, ends, side, pattern)
    sink.take(528, ends, shape.low)
    sink.take(529, ends, tag, self.tag(token - 1))
    sink.take(530, commas, side, pattern)
    sink.take(531, commas, side, shape.low)
    sink.take(532, commas, key, edges)
    sink.take(533, opener, key, edges)
    sink.take(534, opener, distance)
    sink.take(535, opener, lemma, side)
    sink.take(536, key, edges)
    sink.take(537, tree.tags[cue], key, edges)
    sink.take(538, tree.relations[cue], key, edges)
    sink.take(539, lemma, relation, side)
    sink.take(540, lemma, shape.low, side)
    sink.take(541, relation, side)
    sink.take(542, relation, self.tag(token - 1), key)
    let branch = paths.branch(token)
    sink.take(
      543,
      Int(tree.lefts[branch]) == token ? 1 : 0,
      Int(tree.rights[branch]) == token ? 1 : 0,
      key
    )
    sink.take(544, tree.lemmas[branch], key, edges)
    sink.take(545, tree.names[token], side, speakerSide)
  }
}
