import Documents

/// A stretch of text between quotation marks, before it is known whether somebody says it.
struct QuotedSpan: Annotation, Hashable {
  /// The positions of the tokens inside the marks; never empty.
  var tokens: Range<Int>

  /// The bytes inside the marks.
  var range: TextRange

  /// The position of the paragraph.
  var paragraph: Int

  /// True when no mark closes the span in its paragraph.
  var isOpenEnded: Bool

  /// True when the span carries on a quotation that the paragraph before left open.
  var continues: Bool

  /// The tokens with their marks, where they have them.
  var outer: Range<Int>
}
