import Files
import Letters
import Platform

/// Session files on disk: making, recognising and replacing them.
enum SessionFile {
  /// The pages of a file that are kept in memory, in kilobytes, as SQLite is told.
  private static let cache = "PRAGMA cache_size = -32768"

  /// Opens a session file and makes sure that it is one, or makes a new one; a nil path means a temporary one.
  ///
  /// A file that may not be written, or in whose folder nothing can be made, is opened to be read.
  static func open(_ path: String?, create: Bool) throws(StoreError) -> Store {
    guard let path else {
      let store = try Store(.temporary)
      try store.execute(cache)
      // What a transaction changes is kept in memory until its end: nothing of this database outlives the process.
      try store.execute("PRAGMA journal_mode = MEMORY")
      if try !SchemaImage.copy(into: store) { try makeTables(in: store) }
      try store.execute(Schema.temporary)
      return store
    }
    let kind = try kind(of: path)
    if kind == .nothing, !create { throw .cannotOpen(path: path, reason: "there is no such file") }
    if kind == .file, !isWritable(path) { return try ReadOnlySession.open(path) }
    let held = try hold(path, for: .writing, creates: create)
    return try open(held, named: path, create: create)
  }

  /// Opens the file that is held already, for reading and writing.
  static func open(_ held: HeldFile, named path: String, create: Bool) throws(StoreError) -> Store {
    let isFilled = create ? try fill(held, path) : false
    if !isFilled { try checkHead(held, path, mayBeEmpty: create) }
    let store = try Store(create ? .newFile(held.path) : .file(held.path), named: path, held: held)
    try store.execute("PRAGMA locking_mode = EXCLUSIVE")
    if isFilled {
      // The lock of SQLite is taken at once, so that no other program begins to use the file.
      try store.execute(cache + "; PRAGMA synchronous = OFF; BEGIN EXCLUSIVE; COMMIT")
      try store.execute(Schema.temporary)
      store.isUnsettled = true
      guard held.isInPlace else { throw .locked(path: path) }
      return store
    }
    // Nothing but the list of tables is read before they are known to be those of a session.
    let isNew = try check(store, path: path, create: create)
    try store.execute(cache)
    // With FULL what is answered as done is on the disk, and an outage of power takes nothing of it away.
    try store.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    if isNew {
      try makeTables(in: store)
      try store.execute(Schema.temporary)
      Disk.synchronizeFolder(of: held.path)
    } else {
      try store.execute("BEGIN EXCLUSIVE; COMMIT")
      try Migration.upgrade(store)
      try store.execute(Schema.temporary)
    }
    guard held.isInPlace else { throw .locked(path: path) }
    return store
  }

  /// Copies a database to a file, whole or not at all, and goes on in that file; only another session is ever replaced.
  ///
  /// A symbolic link stays, and what it leads to is replaced. The copy reaches the disk before it takes its place, and
  /// nobody else can take the file from then on. `isOwn` says that the file at the path is the session's own one.
  static func write(
    _ store: Store,
    to named: String,
    overwrite: Bool,
    isOwn: Bool = false
  ) throws(StoreError) -> Store {
    let kind = try kind(of: named)
    if kind == .file, unsafe access(named, W_OK) != 0 { throw .notWritable(path: named) }
    var replaced: HeldFile?
    if kind == .file, !isOwn {
      replaced = try replaceable(named)
      if !overwrite { throw .exists(path: named) }
    }
    // What is replaced is held until then, so that nobody begins to use it.
    defer { withExtendedLifetime(replaced) {} }
    let folder = RealPath.folder(of: named)
    guard FileKind(path: folder) == .folder else {
      throw .cannotOpen(path: named, reason: "there is no such folder")
    }
    let copy: WholeFile
    do throws(FileError) {
      copy = try WholeFile(for: named, purpose: "saving")
    } catch {
      throw StoreError(error, path: named)
    }
    do throws(StoreError) {
      try store.run("VACUUM INTO ?", [.text(copy.path)])
    } catch {
      throw error.about(named, besides: copy.path)
    }
    let held: HeldFile
    do throws(FileError) {
      held = try copy.finishAndHold()
    } catch {
      throw StoreError(error, path: named)
    }
    // The log of the session that was there must not be played into the new one.
    for rest in OwnFiles.endings { unsafe unlink(held.path + rest) }
    Disk.synchronizeFolder(of: held.path)
    return try open(held, named: named, create: false)
  }

  /// True when two paths are one, whether a file is there or not.
  static func isSame(_ left: String, _ right: String) -> Bool {
    guard let left = try? RealPath.of(left), let right = try? RealPath.of(right) else { return left == right }
    return left == right
  }

