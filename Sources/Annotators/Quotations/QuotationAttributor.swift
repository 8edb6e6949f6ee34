public import Documents

/// Finds what is said, by whom, and who passes it on.
///
/// Three learnt steps: which words report something, who speaks, and which words are reported, all from the tree, the
/// names and the quotation marks of the sentence. Quoted speech that no cue takes goes to the speaker whom its place
/// suggests: the quotation before it in the paragraph, or the subject of the sentence before.
public struct QuotationAttributor: Annotator {
  let cues: CueModel
  let speakers: SpeakerModel
  let contents: ContentModel

  /// An attributor with the weights of this program.
  public init() {
    self.init(
      cues: WeightTable(asset: "weights/quotation-cues.bin"),
      speakers: WeightTable(asset: "weights/quotation-speakers.bin"),
      contents: WeightTable(asset: "weights/quotation-contents.bin")
    )
  }

  /// An attributor with the weights of its three steps.
  package init(cues: WeightTable, speakers: WeightTable, contents: WeightTable) {
    self.cues = CueModel(weights: cues)
    self.speakers = SpeakerModel(weights: speakers)
    self.contents = ContentModel(weights: contents)
  }

  /// The words, the trees, the quoted stretches and the entities.
  public var requires: [any Annotation.Type] {
    [LexicalWord.self, WordShape.self, Tag.self, Dependency.self, Name.self, QuotedSpan.self, Entity.self]
  }

  /// The quotations in reading order.
  public func annotations(in document: Document) -> [Quotation] {
    let view = DependencyTree.of(document)
    guard view.isWhole else { return [] }
    var assembler = QuotationAssembler(view, self)
    return assembler.quotations()
  }
}
