import Annotators
import Documents
import Foundation

/// Learns the moves of the parser and the relations of arcs, on tags as wrong as those of unseen text.
struct ParserTrainer {
  /// The folder of treebanks.
  var data: String
  /// The folder that the weights go to.
  var weights: String

  private static let seed: UInt64 = 20_261_125
  private static let rounds = 10
  private static let folds = 4
  private static let boldness: Float = 0.02

  /// A sentence with its tree.
  private struct Example {
    var sentence: PreparedSentence
    /// The heads, the root standing behind the last word.
    var heads: [Int]
    var relations: [Int]
  }

  func run() throws {
    let bank = try Treebank(["\(data)/ewt_train_rebuilt.conllu.gz", "\(data)/gum_train.conllu.gz"])
    let examples = Self.examples(bank.texts, tags: Self.jackknifed(bank.texts))
    print("\(examples.count) sentences")
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    let moves = Self.moves(examples)
    try write(moves.bytes(bits: 16), "moves.bin")
    let relations = Self.relations(examples) { moves.tree($0) }
    try write(relations.bytes(bits: 13), "relations.bin")
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

  private static func examples(_ texts: [Treebank.Text], tags: [[Int]]) -> [Example] {
    zip(texts, tags).flatMap { text, tags in
      let words = PreparedWords(text.document)
      return text.document.sentences.map { sentence in
        Example(
          sentence: PreparedSentence(words, tags: tags, sentence: sentence.tokens),
          heads: text.words[sentence.tokens].map { $0.head < 0 ? sentence.tokens.count : $0.head },
          relations: text.words[sentence.tokens].map { Relations.number(of: $0.relation) }
        )
      }
    }
  }

  /// Weights with the features that they are of.
  struct Model {
    var index = GrowingIndex()
    var trainer: ClassTrainer
    var averaged: [Float] = []
    /// How often features were seen, by their hashes alone.
    private var counts = [UInt8](repeating: 0, count: 1 << 25)
    private let least: UInt8 = 6

    /// Notes that features were seen; only those that are seen often are learnt.
    mutating func see(_ hashes: [UInt64]) {
      for hash in hashes {
        let place = Int(truncatingIfNeeded: hash &>> 16) & ((1 << 25) - 1)
        if counts[place] < least { counts[place] += 1 }
      }
    }

    init(classes: Int, boldness: Float) {
      trainer = ClassTrainer(features: 1 << 16, classes: classes, boldness: boldness)
    }

    func numbers(_ hashes: [UInt64]) -> [Int32] { hashes.compactMap { index.number(of: $0) } }

    mutating func learn(
      _ hashes: [UInt64],
      scores: [Float],
      right: (Int) -> Bool,
      allowed: (Int) -> Bool
    ) {
      var index = self.index
      self.index = GrowingIndex.none
      trainer.learn([], scores: scores, right: right, allowed: allowed) {
        hashes.compactMap { hash in
          counts[Int(truncatingIfNeeded: hash &>> 16) & ((1 << 25) - 1)] >= least ? index.insert(hash) : nil
        }
      }
      self.index = index
    }

    mutating func finish() { averaged = trainer.averaged(index.hashes.count) }

    func bytes(bits: Int) -> [UInt8] {
      WeightFile.bytes(
        hashes: index.hashes,
        weights: averaged,
        classes: trainer.classes,
        dense: [],
        bucketBits: bits,
        scale: WeightFile.scale(of: averaged)
      )
    }

    func scores(averaged hashes: [UInt64]) -> [Float] {
      var scores = [Float](repeating: 0, count: trainer.classes)
      for hash in hashes {
        guard let number = index.number(of: hash) else { continue }
        for place in 0..<trainer.classes { scores[place] += averaged[Int(number) * trainer.classes + place] }
      }
      return scores
    }

    /// The tree of a sentence by the averaged weights.
    func tree(_ sentence: PreparedSentence) -> ParserState {
      var state = ParserState(count: sentence.count)
      while !state.isFinal {
        let scores = scores(averaged: sentence.moveFeatures(state))
        let moves = ParserState.Move.allCases.filter(state.allows)
        guard let best = moves.max(by: { scores[$0.rawValue] < scores[$1.rawValue] }) else { break }
        state.make(best)
      }
      return state
    }
  }

  /// Learns moves by following the parser's own choices, most of them also where they are wrong.
  private static func moves(_ examples: [Example]) -> Model {
    var model = Model(classes: 3, boldness: boldness)
    var random = Seeded(seed)
    var order = Array(examples.indices)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var (wrong, all) = (0, 0)
      for number in order {
        let example = examples[number]
        var state = ParserState(count: example.heads.count)
        while !state.isFinal {
          let hashes = example.sentence.moveFeatures(state)
          model.see(hashes)
          let scores = model.trainer.scores(model.numbers(hashes))
          let allowed = ParserState.Move.allCases.filter(state.allows)
          if allowed.isEmpty { break }
          let costs = allowed.map { state.cost($0, gold: example.heads) }
          let least = costs.min() ?? 0
          let right = zip(allowed, costs).filter { $0.1 == least }.map(\.0)
          let guess = allowed.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? allowed[0]
          all += 1
          if !right.contains(guess) { wrong += 1 }
          model.learn(
            hashes,
            scores: scores,
            right: { number in right.contains { $0.rawValue == number } },
            allowed: { number in allowed.contains { $0.rawValue == number } }
          )
          let best = right.max { scores[$0.rawValue] < scores[$1.rawValue] } ?? guess
          let explores = round >= 1 && Double.random(in: 0..<1, using: &random) < 0.9
          state.make(explores ? guess : best)
        }
      }
      print("round \(round + 1): \(wrong) of \(all) moves wrong, \(model.index.hashes.count) features")
    }
    model.finish()
    return model
  }

  /// Learns relations on right trees and on those that the parser finds.
  private static func relations(_ examples: [Example], tree: (PreparedSentence) -> ParserState) -> Model {
    var model = Model(classes: Relations.names.count, boldness: boldness)
    let states = examples.map { tree($0.sentence) }
    var random = Seeded(seed)
    var order = Array(examples.indices)
    for round in 0..<6 {
      order.shuffle(using: &random)
      var (wrong, all) = (0, 0)
      for number in order {
        let example = examples[number]
        for word in example.heads.indices where states[number].heads[word] == example.heads[word] {
          if example.heads[word] >= example.heads.count { continue }
          let hashes = example.sentence.arcFeatures(word, states[number])
          if round == 0 { model.see(hashes) }
          let scores = model.trainer.scores(model.numbers(hashes))
          let gold = example.relations[word]
          let guess = (1..<Relations.names.count).max { scores[$0] < scores[$1] } ?? 1
          all += 1
          if guess != gold { wrong += 1 }
          model.learn(hashes, scores: scores, right: { $0 == gold }, allowed: { $0 > 0 })
        }
      }
      print("round \(round + 1): \(wrong) of \(all) relations wrong")
    }
    model.finish()
    return model
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/\(name)"))
    print("\(name): \(bytes.count) bytes")
  }
}
