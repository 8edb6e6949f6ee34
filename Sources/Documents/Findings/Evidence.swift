/// The evidence for a finding: the method and its rule, the words that triggered it, and the second reading.
public struct Evidence: Sendable, Hashable {
  /// A method of decision.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// A rule written by hand.
    case rule
    /// A model trained on annotated text.
    case model
  }

  /// The method of the decision.
  public var method: Method

  /// The rule, or what the model decided, as a short phrase in lower case, as in "title before a name".
  public var rule: String

  /// The words that triggered the rule, if they are not the finding itself.
  public var trigger: TextRange?

  /// The second-best reading in words; nil if there was no choice.
  public var runnerUp: String?

  /// The confidence of the rule or the model, 0 to 1.
  public var confidence: Double

  /// The evidence of a rule or a model.
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

  /// The rule in lists of several, with the method if it is a model: "name coreferent with an earlier
  /// description (model)".
  public var summary: String { method == .model ? "\(rule) (model)" : rule }
}
