import Platform

/// A session file that this process holds: locked against other processes, and known as one of the program's own.
///
/// It must outlive everything else that has the file open in this process, since closing its descriptor takes SQLite's
/// locks away.
public final class HeldFile: Sendable {
  /// What is done with the file.
  public enum Purpose: Sendable, Hashable {
    /// It is written: nobody else may hold it.
    case writing
    /// It is only read: others may read it too.
    case reading
  }

  /// The file behind all links, as an absolute path.
  public let path: String

  /// Which file it is.
  public let identity: FileIdentity

  private let descriptor: Int32
  private let number: Int

  /// Opens and locks the file at a path; `creates` makes an empty one where there is none.
  ///
  /// Another holder is waited for as many milliseconds as `patience` says: a process that just ends may hold it
  /// still, or one that another process has just begun and that has not yet closed what it was given.
  public init(
    path: String,
    for purpose: Purpose,
    creates: Bool = false,
    patience: Int = 0
  ) throws(FileError) {
    let target = try RealPath.of(path)
    let kind = FileKind(path: target)
    if kind != .nothing, kind != .file { throw .notAFile(kind) }
    if OwnFiles.holds(target) { throw .heldHere }
    let access = purpose == .writing ? O_RDWR : O_RDONLY
    let flags = access | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (creates ? O_CREAT : 0)
    let opened = unsafe open(target, flags, 0o666)
    guard opened >= 0 else { throw FileError(code: errno) }
    do throws(FileError) {
      let kind = FileKind(descriptor: opened)
      guard kind == .file, let identity = FileIdentity(descriptor: opened) else { throw .notAFile(kind) }
      var waited = 0
      while !FileLock.take(opened, purpose == .writing ? .alone : .shared)
        || FileLock.isLockedBySQLite(opened)
      {
        guard waited < patience else { throw .heldElsewhere }
        usleep(10_000)
        waited += 10
      }
      // Moved or replaced before it was locked: what is at the path now is another's.
      guard FileIdentity(path: target) == identity else { throw .heldElsewhere }
      self.identity = identity
    } catch {
      close(opened)
      throw error
    }
    self.path = target
    descriptor = opened
    number = OwnFiles.add(identity, path: target)
  }

  /// Takes over a descriptor that is locked for writing already, of the file at a path without links.
  init?(locked descriptor: Int32, path: String) {
    guard let identity = FileIdentity(descriptor: descriptor) else { return nil }
    self.path = path
    self.identity = identity
    self.descriptor = descriptor
    number = OwnFiles.add(identity, path: path)
  }

  deinit {
    OwnFiles.remove(number)
    close(descriptor)
  }

  /// True while the path leads to the file: false once it was moved, replaced or deleted.
  public var isInPlace: Bool { FileIdentity(path: path) == identity }

  /// The first bytes of the file, fewer when it is shorter.
  public func head(_ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, unsafe pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  /// The first bytes of another file, that is none of the program's own.
  public static func head(_ count: Int, of path: String) throws(FileError) -> [UInt8] {
    let file = try HeldFile(path: path, for: .reading)
    return file.head(count)
  }
}
