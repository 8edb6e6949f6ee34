/// Why a finding was made: the method and its rule, the words that triggered it, and what else was considered.
public struct Evidence: Sendable, Hashable {
  /// How something was decided.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// A rule written by hand.
    case rule
    /// A model trained on annotated text.
    case model
  }

  /// How it was decided.
  public var method: Method

  /// The rule, or what the model decides, as a short lower-case phrase, as in "title before a name".
  public var rule: String

  /// The words that triggered the rule, where they are not the finding itself.
  public var trigger: TextRange?

  /// The reading that came second, in words, where there was a choice.
  public var runnerUp: String?

  /// How sure the rule or the model is, from 0 to 1.
  public var confidence: Double

  /// A rule, or the decision of a model, with what it saw.
  public init(
    _ rule: String,
    by method: Method = .rule,
    trigger: TextRange? = nil,
    runnerUp: String? = nil,
    confidence: Double = 1
  ) {
    self.rule = rule
    self.method = method
    self.trigger = trigger
    self.runnerUp = runnerUp
    self.confidence = confidence
  }

  /// The rule as it is shown, with the method where that is no rule: "pronoun for what was named before (model)".
  public var summary: String { method == .model ? "\(rule) (model)" : rule }
}
