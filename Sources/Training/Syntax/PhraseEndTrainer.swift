import Annotators
import Documents
import Foundation
import Synchronization

/// A trainer of the ends of noun phrases, on trees with the errors of a parser on new texts.
///
/// A parser errs much less on the trees that it was trained on. So each half of the treebanks is parsed by taggers
/// and parsers trained on the other half, and sentences that the program's parser was not trained on are added, with
/// the trees of a teacher model.
struct PhraseEndTrainer {
  /// The folder of treebanks.
  var data: String
  /// A file of trees of the teacher, on which the parsers of the halves are trained beside the treebanks.
  var labelled: String
  /// A file of trees of the teacher for sentences that the program's parser was not trained on.
  var unseen: String
  /// The folder that the weights are written to.
  var weights: String

  private static let seed: UInt64 = 20_261_126
  private static let rounds = 4
  private static let aggressiveness: Float = 0.02
  /// The number of times that the examples of the treebanks are repeated beside those of the teacher.
  private static let weightOfGold = 3
  private static let leastSureness = 0.8
  /// The number of parts of the treebanks, each parsed by models trained on the others.
  private static let folds = 2
  /// The number of parts of the texts that are processed in parallel.
  private static let parts = 16

  func run() throws {
    let gold = try goldChoices()
    let others = try Treebank([unseen], leastSureness: Self.leastSureness).texts
    let bytes = Ranking(
      Self.choices(others, .standard, .standard)
        + [[Ranking.Choice]](repeating: gold, count: Self.weightOfGold).joined(),
      least: 3,
      by: .corrections(aggressiveness: Self.aggressiveness),
      rounds: Self.rounds,
      seed: Self.seed,
      again: true
    ).bytes
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/phrase-ends.bin"))
    print("phrase-ends.bin: \(bytes.count) bytes")
  }

  /// The training examples of the treebanks.
  private func goldChoices() throws -> [Ranking.Choice] {
    let texts = try Treebank.gold(in: data).flatMap { path in
      let texts = try Treebank([path]).texts
      // Neighbouring texts, which are of one genre, go to different parts; some files do not mark documents.
      let isWhole = texts.allSatisfy { $0.source == 0 }
      return texts.enumerated().map { number, text in
        (fold: (isWhole ? number : text.source) % Self.folds, text: text)
      }
    }
    let found = Mutex([Result<[Ranking.Choice], any Error>](repeating: .success([]), count: Self.folds))
    DispatchQueue.concurrentPerform(iterations: Self.folds) { fold in
      let result = Result {
        try self.choices(
          texts.filter { $0.fold == fold }.map(\.text),
          others: texts.filter { $0.fold != fold }.map(\.text)
        )
      }
      found.withLock { $0[fold] = result }
    }
    return try found.withLock { try $0.flatMap { try $0.get() } }
  }

  /// The training examples of some texts, with a tagger and a parser trained on others.
  private func choices(_ texts: [Treebank.Text], others: [Treebank.Text]) throws -> [Ranking.Choice] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try TagTrainer(gold: others, labelled: nil, weights: folder).run()
    try ParserTrainer(gold: others, labelled: labelled, weights: folder).run()
    return Self.choices(texts, try TrainingFiles.tagger(folder), try TrainingFiles.parser(folder))
  }

  /// The training examples of some texts with a tagger and a parser, in the order of the texts.
  private static func choices(
    _ texts: [Treebank.Text],
    _ tagger: Tagger,
    _ parser: Parser
  ) -> [Ranking.Choice] {
    let found = Mutex([[Ranking.Choice]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = texts[texts.count * part / parts..<texts.count * (part + 1) / parts]
      let choices = own.flatMap { Self.choices($0, tagger, parser) }
      found.withLock { $0[part] = choices }
    }
    return found.withLock { $0.flatMap { $0 } }
  }

  /// The training examples of a text: its predicted tags and trees, and its gold ones.
  private static func choices(
    _ text: Treebank.Text,
    _ tagger: Tagger,
    _ parser: Parser
  ) -> [Ranking.Choice] {
    var base = text.document
    for step in Pipeline.belowTags { Pipeline.add(step, to: &base) }
    var (predicted, gold) = (base, base)
    Pipeline.add(tagger, to: &predicted)
    Pipeline.add(parser, to: &predicted)
    gold[Tag.self] = text.words.map { word in
      let (part, form) = FineTag.all[word.tag]
      return Tag(part, form)
    }
    gold[Dependency.self] = text.document.sentences.flatMap { sentence in
      sentence.tokens.map { token in
        let word = text.words[token]
        return Dependency(
          head: word.head < 0 ? nil : sentence.tokens.lowerBound + word.head,
          relation: word.relation
        )
      }
    }
    for step in Pipeline.aboveTrees {
      Pipeline.add(step, to: &predicted)
      Pipeline.add(step, to: &gold)
    }
    return PhraseEndChoices(predicted: predicted, gold: gold).all
  }
}
