public import Documents

/// Finds what is said, by whom, and who passes it on.
///
/// Cues ("said", "according to") are found sentence by sentence with the speaker beside them; each takes the quoted
/// stretch or the clause that belongs to it. Quoted speech that no cue takes goes to the speaker whom its place
/// suggests: the quotation before it in the paragraph, or the subject of the sentence before.
public struct QuotationAttributor: Annotator {
  /// An attributor; it has no settings.
  public init() {}

  /// The words, the quoted stretches and the entities.
  public var requires: [any Annotation.Type] { [Word.self, QuotedSpan.self, Entity.self] }

  /// The quotations in reading order.
  public func annotations(in document: Document) -> [Quotation] {
    var assembler = QuotationAssembler(document)
    return assembler.quotations()
  }
}
