import CSQLite

/// The current row of a running statement, read column by column from the left; not to be kept.
@safe
struct StoreRow {
  /// The greatest number that is taken, and with a minus the smallest.
  static let greatest = 1 << 52

  private let handle: OpaquePointer
  private var column: Int32 = 0

  init(handle: OpaquePointer) { unsafe self.handle = handle }

  /// True when the next column is NULL; the column is not consumed.
  var isNull: Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The next column as a number, 0 for NULL.
  ///
  /// A session file can hold any number. What is counted, numbered or measured here is far smaller, so greater numbers
  /// become the greatest that is taken: sums and differences of a few of them always have a place in an `Int`.
  mutating func int() -> Int { min(max(exactInt(), -StoreRow.greatest), StoreRow.greatest) }

  /// The next column as a number of all 64 bits, as a digest is; not for arithmetic.
  mutating func exactInt() -> Int {
    defer { column += 1 }
    return Int(truncatingIfNeeded: unsafe sqlite3_column_int64(handle, column))
  }

  /// The next column as a number.
  mutating func optionalInt() -> Int? {
    let wasNull = isNull
    let number = int()
    return wasNull ? nil : number
  }

  /// The next column as a number of all 64 bits.
  mutating func optionalExactInt() -> Int? {
    let wasNull = isNull
    let number = exactInt()
    return wasNull ? nil : number
  }

  /// The next column as a floating-point number, 0 for NULL and for what is infinite.
  mutating func double() -> Double {
    defer { column += 1 }
    let number = unsafe sqlite3_column_double(handle, column)
    return number.isFinite ? number : 0
  }

  /// The next column as text, empty for NULL.
  mutating func text() -> String {
    defer { column += 1 }
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The next column as text.
  mutating func optionalText() -> String? {
    let wasNull = isNull
    let string = text()
    return wasNull ? nil : string
  }

  /// The bytes of the next column, empty for NULL.
  mutating func blob() -> [UInt8] {
    defer { column += 1 }
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }
}
