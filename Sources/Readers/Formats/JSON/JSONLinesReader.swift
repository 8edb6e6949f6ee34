/// A reader of JSON lines: one article a line.
public struct JSONLinesReader: Reader {
  /// The name of the format.
  public let format = "jsonl"
  /// What is read.
  public let title = "JSON lines, one article a line"
  /// The suffixes of file names.
  public let suffixes = ["jsonl", "ndjson"]

  /// Creates a reader of JSON lines.
  public init() {}

  /// Whether the first lines are objects, or the suffix is one of JSON lines.
  public func recognizes(_ input: Input) -> Bool {
    suffixes.contains(input.suffix) || (JSONReader.isJSON(input) && JSONReader.isLines(input.bytes))
  }

  /// Opens the lines one by one; what turns out to be other JSON is read as such.
  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    try JSONReader.cursor(stream)
  }
}
