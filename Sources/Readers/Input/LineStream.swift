/// A cursor over the lines of a stream of bytes.
final class LineStream {
  private let stream: ByteStream
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var number = 0

  /// Creates a cursor over the lines of a stream; a line may have at most `limit` bytes.
  init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The number of bytes read so far from the file, before decompression.
  var takenRaw: Int { stream.takenRaw }

  /// Returns the next line without its line feed, and its number from 1; nil at the end.
  ///
  /// Throws for a line over the limit, which is skipped; the lines after it can be read. After any other
  /// error the stream is at its end.
  func next() throws(ReadError) -> (number: Int, bytes: [UInt8])? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return try taken(isTooLong ? [] : line, isTooLong)
      }
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return try taken(line, isTooLong)
      }
      buffer.removeFirst(start)
      start = 0
      if buffer.count > limit {
        isTooLong = true
        buffer.removeAll()
      }
      searched = buffer.count
      try fill()
    }
  }

  private func fill() throws(ReadError) {
    do {
      let piece = try stream.next()
      isAtEnd = piece.isEmpty
      buffer += piece
    } catch {
      isAtEnd = true
      buffer.removeAll()
      start = 0
      throw error
    }
  }

  private func taken(_ line: [UInt8], _ isTooLong: Bool) throws(ReadError) -> (number: Int, bytes: [UInt8]) {
    number += 1
    if isTooLong || line.count > limit { throw .tooLarge(source: stream.source, line: number, limit: limit) }
    return (number, line)
  }
}
