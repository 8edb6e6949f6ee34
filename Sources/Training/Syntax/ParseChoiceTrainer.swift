import Annotators
import Documents
import Foundation
import Synchronization

/// A trainer of the choice between two continuations from the low-margin states of the program's parser.
///
/// It has to see the errors of the parser, so most examples are from sentences that the parser was not trained on,
/// with the trees of a teacher model. The treebanks are added because teachers err too.
struct ParseChoiceTrainer {
  /// The texts with gold trees.
  var gold: [Treebank.Text]
  /// A file of trees that a teacher model has predicted.
  var labelled: String
  /// The folder that the weights are written to.
  var weights: String

  private static let seed: UInt64 = 20_261_127
  private static let rounds = 4
  private static let rate: Float = 0.02
  /// The number of times that the examples of the treebanks are repeated beside those of the teacher.
  private static let weightOfGold = 3
  private static let bucketBits = 16
  private static let leastSureness = 0.8
  /// The number of parts that are parsed in parallel.
  private static let parts = 32

  func run() throws {
    let others = try Treebank([labelled], leastSureness: Self.leastSureness)
    let repeated = [[Ranking.Choice]](repeating: Self.choices(gold), count: Self.weightOfGold)
    let bytes = Ranking(
      Self.choices(others.texts) + repeated.joined(),
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

  /// The low-margin states of the sentences of some texts, in their order.
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
