import Documents

/// The features of a mention for what it speaks of: of an earlier mention, or of something new.
struct LinkFeatures {
  let view: DependencyTree
  let mentions: [MentionCandidate]
  /// The first mention of the chain of each mention, as far as it is settled.
  let chains: [Int32]
  /// For each token the mention that has it for its head; -1 for none.
  let placeOfHead: [Int32]
  /// How many mentions of the document have a head of the same lemma, pronouns left out, for each mention.
  let totals: [Int32]

  /// What was said before a mention of its words.
  struct Repetition {
    var isHeadSeen: Bool
    /// How often all its words were said before.
    var count: Int
  }

  /// Gives the features of a mention's being the first of its chain.
  func addNew(_ place: Int, _ repetition: Repetition, to sink: inout some FeatureSink) {
    let seenBefore = repetition.isHeadSeen
    let mention = mentions[place]
    let form = mention.form.rawValue
    let head = mention.head
    let sign = view.signs[head]
    let relation = view.relations[head]
    let definiteness = mention.definiteness.rawValue
    let governor = view.head(of: head)
    sink.add(FeatureHash.of(700, form, definiteness))
    sink.add(FeatureHash.of(701, form, sign.low))
    sink.add(FeatureHash.of(702, form, definiteness, relation))
    sink.add(FeatureHash.of(703, form, definiteness, sign.groups.middle))
    sink.add(FeatureHash.of(704, form, definiteness, seenBefore ? 1 : 0))
    sink.add(FeatureHash.of(705, form, definiteness, UInt64(min(mention.tokens.count, 6))))
    sink.add(FeatureHash.of(706, form, mention.number.rawValue, definiteness))
    sink.add(FeatureHash.of(707, form, sign.low, relation))
    sink.add(FeatureHash.of(708, form, governor.map { view.lemmas[$0] } ?? 0, relation))
    sink.add(FeatureHash.of(709, form, mention.sentence == 0 ? 1 : 0, definiteness))
    sink.add(FeatureHash.of(710, sign.groups.fine, definiteness))
    sink.add(FeatureHash.of(711, form, definiteness, mention.type))
    sink.add(FeatureHash.of(712, form, view.signs[mention.tokens.lowerBound].low, seenBefore ? 1 : 0))
    let (said, length) = (UInt64(min(repetition.count, 3)), UInt64(min(mention.tokens.count, 5)))
    sink.add(FeatureHash.of(717, form, definiteness, view.tags[head]))
    sink.add(FeatureHash.of(718, form &* 16 &+ definiteness, said, length))
    sink.add(FeatureHash.of(719, view.tags[head], said, length))
    sink.add(FeatureHash.of(749, sign.low, min(said, 2), definiteness))
    if mention.form == .nominal {
      let ownership = self.ownership(of: head)
      sink.add(FeatureHash.of(780, ownership, definiteness, seenBefore ? 1 : 0))
      sink.add(FeatureHash.of(781, ownership, sign.groups.middle, seenBefore ? 1 : 0))
    }
    let next = head + 1
    if next < view.signs.count { sink.add(FeatureHash.of(713, form, sign.low, view.signs[next].low)) }
    if mention.isPronoun, let governor {
      sink.add(FeatureHash.of(714, sign.low, view.tags[governor], relation))
      // "it is clear that": a clause hangs on what "it" hangs on.
      var set: UInt64 = 0
      for child in view.children(of: governor) {
        if view.has(child, .clause) || view.has(child, .openClause) || view.has(child, Self.clausalSubject)
          || view.has(child, .adverbialClause)
        {
          set |= child > head ? 1 : 2
        }
      }
      sink.add(FeatureHash.of(715, sign.low, set, relation))
      sink.add(FeatureHash.of(716, sign.low, set, view.lemmas[governor]))
    }
  }

