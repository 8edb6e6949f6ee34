import Letters

/// The section of a record with the page and the edition that stand in it, as in `News; Foreign Desk; Pg. A10`.
struct RecordSection: Sendable, Hashable {
  /// The section without page and edition; empty if there is nothing else.
  var section = ""

  /// The page, as in "A10".
  var page: String?

  /// The edition or version, as in "Version 2".
  var edition: String?

  /// Splits the value of a section field.
  init(_ value: String) {
    var sections = [String]()
    for part in value.split(separator: ";") {
      var words = part.replacing(":", with: ": ").words()
      if let position = words.indices.first(where: { Self.isPage(words, $0) }) {
        var mark = words[position]
        var after = position + 1
        // "Pg.A10" is one word.
        if let digit = mark.firstIndex(where: { $0.isNumber || ".:".contains($0) }) {
          mark = mark[digit...].drop { ".:".contains($0) }
        } else {
          mark = ""
        }
        if mark.isEmpty, after < words.count {
          mark = words[after]
          after += 1
        }
        page = page ?? mark.trimmingPunctuation()
        if after < words.count { edition = edition ?? words[after...].joined(separator: " ") }
        words = Array(words[..<position])
      } else if let first = words.first, Self.isEdition(words, first) {
        edition = edition ?? words.joined(separator: " ").replacing(":", with: "")
        continue
      }
      let section = words.joined(separator: " ").trimmingPunctuation(keeping: ".)")
      if !section.isEmpty { sections.append(section) }
    }
    section = sections.joined(separator: "; ")
  }

  /// Whether a word is "Pg." or the like and a page follows.
  private static func isPage(_ words: [Substring], _ position: Int) -> Bool {
    let word = words[position].lowercased()
    let letters = word.prefix { $0.isLetter }
    guard pageMarks.contains(String(letters)) else { return false }
    let rest = word.dropFirst(letters.count).drop { ".:".contains($0) }
    if !rest.isEmpty {
      return rest.first?.isNumber == true || rest.contains(where: \.isNumber) && letters != "s"
    }
    guard position + 1 < words.count else { return false }
    let next = words[position + 1]
    return next.contains(where: \.isNumber) && next.count <= 12 || next.count <= 2 && word.hasSuffix(".")
  }

  private static func isEdition(_ words: [Substring], _ first: Substring) -> Bool {
    let letters = first.lowercased().prefix { $0.isLetter }
    return ["version", "ausg", "ausgabe", "edition", "ed"].contains(letters)
      || words.last?.lowercased() == "edition"
  }

  private static let pageMarks: Set<String> = [
    "pg", "pgs", "page", "pages", "p", "pp", "s", "seite", "seiten", "blz", "bladzijde", "pagina", "pag",
    "pág",
    "página", "sida",
  ]
}
