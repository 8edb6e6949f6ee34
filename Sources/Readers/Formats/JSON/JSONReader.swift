import Documents

/// A reader of JSON files: articles as crawlers save them, and answers of news interfaces.
public struct JSONReader: Reader {
  /// The name of the format.
  public let format = "json"
  /// What is read.
  public let title = "JSON of crawlers and news interfaces"
  /// The suffixes of file names.
  public let suffixes = ["json"]

  /// Creates a reader of JSON.
  public init() {}

  /// Whether the text begins like an object or an array of objects, or the suffix is that of JSON.
  public func recognizes(_ input: Input) -> Bool { JSONReader.isJSON(input) }

  /// Opens the elements of an array one by one, and an object as a whole.
  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    try JSONReader.cursor(stream)
  }

  /// Returns a cursor over the lines or the elements of a stream.
  static func cursor(_ stream: ByteStream) throws(ReadError) -> JSONCursor {
    var head = [UInt8]()
    while head.count < 16_384 {
      let piece = try stream.next()
      if piece.isEmpty { break }
      head += piece
      if FirstLines(head).areObjects == true { break }
    }
    stream.putBack(head)
    let isWide =
      head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.prefix(64).contains(0)
    guard isWide else {
      let isLines = isLines(head) || (isNamedLines(stream.source) && !isList(head))
      return JSONCursor(stream, isLines: isLines)
    }
    let decoded = try TextDecoder.decode(try stream.all(limit: Readers.limit), source: stream.source)
    let bytes = Array(decoded.text.utf8)
    return JSONCursor(ByteStream(source: stream.source, bytes: bytes), isLines: isLines(bytes))
  }

  /// Whether an input is JSON, judged by its first bytes and its name.
  static func isJSON(_ input: Input) -> Bool {
    let marks = opening(of: input.bytes)
    if marks.starts(with: "{\"".utf8) || marks.starts(with: "[{\"".utf8) { return true }
    return input.suffix == "json" && BinarySignature.kind(of: input.bytes) == nil
  }

  /// Whether the first bytes of an input show one object a line.
  static func isLines(_ bytes: [UInt8]) -> Bool { FirstLines(bytes, isEnd: true).areObjects == true }

  /// Whether the name of an input is that of JSON lines.
  private static func isNamedLines(_ source: String) -> Bool {
    ["jsonl", "ndjson"].contains(FileName.suffix(of: source))
  }

  /// Whether JSON begins with the bracket of a list, or with a brace alone on its line.
  private static func isList(_ bytes: [UInt8]) -> Bool {
    let marks = opening(of: bytes)
    if marks.first == UInt8(ascii: "[") { return true }
    let line = bytes.drop { $0 <= 32 || $0 >= 0x80 }.prefix { $0 != 10 }
    return line.filter { $0 > 32 }.elementsEqual("{".utf8)
  }

  /// Returns the first three bytes that are not white space.
  private static func opening(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return Array(bytes[start...].lazy.prefix(4096).filter { $0 > 32 }.prefix(3))
  }
}
