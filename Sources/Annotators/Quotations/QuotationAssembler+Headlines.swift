import Documents

/// Quotations of headlines.
extension QuotationAssembler {
  /// True for a quotation of a headline, which says again what the article reports.
  func isHeadline(_ quotation: Quotation) -> Bool {
    let sentence = tree.document.sentences[quotation.sentence]
    // A turn of an interview is none, where the article begins with it.
    if quotation.evidence.rule == Self.label, quotation.kind == .direct { return false }
    return tree.document.paragraphs[sentence.paragraph].role == .headline
  }
}
