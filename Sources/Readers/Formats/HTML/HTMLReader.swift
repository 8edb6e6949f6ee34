import Documents
import Letters

/// A reader of web pages as a browser, or SingleFile, saves them.
struct HTMLReader: WholeReader {
  let format = "html"
  let title = "web pages saved by a browser"
  let suffixes = ["html", "htm", "xhtml"]

  /// The library that parses pages.
  var needs: OutsideHelp? {
    OutsideHelp("libxml2", package: "libxml2", isInstalled: MarkupDocument.isAvailable)
  }

  /// Creates a reader of web pages.
  init() {}

  /// Whether the input begins like a page, or is named like one and holds elements.
  func recognizes(_ input: Input) -> Bool {
    let bytes = input.bytes.prefix(4096)
    var opening = bytes.contains(0) ? bytes.filter { $0 != 0 } : Array(bytes)
    if opening.starts(with: [0xEF, 0xBB, 0xBF]) { opening.removeFirst(3) }
    if let first = opening.first, first >= 0xFE { opening = Array(opening.dropFirst(2)) }
    var rest = String(decoding: opening, as: UTF8.self).lowercased()[...]
    rest = rest.drop { $0.isWhitespace }
    // Before the page may stand a declaration of XML, and a comment by the program that saved it.
    for _ in 0..<8 {
      guard rest.hasPrefix("<!--") || rest.hasPrefix("<?xml") else { break }
      guard let end = rest.firstRange(of: rest.hasPrefix("<?") ? "?>" : "-->") else { break }
      rest = rest[end.upperBound...].drop { $0.isWhitespace }
    }
    if ["<!doctype html", "<html", "<head", "<body", "<meta ", "<title"].contains(where: {
      rest.hasPrefix($0)
    }) {
      return true
    }
    return suffixes.contains(input.suffix) && HTMLFragment.isMarkup(String(rest))
  }

  /// Opens a page; one of a news database holds many articles.
  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    let bytes = try stream.all(limit: Readers.limit)
    if let records = try NewsDatabase.records(page: bytes, source: stream.source) { return records }
    return RecordList(try records(in: Input(source: stream.source, bytes: bytes)))
  }

  /// Returns the article of the page.
  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    [.success(try HTMLReader.article(page: input.bytes, source: input.source))]
  }

  /// Returns the article of a whole page.
  ///
  /// `fields` has what is known from outside, such as the address, and gives way to what the page says of itself;
  /// `charset` is an encoding from outside.
  static func article(
    page: [UInt8],
    source: String,
    fields outer: ArticleFields = ArticleFields(),
    charset: String? = nil
  ) throws(ReadError) -> Article {
    let decoded = try HTMLCharset.decode(page, declared: charset, source: source)
    guard decoded.bytes.contains(where: { $0 > 32 }) else { throw .empty(source: source) }
    guard MarkupDocument.isAvailable else {
      throw .missingHelper(source: source, format: "a web page", package: "libxml2")
    }
    let tree = HTMLParser.tree(of: HTMLBytes.lean(decoded.bytes))
    let claims = HTMLClaims(tree)
    let stated = HTMLFields(claims: claims, tree: tree)
    let main = HTMLMainText(tree: tree, titles: stated.titles)
    let head = HTMLHead(main: main)
    var fields = stated.fields(
      heading: main.titleBlock.map { main.page.text(main.page.blocks[$0]) },
      isSure: main.titleIsSure,
      head: head,
      around: main.authors(in: claims.authors)
    )
    let body = HTMLBody(main: main, head: head, claims: claims)
    if fields.deck == nil { fields.deck = head.deck ?? body.deck }
    fields.fill(from: outer)
    if let saved = HTMLReader.savedFrom(decoded.bytes) { fields.set(.url, to: saved) }
    var builder = ArticleBuilder(source: source, fields: fields)
    var notes = decoded.notes
    for paragraph in body.paragraphs { builder.add(paragraph.text, paragraph.role) }
    notes += body.notes
    guard let article = builder.article(notes: notes) else {
      throw .noArticles(
        source: source,
        found: main.hasOffer ? "an offer to subscribe, and no running text" : "a page without running text"
      )
    }
    return article
  }

  /// The address that a browser or SingleFile notes in a comment at the top of a page that it saves.
  private static func savedFrom(_ page: [UInt8]) -> String? {
    let head = page.prefix(2048)
    for mark in ["saved from url=", "\n url: "] {
      guard let place = head.firstPlace(of: mark.utf8) else { continue }
      var address = String(decoding: head[(place + mark.utf8.count)...].prefix { $0 > 32 }, as: UTF8.self)
      if address.hasPrefix("("), let end = address.firstIndex(of: ")") {
        address = String(address[address.index(after: end)...])
      }
      if address.contains("://") { return address }
    }
    return nil
  }
}
