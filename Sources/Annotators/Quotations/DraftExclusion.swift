/// A kind of cue that reports no quotation of its own, with its name and an example.
struct DraftExclusion: Sendable {
  /// The reason as a short phrase.
  let name: String
  /// A sentence whose cue is left out.
  let example: String
  /// A sentence like it whose cue is kept; nil for kinds that are not patterns.
  let counterexample: String?
  /// The patterns at the cue and at the head of the speaker; empty for kinds that code decides.
  let patterns: [DependencyPattern]
  /// True when a cue with these contents is left out.
  let applies: @Sendable (QuotationAssembler, CueContext, _ contents: [Range<Int>]) -> Bool

  @inline(never)
  init(
    _ name: String,
    example: String,
    applies: @escaping @Sendable (QuotationAssembler, CueContext, _ contents: [Range<Int>]) -> Bool
  ) {
    (self.name, self.example, self.applies) = (name, example, applies)
    (counterexample, patterns) = (nil, [])
  }

  /// A kind of cue that patterns at the cue and at the head of its speaker tell.
  ///
  /// - Parameter needsSpeaker: Whether a cue without a speaker is kept.
  @inline(never)
  init(
    _ name: String,
    example: String,
    counterexample: String,
    cue pattern: DependencyPattern,
    speaker: DependencyPattern,
    needsSpeaker: Bool = false
  ) {
    (self.name, self.example, self.counterexample) = (name, example, counterexample)
    patterns = [pattern, speaker]
    applies = { assembler, cue, _ in
      let reader = assembler.reader
      return pattern.matches(cue.token, reader)
        && (cue.speaker.token.map { speaker.matches($0, reader) } ?? !needsSpeaker)
    }
  }
}
