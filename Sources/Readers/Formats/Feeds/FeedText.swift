import Documents
import Letters
import WordLists

/// The texts in feeds: plain, or HTML that is written as text, once or twice over.
enum FeedText {
  /// Returns a title or another text of one line, without markup.
  static func line(_ text: String) -> String {
    var text = text
    // Titles are often escaped twice, so that `&amp;#39;` stands for an apostrophe.
    for _ in 0..<2 {
      guard HTMLFragment.isMarkup(text) || hasReference(text) else { break }
      text = HTMLFragment.plain(text)
    }
    return text.words().joined(separator: " ")
  }

  /// Returns the paragraphs of an element that holds an article or its summary.
  static func paragraphs(of node: MarkupNode) -> [(text: String, role: Paragraph.Role)] {
    let isMarkup = node.children.contains { !$0.isText && !$0.isComment }
    return isMarkup ? HTMLFragment.paragraphs(of: node.innerMarkup) : paragraphs(of: node.allText)
  }

  /// Returns the paragraphs of a text that is HTML or plain.
  static func paragraphs(of text: String) -> [(text: String, role: Paragraph.Role)] {
    if HTMLFragment.isMarkup(text) { return HTMLFragment.paragraphs(of: text) }
    if text.contains("&lt;"), HTMLFragment.isMarkup(HTMLFragment.plain(text)) {
      return HTMLFragment.paragraphs(of: text.replacing("&lt;", with: "<").replacing("&gt;", with: ">"))
    }
    return blocks(of: text).map { (line($0), .body) }
  }

  /// Returns the paragraphs of plain text: what blank lines part, or single lines where no blank line does.
  static func blocks(of text: String) -> [String] {
    let parts = parts(
      of: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    )
    return parts.count > 1 ? parts : text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Returns the parts of a text between blank lines, with the line breaks in them.
  static func parts(of text: String) -> [String] {
    var parts = [String]()
    var isOpen = false
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false).map({ Substring($0) }) {
      if line.wordCount == 0 {
        isOpen = false
      } else if isOpen, let last = parts.indices.last {
        parts[last] += "\n" + line
      } else {
        parts.append(String(line))
        isOpen = true
      }
    }
    return parts
  }

  /// Returns the function of a paragraph that a publishing program puts behind an entry; nil for any other paragraph.
  static func roleOfTail(_ text: String) -> Paragraph.Role? {
    guard text.utf8.count < 400 else { return nil }
    let words = text.lowercased()
    if words.hasPrefix("the post "), words.contains(" appeared first on ") { return .boilerplate }
    if words.hasPrefix("the article "),
      words.contains(" first appeared on ") || words.contains(" appeared first on ")
    {
      return .boilerplate
    }
    let isShort = text.wordCount <= 16
    return isShort && tails.contains(where: { words.hasPrefix($0) }) ? .boilerplate : nil
  }

  /// Returns the day that a text states, in ISO 8601; nil if it states none that is understood.
  static func isoDay(_ text: String) -> String? {
    var fields = ArticleFields()
    fields.set(.date, to: text)
    return fields.published?.date.iso
  }

  /// Returns a paragraph without the link to the whole article behind its last sentence, and the text of that link.
  static func parted(_ text: String) -> (text: String, link: String?) {
    let marks = "….»>→ ][)("
    let end = text.lastIndex { !marks.contains($0) }.map { text.index(after: $0) } ?? text.startIndex
    let words = text[..<end].lowercased()
    for link in links where words.hasSuffix(link) {
      guard let start = text.index(end, offsetBy: -link.count, limitedBy: text.startIndex) else { continue }
      let before = text[..<start].trimmingWhiteSpace()
      if let last = before.last, ".!?…”\"’])".contains(last) { return (before, String(text[start...])) }
    }
    return (text, nil)
  }

  /// Whether a text ends in the marks of a text that was cut.
  static func isCut(_ text: String) -> Bool {
    let end = text.suffix(24).trimmingWhiteSpace()
    return ["[…]", "[...]", "[&#8230;]", "…", "...", "(more...)", "(more…)"].contains { end.hasSuffix($0) }
  }

  /// Returns a language tag in its customary case, as in "en-GB" for "en-gb".
  static func languageTag(_ tag: String) -> String {
    let parts = tag.replacing("_", with: "-").split(separator: "-")
    return parts.enumerated().map { place, part in
      place == 0 ? part.lowercased() : part.count == 2 ? part.uppercased() : String(part)
    }
    .joined(separator: "-")
  }

  /// Whether a text has a reference to a character, as in "&#39;".
  private static func hasReference(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[rest.index(after: mark)...]
      let name = rest.prefix(12).prefix { ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 || $0 == UInt8(ascii: "#") }
      if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";") {
        return true
      }
    }
    return false
  }

  private static let links = WordList("readers/continuations").words

  private static let tails = [
    "read more", "continue reading", "read the full ", "read full ", "read the rest", "click here to read",
    "view the full ", "read the original ", "read on ", "keep reading", "(more…)", "(more...)",
  ]
}
