import CSQLite

/// One value to bind to a statement.
enum Value: Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case blob([UInt8])

  init(_ number: Int?) { if let number { self = .integer(number) } else { self = .null } }
  init(_ number: Double?) { if let number { self = .real(number) } else { self = .null } }
  init(_ text: String?) { if let text { self = .text(text) } else { self = .null } }
}

/// A compiled statement, finalized with its last reference.
@safe
final class Statement {
  fileprivate let handle: OpaquePointer
  fileprivate var isBusy = false

  fileprivate init(handle: OpaquePointer) { unsafe self.handle = handle }

  deinit { unsafe sqlite3_finalize(handle) }
}

/// The current row of a running statement, read column by column from the left; not to be kept.
@safe
struct Row {
  private let handle: OpaquePointer
  private var column: Int32 = 0

  fileprivate init(handle: OpaquePointer) { unsafe self.handle = handle }

  /// True when the next column is NULL; the column is not consumed.
  var isNull: Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The next column as a number, 0 for NULL.
  mutating func int() -> Int {
    defer { column += 1 }
    return Int(truncatingIfNeeded: unsafe sqlite3_column_int64(handle, column))
  }

  /// The next column as a number.
  mutating func optionalInt() -> Int? {
    let wasNull = isNull
    let number = int()
    return wasNull ? nil : number
  }

