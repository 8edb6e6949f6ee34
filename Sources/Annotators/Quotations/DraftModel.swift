import Platform

/// The judgement whether a draft is a quotation: decision trees over its evidence.
///
/// The cue model sees a word without what it reports; these trees see the cue with its speaker and its contents.
struct DraftModel: Sendable {
  let trees: BoostedTrees

  /// The least score of a cue that is considered.
  static let leastCue = -500
  /// The score from which on a draft stays: its logit in hundredths, here of a likelihood of a third.
  static let least = -72

  /// The likelihood of a draft, 0 to 1 in hundredths; nil for one that does not stay.
  func likelihood(_ evidence: DraftEvidence) -> Double? {
    let score = trees.scores([evidence.numbers]).first ?? 0
    return score < Self.least ? nil : (100 / (1 + exp(-Double(score) / 100))).rounded() / 100
  }
}
