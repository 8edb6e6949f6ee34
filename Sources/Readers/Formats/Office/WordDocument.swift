/// The lines of a document of Word (Office Open XML).
struct WordDocument {
  private var lines: [DocumentLine] = []
  private var title: String?
  private let styles: [String: Style]

  // The line that is being read.
  private var words = ""
  private var isBold = true
  private var endsBold = false
  private var style = Style()

  /// What matters of the style of a paragraph.
  private struct Style {
    var isHeading = false
    var isTitle = false
    var isCentered = false
  }

  /// Returns the lines of a document.
  static func document(_ bytes: [UInt8], source: String) throws(ReadError) -> DocumentText {
    let parts = try PackedParts.read(bytes, source: source) { name in
      name == "word/document.xml" || name == "word/document2.xml" || name == "word/styles.xml"
    }
    guard let main = parts.first(where: { $0.name.hasPrefix("word/document") }) else {
      throw .noArticles(source: source, found: "no text of Word")
    }
    guard let root = MarkupDocument(xml: main.bytes)?.root else {
      guard MarkupDocument.isAvailable else {
        throw .missingHelper(source: source, format: "docx", package: "libxml2")
      }
      throw .unreadable(source: source, reason: "its text is damaged")
    }
    let styles = parts.first { $0.name == "word/styles.xml" }.flatMap { MarkupDocument(xml: $0.bytes)?.root }
    var document = WordDocument(styles: styles)
    document.read(root)
    return DocumentText(lines: document.lines, title: document.title)
  }

  private init(styles root: MarkupNode?) {
    var styles: [String: Style] = [:]
    for node in root?.children(named: "style") ?? [] {
      guard let name = node.attribute("styleId") else { continue }
      let parent = node.children(named: "basedOn").first?.attribute("val").flatMap { styles[$0] }
      var style = parent ?? Style()
      let title = node.children(named: "name").first?.attribute("val")?.lowercased() ?? ""
      if title.hasPrefix("heading ") { style.isHeading = true }
      if title == "title" { style.isTitle = true }
      if let properties = node.children(named: "pPr").first { style = Self.style(properties, style) }
      styles[name] = style
    }
    self.styles = styles
  }

  /// Returns the style of a paragraph by its properties.
  private static func style(_ properties: MarkupNode, _ style: Style) -> Style {
    var style = style
    for node in properties.children {
      switch node.name {
      case "outlineLvl":
        style.isHeading = node.attribute("val").flatMap { Int($0) }.map { $0 < 9 } ?? style.isHeading
      case "jc": style.isCentered = node.attribute("val") == "center"
      default: break
      }
    }
    return style
  }

  // MARK: - Reading

  private mutating func read(_ root: MarkupNode) {
    var skippedUntil = 0
    var boldUntil = 0
    var ends = [Int]()
    for node in root.descendants where node.number >= skippedUntil {
      while let end = ends.last, node.number >= end {
        ends.removeLast()
        endLine(keepsBlank: true)
      }
      guard !node.isText else { continue }
      switch node.name {
      case "p":
        ends.append(node.end)
        let name = node.children(named: "pPr").first?.children(named: "pStyle").first?.attribute("val")
        style = name.flatMap { styles[$0] } ?? Style()
        if let properties = node.children(named: "pPr").first { style = Self.style(properties, style) }
      case "r": beginRun(node, &boldUntil)
      case "t": add(node.allText, isBold: node.number < boldUntil)
      case "tab": add(" ", isBold: true)
      case "br", "cr": endLine()
      case "noBreakHyphen": add("-", isBold: node.number < boldUntil)
      case "pPr", "rPr", "sectPr", "instrText", "delText", "del", "moveFrom", "Fallback", "tblPr", "trPr",
        "tcPr":
        skippedUntil = node.end
      default: break
      }
    }
    endLine()
  }

  /// Begins a run of characters; a label in bold behind other words begins a line.
  private mutating func beginRun(_ run: MarkupNode, _ boldUntil: inout Int) {
    let mark = run.children(named: "rPr").first?.children(named: "b").first
    let isBold = mark.map { !["0", "false", "off", "none"].contains($0.attribute("val") ?? "1") } ?? false
    if isBold { boldUntil = run.end }
    if isBold, !endsBold, !words.isEmpty {
      let text = run.children(named: "t").map(\.allText).joined().trimmingWhiteSpace()
      if text.hasSuffix(":"), NexisLabels.all[RecordLabel.folded(text)] != nil { endLine() }
    }
  }

  private mutating func add(_ text: String, isBold: Bool) {
    words += text
    if text.contains(where: { !$0.isWhitespace }) {
      if !isBold { self.isBold = false }
      endsBold = isBold
    }
  }

  private mutating func endLine(keepsBlank: Bool = false) {
    let line = DocumentLine(
      words,
      isHeading: style.isHeading || style.isTitle,
      isBold: isBold && !words.isEmpty,
      isCentered: style.isCentered
    )
    if style.isTitle, title == nil, !line.isBlank { title = line.text }
    if !line.isBlank || keepsBlank { lines.append(line) }
    (words, isBold, endsBold) = ("", true, false)
  }
}
