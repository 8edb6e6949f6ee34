/// The ranking of candidates for the speaker of a cue.
struct SpeakerModel: Sendable {
  let weights: WeightTable

  /// The best candidate by its head, with the second and the margin between them.
  struct Choice {
    /// The head of the phrase; nil for no speaker.
    var token: Int?
    /// The head of the second candidate; nil where that is no speaker.
    var runnerUp: Int?
    /// The score of the best less that of the second, in the units of the weights.
    var lead: Int
    /// The name of the last rule that corrected the choice of the model (`SpeakerRule`); nil for none.
    var rule: String?
  }

  static func features(_ tree: DependencyTree, _ cue: Int) -> SpeakerFeatures {
    let paths = CuePaths(tree, cue: cue, window: ContentModel.window(tree, cue))
    return SpeakerFeatures(tree, cue: cue, paths: paths)
  }

  /// The candidates with their rank on their side of the cue, 0 for the nearest.
  static func ranked(_ candidates: [Int], _ cue: Int) -> [(token: Int, rank: Int)] {
    let before = candidates.filter { $0 < cue }
    let after = candidates.filter { $0 > cue }
    return before.enumerated().map { ($1, before.count - 1 - $0) } + after.enumerated().map { ($1, $0) }
  }

  /// The candidate with the highest score, of which having no speaker is one.
  func choose(_ tree: DependencyTree, cue: Int, paths: CuePaths) -> Choice {
    guard var sum = ScoreSum(weights) else { return Choice(lead: 0) }
    let features = SpeakerFeatures(tree, cue: cue, paths: paths)
    features.addNoSpeaker(to: &sum)
    var best: (token: Int?, score: Int) = (nil, sum.finish())
    var second: (token: Int?, score: Int) = (nil, -100_000)
    for (token, rank) in SpeakerModel.ranked(features.candidates(), cue) {
      features.add(token, rank: rank, to: &sum)
      let score = sum.finish()
      if score > best.score {
        (second, best) = (best, (token, score))
      } else if score > second.score {
        second = (token, score)
      }
    }
    return Choice(token: best.token, runnerUp: second.token, lead: best.score - second.score)
  }
}
