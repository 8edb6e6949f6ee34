/// A correction of the speaker model by the grammar of quoting, with its name and an example.
struct SpeakerRule: Sendable {
  /// The effect of a rule on the choice so far.
  enum Outcome {
    /// Another head, from which the following rules go on.
    case head(Int)
    /// The final choice; the following rules are not tried.
    case final(SpeakerModel.Choice)
  }

  /// The rule as a short phrase: who the speaker is where it applies.
  let name: String
  /// A sentence that the rule is for.
  let example: String
  /// The outcome for the choice so far and the token of the cue; nil where the rule does not apply.
  let apply: @Sendable (QuotationAssembler, SpeakerModel.Choice, _ cue: Int) -> Outcome?

  init(
    _ name: String,
    example: String,
    apply: @escaping @Sendable (QuotationAssembler, SpeakerModel.Choice, _ cue: Int) -> Outcome?
  ) {
    (self.name, self.example, self.apply) = (name, example, apply)
  }
}
