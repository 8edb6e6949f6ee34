import Documents

/// What is seen of a word in a tree, when two trees are compared: more than the parser sees when it makes the arc.
extension ParserFeatures {
  /// A word that hangs on another, with what most features of it share.
  private struct Branch {
    let number: Int
    let head: Int
    let node: ParserState.Node
    let headNode: ParserState.Node
    let word: Word
    let headWord: Word
    let relation: UInt64
    /// The relation, both tags, and on which side the word stands.
    let arc: UInt64
    let side: UInt64
    /// What introduces it: its first dependent, with both relations.
    let opening: Word
    let openingKind: UInt64
    /// The verbs and nouns between both.
    let between: UInt64
  }

  /// Adds the features of a word's place in a tree.
  func add(branch number: Int, _ state: ParserState, to sink: inout some FeatureSink) {
    let node = state.node(number)
    let head = Int(node.head)
    if head < 0 { return sink.take(600, word(number).tag) }
    let (d, h) = (word(number), word(min(head, count)))
    let relation = UInt64(node.relation)
    let side: UInt64 = head >= count ? 2 : number < head ? 0 : 1
    let opening = node.leftmost >= 0 ? UInt64(state.node(Int(node.leftmost)).relation) : 0
    let branch = Branch(
      number: number,
      head: head,
      node: node,
      headNode: state.node(head),
      word: d,
      headWord: h,
      relation: relation,
      arc: relation << 24 | h.tag << 16 | d.tag << 8 | side,
      side: side,
      opening: word(Int(node.leftmost)),
      openingKind: relation << 8 | opening,
      between: between(number, head)
    )
    addArc(branch, to: &sink)
    addOpening(branch, to: &sink)
    addSurroundings(branch, state, to: &sink)
    if head < count { addNeighbour(branch, state, to: &sink) }
    if relation == Self.conjunct { addLikeness(branch, state, to: &sink) }
  }

  /// The arc itself, and the words that the head hangs on and that hang on the word.
  private func addArc(_ branch: Branch, to sink: inout some FeatureSink) {
    let (d, h) = (branch.word, branch.headWord)
    let (arc, relation, side) = (branch.arc, branch.relation, branch.side)
    let apart = Self.distance(branch.number, branch.head)
    let crossed = min(max(d.marksBefore, h.marksBefore) &- min(d.marksBefore, h.marksBefore), 3)
    sink.take(601, arc)
    sink.take(602, arc, apart)
    sink.take(603, d.low, relation << 16 | h.tag << 8 | side)
    sink.take(604, h.low, relation << 16 | d.tag << 8 | side)
    sink.take(605, h.low, d.low, relation)
    sink.take(606, h.group, d.group, relation)
    sink.take(607, h.low, d.group, relation)
    sink.take(608, arc, crossed)
    sink.take(613, relation << 8 | apart, h.low)
    sink.take(614, arc, branch.between)
    sink.take(615, relation << 8 | branch.between, h.low)
    sink.take(616, relation << 8 | branch.between, d.low)
    let above = UInt64(branch.headNode.relation)
    let grand = word(min(Int(branch.headNode.head), count))
    sink.take(617, arc, grand.tag << 8 | above)
    sink.take(618, relation << 8 | above, h.low, d.low)
    sink.take(619, relation << 8 | above, grand.low, d.low)
    sink.take(630, arc, branch.node.leftRelations)
    sink.take(631, arc, branch.node.rightRelations)
    sink.take(632, relation << 8 | h.tag, d.low, branch.node.leftRelations)
  }

  /// What introduces the word: its preposition, conjunction or article.
  private func addOpening(_ branch: Branch, to sink: inout some FeatureSink) {
    let (d, h, kind, arc) = (branch.word, branch.headWord, branch.openingKind, branch.arc)
    let low = branch.opening.low
    let opening = FeatureHash.joined(kind, low)
    let above = UInt64(branch.headNode.relation)
    let grand = word(min(Int(branch.headNode.head), count))
    sink.take(620, kind, h.low, low)
    sink.take(621, kind, h.group, low)
    sink.take(622, kind << 8 | h.tag, low, d.low)
    sink.take(623, kind << 8 | h.tag, low, d.group)
    sink.take(624, opening, h.group, d.group)
    sink.take(625, opening, arc)
    sink.take(626, opening, arc, branch.between)
    sink.take(627, opening, arc, Self.distance(branch.number, branch.head))
    sink.take(628, opening, grand.low, above)
    sink.take(629, opening, grand.group, above << 8 | h.tag)
  }

