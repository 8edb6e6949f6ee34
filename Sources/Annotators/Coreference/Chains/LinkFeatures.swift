import Documents

/// Features of links between mentions, for a linear ranking: to an antecedent, or to none.
struct LinkFeatures {
  let tree: DependencyTree
  let mentions: [MentionCandidate]
  /// For each mention the first mention of its chain so far.
  var chains: [Int32]
  /// For each token the mention whose head it is, or -1.
  let mentionOfHead: [Int32]
  /// For each mention the number of names and descriptions in the document with the same lemma as head.
  let totals: [Int32]
  /// For each mention in quotation marks the mention of their speaker, or -1.
  let speakers: [Int32]
  /// The last speaker before the mention that is linked, or -1.
  var lastSpeaker: Int

  /// The earlier occurrences of the words of a mention.
  struct Repetition {
    var isHeadSeen: Bool
    /// The number of times that all its words occurred together before.
    var count: Int
  }

  /// Gives the features of a mention without antecedent.
  func addNew(_ index: Int, _ repetition: Repetition, to sink: inout some FeatureSink) {
    let seenBefore = repetition.isHeadSeen
    let mention = mentions[index]
    let form = mention.form.rawValue
    let head = mention.head
    let shape = tree.shapes[head]
    let relation = tree.relations[head]
    let definiteness = mention.definiteness.rawValue
    let governor = tree.head(of: head)
    sink.take(700, form, definiteness)
    sink.take(701, form, shape.low)
    sink.take(702, form, definiteness, relation)
    sink.take(703, form, definiteness, shape.groups.middle)
    sink.take(704, form, definiteness, seenBefore ? 1 : 0)
    sink.take(705, form, definiteness, UInt64(min(mention.tokens.count, 6)))
    sink.take(706, form, mention.number.rawValue, definiteness)
    sink.take(707, form, shape.low, relation)
    sink.take(708, form, governor.map { tree.lemmas[$0] } ?? 0, relation)
    sink.take(709, form, mention.sentence == 0 ? 1 : 0, definiteness)
    sink.take(710, shape.groups.fine, definiteness)
    sink.take(711, form, definiteness, mention.type)
    sink.take(712, form, tree.shapes[mention.tokens.lowerBound].low, seenBefore ? 1 : 0)
    let (said, length) = (UInt64(min(repetition.count, 3)), UInt64(min(mention.tokens.count, 5)))
    sink.take(717, form, definiteness, tree.tags[head])
    sink.take(718, form &* 16 &+ definiteness, said, length)
    sink.take(719, tree.tags[head], said, length)
    sink.take(749, shape.low, min(said, 2), definiteness)
    if mention.form == .nominal {
      let ownership = self.ownership(of: head)
      sink.take(780, ownership, definiteness, seenBefore ? 1 : 0)
      sink.take(781, ownership, shape.groups.middle, seenBefore ? 1 : 0)
    }
    let next = head + 1
    if next < tree.shapes.count { sink.take(713, form, shape.low, tree.shapes[next].low) }
    if mention.isPronoun, let governor {
      sink.take(714, shape.low, tree.tags[governor], relation)
      // "it is clear that": the head of "it" has a clause too.
      var set: UInt64 = 0
      for child in tree.children(of: governor) {
        if tree.has(child, .clause) || tree.has(child, .openClause) || tree.has(child, .clausalSubject)
          || tree.has(child, .adverbialClause)
        {
          set |= child > head ? 1 : 2
        }
      }
      sink.take(715, shape.low, set, relation)
      sink.take(716, shape.low, set, tree.lemmas[governor])
    }
  }

