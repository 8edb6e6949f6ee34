import Documents

/// A correction of the names that the tagger found, with its name and sentences that it is for and not for.
struct NameRule: Sendable {
  /// The rule as a short phrase, which the names that it makes have as their evidence.
  let name: String
  /// A sentence that the rule is for, with the names that are right in it marked: "[ORG Crane & Lowe] left.".
  let example: String
  /// A sentence like it that the rule leaves alone.
  let counterexample: String
  /// The names in reading order, without overlap, corrected.
  let apply: @Sendable (NameRefinement, [Name]) -> [Name]

  init(
    _ name: String,
    example: String,
    counterexample: String,
    apply: @escaping @Sendable (NameRefinement, [Name]) -> [Name]
  ) {
    (self.name, self.example, self.counterexample, self.apply) = (name, example, counterexample, apply)
  }
}
