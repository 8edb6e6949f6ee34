import Documents

/// An article that is put together from paragraphs whose functions a format states.
///
/// The text is the paragraphs with a blank line between them, headline and deck first. Running text whose structure
/// no format states goes through `PlainTextReader.article` instead.
struct ArticleBuilder {
  /// What is known of the article.
  var fields: ArticleFields

  private let source: String
  private var parts: [(text: String, role: Paragraph.Role)] = []

  /// Begins an article of a source.
  init(source: String, fields: ArticleFields = ArticleFields()) {
    self.source = source
    self.fields = fields
  }

  /// Whether there is running text so far.
  var hasBody: Bool { parts.contains { $0.role == .body } }

  /// Adds a paragraph; white space in it becomes single blanks, and an empty one is left out.
  mutating func add(_ text: some StringProtocol, _ role: Paragraph.Role = .body) {
    let words = text.words().joined(separator: " ")
    if !words.isEmpty { parts.append((words, role)) }
  }

  /// Returns the article; nil if there is no running text.
  func article(notes: [String] = []) -> Article? {
    guard hasBody else { return nil }
    var builder = self
    builder.addHead()
    return builder.finished(notes)
  }

  /// Puts headline and deck before the paragraphs, if they are not among them.
  private mutating func addHead() {
    var head: [(text: String, role: Paragraph.Role)] = []
    for (value, role) in [(fields.headline, Paragraph.Role.headline), (fields.deck, .deck)] {
      guard let words = value?.words().joined(separator: " "), !words.isEmpty else { continue }
      if parts.contains(where: { $0.role == role }) { continue }
      // A deck that is the beginning of the text, as many feeds have it, is not said twice.
      if role == .deck, parts.contains(where: { $0.role == .body && $0.text.hasPrefix(words) }) { continue }
      head.append((words, role))
    }
    parts.insert(contentsOf: head, at: 0)
  }

  private mutating func finished(_ notes: [String]) -> Article {
    var body = ""
    var paragraphs = [Paragraph]()
    var mayHaveDateline = true
    for part in parts {
      if !body.isEmpty { body += "\n\n" }
      let start = body.utf8.count
      body += part.text
      let end = body.utf8.count
      if part.role == .body, mayHaveDateline {
        mayHaveDateline = false
        if let dateline = Dateline(startOf: String(part.text.prefix(200))), start + dateline.count < end {
          paragraphs += dateline.paragraphs(at: start, in: Array(body.utf8))
          take(dateline)
          let rest = WhiteSpace.trimmed(TextRange(start + dateline.count, end), in: Array(body.utf8))
          if !rest.isEmpty { paragraphs.append(Paragraph(range: rest)) }
          continue
        }
      }
      paragraphs.append(Paragraph(range: TextRange(start, end), role: part.role))
    }
    for index in paragraphs.indices where paragraphs[index].role == .dateline {
      paragraphs[index].range = WhiteSpace.trimmed(paragraphs[index].range, in: Array(body.utf8))
    }
    return fields.article(source: source, body: body, paragraphs: paragraphs, notes: notes)
  }

  private mutating func take(_ dateline: Dateline) {
    fields.dateline = fields.dateline ?? dateline.text
    fields.outlet = fields.outlet ?? dateline.agency
    if fields.published == nil, let date = dateline.date {
      fields.published = PublicationDate(date, basis: .text)
    }
  }
}