  /// Gives the features of a link to an earlier mention; `rank` is the number of nearer candidates.
  func add(_ index: Int, to earlier: Int, rank: Int, chain: ChainState, sink: inout some FeatureSink) {
    let (mention, other) = (mentions[index], mentions[earlier])
    let form = mention.form.rawValue &* 16 &+ other.form.rawValue
    let own = mention.form.rawValue
    let (head, before) = (mention.head, other.head)
    let back = mention.sentence - other.sentence
    let distance = SpeakerFeatures.bucket(back)
    let numbers = mention.number.rawValue &* 4 &+ other.number.rawValue
    let gender = chain.gender == .unknown ? other.gender : chain.gender
    let genders = mention.gender.rawValue &* 8 &+ gender.rawValue
    let type = chain.type
    let isQuoted: UInt64 =
      (mention.quoted >= 0 ? 1 : 0) | (other.quoted >= 0 ? 2 : 0) | (mention.quoted == other.quoted ? 4 : 0)
    let sameHead: UInt64 = tree.lemmas[head] == tree.lemmas[before] ? 1 : 0
    let sameText: UInt64 = mention.text == other.text && mention.text != 0 ? 1 : 0
    let ranked = UInt64(min(rank, 8))
    let roles = tree.relations[head] &* 64 &+ tree.relations[before]
    let (shape, earlierShape) = (tree.shapes[head], tree.shapes[before])
    let isOpening: UInt64 =
      other.tokens.lowerBound == tree.document.sentences[other.sentence].tokens.lowerBound ? 1 : 0
    sink.take(720, form, distance)
    sink.take(721, form &* 2 &+ (other.isJoined ? 1 : 0), ranked)
    if other.isJoined { sink.take(757, shape.low, distance) }
    sink.take(722, form, roles)
    sink.take(723, form, numbers)
    sink.take(724, form, genders)
    sink.take(725, own, type, genders)
    sink.take(726, own, type, numbers)
    sink.take(727, form, sameHead, sameText)
    sink.take(728, form, sameHead, distance)
    sink.take(
      729,
      mention.definiteness.rawValue,
      other.definiteness.rawValue,
      sameHead &* 2 &+ sameText
    )
    sink.take(730, form, isQuoted, distance)
    sink.take(731, form, isOpening, distance)
    sink.take(732, form, nesting(mention, other), distance == 0 ? 1 : 0)
    sink.take(733, form, UInt64(min(chain.count, 6)), distance)
    sink.take(734, shape.low, earlierShape.groups.fine)
    sink.take(735, shape.low, earlierShape.groups.middle, tree.relations[before])
    sink.take(736, shape.low, earlierShape.low)
    sink.take(737, shape.groups.middle, earlierShape.groups.middle)
    sink.take(738, shape.groups.middle, type, own)
    sink.take(739, shape.low, type)
    sink.take(740, own, ranked, distance)
    sink.take(741, own, tree.relations[before], distance)
    sink.take(742, own, other.tokens.count > 6 ? 7 : UInt64(other.tokens.count), distance)
    let governors = (tree.head(of: head), tree.head(of: before))
    if let governor = governors.0 {
      sink.take(743, tree.lemmas[governor], earlierShape.groups.middle, own)
      let isSame = governors.1 == governor || governor == before || governors.1 == head
      sink.take(744, form, isSame ? 1 : 0, back == 0 ? roles : 0)
      if let earlierGovernor = governors.1, tree.lemmas[earlierGovernor] == tree.lemmas[governor] {
        sink.take(745, form, tree.relations[head] == tree.relations[before] ? 1 : 0)
      }
    }
    let apart = nearness(index - earlier)
    sink.take(782, form, apart)
    sink.take(783, form, apart, tree.relations[before])
    addSpeech(index, to: earlier, chain: chain, distance: distance, to: &sink)
    addCommand(index, to: earlier, chain: chain, to: &sink)
    let isHeadInChain: UInt64 = chain.words.contains(tree.lemmas[head]) ? 1 : 0
    let subset = mention.isPronoun ? 0 : isSubset(mention, of: chain)
    if mention.form == .nominal {
      sink.take(750, isHeadInChain, mention.definiteness.rawValue, other.form.rawValue)
      sink.take(751, isHeadInChain, subset, type)
      sink.take(752, isHeadInChain &* 2 &+ sameText, distance, mention.definiteness.rawValue)
      sink.take(753, shape.low, sameHead, mention.definiteness.rawValue)
      sink.take(746, sameHead, subset, mention.definiteness.rawValue)
      sink.take(747, subset, distance, sameHead)
    }
    if mention.form == .first || mention.form == .second || mention.form == .firstPlural {
      let paragraphs =
        tree.document.sentences[mention.sentence].paragraph
        - tree.document.sentences[other.sentence].paragraph
      let apart = UInt64(min(max(paragraphs, 0), 4))
      sink.take(754, form, apart, distance)
      sink.take(755, form, apart, ranked)
      sink.take(756, form, apart, isQuoted)
    }
    if !mention.isPronoun, !other.isPronoun {
      let same = sameHead == 1 ? 4 : Self.sharedGroup(shape, earlierShape)
      sink.take(760, form, same, mention.definiteness.rawValue)
      sink.take(761, form, same, distance)
      sink.take(762, form, same, subset)
      sink.take(763, form, same, numbers)
      // Content words of the mention inside (bit 0) and outside (bit 1) the chain.
      var shared: UInt64 = 0
      for token in mention.tokens.prefix(12)
      where tree.parts[token] == .noun || tree.parts[token] == .properNoun || tree.parts[token] == .adjective
        || tree.parts[token] == .numeral
      {
        shared |= chain.words.contains(tree.lemmas[token]) ? 1 : 2
      }
      sink.take(764, form, shared &* 8 &+ same, isHeadInChain)
      sink.take(765, form &* 8 &+ shared, sameText, distance)
      let length = UInt64(min(mention.tokens.count, 5))
      sink.take(767, tree.tags[head], sameText &* 8 &+ length, mention.definiteness.rawValue)
      sink.take(768, form, sameText &* 8 &+ length, distance)
      sink.take(769, tree.tags[head], tree.tags[before], sameHead &* 2 &+ sameText)
      let owners = self.owners(head, before)
      sink.take(784, owners, sameHead, form)
      sink.take(785, owners, mention.definiteness.rawValue, sameHead &* 8 &+ distance)
      sink.take(786, owners, shape.low, sameHead)
      let capitals = sharedCapitals(mention, other, chain)
      sink.take(770, capitals, tree.tags[head], tree.tags[before])
      sink.take(771, capitals, form, mention.definiteness.rawValue)
      sink.take(766, mention.definiteness.rawValue &* 8 &+ shared, isHeadInChain, type)
    }
    if mention.isPronoun, mention.form == other.form {
      sink.take(748, own, shape.low == earlierShape.low ? 1 : 0, isQuoted)
    }
  }

