/// The text field of a record of Nexis.
enum NexisText {
  /// Adds the paragraphs of a text; an `ABSTRACT` before the `FULL TEXT` is the deck.
  static func add(_ paragraphs: [String], to record: inout DatabaseRecord) {
    var paragraphs = paragraphs[...]
    if let first = paragraphs.first, let rest = after("abstract", first) {
      paragraphs = paragraphs.dropFirst()
      if !rest.isEmpty { paragraphs = [rest] + paragraphs }
      if let full = paragraphs.firstIndex(where: {
        after("full text", $0) != nil || after("full-text", $0) != nil
      }) {
        let abstract = paragraphs[..<full]
        let opening = after("full text", paragraphs[full]) ?? after("full-text", paragraphs[full]) ?? ""
        paragraphs = paragraphs[full...].dropFirst()
        if !opening.isEmpty { paragraphs = [opening] + paragraphs }
        if record.fields.deck == nil { record.set(.deck, to: abstract.joined(separator: " ")) }
      } else {
        record.notes.append("Only a summary is here, not the text.")
      }
    }
    for paragraph in paragraphs where !isLink(paragraph) {
      // The address of the article on the web is its last paragraph.
      if isAddress(paragraph) { record.set(.url, to: paragraph) } else { record.add(paragraph) }
    }
  }

  /// Returns what follows a heading with which a paragraph begins; nil if it does not begin with it.
  private static func after(_ heading: String, _ paragraph: String) -> String? {
    guard paragraph.count >= heading.count, paragraph.prefix(heading.count).lowercased() == heading else {
      return nil
    }
    let rest = paragraph.dropFirst(heading.count)
    guard rest.isEmpty || rest.first == ":" else { return nil }
    return rest.dropFirst().trimmingWhiteSpace()
  }

  /// Whether a paragraph is nothing but an address.
  private static func isAddress(_ paragraph: String) -> Bool {
    (paragraph.hasPrefix("http://") || paragraph.hasPrefix("https://")) && !paragraph.contains(" ")
  }

  /// Whether a paragraph is a link of the database, as in "Link to Image".
  private static func isLink(_ paragraph: String) -> Bool {
    paragraph.utf8.count <= 24 && (paragraph.hasPrefix("Link to ") || paragraph == "Graphic")
  }
}
