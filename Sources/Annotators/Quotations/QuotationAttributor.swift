public import Documents

/// Extracts quotations: content, cue, source and intermediary sources.
///
/// Three trained models work on the dependency tree, the names and the quotation marks of a sentence: which words are
/// cues, which noun phrase is the speaker of each, and which tokens are its content (the division of PARC: Pareti
/// 2016). Rules correct speakers and contents (`speakerRules`, `contentRules`). Quoted speech without a cue is
/// attributed by its position: to the speaker of the quotation before it in the paragraph, or to the subject of the
/// sentence before.
public struct QuotationAttributor: Annotator {
  let cues: CueModel
  let speakers: SpeakerModel
  let contents: ContentModel
  let drafts: DraftModel

  /// An attributor with the weights embedded in this program.
  public init() {
    self.init(
      cues: WeightTable(asset: "weights/quotation-cues.bin"),
      speakers: WeightTable(asset: "weights/quotation-speakers.bin"),
      contents: WeightTable(asset: "weights/quotation-contents.bin"),
      drafts: BoostedTrees(asset: "weights/quotation-drafts.bin")
    )
  }

  /// An attributor with the weights of its models; without trees the score of a cue decides alone.
  package init(
    cues: WeightTable,
    speakers: WeightTable,
    contents: WeightTable,
    drafts: BoostedTrees = .empty
  ) {
    self.cues = CueModel(weights: cues)
    self.speakers = SpeakerModel(weights: speakers)
    self.contents = ContentModel(weights: contents)
    self.drafts = DraftModel(trees: drafts)
  }

  /// The words, tags, dependencies, names, quoted spans and entities.
  public var requires: [any Annotation.Type] {
    [LexicalWord.self, WordShape.self, Tag.self, Dependency.self, Name.self, QuotedSpan.self, Entity.self]
  }

  /// The quotations in reading order.
  public func annotations(in document: Document) -> [Quotation] {
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    var assembler = QuotationAssembler(tree, self)
    return assembler.quotations()
  }
}
