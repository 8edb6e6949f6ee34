/// A linear ranker trained by averaged passive-aggressive steps (Crammer and others 2006): one weight a feature.
struct RankTrainer {
  private var weights: AveragedWeights
  /// The parameter C: the greatest change of a weight in one step.
  private let aggressiveness: Float

  init(features: Int, aggressiveness: Float) {
    self.aggressiveness = aggressiveness
    weights = AveragedWeights(count: features)
  }

  /// The sum of the weights of some features.
  func score(_ features: [Int32]) -> Float { features.reduce(0) { $0 + weights.values[Int($1)] } }

  /// Learns from one choice, of which several candidates may be right; true if a right one had the highest score.
  mutating func learn(_ candidates: [[Int32]], right: [Bool]) -> Bool {
    weights.beginStep()
    var (good, bad) = (-1, -1)
    let scores = candidates.map { score($0) }
    for index in candidates.indices {
      if right[index] {
        if good < 0 || scores[index] > scores[good] { good = index }
      } else if bad < 0 || scores[index] > scores[bad] {
        bad = index
      }
    }
    guard good >= 0, bad >= 0 else { return true }
    let loss = 1 - scores[good] + scores[bad]
    if loss > 0 {
      let amount = min(aggressiveness, loss / Float(candidates[good].count + candidates[bad].count))
      for feature in candidates[good] { weights.add(amount, at: Int(feature)) }
      for feature in candidates[bad] { weights.add(-amount, at: Int(feature)) }
    }
    return scores[good] > scores[bad]
  }

  /// The weights averaged over all steps.
  var averaged: [Float] { weights.means }

  /// The averaged weights after some rounds over choices, each with its right candidates, in an order that the
  /// seed gives.
  static func trained(
    _ choices: [(candidates: [[Int32]], right: [Bool])],
    features: Int,
    aggressiveness: Float,
    rounds: Int,
    seed: UInt64
  ) -> [Float] {
    var trainer = RankTrainer(features: features, aggressiveness: aggressiveness)
    var order = Array(choices.indices)
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      let wrong = order.count { !trainer.learn(choices[$0].candidates, right: choices[$0].right) }
      print("round \(round + 1): \(wrong) wrong")
    }
    return trainer.averaged
  }
}
