import Documents

/// Features of a sentence for the parser: of a state (`stateTemplates`) and of a new arc (`arcTemplates`).
///
/// Words are numbered from 0 without punctuation; the number of words stands for the root, -1 for no word.
package struct ParserFeatures: Sendable {
  /// Attributes of a word from which features are made.
  struct Word {
    /// The hash of the word in lower case.
    var low: UInt64
    /// Its tag, plus one.
    var tag: UInt64
    /// Its word cluster among 512.
    var group: UInt64 = 0
    /// Its word cluster among 64.
    var coarse: UInt64 = 0
    /// The hash of its last three letters.
    var suffix: UInt64 = 0
    var shape: UInt64 = 0
    /// The hash of the punctuation between the word before and this one; 0 for none.
    var punctuation: UInt64 = 0
    /// The number of punctuation tokens before it in the sentence.
    var punctuationBefore: UInt64 = 0
    /// The number of verbs and auxiliaries from this word on, at most 4.
    var verbsAhead: UInt64 = 0
  }

  /// An entry for no word, the words, the root, and two entries for words beyond it.
  private let words: [Word]

  /// The indices of the tokens that are words; punctuation is attached after the search.
  package let kept: [Int]

  /// The number of words.
  package var count: Int { kept.count }

  /// Prepares the words among some tokens; `shapes` and `tags` have one element for every token of the document.
  init(shapes: [WordShape], tags: [Int], tokens: Range<Int>) {
    var words: [Word] = []
    var kept: [Int] = []
    words.reserveCapacity(tokens.count + 4)
    kept.reserveCapacity(tokens.count)
    words.append(Word(low: 1, tag: 0))
    var punctuation = PunctuationRun()
    for token in tokens {
      let shape = shapes[token]
      if tags[token] == FineTag.punctuation {
        punctuation.add(shape)
        continue
      }
      words.append(
        Word(
          low: shape.low,
          tag: UInt64(tags[token] + 1),
          group: shape.groups.middle,
          coarse: shape.groups.coarse,
          suffix: shape.suffix3,
          shape: shape.shape,
          punctuation: punctuation.take(),
          punctuationBefore: punctuation.count
        )
      )
      kept.append(token)
    }
    words.append(Word(low: 2, tag: 99, punctuation: punctuation.take(), punctuationBefore: punctuation.count))
    words.append(Word(low: 2, tag: 0, punctuationBefore: punctuation.count))
    words.append(Word(low: 2, tag: 0, punctuationBefore: punctuation.count))
    var verbs: UInt64 = 0
    for index in words.indices.dropFirst().dropLast(3).reversed() {
      if Self.isVerbal(words[index].tag) { verbs = min(verbs + 1, 4) }
      words[index].verbsAhead = verbs
    }
    self.words = words
    self.kept = kept
  }

  /// For each tag, plus one, whether it is a verb or an auxiliary.
  private static let verbal = [false] + FineTag.all.map { $0.part == .verb || $0.part == .auxiliary }

  private static func isVerbal(_ tag: UInt64) -> Bool { tag < UInt64(verbal.count) && verbal[Int(tag)] }

  /// Collects the punctuation between two words.
  private struct PunctuationRun {
    /// The number of punctuation tokens in the sentence so far.
    private(set) var count: UInt64 = 0
    private var hash: UInt64 = 0

    mutating func add(_ shape: WordShape) {
      count += 1
      hash = hash &* 31 &+ shape.shape
    }

    mutating func take() -> UInt64 {
      defer { hash = 0 }
      return hash
    }
  }

  /// The attributes of a word by its number; -1 and numbers beyond the last word have attributes of their own.
  @inline(__always)
  func word(_ number: Int) -> Word { words[number + 1] }

  @inline(__always)
  private func tag(_ number: Int32) -> UInt64 { words[Int(number) + 1].tag }

  @inline(__always)
  private func low(_ number: Int32) -> UInt64 { words[Int(number) + 1].low }

  /// The distance of two words in words, in eight steps; 0 if one of them is missing.
  @inline(__always)
  static func distance(_ one: Int, _ two: Int) -> UInt64 {
    if one < 0 || two < 0 { return 0 }
    let apart = abs(two - one)
    return UInt64(truncatingIfNeeded: apart < 5 ? apart : apart < 9 ? 6 : apart < 16 ? 7 : 8)
  }

  /// The likeness of two words, in bits: equal shape, equal ending, equal cluster among 64 and among 512.
  @inline(__always)
  static func likeness(_ one: Word, _ two: Word) -> UInt64 {
    (one.shape == two.shape ? 1 : 0) | (one.suffix == two.suffix ? 2 : 0) | (one.coarse == two.coarse ? 4 : 0)
      | (one.group == two.group ? 8 : 0)
  }

  /// The number of punctuation tokens between two words, at most 3.
  @inline(__always)
  static func punctuation(between one: Word, _ two: Word) -> UInt64 {
    min(
      max(one.punctuationBefore, two.punctuationBefore) &- min(one.punctuationBefore, two.punctuationBefore),
      3
    )
  }

  /// The numbers of dependents on the left (at most 3) and on the right (at most 4), in bits.
  @inline(__always)
  private static func valency(_ node: ParserState.Node) -> UInt64 {
    UInt64(min(node.lefts, 3)) << 3 | UInt64(min(node.rights, 4))
  }

  /// Gives the features of a state to a sink; their templates are `stateTemplates`.
  @inline(__always)
  func add(_ state: ParserState, to sink: inout some FeatureSink) {
    let (i0, i1, next) = (state.onStack(0), state.onStack(1), state.next)
    let s0 = word(i0)
    let s1 = word(i1)
    let s2t = word(state.onStack(2)).tag
    let b0 = word(next)
    let b1 = word(next + 1)
    let b2t = word(next + 2).tag
    let n0 = state.node(i0)
    let n1 = state.node(i1)
    let nb = state.node(next)
    let near = Self.distance(i0, next)
    let below = Self.distance(i1, i0)
    let s0v = Self.valency(n0)
    let s1v = Self.valency(n1)
    let b0v = UInt64(min(nb.lefts, 3))
    func relation(_ number: Int32) -> UInt64 { UInt64(state.node(Int(number)).relation) }
    let pair = s0.tag << 8 | b0.tag
    let under = s1.tag << 8 | s0.tag
    let deep = s1.tag << 16 | pair
    // Words and tags of the stack and of the next words.
    sink.take(401, s0.low, s0.tag)
    sink.take(402, s1.low, s1.tag)
    sink.take(403, b0.low, b0.tag)
    sink.take(404, b1.low, b1.tag)
    sink.take(406, deep << 8 | b1.tag)
    sink.take(407, pair << 16 | b1.tag << 8 | b2t)
    sink.take(408, s2t << 32 | deep)
    sink.take(409, s0.low, b0.low)
    sink.take(410, s0.low, pair)
    sink.take(411, b0.low, pair)
    sink.take(412, s1.low, s0.low)
    sink.take(413, s1.low, under)
    sink.take(414, s0.low, under)
    sink.take(415, s0.low, deep)
    sink.take(416, s1.low, deep)
    sink.take(417, b0.low, deep)
    sink.take(448, s1.low, b0.low, s0.tag)
    sink.take(450, b0.low, b1.low)
    sink.take(451, b0.low, b1.tag << 8 | s0.tag)
    sink.take(452, b1.low, pair)
    sink.take(453, s1.low, s0.low, b0.tag)
    // Word clusters.
    sink.take(443, s0.group << 16 | b0.group)
    sink.take(444, s1.group << 16 | s0.group)
    sink.take(445, s0.group << 32 | pair)
    sink.take(446, b0.group << 32 | pair)
    sink.take(447, s1.group << 32 | deep)
    sink.take(469, s1.coarse << 32 | s0.coarse << 16 | b0.coarse, s0.tag)
    sink.take(470, b0.low, s1.group << 16 | s0.group)
    sink.take(471, b0.low, s0.group << 16 | b1.group)
    sink.take(472, b0.low, s1.group << 16 | b1.group)
    sink.take(473, s0.group << 32 | deep)
    sink.take(474, b0.group << 32 | deep)
    sink.take(475, s1.low, s2t << 8 | s0.tag)
    // Distances.
    sink.take(418, pair << 8 | near)
    sink.take(419, under << 8 | below)
    sink.take(420, deep << 8 | near << 4 | below)
    sink.take(421, s0.low, near)
    sink.take(422, b0.low, near)
    sink.take(454, UInt64(min(state.depth, 3)) << 32 | pair)
    // Punctuation.
    let nearPunctuation = min(b0.punctuationBefore &- s0.punctuationBefore, 3)
    let belowPunctuation = min(s0.punctuationBefore &- s1.punctuationBefore, 3)
    sink.take(480, b0.punctuation, pair)
    sink.take(481, b0.punctuation, deep)
    sink.take(482, b1.punctuation, pair)
    sink.take(483, b0.punctuation, b0.low, s0.tag)
    sink.take(484, b0.punctuation, s0.low, b0.tag)
    sink.take(485, pair << 8 | nearPunctuation)
    sink.take(486, deep << 8 | nearPunctuation << 4 | belowPunctuation)
    sink.take(487, b0.punctuation, s0.punctuation, deep)
    sink.take(488, s0.punctuation, under)
    sink.take(489, b0.punctuation &+ b1.punctuation &* 3, pair << 8 | b1.tag)
    // The first dependents of the next word and of the top of the stack, with possible heads.
    let opening = low(nb.leftmost)
    let second = low(n0.leftmost)
    sink.take(490, opening, s0.low, b0.tag)
    sink.take(491, opening, s1.low, s0.tag << 8 | b0.tag)
    sink.take(492, opening, s0.group << 16 | b0.group, pair)
    sink.take(493, opening, s1.group << 16 | b0.group, deep)
    sink.take(494, opening, word(state.onStack(2)).low, under)
    sink.take(495, opening, Self.likeness(s0, b0) << 4 | Self.likeness(s1, b0), deep)
    sink.take(496, second, s1.low, under)
    sink.take(497, second, s1.group << 16 | s0.group, under)
    sink.take(498, opening, deep)
    // The verbs that follow.
    sink.take(476, b0.verbsAhead, deep)
    sink.take(477, b0.verbsAhead << 8 | b0.tag, s0.low)
    sink.take(478, b0.verbsAhead, second, pair)
    sink.take(479, b0.low, b1.tag << 8 | b2t, s0.tag)
    // Valencies.
    sink.take(423, pair << 8 | s0v)
    sink.take(424, pair << 8 | b0v)
    sink.take(425, deep << 16 | s1v << 8 | s0v)
    sink.take(426, s0.low, s0v)
    sink.take(427, s1.low, s1v << 8 | s0.tag)
    // Dependents.
    sink.take(428, pair << 16 | tag(n0.leftmost) << 8 | tag(n0.rightmost))
    sink.take(430, deep << 8 | tag(n1.rightmost))
    sink.take(431, deep << 8 | tag(n0.leftmost))
    sink.take(432, deep << 8 | tag(n0.rightmost))
    sink.take(433, deep << 8 | tag(nb.leftmost))
    sink.take(434, under << 16 | tag(n1.leftmost) << 8 | tag(n1.rightmost))
    sink.take(436, pair << 16 | tag(n0.rightmost) << 8 | tag(n0.secondRight))
    sink.take(437, pair << 16 | tag(nb.leftmost) << 8 | tag(nb.secondLeft))
    sink.take(438, under << 16 | tag(n1.rightmost) << 8 | tag(n1.secondRight))
    sink.take(439, low(n0.leftmost), pair)
    sink.take(440, low(n0.rightmost), pair)
    sink.take(441, low(nb.leftmost), pair)
    sink.take(442, low(n1.rightmost), deep)
    // Relations of dependents.
    sink.take(460, pair << 16 | relation(n0.leftmost) << 8 | relation(n0.rightmost))
    sink.take(461, deep << 16 | relation(n1.rightmost) << 8 | relation(n0.leftmost))
    sink.take(462, n0.rightRelations, pair)
    sink.take(463, n0.leftRelations, pair)
    sink.take(464, nb.leftRelations, pair)
    sink.take(465, n1.rightRelations, under)
    sink.take(466, n1.leftRelations, under << 8 | b0.tag)
    sink.take(467, s0.low, n0.rightRelations)
    sink.take(468, s1.low, n1.rightRelations, s0.tag)
  }

  /// Gives the features of an arc that is about to be made to a sink; their templates are `arcTemplates`.
  @inline(__always)
  func add(arcTo number: Int, from head: Int, _ state: ParserState, to sink: inout some FeatureSink) {
    let d = word(number)
    let h = word(head)
    let dn = state.node(number)
    let hn = state.node(head)
    let side: UInt64 = head >= count ? 2 : number < head ? 0 : 1
    let apart = Self.distance(number, head) << 2 | side
    let both = h.tag << 16 | d.tag << 8 | side
    let before = word(number - 1)
    let after = word(number + 1)
    func relation(_ number: Int32) -> UInt64 { UInt64(state.node(Int(number)).relation) }
    sink.take(501, d.low, d.tag)
    sink.take(502, both << 8 | apart)
    sink.take(503, d.low, h.tag << 8 | side)
    sink.take(504, h.low, d.tag << 8 | side)
    sink.take(505, h.low, d.low)
    sink.take(523, h.low, h.tag << 8 | apart)
    // The first dependent is often a preposition, conjunction or article, and so evidence for the relation.
    sink.take(506, low(dn.leftmost), both)
    sink.take(524, low(dn.rightmost), both)
    sink.take(507, both << 16 | tag(dn.leftmost) << 8 | tag(dn.rightmost))
    sink.take(508, both << 16 | tag(dn.leftmost) << 8 | tag(dn.secondLeft))
    sink.take(509, h.low, low(dn.leftmost), d.tag)
    sink.take(526, d.low, low(dn.leftmost), h.tag)
    sink.take(519, both << 8 | Self.valency(dn))
    sink.take(530, dn.leftRelations, both)
    sink.take(531, dn.rightRelations, both)
    sink.take(510, both << 16 | before.tag << 8 | after.tag)
    sink.take(511, before.low, both)
    sink.take(512, after.low, both)
    sink.take(514, both << 16 | d.group)
    sink.take(515, both << 16 | h.group)
    sink.take(516, h.group << 32 | d.group << 8 | side)
    sink.take(537, low(dn.leftmost), h.group << 16 | d.group, side)
    sink.take(517, d.suffix, h.tag << 8 | side)
    sink.take(525, d.shape, both)
    sink.take(540, d.punctuation, both)
    sink.take(541, after.punctuation, both)
    sink.take(542, both << 8 | Self.punctuation(between: d, h))
    // Other dependents of the head, and its auxiliaries.
    sink.take(518, both << 8 | Self.valency(hn))
    sink.take(532, hn.leftRelations, both)
    sink.take(533, hn.rightRelations, both)
    sink.take(534, hn.leftRelations, h.low, d.tag << 8 | side)
    sink.take(535, hn.rightRelations, h.low, d.tag << 8 | side)
    sink.take(520, both << 16 | tag(hn.leftmost) << 8 | tag(hn.rightmost))
    sink.take(521, low(hn.leftmost), both)
    sink.take(522, low(hn.rightmost), both)
    sink.take(536, both << 16 | relation(hn.leftmost) << 8 | relation(hn.rightmost))
  }

  /// The features of a state, for training.
  package func features(of state: ParserState) -> [UInt64] {
    var collector = FeatureCollector()
    add(state, to: &collector)
    return collector.hashes
  }

  /// The features of an arc about to be made, for training.
  package func features(ofArcTo word: Int, from head: Int, _ state: ParserState) -> [UInt64] {
    var collector = FeatureCollector()
    add(arcTo: word, from: head, state, to: &collector)
    return collector.hashes
  }
}

extension PreparedWords {
  /// The words of a sentence for the parser; `tags` has one element for every token of the document.
  package func sentence(_ tokens: Range<Int>, tags: [Int]) -> ParserFeatures {
    ParserFeatures(shapes: shapes, tags: tags, tokens: tokens)
  }
}
