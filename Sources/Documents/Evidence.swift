/// Why a finding was made: the rule, the words that triggered it, and what else was considered.
public struct Evidence: Sendable, Hashable {
  /// The rule as a short lower-case phrase, as in "title before a name".
  public var rule: String

  /// The words that triggered the rule, where they are not the finding itself.
  public var trigger: TextRange?

  /// The reading that came second, in words, where there was a choice.
  public var runnerUp: String?

  /// How sure the rule is, from 0 to 1.
  public var confidence: Double

  /// A rule with what it saw.
  public init(_ rule: String, trigger: TextRange? = nil, runnerUp: String? = nil, confidence: Double = 1) {
    self.rule = rule
    self.trigger = trigger
    self.runnerUp = runnerUp
    self.confidence = confidence
  }
}
