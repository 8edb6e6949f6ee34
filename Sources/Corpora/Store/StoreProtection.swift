import CSQLite

/// Protection against hostile files: a file made by another program is read, and does nothing else.
extension Store {
  /// The longest text or row that is taken, in bytes: an article has at most 64 MB, and its row little more.
  private static let longestValue: Int32 = 256 << 20

  /// How many steps of SQLite's machine run between two looks at the task, which take a few milliseconds.
  private static let stepsBetweenLooks: Int32 = 20_000

  /// Sets everything that SQLite offers against hostile files, before anything is read.
  ///
  /// The schema of a file is not trusted: views and triggers do not run, functions with effects cannot be called from
  /// it, and the tables behind the full-text index cannot be written directly. Cells are checked before they are used.
  func protect() {
    for (option, value) in [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
    ] as [(Int32, Int32)] {
      _ = unsafe sqlite3_db_configure(handle, option, value)
    }
    for (limit, value) in [
      (SQLITE_LIMIT_LENGTH, Store.longestValue), (SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
      (SQLITE_LIMIT_COLUMN, 200), (SQLITE_LIMIT_ATTACHED, 1), (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
      (SQLITE_LIMIT_WORKER_THREADS, 0),
    ] as [(Int32, Int32)] {
      _ = unsafe sqlite3_limit(handle, limit, value)
    }
    _ = unsafe sqlite3_exec(handle, "PRAGMA cell_size_check = ON", nil, nil, nil)
    // The handler lives no longer than the store, since closing ends all queries.
    unsafe sqlite3_progress_handler(
      handle,
      Store.stepsBetweenLooks,
      { context in
        guard let context = unsafe context else { return 0 }
        let store = unsafe Unmanaged<Store>.fromOpaque(context).takeUnretainedValue()
        store.heartbeat?()
        return store.mustStop ? 1 : 0
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
  }

  /// True when the task whose query runs was cancelled, as by Ctrl-C.
  var isCancelled: Bool { Task.isCancelled }

  private var mustStop: Bool { isCancelled && !isFinishing }

  /// Leaves the log in place when the file is closed, which would otherwise be moved into the file.
  func keepLogWhenClosing() {
    _ = unsafe sqlite3_db_configure(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
  }

  /// Lets a test do to a file what a program without these protections can do.
  func unprotectForTesting() {
    for option in [
      SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_TRUSTED_SCHEMA,
    ] as [Int32] {
      _ = unsafe sqlite3_db_configure(handle, option, 1)
    }
    _ = unsafe sqlite3_db_configure(handle, SQLITE_DBCONFIG_DEFENSIVE, 0)
  }
}
