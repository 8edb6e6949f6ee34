import CSQLite
import Files

/// Changes that are kept whole or not at all.
extension Store {
  /// Runs a closure inside one transaction: all of its changes are kept, or none when it throws.
  func transaction<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    if depth > 0 { return try body() }
    if !defersSettling { try settle() }
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

  /// Begins a transaction that the following changes share, up to `commit` or `abandon`.
  func begin() throws(StoreError) {
    if !defersSettling { try settle() }
    try finishing { () throws(StoreError) in try execute("BEGIN IMMEDIATE") }
    depth += 1
  }

  /// Keeps all changes since `begin`.
  func commit() throws(StoreError) {
    try finishing { () throws(StoreError) in try execute("COMMIT") }
    depth -= 1
  }

  /// Takes all changes since `begin` back.
  func abandon() {
    // A full disk has rolled back already; then this is refused, and rightly ignored.
    unsafe sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
    depth = 0
  }

  /// Brings a new file onto the disk, and from then on each transaction at its end.
  ///
  /// The disk is waited for once instead of at every step on the way to the first stored change. Up to then nothing is
  /// told to be stored; a process that is killed leaves the file as it was before its last transaction all the same,
  /// since the system has what was written, and a journal of what was there before.
  func settle() throws(StoreError) {
    guard isUnsettled, depth == 0, let held else { return }
    // While rows are read, the way in which changes are kept cannot be changed.
    guard unsafe sqlite3_txn_state(handle, "main") == SQLITE_TXN_NONE else { return }
    isUnsettled = false
    try finishing { () throws(StoreError) in
      try execute("PRAGMA journal_mode = WAL")
      do throws(FileError) {
        try held.synchronize()
      } catch {
        throw StoreError(error, path: path ?? held.path)
      }
      try execute("PRAGMA synchronous = FULL")
    }
  }

  /// Does some work that a cancelled task still brings to its end.
  func finishing<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    let before = isFinishing
    isFinishing = true
    defer { isFinishing = before }
    return try body()
  }
}
