import Documents

/// The text of a fragment of HTML, as values of records have it.
enum HTMLText {
  /// Whether a text holds elements of HTML.
  static func isMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "<") {
      var rest = bytes[(position + 1)...]
      if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
      let name = rest.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
      if !name.isEmpty, elements.contains(String(decoding: name, as: UTF8.self).lowercased()) { return true }
    }
    return false
  }

  /// Returns a text without markup, with its entities decoded, on one line.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    let paragraphs = paragraphs(of: text)
    return paragraphs.map(\.text).joined(separator: " ")
  }

  /// Returns the paragraphs of a fragment with their functions, in order.
  static func paragraphs(of fragment: String) -> [(text: String, role: Paragraph.Role)] {
    guard let root = MarkupDocument(html: Array("<div>\(fragment)</div>".utf8))?.root else { return [] }
    var result: [(text: String, role: Paragraph.Role)] = []
    var current = ""
    var role = Paragraph.Role.body
    func end() {
      let words = current.words().joined(separator: " ")
      if !words.isEmpty { result.append((words, role)) }
      current = ""
    }
    var skippedUntil = 0
    var captionUntil = 0
    for node in root.descendants where node.number >= skippedUntil {
      if node.number >= captionUntil, role == .caption {
        end()
        role = .body
      }
      if node.isText {
        current += node.text
      } else if ["script", "style", "!--", "noscript", "iframe", "svg"].contains(node.name) {
        skippedUntil = node.end
      } else if node.name == "figcaption" {
        end()
        role = .caption
        captionUntil = node.end
      } else if blocks.contains(node.name) {
        end()
      }
    }
    end()
    return result
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "section",
    "article", "table", "tr", "hr", "pre",
  ]

  private static let elements: Set<String> = blocks.union(["a", "b", "i", "em", "strong", "span", "img"])
}
