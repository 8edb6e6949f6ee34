import Documents
import Letters

/// One item of RSS or entry of Atom, as an article.
struct FeedEntry {
  private let element: FeedElement
  private let feed: Feed
  private var fields = ArticleFields()

  /// The text after which a summary counts as the article itself, in bytes.
  private static let longSummary = 1_200

  init(_ node: MarkupNode, in feed: Feed) {
    element = FeedElement(node)
    self.feed = feed
    fill()
  }

  /// The address of the entry, if any.
  var link: String? { fields.url }

  /// Returns the article; nil if the entry has no text.
  func article(source: String) -> Article? {
    let content = element.first(
      "content:encoded",
      "xhtml:body",
      "xhtml:div",
      "content",
      "fulltext",
      "other:fulltext"
    )
    .map { FeedText.paragraphs(of: $0) }
    let summary = element.first(
      "description",
      "summary",
      "dc:description",
      "itunes:summary",
      "media:description",
      "other:description"
    )
    .map { FeedText.paragraphs(of: $0) }
    var builder = ArticleBuilder(source: source, fields: fields)
    var notes = [String]()
    if let content, FeedEntry.hasText(content) {
      if let summary { builder.fields.deck = FeedEntry.deck(summary, before: content) }
      FeedEntry.add(content, to: &builder)
    } else if let summary, FeedEntry.hasText(summary), !repeatsHead(summary) {
      FeedEntry.add(summary, to: &builder)
      let size = summary.reduce(0) { $0 + $1.text.utf8.count }
      let isCut =
        summary.last { FeedText.roleOfTail($0.text) == nil }.map { FeedText.isCut($0.text) } ?? false
      if isCut {
        notes.append("The text is cut: the feed has only its beginning.")
      } else if size < FeedEntry.longSummary {
        notes.append("The feed has only a summary of the article.")
      }
    }
    return builder.article(notes: notes)
  }

  // MARK: - Fields

  private mutating func fill() {
    let outlet = self.outlet
    if let title = element.text("title", "dc:title", "media:title").map(FeedText.line) {
      fields.set(.headline, to: FeedEntry.headline(title, without: outlet))
    }
    fields.set(.outlet, to: outlet ?? "")
    fields.authors = authors
    setDays()
    fields.set(.identifier, to: element.text("guid", "id", "dc:identifier") ?? "")
    if let address { fields.set(.url, to: address) }
    let language = element.text("dc:language", "language") ?? inherited("lang") ?? feed.language
    if let language { fields.set(.language, to: FeedText.languageTag(language)) }
    let tags = (element.all("category") + element.all("dc:subject")).compactMap { node in
      (node.attribute("label") ?? node.attribute("term") ?? node.allText).words().joined(separator: " ")
    }
    for tag in tags where !tag.isEmpty { fields.add(.tag, FeedText.line(tag)) }
    if tags.count == 1 { fields.add(.section, FeedText.line(tags[0])) }
    if let copyright = element.text("rights", "dc:rights", "copyright") ?? feed.copyright {
      fields.add(.copyright, FeedText.line(copyright))
    }
  }

  /// The publication: that of the feed from which the entry was taken, else the feed itself.
  private var outlet: String? {
    if let source = element.all("source").first {
      let name = FeedElement(source).text("title") ?? source.allText
      if !name.trimmingWhiteSpace().isEmpty { return FeedText.line(name) }
    }
    return element.text("dc:publisher").map(FeedText.line) ?? feed.title
  }

  /// A headline without the name of the publication behind it, as in the feeds of search engines.
  private static func headline(_ title: String, without outlet: String?) -> String {
    guard let outlet, !outlet.isEmpty else { return title }
    for mark in [" - ", " | ", " – ", " — "] where title.hasSuffix(mark + outlet) {
      return String(title.dropLast(mark.count + outlet.count))
    }
    return title
  }

  private var authors: [String] {
    for names in ["author", "dc:creator", "itunes:author", "dc:author", "other:author"] {
      let found = FeedEntry.authors(element.all(names))
      if !found.isEmpty { return found }
    }
    if let source = element.all("source").first {
      let found = FeedEntry.authors(FeedElement(source).all("author"))
      if !found.isEmpty { return found }
    }
    return feed.authors
  }

  /// Returns the names in elements that hold a name, an address of mail, or both.
  static func authors(_ nodes: [MarkupNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      let text = FeedElement(node).text("name") ?? node.allText
      return names(in: FeedText.line(text))
    }
  }