  /// The nesting of two mentions: 0 none, 1 the later inside the earlier, 2 the earlier inside the later.
  func nesting(_ mention: MentionCandidate, _ other: MentionCandidate) -> UInt64 {
    other.tokens.contains(mention.head) ? 1 : mention.tokens.contains(other.head) ? 2 : 0
  }

  /// The finest word cluster that two words share: 3 the finest level, 0 none.
  static func sharedGroup(_ word: WordShape, _ other: WordShape) -> UInt64 {
    let (own, earlier) = (word.groups, other.groups)
    if own.fine == earlier.fine, own.fine != 0 { return 3 }
    if own.middle == earlier.middle, own.middle != 0 { return 2 }
    return own.coarse == earlier.coarse && own.coarse != 0 ? 1 : 0
  }

  /// The modifiers of a phrase against the words of a chain: 0 no modifiers, 1 all in the chain, 2 some not.
  func isSubset(_ mention: MentionCandidate, of chain: ChainState) -> UInt64 {
    var any = false
    for child in tree.children(of: mention.head)
    where tree.has(child, .adjective) || tree.has(child, .compound) || tree.has(child, .nounModifier) {
      any = true
      if !chain.words.contains(tree.lemmas[child]) { return 2 }
    }
    return any ? 1 : 0
  }

  /// Shared proper nouns as bits: 1 one of the mention is in the chain, 2 all are, 4 one of the earlier is in
  /// the mention.
  func sharedCapitals(_ mention: MentionCandidate, _ other: MentionCandidate, _ chain: ChainState)
    -> UInt64
  {
    var (any, all, back): (UInt64, UInt64, UInt64) = (0, 2, 0)
    for token in mention.tokens.prefix(12) where tree.parts[token] == .properNoun {
      if chain.words.contains(tree.lemmas[token]) { any = 1 } else { all = 0 }
    }
    for token in other.tokens.prefix(12)
    where tree.parts[token] == .properNoun
      && mention.tokens.prefix(12).contains(where: { tree.lemmas[$0] == tree.lemmas[token] })
    {
      back = 4
    }
    return any | all | back
  }

}
