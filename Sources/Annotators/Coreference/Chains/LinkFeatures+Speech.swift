import Documents

/// Features of links from the structure of news: paragraphs, who speaks, and what is in whose quotation marks.
extension LinkFeatures {
  func addSpeech(
    _ index: Int,
    to earlier: Int,
    chain: ChainState,
    distance: UInt64,
    to sink: inout some FeatureSink
  ) {
    let (mention, other) = (mentions[index], mentions[earlier])
    let own = mention.form.rawValue
    let form = own &* 16 &+ other.form.rawValue
    let apart = paragraphsApart(mention, other)
    let sorts = chain.sort.rawValue &* 16 &+ other.sort.rawValue
    let speech = mention.speech.rawValue &* 4 &+ other.speech.rawValue
    let turn = turn(index, earlier)
    let quotes = quotationRelation(index, earlier)
    let relation = tree.relations[other.head]
    sink.take(787, form, apart, distance)
    sink.take(788, form, speech, apart)
    sink.take(789, own, speech, sorts)
    sink.take(790, own, sorts, distance)
    sink.take(791, own, sorts, relation)
    sink.take(792, own, sorts, apart)
    sink.take(793, own &* 16 &+ mention.sort.rawValue, sorts, mention.definiteness.rawValue)
    sink.take(794, own, turn, speech)
    sink.take(795, own, turn, sorts)
    sink.take(796, own, quotes, sorts)
    sink.take(797, form, quotes, distance)
    sink.take(798, own &* 16 &+ other.definiteness.rawValue, sorts, apart)
    sink.take(799, own &* 8 &+ UInt64(min(chain.count, 4)), apart, sorts)
  }

  func addRank(
    _ index: Int,
    to earlier: Int,
    _ rank: CandidateRank,
    chain: ChainState,
    to sink: inout some FeatureSink
  ) {
    let (mention, other) = (mentions[index], mentions[earlier])
    let own = mention.form.rawValue &* 4 &+ mention.speech.rawValue
    let sort = chain.sort.rawValue
    let ofClass = UInt64(min(rank.ofClass, 3))
    let ofSubjects = UInt64(rank.isSubject ? min(rank.ofSubjects, 3) : 4 + min(rank.ofSubjects, 1))
    let inParagraph = UInt64(rank.inParagraph.map { min($0, 3) } ?? 4)
    let apart = paragraphsApart(mention, other)
    let gender = chain.gender == .unknown ? other.gender : chain.gender
    sink.take(800, own, sort, ofClass)
    sink.take(801, own, sort, ofSubjects)
    sink.take(802, own, sort, inParagraph)
    sink.take(803, own, ofClass &* 8 &+ ofSubjects, apart)
    sink.take(804, own, sort &* 8 &+ ofSubjects, apart)
    sink.take(805, own, sort &* 8 &+ ofClass, tree.relations[mention.head])
    sink.take(806, own, sort &* 8 &+ gender.rawValue, ofClass)
    sink.take(807, own, ofSubjects &* 8 &+ inParagraph, turn(index, earlier))
    sink.take(808, own, sort &* 8 &+ ofClass, quotationRelation(index, earlier))
  }

  func addCommand(
    _ index: Int,
    to earlier: Int,
    chain: ChainState,
    to sink: inout some FeatureSink
  ) {
    let (mention, other) = (mentions[index], mentions[earlier])
    guard mention.sentence == other.sentence else { return }
    let own = mention.form.rawValue &* 8 &+ other.sort.rawValue
    let command = command(mention.head, other.head)
    let relations = tree.relations[mention.head] &* 64 &+ tree.relations[other.head]
    sink.take(809, own, command, tree.relations[other.head])
    sink.take(810, own, command, relations)
    sink.take(811, own &* 4 &+ other.speech.rawValue, command, chain.sort.rawValue)
    let gender = chain.gender == .unknown ? other.gender : chain.gender
    sink.take(812, own, command, mention.gender.rawValue &* 4 &+ gender.rawValue)
  }

  /// How far above a word another is in its sentence: the steps from the word up to a head of which the other is a
  /// dependent, at most 7; 8 where there is none.
  ///
  /// A pronoun is no object of the verb whose subject is its antecedent (step 1), but often in a clause below it.
  private func command(_ head: Int, _ other: Int) -> UInt64 {
    guard let governor = tree.head(of: other) else { return 8 }
    var word = head
    for step in 1...7 {
      guard let above = tree.head(of: word) else { return 8 }
      if above == governor { return UInt64(step) }
      word = above
    }
    return 8
  }

  /// The paragraphs between two mentions, at most 3.
  func paragraphsApart(_ mention: MentionCandidate, _ other: MentionCandidate) -> UInt64 {
    let paragraphs = tree.document.sentences
    return UInt64(
      min(max(paragraphs[mention.sentence].paragraph - paragraphs[other.sentence].paragraph, 0), 3)
    )
  }

  /// How an earlier mention stands to the last speaker: 0 there is none, 1 the same, 2 of one chain, 3 another; 4 more
  /// if the last speaker is in the paragraph of the mention.
  func turn(_ index: Int, _ earlier: Int) -> UInt64 {
    guard lastSpeaker >= 0 else { return 0 }
    let isNear = paragraphsApart(mentions[index], mentions[lastSpeaker]) == 0
    let relation: UInt64 =
      lastSpeaker == earlier ? 1 : chains[lastSpeaker] == chains[earlier] ? 2 : 3
    return relation &+ (isNear ? 4 : 0)
  }

  /// How an earlier mention stands to the quotation around a mention.
  ///
  /// 0 there is no quotation, 1 its speaker is unknown, 2 the earlier mention is its speaker, 3 it is in the same
  /// quotation marks, 4 in others of that speaker, 5 in those of another speaker, 6 outside quotation marks.
  func quotationRelation(_ index: Int, _ earlier: Int) -> UInt64 {
    let (mention, other) = (mentions[index], mentions[earlier])
    guard mention.quoted >= 0 else { return 0 }
    if mention.quoted == other.quoted { return 3 }
    let speaker = Int(speakers[index])
    guard speaker >= 0 else { return 1 }
    if chains[speaker] == chains[earlier] { return 2 }
    guard other.quoted >= 0 else { return 6 }
    let otherSpeaker = Int(speakers[earlier])
    return otherSpeaker >= 0 && chains[otherSpeaker] == chains[speaker] ? 4 : 5
  }
}
