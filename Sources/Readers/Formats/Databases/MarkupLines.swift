/// The lines of a page, as a browser shows them, for the databases that give pages of HTML.
struct MarkupLines {
  /// The lines so far; a blank one stands between blocks.
  private(set) var lines: [DocumentLine] = []

  private var words = ""
  private var isBold = true

  /// Returns the lines of an element; where `mark` returns words for an element, they become a line of their own.
  static func lines(of node: MarkupNode, mark: (MarkupNode) -> String? = { _ in nil }) -> [DocumentLine] {
    var result = MarkupLines()
    result.read(node, mark)
    return result.lines
  }

  private mutating func read(_ root: MarkupNode, _ mark: (MarkupNode) -> String?) {
    var skippedUntil = 0
    var boldUntil = 0
    // The numbers at which blocks end, the innermost last.
    var ends = [Int]()
    for node in root.descendants where node.number >= skippedUntil {
      while let end = ends.last, node.number >= end {
        ends.removeLast()
        endBlock()
      }
      if node.isText {
        add(node.text, isBold: node.number < boldUntil)
        continue
      }
      if let words = mark(node) {
        endBlock()
        lines.append(DocumentLine(words))
        lines.append(DocumentLine(""))
      }
      switch node.name {
      case "script", "style", "!--", "noscript", "iframe", "svg", "title": skippedUntil = node.end
      case "br": endLine()
      case "b", "strong": boldUntil = max(boldUntil, node.end)
      case "td", "th": if !words.isEmpty { words += "\t" }
      default:
        if Self.blocks.contains(node.name) {
          endBlock()
          ends.append(node.end)
        }
      }
    }
    endBlock()
  }

  private mutating func add(_ text: String, isBold: Bool) {
    let startsBlank = text.unicodeScalars.first.map { $0.properties.isWhitespace } ?? false
    let piece = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(
      separator: " "
    )
    if startsBlank, !words.isEmpty, words.last?.isWhitespace != true { words += " " }
    guard !piece.isEmpty else { return }
    words += piece
    if !isBold { self.isBold = false }
    if text.unicodeScalars.last.map({ $0.properties.isWhitespace }) == true { words += " " }
  }

  private mutating func endLine() {
    let line = DocumentLine(words, isBold: isBold)
    if !line.isBlank { lines.append(line) }
    (words, isBold) = ("", true)
  }

  private mutating func endBlock() {
    endLine()
    if lines.last?.isBlank == false { lines.append(DocumentLine("")) }
  }

  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article",
    "table", "tr",
    "hr", "pre", "header", "footer", "aside", "body", "tbody",
  ]
}

extension MarkupNode {
  /// Whether an element has a class whose name begins with some letters.
  func hasClass(_ name: String) -> Bool {
    attribute("class")?.split(separator: " ").contains { $0.hasPrefix(name) } ?? false
  }

  /// The words of the element on one line.
  var words: String { allText.words().joined(separator: " ") }

  /// Returns the first element below this one of a class whose name begins with one of some names.
  func first(ofClass names: String...) -> MarkupNode? {
    for name in names {
      if let node = descendants.first(where: { !$0.isText && $0.hasClass(name) }) { return node }
    }
    return nil
  }
}
