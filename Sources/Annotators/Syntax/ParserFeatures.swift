/// The features of a state of the parser, and of an arc of a finished tree.
struct ParserFeatures {
  let signs: [WordSign]
  /// The tags of all tokens, plus one.
  let tags: [UInt64]
  /// The first token of the sentence.
  let base: Int
  let count: Int

  @inline(__always)
  private func tag(_ word: Int) -> UInt64 { word < 0 ? 0 : word >= count ? 99 : tags[base + word] }

  @inline(__always)
  private func low(_ word: Int) -> UInt64 { word < 0 ? 1 : word >= count ? 2 : signs[base + word].low }

  @inline(__always)
  private func group(_ word: Int) -> UInt64 {
    word < 0 || word >= count ? 0 : signs[base + word].groups.middle
  }

  private static func distance(_ one: Int, _ two: Int) -> UInt64 {
    if one < 0 || two < 0 { return 0 }
    let apart = abs(two - one)
    return UInt64(apart < 5 ? apart : apart < 9 ? 6 : apart < 16 ? 7 : 8)
  }

  /// Gives the features of a state to a sink.
  @inline(__always)
  func add(_ state: ParserState, to sink: inout some FeatureSink) {
    let s0 = state.onStack(0)
    let s1 = state.onStack(1)
    let s2 = state.onStack(2)
    let b0 = state.next
    let (s0w, s1w, b0w, b1w) = (low(s0), low(s1), low(b0), b0 + 1 < count ? low(b0 + 1) : 2)
    let (s0t, s1t, s2t) = (tag(s0), tag(s1), tag(s2))
    let b0t = tag(b0)
    let b1t = b0 + 1 <= count ? tag(b0 + 1) : 0
    let b2t = b0 + 2 <= count ? tag(b0 + 2) : 0
    func child(_ list: [Int], _ word: Int) -> Int { word < 0 ? -1 : list[word] }
    let s0l = child(state.leftmost, s0)
    let s0r = child(state.rightmost, s0)
    let s1l = child(state.leftmost, s1)
    let s1r = child(state.rightmost, s1)
    let b0l = child(state.leftmost, b0)
    let s0l2 = child(state.secondLeft, s0)
    let s0r2 = child(state.secondRight, s0)
    let s1r2 = child(state.secondRight, s1)
    let b0l2 = child(state.secondLeft, b0)
    let near = Self.distance(s0, b0)
    let below = Self.distance(s1, s0)
    let s0v = s0 < 0 ? 0 : UInt64(min(state.lefts[s0], 3) << 3 | min(state.rights[s0], 4))
    let s1v = s1 < 0 ? 0 : UInt64(min(state.lefts[s1], 3) << 3 | min(state.rights[s1], 4))
    let b0v = UInt64(min(state.lefts[b0], 3))
    let pair = s0t << 8 | b0t
    let deep = s1t << 16 | pair
    sink.add(FeatureHash.of(401, s0w, s0t))
    sink.add(FeatureHash.of(402, s1w, s1t))
    sink.add(FeatureHash.of(403, b0w, b0t))
    sink.add(FeatureHash.of(404, b1w, b1t))
    sink.add(FeatureHash.of(405, deep))
    sink.add(FeatureHash.of(406, deep, b1t))
    sink.add(FeatureHash.of(407, pair, b1t << 8 | b2t))
    sink.add(FeatureHash.of(408, s2t, deep))
    sink.add(FeatureHash.of(409, s0w, b0w))
    sink.add(FeatureHash.of(410, s0w, pair))
    sink.add(FeatureHash.of(411, b0w, pair))
    sink.add(FeatureHash.of(412, s1w, s0w))
    sink.add(FeatureHash.of(413, s1w, s1t << 8 | s0t))
    sink.add(FeatureHash.of(414, s0w, s1t << 8 | s0t))
    sink.add(FeatureHash.of(415, s0w, deep))
    sink.add(FeatureHash.of(416, s1w, deep))
    sink.add(FeatureHash.of(417, b0w, deep))
    sink.add(FeatureHash.of(418, pair, near))
    sink.add(FeatureHash.of(419, s1t << 8 | s0t, below))
    sink.add(FeatureHash.of(420, deep, near << 4 | below))
    sink.add(FeatureHash.of(421, s0w, near))
    sink.add(FeatureHash.of(422, b0w, near))
    sink.add(FeatureHash.of(423, pair, s0v))
    sink.add(FeatureHash.of(424, pair, b0v))
    sink.add(FeatureHash.of(425, deep, s1v << 8 | s0v))
    sink.add(FeatureHash.of(426, s0w, s0v))
    sink.add(FeatureHash.of(427, s1w, s1v, s0t))
    sink.add(FeatureHash.of(428, pair, tag(s0l) << 8 | tag(s0r)))
    sink.add(FeatureHash.of(429, pair, tag(b0l)))
    sink.add(FeatureHash.of(430, deep, tag(s1r)))
    sink.add(FeatureHash.of(431, deep, tag(s0l)))
    sink.add(FeatureHash.of(432, deep, tag(s0r)))
    sink.add(FeatureHash.of(433, deep, tag(b0l)))
    sink.add(FeatureHash.of(434, s1t << 8 | s0t, tag(s1l) << 8 | tag(s1r)))
    sink.add(FeatureHash.of(435, s0t, tag(s0l) << 8 | tag(s0l2)))
    sink.add(FeatureHash.of(436, pair, tag(s0r) << 8 | tag(s0r2)))
    sink.add(FeatureHash.of(437, pair, tag(b0l) << 8 | tag(b0l2)))
    sink.add(FeatureHash.of(438, s1t << 8 | s0t, tag(s1r) << 8 | tag(s1r2)))
    sink.add(FeatureHash.of(439, low(s0l), s0t, b0t))
    sink.add(FeatureHash.of(440, low(s0r), s0t, b0t))
    sink.add(FeatureHash.of(441, low(b0l), pair))
    sink.add(FeatureHash.of(442, low(s1r), deep))
    sink.add(FeatureHash.of(443, group(s0), group(b0)))
    sink.add(FeatureHash.of(444, group(s1), group(s0)))
    sink.add(FeatureHash.of(445, group(s0), pair))
    sink.add(FeatureHash.of(446, group(b0), pair))
    sink.add(FeatureHash.of(447, group(s1), deep))
    sink.add(FeatureHash.of(448, s1w, b0w, s0t))
    sink.add(FeatureHash.of(449, s1t << 8 | b0t, s0w))
    sink.add(FeatureHash.of(450, b0w, b1w))
    sink.add(FeatureHash.of(451, b0w, b1t, s0t))
    sink.add(FeatureHash.of(452, b1w, pair))
    sink.add(FeatureHash.of(453, s1w, s0w, b0t))
    sink.add(FeatureHash.of(454, UInt64(min(state.stack.count, 3)), pair))
  }

