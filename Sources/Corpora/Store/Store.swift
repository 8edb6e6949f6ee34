import CSQLite
import Files
import Platform

/// One open SQLite database: compiled statements, typed values, transactions.
@safe
final class Store {
  /// How a database is opened.
  enum Access: Sendable, Hashable {
    /// A private temporary one that spills to disk and goes away with its owner.
    case temporary
    /// A file to be read and written; it must be there.
    case file(String)
    /// A file that is there and made when it is not.
    case newFile(String)
    /// A file to be read, with its log, by which nothing of both is changed.
    case reading(String)
    /// A file to be read that nobody changes meanwhile and that has no log: nothing is written beside it either.
    case unchanging(String)

    var path: String? {
      switch self {
      case .temporary: nil
      case .file(let path), .newFile(let path), .reading(let path), .unchanging(let path): path
      }
    }
  }

  /// The file as the user named it; nothing for a private temporary database.
  let path: String?

  /// True for a database that is only read.
  let isReadOnly: Bool

  /// What keeps other processes out; it is let go after SQLite has closed the file.
  private let held: HeldFile?

  let handle: OpaquePointer
  private var statements: [String: StoreStatement] = [:]
  private var depth = 0

  /// True while queries go on though the task is cancelled: what was begun is then brought to its end.
  fileprivate(set) var isFinishing = false

  /// Opens a database; `named` is what the user calls the file, and `held` is kept as long as the database is open.
  init(_ access: Access, named: String? = nil, held: HeldFile? = nil) throws(StoreError) {
    path = named ?? access.path
    let shown = named ?? access.path ?? ""
    var opened: OpaquePointer?
    var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var name = access.path.map(Store.literal) ?? ""
    switch access {
    case .temporary, .newFile: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    case .file: flags |= SQLITE_OPEN_READWRITE
    case .reading: flags |= SQLITE_OPEN_READONLY
    case .unchanging:
      // SQLite must make a log's index even to read a file that was last written with a log, and so refuses where it
      // may not write. Told that nothing changes it does without; that nothing does is seen to by the lock held.
      flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      name = "file:" + Store.escaped(name) + "?immutable=1"
    }
    switch access {
    case .reading, .unchanging: isReadOnly = true
    case .temporary, .file, .newFile: isReadOnly = false
    }
    let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard let handle = unsafe opened else {
      throw .cannotOpen(path: shown, reason: unsafe String(cString: sqlite3_errstr(code)))
    }
    guard code == SQLITE_OK else {
      let reason = unsafe String(cString: sqlite3_errmsg(handle))
      let failure = Store.error(
        code,
        system: unsafe sqlite3_system_errno(handle),
        message: reason,
        path: shown
      )
      unsafe sqlite3_close_v2(handle)
      throw failure
    }
    unsafe self.handle = handle
    self.held = held
    unsafe sqlite3_busy_timeout(handle, 500)
    protect()
  }

  deinit {
    statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// A path that SQLite takes as it stands: it gives names that begin with a colon or "file:" a meaning of their own.
  private static func literal(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// A path inside a URI.
  private static func escaped(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16)
        text += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
  }

  /// True when a path leads to the file that is open.
  func isKept(in path: String) -> Bool { held != nil && FileIdentity(path: path) == held?.identity }

  /// False when the file was moved, replaced or deleted since it was opened; true where there is none.
  var isInPlace: Bool { held?.isInPlace ?? true }

  /// The row number that the last insertion made.
  var lastID: Int { Int(truncatingIfNeeded: unsafe sqlite3_last_insert_rowid(handle)) }

  /// The number of rows that the last statement inserted, changed or deleted.
  var changes: Int { Int(unsafe sqlite3_changes(handle)) }

  /// Runs statements without values, separated by semicolons.
  func execute(_ sql: String) throws(StoreError) {
    errno = 0
    let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw failure(code, system: errno) }
  }

  /// A compiled statement, from the cache unless that one is running.
  func statement(_ sql: String) throws(StoreError) -> StoreStatement {
    if let cached = statements[sql], !cached.isBusy { return cached }
    var compiled: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    try check(code)
    guard let made = unsafe compiled else {
      throw .sqlite(code: Int(SQLITE_MISUSE), message: "empty statement")
    }
    let statement = unsafe StoreStatement(handle: made)
    if statements.count > 400 { statements.removeAll() }
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }

