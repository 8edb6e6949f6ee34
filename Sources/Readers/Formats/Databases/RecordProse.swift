import Documents

/// What is prose among the paragraphs of a record, and what the desk or the database put there.
enum RecordProse {
  /// Returns the paragraphs of a text field with their functions; adds the values of those that are no prose.
  static func parts(
    of paragraphs: [String],
    fields: inout ArticleFields
  ) -> [(text: String, role: Paragraph.Role)] {
    let bytes = Array(paragraphs.joined(separator: "\n\n").utf8)
    let asides = Asides(bytes: bytes, blocks: TextLayout.blocks(of: bytes), fields: ArticleFields())
    let values: Set<MetadataField> = [.caption, .contributor, .contact, .correction, .embargo]
    for entry in asides.fields.metadata where values.contains(entry.field) {
      fields.add(entry.field, entry.field == .correction ? withoutLabel(entry.value) : entry.value)
    }
    let ranges = asides.blocks.map { Paragraph(range: $0.range) } + asides.paragraphs
    var parts = ranges.sorted { $0.range.start < $1.range.start }.map { part in
      let text = String(decoding: bytes[part.range.bytes], as: UTF8.self)
      return (text: text, role: part.role == .body ? role(of: text) : part.role)
    }
    takePoints(&parts, fields: &fields)
    return parts
  }

  /// Makes a deck of the points above the first paragraph of wire copy, as in `* Crews win 4% raise`.
  private static func takePoints(
    _ parts: inout [(text: String, role: Paragraph.Role)],
    fields: inout ArticleFields
  ) {
    let points = parts.prefix { part in
      part.role == .body && part.text.utf8.count <= 200
        && ["* ", "\u{2022} "].contains { part.text.hasPrefix($0) }
    }
    guard !points.isEmpty, parts.dropFirst(points.count).contains(where: { $0.role == .body }) else { return }
    let words = points.map { $0.text.dropFirst(2).trimmingWhiteSpace() }
    for (index, point) in words.enumerated() { parts[index] = (point, .deck) }
    fields.set(.deck, to: words.joined(separator: "; "))
  }

  /// Returns the function of a paragraph of the text field by its words alone.
  static func role(of text: String) -> Paragraph.Role {
    let opening = text.prefix(60)
    let folded = opening.lowercased()
    if captions.contains(where: { folded.hasPrefix($0) }), text.utf8.count <= 600 { return .caption }
    if folded.hasPrefix("correction:") || folded.hasPrefix("corrections:")
      || folded.hasPrefix("see correction")
    {
      return .correction
    }
    if isRights(text) || folded.hasPrefix("enlarge this image") { return .boilerplate }
    if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    ) {
      return .boilerplate
    }
    if notes.contains(where: { folded.hasPrefix($0) }), text.utf8.count <= 400 { return .note }
    if !text.contains(" "), text.contains("@") && text.contains(".") || isInitials(text) { return .note }
    return .body
  }

  /// Whether a paragraph is the initials of its writers and agencies, as in "bam/dpa".
  private static func isInitials(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (2...5).contains(parts.count)
      && parts.allSatisfy { (2...10).contains($0.count) && $0.allSatisfy(\.isLetter) }
      && parts.contains { $0.count <= 4 && !$0.contains(where: \.isUppercase) }
  }

  /// Whether a line is a notice of copyright with its year.
  static func isNotice(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let folded = text.prefix(40).lowercased()
    guard ["copyright", "©", "(c)", "(copyright"].contains(where: { folded.hasPrefix($0) }) else {
      return false
    }
    return text.contains(where: \.isNumber) || folded.hasPrefix("copyright ©")
  }

  /// Whether a line is a notice of copyright or a line such as "All Rights Reserved".
  static func isRights(_ text: some StringProtocol) -> Bool {
    if isNotice(text) { return true }
    guard text.utf8.count <= 120 else { return false }
    let folded = text.prefix(40).lowercased()
    return rights.contains { folded.hasPrefix($0) }
  }

  /// Returns the words behind a label such as "CORRECTION:".
  static func withoutLabel(_ text: String) -> String {
    guard let colon = text.prefix(24).firstIndex(of: ":") else { return text }
    var rest = text[text.index(after: colon)...].trimmingWhiteSpace()
    let notice = "see correction appended;"
    if rest.prefix(notice.count).lowercased() == notice {
      rest = rest.dropFirst(notice.count).trimmingWhiteSpace()
    }
    return rest
  }

  private static let rights = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "alle rechten voorbehouden", "tutti i diritti riservati", "distributed by contify",
  ]

  private static let captions = [
    "photo:", "photos:", "photograph:", "photographs:", "photographer:", "photo(s):", "(photo", "[photo",
    "image:", "images:", "picture:", "pictures:", "pictured:", "graphic:", "graphics:", "caption:",
    "illustration:",
    "foto:", "fotos:", "(foto", "bild:", "bildunterschrift:", "légende:", "chart:", "map:",
  ]

  private static let notes = [
    "(end) ", "(end)", "-end-", "-ends-", "- ends -", "(ends)", "(reporting by", "reporting by ",
    "(editing by",
    "(writing by", "(additional reporting", "write to ", "contact the writer", "credit: ", "crédito: ",
    "this article originally appeared", "(more to follow)",
  ]
}
