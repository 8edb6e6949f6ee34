public import Documents

/// The input formats that are known, and the choice among them.
public enum Readers {
  /// Every reader, the most particular first; the last one takes any text.
  public static let all: [any Reader] = [JSONLinesReader(), MarkdownReader(), PlainTextReader()]

  /// The largest article that is read, in bytes after unpacking.
  public static let limit = 64 * 1024 * 1024

  /// Reads whole bytes, packed with gzip or not, with the named reader or the first that recognizes them.
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
    return try reader(for: input, format: format).articles(in: input)
  }

  /// The reader with a name, or the first that recognizes the input.
  static func reader(for input: Input, format: String?) throws(ReadError) -> any Reader {
    if let format { return try reader(named: format) }
    return all.first { $0.recognizes(input) } ?? PlainTextReader()
  }

  /// The reader with a name.
  static func reader(named format: String) throws(ReadError) -> any Reader {
    guard let reader = all.first(where: { $0.format == format.lowercased() }) else {
      throw .unknownFormat(format, known: all.map(\.format))
    }
    return reader
  }
}
