import Documents
import Letters

/// A news story in NITF, the format of IPTC for texts, as a document of its own or inside NewsML.
struct NITFDocument {
  private let root: MarkupNode

  /// A story below or at an element; nil where there is none.
  init?(_ node: MarkupNode) {
    guard let root = node.name == "nitf" ? node : node.first(named: "nitf") else { return nil }
    self.root = root
  }

  /// Sets the fields that the head and the headlines of the story state.
  func fill(_ fields: inout ArticleFields) {
    let head = root.first(named: "head")
    let bodyHead = root.first(named: "body.head") ?? root
    fill(
      &fields,
      publication: head?.elements(named: "pubdata") ?? [],
      metas: head?.elements(named: "meta") ?? []
    )
    fields.set(
      .headline,
      to: bodyHead.first(named: "hl1")?.oneLine ?? root.first(named: "title")?.oneLine ?? ""
    )
    let second = bodyHead.elements(named: "hl2").first { node in
      // The archive of one newspaper has the headline of its web page there.
      node.attribute("class")?.contains("online") != true && node.oneLine != fields.headline
    }
    fields.set(.deck, to: second?.oneLine ?? bodyHead.first(named: "abstract")?.oneLine ?? "")
    setAuthors(&fields, bodyHead)
    if let place = bodyHead.first(named: "dateline") {
      fields.set(.dateline, to: place.first(named: "location")?.oneLine ?? place.oneLine)
      if let day = place.first(named: "story.date")?.attribute("norm") { set(day, &fields) }
    }
    if let data = head?.first(named: "docdata") { fill(&fields, data) }
  }

  private func fill(_ fields: inout ArticleFields, publication: [MarkupNode], metas: [MarkupNode]) {
    for node in publication {
      fields.set(.outlet, to: node.attribute("name") ?? "")
      if let day = node.attribute("date.publication") { set(day, &fields) }
      fields.set(.url, to: node.attribute("ex-ref") ?? "")
      for (name, field) in NITFDocument.publicationFields {
        if let value = node.attribute(name) { fields.add(field, value) }
      }
    }
    for node in metas {
      guard let name = node.attribute("name"), let value = node.attribute("content") else { continue }
      if let field = NITFDocument.metaFields[name], fields.metadata.allSatisfy({ $0.field != field }) {
        fields.add(field, value)
      }
    }
  }

  private func fill(_ fields: inout ArticleFields, _ data: MarkupNode) {
    if let day = data.first(named: "date.issue")?.attribute("norm")
      ?? data.first(named: "date.release")?.attribute("norm")
    {
      set(day, &fields)
    }
    fields.set(.identifier, to: data.first(named: "doc-id")?.attribute("id-string") ?? "")
    if let copyright = data.first(named: "doc.copyright") {
      let words = ["year", "holder"].compactMap { copyright.attribute($0) }.joined(separator: " ")
      fields.add(.copyright, words.isEmpty ? copyright.oneLine : "Copyright " + words)
    }
    if let series = data.first(named: "series")?.attribute("series.name") { fields.add(.series, series) }
    for word in data.elements(named: "keyword") { fields.add(.tag, word.attribute("key") ?? word.oneLine) }
    for node in data.first(named: "identified-content")?.descendants.filter({ !$0.isText }) ?? [] {
      let kind = node.name.lowercased()
      let field: MetadataField? =
        switch kind {
        case "person": .person
        case "org": .organization
        case "location", "ev-loc": .place
        case "classifier": .subject
        default: nil
        }
      if let field { fields.add(field, node.oneLine.isEmpty ? node.attribute("value") ?? "" : node.oneLine) }
    }
  }

  private func setAuthors(_ fields: inout ArticleFields, _ head: MarkupNode) {
    guard fields.authors.isEmpty else { return }
    let lines = head.elements(named: "byline")
    let printed = lines.filter { $0.attribute("class")?.contains("normalized") != true }
    for line in printed.isEmpty ? lines : printed where fields.authors.isEmpty {
      let people = line.elements(named: "person").map(\.oneLine).filter { !$0.isEmpty }
      if !people.isEmpty {
        fields.authors = people
      } else {
        // What the writer is stands in an element of its own.
        let words = line.text(without: ["byttl", "location"]).trimmingPunctuation()
        fields.set(.authors, to: words)
      }
    }
  }

