import Annotators
import Documents

/// A trainer of the cue model: which tokens report speech, thought or writing.
struct CueLearner {
  private let index: FeatureIndex
  private let averaged: [Float]

  private static let rounds = 8

  /// The size of the table.
  private static let bucketBits = 15

  init(_ texts: [QuotedText], seed: UInt64, orders: Int) {
    var lists: [[[UInt64]]] = []
    var gold: [[Bool]] = []
    for text in texts {
      let heads = Set(text.quotes.map(\.cue))
      let inside = Set(text.quotes.flatMap { Array($0.cueTokens) })
      var list: [[UInt64]] = []
      var right: [Bool] = []
      for sentence in text.features.document.sentences {
        for token in text.features.cueCandidates(in: sentence.tokens) {
          // The other tokens of a cue are neither right nor wrong.
          if inside.contains(token), !heads.contains(token) { continue }
          list.append(text.features.cue(token, in: sentence.tokens))
          right.append(heads.contains(token))
        }
      }
      lists.append(list)
      gold.append(right)
    }
    let index = FeatureIndex(lists, least: 2)
    let examples = zip(lists, gold).flatMap { list, right in
      zip(list, right).map { (features: index.numbers(of: $0), right: $1) }
    }
    lists = []
    print("cues: \(examples.count) words, \(index.count) features")
    self.index = index
    averaged = ModelAveraging.of(seed: seed, orders: orders) {
      Self.learn(examples, features: index.count, seed: $0)
    }
  }

  private static func learn(
    _ examples: [(features: [Int32], right: Bool)],
    features: Int,
    seed: UInt64
  ) -> [Float] {
    var trainer = ClassTrainer(features: features, classes: 2, aggressiveness: 0.004)
    var order = Array(examples.indices)
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var wrong = 0
      for number in order {
        let example = examples[number]
        let scores = trainer.scores(example.features)
        if (scores[1] > scores[0]) != example.right { wrong += 1 }
        trainer.learn(example.features, scores: scores, right: { ($0 == 1) == example.right })
      }
      print("round \(round + 1): \(wrong) wrong")
    }
    return trainer.averaged(features)
  }

  /// The score of a token as a cue: the difference of the sums of both classes.
  func score(_ hashes: [UInt64]) -> Float {
    index.numbers(of: hashes).reduce(0) { $0 + averaged[Int($1) * 2 + 1] - averaged[Int($1) * 2] }
  }

  /// The bytes of the table of weights.
  var bytes: [UInt8] {
    WeightFile.bytes(
      hashes: index.hashes,
      weights: averaged,
      classes: 2,
      dense: [],
      bucketBits: Self.bucketBits,
      scale: WeightFile.scale(of: averaged),
      counts: index.counts
    )
  }
}