  /// What stands before and behind all that hangs on the word.
  private func addSurroundings(_ branch: Branch, _ state: ParserState, to sink: inout some FeatureSink) {
    let (arc, relation, side) = (branch.arc, branch.relation, branch.side)
    let first = Self.first(of: branch.number, state)
    let last = Self.last(of: branch.number, state)
    let (before, after) = (word(first - 1), word(min(last + 1, count)))
    let marks = word(first).marks
    sink.take(609, arc, marks)
    sink.take(610, relation << 8 | side, branch.headWord.low, marks)
    sink.take(611, relation << 8 | side, branch.word.low, marks)
    sink.take(612, arc, UInt64(min(last - first, 12)))
    sink.take(650, arc, after.tag, after.marks)
    sink.take(651, arc, before.tag, marks)
    sink.take(652, relation << 8 | side, after.low)
    sink.take(653, arc, marks, after.marks)
  }

  /// The nearest word between it and the head that hangs on the head too.
  private func addNeighbour(_ branch: Branch, _ state: ParserState, to sink: inout some FeatureSink) {
    let step = branch.number > branch.head ? -1 : 1
    var place = branch.number + step
    while place != branch.head, Int(state.node(place).head) != branch.head { place += step }
    let found = place == branch.head ? -1 : place
    let (d, h, s) = (branch.word, branch.headWord, word(found))
    let both = branch.relation << 8 | UInt64(state.node(found).relation)
    sink.take(640, branch.arc, both << 8 | s.tag)
    sink.take(641, both, h.low, d.tag << 8 | s.tag)
    sink.take(642, both, s.low, d.low)
    sink.take(643, both, s.low, branch.opening.low)
    sink.take(644, FeatureHash.joined(both, h.low), branch.opening.low, s.group)
  }

  /// In what two words are alike that a conjunction joins.
  private func addLikeness(_ branch: Branch, _ state: ParserState, to sink: inout some FeatureSink) {
    let (d, h) = (branch.word, branch.headWord)
    let alike = Self.likeness(h, d)
    sink.take(660, branch.arc, alike)
    sink.take(661, branch.arc, branch.headNode.leftRelations, branch.node.leftRelations)
    sink.take(662, branch.arc, word(Self.first(of: branch.head, state)).low, d.low)
    sink.take(663, branch.arc, UInt64(branch.headNode.relation), alike)
    sink.take(664, h.coarse, d.coarse, d.tag)
  }

  /// Adds the features of all that hangs on a word.
  func add(family number: Int, _ state: ParserState, to sink: inout some FeatureSink) {
    let node = state.node(number)
    let own = word(number)
    let tag = own.tag << 8 | UInt64(node.relation)
    let last = UInt64(state.node(Int(node.rightmost)).relation)
    let lasts = last << 8 | UInt64(state.node(Int(node.secondRight)).relation)
    sink.take(670, own.tag, node.leftRelations)
    sink.take(671, own.tag, node.rightRelations)
    sink.take(672, own.low, node.leftRelations)
    sink.take(673, own.low, node.rightRelations)
    sink.take(674, tag, node.leftRelations, node.rightRelations)
    sink.take(675, own.group, node.leftRelations, node.rightRelations)
    sink.take(676, tag, UInt64(min(node.lefts, 6)) << 8 | UInt64(min(node.rights, 6)))
    sink.take(677, own.tag, lasts, word(Int(node.rightmost)).tag)
    sink.take(678, own.low, lasts)
  }

  private static let conjunct = UInt64(Relations.number(of: "conj"))

  /// The first word of all that hangs on a word.
  private static func first(of word: Int, _ state: ParserState) -> Int {
    var first = word
    while state.node(first).leftmost >= 0 { first = Int(state.node(first).leftmost) }
    return first
  }

  /// The last word of all that hangs on a word.
  private static func last(of word: Int, _ state: ParserState) -> Int {
    var last = word
    while state.node(last).rightmost >= 0 { last = Int(state.node(last).rightmost) }
    return last
  }

  /// How many verbs, up to 2, and nouns, up to 3, stand between two words; none before the root.
  private func between(_ one: Int, _ two: Int) -> UInt64 {
    if two >= count { return 0 }
    var (verbs, nouns): (UInt64, UInt64) = (0, 0)
    for place in (min(one, two) + 1)..<max(one, two) {
      let kind = Self.kinds[Int(word(place).tag)]
      if kind == 1 { verbs += 1 } else if kind == 2 { nouns += 1 }
    }
    return min(verbs, 2) << 4 | min(nouns, 3)
  }

  /// For each tag, plus one: 1 for verbs, 2 for nouns, 0 for others.
  private static let kinds: [UInt8] =
    [0]
    + FineTag.all.map { tag in
      switch tag.part {
      case .verb: 1
      case .noun, .properNoun: 2
      default: 0
      }
    }
}
