public import Documents

/// The readers of all input formats, and the choice among them.
public enum Readers {
  /// All readers, the most specific first; the last one accepts any text.
  public static let all: [any Reader] = [
    WARCReader(),
    MailboxReader(),
    MHTMLReader(),
    MailReader(),
    DatabaseReader(.proquest),
    DatabaseReader(.factiva),
    DatabaseReader(.nexis),
    DatabaseReader(.europresse),
    WordReader(),
    XLSXReader(),
    RichTextReader(),
    PDFReader(),
    FeedReader(),
    SitemapReader(),
    NewsMLReader(),
    NITFReader(),
    HTMLReader(),
    OtherXMLReader(),
    JSONLinesReader(),
    JSONReader(),
    RISReader(),
    TableReader(),
    MarkdownReader(),
    PlainTextReader(),
  ]

  /// The maximum size of an article, in bytes after decompression.
  public static let limit = 64 * 1024 * 1024

  /// The suffixes of all formats, in the order of the readers.
  public static let suffixes: [String] = {
    var seen: Set<String> = []
    return all.reversed().flatMap(\.suffixes).filter { seen.insert($0).inserted }
  }()

  /// Whether `load` reads a file of this name from a folder, judged by its suffix.
  public static func reads(fileNamed name: String) -> Bool { FileName.isRead(name) }

  /// Returns the articles of an input, gzipped or not, from the named reader or else the first that
  /// recognizes it.
  public static func articles(
    in input: Input,
    format: String? = nil
  ) throws(ReadError) -> [Article] {
    var input = input
    if GzipStream.isGzip(input.bytes) {
      let packed = ByteStream(source: input.source, bytes: input.bytes)
      input.bytes = try GzipStream.unpacked(packed).all(limit: limit)
    }
    guard input.bytes.count <= limit else {
      throw .tooLarge(source: input.source, line: nil, limit: limit)
    }
    let stream = ByteStream(source: input.source, bytes: input.bytes)
    return try DayOrderCursor(reader(for: input, format: format).open(stream)).articles(of: input.source)
  }

  /// Returns the named reader, or else the first that recognizes the input.
  static func reader(for input: Input, format: String?) throws(ReadError) -> any Reader {
    if let format { return try reader(named: format) }
    return all.first { $0.recognizes(input) } ?? PlainTextReader()
  }

  /// Returns the reader for a named format; throws if there is none.
  static func reader(named format: String) throws(ReadError) -> any Reader {
    guard let reader = all.first(where: { $0.format == format.lowercased() }) else {
      throw .unknownFormat(format, known: all.map(\.format))
    }
    return reader
  }
}