  /// Gives the features of a mention's speaking of the same as an earlier one; `rank` counts the candidates between.
  func add(_ place: Int, to earlier: Int, rank: Int, chain: ChainState, sink: inout some FeatureSink) {
    let (mention, other) = (mentions[place], mentions[earlier])
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
    let sameHead: UInt64 = view.lemmas[head] == view.lemmas[before] ? 1 : 0
    let sameText: UInt64 = mention.text == other.text && mention.text != 0 ? 1 : 0
    let ranked = UInt64(min(rank, 8))
    let roles = view.relations[head] &* 64 &+ view.relations[before]
    let (sign, past) = (view.signs[head], view.signs[before])
    let isOpening: UInt64 =
      other.tokens.lowerBound == view.document.sentences[other.sentence].tokens.lowerBound ? 1 : 0
    sink.add(FeatureHash.of(720, form, distance))
    sink.add(FeatureHash.of(721, form &* 2 &+ (other.isJoined ? 1 : 0), ranked))
    if other.isJoined { sink.add(FeatureHash.of(757, sign.low, distance)) }
    sink.add(FeatureHash.of(722, form, roles))
    sink.add(FeatureHash.of(723, form, numbers))
    sink.add(FeatureHash.of(724, form, genders))
    sink.add(FeatureHash.of(725, own, type, genders))
    sink.add(FeatureHash.of(726, own, type, numbers))
    sink.add(FeatureHash.of(727, form, sameHead, sameText))
    sink.add(FeatureHash.of(728, form, sameHead, distance))
    sink.add(
      FeatureHash.of(
        729,
        mention.definiteness.rawValue,
        other.definiteness.rawValue,
        sameHead &* 2 &+ sameText
      )
    )
    sink.add(FeatureHash.of(730, form, isQuoted, distance))
    sink.add(FeatureHash.of(731, form, isOpening, distance))
    sink.add(FeatureHash.of(732, form, nesting(mention, other), distance == 0 ? 1 : 0))
    sink.add(FeatureHash.of(733, form, UInt64(min(chain.count, 6)), distance))
    sink.add(FeatureHash.of(734, sign.low, past.groups.fine))
    sink.add(FeatureHash.of(735, sign.low, past.groups.middle, view.relations[before]))
    sink.add(FeatureHash.of(736, sign.low, past.low))
    sink.add(FeatureHash.of(737, sign.groups.middle, past.groups.middle))
    sink.add(FeatureHash.of(738, sign.groups.middle, type, own))
    sink.add(FeatureHash.of(739, sign.low, type))
    sink.add(FeatureHash.of(740, own, ranked, distance))
    sink.add(FeatureHash.of(741, own, view.relations[before], distance))
    sink.add(FeatureHash.of(742, own, other.tokens.count > 6 ? 7 : UInt64(other.tokens.count), distance))
    let governors = (view.head(of: head), view.head(of: before))
    if let governor = governors.0 {
      sink.add(FeatureHash.of(743, view.lemmas[governor], past.groups.middle, own))
      let isSame = governors.1 == governor || governor == before || governors.1 == head
      sink.add(FeatureHash.of(744, form, isSame ? 1 : 0, back == 0 ? roles : 0))
      if let earlierGovernor = governors.1, view.lemmas[earlierGovernor] == view.lemmas[governor] {
        sink.add(FeatureHash.of(745, form, view.relations[head] == view.relations[before] ? 1 : 0))
      }
    }
    let apart = nearness(place - earlier)
    sink.add(FeatureHash.of(782, form, apart))
    sink.add(FeatureHash.of(783, form, apart, view.relations[before]))
    let isKnown: UInt64 = chain.words.contains(view.lemmas[head]) ? 1 : 0
    if mention.form == .nominal {
      sink.add(FeatureHash.of(750, isKnown, mention.definiteness.rawValue, other.form.rawValue))
      sink.add(FeatureHash.of(751, isKnown, isSubset(mention, of: chain), type))
      sink.add(FeatureHash.of(752, isKnown &* 2 &+ sameText, distance, mention.definiteness.rawValue))
      sink.add(FeatureHash.of(753, sign.low, sameHead, mention.definiteness.rawValue))
      sink.add(FeatureHash.of(746, sameHead, isSubset(mention, of: chain), mention.definiteness.rawValue))
      sink.add(FeatureHash.of(747, isSubset(mention, of: chain), distance, sameHead))
    }
    if mention.form == .first || mention.form == .second || mention.form == .firstPlural {
      let paragraphs =
        view.document.sentences[mention.sentence].paragraph
        - view.document.sentences[other.sentence].paragraph
      let apart = UInt64(min(max(paragraphs, 0), 4))
      sink.add(FeatureHash.of(754, form, apart, distance))
      sink.add(FeatureHash.of(755, form, apart, ranked))
      sink.add(FeatureHash.of(756, form, apart, isQuoted))
    }
    if !mention.isPronoun, !other.isPronoun {
      let same = sameHead == 1 ? 4 : Self.sharedGroup(sign, past)
      sink.add(FeatureHash.of(760, form, same, mention.definiteness.rawValue))
      sink.add(FeatureHash.of(761, form, same, distance))
      sink.add(FeatureHash.of(762, form, same, isSubset(mention, of: chain)))
      sink.add(FeatureHash.of(763, form, same, numbers))
      // A word of the one is a word of the other.
      var shared: UInt64 = 0
      for token in mention.tokens.prefix(12)
      where view.parts[token] == .noun || view.parts[token] == .properNoun || view.parts[token] == .adjective
        || view.parts[token] == .numeral
      {
        shared |= chain.words.contains(view.lemmas[token]) ? 1 : 2
      }
      sink.add(FeatureHash.of(764, form, shared &* 8 &+ same, isKnown))
      sink.add(FeatureHash.of(765, form &* 8 &+ shared, sameText, distance))
      let length = UInt64(min(mention.tokens.count, 5))
      sink.add(FeatureHash.of(767, view.tags[head], sameText &* 8 &+ length, mention.definiteness.rawValue))
      sink.add(FeatureHash.of(768, form, sameText &* 8 &+ length, distance))
      sink.add(FeatureHash.of(769, view.tags[head], view.tags[before], sameHead &* 2 &+ sameText))
      let owners = self.owners(head, before)
      sink.add(FeatureHash.of(784, owners, sameHead, form))
      sink.add(FeatureHash.of(785, owners, mention.definiteness.rawValue, sameHead &* 8 &+ distance))
      sink.add(FeatureHash.of(786, owners, sign.low, sameHead))
      let capitals = sharedCapitals(mention, other, chain)
      sink.add(FeatureHash.of(770, capitals, view.tags[head], view.tags[before]))
      sink.add(FeatureHash.of(771, capitals, form, mention.definiteness.rawValue))
      sink.add(FeatureHash.of(766, mention.definiteness.rawValue &* 8 &+ shared, isKnown, type))
    }
    if mention.isPronoun, mention.form == other.form {
      sink.add(FeatureHash.of(748, own, sign.low == past.low ? 1 : 0, isQuoted))
    }
  }

