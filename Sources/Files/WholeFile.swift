import Platform

/// A file that is written under another name beside its place and then moved there: it appears whole or not at all.
///
/// What a killed process has left of an earlier one is removed when another is begun for the same place; files that
/// a living process still writes are known by their lock.
public final class WholeFile {
  /// The name under which it is written; after `finish` it is no longer there.
  public let path: String

  /// The place it is meant for, behind all links.
  public let target: String

  /// The file, open for reading and writing.
  public let descriptor: Int32

  private var isFinished = false
  private var isHandedOver = false

  /// Begins a file for a place; `purpose` says what the name beside it is for, as in "saving".
  ///
  /// A file that exists at the path gives its permissions, and its owner where the system allows it; otherwise the
  /// file gets what new files get.
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
      // Another process may have taken it for a leftover before it was locked.
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
      // The owner first: changing it may take permissions away.
      _ = fchown(descriptor, facts.st_uid, facts.st_gid)
      _ = fchmod(descriptor, facts.st_mode & 0o7777)
    }
  }

  deinit {
    if !isFinished { WholeFile.remove(path) }
    if !isHandedOver { close(descriptor) }
  }

  /// Writes bytes behind those written so far.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    if let code = Appending.write(bytes, to: descriptor).code { throw FileError(code: code) }
  }

  /// Has the file reach the disk, moves it to its place, and has that reach the disk too.
  public func finish() throws(FileError) {
    try synchronize()
    guard unsafe rename(path, target) == 0 else { throw FileError(code: errno) }
    isFinished = true
    Disk.synchronizeFolder(of: target)
  }

  /// Finishes, and goes on holding the file; at no moment may another process take it.
  public func finishAndHold() throws(FileError) -> HeldFile {
    try finish()
    guard let held = HeldFile(locked: descriptor, path: target) else { throw .system(EBADF) }
    isHandedOver = true
    return held
  }

  private func synchronize() throws(FileError) {
    while fsync(descriptor) != 0 {
      switch errno {
      case EINTR: continue
      case EINVAL, ENOTSUP: return  // nothing that could be synchronized
      default: throw FileError(code: errno)
      }
    }
  }

  // MARK: Leftovers

  /// Removes what killed processes have left beside a place.
  static func removeLeftovers(of target: String, purpose: String) {
    let folder = RealPath.folder(of: target)
    let beginning = RealPath.name(of: target) + ".\(purpose)-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
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

  /// True for a name made here: the beginning, then a number to the base 36.
  private static func isLeftover(_ name: String, _ beginning: String) -> Bool {
    guard name.hasPrefix(beginning) else { return false }
    let number = name.dropFirst(beginning.count)
    return number.count <= 7 && UInt32(number, radix: 36).map { String($0, radix: 36) == number } == true
  }

  private static func remove(_ path: String) {
    for ending in [""] + OwnFiles.endings { unsafe unlink(path + ending) }
  }
}
