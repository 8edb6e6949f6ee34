import Annotators
import Documents
import Foundation

/// A trainer of the quotation models: cues, speakers, contents, and the trees that judge drafts.
struct QuotationTrainer {
  /// The file of articles with quotations.
  var data: String
  /// The folder that the weights are written to.
  var weights: String
  /// A layer that is left out, to measure its contribution.
  var without: Ablation?

  /// The parts of the texts that the trees are trained on, each by models that have not seen it.
  private static let folds = 4
  private static let seed: UInt64 = 20_261_126

  func run() throws {
    let texts = try QuotedText.read(data, without: without)
    print("\(texts.count) articles, \(texts.reduce(0) { $0 + $1.quotes.count }) quotations")
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    for (name, bytes) in tables(texts, orders: 4) { try write(bytes, "quotation-\(name).bin") }
  }

  /// Trains the trees that judge drafts, and nothing else.
  func runDrafts() throws {
    let texts = try QuotedText.read(data, without: without)
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try write(trees(texts), "quotation-drafts.bin")
  }

  /// The files of the three linear models, trained in some orders of the examples.
  private func tables(_ texts: [QuotedText], orders: Int) -> KeyValuePairs<String, [UInt8]> {
    [
      "cues": CueLearner(texts, seed: Self.seed, orders: orders).bytes,
      "speakers": speakers(texts, orders: orders),
      "contents": contents(texts, orders: orders),
    ]
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }

  // MARK: Speakers

  private func speakers(_ texts: [QuotedText], orders: Int) -> [UInt8] {
    var choices: [Ranking.Choice] = []
    for text in texts {
      for quote in text.quotes {
        let candidates = text.features.speakers(of: quote.cue)
        let right = candidates.map { candidate in
          guard let speaker = quote.speaker else { return candidate.token < 0 }
          return candidate.token >= 0 && speaker.contains(candidate.token)
            && isTop(candidate.token, in: speaker, text.features)
        }
        guard right.contains(true) else { continue }
        choices.append((candidates.map(\.features), right))
      }
    }
    return Ranking(
      choices,
      least: 2,
      by: .corrections(aggressiveness: 0.01),
      rounds: 8,
      seed: Self.seed,
      orders: orders
    ).bytes
  }

  /// True if the head of a token is outside of a gold phrase that contains the token.
  private func isTop(_ token: Int, in words: Range<Int>, _ features: QuotationFeatures) -> Bool {
    features.head(of: token).map { !words.contains($0) } ?? true
  }

  // MARK: Contents

  private func contents(_ texts: [QuotedText], orders: Int) -> [UInt8] {
    var lists: [[[UInt64]]] = []
    var tags: [[Int]] = []
    for text in texts {
      for quote in text.quotes {
        let window = text.features.window(of: quote.cue)
        let own = SpanTags.tags(of: quote.contents, in: window)
        if own.allSatisfy({ $0 == SpanTags.outside }) { continue }
        lists.append(text.features.contents(of: quote.cue, speaker: quote.speaker))
        tags.append(own)
      }
    }
    let index = FeatureIndex(lists, least: 2)
    var examples = SpanTrainer.Examples()
    for (list, own) in zip(lists, tags) { examples.add(list.map { index.numbers(of: $0) }, tags: own) }
    print("contents: \(examples.windows.count) windows, \(index.count) features")
    lists = []
    let rows = index.count * SpanTags.count
    let averaged = ModelAveraging.of(seed: Self.seed, orders: orders) { seed in
      var trainer = SpanTrainer(features: index.count, aggressiveness: 0.003)
      trainer.learn(examples, rounds: 12, seed: seed)
      return trainer.averaged.rows + trainer.averaged.steps
    }
    return WeightFile.bytes(
      hashes: index.hashes,
      weights: Array(averaged[..<rows]),
      classes: SpanTags.count,
      dense: Array(averaged[rows...]),
      bucketBits: 16,
      scale: WeightFile.scale(of: Array(averaged[..<rows])),
      counts: index.counts
    )
  }

  // MARK: Drafts

  /// The trees that judge drafts, trained on drafts in each quarter of the texts by models trained on the others, which
  /// err as on new texts.
  private func trees(_ texts: [QuotedText]) -> [UInt8] {
    var examples: [DraftExamples.Example] = []
    for fold in 0..<Self.folds {
      let parts = Dictionary(grouping: texts.indices) { $0 % Self.folds == fold }
      let tables = tables((parts[false] ?? []).map { texts[$0] }, orders: 2).map {
        TrainingFiles.table($0.value)
      }
      let models = QuotationAttributor(cues: tables[0], speakers: tables[1], contents: tables[2])
      examples += DraftExamples.all((parts[true] ?? []).map { texts[$0] }, models)
    }
    print("drafts: \(examples.count), \(examples.count { $0.isRight }) right")
    // The first choice is that a draft is none.
    let none = [Int16](repeating: BoostedTrees.unknown, count: DraftCandidates.width)
    var trainer = TreeTrainer(examples.map { ([none, $0.evidence], [!$0.isRight, $0.isRight]) })
    trainer.rounds = 160
    trainer.rate = 0.06
    trainer.mostLeaves = 16
    trainer.leastRows = 80
    return TreeFile.bytes(trainer.grown(seed: Self.seed, scale: 100), width: trainer.width)
  }
}
