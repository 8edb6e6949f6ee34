import Annotators
import Foundation

/// Learns what each mention speaks of: a ranking of candidates, and trees for those that it finds close to each other.
struct LinkTrainer {
  /// The file of documents with chains.
  var data: String
  /// The folder that the weights go to.
  var weights: String
  /// What the learning does without.
  var without: Ablation?

  private static let seed: UInt64 = 20_261_126
  private static let rounds = 10
  /// How much more has to speak for a link than against it where nothing else judges.
  private static let lead: Float = 0.28
  /// How much a score of the trees counts beside one of the ranking.
  private static let weightOfTrees = 0.5

  /// A choice with the gold chains of its document.
  private typealias Example = (gold: [Int], choice: CoreferenceFeatures.Choice)

  func run() throws {
    let texts = try ChainedText.read(data, without: without)
    let ranking = Self.ranking(Self.examples(texts))
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    let links = ranking.bytes
    try Data(links).write(to: URL(fileURLWithPath: "\(weights)/links.bin"))
    print("links.bin: \(links.count) bytes")
    // The trees see chains as they will be: made by a ranking that has not seen the document.
    let halves = [0, 1].flatMap { half in
      let others = texts.enumerated().filter { $0.offset % 2 != half }.map(\.element)
      let own = texts.enumerated().filter { $0.offset % 2 == half }.map(\.element)
      return Self.examples(own, by: Self.ranking(Self.examples(others)))
    }
    var trainer = TreeTrainer(halves.map { ($0.choice.candidates.map(\.evidence), Self.right($0)) })
    trainer.rounds = 250
    trainer.rate = 0.08
    let scale = Double(ranking.scale)
    let trees = trainer.grown(seed: Self.seed, scale: scale * Self.weightOfTrees)
    let bytes = TreeFile.bytes(trees, width: trainer.width)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/link-trees.bin"))
    print("link-trees.bin: \(bytes.count) bytes; a unit of the ranking is \(Int(scale))")
  }

  /// The choices of some texts, behind the right chains or behind those that a ranking makes.
  private static func examples(_ texts: [ChainedText], by ranking: Ranking? = nil) -> [Example] {
    texts.flatMap { text in
      text.features.choices(gold: text.gold, best: ranking.map { ranking in { Self.best($0, by: ranking) } })
        .map { (text.gold, $0) }
    }
  }

  /// Which candidates are right: those of the same chain, or else none of them.
  private static func right(_ example: Example) -> [Bool] {
    let own = example.gold[example.choice.mention]
    var right = example.choice.candidates.map { $0.index >= 0 && own >= 0 && example.gold[$0.index] == own }
    if !right.contains(true) { right[0] = true }
    return right
  }

  /// What a ranking learns of some choices.
  private static func ranking(_ examples: [Example]) -> Ranking {
    Ranking(
      examples.map { (candidates: $0.choice.candidates.map(\.features), right: right($0)) },
      least: 3,
      by: .corrections(boldness: 0.005),
      rounds: rounds,
      seed: seed
    )
  }

  /// The place of the best of some candidates; the first, which is no link, is given up only for more.
  private static func best(_ candidates: [[UInt64]], by ranking: Ranking) -> Int {
    var scores = ranking.scores(candidates)
    scores[0] -= lead
    return scores.indices.max { scores[$0] < scores[$1] } ?? 0
  }
}
