import Figures
import Letters

/// Prose of lessons, written in Markdown, as lines with roles.
///
/// It knows headings, paragraphs, lists, quotations and the marks `code`, **strong** and *emphasis*.
enum LessonProse {
  /// The lines of some Markdown: a line a paragraph, a heading or an item of a list.
  static func lines(_ source: [String]) -> [StyledText] {
    var lines: [StyledText] = []
    var paragraph = ""
    func flush() {
      if !paragraph.isEmpty { lines.append(inline(paragraph)) }
      paragraph = ""
    }
    for line in source {
      let text = line.trimmed
      if text.isEmpty {
        flush()
      } else if text.hasPrefix("#") {
        flush()
        lines.append(StyledText(String(text.drop { $0 == "#" }).trimmed, .heading))
      } else if isItem(text) || text.hasPrefix(">") {
        flush()
        paragraph = text
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + text
      }
    }
    flush()
    return lines
  }

  private static func isItem(_ text: String) -> Bool {
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return true }
    let digits = text.prefix { $0.isNumber }
    return !digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". ")
  }

  /// A paragraph with its marks turned into roles.
  static func inline(_ text: String) -> StyledText {
    var result = StyledText()
    var rest = text[...]
    var plain = ""
    func flush() {
      if !plain.isEmpty { result.append(plain) }
      plain = ""
    }
    let marks: [(mark: String, role: StyledText.Role)] = [("`", .command), ("**", .strong), ("*", .strong)]
    while let first = rest.first {
      let found = marks.first { rest.hasPrefix($0.mark) }
      if let found, let end = end(of: found.mark, in: rest.dropFirst(found.mark.count)) {
        flush()
        let inner = rest.dropFirst(found.mark.count)
        result.append(String(inner[..<end]), found.role)
        rest = inner[end...].dropFirst(found.mark.count)
        continue
      }
      plain.append(first)
      rest = rest.dropFirst()
    }
    flush()
    return result
  }

  /// Where a mark closes; nil where nothing stands between, or it is followed by white space at once.
  private static func end(of mark: String, in text: Substring) -> Substring.Index? {
    guard let first = text.first, !first.isWhitespace else { return nil }
    var place = text.startIndex
    while place < text.endIndex {
      if text[place...].hasPrefix(mark) { return place == text.startIndex ? nil : place }
      place = text.index(after: place)
    }
    return nil
  }
}
