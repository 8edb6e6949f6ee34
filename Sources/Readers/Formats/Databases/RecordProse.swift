import Documents

/// What is prose among the paragraphs of a record, and what the desk or the database put there.
enum RecordProse {
  /// Returns the function of a paragraph of the text field.
  ///
  /// `afterNote` says that the paragraph before is a note, which the day and the time of the wire follow.
  static func role(of text: String, afterNote: Bool = false) -> Paragraph.Role {
    let opening = text.prefix(60)
    let folded = opening.lowercased()
    if captions.contains(where: { folded.hasPrefix($0) }), text.utf8.count <= 600 { return .caption }
    if folded.hasPrefix("correction:") || folded.hasPrefix("corrections:") || folded.hasPrefix("see correction") {
      return .correction
    }
    if isRights(text) || folded.hasPrefix("enlarge this image") { return .boilerplate }
    if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
      return .boilerplate
    }
    if notes.contains(where: { folded.hasPrefix($0) }), text.utf8.count <= 400 { return .note }
    if !text.contains(" "), text.contains("@") && text.contains(".") || isInitials(text) { return .note }
    if afterNote, RecordDay(startOf: text) != nil, text.utf8.count <= 60 { return .note }
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
    guard ["copyright", "©", "(c)", "(copyright"].contains(where: { folded.hasPrefix($0) }) else { return false }
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
    if rest.prefix(notice.count).lowercased() == notice { rest = rest.dropFirst(notice.count).trimmingWhiteSpace() }
    return rest
  }

  private static let rights = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "alle rechten voorbehouden", "tutti i diritti riservati", "distributed by contify",
  ]

  private static let captions = [
    "photo:", "photos:", "photograph:", "photographs:", "photographer:", "photo(s):", "(photo", "[photo",
    "image:", "images:", "picture:", "pictures:", "pictured:", "graphic:", "graphics:", "caption:", "illustration:",
    "foto:", "fotos:", "(foto", "bild:", "bildunterschrift:", "légende:", "chart:", "map:",
  ]

  private static let notes = [
    "(end) ", "(end)", "-end-", "-ends-", "- ends -", "(ends)", "(reporting by", "reporting by ", "(editing by",
    "(writing by", "(additional reporting", "write to ", "contact the writer", "credit: ", "crédito: ",
    "this article originally appeared", "(more to follow)",
  ]
}