  private func set(_ day: String, _ fields: inout ArticleFields) {
    fields.set(.date, to: IPTCTime.extended(day))
  }

  /// Adds the paragraphs of the story.
  func add(to builder: inout ArticleBuilder) {
    guard let content = root.first(named: "body.content") ?? root.first(named: "body") else { return }
    let blocks = content.elements(named: "block")
    let full = blocks.filter { $0.attribute("class") == "full_text" }
    // The lead stands in a block of its own once more.
    if full.isEmpty { add(content, to: &builder) }
    for block in full { add(block, to: &builder) }
    for block in blocks where block.attribute("class")?.contains("correction") == true && !full.isEmpty {
      for paragraph in block.elements(named: "p") { correct(paragraph.oneLine, &builder) }
    }
    if let end = root.first(named: "body.end") {
      for node in end.children where !node.isText { builder.add(node.oneLine, .note) }
    }
  }

  private func correct(_ words: String, _ builder: inout ArticleBuilder) {
    builder.add(words, .correction)
    builder.fields.add(.correction, words)
  }

  /// Adds what stands in an element, paragraph by paragraph.
  private func add(_ node: MarkupNode, to builder: inout ArticleBuilder) {
    var lead: String?
    for child in node.children {
      let words = child.isText ? child.text.words().joined(separator: " ") : child.oneLine
      switch child.name {
      case "p", "hl2", "li", "dt", "dd", "pre", "fn":
        // Old texts give the lead twice, the first time marked.
        if words.hasPrefix("LEAD: ") {
          lead = String(words.dropFirst(6))
        } else {
          if let marked = lead, marked != words { builder.add(marked) }
          lead = nil
          builder.add(words)
        }
      case "media", "media-caption", "media-producer", "caption":
        let captions = child.name == "media" ? child.elements(named: "media-caption") : [child]
        for caption in captions {
          builder.add(caption.oneLine, .caption)
          builder.fields.add(.caption, caption.oneLine)
        }
      case "note", "datasource", "tagline", "bibliography": builder.add(words, .note)
      case "table", "nitf-table", "!--", "hr", "object": break
      case "block" where child.attribute("class")?.contains("correction") == true:
        for paragraph in child.elements(named: "p") { correct(paragraph.oneLine, &builder) }
      case "": builder.add(words)
      case "body.head", "body.end": break
      default: add(child, to: &builder)
      }
    }
    if let lead { builder.add(lead) }
  }

  private static let publicationFields: [(String, MetadataField)] = [
    ("position.section", .section), ("position.sequence", .page), ("edition.name", .edition),
    ("item-length", .words),
    ("edition.area", .edition),
  ]

  private static let metaFields: [String: MetadataField] = [
    "print_page_number": .page, "dsk": .section, "online_sections": .section, "print_section": .section,
    "series_name": .series, "correction_date": .correction, "column_name": .series,
  ]
}

/// The times of IPTC, which are ISO 8601 without its signs.
enum IPTCTime {
  /// Returns "2024-05-03T06:15:00+02:00" for "20240503T061500+0200"; any other text as it is.
  static func extended(_ text: String) -> String {
    let bytes = Array(text.trimmingWhiteSpace().utf8)
    let digits = bytes.prefix { $0 &- 48 < 10 }
    guard digits.count == 8 else { return text }
    func part(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<end], as: UTF8.self) }
    let day = "\(part(0, 4))-\(part(4, 6))-\(part(6, 8))"
    guard bytes.count >= 15, bytes[8] == UInt8(ascii: "T"), bytes[9..<15].allSatisfy({ $0 &- 48 < 10 }) else {
      return day
    }
    var zone = part(15, bytes.count)
    if zone.utf8.count == 5, zone.first == "+" || zone.first == "-" {
      zone = "\(zone.prefix(3)):\(zone.suffix(2))"
    }
    return "\(day)T\(part(9, 11)):\(part(11, 13)):\(part(13, 15))\(zone)"
  }
}

extension MarkupNode {
  /// The text of an element on one line.
  var oneLine: String { allText.words().joined(separator: " ") }

  /// Returns the text of an element without that of some elements in it.
  func text(without names: Set<String>) -> String {
    var result = ""
    var skippedUntil = 0
    for node in descendants where node.number >= skippedUntil {
      if node.isText { result += node.text } else if names.contains(node.name) { skippedUntil = node.end }
    }
    return result.words().joined(separator: " ")
  }
}