  /// Gives the features of the arc to a word in a finished tree to a sink.
  @inline(__always)
  func add(arcTo word: Int, of state: ParserState, to sink: inout some FeatureSink) {
    let head = state.heads[word]
    let (dw, dt) = (low(word), tag(word))
    let (hw, ht) = (low(head), tag(head))
    let side: UInt64 = head >= count ? 2 : word < head ? 0 : 1
    let apart = Self.distance(word, head) << 2 | side
    let both = ht << 8 | dt
    let left = state.leftmost[word]
    let right = state.rightmost[word]
    // The outermost dependent at the left is often the preposition or conjunction that says what the word is.
    let second = state.secondLeft[word]
    let above = head >= count ? 0 : tag(state.heads[head])
    let sign = signs[base + word]
    sink.add(FeatureHash.of(501, dw, dt))
    sink.add(FeatureHash.of(502, both, apart))
    sink.add(FeatureHash.of(503, dw, ht, side))
    sink.add(FeatureHash.of(504, hw, dt, side))
    sink.add(FeatureHash.of(505, hw, dw))
    sink.add(FeatureHash.of(506, both, low(left), side))
    sink.add(FeatureHash.of(507, both, tag(left) << 8 | tag(right), side))
    sink.add(FeatureHash.of(508, both, tag(left) << 8 | tag(second), side))
    sink.add(FeatureHash.of(509, hw, low(left), dt))
    sink.add(FeatureHash.of(510, both, tag(word - 1) << 8 | tag(word + 1), side))
    sink.add(FeatureHash.of(511, both, low(word - 1), side))
    sink.add(FeatureHash.of(512, both, low(word + 1), side))
    sink.add(FeatureHash.of(513, both, above, side))
    sink.add(FeatureHash.of(514, both, group(word), side))
    sink.add(FeatureHash.of(515, both, group(head), side))
    sink.add(FeatureHash.of(516, group(head), group(word), side))
    sink.add(FeatureHash.of(517, sign.suffix3, ht, side))
    sink.add(
      FeatureHash.of(
        518,
        both,
        head >= count ? 0 : UInt64(min(state.lefts[head], 3) << 3 | min(state.rights[head], 4))
      )
    )
    sink.add(
      FeatureHash.of(519, both, UInt64(min(state.lefts[word], 3) << 3 | min(state.rights[word], 4)), side)
    )
    // Who else hangs on the head, and what its verb is helped by.
    let first = head >= count ? -1 : state.leftmost[head]
    let last = head >= count ? -1 : state.rightmost[head]
    sink.add(FeatureHash.of(520, both, tag(first) << 8 | tag(last), side))
    sink.add(FeatureHash.of(521, both, first == word ? 1 : low(first), side))
    sink.add(FeatureHash.of(522, both, last == word ? 1 : low(last), side))
    sink.add(FeatureHash.of(523, hw, ht, apart))
    sink.add(FeatureHash.of(524, both, low(right), side))
    sink.add(FeatureHash.of(525, both, sign.shape, side))
    sink.add(FeatureHash.of(526, dw, low(left), ht))
  }
}
