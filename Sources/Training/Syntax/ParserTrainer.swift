import Annotators
import Documents
import Foundation

/// Learns the moves of the parser and the relations of arcs, on tags as wrong as those of unseen text.
struct ParserTrainer {
  /// The texts whose trees were made by hand.
  var gold: [Treebank.Text]
  /// Trees that a teacher has found; nothing to learn without them.
  var labelled: String?
  /// The folder that the weights go to.
  var weights: String

  private static let seed: UInt64 = 20_261_125
  /// How many rounds all features are learnt, and then fewer: of how much more than find room, as powers of two.
  private static let rounds = 3
  private static let stages = [(more: 2, rounds: 4), (more: 0, rounds: 6)]
  private static let folds = 4
  private static let boldness: Float = 0.02
  /// How often a feature is seen before it is learnt.
  private static let least: UInt8 = 6
  /// How many buckets the tables have, as powers of two.
  private static let moveBits = 17
  private static let relationBits = 14
  /// How much a teacher's tree counts beside one made by hand, and how sure of its arcs the teacher has to be.
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
    let (moves, relations) = Self.learnt(examples)
    try write(
      WeightFile.moveBytes(
        hashes: moves.hashes,
        weights: moves.weights,
        counts: moves.counts,
        bucketBits: Self.moveBits
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

  /// The tags of every text by a tagger that has not seen it.
  private static func jackknifed(_ texts: [Treebank.Text]) -> [[Int]] {
    var tags = [[Int]](repeating: [], count: texts.count)
    for fold in 0..<folds {
      let others = texts.indices.filter { $0 % folds != fold }.map { texts[$0] }
      let model = TagModel(others, rounds: 5, seed: seed, isQuiet: true)
      for number in texts.indices where number % folds == fold { tags[number] = model.tags(texts[number]) }
    }
    return tags
  }

  private typealias Learnt = (hashes: [UInt64], weights: [Float], counts: [UInt8])

  /// Learns several times, each time only the features that were worth most before: what is left has to do without the
  /// rest, and its weights are others than those it has beside them.
  private static func learnt(_ examples: [ParseExample]) -> (moves: Learnt, relations: Learnt) {
    var moves = GrowingModel(classes: MoveTable.classes, boldness: boldness, least: least)
    var relations = GrowingModel(classes: Relations.names.count, boldness: boldness, least: least)
    var learnt = learn(examples, moves: moves, relations: relations, rounds: rounds)
    func chosen(_ learnt: Learnt, _ classes: Int, _ bits: Int) -> GrowingModel {
      let kept = WeightFile.kept(
        hashes: learnt.hashes,
        weights: learnt.weights,
        counts: learnt.counts,
        classes: classes,
        bucketBits: bits
      )
      return GrowingModel(classes: classes, boldness: boldness, only: kept)
    }
    for (more, rounds) in stages {
      moves = chosen(learnt.moves, MoveTable.classes, moveBits + more)
      relations = chosen(learnt.relations, Relations.names.count, relationBits + more)
      learnt = learn(examples, moves: moves, relations: relations, rounds: rounds)
    }
    return learnt
  }

  /// Learns by following the parser's own choices, most of them also where they are wrong (Goldberg and Nivre 2013).
  private static func learn(
    _ examples: [ParseExample],
    moves: GrowingModel,
    relations: GrowingModel,
    rounds: Int
  ) -> (moves: Learnt, relations: Learnt) {
    var (moves, relations) = (moves, relations)
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
          moves.see(hashes)
          let scores = moves.scores(hashes)
          let allowed = ParserState.Move.allCases.filter(state.allows)
          if allowed.isEmpty { break }
          let costs = allowed.map { state.cost($0, gold: gold) }
          let least = costs.min() ?? 0
          let right = zip(allowed, costs).filter { $0.1 == least }.map(\.0)
          let guess = allowed.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? allowed[0]
          all += 1
          if !right.contains(guess) { wrong += 1 }
          moves.learn(
            hashes,
            scores: scores,
            weight: example.weight,
            right: { number in right.contains { $0.rawValue == number } },
            allowed: { number in allowed.contains { $0.rawValue == number } }
          )
          let best = right.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? guess
          let explores = round >= 1 && Double.random(in: 0..<1, using: &random) < 0.9
          let move = explores ? guess : best
          guard let (word, head) = state.arc(of: move), head < gold.count else {
            state.make(move)
            continue
          }
          let arc = example.sentence.features(ofArcTo: word, from: head, state)
          relations.see(arc)
          let sums = relations.scores(arc)
          let relation = (1..<Relations.names.count).max { sums[$0] < sums[$1] } ?? 1
          if gold[word] == head {
            let known = Int(example.relations[word])
            arcs += 1
            if relation != known { wrongRelations += 1 }
            relations.learn(
              arc,
              scores: sums,
              weight: example.weight,
              right: { $0 == known },
              allowed: { $0 > 0 }
            )
          }
          state.make(move, relation: relation)
        }
      }
      print(
        "round \(round + 1): \(wrong) of \(all) moves wrong, \(wrongRelations) of \(arcs) relations,",
        "\(moves.count) and \(relations.count) features"
      )
    }
    return (moves.averaged, relations.averaged)
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }
}
