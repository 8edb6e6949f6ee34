import Annotators
import Documents
import Foundation

/// A trainer of both passes of the name tagger, from tagged sentences.
struct NameTrainer {
  /// The folder of tagged sentences.
  var data: String
  /// A file of sentences that a teacher model has tagged; nil for training without them.
  var labelled: String?
  /// The folder that the weights are written to.
  var weights: String
  /// A group of features that is left out, to measure its contribution.
  var without: FeatureGroup?

  /// Groups of features of the first pass that an experiment can leave out.
  enum FeatureGroup: String, CaseIterable {
    /// The tables of names, and the rules that read them.
    case gazetteers
    /// The word clusters.
    case clusters

    /// The resources of the templates that are left out.
    var resources: FeatureTemplate.Resources {
      switch self {
      case .gazetteers: .gazetteers
      case .clusters: .clusters
      }
    }
  }

  private static let seed: UInt64 = 20_261_125
  private static let least = 3
  private static let rounds = 8
  private static let documentRounds = 6
  /// The number of orders of the sentences over which the first pass is averaged.
  private static let orders = 3
  /// The weight of a sentence tagged by the teacher, and of one from a corpus that was partly tagged by machine.
  private static let labelledWeight: Float = 0.5
  private static let noisyWeight: Float = 0.3
  private static let aggressiveness: Float = 0.02
  private static let bucketBits = 16

  /// A text with the features of its tokens.
  private struct Prepared {
    var text: TaggedText
    var names: PreparedNames
    var features: [[UInt64]]
  }

  func run() throws {
    let texts = try read().map { text in
      let names = PreparedNames(text.document)
      let features = NameTagger.features(text.document, names, without: without?.resources ?? [])
      return Prepared(text: text, names: names, features: features)
    }
    print("\(texts.count) texts, \(texts.reduce(0) { $0 + $1.text.tags.count }) tokens")
    let first = Self.first(texts, orders: Self.orders)
    try write(first, to: "names.bin")

    // The second pass is trained on tags of a first pass that has not seen the text, which errs as on new texts.
    var examples = ChainTrainer.Examples()
    var hashes: [[[UInt64]]] = []
    var bases: [(text: Prepared, tags: [Int], sums: [Float])] = []
    for part in 0..<2 {
      let others = texts.enumerated().filter { $0.offset % 2 != part }.map(\.element)
      let model = Self.first(others)
      for (position, text) in texts.enumerated() where position % 2 == part {
        let (tags, sums) = model.tags(text)
        bases.append((text, tags, sums))
      }
    }
    for base in bases {
      hashes.append(NameTagger.features(base.text.text.document, base.text.names, after: base.tags))
    }
    let index = FeatureIndex(hashes, least: Self.least)
    for (base, list) in zip(bases, hashes) {
      examples.add(base.text.text, base.text.names, list, index, base: base.sums)
    }
    var trainer = ChainTrainer(features: index.count, aggressiveness: Self.aggressiveness)
    trainer.learn(examples, rounds: Self.documentRounds, seed: Self.seed)
    let (rows, steps) = trainer.averaged
    try write(
      Model(index: index, rows: rows, steps: steps),
      to: "names-document.bin",
      bits: 11,
      scaledLike: first
    )
  }

  private func read() throws -> [TaggedText] {
    var texts: [TaggedText] = []
    func add(_ name: String, hasAllTypes: Bool = true, share: Double = 1, weight: Float = 1) throws {
      texts += try TaggedText.read("\(data)/\(name)", hasAllTypes: hasAllTypes, share: share, weight: weight)
    }
    try add("worldwide.train.bio.gz")
    try add("gum_nonnews_derived.bio.gz", hasAllTypes: false)
    try add("uner_ewt.dev.bio", hasAllTypes: false)
    try add("uner_ewt.test.bio", hasAllTypes: false)
    try add("wikigold.bio")
    try add("re3d_nobbc.bio")
    try add("gmb.bio.gz", share: 0.15, weight: Self.noisyWeight)
    if let labelled { texts += try TaggedText.read(labelled, weight: Self.labelledWeight) }
    return texts
  }

  /// The trained weights of one pass.
  private struct Model {
    var index: FeatureIndex
    var rows: [Float]
    var steps: [Float]

    var scale: Float { WeightFile.scale(of: rows) }

    /// The tags of a text, and the scores of all tags: tokens × tags.
    func tags(_ text: Prepared) -> (tags: [Int], sums: [Float]) {
      var examples = ChainTrainer.Examples()
      examples.add(text.text, text.names, text.features, index)
      var tags = [Int](repeating: 0, count: text.text.tags.count)
      var sums = [Float](repeating: 0, count: tags.count * NameTags.count)
      var path = ViterbiPath<Float>(steps: steps, absent: -1e30)
      for (span, tokens) in examples.spans.enumerated() {
        let emissions = ChainTrainer.emissions(examples, tokens, rows: rows, stride: NameTags.count)
        let best = path.best(tokens: tokens.count, stride: 16) { emissions[$0] }
        for (position, tag) in best.enumerated() {
          let token = examples.tokens[span].lowerBound + position
          tags[token] = tag
          for tag in 0..<NameTags.count {
            sums[token * NameTags.count + tag] = emissions[position * 16 + tag]
          }
        }
      }
      return (tags, sums)
    }
  }

  private static func first(_ texts: [Prepared], orders: Int = 1) -> Model {
    let index = FeatureIndex(texts.map(\.features), least: least)
    var examples = ChainTrainer.Examples()
    for text in texts { examples.add(text.text, text.names, text.features, index) }
    print("\(index.count) features, \(examples.spans.count) spans")
    let means = ModelAveraging.of(seed: seed, orders: orders) { seed in
      var trainer = ChainTrainer(features: index.count, aggressiveness: aggressiveness)
      trainer.learn(examples, rounds: rounds, seed: seed)
      let (rows, steps) = trainer.averaged
      return rows + steps
    }
    let rows = index.count * NameTags.count
    return Model(index: index, rows: Array(means[..<rows]), steps: Array(means[rows...]))
  }

  private func write(_ model: Model, to name: String, bits: Int = bucketBits, scaledLike other: Model? = nil)
    throws
  {
    let bytes = WeightFile.bytes(
      hashes: model.index.hashes,
      weights: model.rows,
      classes: NameTags.count,
      dense: model.steps,
      bucketBits: bits,
      scale: (other ?? model).scale,
      counts: model.index.counts
    )
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }
}
