import CSQLite

/// The database as the pages of its file.
extension Store {
  /// Gives an empty database the pages of another one; they are only read, and stay where they are.
  func copy(pages: inout [UInt8]) throws(StoreError) {
    var opened: OpaquePointer?
    var code = unsafe sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    defer { unsafe sqlite3_close_v2(opened) }
    guard code == SQLITE_OK, let source = unsafe opened else { throw failure(code) }
    code = unsafe pages.withUnsafeMutableBufferPointer { pages in
      let size = Int64(pages.count)
      let flags = UInt32(SQLITE_DESERIALIZE_READONLY)
      let code = unsafe sqlite3_deserialize(source, "main", pages.baseAddress, size, size, flags)
      guard code == SQLITE_OK else { return code }
      guard let backup = unsafe sqlite3_backup_init(handle, "main", source, "main") else {
        return unsafe sqlite3_errcode(handle)
      }
      unsafe sqlite3_backup_step(backup, -1)
      return unsafe sqlite3_backup_finish(backup)
    }
    try check(code)
  }

  /// The pages of the database.
  func pages() -> [UInt8] {
    var size: Int64 = 0
    guard let pages = unsafe sqlite3_serialize(handle, "main", &size, 0) else { return [] }
    defer { unsafe sqlite3_free(pages) }
    return unsafe Array(UnsafeBufferPointer(start: pages, count: Int(size)))
  }
}
