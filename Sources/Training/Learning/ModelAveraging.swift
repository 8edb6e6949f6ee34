/// Learns several times, each with the examples in another order, and takes the means of the weights.
///
/// The order in which a passive-aggressive learner sees its examples moves its weights; the means move less, as those of
/// bagged perceptrons do (Collins 2002; Breiman 1996).
enum ModelAveraging {
  /// The means of the weights that `learn` returns for each of some orders.
  static func of(seed: UInt64, orders: Int = 4, _ learn: (_ seed: UInt64) -> [Float]) -> [Float] {
    var sums: [Float] = []
    for order in 0..<orders {
      let weights = learn(seed + UInt64(order))
      if sums.isEmpty { sums = [Float](repeating: 0, count: weights.count) }
      for place in sums.indices { sums[place] += weights[place] / Float(orders) }
    }
    return sums
  }
}
