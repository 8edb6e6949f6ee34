import Annotators
import Documents
import Foundation
import Synchronization

/// Learns which of two ways to parse on is the better one, where the program's parser is not sure.
///
/// What is learnt is where the parser goes wrong, so most of it is from sentences that the parser has not learnt from, with
/// the trees of a teacher. The treebanks stand beside them for what teachers get wrong.
struct ParseChoiceTrainer {
  /// The texts whose trees were made by hand.
  var gold: [Treebank.Text]
  /// Trees that a teacher has found.
  var labelled: String
  /// The folder that the weights go to.
  var weights: String

  private static let seed: UInt64 = 20_261_127
  private static let rounds = 4
  private static let rate: Float = 0.02
  /// How often a doubt about a sentence of the treebanks counts beside one about a teacher's.
  private static let weightOfGold = 3
  private static let bucketBits = 16
  private static let leastSureness = 0.8
  /// How many parts the texts are parsed in, side by side.
  private static let parts = 32

  func run() throws {
    let others = try Treebank([labelled], leastSureness: Self.leastSureness)
    let known = [[Ranking.Choice]](repeating: Self.choices(gold), count: Self.weightOfGold)
    let bytes = Ranking(
      Self.choices(others.texts) + known.joined(),
      least: 3,
      by: .likelihood(rate: Self.rate),
      rounds: Self.rounds,
      seed: Self.seed,
      again: true,
      bucketBits: Self.bucketBits
    ).bytes
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/tree-choices.bin"))
    print("tree-choices.bin: \(bytes.count) bytes")
  }

  /// The doubts about the sentences of some texts, in their order.
  private static func choices(_ texts: [Treebank.Text]) -> [Ranking.Choice] {
    let found = Mutex([[Ranking.Choice]](repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let own = texts[texts.count * part / parts..<texts.count * (part + 1) / parts]
      let choices = own.flatMap { Self.choices($0) }
      found.withLock { $0[part] = choices }
    }
    return found.withLock { $0.flatMap { $0 } }
  }

  private static func choices(_ text: Treebank.Text) -> [Ranking.Choice] {
    var document = Pipeline.words(of: text.document)
    Pipeline.add(Tagger.standard, to: &document)
    let tags = document[Tag.self].map { FineTag.number($0.part, $0.form) }
    return ParseExample.of([text], tags: [tags]).flatMap { example in
      ParseChoices(
        example.sentence,
        heads: example.heads,
        relations: example.relations,
        parser: Parser.standard
      ).all
    }
  }
}
