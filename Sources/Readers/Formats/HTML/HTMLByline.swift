import Letters
import WordLists

/// The names of writers in what pages show and claim, which is less tidy than a printed byline.
enum HTMLByline {
  /// Whether a text begins with "By" or the like.
  static func hasOpening(_ text: String) -> Bool { withoutOpening(text) != nil }

  /// Returns the names in a line of the page; `pieces` are its parts with whether they are links.
  static func names(_ pieces: [(text: String, isLink: Bool)], text: String) -> [String] {
    var linked = [String]()
    for piece in pieces where piece.isLink {
      let name = withoutOpening(piece.text) ?? piece.text
      for part in split(cut(name)) where Byline.isPersonName(part) && !linked.contains(part) {
        linked.append(part)
      }
    }
    if !linked.isEmpty { return linked }
    for piece in [text] + pieces.map(\.text) {
      if let names = Byline(piece)?.authors, !names.isEmpty, names.allSatisfy({ cut($0) == $0 }) {
        return names
      }
    }
    let whole = pieces.isEmpty ? text : pieces.map(\.text).joined(separator: " ")
    let rest = cut(withoutOpening(whole) ?? whole)
    let parts = split(rest)
    return !parts.isEmpty && parts.allSatisfy { Byline.isPersonName($0) } ? parts : []
  }

  /// Returns a claimed name without what does not belong to it; nil if nothing is left.
  static func cleaned(_ name: String) -> String? {
    var name = (withoutOpening(name) ?? name).trimmingPunctuation()
    if let end = name.firstIndex(where: { $0 == "(" || $0 == "|" }), end > name.startIndex,
      !name.hasSuffix(")") || name[..<end].wordCount >= 2
    {
      name = String(name[..<end]).trimmingPunctuation()
    }
    let short = cut(name)
    if !short.isEmpty, short != name, Byline.isPersonName(short) { name = short }
    let lower = name.lowercased()
    guard !name.isEmpty, name.wordCount <= 7, !lower.hasPrefix("image"), !lower.contains("getty images"),
      !lower.contains("http")
    else { return nil }
    return name
  }

  /// The text behind "By" or the like, even where no blank stands between; nil without it.
  private static func withoutOpening(_ text: String) -> String? {
    var rest = text.trimmingWhiteSpace()[...]
    var found = false
    while let opening = openings.first(where: { rest.lowercased().hasPrefix($0) }) {
      let behind = rest.dropFirst(opening.count)
      guard let next = behind.first,
        next == " " || next == ":" || next.isUppercase && rest.first?.isUppercase == true
          || behind.lowercased().hasPrefix("by ")
      else { break }
      rest = behind.drop { $0 == " " || $0 == ":" }
      found = true
    }
    return found ? String(rest) : nil
  }

  private static let openings = [
    "written by", "posted by", "reported by", "story by", "by", "par", "por", "von",
  ]

  /// The text up to a day, an address or a word that is no name.
  private static func cut(_ text: String) -> String {
    var kept = [Substring]()
    for word in text.words() {
      let plain = word.lowercased().trimmingPunctuation()
      guard let first = word.utf8.first, !(first &- 48 < 10), first != 64, first != 124, !word.contains("@"),
        !ends.contains(plain), !PublicationLine.isWeekday(plain),
        !PublicationLine.isMonth(plain) || plain == "may" || plain == "april" || plain == "june"
          || plain == "august"
      else { break }
      kept.append(word)
      if word.hasSuffix(","), kept.count > 1, kept.count > 12 { break }
    }
    return kept.joined(separator: " ").trimmingPunctuation()
  }

  private static let ends = WordList("readers/byline-ends").set

  private static func split(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.words() {
      if ["and", "&", "with", "et", "y", "und", "/"].contains(word.lowercased()) {
        parts.append([])
        continue
      }
      parts[parts.count - 1].append(word)
      if word.hasSuffix(",") { parts.append([]) }
    }
    return parts.map { $0.joined(separator: " ").trimmingPunctuation() }.filter { !$0.isEmpty }
  }
}
