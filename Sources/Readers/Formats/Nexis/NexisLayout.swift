import Documents
import Letters

/// The layout in which Nexis gave files until 2019: text, pages of HTML and rich text with `1 of 3 DOCUMENTS`.
///
/// Described after the sample file and the source of LexisNexisTools (github.com/JBGruber/LexisNexisTools), the test
/// data of newspapers (github.com/koheiw/newspapers), and reports of the users of AmCAT (issues 578, 586, 591, 603).
struct NexisLayout {
  let document: DocumentText
  private let source: String

  /// Whether the file marks search hits by `$%`, with which the last words of fields come repeated.
  private let hasMarks: Bool

  /// The mark before a record that a page hides in its comments.
  static let hiddenMarker = "<DOCFULL>"

  /// Whether the first lines of a document look like this layout.
  static func recognizes(_ document: DocumentText) -> Bool {
    var labels = 0
    var hasMarker = false
    var hasLength = false
    for line in document.lines.prefix(600) where !line.isBlank {
      if line.text == hiddenMarker { return true }
      if NexisLabels.marker(line.text) != nil {
        if line.text.contains("DOCUMENT") { return true }
        hasMarker = true
      }
      guard let field = headLabel(line.text) ?? tailLabel(line.text) else { continue }
      labels += 1
      if field.label == .words, FactivaHead.isLength(field.value) { hasLength = true }
    }
    return labels >= 2 && (hasMarker || hasLength)
  }

  /// Returns the records of a document in this layout.
  static func records(_ document: DocumentText, source: String) -> DatabaseRecords {
    NexisLayout(document, source: source).records()
  }

  private init(_ document: DocumentText, source: String) {
    var document = document
    hasMarks = document.lines.contains { $0.text.contains("$%") }
    if hasMarks {
      for index in document.lines.indices where document.lines[index].text.contains("$%") {
        document.lines[index].text = document.lines[index].text.replacing("$%", with: "").trimmingWhiteSpace()
      }
    }
    self.document = document
    self.source = source
  }

  // MARK: - Records