  /// Runs a statement and gives each of its rows to a closure.
  func each(
    _ statement: StoreStatement,
    _ values: [StoreValue] = [],
    _ body: (inout StoreRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    let compiled = unsafe statement.handle
    statement.isBusy = true
    defer {
      unsafe sqlite3_reset(compiled)
      statement.isBusy = false
    }
    try bind(values, to: statement)
    while try step(statement) {
      var row = unsafe StoreRow(handle: compiled)
      try body(&row)
    }
  }

  /// Goes on to the next row; false at the end.
  private func step(_ statement: StoreStatement) throws(StoreError) -> Bool {
    errno = 0
    let code = unsafe sqlite3_step(statement.handle)
    if code == SQLITE_DONE { return false }
    guard code == SQLITE_ROW else { throw failure(code, system: errno) }
    return true
  }

  /// Runs a statement and gives each of its rows to a closure.
  func each(
    _ sql: String,
    _ values: [StoreValue] = [],
    _ body: (inout StoreRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    try each(statement(sql), values, body)
  }

  /// Runs a statement for its effect.
  func run(_ statement: StoreStatement, _ values: [StoreValue] = []) throws(StoreError) {
    try each(statement, values) { _ in }
  }

  /// Runs a statement for its effect.
  func run(_ sql: String, _ values: [StoreValue] = []) throws(StoreError) {
    try run(statement(sql), values)
  }

  /// The rows of a query, each turned into a value.
  func rows<Result>(
    _ sql: String,
    _ values: [StoreValue] = [],
    _ read: (inout StoreRow) throws(StoreError) -> Result
  ) throws(StoreError) -> [Result] {
    var results: [Result] = []
    try each(sql, values) { (row) throws(StoreError) in results.append(try read(&row)) }
    return results
  }

  /// The first row of a query, turned into a value; no further row is looked for.
  func first<Result>(
    _ sql: String,
    _ values: [StoreValue] = [],
    _ read: (inout StoreRow) throws(StoreError) -> Result
  ) throws(StoreError) -> Result? {
    let statement = try statement(sql)
    statement.isBusy = true
    defer {
      unsafe sqlite3_reset(statement.handle)
      statement.isBusy = false
    }
    try bind(values, to: statement)
    guard try step(statement) else { return nil }
    var row = unsafe StoreRow(handle: statement.handle)
    return try read(&row)
  }

  /// The number in the first column of the first row, 0 where there is none.
  func number(_ sql: String, _ values: [StoreValue] = []) throws(StoreError) -> Int {
    try first(sql, values) { $0.int() } ?? 0
  }

  /// Runs a closure inside one transaction: all of its changes are kept, or none when it throws.
  func transaction<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    if depth > 0 { return try body() }
    // After a cancellation only what brings things to their end is begun.
    let wasFinishing = isFinishing
    isFinishing = isFinishing || isCancelled
    defer { isFinishing = wasFinishing }
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

  /// Does some work that a cancelled task still brings to its end.
  func finishing<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    let before = isFinishing
    isFinishing = true
    defer { isFinishing = before }
    return try body()
  }

  private func bind(_ values: [StoreValue], to statement: StoreStatement) throws(StoreError) {
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

  /// The error that a result of SQLite stands for; `system` is what the system said last, which SQLite itself forgets
  /// when a commit fails.
  private func failure(_ code: Int32, system: Int32 = 0) -> StoreError {
    Store.error(
      code,
      system: system,
      message: unsafe String(cString: sqlite3_errmsg(handle)),
      path: path ?? "the session"
    )
  }

  private static func error(_ code: Int32, system: Int32, message: String, path: String) -> StoreError {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .locked(path: path)
    case SQLITE_FULL: .full(path: path)
    case SQLITE_IOERR where FileError(code: system) == .full: .full(path: path)
    case SQLITE_READONLY: .readOnly(path: path)
    case SQLITE_CORRUPT: .corrupt(path: path)
    case SQLITE_NOTADB: .notASession(path: path)
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_TOOBIG: .corrupt(path: path)
    case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen(path: path, reason: message)
    default: .sqlite(code: Int(code & 0xff), message: message)
    }
  }
}
