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
      try upgrade(store)
      try store.execute(Schema.temporary)
    }
    return store
  }

  /// Copies a database to a file, whole or not at all; only another session is ever replaced.
  ///
  /// A symbolic link stays, and what it leads to is replaced. The copy and its folder reach the disk before
  /// the log of an older session is removed.
  static func write(_ store: Store, to named: String, overwrite: Bool) throws(StoreError) {
    let files = FileManager.default
    let path = try target(of: named)
    var isFolder: ObjCBool = false
    if unsafe files.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw .cannotOpen(path: named, reason: "this is a folder") }
      guard try isReplaceable(path, named: named) else { throw .notReplaceable(path: named) }
      if !overwrite { throw .exists(path: named) }
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard unsafe files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw .cannotOpen(path: named, reason: "there is no such folder")
    }
    let draft = path + ".saving-" + String(UInt32.random(in: 0 ... .max), radix: 36)
    defer { try? files.removeItem(atPath: draft) }
    do throws(StoreError) {
      try store.run("VACUUM INTO ?", [.text(draft)])
    } catch {
      throw error.about(named, besides: draft)
    }
    synchronize(draft)
    guard unsafe rename(draft, path) == 0 else {
      throw .cannotOpen(path: named, reason: unsafe String(cString: strerror(errno)))
    }
    for rest in ["-wal", "-shm", "-journal"] { try? files.removeItem(atPath: path + rest) }
    synchronize(folder)
  }

  /// The file that a path leads to, through symbolic links, as an absolute path.
  private static func target(of named: String) throws(StoreError) -> String {
    guard !named.isEmpty, !named.utf8.contains(0) else {
      throw .cannotOpen(path: named, reason: "this is not the name of a file")
    }
    var url = URL(fileURLWithPath: named)
    for _ in 0..<40 {
      let link = try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)
      guard let link else { return url.path }
      url = URL(fileURLWithPath: link, relativeTo: url.deletingLastPathComponent()).absoluteURL
    }
    throw .cannotOpen(path: named, reason: "its symbolic links go round in a circle")
  }

  /// True for an empty file and for a session, damaged ones included; throws when it is open elsewhere.
  ///
  /// Replacing a session that another process has open would pull the file from under it. Opening it also
  /// brings its log into the file.
  private static func isReplaceable(_ path: String, named: String) throws(StoreError) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    let header = (try? file.read(upToCount: 72)) ?? Data()
    try? file.close()
    if header.isEmpty {
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return size == 0
    }
    guard header.count == 72, header.starts(with: Array("SQLite format 3".utf8)) else { return false }
    do throws(StoreError) {
      _ = try open(path, create: false)
      return true
    } catch .locked {
      throw .locked(path: named)
    } catch {
      return header.suffix(4).reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
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

  /// Gives a file of an earlier version what this one has; its answers stay as they are.
  private static func upgrade(_ store: Store) throws(StoreError) {
    guard try store.number("PRAGMA user_version") < 2 else { return }
    try store.transaction { () throws(StoreError) in
      try store.execute(Schema.secondVersion)
      try store.execute("PRAGMA user_version = 2")
    }
  }

  private static func build(in store: Store) throws(StoreError) {
    try store.transaction { () throws(StoreError) in
      try store.execute(Schema.statements)
      try store.execute("PRAGMA application_id = \(Schema.applicationID)")
      try store.execute("PRAGMA user_version = \(Schema.version)")
    }
    try store.execute(Schema.temporary)
  }
}

extension StoreError {
  /// The same complaint about the file that the user named, without the name of the draft.
  fileprivate func about(_ named: String, besides draft: String) -> StoreError {
    switch self {
    case .full: .full(path: named)
    case .readOnly: .readOnly(path: named)
    case .cannotOpen: .cannotOpen(path: named, reason: "no file can be made in its folder")
    case .sqlite(let code, let message):
      .sqlite(code: code, message: message.contains(draft) ? "\"\(named)\" cannot be written" : message)
    default: self
    }
  }
}

/// Has the system write what it holds back of a file or folder; where it cannot, nothing is lost by trying.
private func synchronize(_ path: String) {
  let file = unsafe open(path, O_RDONLY)
  guard file >= 0 else { return }
  fsync(file)
  close(file)
}
