import Foundation

/// Learns to choose among candidates: the likelihood of the right ones, each weight by steps of its own (Duchi, Hazan and
/// Singer 2011).
///
/// Where what is right is often a matter of luck, it is better than a learner that corrects every mistake.
enum LikelihoodTrainer {
  /// What squares of gradients begin with.
  private static let start: Float = 0.001
  /// Candidates whose share is off by less are let be.
  private static let slight: Float = 0.0001

  /// The weights after some rounds over choices, each with what is right, in the order that a seed gives.
  static func learnt(
    _ choices: [(candidates: [[Int32]], right: [Bool])],
    features: Int,
    rate: Float,
    rounds: Int,
    seed: UInt64
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: features)
    var squares = [Float](repeating: start, count: features)
    var order = Array(choices.indices)
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var loss: Float = 0
      for number in order {
        let (candidates, right) = choices[number]
        let sums = candidates.map { $0.reduce(Float(0)) { $0 + weights[Int($1)] } }
        let highest = sums.max() ?? 0
        let shares = sums.map { exp($0 - highest) }
        let all = shares.reduce(0, +)
        let good = zip(shares, right).reduce(Float(0)) { $1.1 ? $0 + $1.0 : $0 }
        guard good > 0 else { continue }
        loss -= log(good / all)
        for (place, candidate) in candidates.enumerated() {
          let step = (right[place] ? shares[place] / good : 0) - shares[place] / all
          if abs(step) < slight { continue }
          for feature in candidate {
            let feature = Int(feature)
            squares[feature] += step * step
            weights[feature] += rate * step / squares[feature].squareRoot()
          }
        }
      }
      print("round \(round + 1): loss \(loss / Float(max(choices.count, 1)))")
    }
    return weights
  }
}
