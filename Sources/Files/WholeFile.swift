import Platform

/// A file that is written under a temporary name in the same folder and then renamed to its target, so that
/// it appears as a whole or not at all.
///
/// Temporary files left by killed processes are removed when the next one is created for the same target.
/// Those that a living process still writes are recognized by their lock.
public final class WholeFile {
  /// The temporary path under which the file is written, which no longer exists after `finish`.
  public let path: String

  /// The target path with symbolic links resolved.
  public let target: String

  /// The descriptor of the file, open for reading and writing.
  public let descriptor: Int32

  private var isFinished = false
  private var isHandedOver = false

  /// Creates the temporary file for a target path.
  ///
  /// `purpose` is a part of the temporary name, as in "saving".
  ///
  /// The permissions of an existing file at the target are kept, and its owner if the system allows it;
  /// otherwise the file gets the permissions of new files.
  public init(for place: String, purpose: String) throws(FileError) {
    let target = try RealPath.of(place)
    self.target = target
    WholeFile.removeLeftovers(of: target, purpose: purpose)
    var made: (path: String, descriptor: Int32)?
    for _ in 0..<20 where made == nil {
      let path = target + ".\(purpose)-" + String(UInt32.random(in: 0 ... .max), radix: 36)
      let opened = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if opened < 0 {
        if errno == EEXIST { continue }
        throw FileError(code: errno)
      }
      // Another process may have removed it as a leftover before it was locked.
      if FileLock.take(opened, .alone), FileIdentity(path: path) == FileIdentity(descriptor: opened) {
        made = (path, opened)
      } else {
        unsafe unlink(path)
        close(opened)
      }
    }
    guard let made else { throw .heldElsewhere }
    path = made.path
    descriptor = made.descriptor
    var facts = stat()
    if unsafe stat(target, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG {
      // The owner is set first, since changing it may remove permissions.
      _ = fchown(descriptor, facts.st_uid, facts.st_gid)
      _ = fchmod(descriptor, facts.st_mode & 0o7777)
    }
  }

  /// Writes bytes to a target path as a whole, over a file that is there; `purpose` is as for `init`.
  public static func write(_ bytes: [UInt8], to place: String, purpose: String) throws(FileError) {
    let file = try WholeFile(for: place, purpose: purpose)
    try file.write(bytes)
    try file.finish()
  }

  deinit {
    if !isFinished { WholeFile.remove(path) }
    if !isHandedOver { close(descriptor) }
  }

  /// Appends bytes to those written so far.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    if let code = Appending.write(bytes, to: descriptor).code { throw FileError(code: code) }
  }

  /// Synchronizes the file with the disk, renames it to its target, and synchronizes the folder.
  public func finish() throws(FileError) {
    try Disk.synchronize(descriptor)
    guard unsafe rename(path, target) == 0 else { throw FileError(code: errno) }
    isFinished = true
    Disk.synchronizeFolder(of: target)
  }

  /// Finishes and continues to hold the file, without a moment in which another process can lock it.
  public func finishAndHold() throws(FileError) -> HeldFile {
    try finish()
    guard let held = HeldFile(locked: descriptor, path: target) else { throw .system(EBADF) }
    isHandedOver = true
    return held
  }

  // MARK: Leftovers

  /// Removes the temporary files that killed processes have left for a target path.
  static func removeLeftovers(of target: String, purpose: String) {
    let folder = RealPath.folder(of: target)
    let beginning = RealPath.name(of: target) + ".\(purpose)-"
    let names = (try? Folder.names(in: folder)) ?? []
    for name in names where isLeftover(name, beginning) {
      let path = folder + "/" + name
      let opened = unsafe open(path, O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
      guard opened >= 0 else { continue }
      defer { close(opened) }
      var facts = stat()
      guard unsafe fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
        facts.st_uid == geteuid(), FileLock.take(opened, .alone)
      else { continue }
      remove(path)
    }
  }

  /// Whether a name has the form of a temporary name: the prefix, then a number in base 36.
  private static func isLeftover(_ name: String, _ beginning: String) -> Bool {
    guard name.hasPrefix(beginning) else { return false }
    let number = name.dropFirst(beginning.count)
    return number.count <= 7 && UInt32(number, radix: 36).map { String($0, radix: 36) == number } == true
  }

  private static func remove(_ path: String) {
    for ending in [""] + OwnFiles.endings { unsafe unlink(path + ending) }
  }
}
