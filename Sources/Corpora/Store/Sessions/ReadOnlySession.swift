import Files
import Platform

/// Session files that may not be written, or in whose folder nothing may be made: opened for questions only.
enum ReadOnlySession {
  /// Opens a session file to be read.
  ///
  /// A session that was left with a log, or that is of an earlier version, would have to be changed before it can be
  /// read; that is done to a copy, which nobody else sees and which is gone with the process.
  static func open(_ path: String) throws(StoreError) -> Store {
    let held = try SessionFile.hold(path, for: .reading)
    try SessionFile.checkHead(held, path, mayBeEmpty: false)
    if !hasLog(held.path) {
      let store = try Store(.unchanging(held.path), named: path, held: held)
      _ = try SessionFile.check(store, path: path, create: false)
      if try store.number("PRAGMA user_version") == Schema.version {
        try prepare(store)
        return store
      }
    }
    return try openCopy(of: held, named: path)
  }

  private static func prepare(_ store: Store) throws(StoreError) {
    try store.execute("PRAGMA cache_size = -32768")
    try store.execute(Schema.temporary)
  }

  /// True when changes wait in a log that are not yet in the file.
  static func hasLog(_ path: String) -> Bool {
    var facts = stat()
    return ["-wal", "-journal"].contains { unsafe stat(path + $0, &facts) == 0 && facts.st_size > 0 }
  }

  private static func openCopy(of held: HeldFile, named path: String) throws(StoreError) -> Store {
    let copy: String
    var folder: String?
    // The copy stays readable without its name.
    defer { if let folder { Folder.remove(folder) } }
    do {
      let made = try Folder.makeTemporary()
      folder = made
      copy = made + "/copy.session"
      for ending in ["", "-wal", "-journal"] where FileKind(path: held.path + ending) == .file {
        try FileCopy.make(of: held.path + ending, at: copy + ending)
      }
    } catch {
      throw .cannotOpen(path: path, reason: "it has a log, and no copy can be made to read both")
    }
    do {
      let whole = try Store(.file(copy), named: path)
      _ = try SessionFile.check(whole, path: path, create: false)
      try whole.execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = OFF")
      try Migration.upgrade(whole)
      try whole.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
    }
    let store = try Store(.unchanging(copy), named: path, held: held)
    try prepare(store)
    return store
  }
}
