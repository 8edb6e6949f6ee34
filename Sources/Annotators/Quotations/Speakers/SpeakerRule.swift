import Letters

/// A correction of the speaker model by the grammar of quoting, with its name and an example.
struct SpeakerRule: Sendable {
  /// The effect of a rule on the choice so far.
  enum Outcome {
    /// Another head, from which the following rules go on.
    case head(Int)
    /// The final choice; the following rules are not tried.
    case final(SpeakerModel.Choice)
  }

  /// Where the pattern of a rule begins: the cue, or the head that is chosen so far.
  enum Anchor { case cue, choice }

  /// What a pattern decides.
  enum Effect {
    /// The token `speaker` is the head instead, from which the following rules go on.
    case head
    /// Nobody speaks.
    case nobody
  }

  /// The rule as a short phrase: who the speaker is where it applies.
  let name: String
  /// A sentence that the rule is for.
  let example: String
  /// A sentence like it that the rule leaves alone; nil for rules that are not patterns.
  let counterexample: String?
  /// The pattern; nil for rules about punctuation and the order of words, which code decides.
  let pattern: DependencyPattern?
  /// The outcome for the choice so far and the token of the cue; nil where the rule does not apply.
  let apply: @Sendable (QuotationAssembler, SpeakerModel.Choice, _ cue: Int) -> Outcome?

  /// A rule that code decides.
  @inline(never)
  init(
    _ name: String,
    example: String,
    apply: @escaping @Sendable (QuotationAssembler, SpeakerModel.Choice, _ cue: Int) -> Outcome?
  ) {
    (self.name, self.example, self.apply) = (name, example, apply)
    (counterexample, pattern) = (nil, nil)
  }

  /// A rule that is a pattern, in which `cue` and `chosen` are the cue and the head that is chosen so far.
  @inline(never)
  init(
    _ name: String,
    example: String,
    counterexample: String,
    at anchor: Anchor,
    patterns: [String],
    effect: Effect
  ) {
    let pattern = DependencyPattern(patterns)
    let needsChoice = anchor == .choice || patterns.contains { $0.contains("=chosen") }
    (self.name, self.example, self.counterexample, self.pattern) = (name, example, counterexample, pattern)
    apply = { assembler, choice, cue in
      if needsChoice, choice.token == nil { return nil }
      let given = [("cue", cue), ("chosen", choice.token ?? -1)]
      let start = anchor == .cue ? cue : choice.token ?? cue
      guard let match = pattern.match(start, assembler.reader, given: given) else { return nil }
      switch effect {
      case .head: return match["speaker"].map { .head($0) }
      case .nobody:
        return .final(
          SpeakerModel.Choice(token: nil, runnerUp: choice.token, lead: QuotationAssembler.leastLead)
        )
      }
    }
  }
}
