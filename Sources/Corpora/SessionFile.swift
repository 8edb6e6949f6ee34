import Foundation

/// Session files on disk: making, recognising and replacing them.
enum SessionFile {
  /// Opens a session file and makes sure that it is one, or makes a new one; nothing for a temporary one.
  static func open(_ path: String?, create: Bool) throws(StoreError) -> Store {
    guard let path else {
      let store = try Store(path: nil, create: true)
      try store.execute("PRAGMA cache_size = -32768")
      try build(in: store)
      return store
    }
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .cannotOpen(path: path, reason: "this is not the name of a file")
    }
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isFolder.boolValue { throw .cannotOpen(path: path, reason: "this is a folder") }
    if !exists && !create { throw .cannotOpen(path: path, reason: "there is no such file") }
    // SQLite gives names that begin with a colon a meaning of their own.
    let store = try Store(path: path.hasPrefix(":") ? "./" + path : path, create: create)
    try store.execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768")
    let isNew = try check(store, path: path, create: create)
    if store.isReadOnly { throw .readOnly(path: path) }
    try store.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    if isNew {
      try build(in: store)
    } else {
      try store.execute("BEGIN EXCLUSIVE; COMMIT")
      try store.execute(Schema.temporary)
    }
    return store
  }

  /// Copies a database to a file, whole or not at all.
  static func write(_ store: Store, to path: String, overwrite: Bool) throws(StoreError) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if unsafe files.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .cannotOpen(path: path, reason: "this is a folder") }
      if !overwrite { throw .exists(path: path) }
      try refuseIfInUse(path)
    }
    let draft = path + ".saving-" + String(UInt32.random(in: 0 ... .max), radix: 36)
    defer { try? files.removeItem(atPath: draft) }
    try store.run("VACUUM INTO ?", [.text(draft)])
    for rest in ["-wal", "-shm", "-journal"] { try? files.removeItem(atPath: path + rest) }
    guard unsafe rename(draft, path) == 0 else {
      throw .cannotOpen(path: path, reason: unsafe String(cString: strerror(errno)))
    }
  }

  /// True when two paths lead to one file.
  static func isSame(_ left: String, _ right: String) -> Bool {
    func resolved(_ path: String) -> String {
      URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
    return resolved(left) == resolved(right)
  }

  /// True for a file that is still empty and may become a session; throws for all that are not sessions.
  private static func check(_ store: Store, path: String, create: Bool) throws(StoreError) -> Bool {
    let application = try store.number("PRAGMA application_id")
    if application == 0 && create {
      if try store.number("SELECT COUNT(*) FROM sqlite_schema") == 0 { return true }
    }
    guard application == Schema.applicationID else { throw .notASession(path: path) }
    let version = try store.number("PRAGMA user_version")
    guard version <= Schema.version else {
      throw .newerVersion(path: path, found: version, supported: Schema.version)
    }
    return false
  }

  private static func build(in store: Store) throws(StoreError) {
    try store.transaction { () throws(StoreError) in
      try store.execute(Schema.statements)
      try store.execute("PRAGMA application_id = \(Schema.applicationID)")
      try store.execute("PRAGMA user_version = \(Schema.version)")
    }
    try store.execute(Schema.temporary)
  }

  /// Replacing a session that another process has open would pull the file from under it.
  private static func refuseIfInUse(_ path: String) throws(StoreError) {
    do throws(StoreError) {
      _ = try open(path, create: false)
    } catch .locked(let path) {
      throw .locked(path: path)
    } catch {
      // Not a session, or a damaged one: it may be replaced.
    }
  }
}
