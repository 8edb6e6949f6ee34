import Documents

/// Chooses the words that name the speaker of a cue.
struct SpeakerModel: Sendable {
  let weights: WeightTable

  /// The best candidate, by its head, with the second and the distance between them.
  struct Choice {
    /// The head of the words; nothing where nobody is named.
    var token: Int?
    var runnerUp: Int?
    var lead: Int
  }

  static func features(_ view: DependencyTree, _ cue: Int) -> SpeakerFeatures {
    let paths = CuePaths(view, cue: cue, window: ContentModel.window(view, cue))
    return SpeakerFeatures(view, cue: cue, paths: paths)
  }

  /// The candidates with their place among those on their side of the cue, the nearest first.
  static func ranked(_ candidates: [Int], _ cue: Int) -> [(token: Int, rank: Int)] {
    let before = candidates.filter { $0 < cue }
    let after = candidates.filter { $0 > cue }
    return before.enumerated().map { ($1, before.count - 1 - $0) } + after.enumerated().map { ($1, $0) }
  }

  /// The speaker of a cue.
  func choose(_ view: DependencyTree, cue: Int, paths: CuePaths) -> Choice {
    guard var sum = FeatureSum<Sums16>(weights) else { return Choice(lead: 0) }
    let features = SpeakerFeatures(view, cue: cue, paths: paths)
    features.addNobody(to: &sum)
    var best: (token: Int?, score: Int) = (nil, Int(sum.finish()[0]))
    var second: (token: Int?, score: Int) = (nil, -100_000)
    for (token, rank) in SpeakerModel.ranked(features.candidates(), cue) {
      features.add(token, rank: rank, to: &sum)
      let score = Int(sum.finish()[0])
      if score > best.score {
        (second, best) = (best, (token, score))
      } else if score > second.score {
        second = (token, score)
      }
    }
    return Choice(token: best.token, runnerUp: second.token, lead: best.score - second.score)
  }
}
