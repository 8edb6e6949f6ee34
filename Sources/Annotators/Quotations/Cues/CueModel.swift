/// The classifier of cues: words that report what somebody says, thinks or wants.
///
/// A score is the weight of the class "cue" less that of "no cue": a difference of sums of weights, which each weight
/// file scales to signed bytes. Thresholds are in the same units.
struct CueModel: Sendable {
  let weights: WeightTable

  /// A token with its score as a cue.
  struct Cue {
    var token: Int
    var score: Int
  }

  /// True for a sentence with quoted words among its first 400 tokens.
  static func hasQuotes(_ sentence: Range<Int>, _ tree: DependencyTree) -> Bool {
    sentence.prefix(400).contains { tree.quoted[$0] >= 0 }
  }

  /// The cues of a sentence in reading order, those with at least a given score.
  func cues(in sentence: Range<Int>, _ tree: DependencyTree, least: Int) -> [Cue] {
    guard var sum = FeatureSum<Sums16>(weights) else { return [] }
    let features = CueFeatures(tree: tree)
    let hasQuotes = CueModel.hasQuotes(sentence, tree)
    var found: [Cue] = []
    for token in sentence where features.isCandidate(token) {
      if token & 0xFF == 0, Stopping.isWanted { break }
      features.add(token, in: sentence, hasQuotes: hasQuotes, to: &sum)
      let sums = sum.finish()
      let score = Int(sums[1]) - Int(sums[0])
      if score >= least { found.append(Cue(token: token, score: score)) }
    }
    return found
  }
}
