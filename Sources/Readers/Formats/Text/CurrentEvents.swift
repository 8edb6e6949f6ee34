import Documents

/// A page of Wikipedia's current events, as copied from a browser: one day, with topics above items.
///
/// Each line is a paragraph. An item ends with its sources in brackets or with a full stop; other lines are topics.
struct CurrentEvents {
  let bytes: [UInt8]

  /// The lines that are no topics.
  private(set) var blocks: [TextBlock] = []

  /// The day of the page.
  private(set) var day: StatedDay?

  /// The topics and links of the page.
  private(set) var labels: [Paragraph] = []

  /// Divides a text; nil if it is no such page.
  init?(_ text: String) {
    guard text.utf8.prefix(4096).contains(UInt8(ascii: ":")) else { return nil }
    let opening = text.prefix(200).drop { $0.isWhitespace }
    guard opening.hasPrefix("Portal:Current events") || opening.hasPrefix("Portal: Current events") else { return nil }
    bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, WhiteSpace.lineEnd(at: end, in: bytes) == 0 { end += 1 }
      let line = WhiteSpace.trimmed(TextRange(start, end), in: bytes)
      if !line.isEmpty { take(line) }
      start = end + 1
    }
    if blocks.count < 2 { return nil }
  }

  private mutating func take(_ line: TextRange) {
    let words = String(decoding: bytes[line.bytes], as: UTF8.self)
    if blocks.isEmpty {
      blocks.append(TextBlock(lines: [line], kind: .heading(1)))
      day = PublicationLine(words.split(separator: "/").last ?? "")?.day
    } else if let stated = PublicationLine(words), stated.isCertain {
      labels.append(Paragraph(range: line, role: .label))
      day = stated.day
    } else if bytes[line.start] == UInt8(ascii: "<") || words.hasPrefix("From Wikipedia") {
      labels.append(Paragraph(range: line, role: .boilerplate))
    } else if words.last == ")" && words.wordCount >= 6 || HeadlineShape.isRunningText(words) {
      blocks.append(TextBlock(lines: [line]))
    } else {
      labels.append(Paragraph(range: line, role: .label))
    }
  }
}