  // MARK: Files

  /// Gives a file that is empty, or was left while it was made, the tables of a session; false for every other file.
  private static func fill(_ held: HeldFile, _ path: String) throws(StoreError) -> Bool {
    do throws(FileError) {
      if SchemaImage.isUnfinished(held) { try held.clear() }
      return held.head(1).isEmpty ? try SchemaImage.fill(held) : false
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What is at a path: nothing or a file; all else is refused, and not opened.
  private static func kind(of path: String) throws(StoreError) -> FileKind {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .cannotOpen(path: path, reason: "this is not the name of a file")
    }
    let kind = FileKind(path: path)
    if let reason = kind.complaint { throw .cannotOpen(path: path, reason: reason) }
    return kind
  }

  /// True when the file can be written, and its log can be made beside it.
  private static func isWritable(_ path: String) -> Bool {
    guard let target = try? RealPath.of(path) else { return true }
    return unsafe access(target, W_OK) == 0 && access(RealPath.folder(of: target), W_OK | X_OK) == 0
  }

  /// Takes a session file for this process.
  static func hold(
    _ path: String,
    for purpose: HeldFile.Purpose,
    creates: Bool = false
  ) throws(StoreError) -> HeldFile {
    do throws(FileError) {
      return try HeldFile(path: path, for: purpose, creates: creates, patience: 300)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Refuses what is no database by its first bytes: SQLite takes a file of a few bytes for an empty one, and
  /// would write over it.
  static func checkHead(_ held: HeldFile, _ path: String, mayBeEmpty: Bool) throws(StoreError) {
    let head = held.head(100)
    if head.isEmpty, mayBeEmpty { return }
    guard head.count == 100, head.starts(with: magic) else { throw .notASession(path: path) }
  }

  private static let magic = Array("SQLite format 3\0".utf8)

  /// True for a file that begins like a session.
  static func isSession(_ path: String) -> Bool {
    guard FileKind(path: path) == .file, let head = try? HeldFile.head(72, of: path) else { return false }
    return isSession(head)
  }

  private static func isSession(_ head: some Collection<UInt8>) -> Bool {
    head.count == 72 && head.starts(with: magic)
      && head.suffix(4).reduce(0, { $0 << 8 | Int($1) }) == Schema.applicationID
  }

  /// Holds what is at a path: an empty file or a session, perhaps a damaged one; throws for all else.
  private static func replaceable(_ path: String) throws(StoreError) -> HeldFile {
    let held = try hold(path, for: .writing)
    let head = held.head(72)
    if head.isEmpty { return held }
    guard isSession(head) else { throw .notReplaceable(path: path) }
    return held
  }

  // MARK: Tables

  /// True for a file that is still empty and may become a session; throws for all that are not sessions.
  static func check(_ store: Store, path: String, create: Bool) throws(StoreError) -> Bool {
    let application = try store.number("PRAGMA application_id")
    if application == 0 && create {
      if try store.number("SELECT COUNT(*) FROM sqlite_schema") == 0 { return true }
    }
    guard application == Schema.applicationID else { throw .notASession(path: path) }
    let version = try store.number("PRAGMA user_version")
    guard version <= Schema.version else {
      throw .newerVersion(path: path, found: version, supported: Schema.version)
    }
    guard version > 0 else { throw .notASession(path: path) }
    try SchemaCheck.run(on: store, version: version, path: path)
    return false
  }

  /// Makes the tables of the newest version in an empty database.
  static func makeTables(in store: Store) throws(StoreError) {
    try store.transaction { () throws(StoreError) in
      try store.execute(Schema.statements)
      try store.execute("PRAGMA application_id = \(Schema.applicationID)")
      try store.execute("PRAGMA user_version = \(Schema.version)")
    }
  }
}

extension StoreError {
  /// The complaint about a file that the user named.
  init(_ error: FileError, path: String) {
    self =
      switch error {
      case .heldHere: .isThisSession(path: path)
      case .heldElsewhere: .locked(path: path)
      case .full: .full(path: path)
      case .notAFile, .circle, .system: .cannotOpen(path: path, reason: error.description)
      }
  }

  /// The same complaint about the file that the user named, without the name of the copy.
  fileprivate func about(_ named: String, besides copy: String) -> StoreError {
    switch self {
    case .full: .full(path: named)
    case .readOnly: .notWritable(path: named)
    case .cannotOpen: .cannotOpen(path: named, reason: "no file can be made in its folder")
    case .sqlite(let code, let message):
      .sqlite(code: code, message: message.contains(copy) ? "\"\(named)\" cannot be written" : message)
    default: self
    }
  }
}
