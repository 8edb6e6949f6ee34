import Documents

/// Features of complete arcs for the choice between two parses (`ParseAlternatives.templates`).
///
/// They describe dependents and neighbours that are not yet attached when the parser makes the arc.
extension ParserFeatures {
  /// A dependent with its head, and the attributes that most features of the arc use.
  private struct Attachment {
    let number: Int
    let head: Int
    let node: ParserState.Node
    let headNode: ParserState.Node
    let word: Word
    let headWord: Word
    let relation: UInt64
    /// The relation, both tags and the side.
    let arc: UInt64
    /// 0 if the head follows, 1 if it precedes, 2 for the root.
    let side: UInt64
    /// The first dependent, often a preposition or conjunction.
    let opening: Word
    /// The relation of the word and that of its first dependent.
    let openingKind: UInt64
    /// The capped numbers of verbs and nouns between dependent and head.
    let between: UInt64
  }

  /// Gives the features of a word and the arc to its head to a sink.
  func add(attachmentOf number: Int, _ state: ParserState, to sink: inout some FeatureSink) {
    let node = state.node(number)
    let head = Int(node.head)
    if head < 0 { return sink.take(600, word(number).tag) }
    let (d, h) = (word(number), word(min(head, count)))
    let relation = UInt64(node.relation)
    let side: UInt64 = head >= count ? 2 : number < head ? 0 : 1
    let opening = node.leftmost >= 0 ? UInt64(state.node(Int(node.leftmost)).relation) : 0
    let attachment = Attachment(
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
    addArc(attachment, to: &sink)
    addOpening(attachment, to: &sink)
    addSurroundings(attachment, state, to: &sink)
    if head < count { addNeighbour(attachment, state, to: &sink) }
    if relation == Self.conjunct { addLikeness(attachment, state, to: &sink) }
  }

  /// The arc itself, the head of the head, and the relations of the dependents of the word.
  private func addArc(_ attachment: Attachment, to sink: inout some FeatureSink) {
    let (d, h) = (attachment.word, attachment.headWord)
    let (arc, relation, side) = (attachment.arc, attachment.relation, attachment.side)
    let apart = Self.distance(attachment.number, attachment.head)
    let crossed = Self.punctuation(between: d, h)
    sink.take(601, arc)
    sink.take(602, arc, apart)
    sink.take(603, d.low, relation << 16 | h.tag << 8 | side)
    sink.take(604, h.low, relation << 16 | d.tag << 8 | side)
    sink.take(605, h.low, d.low, relation)
    sink.take(606, h.group, d.group, relation)
    sink.take(607, h.low, d.group, relation)
    sink.take(608, arc, crossed)
    sink.take(613, relation << 8 | apart, h.low)
    sink.take(614, arc, attachment.between)
    sink.take(615, relation << 8 | attachment.between, h.low)
    sink.take(616, relation << 8 | attachment.between, d.low)
    let above = UInt64(attachment.headNode.relation)
    let grand = word(min(Int(attachment.headNode.head), count))
    sink.take(617, arc, grand.tag << 8 | above)
    sink.take(618, relation << 8 | above, h.low, d.low)
    sink.take(619, relation << 8 | above, grand.low, d.low)
    sink.take(630, arc, attachment.node.leftRelations)
    sink.take(631, arc, attachment.node.rightRelations)
    sink.take(632, relation << 8 | h.tag, d.low, attachment.node.leftRelations)
  }

  /// The first dependent of the word, often its preposition, conjunction or article.
  private func addOpening(_ attachment: Attachment, to sink: inout some FeatureSink) {
    let (d, h, kind, arc) = (attachment.word, attachment.headWord, attachment.openingKind, attachment.arc)
    let low = attachment.opening.low
    let opening = FeatureHash.joined(kind, low)
    let above = UInt64(attachment.headNode.relation)
    let grand = word(min(Int(attachment.headNode.head), count))
    sink.take(620, kind, h.low, low)
    sink.take(621, kind, h.group, low)
    sink.take(622, kind << 8 | h.tag, low, d.low)
    sink.take(623, kind << 8 | h.tag, low, d.group)
    sink.take(624, opening, h.group, d.group)
    sink.take(625, opening, arc)
    sink.take(626, opening, arc, attachment.between)
    sink.take(627, opening, arc, Self.distance(attachment.number, attachment.head))
    sink.take(628, opening, grand.low, above)
    sink.take(629, opening, grand.group, above << 8 | h.tag)
  }

  /// The words and punctuation around the subtree of the word.
  private func addSurroundings(
    _ attachment: Attachment,
    _ state: ParserState,
    to sink: inout some FeatureSink
  ) {
    let (arc, relation, side) = (attachment.arc, attachment.relation, attachment.side)
    let first = Self.first(of: attachment.number, state)
    let last = Self.last(of: attachment.number, state)
    let (before, after) = (word(first - 1), word(min(last + 1, count)))
    let punctuation = word(first).punctuation
    sink.take(609, arc, punctuation)
    sink.take(610, relation << 8 | side, attachment.headWord.low, punctuation)
    sink.take(611, relation << 8 | side, attachment.word.low, punctuation)
    sink.take(612, arc, UInt64(min(last - first, 12)))
    sink.take(650, arc, after.tag, after.punctuation)
    sink.take(651, arc, before.tag, punctuation)
    sink.take(652, relation << 8 | side, after.low)
    sink.take(653, arc, punctuation, after.punctuation)
  }

  /// The nearest sibling between the word and its head.
  private func addNeighbour(_ attachment: Attachment, _ state: ParserState, to sink: inout some FeatureSink) {
    let step = attachment.number > attachment.head ? -1 : 1
    var sibling = attachment.number + step
    while sibling != attachment.head, Int(state.node(sibling).head) != attachment.head { sibling += step }
    if sibling == attachment.head { sibling = -1 }
    let (d, h, s) = (attachment.word, attachment.headWord, word(sibling))
    let both = attachment.relation << 8 | UInt64(state.node(sibling).relation)
    sink.take(640, attachment.arc, both << 8 | s.tag)
    sink.take(641, both, h.low, d.tag << 8 | s.tag)
    sink.take(642, both, s.low, d.low)
    sink.take(643, both, s.low, attachment.opening.low)
    sink.take(644, FeatureHash.joined(both, h.low), attachment.opening.low, s.group)
  }

  /// The likeness of two conjuncts.
  private func addLikeness(_ attachment: Attachment, _ state: ParserState, to sink: inout some FeatureSink) {
    let (d, h) = (attachment.word, attachment.headWord)
    let alike = Self.likeness(h, d)
    sink.take(660, attachment.arc, alike)
    sink.take(661, attachment.arc, attachment.headNode.leftRelations, attachment.node.leftRelations)
    sink.take(662, attachment.arc, word(Self.first(of: attachment.head, state)).low, d.low)
    sink.take(663, attachment.arc, UInt64(attachment.headNode.relation), alike)
    sink.take(664, h.coarse, d.coarse, d.tag)
  }

  /// Gives the features of all dependents of a word to a sink.
  func add(dependentsOf number: Int, _ state: ParserState, to sink: inout some FeatureSink) {
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

  /// The first word of the subtree of a word.
  private static func first(of word: Int, _ state: ParserState) -> Int {
    var first = word
    while state.node(first).leftmost >= 0 { first = Int(state.node(first).leftmost) }
    return first
  }

  /// The last word of the subtree of a word.
  private static func last(of word: Int, _ state: ParserState) -> Int {
    var last = word
    while state.node(last).rightmost >= 0 { last = Int(state.node(last).rightmost) }
    return last
  }

  /// The numbers of verbs (at most 2) and nouns (at most 3) between two words, in bits; 0 for the root.
  private func between(_ one: Int, _ two: Int) -> UInt64 {
    if two >= count { return 0 }
    var (verbs, nouns): (UInt64, UInt64) = (0, 0)
    for number in (min(one, two) + 1)..<max(one, two) {
      let kind = Self.kinds[Int(word(number).tag)]
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
