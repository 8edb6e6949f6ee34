/// A step from the spans that the content model predicts to the contents of a quotation, with its name and an example.
struct ContentRule: Sendable {
  /// The step as a short phrase.
  let name: String
  /// A sentence that the step is for.
  let example: String
  /// The spans after the step, in tokens of the document.
  let apply: @Sendable (QuotationAssembler, [Range<Int>], CueContext) -> [Range<Int>]

  /// A step that looks at all spans of a cue together.
  init(
    _ name: String,
    example: String,
    spans: @escaping @Sendable (QuotationAssembler, [Range<Int>], CueContext) -> [Range<Int>]
  ) {
    (self.name, self.example, apply) = (name, example, spans)
  }

  /// A step that changes the bounds of each span by itself.
  init(
    _ name: String,
    example: String,
    span: @escaping @Sendable (QuotationAssembler, Range<Int>, CueContext) -> Range<Int>
  ) {
    self.init(name, example: example) { assembler, spans, cue in spans.map { span(assembler, $0, cue) } }
  }
}
