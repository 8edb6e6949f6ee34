/// Learns to choose among candidates: the passive-aggressive algorithm (Crammer and others 2006), averaged.
struct RankTrainer {
  private(set) var now: [Float]
  private var sums: [Double]
  private var time = 1.0
  private let boldness: Float

  init(features: Int, boldness: Float) {
    self.boldness = boldness
    now = [Float](repeating: 0, count: features)
    sums = [Double](repeating: 0, count: features)
  }

  /// The sum of the weights of some features.
  func score(_ features: [Int32]) -> Float { features.reduce(0) { $0 + now[Int($1)] } }

  /// Learns from one choice; several candidates may be right.
  mutating func learn(_ candidates: [[Int32]], right: [Bool]) -> Bool {
    time += 1
    var (good, bad) = (-1, -1)
    let scores = candidates.map { score($0) }
    for place in candidates.indices {
      if right[place] {
        if good < 0 || scores[place] > scores[good] { good = place }
      } else if bad < 0 || scores[place] > scores[bad] {
        bad = place
      }
    }
    guard good >= 0, bad >= 0 else { return true }
    let loss = 1 - scores[good] + scores[bad]
    if loss > 0 {
      let amount = min(boldness, loss / Float(candidates[good].count + candidates[bad].count))
      for feature in candidates[good] { change(Int(feature), amount) }
      for feature in candidates[bad] { change(Int(feature), -amount) }
    }
    return scores[good] > scores[bad]
  }

  private mutating func change(_ feature: Int, _ amount: Float) {
    now[feature] += amount
    sums[feature] += Double(amount) * time
  }

  /// The means of the weights over all steps.
  var averaged: [Float] { zip(now, sums).map { Float(Double($0) - $1 / time) } }

  /// The means of the weights after some rounds over choices, each with what is right, in orders that a seed gives.
  static func learnt(
    _ choices: [(candidates: [[Int32]], right: [Bool])],
    features: Int,
    boldness: Float,
    rounds: Int,
    seed: UInt64
  ) -> [Float] {
    var trainer = RankTrainer(features: features, boldness: boldness)
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
