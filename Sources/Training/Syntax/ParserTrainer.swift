import Annotators
import Documents
import Foundation

/// A trainer of the transitions of the parser and of the relations of arcs.
///
/// Its tags are predicted by taggers that have not seen the sentence, and so are as wrong as those of new texts.
struct ParserTrainer {
  /// The texts with gold trees.
  var gold: [Treebank.Text]
  /// A file of trees that a teacher model has predicted; nil for training without them.
  var labelled: String?
  /// The folder that the weights are written to.
  var weights: String

  private static let seed: UInt64 = 20_261_125
  /// The number of rounds with all features, and then stages with fewer: 2^`more` times as many as fit into
  /// the table.
  private static let rounds = 3
  private static let stages = [(more: 2, rounds: 4), (more: 0, rounds: 6)]
  private static let folds = 4
  private static let aggressiveness: Float = 0.02
  /// The number of occurrences before a feature gets a weight.
  private static let least: UInt8 = 6
  /// The numbers of buckets of the tables, as powers of two.
  private static let transitionBits = 17
  private static let relationBits = 14
  /// The weight of a tree of the teacher, and the minimum of its mean confidence in the arcs.
  private static let labelledWeight: Float = 0.5
  private static let leastSureness = 0.8

  func run() throws {
    var examples = ParseExample.of(gold, tags: Self.jackknifed(gold))
    if let labelled {
      let others = try Treebank([labelled], leastSureness: Self.leastSureness)
      let model = TagModel(gold, rounds: 5, seed: Self.seed, isQuiet: true)
      let tags = others.texts.map { model.tags($0) }
      examples += ParseExample.of(others.texts, tags: tags, weight: Self.labelledWeight)
    }
    print("\(examples.count) sentences, \(examples.reduce(0) { $0 + $1.heads.count }) words")
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    let (transitions, relations) = Self.trained(examples)
    try write(
      WeightFile.transitionBytes(
        hashes: transitions.hashes,
        weights: transitions.weights,
        counts: transitions.counts,
        bucketBits: Self.transitionBits
      ),
      "moves.bin"
    )
    try write(
      WeightFile.bytes(
        hashes: relations.hashes,
        weights: relations.weights,
        classes: Relations.names.count,
        dense: [],
        bucketBits: Self.relationBits,
        scale: WeightFile.scale(of: relations.weights),
        bits: 4,
        counts: relations.counts
      ),
      "relations.bin"
    )
  }

  /// The tags of each text, by a tagger that has not seen it.
  private static func jackknifed(_ texts: [Treebank.Text]) -> [[Int]] {
    var tags = [[Int]](repeating: [], count: texts.count)
    for fold in 0..<folds {
      let others = texts.indices.filter { $0 % folds != fold }.map { texts[$0] }
      let model = TagModel(others, rounds: 5, seed: seed, isQuiet: true)
      for number in texts.indices where number % folds == fold { tags[number] = model.tags(texts[number]) }
    }
    return tags
  }

  private typealias Trained = (hashes: [UInt64], weights: [Float], counts: [UInt8])

  /// Trains in stages, each with only the most important features of the one before.
  ///
  /// The weights of features that were trained beside ten times as many others are not the best ones without these.
  private static func trained(_ examples: [ParseExample]) -> (transitions: Trained, relations: Trained) {
    var transitions = GrowingModel(
      classes: TransitionTable.classes,
      aggressiveness: aggressiveness,
      least: least
    )
    var relations = GrowingModel(classes: Relations.names.count, aggressiveness: aggressiveness, least: least)
    var trained = learn(examples, transitions: transitions, relations: relations, rounds: rounds)
    func chosen(_ trained: Trained, _ classes: Int, _ bits: Int) -> GrowingModel {
      let kept = WeightFile.kept(
        hashes: trained.hashes,
        weights: trained.weights,
        counts: trained.counts,
        classes: classes,
        bucketBits: bits
      )
      return GrowingModel(classes: classes, aggressiveness: aggressiveness, only: kept)
    }
    for (more, rounds) in stages {
      transitions = chosen(trained.transitions, TransitionTable.classes, transitionBits + more)
      relations = chosen(trained.relations, Relations.names.count, relationBits + more)
      trained = learn(examples, transitions: transitions, relations: relations, rounds: rounds)
    }
    return trained
  }

  /// Trains with a dynamic oracle, mostly following predicted transitions even if they are wrong (Goldberg and
  /// Nivre 2013).
  private static func learn(
    _ examples: [ParseExample],
    transitions: GrowingModel,
    relations: GrowingModel,
    rounds: Int
  ) -> (transitions: Trained, relations: Trained) {
    var (transitions, relations) = (transitions, relations)
    var random = Seeded(seed)
    var order = Array(examples.indices)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var (wrong, all, wrongRelations, arcs) = (0, 0, 0, 0)
      for number in order {
        let example = examples[number]
        let gold = example.heads.map(Int.init)
        var state = ParserState(count: gold.count)
        while !state.isFinal {
          let hashes = example.sentence.features(of: state)
          transitions.see(hashes)
          let scores = transitions.scores(hashes)
          let allowed = ParserState.Transition.allCases.filter(state.allows)
          if allowed.isEmpty { break }
          let costs = allowed.map { state.cost($0, gold: gold) }
          let least = costs.min() ?? 0
          let right = zip(allowed, costs).filter { $0.1 == least }.map(\.0)
          let guess = allowed.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? allowed[0]
          all += 1
          if !right.contains(guess) { wrong += 1 }
          transitions.learn(
            hashes,
            scores: scores,
            weight: example.weight,
            right: { number in right.contains { $0.rawValue == number } },
            allowed: { number in allowed.contains { $0.rawValue == number } }
          )
          let best = right.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? guess
          let explores = round >= 1 && Double.random(in: 0..<1, using: &random) < 0.9
          let transition = explores ? guess : best
          guard let (word, head) = state.arc(of: transition), head < gold.count else {
            state.make(transition)
            continue
          }
          let arc = example.sentence.features(ofArcTo: word, from: head, state)
          relations.see(arc)
          let sums = relations.scores(arc)
          let relation = (1..<Relations.names.count).max { sums[$0] < sums[$1] } ?? 1
          if gold[word] == head {
            let goldRelation = Int(example.relations[word])
            arcs += 1
            if relation != goldRelation { wrongRelations += 1 }
            relations.learn(
              arc,
              scores: sums,
              weight: example.weight,
              right: { $0 == goldRelation },
              allowed: { $0 > 0 }
            )
          }
          state.make(transition, relation: relation)
        }
      }
      print(
        "round \(round + 1): \(wrong) of \(all) transitions wrong, \(wrongRelations) of \(arcs) relations,",
        "\(transitions.count) and \(relations.count) features"
      )
    }
    return (transitions.averaged, relations.averaged)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }
}
