import Documents

/// The lines at the start of a text that repeat what its fields say: headline, byline and day.
struct OpeningLines {
  /// The number of paragraphs among which they are looked for.
  private static let most = 16

  private var count = 0
  private var hasHeadline = false
  private var isOpen = true

  /// Returns the function of the next paragraph; nil where it is running text.
  ///
  /// The writers that a byline names are taken over, unless others are known.
  mutating func role(of words: String, in builder: inout ArticleBuilder) -> Paragraph.Role? {
    count += 1
    guard isOpen, count <= OpeningLines.most else { return nil }
    if let headline = builder.fields.headline, folded(words) == folded(headline) {
      defer { hasHeadline = true }
      return hasHeadline ? .repeatedHeadline : .headline
    }
    if words.utf8.count < 200, let byline = Byline(words), byline.hasOpening, !byline.authors.isEmpty {
      if builder.fields.authors.isEmpty { builder.fields.authors = byline.authors }
      return .byline
    }
    if PublicationLine(words) != nil { return .dateline }
    if words.utf8.count > 80 { isOpen = false }
    return nil
  }

  private func folded(_ text: String) -> String { text.words().joined(separator: " ").lowercased() }
}
