import Annotators
import Foundation

/// A trainer of coreference links: a linear ranking of antecedents, and boosted trees for close ones.
struct LinkTrainer {
  /// The file of documents with chains.
  var data: String
  /// The folder that the weights are written to.
  var weights: String
  /// Files of articles without annotation, as JSON lines.
  var articles: [String]
  /// A layer that is left out, to measure its contribution.
  var without: Ablation?

  private static let seed: UInt64 = 20_261_126
  private static let rounds = 10
  /// The amount by which a link may score below no link, in the chains that the trees are trained on.
  private static let handicap: Float = 0.28
  /// The factor of the score of the trees relative to that of the ranking.
  private static let weightOfTrees = 0.5

  /// A choice with the candidates that are right.
  private typealias Example = (right: [Bool], choice: CoreferenceFeatures.Choice)

  func run() throws {
    let texts = try ChainedText.read(data, without: without)
    let base = Self.ranking(Self.examples(texts))
    let decided = try articles.flatMap { try decisions(in: $0, by: base) }
    print("\(decided.count) choices of pronouns that the structure decides")
    let ranking = Self.ranking(Self.examples(texts) + decided)
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    let links = ranking.bytes
    try Data(links).write(to: URL(fileURLWithPath: "\(weights)/links.bin"))
    print("links.bin: \(links.count) bytes")
    // The trees are trained on chains of a ranking that has not seen the document, which errs as on new texts.
    let halves = [0, 1].flatMap { half in
      let others = texts.enumerated().filter { $0.offset % 2 != half }.map(\.element)
      let own = texts.enumerated().filter { $0.offset % 2 == half }.map(\.element)
      return Self.examples(own, by: Self.ranking(Self.examples(others)))
    }
    var trainer = TreeTrainer((halves + decided).map { ($0.choice.candidates.map(\.evidence), $0.right) })
    trainer.rounds = 250
    trainer.rate = 0.08
    let scale = Double(ranking.scale)
    let trees = trainer.grown(seed: Self.seed, scale: scale * Self.weightOfTrees)
    let bytes = TreeFile.bytes(trees, width: trainer.width)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/link-trees.bin"))
    print("link-trees.bin: \(bytes.count) bytes; a unit of the ranking is \(Int(scale))")
  }

  /// The choices in articles without annotation that the structure decides, in nine of ten of the first articles.
  ///
  /// The tenth is left out as development data, as for quotations.
  private func decisions(in articles: String, by ranking: Ranking) throws -> [Example] {
    let pipeline = Pipeline.belowChains.without(without)
    var found: [Example] = []
    for (number, line) in try CompressedLines.of(articles).split(separator: "\n").prefix(Self.most)
      .enumerated()
    {
      guard number % 10 != 0,
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let text = object["text"] as? String
      else { continue }
      let features = CoreferenceFeatures(pipeline.document(for: PlainArticle.of(text)))
      found += features.decidedByStructure { Self.best($0, by: ranking) }.map { ($0.right, $0.choice) }
    }
    return found
  }

  /// The most articles of a file.
  private static let most = 2500

  /// The choices of some texts, after the gold chains or after those that a ranking predicts.
  ///
  /// Copies of the texts in which half of the persons have lost their names add the choices of "he" and "she".
  private static func examples(_ texts: [ChainedText], by ranking: Ranking? = nil) -> [Example] {
    let best = ranking.map { ranking in { Self.best($0, by: ranking) } }
    return texts.enumerated().flatMap { number, text in
      var examples = text.features.choices(gold: text.gold, best: best).map { (right(text.gold, $0), $0) }
      var generator = Seeded(seed &+ UInt64(number))
      for _ in 0..<copies {
        let unnamed = text.features.unnamed { _ in Bool.random(using: &generator) }
        examples += unnamed.choices(gold: text.gold, best: best)
          .filter { unnamed.isPersonalPronoun($0.mention) }.map { (right(text.gold, $0), $0) }
      }
      return examples
    }
  }

  /// The copies of each text in which persons have lost their names.
  private static let copies = 2

  /// Which candidates are right: those of the same gold chain, or else the first, which stands for none of them.
  private static func right(_ gold: [Int], _ choice: CoreferenceFeatures.Choice) -> [Bool] {
    let own = gold[choice.mention]
    var right = choice.candidates.map { $0.index >= 0 && own >= 0 && gold[$0.index] == own }
    if !right.contains(true) { right[0] = true }
    return right
  }

  /// A ranking trained on some choices.
  private static func ranking(_ examples: [Example]) -> Ranking {
    Ranking(
      examples.map { (candidates: $0.choice.candidates.map(\.features), right: $0.right) },
      least: 3,
      by: .corrections(aggressiveness: 0.005),
      rounds: rounds,
      seed: seed
    )
  }

  /// The index of the best candidate, with a handicap for the first, which stands for no link.
  private static func best(_ candidates: [[UInt64]], by ranking: Ranking) -> Int {
    var scores = ranking.scores(candidates)
    scores[0] -= handicap
    return scores.indices.max { scores[$0] < scores[$1] } ?? 0
  }
}
