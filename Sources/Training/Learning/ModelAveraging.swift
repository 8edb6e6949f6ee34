/// The mean of weights that are trained several times, each time with the examples in another order.
///
/// The order of the examples changes the weights of a passive-aggressive learner; it changes their mean less, as with
/// bagged predictors (Collins 2002; Breiman 1996).
enum ModelAveraging {
  /// The means of the weights that `learn` returns for each of some seeds.
  static func of(seed: UInt64, orders: Int = 4, _ learn: (_ seed: UInt64) -> [Float]) -> [Float] {
    var sums: [Float] = []
    for order in 0..<orders {
      let weights = learn(seed + UInt64(order))
      if sums.isEmpty { sums = [Float](repeating: 0, count: weights.count) }
      for index in sums.indices { sums[index] += weights[index] / Float(orders) }
    }
    return sums
  }
}
