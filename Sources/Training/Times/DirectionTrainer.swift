import Annotators
import Documents
import Foundation
import WordLists

/// A trainer of the directions of times without a year, on dated news.
///
/// Whole dates give the answer: the rest of the date is left out, and what is left looks like a time without a year.
/// Times that have no more are learnt from where an auxiliary of the future or a simple past governs them beyond
/// doubt; half of these hide the tense, so that verbs and nouns are learnt too.
struct DirectionTrainer {
  /// Files of dated articles: JSON lines, or lines of tokens with the date before each article.
  var articles: [String]
  /// The folder that the weights are written to.
  var weights: String

  private static let seed: UInt64 = 20_261_128
  private static let rounds = 6
  private static let rate: Float = 0.08
  private static let leastCount = 3
  private static let bucketBits = 13
  /// How often an example with the answer of a whole date counts.
  private static let weightOfDates = 3

  /// One time with its features and its answer.
  private struct Example {
    var features: [UInt64]
    var hidden: [UInt64]?
    var isAhead: Bool
    var isTrue: Bool
    var grain: DirectionCue.Grain
    var tense: Event.Tense?
    var isHeldOut: Bool
  }

  func run() throws {
    var examples: [Example] = []
    var count = 0
    for path in articles {
      try DatedNews.each(in: path) { published, lines in
        count += 1
        examples += Self.examples(lines, published, isHeldOut: count % 10 == 0, number: count)
      }
      print("\(path): \(examples.count) times, \(examples.count { $0.isTrue }) with a whole date")
    }
    let training = examples.filter { !$0.isHeldOut }
    let index = FeatureIndex(
      [training.map(\.features), training.compactMap(\.hidden)],
      least: Self.leastCount
    )
    var choices: [(candidates: [[Int32]], right: [Bool])] = []
    for example in training {
      let features = index.numbers(of: example.hidden ?? example.features)
      let choice = (candidates: [[], features], right: [!example.isAhead, example.isAhead])
      for _ in 0..<(example.isTrue ? Self.weightOfDates : 1) { choices.append(choice) }
    }
    print("\(choices.count) choices, \(index.count) features")
    var trained = LikelihoodTrainer.trained(
      choices,
      features: index.count,
      rate: Self.rate,
      rounds: Self.rounds,
      seed: Self.seed
    )
    let heldOut = examples.filter(\.isHeldOut)
    func odds(_ example: Example) -> Float {
      index.numbers(of: example.features).reduce(0) { $0 + trained[Int($1)] }
    }
    let certain = heldOut.filter(\.isTrue)
    let factor = Self.factor(certain.map { (odds($0), $0.isAhead) })
    print("factor of the weights: \(factor)")
    for position in trained.indices { trained[position] *= factor }
    Self.report(heldOut, odds: heldOut.map(odds))
    let scale = WeightFile.scale(of: trained)
    let bytes = WeightFile.bytes(
      hashes: index.hashes,
      weights: trained,
      classes: 1,
      dense: [1],
      bucketBits: Self.bucketBits,
      scale: scale,
      counts: index.counts
    )
    try FileManager.default.createDirectory(atPath: weights, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(weights)/directions.bin"))
    print("directions.bin: \(bytes.count) bytes")
    let model = DirectionModel(weights: TrainingFiles.table(bytes))
    Self.report(heldOut, odds: heldOut.map { model.odds(of: $0.features) })
  }

  // MARK: Examples

  private static let pipeline = Pipeline(Pipeline.belowClauses)

  private static func examples(
    _ lines: [[SpacedWord]],
    _ published: CalendarDate,
    isHeldOut: Bool,
    number: Int
  ) -> [Example] {
    var mentions: [(mention: DatedMention, isFirst: Bool)] = []
    for (position, line) in lines.enumerated() where line.count < 120 {
      mentions += DatedMention.all(in: line, published: published).map { ($0, position == 0) }
    }
    guard !mentions.isEmpty else { return [] }
    let document = pipeline.document(
      for: PlainArticle.of(mentions.map(\.mention.text).joined(separator: "\n"))
    )
    let clauses = Clauses.of(document)
    var found: [Example] = []
    var start = 0
    for (mention, isFirst) in mentions {
      let range = TextRange(start + mention.start, start + mention.end)
      start += mention.text.utf8.count + 1
      let tokens = document.tokens(in: range)
      guard !tokens.isEmpty, document.tokens[tokens.lowerBound].range.start == range.start else { continue }
      let cue = DirectionCue(
        tokens: tokens,
        grain: mention.grain,
        ahead: mention.ahead,
        back: mention.back,
        isHeadline: isFirst
      )
      let clause = clauses.clause(governing: tokens)
      guard let isAhead = mention.isAhead ?? evident(tokens, clause, clauses, document) else { continue }
      // One in two of the many times whose tense is the answer hides it.
      let isTrue = mention.isAhead != nil
      let hides = !isTrue && (number + found.count) % 2 == 0
      found.append(
        Example(
          features: DirectionModel.features(of: cue, in: clauses),
          hidden: hides ? DirectionModel.features(of: cue, in: clauses, hidesTense: true) : nil,
          isAhead: isAhead,
          isTrue: isTrue,
          grain: mention.grain,
          tense: clause.flatMap { clauses[$0].tense },
          isHeldOut: isHeldOut
        )
      )
    }
    return found
  }

  /// The direction of a time that an auxiliary of the future or a simple past governs beyond doubt; nil for others.
  private static func evident(_ tokens: Range<Int>, _ index: Int?, _ clauses: Clauses, _ document: Document)
    -> Bool?
  {
    let before = tokens.lowerBound > 0 ? document.string(token: tokens.lowerBound - 1).lowercased() : ""
    if before == "since" { return false }
    guard let index else { return nil }
    let clause = clauses[index]
    let dependencies = document[Dependency.self]
    let isDirect = tokens.contains { dependencies[$0].head == clause.head }
    guard isDirect else { return nil }
    // "is expected to open on Monday", and what somebody said would be.
    if clause.relation == .open, clause.tense == .future,
      clause.modality == .planned || clause.modality == .expected
    {
      return true
    }
    if clause.modality == .conditional, clause.isReported, clause.tense == .future { return true }
    guard clause.form == .finite, clause.modality == .asserted, clauses.chain(of: index).count == 1,
      !clauses.below(index).contains(where: { clauses[$0].form == .infinitive })
    else { return nil }
    if clause.tense == .future { return true }
    let hasPreposition =
      tokens.lowerBound > 0 && document[Tag.self][tokens.lowerBound - 1].part == .adposition
    guard clause.tense == .past, !clause.isPerfect, !hasPreposition || before == "on" || before == "in",
      !DirectionModel.looksAhead(clause.head, in: clauses)
    else { return nil }
    return false
  }

  // MARK: Measures

  /// The factor of the odds with the least loss.
  private static func factor(_ answers: [(odds: Float, isAhead: Bool)]) -> Float {
    let factors = stride(from: Float(0.4), through: 1.6, by: 0.05)
    func loss(_ factor: Float) -> Float {
      answers.reduce(0) { $0 + log(1 + exp(($1.isAhead ? -1 : 1) * $1.odds * factor)) }
    }
    return factors.min { loss($0) < loss($1) } ?? 1
  }

  private static func report(_ examples: [Example], odds: [Float]) {
    func line(_ name: String, _ isOne: (Example) -> Bool) {
      let chosen = zip(examples, odds).filter { isOne($0.0) }
      guard !chosen.isEmpty else { return }
      let right = chosen.count { ($0.1 > 0) == $0.0.isAhead }
      let byTense = chosen.count { ($0.0.tense == .future) == $0.0.isAhead }
      let ahead = chosen.count { $0.0.isAhead }
      let loss =
        chosen.reduce(Float(0)) { $0 + log(1 + exp(($1.0.isAhead ? -1 : 1) * $1.1)) } / Float(chosen.count)
      func share(_ count: Int) -> String { String(format: "%.3f", Double(count) / Double(chosen.count)) }
      print(
        "\(name): \(chosen.count), ahead \(share(ahead)), right \(share(right)), by tense alone \(share(byTense)),",
        "loss \(String(format: "%.3f", loss))"
      )
    }
    for grain in DirectionCue.Grain.allCases {
      line("\(grain), whole dates") { $0.grain == grain && $0.isTrue }
      line("\(grain), by tense") { $0.grain == grain && !$0.isTrue }
    }
    for tense in [Event.Tense?.none, .past, .present, .future] {
      line("\(tense.map { $0.rawValue } ?? "no") tense, whole dates") { $0.tense == tense && $0.isTrue }
    }
    line("whole dates") { $0.isTrue }
    for low in stride(from: 0.0, to: 1, by: 0.1) {
      let bin = zip(examples, odds).filter {
        let probability = 1 / (1 + exp(-Double($0.1)))
        return $0.0.isTrue && probability >= low && probability < low + 0.1
      }
      guard !bin.isEmpty else { continue }
      let ahead = Double(bin.count { $0.0.isAhead }) / Double(bin.count)
      print(String(format: "  probability %.1f: %d times, %.3f ahead", low, bin.count, ahead))
    }
  }
}
