import Documents
import WordLists

/// The names of news agencies, and the words that end the names of newspapers.
enum Outlets {
  /// Returns the name of a publication in a short text, as printed; nil if the text names none.
  static func name(in text: some StringProtocol) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    var words = text.words().map { String($0) }
    guard words.count <= 7 else { return nil }
    if let last = words.last?.lowercased(), words.count > 1,
      last == "staff"
        || last.hasPrefix("wire") && isKnown(words.dropLast().joined(separator: " ")),
      !isKnown(words.joined(separator: " "))
    {
      words.removeLast()
    }
    guard let first = words.first?.lowercased(), first != "by", words.count <= 6 else { return nil }
    let name = words.joined(separator: " ").trimmingPunctuation()
    guard !name.isEmpty else { return nil }
    if isKnown(name) || isDomain(name) { return name }
    let core = ["the", "a"].contains(words[0].lowercased()) ? Array(words.dropFirst()) : words
    guard core.count >= 2, core.allSatisfy({ isCapitalised($0) || joiners.contains($0) }) else { return nil }
    guard let last = core.last?.lowercased().trimmingPunctuation() else { return nil }
    if core.count == 2, last == "news" || last == "report" || last == "today", isSection(core[0]) {
      return nil
    }
    return endings.contains(last) ? name : nil
  }

  /// Returns the name and the date in a line such as "Harbour Post, March 3, 2025"; nil for any other line.
  static func nameWithDate(in line: some StringProtocol) -> (name: String, date: CalendarDate?)? {
    guard line.utf8.count <= 160, PublicationLine.mayHoldDay(line) else { return nil }
    for mark in line.indices where ",|-\u{2013}\u{2014}\u{B7}\u{2022}".contains(line[mark]) {
      let words = line[..<mark].trimmingWhiteSpace()
      guard let name = name(in: words) ?? titled(words),
        let date = PublicationLine(line[line.index(after: mark)...].trimmingPunctuation())
      else { continue }
      return (name, date.date)
    }
    return nil
  }

  /// Returns a name that begins with "The", such as "The Tarn Valley Reporter"; nil for any other text.
  ///
  /// Names of persons and places are not printed that way.
  private static func titled(_ words: String) -> String? {
    let parts = words.words().map { String($0) }
    guard (3...6).contains(parts.count), parts[0] == "The",
      parts.allSatisfy({ isCapitalised($0) || joiners.contains($0) })
    else { return nil }
    return words
  }

  /// Whether a name is on the list of well-known agencies and broadcasters.
  static func isKnown(_ name: some StringProtocol) -> Bool {
    var name = name.lowercased()
    if name.hasPrefix("the ") { name.removeFirst(4) }
    return known.contains(name)
  }

  /// Whether a text is the name of a newspaper section, as in "Politics" or "World news".
  static func isSection(_ text: some StringProtocol) -> Bool {
    var count = 0
    for word in text.lowercased().words() {
      for part in word.split(whereSeparator: { $0 == "|" || $0 == "/" || $0 == ">" }) {
        count += 1
        guard count <= 4, sections.contains(part) || part == "&" || part == "and" else { return false }
      }
    }
    return count > 0
  }

  private static func isCapitalised(_ word: String) -> Bool {
    word.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  private static func isDomain(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "/") })
    else {
      return false
    }
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty }), let last = parts.last else { return false }
    return domains.contains(last) && (parts[0].count >= 3)
  }

  private static let joiners = WordList("mastheads/words-inside-outlets").set

  private static let domains = WordSet(WordList("mastheads/domains"))

  private static let endings = WordSet(
    WordList("organizations/outlet-endings"),
    WordList("mastheads/outlet-endings")
  )

  private static let known = WordList("mastheads/outlets").set

  private static let sections = WordSet(WordList("mastheads/sections"))
}

extension StringProtocol {
  /// Returns the text without commas, colons, bars, brackets, dashes and white space at its ends, and without
  /// final full stops.
  func trimmingPunctuation() -> String {
    var rest = Substring(self)
    let outer: (Character) -> Bool = {
      $0.isWhitespace || ",;:|()[]-\u{2013}\u{2014}\u{B7}\u{2022}".contains($0)
    }
    while !rest.beginsWithWord, let first = rest.first, outer(first) { rest = rest.dropFirst() }
    while !rest.endsWithWord, let last = rest.last, outer(last) || last == "." { rest = rest.dropLast() }
    return String(rest)
  }
}
