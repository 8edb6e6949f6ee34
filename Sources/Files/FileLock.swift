import Platform

/// A lock that lives with an open file description.
///
/// The locks that SQLite takes belong to the process: POSIX drops them all as soon as the process closes any descriptor
/// of the file. This one goes only when its own descriptor is closed. It covers one byte far behind any content, so
/// that it never meets SQLite's locks, not even where a file system keeps all locks in one list, as NFS does; and it
/// needs no file of its own, so none is left behind, and it works in folders that cannot be written.
enum FileLock {
  /// How a lock excludes others.
  enum Mode: Sendable {
    /// Nobody else has any lock.
    case alone
    /// Others may have this mode too.
    case shared
  }

  /// The byte that is locked.
  private static let position: off_t = 1 << 62

  #if os(Linux)
    private static let setCommand: Int32 = 37  // F_OFD_SETLK, which Glibc shows to GNU sources alone
  #else
    private static let setCommand: Int32 = 90  // F_OFD_SETLK
  #endif

  /// Takes the lock of a descriptor; false when somebody else has it.
  ///
  /// Where a file system knows no locks there is none to be had, and the answer is yes.
  static func take(_ descriptor: Int32, _ mode: Mode) -> Bool {
    var lock = flock()
    lock.l_type = Int16(mode == .alone ? F_WRLCK : F_RDLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = position
    lock.l_len = 1
    while true {
      if unsafe fcntl(descriptor, setCommand, &lock) == 0 { return true }
      if errno == EINTR { continue }
      return errno != EAGAIN && errno != EACCES
    }
  }

  /// True when another process holds a lock of SQLite's on a file: a program that does not know the lock above.
  static func isLockedBySQLite(_ descriptor: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    // Where SQLite locks, whatever the size of the file: see "pending byte" in its description of the file format.
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    return unsafe fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }
}
