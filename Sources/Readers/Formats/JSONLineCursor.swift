import Documents

/// A cursor over JSON lines, each read when it is reached.
final class JSONLineCursor: RecordCursor {
  private let lines: LineStream
  private let source: String
  private var hasLine = false

  /// A cursor over the lines of a stream.
  init(_ stream: ByteStream) {
    source = stream.source
    lines = LineStream(stream, limit: Readers.limit)
  }

  func next() -> Result<Article, ReadError>? {
    do throws(ReadError) {
      while let (number, bytes) = try lines.next() {
        if let result = JSONLinesReader.result(ofLine: bytes, number: number, source: source) {
          hasLine = true
          return result
        }
      }
    } catch {
      hasLine = true
      return .failure(error)
    }
    if hasLine { return nil }
    hasLine = true
    return .failure(.empty(source: source))
  }
}
