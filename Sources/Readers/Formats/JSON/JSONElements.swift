/// The values in a stream of JSON: the elements of an array, or values one behind another.
///
/// What stands between them is passed over, so that a missing comma, or a bracket too many as programs leave it that
/// add to a file, loses nothing. The rest of a stream that ends within a value is that value.
final class JSONElements {
  private let stream: ByteStream
  private var buffer: [UInt8] = []
  /// Where the search for the next value goes on.
  private var position = 0
  /// Where the last value begins.
  private var start = 0
  private var isAtEnd = false
  private var depth = 0
  private var number = 0
  /// The number of bytes that were read again behind broken values.
  private var readAgain = 0

  /// The limit of `readAgain`, without which input of nothing but broken values would be read again for each of them.
  private static let mostReadAgain = 1 << 28

  /// Creates the values of a stream.
  init(_ stream: ByteStream) { self.stream = stream }

  /// The number of the last value, counted from 1.
  var count: Int { number }

  /// Returns the next value; nil at the end.
  func next() throws(ReadError) -> (bytes: [UInt8], isWhole: Bool)? {
    if position > 1 << 16 {
      buffer.removeFirst(position)
      position = 0
    }
    while let byte = try byte(at: position) {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "\""): return try value()
      case UInt8(ascii: "["):
        let isList = try opensElements
        guard isList else { return try value() }
        depth += 1
      case UInt8(ascii: "]"): depth = max(0, depth - 1)
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Goes back into the last value, to where the next one begins by its layout, since the last one is broken.
  ///
  /// Does nothing if there is no such place.
  func skipBroken() {
    guard let place = nextStart, readAgain < JSONElements.mostReadAgain else { return }
    readAgain += position - place
    position = place
  }

  /// Where another value begins within the last one: a brace with the same margin, or one behind `},`.
  private var nextStart: Int? {
    var indent = start
    while indent > 0, buffer[indent - 1] == 32 || buffer[indent - 1] == 9 { indent -= 1 }
    let isOnLine = indent == 0 || buffer[indent - 1] == 10
    let margin = isOnLine ? [10] + Array(buffer[indent..<start]) : []
    var place = start + 1
    while place < position {
      if buffer[place] == UInt8(ascii: "{") {
        let line = place - margin.count
        if isOnLine, line > start, buffer[line..<place].elementsEqual(margin) { return place }
        if !isOnLine, isBehindObject(place) { return place }
      }
      place += 1
    }
    return nil
  }

  /// Whether an opening brace stands behind a closing one and a comma.
  private func isBehindObject(_ place: Int) -> Bool {
    let before = buffer[max(start, place - 4)..<place].filter { $0 > 32 }
    return before.suffix(2).elementsEqual("},".utf8)
  }

  /// Whether an inner array at the position holds objects, and so elements rather than the cells of a row.
  private var opensElements: Bool {
    get throws(ReadError) {
      var next = position + 1
      while let byte = try byte(at: next), next < position + 200 {
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { return true }
        if byte > 32 { return false }
        next += 1
      }
      return false
    }
  }

  /// Reads the value at the position to its last bracket or quotation mark.
  private func value() throws(ReadError) -> (bytes: [UInt8], isWhole: Bool) {
    start = position
    number += 1
    var depth = 0
    var quote: UInt8 = 0
    var last: UInt8 = 0
    while let byte = try byte(at: position) {
      position += 1
      if quote != 0 {
        if byte == UInt8(ascii: "\\") {
          position += 1
        } else if byte == quote {
          quote = 0
          if depth == 0 { return (Array(buffer[start..<position]), true) }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "'"):
        // As Python writes strings, and only where a string can begin.
        if "{[,:(".utf8.contains(last) { quote = byte }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return (Array(buffer[start..<position]), true) }
      default: break
      }
      if byte > 32 { last = byte }
    }
    position = min(position, buffer.count)
    return (Array(buffer[start..<position]), false)
  }

  /// The byte at a position of the buffer, which is filled as needed; nil at the end.
  @inline(__always)
  private func byte(at place: Int) throws(ReadError) -> UInt8? {
    if place < buffer.count { return buffer[place] }
    return try byteBehind(place)
  }

  private func byteBehind(_ place: Int) throws(ReadError) -> UInt8? {
    while place >= buffer.count {
      guard !isAtEnd else { return nil }
      let piece: [UInt8]
      do {
        piece = try stream.next()
      } catch {
        isAtEnd = true
        throw error
      }
      if piece.isEmpty { isAtEnd = true }
      buffer += piece
      if buffer.count - start > Readers.limit, position > start {
        let place = ReadError.RecordPlace(.element, max(1, number))
        isAtEnd = true
        buffer.removeAll()
        (start, position) = (0, 0)
        throw .overLimit(source: stream.source, place: place, what: "a value", limit: "64 MB")
      }
    }
    return buffer[place]
  }
}
