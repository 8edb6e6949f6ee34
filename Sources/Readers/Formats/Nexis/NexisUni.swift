import Documents
import Letters

/// The layout of Nexis Uni and Lexis Advance, whose records end with `End of Document`.
///
/// Described after the test data of newspapers (github.com/koheiw/newspapers) and the issues of LexisNexisTools
/// (github.com/JBGruber/LexisNexisTools 7, 10, 21, 23 and 31): only the end and the level of the headline are reliable.
struct NexisUni {
  let document: DocumentText
  private let source: String

  /// Whether the first lines of a document look like this layout.
  static func recognizes(_ document: DocumentText) -> Bool {
    var labels: Set<RecordLabel> = []
    var hasBody = false
    var cover = 0
    for line in document.lines.prefix(800) where !line.isBlank {
      if NexisLabels.isEnd(line.text) { return true }
      if isBody(line.text) { hasBody = true }
      if coverLabels.contains(where: { line.text.hasPrefix($0) }) || count(line.text) != nil { cover += 1 }
      if let field = headLabel(line.text), field.label != .words || FactivaHead.isLength(field.value) {
        labels.insert(field.label)
      }
    }
    return hasBody && labels.contains(.words) || cover >= 3
  }

  /// Returns the records of a document in this layout.
  static func records(_ document: DocumentText, source: String) -> DatabaseRecords {
    NexisUni(document: document, source: source).records()
  }

  static let coverLabels = [
    "User Name:", "Date and Time:", "Job Number:", "Client/Matter:", "Search Terms:", "Search Type:",
    "Narrowed by:",
    "Benutzername:", "Nom d'utilisateur:", "Gebruikersnaam:",
  ]

  /// Returns the number in a line such as `Documents (50)`; nil for any other line.
  static func count(_ line: String) -> Int? {
    guard line.utf8.count <= 32, line.hasSuffix(")"), let bracket = line.firstIndex(of: "(") else {
      return nil
    }
    let name = line[..<bracket].trimmingWhiteSpace().lowercased()
    guard name.hasPrefix("document") || name.hasPrefix("dokument") else { return nil }
    let digits = line[line.index(after: bracket)...].dropLast()
    return digits.utf8.count <= 7 ? Int(digits) : nil
  }

  private static func isBody(_ line: String) -> Bool { ["Body", "BODY", "Body:", "Text"].contains(line) }

  static func headLabel(_ line: String) -> (label: RecordLabel, value: String)? {
    RecordLabel.split(line, by: NexisLabels.head)
  }

  static func label(_ line: String) -> (label: RecordLabel, value: String)? {
    RecordLabel.split(line, by: NexisLabels.all)
  }

  // MARK: - Records

  private func records() -> DatabaseRecords {
    var result = DatabaseRecords()
    var start = 0
    var notes = document.notes
    for (index, line) in document.lines.enumerated() {
      if result.announced == nil, result.records.isEmpty { result.announced = Self.count(line.text) }
      guard NexisLabels.isEnd(line.text) else { continue }
      if let record = record(start..<index) { result.add(record, source: source, notes: notes) }
      start = index + 1
    }
    // The last record lacks its end where the file is cut.
    let rest = start..<document.lines.count
    let hasText = rest.contains { Self.isBody(document.lines[$0].text) }
    if hasText || result.records.isEmpty, let record = record(rest) {
      if !result.records.isEmpty { notes.append("The file ends before the end of this article.") }
      result.add(record, source: source, notes: notes)
    }
    return result
  }

