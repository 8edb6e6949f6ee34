import Documents
import WordLists

/// A dateline: the place, the day and the agency before the first sentence, as in "LIMA, Peru (AP) — ".
struct Dateline: Sendable, Hashable {
  /// The text before the dash.
  var text: String

  /// The length in bytes, including the dash.
  var count: Int

  /// The agency in brackets or slashes, if any.
  var agency: String?

  /// The date; nil unless both the day and the year are given.
  var date: CalendarDate?

  /// Parses the dateline at the start of a paragraph; nil if there is none.
  ///
  /// `opening` is about the first 200 bytes of the paragraph.
  init?(startOf opening: String) {
    guard opening.hasByte(amongFirst: 112, where: Dateline.mayEnd) else { return nil }
    let characters = Array(opening.prefix(130))
    var bytes = 0
    for (position, character) in characters.enumerated() {
      defer { bytes += character.utf8.count }
      guard bytes <= 110 else { return nil }
      if character == ")", Dateline.opensSentence(characters, position + 1) {
        let head = String(characters[...position])
        if let parts = Parts(head), !parts.places.isEmpty, parts.hasKnownAgency {
          self.init(text: head, count: bytes + 1, agency: parts.agency, date: parts.date)
          return
        }
      }
      guard let dash = Dateline.dash(characters, position) else {
        if ".!?\u{201C}\"".contains(character), Dateline.endsSentence(characters, position) { return nil }
        continue
      }
      var after = position + dash.length
      var end = bytes + characters[position..<after].reduce(0) { $0 + $1.utf8.count }
      // The range ends after the dash, and the text after it must look like the start of a sentence.
      while after < characters.count, "-\u{2013}\u{2014}".contains(characters[after]) {
        end += characters[after].utf8.count
        after += 1
      }
      let next = characters[after...].first { !$0.isWhitespace }
      guard let next else { return nil }
      // The agency follows: "LUND, Sweden--(BUSINESS WIRE)--".
      if next == "(", Dateline.hasAgency(characters[after...]) { continue }
      let startsSentence =
        next.isUppercase || next.isNumber || "\"'\u{201C}\u{2018}([$\u{20AC}\u{A3}".contains(next)
      let head = String(characters[..<position]).trimmingPunctuation(keeping: ")")
      guard let parts = Parts(head), parts.isDateline(before: dash.mark, startsSentence: startsSentence)
      else {
        if dash.mark == ":" || dash.mark == "-" { continue }
        return nil
      }
      let day = parts.date == nil ? Dateline.day(characters[after...]) : nil
      self.init(
        text: head,
        count: end + (day?.count ?? 0),
        agency: parts.agency,
        date: parts.date ?? day?.date
      )
      return
    }
    return nil
  }

  /// The day behind the dash of an agency, with its own dash, as in "(BUSINESS WIRE)--May 8, 2023--", and its length in
  /// bytes.
  private static func day(_ characters: ArraySlice<Character>) -> (date: CalendarDate, count: Int)? {
    var text = ""
    let whole = Array(characters.prefix(40))
    for (position, character) in whole.enumerated() {
      guard let dash = dash(whole, position), dash.mark != ":" else {
        text.append(character)
        continue
      }
      guard let date = PublicationLine(text)?.date else { return nil }
      return (
        date, text.utf8.count + whole[position..<position + dash.length].reduce(0) { $0 + $1.utf8.count }
      )
    }
    return nil
  }

