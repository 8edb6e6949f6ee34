import Platform

/// A lock that belongs to an open file description.
///
/// The locks that SQLite takes belong to the process: POSIX releases them all as soon as the process closes
/// any descriptor of the file. This one is released only when its own descriptor is closed. It covers one
/// byte far behind any content, so that it never conflicts with SQLite's locks, not even if a file system
/// keeps all locks in one list, as NFS does. It needs no lock file, so none is left behind, and it works in
/// folders that are not writable.
enum FileLock {
  /// The mode of a lock.
  enum Mode: Sendable {
    /// The lock is exclusive.
    case alone
    /// Others may hold the lock in this mode too.
    case shared
  }

  /// The offset of the locked byte.
  private static let position: off_t = 1 << 62

  #if os(Linux)
    private static let setCommand: Int32 = 37  // F_OFD_SETLK, which Glibc declares only for GNU sources
  #else
    private static let setCommand: Int32 = 90  // F_OFD_SETLK
  #endif

  /// Takes the lock on a descriptor; returns false if another process or descriptor holds it.
  ///
  /// Returns true if the file system does not support locks.
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

  /// Whether another process holds one of SQLite's locks on a file, as a program does that does not use
  /// this lock.
  static func isLockedBySQLite(_ descriptor: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    // The offset of SQLite's locks, whatever the size of the file: see "pending byte" in the description of
    // its file format.
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    return unsafe fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }
}
