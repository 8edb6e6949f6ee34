import Annotators
import Documents
import Foundation

/// A trainer of the three quotation models: cues, speakers and contents.
struct QuotationTrainer {
  /// The file of articles with quotations.
  var data: String
  /// The folder that the weights are written to.
  var weights: String
  /// A layer that is left out, to measure its contribution.
  var without: Ablation?

  private static let seed: UInt64 = 20_261_126

  func run() throws {
    let texts = try QuotedText.read(data, without: without)
    print("\(texts.count) articles, \(texts.reduce(0) { $0 + $1.quotes.count }) quotations")
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try learnCues(texts)
    try learnSpeakers(texts)
    try learnContents(texts)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }

  // MARK: Cues

  private func learnCues(_ texts: [QuotedText]) throws {
    let model = CueLearner(texts, seed: Self.seed)
    try write(model.bytes(bucketBits: 15), "quotation-cues.bin")
  }

  // MARK: Speakers

  private func learnSpeakers(_ texts: [QuotedText]) throws {
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
    let bytes = Ranking(choices, least: 2, by: .corrections(aggressiveness: 0.01), rounds: 8, seed: Self.seed)
      .bytes
    try write(bytes, "quotation-speakers.bin")
  }

  /// True if the head of a token is outside of a gold phrase that contains the token.
  private func isTop(_ token: Int, in words: Range<Int>, _ features: QuotationFeatures) -> Bool {
    features.head(of: token).map { !words.contains($0) } ?? true
  }

  // MARK: Contents

  private func learnContents(_ texts: [QuotedText]) throws {
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
    let averaged = ModelAveraging.of(seed: Self.seed) { seed in
      var trainer = SpanTrainer(features: index.count, aggressiveness: 0.003)
      trainer.learn(examples, rounds: 12, seed: seed)
      return trainer.averaged.rows + trainer.averaged.steps
    }
    let bytes = WeightFile.bytes(
      hashes: index.hashes,
      weights: Array(averaged[..<rows]),
      classes: SpanTags.count,
      dense: Array(averaged[rows...]),
      bucketBits: 16,
      scale: WeightFile.scale(of: Array(averaged[..<rows])),
      counts: index.counts
    )
    try write(bytes, "quotation-contents.bin")
  }
}
