/// A kind of cue that reports no quotation of its own, with its name and an example.
struct DraftExclusion: Sendable {
  /// The reason as a short phrase.
  let name: String
  /// A sentence whose cue is left out.
  let example: String
  /// True when a cue with these contents is left out.
  let applies: @Sendable (QuotationAssembler, CueContext, _ contents: [Range<Int>]) -> Bool

  init(
    _ name: String,
    example: String,
    applies: @escaping @Sendable (QuotationAssembler, CueContext, _ contents: [Range<Int>]) -> Bool
  ) {
    (self.name, self.example, self.applies) = (name, example, applies)
  }
}
