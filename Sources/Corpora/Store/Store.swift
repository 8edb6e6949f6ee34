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

  /// The file as the user named it; nil for a private temporary database.
  let path: String?

  /// True for a database that is only read.
  let isReadOnly: Bool

  /// What keeps other processes out; it is let go after SQLite has closed the file.
  let held: HeldFile?

  let handle: OpaquePointer
  private var statements: [String: StoreStatement] = [:]

  /// The statement that inserts a row into a table, with the columns of the row.
  var insertions: [String: (columns: [String], statement: StoreStatement)] = [:]

  /// The number of transactions that enclose one another; only the outermost is one for SQLite.
  var depth = 0

  /// True while queries go on though the task is cancelled: what was begun is then brought to its end.
  var isFinishing = false

  /// True for a new file of which nothing need be on the disk yet; see `settle`.
  var isUnsettled = false

  /// True while a new file stays unsettled though something is stored in it.
  var defersSettling = false

  /// Is called every few milliseconds while a query runs.
  var heartbeat: (() -> Void)?

  /// What is set once, before the first database is opened.
  private static let configuration = sqlite3_configure_without_statistics()

  /// Opens a database; `named` is what the user calls the file, and `held` is kept as long as the database is open.
  init(_ access: Access, named: String? = nil, held: HeldFile? = nil) throws(StoreError) {
    _ = Store.configuration
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
    try? settle()
    statements.removeAll()
    insertions.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// A path that SQLite takes literally: it gives names that begin with a colon or "file:" a meaning of their own.
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
    if statements.count > 400 {
      statements.removeAll()
      insertions.removeAll()
    }
    if statements[sql] == nil { statements[sql] = statement }
    return statement
  }

  /// Throws unless a call of SQLite has succeeded.
  func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// The error for a result code of SQLite; `system` is what the system said last, which SQLite itself forgets
  /// when a commit fails.
  func failure(_ code: Int32, system: Int32 = 0) -> StoreError {
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
