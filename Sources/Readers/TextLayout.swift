import Documents

/// White space and line ends in UTF-8, by the Unicode property White_Space.
enum WhiteSpace {
  /// The number of bytes of the white space that starts at a position; 0 for anything else.
  static func length(at position: Int, in bytes: [UInt8]) -> Int {
    guard position < bytes.count else { return 0 }
    let first = bytes[position]
    if first == 32 || (first >= 9 && first <= 13) { return 1 }
    if first < 0xC2 { return 0 }
    let second = position + 1 < bytes.count ? bytes[position + 1] : 0
    if first == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    let third = position + 2 < bytes.count ? bytes[position + 2] : 0
    switch (first, second) {
    case (0xE2, 0x80): return third <= 0x8A || (third >= 0xA8 && third <= 0xA9) || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F ? 3 : 0
    case (0xE1, 0x9A), (0xE3, 0x80): return third == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The number of bytes of the line end that starts at a position; 0 for anything else.
  static func lineEnd(at position: Int, in bytes: [UInt8]) -> Int {
    switch bytes[position] {
    case 10: return 1
    case 13: return position + 1 < bytes.count && bytes[position + 1] == 10 ? 2 : 1
    case 0xE2:
      guard position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return 0 }
      return bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// A range without the white space at its two ends.
  static func trimmed(_ range: TextRange, in bytes: [UInt8]) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      let length = length(at: start, in: bytes)
      if length == 0 { break }
      start += length
    }
    while end > start {
      var width = 1
      while width < 3, end - width > start, bytes[end - width] & 0xC0 == 0x80 { width += 1 }
      if length(at: end - width, in: bytes) != width { break }
      end -= width
    }
    return TextRange(start, end)
  }
}

/// A run of lines that belong together.
struct TextBlock: Sendable, Hashable {
  /// What the markup says about a block; plain text has prose only.
  enum Kind: Sendable, Hashable {
    case prose
    case heading(Int)
    /// A paragraph that is emphasised from end to end.
    case emphasis
    /// Code and the like, which is never part of a masthead.
    case other
  }

  /// The lines without surrounding white space; at least one, none empty.
  var lines: [TextRange]

  /// What the markup says.
  var kind = Kind.prose

  /// The bytes from the first line to the last.
  var range: TextRange {
    guard let first = lines.first, let last = lines.last else { return TextRange(0, 0) }
    return TextRange(first.start, last.end)
  }
}

/// Finds the paragraphs of plain text by blank lines, indents and line lengths.
struct TextLayout {
  /// One line with what the layout needs to know of it.
  private struct Line {
    var range: TextRange
    var indent: Int
    var columns: Int
    var firstWord: Int
    var endsSentence: Bool
    var isItem: Bool
  }

  /// The columns that wrapped lines fill; nothing where each line is a paragraph.
  private let width: Int?

  /// The paragraphs of a text, in order; together they hold every byte that is not white space.
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
    width = inner == 0 || long * 30 > lines || closed * 10 >= inner * 6 ? nil : widest
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

  /// True when a line continues the paragraph of the line before it: the first word would not have fitted there.
  private func goesOn(_ previous: Line, _ line: Line, margin: Int, opening: Line) -> Bool {
    guard let width, !line.isItem else { return false }
    if opening.isItem, line.indent > opening.indent { return true }
    let filled = (previous.columns + 1 + line.firstWord) * 100 > width * 85
    guard line.indent >= margin + 2 else { return filled }
    return filled && previous.indent == line.indent && !previous.endsSentence
  }

  /// Runs of lines without a blank line between them.
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
      isItem: isItem(range, in: bytes)
    )
  }

  private static func isItem(_ range: TextRange, in bytes: [UInt8]) -> Bool {
    if bytes[range.start...].starts(with: "\u{2022}".utf8) { return true }
    guard range.count > 2, bytes[range.start + 1] == 32 else { return false }
    return bytes[range.start] == UInt8(ascii: "*") || bytes[range.start] == UInt8(ascii: "-")
  }

  /// True for a full stop, question or exclamation mark, or an ellipsis, with closing marks after it or not.
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
