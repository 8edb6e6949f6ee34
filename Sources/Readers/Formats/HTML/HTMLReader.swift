import Documents

/// A reader of web pages as a browser saves them.
struct HTMLReader: WholeReader {
  let format = "html"
  let title = "web pages saved by a browser"
  let suffixes = ["html", "htm", "xhtml"]

  /// Creates a reader of web pages.
  init() {}

  func recognizes(_ input: Input) -> Bool {
    let opening = String(decoding: input.bytes.prefix(512), as: UTF8.self).drop { $0.isWhitespace }
      .lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains { opening.hasPrefix($0) }
  }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    [.success(try HTMLReader.article(page: input.bytes, source: input.source))]
  }

  /// Returns the article of a whole page.
  ///
  /// `fields` has what is known from outside, such as the address, and gives way to what the page says of itself.
  static func article(
    page: [UInt8],
    source: String,
    fields: ArticleFields = ArticleFields()
  ) throws(ReadError) -> Article {
    let decoded = try TextDecoder.decode(page, source: source)
    var builder = ArticleBuilder(source: source, fields: fields)
    for paragraph in HTMLText.paragraphs(of: decoded.text) { builder.add(paragraph.text, paragraph.role) }
    guard let article = builder.article(notes: decoded.notes) else { throw .empty(source: source) }
    return article
  }
}