  /// Returns the record in a range of lines; nil if there is nothing but blank lines.
  private func record(_ range: Range<Int>) -> DatabaseRecord? {
    guard !document.words(range).isEmpty else { return nil }
    var record = DatabaseRecord(provider: "Nexis")
    let body = range.first { Self.isBody(document.lines[$0].text) }
    let cover = coverEnd(range)
    let title = range.first { $0 >= cover && !document.lines[$0].isBlank }
    let fields = range.first { index in
      title.map { index > $0 } == true && !document.lines[index].isHeading
        && Self.headLabel(document.lines[index].text) != nil
    }
    // Without a heading "Body", the text begins behind the last field of the head.
    let textStart =
      body.map { $0 + 1 }
      ?? (fields.map { endOfFields(Range(from: $0, to: range.upperBound)) } ?? range.lowerBound)
    let headStart = headStart(Range(from: range.lowerBound, to: min(fields ?? textStart, textStart)))
    let titleEnd = readTitle(
      Range(from: headStart, to: min(fields ?? body ?? textStart, textStart)),
      into: &record
    )
    readFields(Range(from: titleEnd, to: body ?? textStart), into: &record)
    let text = max(textStart, titleEnd)
    let tail = tailStart(Range(from: text, to: range.upperBound))
    NexisText.add(paragraphs(Range(from: text, to: tail)), to: &record)
    readTail(Range(from: tail, to: range.upperBound), into: &record)
    return record
  }

  // MARK: - Text and tail

  /// Returns the first line behind the text.
  private func tailStart(_ range: Range<Int>) -> Int {
    for index in range {
      let line = document.lines[index].text
      if Self.tailHeadings.contains(line) {
        let next = (index + 1..<range.upperBound).first { !document.lines[$0].isBlank }
        let isAlone = next.map { Self.label(document.lines[$0].text) != nil } ?? true
        if isAlone || document.lines[index].isBold || line.hasPrefix("Gra") { return index }
      }
      if let field = RecordLabel.split(line, by: NexisLabels.sureTail), isField(field, at: index, in: range) {
        return index
      }
      if RecordLabel.split(line, by: NexisLabels.tail) != nil, document.lines[index].isBold { return index }
    }
    return range.upperBound
  }

  /// Whether a line that looks like a field behind the text is one: only fields follow it.
  private func isField(_ field: (label: RecordLabel, value: String), at index: Int, in range: Range<Int>)
    -> Bool
  {
    if field.label == .loaded, RecordDay(startOf: field.value) != nil { return true }
    for next in index + 1..<range.upperBound {
      let line = document.lines[next].text
      if Self.tailHeadings.contains(line) { return true }
      let goesOn =
        document.width > 0 && !document.lines[next - 1].isBlank && document.isWrapped(after: next - 1)
      guard line.isEmpty || Self.label(line) != nil || goesOn else { return false }
    }
    return true
  }

  private static let tailHeadings: Set<String> = [
    "Classification", "Klassifizierung", "Classificatie", "Clasificación", "Graphic", "Graphics", "Grafik",
    "Graphique", "Correction", "Notes",
  ]

  /// Returns the paragraphs of the text; one that is broken in the middle of a sentence is whole again.
  private func paragraphs(_ range: Range<Int>) -> [String] {
    var result = [String]()
    for paragraph in document.paragraphs(range) {
      if let last = result.last, let end = last.last, end.isLetter || end == ",",
        paragraph.first?.isLowercase == true, last.wordCount >= 6
      {
        result[result.count - 1] = last + " " + paragraph
      } else {
        result.append(paragraph)
      }
    }
    return result.map { Self.straightened($0) }
  }

  /// Returns a text with the two apostrophes that stand for a closing quotation mark as one mark.
  private static func straightened(_ text: String) -> String {
    guard text.contains("''") else { return text }
    return text.replacing("``", with: "\"").replacing("''", with: "\"")
  }

  private func readTail(_ range: Range<Int>, into record: inout DatabaseRecord) {
    var current: (label: RecordLabel, value: String)?
    for index in range where !document.lines[index].isBlank {
      let line = document.lines[index].text
      if Self.tailHeadings.contains(line) {
        if let current { record.set(current.label, to: current.value) }
        current = nil
        if line.hasPrefix("Gra") { current = (.caption, "") }
        if line == "Correction" { current = (.correction, "") }
      } else if let field = Self.label(line) {
        if let current { record.set(current.label, to: current.value) }
        current = field
      } else if let open = current {
        if open.label == .caption {
          record.set(.caption, to: open.value)
          current?.value = line
        } else {
          current?.value += " " + line
        }
      }
    }
    if let current { record.set(current.label, to: current.value) }
  }
}
