import Documents
import Letters

/// Documents of word processors: of Word in XML, and rich text.
enum OfficeDocument {
  /// Returns the lines of a document of Word or of rich text; nil for any other file.
  static func text(of bytes: [UInt8], source: String) throws(ReadError) -> DocumentText? {
    if RichText.isRichText(bytes) { return RichText.document(bytes) }
    return isPacked(bytes) ? try WordDocument.document(bytes, source: source) : nil
  }

  /// Whether some bytes begin like a zip archive.
  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// Returns the records of a document: those of a news database, or the document as one article.
  static func cursor(_ document: DocumentText, source: String) throws(ReadError) -> any RecordCursor {
    if let database = NewsDatabase.of(document) {
      return try DatabaseReader.cursor(
        database.records(document, source: source),
        source: source,
        name: database.name
      )
    }
    guard document.lines.contains(where: { !$0.isBlank }) else { throw .empty(source: source) }
    return RecordList([.success(article(document, source: source))])
  }

  /// Returns a document as one article, whose headline is its title or a heading at its start.
  private static func article(_ document: DocumentText, source: String) -> Article {
    var fields = ArticleFields()
    let opening = document.lines.filter { !$0.isBlank }.prefix(4)
    let headline = document.title ?? opening.first { $0.isHeading }?.text
    if let headline, opening.contains(where: { $0.text == headline }) { fields.set(.headline, to: headline) }
    return PlainTextReader.article(
      text: document.whole,
      source: source,
      fields: fields,
      notes: document.notes
    )
  }
}

/// A reader of documents of Word: exports of news databases, or one article.
struct WordReader: Reader {
  let format = "docx"
  let title = "documents of Word"
  let suffixes = ["docx"]

  /// Creates a reader of documents of Word.
  init() {}

  var needs: OutsideHelp? {
    OutsideHelp("libarchive", package: "libarchive13", isInstalled: PackedParts.isAvailable)
  }

  /// Whether an input is a zip archive that begins like a document of Word.
  func recognizes(_ input: Input) -> Bool {
    guard OfficeDocument.isPacked(input.bytes) else { return false }
    let head = String(decoding: input.bytes.prefix(4096), as: UTF8.self)
    return head.contains("word/") || input.suffix == "docx"
      || head.contains("[Content_Types].xml") && !["xl/", "ppt/"].contains { head.contains($0) }
        && !["xlsx", "pptx"].contains(input.suffix)
  }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    let bytes = try stream.all(limit: Readers.limit)
    let document = try WordDocument.document(bytes, source: stream.source)
    return try OfficeDocument.cursor(document, source: stream.source)
  }
}

/// A reader of rich text (RTF): exports of news databases, or one article.
struct RichTextReader: Reader {
  let format = "rtf"
  let title = "rich text"
  let suffixes = ["rtf", "doc"]

  /// Creates a reader of rich text.
  init() {}

  func recognizes(_ input: Input) -> Bool { RichText.isRichText(input.bytes) }

  func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    let document = RichText.document(try stream.all(limit: Readers.limit))
    return try OfficeDocument.cursor(document, source: stream.source)
  }
}
