/// A cursor over a stream of bytes for formats that mix lines with counted runs of bytes.
///
/// An error of the stream ends it, unless there is more to be read behind the fault: what was read before stays
/// usable, so that a file cut off in the middle loses nothing but its last record.
final class ByteCursor {
  /// The first error of the stream that was met, until it is taken.
  private(set) var failure: ReadError?

  /// The number of bytes that were passed.
  private(set) var position = 0

  private let stream: ByteStream
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// Returns the error that was met since the last call, if there was one.
  func takeFailure() -> ReadError? {
    defer { failure = nil }
    return failure
  }

  /// Returns up to `count` of the next bytes, which stay there; fewer only at the end.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while buffer.count - start < count, fill() {}
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// Passes `count` bytes and returns them; fewer at the end.
  func take(_ count: Int) -> ArraySlice<UInt8> {
    let bytes = peek(count)
    pass(bytes.count)
    return bytes
  }

  /// Passes up to `count` bytes without keeping them, and returns how many there were.
  func skip(_ count: Int) -> Int {
    var left = count
    while left > 0 {
      if start == buffer.count, !fill() { break }
      let passed = min(left, buffer.count - start)
      pass(passed)
      left -= passed
    }
    return count - left
  }

  /// Goes back over bytes that were just taken.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    buffer.replaceSubrange(0..<start, with: bytes)
    start = 0
    position -= bytes.count
  }

  /// Returns the next line without its line break; nil at the end.
  ///
  /// Of a line over `limit` bytes only the first `limit` are returned.
  func line(limit: Int = 65_536) -> ArraySlice<UInt8>? {
    var kept: ArraySlice<UInt8> = []
    var isStarted = false
    while true {
      if start == buffer.count, !fill() { return isStarted ? kept : nil }
      isStarted = true
      let end = buffer[start...].firstIndex(of: 10)
      let piece = buffer[start..<(end ?? buffer.count)]
      if kept.isEmpty { kept = piece.prefix(limit) } else { kept += piece.prefix(max(0, limit - kept.count)) }
      pass(piece.count + (end == nil ? 0 : 1))
      if end != nil {
        if kept.last == 13 { kept.removeLast() }
        return kept
      }
    }
  }

  private func pass(_ count: Int) {
    start += count
    position &+= count
  }

  /// Reads one more chunk; false at the end.
  private func fill() -> Bool {
    if isAtEnd { return false }
    // Behind a damaged part there may be more; a second error in a row ends the stream.
    for _ in 0..<2 {
      do throws(ReadError) {
        let piece = try stream.next()
        isAtEnd = piece.isEmpty
        if start > 0 {
          buffer.removeSubrange(0..<start)
          start = 0
        }
        buffer += piece
        return !isAtEnd
      } catch {
        failure = failure ?? error
      }
    }
    isAtEnd = true
    return false
  }
}
