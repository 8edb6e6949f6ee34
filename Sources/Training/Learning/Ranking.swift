/// A trained linear ranker of candidates: one weight a feature.
struct Ranking {
  /// A training example: the features of each candidate, and which candidates are right.
  typealias Choice = (candidates: [[UInt64]], right: [Bool])

  /// A training method.
  enum Method {
    /// Averaged passive-aggressive steps (`RankTrainer`).
    case corrections(aggressiveness: Float)
    /// The likelihood of the right candidates (`LikelihoodTrainer`).
    case likelihood(rate: Float)
  }

  private(set) var index: FeatureIndex
  private(set) var weights: [Float] = []

  private let bucketBits: Int
  private let orders: Int

  /// Trains the weights of the features that occur at least `least` times.
  ///
  /// If `again` is true, the weights of those that fit into the table are then trained once more without the others.
  init(
    _ choices: [Choice],
    least: Int,
    by method: Method,
    rounds: Int,
    seed: UInt64,
    orders: Int = 4,
    again: Bool = false,
    bucketBits: Int = 14
  ) {
    (self.bucketBits, self.orders) = (bucketBits, orders)
    index = FeatureIndex(choices.map(\.candidates), least: least)
    print("\(choices.count) choices, \(index.count) features")
    learn(choices, method, rounds, seed)
    guard again else { return }
    let kept = WeightFile.kept(
      hashes: index.hashes,
      weights: weights,
      counts: index.counts,
      classes: 1,
      bucketBits: bucketBits
    )
    index = FeatureIndex(kept, of: index)
    learn(choices, method, rounds, seed)
  }

  private mutating func learn(_ choices: [Choice], _ method: Method, _ rounds: Int, _ seed: UInt64) {
    let (index, features) = (index, index.count)
    let examples = choices.map { choice in
      (candidates: choice.candidates.map { index.numbers(of: $0) }, right: choice.right)
    }
    weights = ModelAveraging.of(seed: seed, orders: orders) {
      switch method {
      case .corrections(let aggressiveness):
        RankTrainer.trained(
          examples,
          features: features,
          aggressiveness: aggressiveness,
          rounds: rounds,
          seed: $0
        )
      case .likelihood(let rate):
        LikelihoodTrainer.trained(examples, features: features, rate: rate, rounds: rounds, seed: $0)
      }
    }
  }

  /// The score of each candidate: the sum of the weights of its features.
  func scores(_ candidates: [[UInt64]]) -> [Float] {
    candidates.map { index.numbers(of: $0).reduce(Float(0)) { $0 + weights[Int($1)] } }
  }

  /// The factor by which weights are multiplied before they are rounded.
  var scale: Float { WeightFile.scale(of: weights) }

  /// The bytes of the table of weights.
  var bytes: [UInt8] {
    WeightFile.bytes(
      hashes: index.hashes,
      weights: weights,
      classes: 1,
      dense: [],
      bucketBits: bucketBits,
      scale: scale,
      counts: index.counts
    )
  }
}
