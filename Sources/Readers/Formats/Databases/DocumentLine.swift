/// One line of a document: of a text file, or a paragraph of a page or of a word processor's document.
struct DocumentLine: Sendable, Hashable {
  /// The words, without white space at their ends.
  var text: String

  /// Whether the document marks the line as a heading.
  var isHeading = false

  /// Whether all of the line is bold.
  var isBold = false

  /// Whether the line is centered or far from the left edge.
  var isCentered = false

  /// A line of some words; white space at their ends is left out.
  init(_ text: some StringProtocol, isHeading: Bool = false, isBold: Bool = false, isCentered: Bool = false) {
    self.text = text.trimmingWhiteSpace()
    self.isHeading = isHeading
    self.isBold = isBold
    self.isCentered = isCentered
  }

  /// Whether there is nothing on the line.
  var isBlank: Bool { text.isEmpty }
}

extension Range<Int> {
  /// The lines from one to before another; none if that does not come later.
  init(from first: Int, to end: Int) { self = first..<Swift.max(first, end) }
}

/// The lines of a document, whatever the format of its file.
struct DocumentText: Sendable, Hashable {
  /// The lines in order, blank ones among them.
  var lines: [DocumentLine]

  /// The number of characters at which a text file may be wrapped; 0 if each line is a whole paragraph.
  var width = 0

  /// The title that the document marks as such, if any.
  var title: String?

  /// The assumptions that were made, as whole sentences for the user.
  var notes: [String] = []

  /// A document of lines that are whole paragraphs.
  init(lines: [DocumentLine], title: String? = nil) {
    self.lines = lines
    self.title = title
  }

  /// The lines of a decoded text.
  init(_ text: String, notes: [String] = []) {
    lines = []
    self.notes = notes
    var longest = 0
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: Self.endsLine) {
      let indent = line.prefix { $0 == " " }.count
      let line = DocumentLine(String(line), isCentered: indent >= 8 || line.first == "\t")
      longest = max(longest, line.text.utf8.count > 400 ? 400 : line.text.unicodeScalars.count)
      lines.append(line)
    }
    width = longest <= Self.widestWrap ? max(longest, 60) : Int.max
  }

  /// The number of characters beyond which a line is no line of a wrapped text.
  private static let widestWrap = 110

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\u{C}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Returns the paragraphs of a range of lines: a blank line ends one, and so does a line after which the next
  /// word would have had room.
  func paragraphs(_ range: Range<Int>) -> [String] {
    var result = [String]()
    var goesOn = false
    for index in range.clamped(to: lines.indices) {
      let line = lines[index].text
      if line.isEmpty {
        goesOn = false
      } else if goesOn, let last = result.indices.last {
        result[last] += " " + line
      } else {
        result.append(line)
      }
      goesOn = !line.isEmpty && index + 1 < range.upperBound && isWrapped(after: index)
    }
    return result
  }

  /// Whether a line of a text file goes on in the next one: the next word had no room, or a sentence goes on.
  func isWrapped(after index: Int) -> Bool {
    guard width > 0, index + 1 < lines.count else { return false }
    let (line, next) = (lines[index].text, lines[index + 1].text)
    if let last = line.last, last.isLetter || last == ",", next.first?.isLowercase == true { return true }
    guard !line.isEmpty, let word = next.split(separator: " ", maxSplits: 1).first else { return false }
    return line.unicodeScalars.count + 1 + word.unicodeScalars.count > width
  }

  /// Returns the ranges of lines between blank ones.
  func blocks(_ range: Range<Int>) -> [Range<Int>] {
    var blocks = [Range<Int>]()
    var start: Int?
    for index in range.clamped(to: lines.indices) {
      if lines[index].isBlank {
        if let first = start { blocks.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { blocks.append(Range(from: start, to: min(range.upperBound, lines.count))) }
    return blocks
  }

  /// Returns the words of a range of lines on one line.
  func words(_ range: Range<Int>) -> String {
    range.clamped(to: lines.indices).map { lines[$0].text }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Returns the words of all lines, with a blank line between paragraphs.
  var whole: String {
    lines.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