  /// Parses a block that consists of nothing but a dateline, with or without a dash after it; nil for any
  /// other block.
  init?(whole text: String) {
    guard text.utf8.count <= 110 else { return nil }
    // A place has a capital; what else begins a dateline has a bracket, a bar or a number.
    if text.beginsSmall, !text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "/") }) {
      return nil
    }
    var head = text.trimmingPunctuation(keeping: ")")
    if text.hasSuffix("."), !head.hasSuffix(".") { head += "." }
    guard let parts = Parts(head) else { return nil }
    let hasDash = text.last.map { "-\u{2013}\u{2014}".contains($0) } ?? false
    guard hasDash ? parts.isDateline(before: "\u{2014}", startsSentence: true) : parts.standsAlone else {
      return nil
    }
    self.init(text: head, count: text.utf8.count, agency: parts.agency, date: parts.date)
  }

  /// Returns the paragraphs of the dateline where a text has it at an index.
  ///
  /// A dash belongs to it; a colon or an underscore becomes a label of its own.
  func paragraphs(at start: Int, in bytes: [UInt8]) -> [Paragraph] {
    let whole = WhiteSpace.trimmed(TextRange(start, min(start + count, bytes.count)), in: bytes)
    guard let mark = bytes[whole.bytes].last, mark == UInt8(ascii: ":") || mark == UInt8(ascii: "_") else {
      return whole.isEmpty ? [] : [Paragraph(range: whole, role: .dateline)]
    }
    let words = WhiteSpace.trimmed(TextRange(whole.start, whole.end - 1), in: bytes)
    let label = Paragraph(range: TextRange(whole.end - 1, whole.end), role: .label)
    return words.isEmpty ? [label] : [Paragraph(range: words, role: .dateline), label]
  }

  private init(text: String, count: Int, agency: String?, date: CalendarDate?) {
    self.text = text
    self.count = count
    self.agency = agency
    self.date = date
  }

  /// Whether a space and a capital or an opening quotation mark are at a position, as after "Lima, Peru
  /// (CNN)" without a dash.
  private static func opensSentence(_ characters: [Character], _ position: Int) -> Bool {
    guard position + 1 < characters.count, characters[position].isWhitespace else { return false }
    return characters[position + 1].isUppercase || "\"\u{201C}".contains(characters[position + 1])
  }

  /// True for a byte with which the mark behind a dateline may begin: a bracket, a dash, a hyphen or colon at
  /// a space.
  @inline(__always)
  private static func mayEnd(before: UInt8, byte: UInt8, after: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ")"), 0xE2: true
    case UInt8(ascii: "-"): after == byte || WhiteSpace.mayHold(after)
    case UInt8(ascii: ":"), UInt8(ascii: "_"): WhiteSpace.mayHold(after)
    default: false
    }
  }

  private static func dash(_ characters: [Character], _ position: Int) -> (mark: Character, length: Int)? {
    let character = characters[position]
    let before = position > 0 ? characters[position - 1] : " "
    let after = position + 1 < characters.count ? characters[position + 1] : " "
    switch character {
    case "\u{2014}", "\u{2013}", "\u{2015}": return ("\u{2014}", 1)
    case "-" where after == "-": return ("\u{2014}", 2)
    // Agencies' archives have an underscore where the wire had a dash.
    case "_" where (before.isWhitespace || before == ")") && after.isWhitespace: return ("\u{2014}", 1)
    case "-" where (before.isWhitespace || before == ")") && after.isWhitespace: return ("-", 1)
    case ":" where after.isWhitespace: return (":", 1)
    default: return nil
    }
  }

  /// Whether words in brackets with a dash behind them follow.
  private static func hasAgency(_ characters: ArraySlice<Character>) -> Bool {
    guard let close = characters.prefix(48).firstIndex(of: ")") else { return false }
    return characters[(close + 1)...].first { !$0.isWhitespace }.map { "-\u{2013}\u{2014}".contains($0) }
      ?? false
  }

  /// Whether a full stop ends a sentence and not an abbreviation: a long word precedes it, and a
  /// capital follows.
  private static func endsSentence(_ characters: [Character], _ position: Int) -> Bool {
    guard characters[position] == "." else { return true }
    let word = characters[..<position].reversed().prefix { $0.isLetter || $0 == "." }
    let after = characters[(position + 1)...].prefix(2)
    return word.count > 5 && after.first == " " && after.last?.isUppercase == true
  }

  /// The parts of the text before the dash.
  private struct Parts {
    var places: [[Substring]] = []
    var agency: String?
    var hasDay = false
    var hasDayAfterComma = false
    var date: CalendarDate?

    init?(_ head: String) {
      var rest = head
      for (open, close) in [("(", ")"), ("/", "/")] as [(Character, Character)] where agency == nil {
        guard let start = rest.firstIndex(of: open),
          let end = rest[start...].dropFirst().firstIndex(of: close)
        else { continue }
        let inside = String(rest[rest.index(after: start)..<end]).trimmingPunctuation()
        guard !inside.isEmpty, inside.split(separator: " ").count <= 4 else { return nil }
        // "LUND, Sweden (May 3, 2024) —"
        if let line = PublicationLine(inside), line.isCertain {
          (hasDay, date) = (true, line.date)
          rest.removeSubrange(start...end)
          continue
        }
        if open == "/", start > rest.startIndex, !rest[rest.index(before: start)].isWhitespace { continue }
        agency = inside
        // "LAGOS (NAN) July 9, 2024 —"
        rest.replaceSubrange(start...end, with: ",")
      }
      guard !rest.contains("("), !rest.contains(")") else { return nil }
      var items = rest.split(separator: ",").map { $0.trimmingPunctuation(keeping: ".") }.filter {
        !$0.isEmpty
      }
      readDay(&items)
      for item in items {
        let words = item.words()
        guard (1...6).contains(words.count) else { return nil }
        places.append(words.map { $0 })
      }
      guard places.count <= 3, !places.isEmpty || agency != nil else { return nil }
      guard places.allSatisfy({ $0.allSatisfy(Parts.isPlaceWord) }) else { return nil }
      guard places.allSatisfy({ $0.first?.first?.isUppercase ?? false }) else { return nil }
      guard !items.contains(where: { Outlets.name(in: $0) != nil }) else { return nil }
      guard places.first.map({ $0.count <= 5 }) ?? true else { return nil }
    }

    private mutating func readDay(_ items: inout [String]) {
      for start in items.indices {
        if let line = PublicationLine(items[start...].joined(separator: ", ")) {
          (hasDay, date) = (true, line.date)
          hasDayAfterComma = start > 0
          items.removeSubrange(start...)
          return
        }
      }
      guard let last = items.last else { return }
      let words = last.words()
      for count in [3, 2] where words.count > count {
        if let line = PublicationLine(words.suffix(count).joined(separator: " ")) {
          (hasDay, date) = (true, line.date)
          items[items.count - 1] = words.dropLast(count).joined(separator: " ")
          return
        }
      }
    }

    private static func isPlaceWord(_ word: Substring) -> Bool {
      guard let first = word.first else { return false }
      guard word.allSatisfy({ $0.isLetter || ".'\u{2019}-/".contains($0) }) else { return false }
      return first.isUppercase
        || smallWords.contains(word.lowercased())
    }

    private var isAllCaps: Bool {
      guard let place = places.first else { return false }
      let letters = place.joined().filter(\.isLetter)
      return letters.count >= 2 && !letters.contains(where: \.isLowercase)
        && !place.contains { Parts.noPlaces.contains($0.uppercased().trimmingPunctuation()) }
    }

    var hasKnownAgency: Bool {
      guard let agency else { return false }
      return Outlets.name(in: agency) != nil
        || agency.split(whereSeparator: { " /-".contains($0) }).contains { Outlets.isKnown($0) }
    }

    func isDateline(before mark: Character, startsSentence: Bool) -> Bool {
      let isLabel =
        places.first?.first.map { Parts.noPlaces.contains($0.uppercased().trimmingPunctuation()) } ?? false
      if isLabel { return false }
      if hasKnownAgency { return true }
      // "Lagos, July 9, 2024 (NAN) —": a whole date makes it certain too.
      if agency != nil { return (isAllCaps || date != nil) && mark != ":" }
      guard !places.isEmpty else { return false }
      if hasDay { return mark != ":" || isAllCaps || hasDayAfterComma }
      guard startsSentence else { return false }
      if isAllCaps { return mark != ":" || (places.first?.joined().count ?? 0) >= 4 }
      let words = places.reduce(0) { $0 + $1.count }
      return mark == "\u{2014}" && (places.count >= 2 ? words <= 6 : words <= 3)
    }

    /// Whether the text is a dateline even without a dash: a place with an agency, a year, or its region.
    var standsAlone: Bool {
      guard !places.isEmpty else { return hasKnownAgency }
      if hasKnownAgency || date != nil { return true }
      if hasDay { return isAllCaps && hasDayAfterComma }
      let rest = places.dropFirst().joined().joined()
      return isAllCaps && places.count >= 2 && rest.contains(where: \.isLowercase)
    }

    private static let smallWords = WordSet(WordList("places/small-words"))
    private static let noPlaces = WordSet(WordList("mastheads/labels-like-datelines"))
  }
}

extension StringProtocol {
  /// Returns the text without white space, commas, colons, semicolons and dashes at its ends, except for the
  /// characters in `kept`.
  func trimmingPunctuation(keeping kept: String) -> String {
    var rest = Substring(self)
    let outer: (Character) -> Bool = {
      !kept.contains($0) && ($0.isWhitespace || ",;:-\u{2013}\u{2014}".contains($0))
    }
    while !rest.beginsWithWord, let first = rest.first, outer(first) { rest = rest.dropFirst() }
    while !rest.endsWithWord, let last = rest.last, outer(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