  private static func names(in text: String) -> [String] {
    var name = text
    if let at = text.firstIndex(of: "@") {
      // "mail@echo.example (Maud Teller)" or "Maud Teller <mail@echo.example>".
      if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
        name = String(text[text.index(after: open)..<close])
      } else if let open = text.firstIndex(of: "<"), open < at {
        name = String(text[..<open])
      } else {
        return []
      }
    }
    name = name.trimmingWhiteSpace()
    return name.isEmpty || name.hasPrefix("http") ? [] : Byline.names(inField: name)
  }

  private mutating func setDays() {
    let published = element.text("pubdate", "published", "dc:date", "issued", "date", "created", "dc:created")
    let updated = element.text("updated", "modified", "dc:modified", "dc:updated", "lastmod")
    if let day = published ?? updated { fields.set(.date, to: day) }
    if let updated, published != nil, updated != published { fields.add(.updated, FeedEntry.iso(updated)) }
  }

  /// Returns a time as it is if it is in ISO 8601, else its day.
  private static func iso(_ time: String) -> String {
    let isISO = time.utf8.count >= 10 && time.utf8.prefix(4).allSatisfy { $0 &- 48 < 10 }
    return isISO ? time : FeedText.isoDay(time) ?? time
  }

  /// The address of the article itself, whole also where the feed has only a part of it.
  private var address: String? {
    let links = element.all("link")
    let marked = links.first {
      ($0.attribute("rel") ?? "alternate") == "alternate" && $0.attribute("href") != nil
    }
    var found = element.text("feedburner:origlink") ?? marked?.attribute("href")
    found = found ?? links.lazy.map { $0.allText.trimmingWhiteSpace() }.first { !$0.isEmpty }
    if found == nil, let guid = element.all("guid").first,
      guid.attribute("isPermaLink")?.lowercased() != "false"
    {
      let text = guid.allText.trimmingWhiteSpace()
      if WebAddress.isOne(text) { found = text }
    }
    found = found ?? element.node.attribute("about").flatMap { WebAddress.isOne($0) ? $0 : nil }
    return found.map { WebAddress.resolved($0, against: inherited("base") ?? feed.address) }
  }

  /// Returns an attribute such as `xml:base` of the entry or of what it stands in.
  private func inherited(_ name: String) -> String? {
    var node: MarkupNode? = element.node
    while let current = node {
      if let value = current.attribute(name), !value.isEmpty { return value }
      node = current.parent
    }
    return nil
  }

  // MARK: - Text

  private static func hasText(_ paragraphs: [(text: String, role: Paragraph.Role)]) -> Bool {
    paragraphs.contains { $0.role == .body && roleOfTail($0.text) == nil }
  }

  /// Whether a summary says no more than headline and outlet, as in the feeds of search engines.
  private func repeatsHead(_ paragraphs: [(text: String, role: Paragraph.Role)]) -> Bool {
    let text = paragraphs.map(\.text).joined(separator: " ")
    guard let headline = fields.headline, text.hasPrefix(headline) else { return false }
    let rest = text.dropFirst(headline.count).trimmingPunctuation()
    return rest.isEmpty || rest == fields.outlet
  }

  private static func roleOfTail(_ text: String) -> Paragraph.Role? { FeedText.roleOfTail(text) }

  private static func add(
    _ paragraphs: [(text: String, role: Paragraph.Role)],
    to builder: inout ArticleBuilder
  ) {
    var opening = OpeningLines()
    for (place, paragraph) in paragraphs.enumerated() {
      if paragraph.role == .caption { builder.fields.add(.caption, paragraph.text) }
      guard paragraph.role == .body else {
        builder.add(paragraph.text, paragraph.role)
        continue
      }
      let isAtEnd = place + 3 >= paragraphs.count
      let (text, link) = isAtEnd ? FeedText.parted(paragraph.text) : (paragraph.text, nil)
      let tail = isAtEnd ? roleOfTail(text) : nil
      builder.add(text, tail ?? opening.role(of: text, in: &builder) ?? .body)
      if let link { builder.add(link, .boilerplate) }
    }
  }

  /// Returns a summary as the deck of an article; nil if it is only the beginning of the text, or too long.
  private static func deck(
    _ summary: [(text: String, role: Paragraph.Role)],
    before content: [(text: String, role: Paragraph.Role)]
  ) -> String? {
    let own = summary.filter { $0.role == .body && roleOfTail($0.text) == nil }.map(\.text).joined(
      separator: " "
    )
    let text = content.filter { $0.role == .body }.map(\.text).joined(separator: " ")
    let compared = own.prefix { $0 != "…" && $0 != "[" }.trimmingWhiteSpace()
    guard !compared.isEmpty, own.utf8.count <= 600, !text.hasPrefix(compared.prefix(200)) else { return nil }
    return FeedText.isCut(own) && text.contains(compared.prefix(60)) ? nil : own
  }
}
