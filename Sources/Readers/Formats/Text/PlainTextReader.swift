public import Documents

/// A reader of plain text in any supported encoding as one article.
public struct PlainTextReader: WholeReader {
  /// The name of the format.
  public let format = "text"

  /// What is read.
  public let title = "plain text"

  /// The suffixes of file names.
  public let suffixes = ["txt", "text"]

  /// Creates a reader of plain text.
  public init() {}

  /// Always true: any text is plain text, so this reader is tried last.
  public func recognizes(_ input: Input) -> Bool { true }

  /// Returns one article whose body is the whole decoded text.
  public func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let decoded = try TextDecoder.decode(input.bytes, source: input.source)
    var notes = decoded.notes
    if PlainTextReader.looksLikeHTML(decoded.text) {
      notes.append("Looks like HTML; its markup was kept as text.")
    }
    return [
      .success(
        PlainTextReader.article(
          text: decoded.text,
          source: input.source,
          fields: PageFolder.fields(of: input.source),
          notes: notes
        )
      )
    ]
  }

  /// Returns the article for a text with metadata from outside the text.
  static func article(text: String, source: String, fields: ArticleFields, notes: [String]) -> Article {
    var (text, notes) = (text, notes)
    if let mended = DoubleEncoding.mended(text) {
      // A few odd characters in a text of a record are the source's own.
      if mended.count > 3 { text = mended.text }
      notes.append(
        mended.count > 3 ? DoubleEncoding.note(mended.count) : DoubleEncoding.leftNote(mended.count)
      )
    }
    if let events = CurrentEvents(text) {
      var fields = fields
      if fields.published == nil, let day = events.day {
        fields.take(day, words: text.prefix(60).description, basis: .text)
      }
      return TextArticle.article(
        bytes: events.bytes,
        blocks: events.blocks,
        known: events.labels,
        source: source,
        fields: fields,
        notes: notes
      )
    }
    if let page = PageText(text) {
      return page.article(source: source, fields: fields, notes: notes)
    }
    let bytes = Array(text.utf8)
    return TextArticle.article(
      bytes: bytes,
      blocks: TextLayout.blocks(of: bytes),
      body: text,
      source: source,
      fields: fields,
      notes: notes
    )
  }

  private static func looksLikeHTML(_ text: String) -> Bool {
    let opening = text.prefix(512).drop { $0.isWhitespace }.lowercased()
    return ["<!doctype html", "<html", "<head", "<body"].contains { opening.hasPrefix($0) }
  }
}