  /// The next column as a floating-point number, 0 for NULL.
  mutating func double() -> Double {
    defer { column += 1 }
    return unsafe sqlite3_column_double(handle, column)
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

/// One open SQLite database: compiled statements, typed values, transactions.
@safe
final class Store {
  /// The file as the user named it; nothing for a private temporary database.
  let path: String?

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  private var depth = 0

  /// Opens a database file, or a private temporary one that spills to disk and goes away with its owner.
  init(path: String?, create: Bool) throws(StoreError) {
    self.path = path
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0)
    let code = unsafe sqlite3_open_v2(path ?? "", &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw .cannotOpen(path: path ?? "", reason: unsafe String(cString: sqlite3_errstr(code)))
    }
    guard code == SQLITE_OK else {
      let reason = unsafe String(cString: sqlite3_errmsg(handle))
      unsafe sqlite3_close_v2(handle)
      throw Store.error(code, message: reason, path: path ?? "")
    }
    unsafe self.handle = handle
    unsafe sqlite3_busy_timeout(handle, 500)
  }

  deinit {
    statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// True when the file could be opened for reading only.
  var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

  /// The row number that the last insertion made.
  var lastID: Int { Int(truncatingIfNeeded: unsafe sqlite3_last_insert_rowid(handle)) }

  /// The number of rows that the last statement inserted, changed or deleted.
  var changes: Int { Int(unsafe sqlite3_changes(handle)) }

  /// Runs statements without values, separated by semicolons.
  func execute(_ sql: String) throws(StoreError) {
    try check(unsafe sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// A compiled statement, from the cache unless that one is running.
  func statement(_ sql: String) throws(StoreError) -> Statement {
    if let cached = statements[sql], !cached.isBusy { return cached }
    var compiled: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    try check(code)
    guard let made = unsafe compiled else {
      throw .sqlite(code: Int(SQLITE_MISUSE), message: "empty statement")
    }
    let statement = unsafe Statement(handle: made)
    if statements.count > 400 { statements.removeAll() }
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }

  /// Runs a statement and gives each of its rows to a closure.
  func each(
    _ statement: Statement,
    _ values: [Value] = [],
    _ body: (inout Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    let compiled = unsafe statement.handle
    statement.isBusy = true
    defer {
      unsafe sqlite3_reset(compiled)
      statement.isBusy = false
    }
    try bind(values, to: statement)
    while try step(statement) {
      var row = unsafe Row(handle: compiled)
      try body(&row)
    }
  }

  /// Goes on to the next row; false at the end.
  private func step(_ statement: Statement) throws(StoreError) -> Bool {
    let code = unsafe sqlite3_step(statement.handle)
    if code == SQLITE_DONE { return false }
    guard code == SQLITE_ROW else { throw failure(code) }
    return true
  }

  /// Runs a statement and gives each of its rows to a closure.
  func each(
    _ sql: String,
    _ values: [Value] = [],
    _ body: (inout Row) throws(StoreError) -> Void
  ) throws(StoreError) {
    try each(statement(sql), values, body)
  }

  /// Runs a statement for its effect.
  func run(_ statement: Statement, _ values: [Value] = []) throws(StoreError) {
    try each(statement, values) { _ in }
  }

  /// Runs a statement for its effect.
  func run(_ sql: String, _ values: [Value] = []) throws(StoreError) {
    try run(statement(sql), values)
  }

  /// The rows of a query, each turned into a value.
  func rows<Result>(
    _ sql: String,
    _ values: [Value] = [],
    _ read: (inout Row) throws(StoreError) -> Result
  ) throws(StoreError) -> [Result] {
    var results: [Result] = []
    try each(sql, values) { (row) throws(StoreError) in results.append(try read(&row)) }
    return results
  }

  /// The first row of a query, turned into a value; no further row is looked for.
  func first<Result>(
    _ sql: String,
    _ values: [Value] = [],
    _ read: (inout Row) throws(StoreError) -> Result
  ) throws(StoreError) -> Result? {
    let statement = try statement(sql)
    statement.isBusy = true
    defer {
      unsafe sqlite3_reset(statement.handle)
      statement.isBusy = false
    }
    try bind(values, to: statement)
    guard try step(statement) else { return nil }
    var row = unsafe Row(handle: statement.handle)
    return try read(&row)
  }

  /// The number in the first column of the first row, 0 where there is none.
  func number(_ sql: String, _ values: [Value] = []) throws(StoreError) -> Int {
    try first(sql, values) { $0.int() } ?? 0
  }

  /// Runs a closure inside one transaction: all of its changes are kept, or none when it throws.
  func transaction<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    if depth > 0 { return try body() }
    try execute("BEGIN IMMEDIATE")
    depth += 1
    defer { depth -= 1 }
    do throws(StoreError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // A full disk has rolled back already; then this is refused, and rightly ignored.
      unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  private func bind(_ values: [Value], to statement: Statement) throws(StoreError) {
    let compiled = unsafe statement.handle
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var position: Int32 = 0
    for value in values {
      position += 1
      let code: Int32
      switch value {
      case .null: code = unsafe sqlite3_bind_null(compiled, position)
      case .integer(let number): code = unsafe sqlite3_bind_int64(compiled, position, Int64(number))
      case .real(let number): code = unsafe sqlite3_bind_double(compiled, position, number)
      case .text(var string):
        code = string.withUTF8 { bytes in
          guard let start = bytes.baseAddress, bytes.count > 0 else {
            return unsafe sqlite3_bind_text(compiled, position, "", 0, transient)
          }
          return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            unsafe sqlite3_bind_text64(
              compiled,
              position,
              $0,
              UInt64(bytes.count),
              transient,
              UInt8(SQLITE_UTF8)
            )
          }
        }
      case .blob(let bytes):
        code = unsafe bytes.withUnsafeBytes { raw in
          guard let start = raw.baseAddress, raw.count > 0 else {
            return unsafe sqlite3_bind_zeroblob(compiled, position, 0)
          }
          return unsafe sqlite3_bind_blob64(compiled, position, start, UInt64(raw.count), transient)
        }
      }
      try check(code)
    }
  }

  private func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  private func failure(_ code: Int32) -> StoreError {
    Store.error(code, message: unsafe String(cString: sqlite3_errmsg(handle)), path: path ?? "the session")
  }

  private static func error(_ code: Int32, message: String, path: String) -> StoreError {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .locked(path: path)
    case SQLITE_FULL: .full(path: path)
    case SQLITE_READONLY: .readOnly(path: path)
    case SQLITE_CORRUPT: .corrupt(path: path)
    case SQLITE_NOTADB: .notASession(path: path)
    case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen(path: path, reason: message)
    default: .sqlite(code: Int(code), message: message)
    }
  }
}
