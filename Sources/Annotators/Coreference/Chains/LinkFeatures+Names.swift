import Documents

extension LinkFeatures {
  /// Adds the features of a mention's speaking of the same as an earlier one, where `namesake` is the last mention of the
  /// entity that names and rules say is meant: names that look the same may not be, what a noun has before it speaks of
  /// nobody, and "he" is now and then another.
  func addNamesake(_ place: Int, to earlier: Int, namesake: Int, sink: inout some FeatureSink) {
    let (mention, other) = (mentions[place], mentions[earlier])
    let isSame: UInt64 = earlier == namesake ? 1 : chains[earlier] == chains[namesake] ? 2 : 0
    let isOfCluster = mention.cluster >= 0 && mention.cluster == other.cluster
    let kind =
      isSame * 4 + (mention.text == other.text ? 2 : 0) + (isOfCluster ? 1 : 0) + mention.form.rawValue * 16
    let (relation, past) = (view.relations[mention.head], view.relations[other.head])
    func length(_ mention: MentionCandidate) -> UInt64 { UInt64(min(mention.tokens.count, 5)) }
    let governor = view.head(of: mention.head)
    let above: UInt64 =
      governor.map { view.names[$0] > 0 ? 1 : view.parts[$0] == .noun ? 2 : 3 } ?? 0
    sink.take(830, kind)
    sink.take(831, kind, relation)
    sink.take(832, kind, relation, past)
    sink.take(833, kind, mention.type, other.type)
    sink.take(834, kind, SpeakerFeatures.bucket(mention.sentence - other.sentence), mention.type)
    sink.take(835, kind, length(mention), length(other))
    sink.take(836, kind, chains[earlier] == Int32(earlier) ? 0 : 1, relation)
    sink.take(837, kind, above, relation)
  }
}
