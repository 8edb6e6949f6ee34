import Documents

/// A span of text between quotation marks, which may be speech, a title or single words.
struct QuotedSpan: Annotation, Hashable {
  /// The tokens inside the quotation marks; never empty.
  var tokens: Range<Int>

  /// The bytes inside the quotation marks.
  var range: TextRange

  /// The index of the paragraph.
  var paragraph: Int

  /// True if no quotation mark closes the span in its paragraph, or before the next one opens.
  var isOpenEnded: Bool

  /// True if the span continues a quotation that the paragraph before, or the sentence before, left open.
  var continues: Bool

  /// The tokens with their quotation marks, as far as the text has them.
  var outer: Range<Int>
}
