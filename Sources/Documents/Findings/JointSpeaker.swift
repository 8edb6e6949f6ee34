/// A further speaker of a quotation that several say together: "Tom Vale" of "Ana Pryce and Tom Vale said".
public struct JointSpeaker: Annotation, Hashable {
  /// The index of the quotation in the document's quotations.
  public var quotation: Int

  /// The speaker, besides the one that the quotation has.
  public var source: Quotation.Source

  /// A further speaker of a quotation.
  public init(quotation: Int, source: Quotation.Source) {
    self.quotation = quotation
    self.source = source
  }
}
