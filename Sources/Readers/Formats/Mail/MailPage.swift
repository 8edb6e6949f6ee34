import Documents
import Letters

/// The blocks of the HTML of a mail, whose layout is made of tables more often than of paragraphs.
struct MailPage {
  private var blocks: [MailBlock] = []
  private var text = ""
  private var linked = 0
  private var role = Paragraph.Role.body
  private var isHeading = false

  /// Returns the blocks of a page in order, without what it hides.
  static func blocks(of html: String) -> [MailBlock] {
    guard let root = MarkupDocument(html: Array(html.utf8))?.root else { return [] }
    var page = MailPage()
    page.read(root)
    return page.blocks
  }

  private mutating func read(_ root: MarkupNode) {
    var skippedUntil = 0
    var ends: [(end: Int, name: String)] = []
    var linkEnd = 0
    for node in root.descendants where node.number >= skippedUntil {
      while let last = ends.last, last.end <= node.number {
        ends.removeLast()
        leave(last.name)
      }
      if node.isText {
        append(node.text, isLink: node.number < linkEnd)
      } else if MailPage.isHidden(node) {
        skippedUntil = node.end
      } else if node.name == "br" {
        text += "\n"
      } else if node.name == "a" {
        linkEnd = node.end
        // The link to the whole article behind its first sentences stands for itself.
        if FeedText.roleOfTail(node.allText.trimmingWhiteSpace()) != nil {
          flush()
          ends.append((node.end, node.name))
        }
      } else if MailPage.isBlock(node.name) {
        flush()
        if node.name == "blockquote", node.attribute("type") == "cite" { role = .note }
        if node.name == "figcaption" { role = .caption }
        if MailPage.headings.contains(node.name) { isHeading = true }
        ends.append((node.end, node.name))
      }
    }
    flush()
  }

  private mutating func leave(_ name: String) {
    flush()
    if name == "figcaption" || name == "blockquote" { role = .body }
    if MailPage.headings.contains(name) { isHeading = false }
  }

  private mutating func append(_ piece: String, isLink: Bool) {
    // Signs without width fill the line that mail programs show beside the subject.
    let visible =
      piece.unicodeScalars.contains(where: MailPage.isWithoutWidth)
      ? String(String.UnicodeScalarView(piece.unicodeScalars.filter { !MailPage.isWithoutWidth($0) })) : piece
    text += visible.words().isEmpty ? (visible.isEmpty ? "" : " ") : visible.replacing("\n", with: " ")
    if isLink { linked += MailPage.letters(in: visible) }
  }

  /// Ends a block; breaks of two lines and more part paragraphs.
  private mutating func flush() {
    defer {
      text = ""
      linked = 0
    }
    let isLink = linked * 10 >= MailPage.letters(in: text) * 9
    for paragraph in FeedText.parts(of: text) {
      let count = paragraph.wordCount
      guard count > 0 else { continue }
      let isMenu = role == .body && isLink && !isHeading && count < 5
      blocks.append(MailBlock(text: paragraph, role: isMenu ? .boilerplate : role, isHeading: isHeading))
    }
  }

  /// The number of bytes that are no blanks or ASCII signs.
  private static func letters(in text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 >= 0x80 || $1 &- 48 < 10 || ($1 | 32) &- 97 < 26 ? 1 : 0) }
  }

  private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    [0xAD, 0x34F, 0x200B, 0x200C, 0x200D, 0x2060, 0x2007, 0xFEFF].contains(scalar.value)
  }

  private static func isHidden(_ node: MarkupNode) -> Bool {
    if ["script", "style", "head", "title", "!--", "noscript", "template"].contains(node.name) {
      return true
    }
    if node.attribute("hidden") != nil { return true }
    if let name = node.attribute("class")?.lowercased(),
      name.contains("preheader") || name.contains("preview-text")
    {
      return true
    }
    guard let style = node.attribute("style") else { return false }
    let folded = style.lowercased().filter { !$0.isWhitespace } + ";"
    return hiding.contains { folded.contains($0) }
  }

  private static func isBlock(_ name: String) -> Bool { blockNames.contains(name) || headings.contains(name) }

  private static let hiding = [
    "display:none", "visibility:hidden", "mso-hide:all", "max-height:0;", "max-height:0px", "font-size:0;",
    "font-size:0px", "font-size:1px", "opacity:0;",
  ]

  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  private static let blockNames: Set<String> = [
    "p", "div", "td", "th", "tr", "table", "li", "ul", "ol", "blockquote", "center", "hr", "figure",
    "figcaption",
    "section", "article", "header", "footer", "pre", "address", "dl", "dt", "dd", "main", "aside", "nav",
  ]
}
