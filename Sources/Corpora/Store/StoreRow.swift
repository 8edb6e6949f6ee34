import CSQLite

/// The current row of a running statement; not to be kept.
///
/// A query with named columns reads it by the keys of its `ColumnList`; one with a few columns, written beside what
/// reads them, column by column from the left.
@safe
struct StoreRow {
  /// The greatest number that is taken, and with a minus the smallest.
  static let greatest = 1 << 52

  private let handle: OpaquePointer
  private var column: Int32 = 0

  init(handle: OpaquePointer) { unsafe self.handle = handle }

  // MARK: By position

  /// True when a column is NULL.
  func isNull(at column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// True when a column holds a whole number.
  func isInteger(at column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER }

  /// A column as a number, 0 for NULL.
  ///
  /// A session file can hold any number. What is counted, numbered or measured here is far smaller, so greater numbers
  /// become the greatest that is taken: sums and differences of a few of them always fit into an `Int`.
  func int(at column: Int32) -> Int { min(max(exactInt(at: column), -StoreRow.greatest), StoreRow.greatest) }

  /// A column as a number of all 64 bits, as a digest is; not for arithmetic.
  func exactInt(at column: Int32) -> Int {
    Int(truncatingIfNeeded: unsafe sqlite3_column_int64(handle, column))
  }

  /// A column as a floating-point number, 0 for NULL and for what is infinite.
  func double(at column: Int32) -> Double {
    let number = unsafe sqlite3_column_double(handle, column)
    return number.isFinite ? number : 0
  }

  /// A column as text, empty for NULL.
  func text(at column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The bytes of a column, empty for NULL.
  func blob(at column: Int32) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  // MARK: By key

  /// The value of a column that always has one.
  subscript<Value: RequiredColumnValue>(column: Column<Value>) -> Value {
    Value.read(self, at: column.position) ?? Value.missing
  }

  /// The value of a column that can be NULL.
  subscript<Value: ColumnValue>(column: Column<Value?>) -> Value? {
    Value.read(self, at: column.position)
  }

  // MARK: From the left

  /// The next column as a number, 0 for NULL.
  mutating func int() -> Int { int(at: next()) }

  /// The next column as a number of all 64 bits, as a digest is; not for arithmetic.
  mutating func exactInt() -> Int { exactInt(at: next()) }

  /// The next column as a floating-point number, 0 for NULL and for what is infinite.
  mutating func double() -> Double { double(at: next()) }

  /// The next column as text, empty for NULL.
  mutating func text() -> String { text(at: next()) }

  /// The next column as text.
  mutating func optionalText() -> String? {
    let column = next()
    return isNull(at: column) ? nil : text(at: column)
  }

  /// The next column as a number.
  mutating func optionalInt() -> Int? {
    let column = next()
    return isNull(at: column) ? nil : int(at: column)
  }

  /// The next column as a floating-point number.
  mutating func optionalDouble() -> Double? {
    let column = next()
    return isNull(at: column) ? nil : double(at: column)
  }

  /// The bytes of the next column, empty for NULL.
  mutating func blob() -> [UInt8] { blob(at: next()) }

  private mutating func next() -> Int32 {
    defer { column += 1 }
    return column
  }
}
