import Documents
import WordLists

/// Records of Factiva as text, in the article format or with indexing.
struct FactivaArticles {
  private let document: DocumentText
  private let source: String

  /// Whether the first lines of a document look like records of Factiva.
  static func recognizes(_ document: DocumentText) -> Bool {
    let lines = Array(document.lines.prefix(1500))
    if lines.contains(where: { accessionNumber($0.text) != nil }) { return true }
    return FactivaIndexing.recognizes(document)
  }

  /// Whether some bytes can be the opening of a text file: the number of a record is among them, or a code.
  static func mayBeText(_ opening: ArraySlice<UInt8>) -> Bool {
    var (letters, digits, hasDay) = (0, 0, false)
    for byte in opening {
      if byte &- 48 < 10 {
        (letters, digits) = (letters + 1, digits + 1)
        if digits >= 8 { hasDay = true }
      } else if (byte | 0x20) &- 97 < 26 {
        (letters, digits) = (letters + 1, 0)
      } else {
        (letters, digits, hasDay) = (0, 0, false)
      }
      if hasDay, letters >= 20 { return true }
    }
    return codes.isAny(in: opening)
  }

  private static let codes: ByteNeedles = ["HD  ", "HD\t", "HD\u{A0}", "HD\n", "HD\r"]

  /// Returns the records of a document.
  static func records(_ document: DocumentText, source: String) -> DatabaseRecords {
    FactivaArticles(document: document, source: source).records()
  }

  /// Returns the number in a line such as `Document OSTECH0020190313ef3d0001a`; nil for any other line.
  static func accessionNumber(_ line: String) -> String? {
    guard (20...60).contains(line.utf8.count), let last = line.lastWord else { return nil }
    let words = line.wordCount
    // The first word is "Document" in the language of the screen.
    guard words == 2 || words == 1 && last.utf8.count < line.utf8.count else { return nil }
    guard (20...34).contains(last.utf8.count), last.utf8.allSatisfy({ $0 &- 48 < 10 || ($0 | 32) &- 97 < 26 })
    else {
      return nil
    }
    guard last.utf8.first.map({ $0 &- 65 < 26 }) == true else { return nil }
    var run = 0
    for byte in last.utf8 {
      run = byte &- 48 < 10 ? run + 1 : 0
      if run >= 8 { return String(last) }
    }
    return nil
  }

  private func records() -> DatabaseRecords {
    var result = DatabaseRecords()
    var start = 0
    for (index, line) in document.lines.enumerated() {
      result.announced = result.announced ?? Self.announced(line.text)
      guard let number = Self.accessionNumber(Self.withoutCode(line.text)) else { continue }
      if var record = record(start..<index) {
        record.set(.identifier, to: number)
        result.add(record, source: source, notes: document.notes)
      }
      start = index + 1
    }
    // What follows the last number is a summary of the search, or a record that is cut.
    if start < document.lines.count, let record = record(start..<document.lines.count), hasHead(start) {
      result.add(record, source: source, notes: document.notes + ["The record ends before its number."])
    }
    return result
  }

  private static func withoutCode(_ line: String) -> String {
    line.hasPrefix("AN") ? line.dropFirst(2).trimmingWhiteSpace() : line
  }

  /// Returns the number in a line of the search summary such as `Results Found 2`; nil for any other line.
  private static func announced(_ line: String) -> Int? {
    guard line.utf8.count <= 40, line.hasPrefix("Results Found"), let last = line.lastWord else { return nil }
    let digits = last.filter { $0 != "," }
    return digits.utf8.count <= 7 ? Int(digits) : nil
  }

  private func hasHead(_ start: Int) -> Bool {
    (start..<document.lines.count).contains { FactivaHead.isHead(document.lines, at: $0) }
      || FactivaIndexing.recognizes(DocumentText(lines: Array(document.lines[start...])))
  }

