import Annotators
import Documents
import Foundation

/// A trainer of the tagger and the lemmatizer.
struct TagTrainer {
  /// The texts with gold tags and lemmas.
  var gold: [Treebank.Text]
  /// A file of texts that a teacher model has tagged; nil for training without them.
  var labelled: String?
  /// The folder that the weights are written to.
  var weights: String

  private static let leastSureness = 0.8
  private static let seed: UInt64 = 20_261_125
  private static let rounds = 8
  private static let bucketBits = 15

  func run() throws {
    // Confident sentences of the teacher count as much as gold ones, but have no lemmas.
    let others = try labelled.map { try Treebank([$0], leastSureness: Self.leastSureness).texts } ?? []
    for texts in [gold, others] {
      print("\(texts.count) texts, \(texts.reduce(0) { $0 + $1.words.count }) words")
    }
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try LemmaTrainer(gold).write(to: weights)
    let texts = gold + others
    let model = TagModel(texts, rounds: Self.rounds, seed: Self.seed, bucketBits: Self.bucketBits)
    try write(model.sureTable, "tags-sure.bin")
    try write(model.bytes(bucketBits: Self.bucketBits), "tags.bin")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }
}
