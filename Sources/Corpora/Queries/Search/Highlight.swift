import Documents

/// Marks that FTS5 sets round the matching words: characters for private use, which news has no use for.
enum Highlight {
  static let open = "\u{F8F0}"
  static let close = "\u{F8F1}"

  /// The marked ranges of a text, in its own bytes; a mark that the text has itself is passed over.
  static func ranges(in marked: [UInt8], of text: [UInt8]) -> [TextRange] {
    var ranges: [TextRange] = []
    var start: Int?
    var offset = 0
    var position = 0
    while position < marked.count {
      if offset < text.count, marked[position] == text[offset] {
        // A mark and the text can begin with the same bytes; the third byte decides.
        if marked[position] != 0xEF || !isMark(marked, position) || isMark(text, offset) {
          position += 1
          offset += 1
          continue
        }
      }
      guard isMark(marked, position) else { return ranges }
      if marked[position + 2] == 0xB0 {
        start = offset
      } else if let begun = start {
        ranges.append(TextRange(begun, offset))
        start = nil
      }
      position += 3
    }
    return ranges
  }

  private static func isMark(_ bytes: [UInt8], _ position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xEF && bytes[position + 1] == 0xA3
      && (bytes[position + 2] == 0xB0 || bytes[position + 2] == 0xB1)
  }
}
