import Documents

/// A sentence as the parser sees it: the features of a state, and of an arc.
package struct ParserFeatures: Sendable {
  /// What is seen of a word.
  struct Word {
    /// The word in small letters, hashed.
    var low: UInt64
    /// Its tag, plus one.
    var tag: UInt64
    /// The words that it is used like.
    var group: UInt64 = 0
    /// The same, more coarsely.
    var coarse: UInt64 = 0
    var suffix: UInt64 = 0
    var shape: UInt64 = 0
    /// The marks between the word before and this one, hashed; 0 for none.
    var marks: UInt64 = 0
    /// How many marks stand before it in the sentence.
    var marksBefore: UInt64 = 0
    /// How many verbs, auxiliaries too, there are from this word on, up to 4.
    var verbsAhead: UInt64 = 0
  }

  /// What stands for no word, the words, the root, and what stands for words behind it.
  private let words: [Word]

  /// The tokens that are words, as positions among all tokens: marks have no part in the search for the tree.
  package let kept: [Int]

  /// How many words there are.
  package var count: Int { kept.count }

  /// The features of the words among some tokens; the signs and tags are those of all tokens.
  init(signs: [WordShape], tags: [Int], tokens: Range<Int>) {
    var words: [Word] = []
    var kept: [Int] = []
    words.reserveCapacity(tokens.count + 4)
    kept.reserveCapacity(tokens.count)
    words.append(Word(low: 1, tag: 0))
    var marks = Marks()
    for token in tokens {
      let sign = signs[token]
      if tags[token] == FineTag.mark {
        marks.add(sign)
        continue
      }
      words.append(
        Word(
          low: sign.low,
          tag: UInt64(tags[token] + 1),
          group: sign.groups.middle,
          coarse: sign.groups.coarse,
          suffix: sign.suffix3,
          shape: sign.shape,
          marks: marks.take(),
          marksBefore: marks.count
        )
      )
      kept.append(token)
    }
    words.append(Word(low: 2, tag: 99, marks: marks.take(), marksBefore: marks.count))
    words.append(Word(low: 2, tag: 0, marksBefore: marks.count))
    words.append(Word(low: 2, tag: 0, marksBefore: marks.count))
    var verbs: UInt64 = 0
    for place in words.indices.dropFirst().dropLast(3).reversed() {
      if Self.isVerbal(words[place].tag) { verbs = min(verbs + 1, 4) }
      words[place].verbsAhead = verbs
    }
    self.words = words
    self.kept = kept
  }

  /// For each tag, plus one, whether it is that of a verb or an auxiliary.
  private static let verbal = [false] + FineTag.all.map { $0.part == .verb || $0.part == .auxiliary }

  private static func isVerbal(_ tag: UInt64) -> Bool { tag < UInt64(verbal.count) && verbal[Int(tag)] }

  /// The marks between two words.
  private struct Marks {
    /// How many there were so far in the sentence.
    private(set) var count: UInt64 = 0
    private var seen: UInt64 = 0

    mutating func add(_ sign: WordShape) {
      count += 1
      seen = seen &* 31 &+ sign.shape
    }

    mutating func take() -> UInt64 {
      defer { seen = 0 }
      return seen
    }
  }

  @inline(__always)
  func word(_ number: Int) -> Word { words[number + 1] }

  @inline(__always)
  private func tag(_ number: Int32) -> UInt64 { words[Int(number) + 1].tag }

  @inline(__always)
  private func low(_ number: Int32) -> UInt64 { words[Int(number) + 1].low }

  @inline(__always)
  static func distance(_ one: Int, _ two: Int) -> UInt64 {
    if one < 0 || two < 0 { return 0 }
    let apart = abs(two - one)
    return UInt64(truncatingIfNeeded: apart < 5 ? apart : apart < 9 ? 6 : apart < 16 ? 7 : 8)
  }

  /// In what two words are alike: their shape, their ending, how they are used.
  @inline(__always)
  static func likeness(_ one: Word, _ two: Word) -> UInt64 {
    (one.shape == two.shape ? 1 : 0) | (one.suffix == two.suffix ? 2 : 0) | (one.coarse == two.coarse ? 4 : 0)
      | (one.group == two.group ? 8 : 0)
  }

  /// How many dependents a word has on both sides.
  @inline(__always)
  private static func valency(_ node: ParserState.Node) -> UInt64 {
    UInt64(min(node.lefts, 3)) << 3 | UInt64(min(node.rights, 4))
  }

  /// Gives the features of a state to a sink.
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
    // Words and tags of the top of the stack and of what comes next.
    sink.add(FeatureHash.of(401, s0.low, s0.tag))
    sink.add(FeatureHash.of(402, s1.low, s1.tag))
    sink.add(FeatureHash.of(403, b0.low, b0.tag))
    sink.add(FeatureHash.of(404, b1.low, b1.tag))
    sink.add(FeatureHash.of(406, deep << 8 | b1.tag))
    sink.add(FeatureHash.of(407, pair << 16 | b1.tag << 8 | b2t))
    sink.add(FeatureHash.of(408, s2t << 32 | deep))
    sink.add(FeatureHash.of(409, s0.low, b0.low))
    sink.add(FeatureHash.of(410, s0.low, pair))
    sink.add(FeatureHash.of(411, b0.low, pair))
    sink.add(FeatureHash.of(412, s1.low, s0.low))
    sink.add(FeatureHash.of(413, s1.low, under))
    sink.add(FeatureHash.of(414, s0.low, under))
    sink.add(FeatureHash.of(415, s0.low, deep))
    sink.add(FeatureHash.of(416, s1.low, deep))
    sink.add(FeatureHash.of(417, b0.low, deep))
    sink.add(FeatureHash.of(448, s1.low, b0.low, s0.tag))
    sink.add(FeatureHash.of(450, b0.low, b1.low))
    sink.add(FeatureHash.of(451, b0.low, b1.tag << 8 | s0.tag))
    sink.add(FeatureHash.of(452, b1.low, pair))
    sink.add(FeatureHash.of(453, s1.low, s0.low, b0.tag))
    // Words that are used alike.
    sink.add(FeatureHash.of(443, s0.group << 16 | b0.group))
    sink.add(FeatureHash.of(444, s1.group << 16 | s0.group))
    sink.add(FeatureHash.of(445, s0.group << 32 | pair))
    sink.add(FeatureHash.of(446, b0.group << 32 | pair))
    sink.add(FeatureHash.of(447, s1.group << 32 | deep))
    sink.add(FeatureHash.of(469, s1.coarse << 32 | s0.coarse << 16 | b0.coarse, s0.tag))
    sink.add(FeatureHash.of(470, b0.low, s1.group << 16 | s0.group))
    sink.add(FeatureHash.of(471, b0.low, s0.group << 16 | b1.group))
    sink.add(FeatureHash.of(472, b0.low, s1.group << 16 | b1.group))
    sink.add(FeatureHash.of(473, s0.group << 32 | deep))
    sink.add(FeatureHash.of(474, b0.group << 32 | deep))
    sink.add(FeatureHash.of(475, s1.low, s2t << 8 | s0.tag))
    // How far apart they are.
    sink.add(FeatureHash.of(418, pair << 8 | near))
    sink.add(FeatureHash.of(419, under << 8 | below))
    sink.add(FeatureHash.of(420, deep << 8 | near << 4 | below))
    sink.add(FeatureHash.of(421, s0.low, near))
    sink.add(FeatureHash.of(422, b0.low, near))
    sink.add(FeatureHash.of(454, UInt64(min(state.depth, 3)) << 32 | pair))
    // The marks between them.
    let nearMarks = min(b0.marksBefore &- s0.marksBefore, 3)
    let belowMarks = min(s0.marksBefore &- s1.marksBefore, 3)
    sink.add(FeatureHash.of(480, b0.marks, pair))
    sink.add(FeatureHash.of(481, b0.marks, deep))
    sink.add(FeatureHash.of(482, b1.marks, pair))
    sink.add(FeatureHash.of(483, b0.marks, b0.low, s0.tag))
    sink.add(FeatureHash.of(484, b0.marks, s0.low, b0.tag))
    sink.add(FeatureHash.of(485, pair << 8 | nearMarks))
    sink.add(FeatureHash.of(486, deep << 8 | nearMarks << 4 | belowMarks))
    sink.add(FeatureHash.of(487, b0.marks, s0.marks, deep))
    sink.add(FeatureHash.of(488, s0.marks, under))
    sink.add(FeatureHash.of(489, b0.marks &+ b1.marks &* 3, pair << 8 | b1.tag))
    // What comes next with what introduces it, and who could take it.
    let opening = low(nb.leftmost)
    let second = low(n0.leftmost)
    sink.add(FeatureHash.of(490, opening, s0.low, b0.tag))
    sink.add(FeatureHash.of(491, opening, s1.low, s0.tag << 8 | b0.tag))
    sink.add(FeatureHash.of(492, opening, s0.group << 16 | b0.group, pair))
    sink.add(FeatureHash.of(493, opening, s1.group << 16 | b0.group, deep))
    sink.add(FeatureHash.of(494, opening, word(state.onStack(2)).low, under))
    sink.add(FeatureHash.of(495, opening, Self.likeness(s0, b0) << 4 | Self.likeness(s1, b0), deep))
    sink.add(FeatureHash.of(496, second, s1.low, under))
    sink.add(FeatureHash.of(497, second, s1.group << 16 | s0.group, under))
    sink.add(FeatureHash.of(498, opening, deep))
    // What is to come.
    sink.add(FeatureHash.of(476, b0.verbsAhead, deep))
    sink.add(FeatureHash.of(477, b0.verbsAhead << 8 | b0.tag, s0.low))
    sink.add(FeatureHash.of(478, b0.verbsAhead, second, pair))
    sink.add(FeatureHash.of(479, b0.low, b1.tag << 8 | b2t, s0.tag))
    // How many dependents they have.
    sink.add(FeatureHash.of(423, pair << 8 | s0v))
    sink.add(FeatureHash.of(424, pair << 8 | b0v))
    sink.add(FeatureHash.of(425, deep << 16 | s1v << 8 | s0v))
    sink.add(FeatureHash.of(426, s0.low, s0v))
    sink.add(FeatureHash.of(427, s1.low, s1v << 8 | s0.tag))
    // The dependents.
    sink.add(FeatureHash.of(428, pair << 16 | tag(n0.leftmost) << 8 | tag(n0.rightmost)))
    sink.add(FeatureHash.of(430, deep << 8 | tag(n1.rightmost)))
    sink.add(FeatureHash.of(431, deep << 8 | tag(n0.leftmost)))
    sink.add(FeatureHash.of(432, deep << 8 | tag(n0.rightmost)))
    sink.add(FeatureHash.of(433, deep << 8 | tag(nb.leftmost)))
    sink.add(FeatureHash.of(434, under << 16 | tag(n1.leftmost) << 8 | tag(n1.rightmost)))
    sink.add(FeatureHash.of(436, pair << 16 | tag(n0.rightmost) << 8 | tag(n0.secondRight)))
    sink.add(FeatureHash.of(437, pair << 16 | tag(nb.leftmost) << 8 | tag(nb.secondLeft)))
    sink.add(FeatureHash.of(438, under << 16 | tag(n1.rightmost) << 8 | tag(n1.secondRight)))
    sink.add(FeatureHash.of(439, low(n0.leftmost), pair))
    sink.add(FeatureHash.of(440, low(n0.rightmost), pair))
    sink.add(FeatureHash.of(441, low(nb.leftmost), pair))
    sink.add(FeatureHash.of(442, low(n1.rightmost), deep))
    // Their relations.
    sink.add(FeatureHash.of(460, pair << 16 | relation(n0.leftmost) << 8 | relation(n0.rightmost)))
    sink.add(FeatureHash.of(461, deep << 16 | relation(n1.rightmost) << 8 | relation(n0.leftmost)))
    sink.add(FeatureHash.of(462, n0.rightRelations, pair))
    sink.add(FeatureHash.of(463, n0.leftRelations, pair))
    sink.add(FeatureHash.of(464, nb.leftRelations, pair))
    sink.add(FeatureHash.of(465, n1.rightRelations, under))
    sink.add(FeatureHash.of(466, n1.leftRelations, under << 8 | b0.tag))
    sink.add(FeatureHash.of(467, s0.low, n0.rightRelations))
    sink.add(FeatureHash.of(468, s1.low, n1.rightRelations, s0.tag))
  }

  /// Gives the features of an arc that is about to be made to a sink.
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
    sink.add(FeatureHash.of(501, d.low, d.tag))
    sink.add(FeatureHash.of(502, both << 8 | apart))
    sink.add(FeatureHash.of(503, d.low, h.tag << 8 | side))
    sink.add(FeatureHash.of(504, h.low, d.tag << 8 | side))
    sink.add(FeatureHash.of(505, h.low, d.low))
    sink.add(FeatureHash.of(523, h.low, h.tag << 8 | apart))
    // What is at the left of the word often says what it is: its preposition, conjunction or article.
    sink.add(FeatureHash.of(506, low(dn.leftmost), both))
    sink.add(FeatureHash.of(524, low(dn.rightmost), both))
    sink.add(FeatureHash.of(507, both << 16 | tag(dn.leftmost) << 8 | tag(dn.rightmost)))
    sink.add(FeatureHash.of(508, both << 16 | tag(dn.leftmost) << 8 | tag(dn.secondLeft)))
    sink.add(FeatureHash.of(509, h.low, low(dn.leftmost), d.tag))
    sink.add(FeatureHash.of(526, d.low, low(dn.leftmost), h.tag))
    sink.add(FeatureHash.of(519, both << 8 | Self.valency(dn)))
    sink.add(FeatureHash.of(530, dn.leftRelations, both))
    sink.add(FeatureHash.of(531, dn.rightRelations, both))
    sink.add(FeatureHash.of(510, both << 16 | before.tag << 8 | after.tag))
    sink.add(FeatureHash.of(511, before.low, both))
    sink.add(FeatureHash.of(512, after.low, both))
    sink.add(FeatureHash.of(514, both << 16 | d.group))
    sink.add(FeatureHash.of(515, both << 16 | h.group))
    sink.add(FeatureHash.of(516, h.group << 32 | d.group << 8 | side))
    sink.add(FeatureHash.of(537, low(dn.leftmost), h.group << 16 | d.group, side))
    sink.add(FeatureHash.of(517, d.suffix, h.tag << 8 | side))
    sink.add(FeatureHash.of(525, d.shape, both))
    sink.add(FeatureHash.of(540, d.marks, both))
    sink.add(FeatureHash.of(541, after.marks, both))
    sink.add(
      FeatureHash.of(
        542,
        both << 8 | min(max(d.marksBefore, h.marksBefore) &- min(d.marksBefore, h.marksBefore), 3)
      )
    )
    // Who else hangs on the head, and what its verb is helped by.
    sink.add(FeatureHash.of(518, both << 8 | Self.valency(hn)))
    sink.add(FeatureHash.of(532, hn.leftRelations, both))
    sink.add(FeatureHash.of(533, hn.rightRelations, both))
    sink.add(FeatureHash.of(534, hn.leftRelations, h.low, d.tag << 8 | side))
    sink.add(FeatureHash.of(535, hn.rightRelations, h.low, d.tag << 8 | side))
    sink.add(FeatureHash.of(520, both << 16 | tag(hn.leftmost) << 8 | tag(hn.rightmost)))
    sink.add(FeatureHash.of(521, low(hn.leftmost), both))
    sink.add(FeatureHash.of(522, low(hn.rightmost), both))
    sink.add(FeatureHash.of(536, both << 16 | relation(hn.leftmost) << 8 | relation(hn.rightmost)))
  }

  /// The features of a state, for learning.
  package func features(of state: ParserState) -> [UInt64] {
    var collector = FeatureCollector()
    add(state, to: &collector)
    return collector.hashes
  }

  /// The features of an arc about to be made, for learning.
  package func features(ofArcTo word: Int, from head: Int, _ state: ParserState) -> [UInt64] {
    var collector = FeatureCollector()
    add(arcTo: word, from: head, state, to: &collector)
    return collector.hashes
  }
}

extension PreparedWords {
  /// The words of a sentence with tags, which are those of all tokens of the document.
  package func sentence(_ tokens: Range<Int>, tags: [Int]) -> ParserFeatures {
    ParserFeatures(signs: signs, tags: tags, tokens: tokens)
  }
}
