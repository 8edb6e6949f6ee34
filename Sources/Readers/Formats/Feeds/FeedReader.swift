import Documents

/// A reader of RSS 0.9 to 2.0, RDF Site Summary and Atom, well-formed or not.
struct FeedReader: WholeReader {
  let format = "feed"
  let title = "RSS and Atom feeds"
  let suffixes = ["rss", "atom", "rdf", "xml"]
  var needs: OutsideHelp? {
    OutsideHelp("libxml2", package: "libxml2", isInstalled: MarkupDocument.isAvailable)
  }

  /// Whether the outermost element is that of a feed.
  func recognizes(_ input: Input) -> Bool {
    switch XMLInput.rootName(of: input.bytes) {
    case "rss", "channel": true
    case "feed": input.holds("atom") || input.holds("<entry")
    case "rdf": input.holds("purl.org/rss") || input.holds("netscape.com/rdf") || input.holds("<item")
    default: false
    }
  }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    try list(Input(source: stream.source, bytes: try stream.all(limit: Readers.limit)))
  }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let cursor = try list(input)
    var records = [Result<Article, ReadError>]()
    while let record = cursor.next() { records.append(record) }
    return records
  }

  private func list(_ input: Input) throws(ReadError) -> RecordList {
    let source = input.source
    guard MarkupDocument.isAvailable else {
      throw .missingHelper(source: source, format: "a feed", package: "libxml2")
    }
    let xml = try XMLInput(input.bytes, source: source)
    guard let root = xml.document?.root, let feed = Feed(root) else {
      throw .noArticles(source: source, found: "it is no feed that can be read")
    }
    guard !feed.entries.isEmpty else { throw .noArticles(source: source, found: "a feed without entries") }
    var links = 0
    let records = feed.entries.enumerated().map { place, node -> Result<Article, ReadError> in
      let entry = FeedEntry(node, in: feed)
      if let article = entry.article(source: source) { return .success(article) }
      links += entry.link == nil ? 0 : 1
      let reason = entry.link == nil ? "no text" : "a link without text"
      return .failure(.badRecord(source: source, place: .init(.element, place + 1), reason: reason))
    }
    if links == records.count { throw .links(links, source: source) }
    return RecordList(records, remarks: xml.remarks)
  }
}

extension Input {
  /// Whether the first bytes contain some ASCII text.
  func holds(_ text: String) -> Bool { bytes.prefix(16_384).range(of: text) != nil }
}

extension ReadError {
  /// The error for an input that is a list of links.
  static func links(_ count: Int, source: String) -> ReadError {
    let found =
      "\(count) \(count == 1 ? "link" : "links") without text; save the \(count == 1 ? "page" : "pages")"
    return .noArticles(source: source, found: found + " and load \(count == 1 ? "that" : "them")")
  }
}
