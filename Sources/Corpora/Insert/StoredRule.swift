import Documents

/// A rule, or the decision of a model, as it is stored once for all findings that rest on it.
struct StoredRule: Hashable {
  /// The words of `Evidence.rule`.
  var text: String
  /// The method of the evidence.
  var method: Evidence.Method
}
