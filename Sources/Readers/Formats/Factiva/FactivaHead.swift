import Documents
import Letters

/// The lines of a record of Factiva around `877 words`, which have no labels.
///
/// Described after the test data of newspapers (github.com/koheiw/newspapers). Above the number of words stand section,
/// headline, writers and credit; below it day, time, outlet, code, edition, page, language and copyright, in the
/// language of the reader's screen. All but words, day, outlet, code and language may lack.
struct FactivaHead {
  /// The lines above the number of words.
  var above: [DocumentLine]

  /// The lines below the number of words.
  var below: [String]

  /// Whether a line is a number of words, in any language.
  static func isLength(_ line: String) -> Bool {
    guard line.utf8.count <= 40, line.utf8.first.map({ $0 &- 48 < 10 }) == true else { return false }
    let number = line.prefix { $0.isNumber || ".,\u{A0}\u{202F} '".contains($0) }
    let unit = line.dropFirst(number.count)
    return lengthUnits.contains(unit.lowercased())
  }

  private static let lengthUnits: Set<String> = [
    "words", "word", "wörter", "wort", "mots", "mot", "palabras", "palabra", "parole", "parola", "palavras",
    "palavra", "woorden", "woord", "ord", "слов", "слова", "слово", "słów", "słowa", "słowo", "語", "字", "个字",
    "單字",
    "단어", "kelime", "كلمة",
  ]

  /// Whether the number of words at an index is followed by a day, which makes it the head of a record.
  static func isHead(_ lines: [DocumentLine], at index: Int) -> Bool {
    guard isLength(lines[index].text) else { return false }
    let next = lines[(index + 1)...].prefix(3).first { !$0.isBlank }
    return next.map { RecordDay(startOf: $0.text) != nil } ?? false
  }

  /// Sets the fields of a record.
  func set(_ record: inout DatabaseRecord) {
    setAbove(&record)
    setBelow(&record)
  }

  // MARK: - Above

  private func setAbove(_ record: inout DatabaseRecord) {
    var lines = above.filter { !$0.isBlank }
    guard !lines.isEmpty else { return }
    let headline = headlineIndex(lines)
    for line in lines[..<headline] { record.set(.section, to: line.text) }
    var last = headline + 1
    // A headline in bold may take two lines.
    while last < lines.count, lines[headline].isBold, lines[last].isBold { last += 1 }
    let words = lines[headline..<last].map(\.text).joined(separator: " ")
    record.set(.headline, to: Self.withoutNumber(words))
    lines = Array(lines[last...])
    for (index, line) in lines.enumerated() {
      if index == 0 || Byline(line.text)?.hasOpening == true {
        if record.fields.authors.isEmpty, Outlets.name(in: line.text).map({ Outlets.isKnown($0) }) != true {
          record.set(.authors, to: line.text)
          continue
        }
      }
      record.set(.contributor, to: line.text)
    }
  }

  /// Returns the index of the headline among the lines above the number of words.
  private func headlineIndex(_ lines: [DocumentLine]) -> Int {
    if lines.count == 1 { return 0 }
    let bold = lines.filter(\.isBold).count
    if bold > 0, bold < lines.count, let first = lines.firstIndex(where: \.isBold) { return first }
    if let numbered = lines.firstIndex(where: { Self.withoutNumber($0.text) != $0.text }) { return numbered }
    if let byline = lines.indices.dropFirst().first(where: { Byline(lines[$0].text)?.hasOpening == true }) {
      return byline - 1
    }
    if lines.count > 2 { return min(1, lines.count - 1) }
    // Section and headline, or headline and writers.
    let (first, second) = (lines[0].text, lines[1].text)
    if Self.isSection(first) { return 1 }
    if Self.isNames(second), first.wordCount > second.wordCount || second.contains(",") { return 0 }
    if Outlets.name(in: second).map({ Outlets.isKnown($0) }) == true { return 0 }
    return second.wordCount >= first.wordCount ? 1 : 0
  }

  private static func isSection(_ line: String) -> Bool {
    let words = line.lowercased().words()
    return line.contains(";") || Outlets.isSection(line) || words.count == 1
      || words.contains { ["desk", "section", "sect", "pages", "news"].contains($0) } && words.count <= 4
  }

  private static func isNames(_ line: String) -> Bool {
    line.split(separator: ",").flatMap { $0.split(separator: "&") }.allSatisfy { part in
      part.replacing(" and ", with: "|").replacing(" und ", with: "|").replacing(" et ", with: "|")
        .split(separator: "|").allSatisfy { Byline.isPersonName($0) && $0.wordCount <= 4 }
    }
  }

  /// Returns a headline without the number that a list of results puts before it, as in `2) Fire in the harbor`.
  static func withoutNumber(_ headline: String) -> String {
    let digits = headline.prefix { $0.isNumber }
    guard (1...4).contains(digits.count) else { return headline }
    let rest = headline.dropFirst(digits.count)
    guard rest.hasPrefix(") ") else { return headline }
    return rest.dropFirst(2).trimmingWhiteSpace()
  }

  // MARK: - Below

  private func setBelow(_ record: inout DatabaseRecord) {
    var lines = below.filter { !$0.isEmpty }[...]
    if let first = lines.first, Self.isLength(first) {
      record.set(.words, to: first)
      lines = lines.dropFirst()
    }
    guard let day = lines.popFirst() else { return }
    if let time = lines.first, Self.isTime(time) {
      record.fields.add(.time, time)
      lines = lines.dropFirst()
    }
    record.set(.date, to: day)
    record.set(.outlet, to: lines.popFirst() ?? "")
    if let code = lines.first, Self.isCode(code) { lines = lines.dropFirst() }
    for line in lines {
      if RecordProse.isRights(line) {
        record.set(.copyright, to: line)
      } else if let tag = LanguageTag.named(line), line.wordCount <= 3 {
        record.fields.language = tag
      } else if Self.isPage(line) {
        // "0 2017" stands for no page.
        if !line.hasPrefix("0 ") { record.set(.page, to: line) }
      } else {
        record.set(.edition, to: line)
      }
    }
  }

  static func isTime(_ line: String) -> Bool {
    let words = line.words()
    guard (1...3).contains(words.count), let clock = words.first else { return false }
    let parts = clock.split(separator: ":")
    return (2...3).contains(parts.count) && parts.allSatisfy { $0.count <= 2 && Int($0) != nil }
  }

  /// Whether a line is the code of a source, as in "OSTECH".
  static func isCode(_ line: String) -> Bool {
    (2...8).contains(line.utf8.count) && line.utf8.allSatisfy { $0 &- 65 < 26 || $0 &- 48 < 10 }
      && line.utf8.contains { $0 &- 65 < 26 }
  }

  private static func isPage(_ line: String) -> Bool {
    guard line.utf8.count <= 24, line.contains(where: \.isNumber) else { return false }
    return line.words().allSatisfy { word in
      word.filter(\.isLetter).count <= 2
        || ["page", "pages", "pg", "seite", "pp"].contains(word.lowercased().trimmingPunctuation())
    }
  }
}