  /// Returns the record in a range of lines; nil if there is nothing but blank lines.
  private func record(_ range: Range<Int>) -> DatabaseRecord? {
    guard !document.words(range).isEmpty else { return nil }
    if let indexed = FactivaIndexing.record(document, range) { return indexed }
    var record = DatabaseRecord(provider: "Factiva")
    guard let length = range.first(where: { FactivaHead.isHead(document.lines, at: $0) }) else {
      addText(range, to: &record)
      return record
    }
    let body = bodyStart(length, range.upperBound)
    let head = FactivaHead(
      above: headLines(range.lowerBound..<length),
      below: document.lines[length..<body].map(\.text)
    )
    head.set(&record)
    addText(body..<range.upperBound, to: &record)
    return record
  }

  /// Returns the last lines before the number of words that belong to the head.
  private func headLines(_ range: Range<Int>) -> [DocumentLine] {
    let lines = document.lines[range].filter { !$0.isBlank }
    // More lines than a head has are the list of headlines at the start of a file.
    guard lines.count > 6 else { return lines }
    let last = document.blocks(range).last ?? range
    return Array(document.lines[last].suffix(4))
  }

  /// Returns the line behind the lines of the head below the number of words.
  private func bodyStart(_ length: Int, _ end: Int) -> Int {
    var index = length + 1
    var hasLanguage = false
    var lines = 0
    while index < end {
      let line = document.lines[index].text
      if line.isEmpty {
        // A blank line ends the head, unless the outlet is still to come.
        if lines >= 3 { return index }
        index += 1
        continue
      }
      if RecordProse.isRights(line) { return index + 1 }
      if hasLanguage || lines > 10 || lines >= 3 && line.utf8.count > 80 { return index }
      if lines >= 3, LanguageTag.named(line) != nil, line.wordCount <= 3 { hasLanguage = true }
      lines += 1
      index += 1
    }
    return index
  }

  private func addText(_ range: Range<Int>, to record: inout DatabaseRecord) {
    FactivaText.add(document.paragraphs(range), to: &record)
  }
}

/// The text of a record of Factiva, whose last paragraph is the publisher.
enum FactivaText {
  /// Adds the paragraphs of a text.
  static func add(_ paragraphs: [String], to record: inout DatabaseRecord) {
    var paragraphs = paragraphs
    if paragraphs.count > 1, let last = paragraphs.last, isPublisher(last, record) { paragraphs.removeLast() }
    for (index, paragraph) in paragraphs.enumerated() {
      record.add(paragraph, isCaption(index, of: paragraphs) ? .caption : nil)
    }
  }

  /// Whether a paragraph is the caption of a photograph: the last one, and no sentence as those before it are.
  static func isCaption(_ index: Int, of paragraphs: [String]) -> Bool {
    func isSentence(_ text: String) -> Bool {
      text.last.map { ".!?\"'\u{201D}\u{2019}\u{BB}\u{2026}):".contains($0) } ?? false
    }
    guard index > 1, index == paragraphs.count - 1, !isSentence(paragraphs[index]) else { return false }
    let words = paragraphs[index].wordCount
    return (3...30).contains(words) && isSentence(paragraphs[index - 1]) && isSentence(paragraphs[index - 2])
  }

  /// Whether a paragraph is the name of the publisher.
  private static func isPublisher(_ paragraph: String, _ record: DatabaseRecord) -> Bool {
    let words = paragraph.words().map { $0.lowercased().trimmingPunctuation() }
    guard words.count <= 10 else { return false }
    if let last = words.last, firms.contains(last) { return true }
    let rights = Set(
      record.fields.metadata.filter { $0.field == .copyright }.flatMap { $0.value.lowercased().words() }
        .map { $0.trimmingPunctuation() }
    )
    if !rights.isEmpty, words.filter({ rights.contains($0) }).count * 2 >= words.count { return true }
    guard let end = paragraph.last, !".!?\"\u{201D}):".contains(end) else { return false }
    return words.count <= 6 && paragraph.first?.isUppercase == true && !paragraph.contains("/")
  }

  private static let firms = WordList("readers/firm-endings").set
}
