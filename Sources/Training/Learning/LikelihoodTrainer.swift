import Foundation

/// A linear ranker trained by the likelihood of the right candidates, with AdaGrad steps (Duchi, Hazan and
/// Singer 2011).
///
/// It suits choices whose right answer the features often do not determine: unlike `RankTrainer` it does not correct
/// every mistake.
enum LikelihoodTrainer {
  /// The initial sum of squared gradients of a weight.
  private static let start: Float = 0.001
  /// Gradients with a smaller magnitude are skipped.
  private static let leastGradient: Float = 0.0001

  /// The weights after some rounds over choices, each with its right candidates, in an order that the seed gives.
  ///
  /// `rate` is the size of the first step of a weight; the result has one weight a feature.
  static func trained(
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
        for (index, candidate) in candidates.enumerated() {
          let step = (right[index] ? shares[index] / good : 0) - shares[index] / all
          if abs(step) < leastGradient { continue }
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
