import Documents
import WordLists

/// The notes behind an article: who contributed, what was corrected, whose pictures they are.
enum AsideNotes {
  /// The value behind the label of a line, as in "Contact: Jane Doe"; empty if there is none.
  static func value(behindLabelIn words: String) -> String {
    guard let colon = words.firstIndex(of: ":") else {
      return AsideKind.ofLine(Array(words.utf8), TextRange(0, words.utf8.count)) == nil ? words : ""
    }
    return words[words.index(after: colon)...].trimmingWhiteSpace()
  }

  /// The moment in a line such as "EMBARGOED UNTIL 00:01 GMT, 3 May 2024".
  static func embargo(_ words: String) -> String {
    let parts = words.words()
    guard let first = parts.firstIndex(where: { $0.utf8.contains { AsideKind.isDigit($0) } || PublicationLine.isWeekday($0.lowercased().trimmingPunctuation()) })
    else { return words }
    return parts[first...].joined(separator: " ")
  }

  /// A text without the brackets around it.
  static func unbracketed(_ words: String) -> String {
    guard let first = words.first, let last = words.last, first == "(" && last == ")" || first == "[" && last == "]"
    else { return words }
    return String(words.dropFirst().dropLast())
  }

  /// The names in a note such as "(Reporting by Jane Doe in Lima; Editing by John Roe)".
  static func contributors(in note: String) -> [String] {
    var names: [String] = []
    for part in unbracketed(note).split(separator: ";") {
      var words = part.words()
      if let end = words.lastIndex(where: { $0.lowercased().hasPrefix("contribut") }) {
        words = Array(words[..<end])
        if let trade = words.prefix(6).lastIndex(where: { trades.contains($0) }) { words.removeSubrange(...trade) }
        while let last = words.last, ["also", "has", "have"].contains(last.lowercased()) { words.removeLast() }
      } else if let by = words.prefix(5).firstIndex(where: { ["by", "from"].contains($0.lowercased()) }) {
        // "Reporting by Jane Doe and Bo Lund" and "Reporting and writing by" alike.
        words.removeSubrange(...by)
      } else {
        continue
      }
      let list = words.joined(separator: " ").trimmingPunctuation()
      if let byline = Byline("By " + list) { names += byline.authors.filter { Byline.isPersonName($0) } }
    }
    return names
  }

  /// Whether a paragraph says who contributed to the article.
  static func isContribution(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 600, bytes[range.end - 1] == UInt8(ascii: ".") || bytes[range.end - 1] == UInt8(ascii: ")")
    else { return false }
    let tail = String(decoding: bytes[max(range.start, range.end - 48)..<range.end], as: UTF8.self).lowercased()
    guard let mark = tail.firstRange(of: "contributed ") else { return false }
    let rest = tail[mark.upperBound...].words().map { $0.trimmingPunctuation() }
    return rest.contains { word in ["report", "story", "article", "reporting", "research", "coverage", "dispatch"].contains(word) }
  }

