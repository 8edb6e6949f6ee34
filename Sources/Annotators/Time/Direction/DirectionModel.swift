import Documents
import Platform
import WordLists

/// A logistic model of the direction of times without a year: before or after the day that they are counted from.
///
/// The number behind its weights is the factor by which they were multiplied, so that a sum of weights is the
/// logarithm of the odds that a time lies ahead. It is trained on dated news (`Training directions`).
package struct DirectionModel: Sendable {
  /// The model with the weights of this program.
  package static let standard = DirectionModel(weights: WeightTable(asset: "weights/directions.bin"))

  private let weights: WeightTable
  private let scale: Double

  /// Takes weights, one a feature.
  package init(weights: WeightTable) {
    self.weights = weights
    scale = max(1, Double(weights.number(0)))
  }

  /// The direction of an expression of a document; even odds for tokens that the document does not have.
  package func direction(of cue: DirectionCue, in clauses: Clauses) -> Direction {
    guard let features = DirectionFeatures(cue, clauses) else {
      return Direction(probability: 0.5, reasons: [])
    }
    if let reason = features.reasonOfPast {
      return Direction(
        probability: Self.probabilityBehindSince,
        reasons: [reason],
        predicate: features.predicate.map { clauses.tree.document.tokens[$0].range }
      )
    }
    if features.isArranged {
      return Direction(
        probability: Self.probabilityOfArranged,
        reasons: ["what is arranged or feared"],
        predicate: features.predicate.map { clauses.tree.document.tokens[$0].range }
      )
    }
    var collector = TemplateCollector()
    features.add(to: &collector)
    var total = 0
    var sums = [Int](repeating: 0, count: Self.groups.count)
    for (template, hash) in collector.features {
      guard let weight = weights.weights(of: hash)?.first else { continue }
      total += weight
      if let group = Self.groupOfTemplate[template] { sums[group] += weight }
    }
    let order = sums.indices.filter { sums[$0] != 0 }.sorted {
      (abs(sums[$1]), $0) < (abs(sums[$0]), $1)
    }
    return Direction(
      probability: Self.share(Double(total) / scale),
      reasons: order.prefix(3).map { "\(Self.signed(Double(sums[$0]) / scale)) \(Self.groups[$0])" },
      predicate: features.predicate.map { clauses.tree.document.tokens[$0].range }
    )
  }

  /// The probability of a time ahead behind "since": that of an error of the parser.
  private static let probabilityBehindSince = 0.01

  /// The probability of a time ahead in a clause of what is arranged now.
  private static let probabilityOfArranged = 0.96

  /// The probability alone, without reasons and without memory for them.
  package func probability(of cue: DirectionCue, in clauses: Clauses) -> Double {
    guard let features = DirectionFeatures(cue, clauses), var sum = ScoreSum(weights) else { return 0.5 }
    if features.reasonOfPast != nil { return Self.probabilityBehindSince }
    if features.isArranged { return Self.probabilityOfArranged }
    features.add(to: &sum)
    return Self.share(Double(sum.finish()) / scale)
  }

  /// The logarithm of the odds of some features, for training.
  package func odds(of features: [UInt64]) -> Float {
    guard var sum = ScoreSum(weights) else { return 0 }
    for feature in features { sum.add(feature) }
    return Float(sum.finish()) / Float(scale)
  }

  /// True for a verb that intends or expects what lies ahead, so that its own tense tells nothing: "planned for
  /// Monday".
  package static func looksAhead(_ token: Int, in clauses: Clauses) -> Bool {
    let lemma = clauses.tree.lemmas[token]
    return ClauseWords.intending.contains(hash: lemma) || ClauseWords.expecting.contains(hash: lemma)
  }

  /// The features of an expression, for training; without those that tell the tense if it is hidden.
  package static func features(of cue: DirectionCue, in clauses: Clauses, hidesTense: Bool = false)
    -> [UInt64]
  {
    var collector = FeatureCollector()
    DirectionFeatures(cue, clauses, hidesTense: hidesTense)?.add(to: &collector)
    return collector.hashes
  }

  /// The probability of logarithmic odds.
  private static func share(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

  /// A number with its sign and one digit behind the point.
  private static func signed(_ number: Double) -> String {
    let tenths = Int((abs(number) * 10).rounded())
    return "\(number < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  /// The groups of the templates, in the order of the list.
  private static let groups: [String] = DirectionFeatures.templates.reduce(into: []) { groups, template in
    if groups.last != template.group { groups.append(template.group) }
  }

  /// For the number of each template the index of its group.
  private static let groupOfTemplate: [UInt64: Int] = DirectionFeatures.templates.byNumber.compactMapValues {
    groups.firstIndex(of: $0.group)
  }
}
