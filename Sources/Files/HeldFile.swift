import Platform

/// A session file that this process holds: it is locked against other processes, and registered as one of the
/// program's own files.
///
/// It must outlive everything else that has the file open in this process, since closing its descriptor
/// releases SQLite's locks.
public final class HeldFile: Sendable {
  /// The purpose for which the file is held.
  public enum Purpose: Sendable, Hashable {
    /// The file is written, and no other process may hold it.
    case writing
    /// The file is only read, and others may read it too.
    case reading
  }

  /// The absolute path of the file with symbolic links resolved.
  public let path: String

  /// The identity of the file.
  public let identity: FileIdentity

  private let descriptor: Int32
  private let number: Int

  /// Opens and locks the file at a path; `creates` creates an empty file if there is none.
  ///
  /// Waits up to `patience` milliseconds for another holder, since a process that is just ending may still
  /// hold the file, or one that has just been started may not yet have closed an inherited descriptor.
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
      // The file was moved or replaced before it was locked, so the path now leads to a file of
      // another process.
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

  /// Takes ownership of a descriptor that is already locked for writing; `path` has no symbolic links.
  ///
  /// Nil if
  /// the descriptor is invalid.
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

  /// Whether the path still leads to the file; false once it has been moved, replaced or deleted.
  public var isInPlace: Bool { FileIdentity(path: path) == identity }

  /// Returns the first `count` bytes of the file, or fewer if it is shorter.
  public func head(_ count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, unsafe pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  /// Writes bytes over what stands from an offset on, which is counted from the start of the file.
  public func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      }
      if count >= 0 { done += count } else if errno != EINTR { throw FileError(code: errno) }
    }
  }

  /// Removes everything that is in the file.
  public func clear() throws(FileError) {
    guard ftruncate(descriptor, 0) == 0 else { throw FileError(code: errno) }
  }

  /// Brings what was written, and the name of the file, onto the disk.
  public func synchronize() throws(FileError) {
    try Disk.synchronize(descriptor)
    Disk.synchronizeFolder(of: path)
  }

  /// Returns the first `count` bytes of a file that is not one of the program's own; throws if it cannot be
  /// held for reading.
  public static func head(_ count: Int, of path: String) throws(FileError) -> [UInt8] {
    let file = try HeldFile(path: path, for: .reading)
    return file.head(count)
  }
}