  /// Whether a short paragraph presents its writer, as in "Follow her on X @jdoe".
  static func isBiography(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let text = String(decoding: bytes[range.bytes], as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "@")) || text.utf8.contains(UInt8(ascii: "F")) || text.utf8.contains(UInt8(ascii: "R"))
    else { return false }
    if ["Follow her on", "Follow him on", "Follow them on", "can be reached at", "Reach her at", "Reach him at",
      "Reach them at", "Email her at", "Email him at", "Contact her at", "Contact him at",
    ].contains(where: { text.contains($0) }) { return true }
    // An address or an account alone.
    return text.utf8.contains(UInt8(ascii: "@")) && text.wordCount <= 3
  }

  /// Whether a paragraph of an article's last three presents one of its writers.
  static func isBiography(_ text: String, of authors: [String]) -> Bool {
    guard text.utf8.count <= 320 else { return false }
    let lower = text.lowercased()
    return authors.contains { author in
      let name = author.lowercased()
      guard name.contains(" "), lower.hasPrefix(name), let next = lower.dropFirst(name.count).words().first
      else { return false }
      return biographyVerbs.contains(String(next))
    }
  }

  /// Whether the end of a paragraph reserves all rights.
  static func isAllRightsReserved(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let end = bytes[range.end - 1] == UInt8(ascii: ".") ? range.end - 1 : range.end
    let words = "rights reserved"
    guard end - range.start >= words.utf8.count else { return false }
    return String(decoding: bytes[(end - words.utf8.count)..<end], as: UTF8.self).lowercased() == words
  }

  /// Whether the marks of a distributor or of a release's end are in a text.
  static func isRelease(_ bytes: [UInt8]) -> Bool {
    for mark in ["/PRNewswire", "(BUSINESS WIRE)", "(GLOBE NEWSWIRE)", "\n###", "\n# # #", "IMMEDIATE RELEASE", "(ACCESSWIRE)"] {
      if contains(bytes, Array(mark.utf8)) { return true }
    }
    return false
  }

  private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    var position = 0
    let end = bytes.count - mark.count
    while position <= end {
      guard let next = bytes[position...end].firstIndex(of: mark[0]) else { return false }
      if bytes[next..<(next + mark.count)].elementsEqual(mark) { return true }
      position = next + 1
    }
    return false
  }

  /// The place where a note in brackets at the end of a paragraph begins; nil if there is none.
  static func tail(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    guard range.count > 60, let last = bytes[range.bytes].last, last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
    else { return nil }
    let open = last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    var depth = 0
    var position = range.end - 1
    while position > range.start, range.end - position < 600 {
      if bytes[position] == last { depth += 1 }
      if bytes[position] == open {
        depth -= 1
        if depth == 0 { return position > range.start ? position : nil }
      }
      position -= 1
    }
    return nil
  }

  /// Whether a paragraph ends with the credit of a picture in brackets, as in "(Lena Holt/Harbour Post)".
  static func endsWithCredit(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let start = bytes[range.bytes].lastIndex(of: UInt8(ascii: "(")), range.end - start <= 90,
      range.end - start >= 6
    else { return false }
    let inner = String(decoding: bytes[(start + 1)..<(range.end - 1)], as: UTF8.self)
    let words = inner.words().map { $0.lowercased().trimmingPunctuation() }
    if let first = words.first, creditOpenings.contains(first) { return true }
    if let last = words.last, last == "photo" || last == "images" || last == "file" && words.count > 2 { return true }
    if words.contains("via"), words.count <= 10 { return true }
    // A name and an agency: "Lena Holt/Ostbridge Echo", "Bo Lund / Reuters".
    let parts = inner.split(separator: "/").map { $0.trimmingWhiteSpace() }
    guard (2...4).contains(parts.count), Byline.isPersonName(parts[0]) else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.wordCount <= 5 && part.first?.isUppercase == true && !part.contains(where: \.isNumber)
    }
  }

  /// Whether the name of a photographer stands behind a caption, as in "Photograph: Lena Holt/The Observer".
  static func hasCredit(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    let start = max(range.start, range.end - 96)
    guard bytes[start..<range.end].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else {
      return false
    }
    let tail = String(decoding: bytes[start..<range.end], as: UTF8.self)
    for mark in [" Photograph: ", " Photo: ", " Image: ", " Picture: ", " Pictures: ", "Credit...", " Credit: ", " Photo by "] {
      guard let found = tail.firstRange(of: mark) else { continue }
      let name = tail[found.upperBound...]
      if name.first?.isUppercase == true, name.wordCount <= 9, found.lowerBound > tail.startIndex || start > range.start {
        return true
      }
    }
    return false
  }

  /// The name of a news service by its last word; nil for any other text.
  static func newswire(_ text: String) -> String? {
    text.lowercased().hasSuffix("newswires") || text.lowercased().hasSuffix("news service") ? text : nil
  }

  private static let creditOpenings: Set<String> = [
    "photo", "photos", "photograph", "photography", "picture", "pictures", "image", "credit", "courtesy", "handout", "file", "getty",
    "illustration", "graphic", "screenshot", "ap photo",
  ]

  private static let biographyVerbs: Set<String> = [
    "is", "covers", "writes", "reports", "reported", "has", "can", "contributed", "joined", "was", "are",
  ]

  private static let trades = WordSet(WordList("mastheads/trades"))
}