  /// Whether one mention stands in the other: 1 the later in the earlier, 2 the earlier in the later.
  func nesting(_ mention: MentionCandidate, _ other: MentionCandidate) -> UInt64 {
    other.tokens.contains(mention.head) ? 1 : mention.tokens.contains(other.head) ? 2 : 0
  }

  /// How fine a group two words share: 3 the finest, 0 none.
  static func sharedGroup(_ word: WordShape, _ other: WordShape) -> UInt64 {
    let (own, past) = (word.groups, other.groups)
    if own.fine == past.fine, own.fine != 0 { return 3 }
    if own.middle == past.middle, own.middle != 0 { return 2 }
    return own.coarse == past.coarse && own.coarse != 0 ? 1 : 0
  }

  /// Whether the modifiers of a phrase all stand somewhere in a chain: 0 none has any, 1 all do, 2 some do not.
  func isSubset(_ mention: MentionCandidate, of chain: ChainState) -> UInt64 {
    var any = false
    for child in view.children(of: mention.head)
    where view.has(child, Self.adjective) || view.has(child, .compound) || view.has(child, .nounModifier) {
      any = true
      if !chain.words.contains(view.lemmas[child]) { return 2 }
    }
    return any ? 1 : 0
  }

  /// Which proper nouns two mentions share: 1 an own one is in the chain, 2 all own ones are, 4 one of the other is here.
  func sharedCapitals(_ mention: MentionCandidate, _ other: MentionCandidate, _ chain: ChainState)
    -> UInt64
  {
    var (any, all, back): (UInt64, UInt64, UInt64) = (0, 2, 0)
    for token in mention.tokens.prefix(12) where view.parts[token] == .properNoun {
      if chain.words.contains(view.lemmas[token]) { any = 1 } else { all = 0 }
    }
    for token in other.tokens.prefix(12)
    where view.parts[token] == .properNoun
      && mention.tokens.prefix(12).contains(where: { view.lemmas[$0] == view.lemmas[token] })
    {
      back = 4
    }
    return any | all | back
  }

  private static let clausalSubject = DependencyTree.Relation("csubj")
  private static let adjective = DependencyTree.Relation("amod")
}
