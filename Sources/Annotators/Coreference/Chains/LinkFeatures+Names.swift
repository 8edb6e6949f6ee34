import Documents

extension LinkFeatures {
  /// Gives the features of a link where names and rules know the entity of the mention.
  ///
  /// They may be wrong: equal names can have two bearers, a name before a noun need not refer, and "he" can be
  /// another person.
  ///
  /// - Parameter namesake: The last mention of that entity.
  func addNamesake(_ index: Int, to earlier: Int, namesake: Int, sink: inout some FeatureSink) {
    let (mention, other) = (mentions[index], mentions[earlier])
    let isSame: UInt64 = earlier == namesake ? 1 : chains[earlier] == chains[namesake] ? 2 : 0
    let isOfCluster = mention.cluster >= 0 && mention.cluster == other.cluster
    let kind =
      isSame * 4 + (mention.text == other.text ? 2 : 0) + (isOfCluster ? 1 : 0) + mention.form.rawValue * 16
    let (relation, earlierRelation) = (tree.relations[mention.head], tree.relations[other.head])
    func length(_ mention: MentionCandidate) -> UInt64 { UInt64(min(mention.tokens.count, 5)) }
    let governor = tree.head(of: mention.head)
    let above: UInt64 =
      governor.map { tree.names[$0] > 0 ? 1 : tree.parts[$0] == .noun ? 2 : 3 } ?? 0
    sink.take(830, kind)
    sink.take(831, kind, relation)
    sink.take(832, kind, relation, earlierRelation)
    sink.take(833, kind, mention.type, other.type)
    sink.take(834, kind, SpeakerFeatures.bucket(mention.sentence - other.sentence), mention.type)
    sink.take(835, kind, length(mention), length(other))
    sink.take(836, kind, chains[earlier] == Int32(earlier) ? 0 : 1, relation)
    sink.take(837, kind, above, relation)
  }
}
