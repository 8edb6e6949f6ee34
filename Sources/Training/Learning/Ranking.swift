/// What has been learnt of choices among candidates: a weight for each feature that finds room in its table.
struct Ranking {
  /// A choice: the features of each candidate, and which candidates are right.
  typealias Choice = (candidates: [[UInt64]], right: [Bool])

  /// How weights are learnt.
  enum Method {
    /// By correcting mistakes, with steps of at most some size.
    case corrections(boldness: Float)
    /// By raising the likelihood of what is right, with first steps of some size.
    case likelihood(rate: Float)
  }

  private(set) var index: FeatureIndex
  private(set) var weights: [Float] = []

  private let bucketBits: Int

  /// Learns the weights of the features that are seen at least `least` times; if `again`, then once more those that find
  /// room in the table, without the others.
  init(
    _ choices: [Choice],
    least: Int,
    by method: Method,
    rounds: Int,
    seed: UInt64,
    again: Bool = false,
    bucketBits: Int = 14
  ) {
    self.bucketBits = bucketBits
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
    weights = ModelAveraging.of(seed: seed) {
      switch method {
      case .corrections(let boldness):
        RankTrainer.learnt(examples, features: features, boldness: boldness, rounds: rounds, seed: $0)
      case .likelihood(let rate):
        LikelihoodTrainer.learnt(examples, features: features, rate: rate, rounds: rounds, seed: $0)
      }
    }
  }

  /// The sum of the weights of each of some candidates.
  func scores(_ candidates: [[UInt64]]) -> [Float] {
    candidates.map { index.numbers(of: $0).reduce(Float(0)) { $0 + weights[Int($1)] } }
  }

  /// The factor by which weights become whole numbers.
  var scale: Float { WeightFile.scale(of: weights) }

  /// The table of weights.
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
