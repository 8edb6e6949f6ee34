import CCSV

/// The fields of one row of a table: one run of bytes, and where each field ends in it.
struct CSVRow: Sendable, Hashable {
  /// The bytes of the fields, one behind another.
  var bytes: [UInt8]

  /// Where the fields end.
  var ends: [Int]

  /// The number of fields.
  var count: Int { ends.count }

  /// The bytes of a field; none for a field that the row does not have.
  subscript(_ position: Int) -> ArraySlice<UInt8> {
    guard position >= 0, position < ends.count else { return [] }
    return bytes[(position > 0 ? ends[position - 1] : 0)..<ends[position]]
  }

  /// The texts of the fields.
  var texts: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }
}

/// A parser of rows, by libcsv.
@safe final class CSVParser {
  private let handle: OpaquePointer

  /// Creates a parser for a dialect; nil if there is no memory.
  init?(_ dialect: CSVDialect) {
    let quote = dialect.isQuoted ? UInt8(ascii: "\"") : 0xFF
    guard let handle = unsafe ccsv_open(dialect.delimiter, quote, dialect.isSpaced ? 1 : 0) else {
      return nil
    }
    unsafe self.handle = handle
  }

  deinit { unsafe ccsv_close(handle) }

  /// Reads one line, its line feed included, and returns the row that it ends; nil if a field goes on.
  func feed(_ line: [UInt8]) -> CSVRow? {
    let result = unsafe line.withUnsafeBytes { buffer in
      unsafe ccsv_feed(handle, buffer.baseAddress, buffer.count)
    }
    return result > 0 ? row : nil
  }

  /// Returns the last row at the end of the input; nil if there is none.
  func end() -> CSVRow? { unsafe ccsv_end(handle) > 0 ? row : nil }

  /// Forgets the row so far.
  func clear() { unsafe ccsv_clear(handle) }

  private var row: CSVRow {
    var count = 0
    let bytes = unsafe ccsv_bytes(handle, &count)
    let all = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    let ends = unsafe ccsv_ends(handle, &count)
    return CSVRow(
      bytes: all,
      ends: unsafe UnsafeBufferPointer(start: ends, count: count).map { Int(clamping: $0) }
    )
  }
}