  private func records() -> DatabaseRecords {
    var result = DatabaseRecords()
    var starts = [Int]()
    var first: (number: Int, count: Int)?
    var selected: Int?
    for (index, line) in document.lines.enumerated() {
      let marker = NexisLabels.marker(line.text)
      if marker != nil || line.text == Self.hiddenMarker {
        // A page has both marks one after the other.
        if let last = starts.last, document.words(Range(from: last + 1, to: index)).isEmpty {
          starts.removeLast()
        }
        starts.append(index)
        first = first ?? marker
      } else if starts.isEmpty {
        selected = selected ?? Self.selection(line.text)
      }
    }
    if let selected {
      result.announced = selected
    } else if let first, first.number == 1 {
      result.announced = first.count
    }
    if starts.isEmpty { starts = unmarkedStarts() }
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : document.lines.count
      var first = start
      if start >= 0 { first += 1 }
      let record = record(Range(from: max(0, first), to: end))
      result.add(record, source: source, notes: document.notes)
    }
    return result
  }

  /// Returns the number of records in a line such as `Download Request: Selected Items: 1-3`; nil for any other line.
  private static func selection(_ line: String) -> Int? {
    guard line.hasPrefix("Download Request"), let range = line.split(separator: " ").last else { return nil }
    var count = 0
    for part in range.split(separator: ",") {
      let ends = part.split(separator: "-").compactMap { $0.utf8.count <= 7 ? Int($0) : nil }
      guard let low = ends.first, let high = ends.last, high >= low else { return nil }
      count += high - low + 1
    }
    return count > 0 ? count : nil
  }

  /// Returns the starts of records in a file without markers, where a new one begins behind the line of rights.
  private func unmarkedStarts() -> [Int] {
    var starts = [-1]
    var hasLength = false
    var isAfterRights = false
    for (index, line) in document.lines.enumerated() where !line.isBlank {
      if hasLength, RecordProse.isRights(line.text) {
        isAfterRights = true
      } else if isAfterRights {
        let next = index..<min(index + 40, document.lines.count)
        guard next.contains(where: { Self.headLabel(document.lines[$0].text)?.label == .words }) else {
          continue
        }
        starts.append(index - 1)
        (hasLength, isAfterRights) = (false, false)
      }
      if Self.headLabel(line.text)?.label == .words { hasLength = true }
    }
    return starts
  }

  static func headLabel(_ line: String) -> (label: RecordLabel, value: String)? {
    RecordLabel.split(line, by: NexisLabels.head, inCapitals: true)
  }

  private static func tailLabel(_ line: String) -> (label: RecordLabel, value: String)? {
    RecordLabel.split(line, by: NexisLabels.tail, inCapitals: true)
  }

  private func record(_ range: Range<Int>) -> DatabaseRecord {
    var record = DatabaseRecord(provider: "Nexis")
    let blocks = document.blocks(range)
    let bodyStart = readHead(blocks, into: &record)
    let tailStart = tailStart(blocks, from: bodyStart.block)
    addBody(blocks, bodyStart, tailStart, to: &record)
    readTail(blocks[tailStart...], into: &record)
    return record
  }

  /// Returns a value without the repeated last words of a file with marks.
  func cleaned(_ value: String) -> String {
    guard hasMarks else { return value }
    var words = value.words()
    while words.count > 1, words[words.count - 1].lowercased() == words[words.count - 2].lowercased() {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  // MARK: - Text and tail

  /// Returns the first block behind the text.
  private func tailStart(_ blocks: [Range<Int>], from start: Int) -> Int {
    func first(_ index: Int) -> String { document.lines[blocks[index].lowerBound].text }
    for index in Range(from: start, to: blocks.count) {
      guard let field = Self.tailLabel(first(index)) else {
        // The lines of rights end a record without labels.
        let rest = blocks[index...]
        if RecordProse.isRights(first(index)), rest.count <= 3,
          rest.allSatisfy({
            document.lines[$0.lowerBound].isCentered || RecordProse.isRights(document.words($0))
          })
        {
          return index
        }
        continue
      }
      if RecordLabel.split(first(index), by: NexisLabels.sureTail, inCapitals: true) != nil { return index }
      // A paragraph may begin with "CORRECTION:"; a field is followed by other fields.
      let rest = (index + 1)..<blocks.count
      let loose = rest.prefix { Self.tailLabel(first($0)) == nil && !RecordProse.isRights(first($0)) }.count
      let isFollowed = index + 1 + loose < blocks.count
      if loose == 0 || isFollowed && loose <= 3 && field.label == .caption { return index }
    }
    return blocks.count
  }

  private func addBody(
    _ blocks: [Range<Int>],
    _ start: BodyStart,
    _ end: Int,
    to record: inout DatabaseRecord
  ) {
    var paragraphs = [String]()
    for index in Range(from: start.block, to: end) {
      var range = blocks[index]
      if index == start.block, let line = start.line { range = Range(from: line, to: range.upperBound) }
      for paragraph in document.paragraphs(range) {
        paragraphs.append(Self.withoutBodyLabel(cleaned(paragraph)))
      }
    }
    NexisText.add(paragraphs, to: &record)
  }

  private static func withoutBodyLabel(_ paragraph: String) -> String {
    for label in ["BODY:", "TEXT:"] where paragraph.hasPrefix(label) {
      return paragraph.dropFirst(label.count).trimmingWhiteSpace()
    }
    return paragraph
  }

  private func readTail(_ blocks: ArraySlice<Range<Int>>, into record: inout DatabaseRecord) {
    var label: RecordLabel?
    var value = ""
    func end(_ record: inout DatabaseRecord) {
      if let label { record.set(label, to: cleaned(value)) }
      (label, value) = (nil, "")
    }
    for block in blocks {
      for line in block.map({ document.lines[$0].text }) {
        if RecordProse.isRights(line) {
          end(&record)
          if RecordProse.isNotice(line), record.fields.metadata.allSatisfy({ $0.field != .copyright }) {
            record.set(.copyright, to: line)
          }
        } else if let field = Self.tailLabel(line) {
          end(&record)
          (label, value) = (field.label, field.value)
        } else if label != nil {
          value += " " + line
        }
      }
      // One picture a block.
      if label == .caption, !value.isEmpty {
        record.set(.caption, to: cleaned(value))
        value = ""
      }
    }
    end(&record)
  }
}
