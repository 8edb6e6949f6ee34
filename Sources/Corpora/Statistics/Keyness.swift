/// Finds the words that set one group of texts off from another.
///
/// The score is the log-likelihood ratio G² of the two frequencies (Dunning, 1993), as concordancers report it; values
/// above 6.63 are significant at one per cent. Only words that are relatively more frequent in the group are listed.
public enum Keyness {
  /// One word with its counts.
  public struct Score: Sendable, Hashable {
    /// The folded word.
    public var word: String
    /// How often it occurs in the group.
    public var count: Int
    /// How often it occurs in the texts compared with.
    public var reference: Int
    /// The log-likelihood ratio.
    public var logLikelihood: Double
  }

  /// The most distinctive words of a group, highest score first.
  ///
  /// - Parameters:
  ///   - group: how often each word occurs in the group.
  ///   - reference: how often each word occurs in the other texts.
  ///   - minimum: the least count in the group.
  ///   - limit: how many words at most.
  public static func scores(
    of group: [String: Int],
    against reference: [String: Int],
    minimum: Int = 2,
    limit: Int = 10
  ) -> [Score] {
    let groupSize = group.values.reduce(0, +)
    let referenceSize = reference.values.reduce(0, +)
    guard groupSize > 0 else { return [] }
    var scores: [Score] = []
    for (word, count) in group where count >= minimum {
      let other = reference[word] ?? 0
      let isMoreFrequent = Double(count) * Double(max(referenceSize, 1)) > Double(other) * Double(groupSize)
      guard isMoreFrequent else { continue }
      let value = logLikelihood(count, groupSize, other, referenceSize)
      guard value > 0 else { continue }
      scores.append(Score(word: word, count: count, reference: other, logLikelihood: value))
    }
    scores.sort { ($1.logLikelihood, $0.word) < ($0.logLikelihood, $1.word) }
    return Array(scores.prefix(limit))
  }

  /// The G² of two counts in two samples; 0 where a sample is empty.
  static func logLikelihood(_ first: Int, _ firstSize: Int, _ second: Int, _ secondSize: Int) -> Double {
    guard firstSize > 0, secondSize > 0 else { return 0 }
    let rate = Double(first + second) / Double(firstSize + secondSize)
    let expectedFirst = Double(firstSize) * rate
    let expectedSecond = Double(secondSize) * rate
    return 2 * (term(Double(first), expectedFirst) + term(Double(second), expectedSecond))
  }

  private static func term(_ observed: Double, _ expected: Double) -> Double {
    observed > 0 && expected > 0 ? observed * naturalLogarithm(observed / expected) : 0
  }
}
