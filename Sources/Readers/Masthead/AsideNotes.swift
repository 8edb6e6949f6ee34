import Documents
import Letters
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
    guard
      let first = parts.firstIndex(where: {
        $0.utf8.contains { AsideKind.isDigit($0) }
          || PublicationLine.isWeekday($0.lowercased().trimmingPunctuation())
      })
    else { return words }
    return parts[first...].joined(separator: " ")
  }

  /// A text without the brackets around it.
  static func unbracketed(_ words: String) -> String {
    guard let first = words.first, let last = words.last,
      first == "(" && last == ")" || first == "[" && last == "]"
    else { return words }
    return String(words.dropFirst().dropLast())
  }

  /// The names in a note such as "(Reporting by Jane Doe in Lima; Editing by John Roe)".
  static func contributors(in note: String) -> [String] {
    var names: [String] = []
    // Commas stand between the tasks too: "Reporting by Jane Doe, additional reporting by John Roe".
    var text = unbracketed(note)
    for task in ["additional", "writing", "editing", "edited"] {
      text = text.replacing(", \(task) ", with: "; \(task) ").replacing(
        " and \(task) by",
        with: "; \(task) by"
      )
    }
    for part in text.split(separator: ";") {
      var words = part.words()
      if let end = words.lastIndex(where: { $0.lowercased().hasPrefix("contribut") }) {
        words = Array(words[..<end])
        if let trade = words.lastIndex(where: { trades.contains($0) }) { words.removeSubrange(...trade) }
        // "CNN's Jane Doe"
        if let outlet = words.prefix(3).lastIndex(where: { $0.hasSuffix("'s") || $0.hasSuffix("\u{2019}s") })
        {
          words.removeSubrange(...outlet)
        }
        while let last = words.last, ["also", "has", "have"].contains(last.lowercased()) {
          words.removeLast()
        }
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
    guard range.count <= 600,
      bytes[range.end - 1] == UInt8(ascii: ".") || bytes[range.end - 1] == UInt8(ascii: ")")
    else { return false }
    let end = TextRange(max(range.start, range.end - 48), range.end)
    guard find("ontributed ", in: bytes, end) != nil else { return false }
    let tail = String(decoding: bytes[end.bytes], as: UTF8.self).lowercased()
    guard let mark = tail.firstRange(of: "contributed ") else { return false }
    let rest = tail[mark.upperBound...].words().map { $0.trimmingPunctuation() }
    return rest.contains { word in
      ["report", "story", "article", "reporting", "research", "coverage", "dispatch"].contains(word)
    }
  }

  /// Whether a paragraph says from where the writers reported.
  static func isReport(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard range.count <= 400 else { return false }
    return find("reported from ", in: bytes, range) != nil || find("ontributed", in: bytes, range) != nil
  }

  /// The place of a word such as "Enditem" that stands behind the last sentence of an article; nil if there is none.
  static func endWord(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    for word in ["Enditem", "ENDS", "[ENDS]", "(ENDS)"] {
      let start = range.end - word.utf8.count
      if start - 2 > range.start, bytes[start] == word.utf8.first, bytes[start - 1] <= 32,
        bytes[start..<range.end].elementsEqual(word.utf8)
      {
        return start
      }
    }
    return nil
  }

  /// Whether a line is nothing but a photographer and an agency, as in "Lena Holt/Reuters".
  static func isCredit(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    guard let slash = bytes[range.bytes].lastIndex(of: UInt8(ascii: "/")), slash + 1 < range.end else {
      return false
    }
    let agency = String(decoding: bytes[(slash + 1)..<range.end], as: UTF8.self).trimmingPunctuation()
    guard Outlets.name(in: agency) != nil || agency.hasPrefix("Getty") || agency.hasPrefix("AP ") else {
      return false
    }
    return isNameAndAgency(String(decoding: bytes[range.bytes], as: UTF8.self))
  }

  /// A name and an agency: "Lena Holt/Ostbridge Echo", "Bo Lund / Reuters".
  private static func isNameAndAgency(_ text: String) -> Bool {
    let parts = text.split(separator: "/").map { $0.trimmingWhiteSpace() }
    guard (2...4).contains(parts.count), Byline.isPersonName(parts[0]) else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.wordCount <= 5 && part.first?.isUppercase == true && !part.contains(where: \.isNumber)
    }
  }

  /// Whether a short paragraph presents its writer, as in "Follow her on X @jdoe".
  static func isBiography(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    if let follow = find("Follow ", in: bytes, range) {
      let rest = bytes[(follow + 7)..<range.end]
      if ["her on ", "him on ", "them on ", "us on "].contains(where: { rest.starts(with: $0.utf8) }) {
        return true
      }
    }
    guard bytes[range.bytes].contains(UInt8(ascii: "@")) else { return false }
    let text = String(decoding: bytes[range.bytes], as: UTF8.self)
    // An address or an account alone, or how to write to the author.
    return text.wordCount <= 3
      || [
        "reached at", "each her at", "each him at", "mail her at", "mail him at", "ontact her at",
        "ontact him at",
      ]
      .contains { text.contains($0) }
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
    for mark in [
      "/PRNewswire", "(BUSINESS WIRE)", "(GLOBE NEWSWIRE)", "\n###", "\n# # #", "IMMEDIATE RELEASE",
      "(ACCESSWIRE)",
    ] {
      if find(mark, in: bytes, TextRange(0, bytes.count)) != nil { return true }
    }
    return false
  }

  /// The place of a mark in a range of a text; nil if it is not there.
  private static func find(_ mark: String, in bytes: [UInt8], _ range: TextRange) -> Int? {
    let mark = Array(mark.utf8)
    guard let first = mark.first, range.count >= mark.count else { return nil }
    var position = range.start
    let end = range.end - mark.count
    while position <= end {
      if bytes[position] == first, bytes[position..<(position + mark.count)].elementsEqual(mark) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// The place where a note in brackets at the end of a paragraph begins; nil if there is none.
  static func tail(_ bytes: [UInt8], _ range: TextRange) -> Int? {
    guard range.count > 60, let last = bytes[range.bytes].last,
      last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
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
  static func endsWithCredit(_ bytes: [UInt8], _ range: TextRange, isPage: Bool) -> Bool {
    guard let start = bytes[range.bytes].lastIndex(of: UInt8(ascii: "(")), range.end - start <= 90,
      range.end - start >= 6
    else { return false }
    let inner = String(decoding: bytes[(start + 1)..<(range.end - 1)], as: UTF8.self)
    let words = inner.words().map { $0.lowercased().trimmingPunctuation() }
    if let first = words.first, creditOpenings.contains(first) { return isPage || first != "image" }
    if let last = words.last, last == "photo" || last == "images" || last == "file" && words.count > 2 {
      return true
    }
    if words.contains("via"), words.count <= 10 { return true }
    return isNameAndAgency(inner)
  }

  /// Whether the name of a photographer stands behind a caption, as in "Photograph: Lena Holt/The Observer".
  static func hasCredit(_ bytes: [UInt8], _ range: TextRange, isPage: Bool) -> Bool {
    let tail = TextRange(max(range.start, range.end - 96), range.end)
    if let by = find("hoto by ", in: bytes, tail), by > range.start + 1,
      bytes[by - 1] | 32 == UInt8(ascii: "p"),
      bytes[by - 2] <= 32
    {
      let name = String(decoding: bytes[(by + 8)..<range.end], as: UTF8.self)
      if name.first?.isUppercase == true, name.wordCount <= 6 { return true }
    }
    var position = tail.start
    while position + 2 < range.end {
      let isColon = bytes[position] == UInt8(ascii: ":")
      let isDots = bytes[position] == UInt8(ascii: ".") && bytes[position + 1] == UInt8(ascii: ".")
      if isColon || isDots {
        var start = position
        while start > range.start, (bytes[start - 1] | 32) &- 97 < 26 { start -= 1 }
        if start < position, start > range.start, bytes[start] &- 65 < 26,
          creditLabels.contains(bytes, TextRange(start, position)),
          isPage || bytes[start] | 32 != UInt8(ascii: "i")
        {
          let name = String(decoding: bytes[(position + (isDots ? 3 : 1))..<range.end], as: UTF8.self)
            .trimmingWhiteSpace()
          if name.first?.isUppercase == true, name.wordCount <= 9 { return true }
        }
      }
      position += 1
    }
    return false
  }

  /// The name of a news service by its last word; nil for any other text.
  static func newswire(_ text: String) -> String? {
    text.lowercased().hasSuffix("newswires") || text.lowercased().hasSuffix("news service") ? text : nil
  }

  private static let creditOpenings = WordList("readers/credit-openings").set

  private static let creditLabels = WordSet(WordList("readers/credit-labels"))

  private static let biographyVerbs = WordList("readers/biography-verbs").set

  private static let trades = WordSet(WordList("mastheads/trades"))
}
