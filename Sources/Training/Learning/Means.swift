/// Learns several times, each with the examples in another order, and takes the means of the weights.
///
/// The order in which a passive-aggressive learner sees its examples moves its weights; the means move less, as those of
/// bagged perceptrons do (Collins 2002; Breiman 1996).
enum Means {
  /// How many orders are learnt.
  static let orders = 4

  /// The means of the weights that `learn` returns for each seed.
  static func of(seed: UInt64, _ learn: (_ seed: UInt64) -> [Float]) -> [Float] {
    var sums: [Float] = []
    for order in 0..<UInt64(orders) {
      let weights = learn(seed + order)
      if sums.isEmpty { sums = [Float](repeating: 0, count: weights.count) }
      for place in sums.indices { sums[place] += weights[place] / Float(orders) }
    }
    return sums
  }
}
