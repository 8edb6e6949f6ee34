import Documents

/// Records of Factiva on a page of HTML.
enum FactivaPage {
  /// What the opening of a page of Factiva has.
  static let needles: ByteNeedles = [
    "articleParagraph", "<title>Factiva", "<title>Dow Jones Factiva", "class=\"article enArticle",
    "id=\"article-",
  ]

  /// Returns the records of a page.
  static func records(_ root: MarkupNode, source: String, notes: [String]) -> DatabaseRecords {
    var result = DatabaseRecords()
    var last = 0
    for node in root.descendants where node.number >= last && isRecord(node) {
      last = node.end
      result.add(record(node), source: source, notes: notes)
    }
    if result.records.isEmpty {
      var document = DocumentText(lines: MarkupLines.lines(of: root))
      document.notes = notes
      if FactivaArticles.recognizes(document) { return FactivaArticles.records(document, source: source) }
    }
    return result
  }

  /// Whether an identifier is that of a record, as in `article-ECHO000020240503ek530001x`: letters, then many digits.
  private static func isNumber(_ identifier: String) -> Bool {
    guard identifier.hasPrefix("article-") else { return false }
    let number = identifier.utf8.dropFirst(8)
    return number.count >= 14 && number.count { $0 &- 48 < 10 } >= 8
      && number.first.map { $0 &- 65 < 26 } == true
  }

  /// Whether an element holds one article: it is named after the number of the record, or has the class.
  private static func isRecord(_ node: MarkupNode) -> Bool {
    guard node.name == "div" || node.name == "table" else { return false }
    if let identifier = node.attribute("id"), isNumber(identifier), !node.elements(named: "p").isEmpty {
      return true
    }
    guard let classes = node.attribute("class")?.split(separator: " "), classes.contains("article") else {
      return false
    }
    return node.descendants.contains { $0.hasClass("articleParagraph") || $0.attribute("id") == "hd" }
      || !node.elements(named: "td").isEmpty
  }

  private static func record(_ node: MarkupNode) -> DatabaseRecord {
    let lines = MarkupLines.lines(of: node)
    if let record = FactivaIndexing.record(DocumentText(lines: lines), 0..<lines.count) {
      var record = record
      if let number = lines.lazy.compactMap({ FactivaArticles.accessionNumber(last($0.text)) }).first {
        record.set(.identifier, to: number)
      }
      return record
    }
    var record = DatabaseRecord(provider: "Factiva")
    var head = FactivaHead(above: [], below: [])
    var paragraphs: [(text: String, isText: Bool)] = []
    var isBelow = false
    var hasHeadline = false
    var skippedUntil = 0
    for part in node.descendants where part.number >= skippedUntil {
      let classes = part.attribute("class")
      if part.attribute("id") == "hd" || part.hasHeadlineClass {
        skippedUntil = part.end
        if !hasHeadline { head.above.append(DocumentLine(part.words, isHeading: true, isBold: true)) }
        hasHeadline = true
      } else if part.name == "div", part.hasClass("author") {
        skippedUntil = part.end
        record.set(.authors, to: part.words)
      } else if part.name == "div", part.elements(named: "div").isEmpty, part.elements(named: "p").isEmpty {
        skippedUntil = part.end
        let words = part.words
        if words.isEmpty { continue }
        if FactivaHead.isLength(words) { isBelow = true }
        if isBelow {
          head.below.append(words)
        } else if hasHeadline {
          record.set(.contributor, to: words)
        } else if classes == nil {
          head.above.append(DocumentLine(words))
        }
      } else if part.name == "p", part.elements(named: "div").isEmpty, part.elements(named: "p").isEmpty {
        skippedUntil = part.end
        let words = part.words
        if words.isEmpty { continue }
        if let number = FactivaArticles.accessionNumber(words) {
          record.set(.identifier, to: number)
        } else {
          paragraphs.append((words, part.hasClass("articleParagraph")))
        }
      }
    }
    head.set(&record)
    addText(paragraphs, to: &record)
    if record.fields.identifier == nil, let number = node.attribute("id"), number.hasPrefix("article-") {
      record.set(.identifier, to: number.dropFirst("article-".count))
    }
    return record
  }

  /// Adds the paragraphs: those without a class, but for the publisher at the end, are captions.
  private static func addText(_ paragraphs: [(text: String, isText: Bool)], to record: inout DatabaseRecord) {
    guard paragraphs.contains(where: \.isText) else {
      FactivaText.add(paragraphs.map(\.text), to: &record)
      return
    }
    var paragraphs = paragraphs
    if let last = paragraphs.last, !last.isText { paragraphs.removeLast() }
    let texts = paragraphs.map(\.text)
    for (index, paragraph) in paragraphs.enumerated() {
      record.add(
        paragraph.text,
        paragraph.isText && !FactivaText.isCaption(index, of: texts) ? nil : .caption
      )
    }
  }

  private static func last(_ line: String) -> String {
    line.split(separator: "\t").last.map { $0.trimmingWhiteSpace() } ?? line
  }
}

extension MarkupNode {
  /// Whether the element has the class of a headline, which begins with the code of a language, as in "enHeadline".
  fileprivate var hasHeadlineClass: Bool {
    attribute("class")?.split(separator: " ").contains { $0.hasSuffix("Headline") && $0.count == 10 } ?? false
  }
}
