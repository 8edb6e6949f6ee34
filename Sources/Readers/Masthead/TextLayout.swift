import Documents

/// The division of plain text into paragraphs by blank lines, indents and line lengths.
struct TextLayout {
  /// One line with the measurements that the layout needs.
  private struct Line {
    var range: TextRange
    var indent: Int
    var columns: Int
    var firstWord: Int
    var endsSentence: Bool
    /// True for a line that begins with a small letter.
    var isSmall: Bool
    /// True for a line that ends with a word or a comma.
    var isOpen: Bool
    var isItem: Bool
  }

  /// The width in columns to which lines are wrapped; nil if each line is a paragraph.
  private let width: Int?

  /// Returns the paragraphs of a text, in order.
  ///
  /// Together they contain every byte that is not white space.
  static func blocks(of bytes: [UInt8]) -> [TextBlock] {
    let groups = groups(of: bytes)
    let layout = TextLayout(groups)
    return groups.flatMap { layout.split($0) }
  }

  private init(_ groups: [[Line]]) {
    var lines = 0
    var long = 0
    var inner = 0
    var closed = 0
    var widest = 0
    for group in groups {
      for (position, line) in group.enumerated() {
        lines += 1
        if line.columns > 120 { long += 1 } else { widest = max(widest, line.columns) }
        if position + 1 < group.count {
          inner += 1
          if line.endsSentence { closed += 1 }
        }
      }
    }
    // Long lines that all end like sentences are paragraphs, however short the others are.
    var full = 0
    var fullClosed = 0
    for group in groups {
      for line in group where line.columns * 2 > widest {
        full += 1
        if line.endsSentence { fullClosed += 1 }
      }
    }
    let isUnwrapped = full >= 3 && fullClosed * 10 >= full * 7 && inner > 0
    width = isUnwrapped || inner == 0 || long * 30 > lines || closed * 10 >= inner * 6 ? nil : widest
  }

  private func split(_ group: [Line]) -> [TextBlock] {
    let margin = group.reduce(Int.max) { min($0, $1.indent) }
    var blocks = [TextBlock]()
    var previous: Line?
    var opening: Line?
    for line in group {
      if let previous, let opening, goesOn(previous, line, margin: margin, opening: opening) {
        blocks[blocks.count - 1].lines.append(line.range)
      } else {
        blocks.append(TextBlock(lines: [line.range]))
        opening = line
      }
      previous = line
    }
    return blocks
  }

  /// Whether a line continues the paragraph of the previous line: it goes on in a sentence, or its first word would not
  /// have fitted there.
  private func goesOn(_ previous: Line, _ line: Line, margin: Int, opening: Line) -> Bool {
    // In the middle of a sentence, however short the line before is.
    if line.isSmall, previous.isOpen, previous.indent == line.indent, previous.columns >= Self.shortest {
      return true
    }
    guard let width, !line.isItem else { return false }
    if opening.isItem, line.indent > opening.indent { return true }
    let filled = (previous.columns + 1 + line.firstWord) * 100 > width * 85
    guard line.indent >= margin + 2 else { return filled }
    return filled && previous.indent == line.indent && !previous.endsSentence
  }

  /// The least columns of a line that goes on in a line with a small letter; shorter ones may be of a list.
  private static let shortest = 20

  /// Returns the groups of consecutive lines without a blank line between them.
  private static func groups(of bytes: [UInt8]) -> [[Line]] {
    var groups = [[Line]]()
    var group = [Line]()
    var start = 0
    var position = 0
    while position <= bytes.count {
      let atEnd = position == bytes.count
      let lineEnd = atEnd ? 0 : WhiteSpace.lineEnd(at: position, in: bytes)
      guard atEnd || lineEnd > 0 else {
        position += 1
        continue
      }
      if let line = line(TextRange(start, position), in: bytes) {
        group.append(line)
      } else if !group.isEmpty {
        groups.append(group)
        group = []
      }
      if atEnd { break }
      position += lineEnd
      start = position
    }
    if !group.isEmpty { groups.append(group) }
    return groups
  }

  private static func line(_ whole: TextRange, in bytes: [UInt8]) -> Line? {
    let range = WhiteSpace.trimmed(whole, in: bytes)
    guard !range.isEmpty else { return nil }
    var indent = 0
    for byte in bytes[whole.start..<range.start] {
      if byte == 9 { indent += 4 } else if byte & 0xC0 != 0x80 { indent += 1 }
    }
    var columns = 0
    var firstWord = 0
    for position in range.bytes where bytes[position] & 0xC0 != 0x80 {
      if firstWord == 0, bytes[position] == 32 || bytes[position] == 9 { firstWord = columns }
      columns += 1
    }
    return Line(
      range: range,
      indent: indent,
      columns: columns,
      firstWord: firstWord == 0 ? columns : firstWord,
      endsSentence: endsSentence(range, in: bytes),
      isSmall: bytes[range.start] &- UInt8(ascii: "a") < 26,
      isOpen: (bytes[range.end - 1] | 0x20) &- UInt8(ascii: "a") < 26
        || bytes[range.end - 1] == UInt8(ascii: ","),
      isItem: isItem(range, in: bytes)
    )
  }

  private static func isItem(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    if bytes[range.start...].starts(with: "\u{2022}".utf8) { return true }
    guard range.count > 2, bytes[range.start + 1] == 32 else { return false }
    return bytes[range.start] == UInt8(ascii: "*") || bytes[range.start] == UInt8(ascii: "-")
  }

  /// Whether a line ends with a full stop, question mark, exclamation mark or ellipsis, with or without
  /// closing quotation marks or brackets after it.
  private static func endsSentence(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    var rest = bytes[range.bytes]
    while let last = rest.last {
      if [0x22, 0x27, 0x29, 0x5D].contains(last) {
        rest.removeLast()
      } else if rest.suffix(3).elementsEqual("\u{201D}".utf8) || rest.suffix(3).elementsEqual("\u{2019}".utf8)
      {
        rest.removeLast(3)
      } else {
        return [0x2E, 0x21, 0x3F].contains(last) || rest.suffix(3).elementsEqual("\u{2026}".utf8)
      }
    }
    return false
  }
}
