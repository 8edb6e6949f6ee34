import CSQLite

/// Changes that are kept whole or not at all.
extension Store {
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

  /// Begins a transaction that the following changes share, up to `commit` or `abandon`.
  func begin() throws(StoreError) {
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

  /// Does some work that a cancelled task still brings to its end.
  func finishing<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    let before = isFinishing
    isFinishing = true
    defer { isFinishing = before }
    return try body()
  }
}
