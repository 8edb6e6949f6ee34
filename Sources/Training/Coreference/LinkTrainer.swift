import Annotators
import Foundation

/// Learns what each mention speaks of.
struct LinkTrainer {
  /// The file of documents with chains.
  var data: String
  /// The folder that the weights go to.
  var weights: String
  /// What the learning does without.
  var without: Ablation?

  private static let seed: UInt64 = 20_261_126
  private static let rounds = 10

  func run() throws {
    let texts = try ChainedText.read(data, without: without)
    let choices = texts.flatMap { text in text.features.choices(gold: text.gold).map { (text.gold, $0) } }
    let model = Model(choices, seed: Self.seed)
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    let bytes = model.bytes
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/links.bin"))
    print("links.bin: \(bytes.count) bytes")
  }

  /// What has been learnt of links.
  private struct Model {
    private let index: FeatureIndex
    private let averaged: [Float]

    init(_ choices: [([Int], CoreferenceFeatures.Choice)], seed: UInt64) {
      print("\(choices.count) choices")
      let index = FeatureIndex(choices.map { $0.1.candidates.map(\.features) }, least: 3)
      let examples = choices.map { gold, choice -> (candidates: [[Int32]], right: [Bool]) in
        let own = gold[choice.mention]
        var right = choice.candidates.map { $0.place >= 0 && own >= 0 && gold[$0.place] == own }
        if !right.contains(true) { right[0] = true }
        return (choice.candidates.map { index.numbers(of: $0.features) }, right)
      }
      print("\(index.count) features")
      self.index = index
      averaged = Means.of(seed: seed) {
        RankTrainer.learnt(
          examples,
          features: index.count,
          boldness: 0.005,
          rounds: LinkTrainer.rounds,
          seed: $0
        )
      }
    }

    /// The place of the best of some candidates.
    func best(_ candidates: [[UInt64]]) -> Int {
      let scores = candidates.map { index.numbers(of: $0).reduce(Float(0)) { $0 + averaged[Int($1)] } }
      return scores.indices.max { scores[$0] < scores[$1] } ?? 0
    }

    /// The table of weights.
    var bytes: [UInt8] { WeightFile.bytes(ranking: averaged, of: index) }
  }
}
