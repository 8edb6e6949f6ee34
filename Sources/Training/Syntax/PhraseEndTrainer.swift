import Annotators
import Documents
import Foundation
import Synchronization

/// Learns where noun phrases end, on trees as wrong as those of unseen text.
///
/// A parser finds the trees that it has learnt from much better than others: what is learnt on those trusts it too much.
/// So the treebanks are parsed in halves, each by what has learnt from the other, and sentences that the parser of the
/// program has not learnt from, with the trees of a teacher, stand beside them.
struct PhraseEndTrainer {
  /// The folder of treebanks.
  var data: String
  /// Trees that a teacher has found: what the parsers of the halves learn from beside the treebanks.
  var labelled: String
  /// Such trees of sentences that the parser of the program has not learnt from.
  var unseen: String
  /// The folder that the weights go to.
  var weights: String

  private static let seed: UInt64 = 20_261_126
  private static let rounds = 4
  private static let boldness: Float = 0.02
  /// How often a phrase of the treebanks counts beside one of the teacher's.
  private static let weightOfGold = 3
  private static let leastSureness = 0.8
  /// In how many parts the treebanks are parsed, each by what has learnt from the others.
  private static let folds = 2
  /// How many parts texts are looked at in, side by side.
  private static let parts = 16

  func run() throws {
    let gold = try goldChoices()
    let others = try Treebank([unseen], leastSureness: Self.leastSureness).texts
    let bytes = Ranking(
      Self.choices(others, .standard, .standard)
        + [[Ranking.Choice]](repeating: gold, count: Self.weightOfGold).joined(),
      least: 3,
      by: .corrections(boldness: Self.boldness),
      rounds: Self.rounds,
      seed: Self.seed,
      again: true
    ).bytes
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/phrase-ends.bin"))
    print("phrase-ends.bin: \(bytes.count) bytes")
  }

  /// The ends of the phrases of the treebanks.
  private func goldChoices() throws -> [Ranking.Choice] {
    let texts = try Treebank.gold(in: data).flatMap { path in
      let texts = try Treebank([path]).texts
      // Neighbours, which are of one genre, go to different parts; some files do not say where a document begins.
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

  /// The ends of the phrases of some texts by a tagger and a parser that have learnt from others.
  private func choices(_ texts: [Treebank.Text], others: [Treebank.Text]) throws -> [Ranking.Choice] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try TagTrainer(gold: others, labelled: nil, weights: folder).run()
    try ParserTrainer(gold: others, labelled: labelled, weights: folder).run()
    return Self.choices(texts, try TrainingFiles.tagger(folder), try TrainingFiles.parser(folder))
  }

  /// The ends of the phrases of some texts by a tagger and a parser, in the order of the texts.
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

  /// The ends of the phrases of a text by a tagger and a parser, with those of its own tags and trees.
  private static func choices(
    _ text: Treebank.Text,
    _ tagger: Tagger,
    _ parser: Parser
  ) -> [Ranking.Choice] {
    var base = text.document
    for step in Pipeline.belowTags { Pipeline.add(step, to: &base) }
    var (found, known) = (base, base)
    Pipeline.add(tagger, to: &found)
    Pipeline.add(parser, to: &found)
    known[Tag.self] = text.words.map { word in
      let (part, form) = FineTag.all[word.tag]
      return Tag(part, form)
    }
    known[Dependency.self] = text.document.sentences.flatMap { sentence in
      sentence.tokens.map { token in
        let word = text.words[token]
        return Dependency(
          head: word.head < 0 ? nil : sentence.tokens.lowerBound + word.head,
          relation: word.relation
        )
      }
    }
    for step in Pipeline.aboveTrees {
      Pipeline.add(step, to: &found)
      Pipeline.add(step, to: &known)
    }
    return PhraseEndChoices(predicted: found, gold: known).all
  }
}
