import CSQLite
import Platform

/// Running statements: values go in, rows come out.
extension Store {
  /// Runs a statement and gives each of its rows to a closure.
  func each(
    _ statement: StoreStatement,
    _ values: [StoreValue] = [],
    _ body: (inout StoreRow) throws(StoreError) -> Void
  ) throws(StoreError) {
    try running(statement) { () throws(StoreError) in
      try bind(values, to: statement)
      while try step(statement) {
        var row = unsafe StoreRow(handle: statement.handle)
        try body(&row)
      }
    }
  }

  /// Marks a statement as running while a closure uses it, and makes it ready for its next run.
  private func running<Result>(
    _ statement: StoreStatement,
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    statement.isBusy = true
    defer {
      unsafe sqlite3_reset(statement.handle)
      statement.isBusy = false
    }
    return try body()
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
    if !defersSettling { try settle() }
    try each(statement, values) { _ in }
  }

  /// Runs a statement for its effect; the closure gives its parameters their values.
  func run(
    _ statement: StoreStatement,
    binding: () throws(StoreError) -> Void
  ) throws(StoreError) {
    try running(statement) { () throws(StoreError) in
      try binding()
      while try step(statement) {}
    }
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
    return try running(statement) { () throws(StoreError) in
      try bind(values, to: statement)
      guard try step(statement) else { return nil }
      var row = unsafe StoreRow(handle: statement.handle)
      return try read(&row)
    }
  }

  /// The number in the first column of the first row, 0 where there is none.
  func number(_ sql: String, _ values: [StoreValue] = []) throws(StoreError) -> Int {
    try first(sql, values) { $0.int() } ?? 0
  }

  private func bind(_ values: [StoreValue], to statement: StoreStatement) throws(StoreError) {
    var position: Int32 = 0
    for value in values {
      position += 1
      try bind(value, at: position, to: statement)
    }
  }

  /// Gives a parameter of a statement its value; the first has the position 1.
  func bind(
    _ value: StoreValue,
    at position: Int32,
    to statement: StoreStatement
  ) throws(StoreError) {
    let compiled = unsafe statement.handle
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
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
