/// A linear ranker trained by averaged passive-aggressive steps (Crammer and others 2006): one weight a feature.
struct RankTrainer {
  private(set) var current: [Float]
  private var sums: [Double]
  private var time = 1.0
  /// The parameter C: the greatest change of a weight in one step.
  private let aggressiveness: Float

  init(features: Int, aggressiveness: Float) {
    self.aggressiveness = aggressiveness
    current = [Float](repeating: 0, count: features)
    sums = [Double](repeating: 0, count: features)
  }

  /// The sum of the weights of some features.
  func score(_ features: [Int32]) -> Float { features.reduce(0) { $0 + current[Int($1)] } }

  /// Learns from one choice, of which several candidates may be right; true if a right one had the highest score.
  mutating func learn(_ candidates: [[Int32]], right: [Bool]) -> Bool {
    time += 1
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
      for feature in candidates[good] { change(Int(feature), amount) }
      for feature in candidates[bad] { change(Int(feature), -amount) }
    }
    return scores[good] > scores[bad]
  }

  private mutating func change(_ feature: Int, _ amount: Float) {
    current[feature] += amount
    sums[feature] += Double(amount) * time
  }

  /// The weights averaged over all steps.
  var averaged: [Float] { zip(current, sums).map { Float(Double($0) - $1 / time) } }

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
