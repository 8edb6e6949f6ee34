package import Documents

/// Whether a time lies before or after the day that it is counted from, with the reasons.
package struct Direction: Sendable, Hashable {
  /// The probability that it lies ahead, 0 to 1.
  package var probability: Double
  /// The groups of features with the greatest weights, as "+1.4 the tense of its clause"; positive numbers speak for
  /// what lies ahead, in natural logarithms of odds.
  package var reasons: [String]
  /// The bytes of the predicate of the clause of the time; nil without one.
  package var predicate: TextRange?

  /// True if it more probably lies ahead.
  package var isAhead: Bool { probability > 0.5 }

  /// The probability of the more probable direction.
  package var confidence: Double { max(probability, 1 - probability) }

  /// The evidence for a value that the direction chose over another.
  package func evidence(_ rule: String, runnerUp: String?) -> Evidence {
    let why = reasons.first.map { ": " + $0 } ?? ""
    return Evidence(
      rule + ", " + (isAhead ? "ahead" : "before") + why,
      by: .model,
      trigger: predicate,
      runnerUp: runnerUp,
      confidence: confidence
    )
  }
}
