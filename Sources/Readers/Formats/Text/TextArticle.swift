import Documents
import Letters

/// The making of an article from the blocks of a text whose structure no format states.
enum TextArticle {
  /// Returns the article with the roles of its paragraphs and the metadata that stands in the text.
  ///
  /// `known` are paragraphs whose role is known already; they are not among the blocks. `body` is the text of the
  /// bytes, where it is at hand.
  static func article(
    bytes: [UInt8],
    blocks: [TextBlock],
    known: [Paragraph] = [],
    body: String? = nil,
    source: String,
    fields: ArticleFields,
    notes: [String]
  ) -> Article {
    let asides = Asides(bytes: bytes, blocks: blocks, fields: fields)
    let isAllAsides = asides.blocks.isEmpty && !blocks.isEmpty
    let masthead = Masthead(
      bytes: bytes,
      blocks: isAllAsides ? blocks : asides.blocks,
      fields: isAllAsides ? fields : asides.fields
    )
    var found = masthead.fields
    var paragraphs = masthead.paragraphs
    if !isAllAsides {
      if !found.authors.isEmpty { markBiographies(&paragraphs, bytes: bytes, authors: found.authors) }
      if found.published == nil, found.openDay == nil, let day = asides.day {
        found.take(day, words: day.date?.iso ?? "", basis: .text)
      }
      paragraphs = merged(paragraphs, asides.paragraphs)
    }
    return found.article(
      source: source,
      body: body ?? String(decoding: bytes, as: UTF8.self),
      paragraphs: merged(paragraphs, known),
      notes: notes
    )
  }

  /// Marks the last paragraphs that present a writer of the article as notes.
  private static func markBiographies(_ paragraphs: inout [Paragraph], bytes: [UInt8], authors: [String]) {
    let body = paragraphs.indices.filter { paragraphs[$0].role == .body }
    guard body.count > 2 else { return }
    for index in body.prefix(2) where paragraphs[index].range.count <= 240 {
      let text = String(decoding: bytes[paragraphs[index].range.bytes], as: UTF8.self)
      if text.contains(" reported from "), AsideNotes.isBiography(text, of: authors) {
        paragraphs[index].role = .note
      }
    }
    for index in body.suffix(3) {
      let range = paragraphs[index].range
      guard range.count <= 320 else { continue }
      let text = String(decoding: bytes[range.bytes], as: UTF8.self)
      if AsideNotes.isBiography(text, of: authors) { paragraphs[index].role = .note }
    }
  }

  /// Returns two lists of paragraphs in the order of the text.
  private static func merged(_ first: [Paragraph], _ second: [Paragraph]) -> [Paragraph] {
    if second.isEmpty { return first }
    return (first + second).sorted { $0.range.start < $1.range.start }
  }
}
