import Annotators
import Documents
import Foundation
import Synchronization

/// Learns where noun phrases end, on trees as wrong as those of unseen text.
///
/// A parser finds the trees that it has learnt from much better than others: what is learnt on those trusts it too much.
struct PhraseEndTrainer {
  /// The folder of treebanks.
  var data: String
  /// Trees that a teacher has found; nothing to learn without them.
  var labelled: String?
  /// The folder that the weights go to.
  var weights: String

  private static let seed: UInt64 = 20_261_126
  private static let rounds = 20
  private static let boldness: Float = 0.02
  /// In how many parts the documents are parsed, each by what has learnt from the others.
  private static let folds = 2

  func run() throws {
    let paths = Treebank.gold(in: data)
    let whole = try Treebank(paths.filter { $0 != paths.last }).texts
    let texts = try Treebank(paths.suffix(1)).texts
    let found = Mutex([Result<[Ranking.Choice], any Error>](repeating: .success([]), count: Self.folds))
    DispatchQueue.concurrentPerform(iterations: Self.folds) { fold in
      let result = Result { try self.choices(whole, texts, apart: fold) }
      found.withLock { $0[fold] = result }
    }
    let choices = try found.withLock { try $0.flatMap { try $0.get() } }
    let bytes = Ranking(
      choices,
      least: 2,
      boldness: Self.boldness,
      rounds: Self.rounds,
      seed: Self.seed,
      again: true
    ).bytes
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/phrase-ends.bin"))
    print("phrase-ends.bin: \(bytes.count) bytes")
  }

  /// The ends of the phrases of one part of some texts by a tagger and a parser that have learnt from all others.
  private func choices(_ whole: [Treebank.Text], _ texts: [Treebank.Text], apart fold: Int) throws
    -> [Ranking.Choice]
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Neighbours, which are of one genre, go to different parts.
    let isApart = { (text: Treebank.Text) in text.source % Self.folds == fold }
    let others = whole + texts.filter { !isApart($0) }
    try TagTrainer(gold: others, labelled: labelled, weights: folder).run()
    try ParserTrainer(gold: others, labelled: labelled, weights: folder).run()
    let (tagger, parser) = (try Files.tagger(folder), try Files.parser(folder))
    return texts.filter(isApart).flatMap { Self.choices($0, tagger, parser) }
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
    return PhraseEndChoices(found: found, known: known).all
  }
}
