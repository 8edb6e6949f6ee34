import Documents
import WordLists

/// A line that names the writers, as in "By Jane Doe and John Roe, Harbour Post".
struct Byline: Sendable, Hashable {
  /// The writers, one name per element, as printed.
  var authors: [String] = []

  /// The publication that the line names, if any.
  var outlet: String?

  /// The date of publication in the line, if any.
  var date: CalendarDate?

  /// The town from which the line says that the report comes, as in "From Jane Doe, Warri"; nil without one.
  private(set) var town: String?

  /// Whether the line begins with "By" or a similar opening.
  private(set) var hasOpening = false

  /// Parses a line that names writers after "By", or before a publication or a profession; nil for any
  /// other line.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 240 else { return nil }
    var rest = String(text)
    if let (line, names) = Byline.dateBeforeBy(rest) { (date, rest) = (line.date, names) }
    let opening = Byline.openings.first { Byline.starts(rest, with: $0) }
    if let opening { rest = String(rest.dropFirst(opening.count)) }
    hasOpening = opening != nil
    if !hasOpening, let last = rest.last, ".,;:?!".contains(last) { return nil }
    rest = rest.trimmingPunctuation()
    guard !rest.isEmpty, rest.wordCount <= 28 else { return nil }
    for (position, part) in Byline.parts(of: rest).enumerated() {
      guard read(part, isFirst: position == 0, afterBy: opening != nil) else { return nil }
    }
    if opening == "from" {
      guard let town = Byline.town(rest), authors.first.map({ Byline.isPersonName($0) }) ?? false,
        text.last != ":"
      else { return nil }
      self.town = town
      authors = Array(authors.prefix(1))
    }
    if opening == "edited by" { authors = [] }
    if hasOpening { guard !authors.isEmpty || hasEvidence || opening == "edited by" else { return nil } }
    if !hasOpening { guard authors.isEmpty ? outlet != nil && date != nil : hasEvidence else { return nil } }
  }

  /// Returns the names in a field such as `Author:`; the whole field as one name if it cannot be parsed.
  static func names(inField text: some StringProtocol) -> [String] {
    let field = text.trimmingPunctuation()
    if let byline = Byline("By " + field) ?? Byline(field), !byline.authors.isEmpty { return byline.authors }
    return field.isEmpty ? [] : [field]
  }

  /// Whether a text is only the profession of a writer, as in "Staff Writer".
  static func isProfession(_ text: some StringProtocol) -> Bool {
    let words = text.words()
    return !words.isEmpty && words.count <= 6
      && words.contains { Byline.trades.contains($0.lowercased().trimmingPunctuation()) }
      && words.allSatisfy { word in
        word.first?.isUppercase == true || wordsInProfessions.contains(String(word))
          || professions.contains(word.lowercased())
      }
  }

  /// Whether a text consists of two to five words that look like one person's name.
  static func isPersonName(_ text: some StringProtocol) -> Bool {
    let words = Substring(text).words()
    guard (2...5).contains(words.count), isNameWord(words[0]), let last = words.last, isNameWord(last) else {
      return false
    }
    guard words.allSatisfy({ isNameWord($0) || particles.contains($0.lowercased()) }) else { return false }
    let lower = words.map { $0.lowercased().trimmingPunctuation() }
    if noNames.contains(lower[0]) || lower.contains(where: { professions.contains($0) }) { return false }
    return !lower.contains { PublicationLine.isWeekday($0) || functionWords.contains($0) }
  }

  private var hasEvidence = false

  /// Reads one part between separators; returns false if it cannot occur in a byline.
  private mutating func read(_ part: Part, isFirst: Bool, afterBy: Bool) -> Bool {
    let text = part.text
    if text.utf8.contains(UInt8(ascii: "@")), text.contains("@") { return true }
    if let line = PublicationLine(text) {
      date = date ?? line.date
      hasEvidence = hasEvidence || !isFirst
      return true
    }
    if Byline.isProfession(text) {
      hasEvidence = true
      outlet = outlet ?? Byline.employer(text)
      return !isFirst || afterBy
    }
    if let name = Outlets.name(in: text),
      !isFirst || !afterBy || Outlets.isKnown(name) || !Byline.isPersonName(text)
    {
      outlet = outlet ?? name
      hasEvidence = true
      return true
    }
    var names = [String]()
    for candidate in Byline.split(text, at: ["and", "&", "with"]) {
      guard let name = person(in: candidate, alone: isFirst && afterBy) else {
        let isShort = text.wordCount <= 6
        return !isFirst && afterBy && isShort
      }
      names.append(name)
    }
    // A place in capitals after names in mixed case: "Jane Doe | LIMA".
    if let first = authors.first, first.contains(where: \.isLowercase), !text.contains(where: \.isLowercase) {
      return true
    }
    authors += names
    return true
  }

  /// Returns the name in a part that may continue with "in Lima", "for Harbour Post" or "Staff Writer"; nil
  /// if there is none.
  ///
  /// `alone` allows a name of one word.
  private mutating func person(in candidate: String, alone: Bool) -> String? {
    var words = candidate.words().map(String.init)
    if let position = words.firstIndex(where: { Byline.wordsBehindWriters.contains($0.lowercased()) }),
      position > 0
    {
      let place = words[(position + 1)...].joined(separator: " ")
      if let name = Outlets.name(in: place) {
        outlet = outlet ?? name
        hasEvidence = true
      }
      words = Array(words[..<position])
    }
    if let position = words.firstIndex(where: { Byline.professions.contains($0.lowercased()) }),
      position >= 2, Byline.isProfession(words[position...].joined(separator: " "))
    {
      words = Array(words[..<position])
      hasEvidence = true
    }
    let name = words.joined(separator: " ")
    if Byline.isPersonName(name) { return name }
    guard alone, words.count == 1, Byline.isNameWord(name[...]), name.count >= 3 else { return nil }
    let lower = name.lowercased()
    let isOther =
      PublicationLine.isWeekday(lower) || PublicationLine.isMonth(lower) || Byline.noNames.contains(lower)
    return isOther ? nil : name
  }

  /// A part of a byline between commas, bars, dashes or brackets.
  private struct Part {
    var text: String
  }

  private static func parts(of text: String) -> [Part] {
    var pieces = [""]
    guard
      text.hasByte(where: { before, byte, after in
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), 10, 0xC2, 0xE2: true
        case UInt8(ascii: "-"), UInt8(ascii: "/"): WhiteSpace.mayHold(before) && WhiteSpace.mayHold(after)
        default: false
        }
      })
    else { return parts(ofPieces: [text]) }
    let characters = Array(text)
    for (position, character) in characters.enumerated() {
      let before = position > 0 ? characters[position - 1] : " "
      let after = position + 1 < characters.count ? characters[position + 1] : " "
      let isSpaced = before.isWhitespace && after.isWhitespace
      if "|\u{2022}\u{B7};()\u{2014}\n".contains(character) || ("-\u{2013}/".contains(character) && isSpaced)
      {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return parts(ofPieces: pieces)
  }

  private static func parts(ofPieces pieces: [String]) -> [Part] {
    var parts = [Part]()
    for piece in pieces {
      let hasComma = piece.utf8.contains(UInt8(ascii: ","))
      let items = (hasComma ? piece.split(separator: ",") : [piece[...]]).map { $0.trimmingPunctuation() }
      var position = 0
      while position < items.count {
        // A date contains commas itself: take the longest run of items that is a date.
        let ends = stride(from: min(items.count, position + 4), to: position + 1, by: -1)
        if let end = ends.first(where: {
          PublicationLine(items[position..<$0].joined(separator: ", ")) != nil
        }) {
          parts.append(Part(text: items[position..<end].joined(separator: ", ")))
          position = end
        } else {
          if !items[position].isEmpty { parts.append(Part(text: withoutAnd(items[position]))) }
          position += 1
        }
      }
    }
    return parts
  }

  /// Splits a line such as "Posted on November 17, 2016 by Jane Doe" into the date and the names; nil for any
  /// other line.
  private static func dateBeforeBy(_ text: String) -> (PublicationLine, String)? {
    let mayHoldBy = text.hasByte { before, byte, after in
      WhiteSpace.mayHold(before) && byte | 32 == UInt8(ascii: "b") && after | 32 == UInt8(ascii: "y")
    }
    guard mayHoldBy, PublicationLine.mayHoldDay(text) else { return nil }
    let words = text.words()
    guard let by = words.firstIndex(where: { $0.lowercased() == "by" }), by > 1 else { return nil }
    guard let line = PublicationLine(words[..<by].joined(separator: " ")) else { return nil }
    return (line, words[by...].joined(separator: " "))
  }

  /// Returns the publication in a text such as "Harbour Post Staff Writer"; nil if there is none.
  static func employer(_ text: some StringProtocol) -> String? {
    let words = text.words().map { String($0) }
    guard let trade = words.firstIndex(where: { professions.contains($0.lowercased()) }), trade > 0 else {
      return nil
    }
    return Outlets.name(in: words[..<trade].joined(separator: " "))
  }

  private static func withoutAnd(_ text: String) -> String {
    starts(text, with: "and") ? String(text.dropFirst(4)) : text
  }

  private static func split(_ text: String, at joiners: [String]) -> [String] {
    var pieces: [[Substring]] = [[]]
    for word in text.words() {
      if joiners.contains(word.lowercased()) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(word)
      }
    }
    return pieces.map { $0.joined(separator: " ") }
  }

  /// The words behind the only comma of a line, if each has a capital.
  private static func town(_ text: String) -> String? {
    let parts = text.split(separator: ",")
    guard parts.count == 2 else { return nil }
    let words = parts[1].words()
    return (1...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
      ? parts[1].trimmingPunctuation() : nil
  }

  /// Whether a text starts with an opening that is followed by white space or a colon.
  private static func starts(_ text: String, with opening: String) -> Bool {
    guard let first = text.utf8.first, first >= 0x80 || first | 32 == opening.utf8.first else { return false }
    let rest = text.dropFirst(opening.count)
    guard let next = rest.first, next == ":" || next.isWhitespace else { return false }
    return text.prefix(opening.count).lowercased() == opening
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase || (word.count > 3 && "dD'\u{2019}".contains(first))
    else { return false }
    let letters = word.filter { $0 != "," }
    guard letters.allSatisfy({ $0.isLetter || "'\u{2019}.-\u{2010}".contains($0) }) else { return false }
    return letters.contains(where: \.isUppercase) && (word.last != "." || word.count <= 4)
  }

  private static let openings = WordList("mastheads/byline-openings").words

  private static let particles = WordSet(WordList("names/connectors"), WordList("names/more-particles"))

  /// The names of writers' professions.
  private static let trades = WordSet(WordList("mastheads/trades"))

  /// The names of writers' professions and the words that accompany them.
  private static let professions = WordSet(
    WordList("mastheads/trades"),
    WordList("mastheads/words-beside-trades")
  )

  private static let wordsInProfessions = WordList("mastheads/words-in-professions").set
  private static let wordsBehindWriters = WordSet(WordList("mastheads/words-behind-writers"))

  private static let functionWords = WordSet(WordList("mastheads/words-outside-names"))

  private static let noNames = WordSet(WordList("mastheads/words-before-names"))
}
