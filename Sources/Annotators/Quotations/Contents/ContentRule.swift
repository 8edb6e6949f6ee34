/// A step from the spans that the content model predicts to the contents of a quotation, with its name and an example.
struct ContentRule: Sendable {
  /// The step as a short phrase.
  let name: String
  /// A sentence that the step is for.
  let example: String
  /// The pattern at the cue; nil for steps about punctuation and the order of words, which code decides.
  let pattern: DependencyPattern?
  /// Whether quotations keep the name of the step; not for those that only settle punctuation at the bounds.
  var isNoted = true
  /// The spans after the step, in tokens of the document.
  let apply: @Sendable (QuotationAssembler, [Range<Int>], CueContext) -> [Range<Int>]

  /// A step that looks at all spans of a cue together.
  @inline(never)
  init(
    _ name: String,
    example: String,
    isNoted: Bool = true,
    spans: @escaping @Sendable (QuotationAssembler, [Range<Int>], CueContext) -> [Range<Int>]
  ) {
    (self.name, self.example, self.isNoted, apply) = (name, example, isNoted, spans)
    pattern = nil
  }

  /// A step that changes the bounds of each span by itself.
  @inline(never)
  init(
    _ name: String,
    example: String,
    isNoted: Bool = true,
    span: @escaping @Sendable (QuotationAssembler, Range<Int>, CueContext) -> Range<Int>
  ) {
    self.init(name, example: example) { assembler, spans, cue in spans.map { span(assembler, $0, cue) } }
    self.isNoted = isNoted
  }

  /// Which tokens of a span a pattern leaves.
  enum Effect {
    /// Those from the token `start` on, in spans behind the cue that do not begin with quoted words.
    case fromStart
    /// Those outside the phrase of `source`.
    case withoutSource
  }

  /// A step that is a pattern at the cue.
  @inline(never)
  init(_ name: String, example: String, pattern: DependencyPattern, effect: Effect) {
    (self.name, self.example, self.pattern) = (name, example, pattern)
    apply = { assembler, spans, cue in
      if spans.isEmpty { return spans }
      let matches = pattern.matches(at: cue.token, assembler.reader)
      switch effect {
      case .fromStart:
        let starts = matches.compactMap { $0["start"] }
        return spans.map { span in
          guard span.lowerBound > cue.token, assembler.tree.quoted[span.lowerBound] < 0,
            let start = starts.first(where: { span.contains($0) })
          else { return span }
          return start..<span.upperBound
        }
      case .withoutSource:
        guard let source = matches.first?["source"] else { return spans }
        let words = assembler.words(of: source)
        return spans.flatMap { assembler.removing(words, from: $0) }
      }
    }
  }
}
