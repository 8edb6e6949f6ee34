import Documents

/// A reader of tables as text: values separated by commas, tabs, semicolons or bars, one article a row.
public struct TableReader: ColumnReader {
  /// The name of the format.
  public let format = "csv"
  /// What is read.
  public let title = "tables with one article a row (CSV, TSV)"
  /// The suffixes of file names.
  public let suffixes = ["csv", "tsv", "tab"]

  /// What the user says of the columns.
  private let map: ColumnMap?

  /// Creates a reader of tables; `map` says what columns are whose names do not.
  public init(map: ColumnMap? = nil) { self.map = map }

  /// Returns the reader with what the user says of the columns.
  public func reader(mappedBy map: ColumnMap) -> any Reader { TableReader(map: map) }

  /// Whether the first row has known names of columns, and the others as many fields; or the suffix is one of tables.
  public func recognizes(_ input: Input) -> Bool {
    let isWide = input.bytes.starts(with: [0xFF, 0xFE]) || input.bytes.starts(with: [0xFE, 0xFF])
    if suffixes.contains(input.suffix) { return isWide || BinarySignature.kind(of: input.bytes) == nil }
    guard ["", "txt", "xls", "dat"].contains(input.suffix), BinarySignature.kind(of: input.bytes) == nil
    else {
      return false
    }
    var head = Array(input.bytes.prefix(65_536))
    if isWide {
      head = (try? TextDecoder.decode(head, source: input.source)).map { Array($0.text.utf8) } ?? []
    }
    guard let end = head.firstIndex(of: 10), end < 2_000, TableReader.hasNames(head[..<end]),
      let fit = CSVDialect.guess(head, isEnd: input.bytes.count < 16_384)
    else { return false }
    return fit.knownNames >= 2 && fit.rows.count >= 2 && fit.evenness >= 0.8
      && fit.knownNames * 2 >= fit.width
  }

  /// Whether a line has several known names of columns between delimiters.
  private static func hasNames(_ line: ArraySlice<UInt8>) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")].contains { delimiter in
      let cells = line.split(separator: delimiter, maxSplits: 100)
      guard cells.count > 1, cells.allSatisfy({ $0.count <= 60 }) else { return false }
      return cells.count { TablePlan.place(of: String(decoding: $0, as: UTF8.self)) != nil } >= 2
    }
  }

  /// Opens the rows one by one.
  public func open(_ stream: ByteStream) throws(ReadError) -> any RecordCursor {
    var stream = stream
    var head = try TableReader.head(of: stream)
    if head.bytes.starts(with: [0xFF, 0xFE]) || head.bytes.starts(with: [0xFE, 0xFF])
      || TableReader.isWide(head.bytes)
    {
      let decoded = try TextDecoder.decode(try stream.all(limit: Readers.limit), source: stream.source)
      stream = ByteStream(source: stream.source, bytes: Array(decoded.text.utf8))
      head = try TableReader.head(of: stream)
    }
    if !head.bytes.contains(10), head.bytes.contains(13) {
      let inner = stream
      stream = ByteStream(source: inner.source, over: inner) { () throws(ReadError) -> [UInt8] in
        try inner.next().map { $0 == 13 ? 10 : $0 }
      }
      head = try TableReader.head(of: stream)
    }
    return try TableCursor(stream, head.bytes, isWhole: head.isEnd, map: map)
  }

  private static func isWide(_ head: [UInt8]) -> Bool {
    head.prefix(64).count { $0 == 0 } * 4 > min(64, head.count)
  }

  /// The first bytes of a stream, which stay in it.
  private static func head(of stream: ByteStream) throws(ReadError) -> (bytes: [UInt8], isEnd: Bool) {
    var head = [UInt8]()
    var isEnd = false
    while head.count < 1 << 18 {
      let piece = try stream.next()
      if piece.isEmpty {
        isEnd = true
        break
      }
      head += piece
    }
    stream.putBack(head)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    return (head, isEnd)
  }
}
