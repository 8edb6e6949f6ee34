/// Finds the words that set one group of texts off from another.
///
/// A word counts where its log-likelihood ratio G² is significant at one per cent and the Bayes factor says that this
/// is evidence in a corpus of the size; words that pass are ranked by the log ratio, the size of the difference.
public enum Keyness {
  /// The least G² of a key word: significant at one per cent.
  public static let leastLogLikelihood = 6.63

  /// True where a difference is significant, and evidence.
  public static func isKey(_ pair: FrequencyPair) -> Bool {
    pair.logLikelihood >= leastLogLikelihood && pair.bayesFactor > 0
  }

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
    /// The binary logarithm of the ratio of the frequencies.
    public var logRatio: Double
  }

  /// The most distinctive words of a group, the greatest difference first; none that chance may have made.
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
    let size = group.values.reduce(0, +)
    let referenceSize = reference.values.reduce(0, +)
    var scores: [Score] = []
    for (word, count) in group where count >= minimum {
      let pair = FrequencyPair(count, of: size, against: reference[word] ?? 0, of: referenceSize)
      guard pair.isPositive, isKey(pair) else { continue }
      scores.append(
        Score(
          word: word,
          count: count,
          reference: pair.reference,
          logLikelihood: pair.logLikelihood,
          logRatio: pair.logRatio
        )
      )
    }
    scores.sort { ($1.logRatio, $1.logLikelihood, $0.word) < ($0.logRatio, $0.logLikelihood, $1.word) }
    return Array(scores.prefix(limit))
  }
}
