import Platform
import Synchronization

/// The files in which this process keeps sessions and drafts, with what SQLite keeps beside each.
///
/// Whoever opens a file that the user has named asks here first. When the process closes any descriptor of such a file,
/// also one opened by accident to read it as an article or a script, POSIX takes SQLite's locks on it away, and
/// another program may write into it. The question is answered by `stat` alone.
public enum OwnFiles {
  /// What SQLite adds to the name of a database for its log and its index of the log.
  public static let endings = ["-wal", "-shm", "-journal"]

  private struct Entry: Sendable {
    var identity: FileIdentity
    /// The path of the file behind all links, to which SQLite adds the endings.
    var path: String
  }

  private static let entries = Mutex<[Int: Entry]>([:])
  private static let numbers = Atomic<Int>(0)

  /// Why a path is not to be opened, in words; nil for every file that is not one of the program's own.
  public static func refusal(of path: String) -> String? { holds(path) ? complaint : nil }

  /// True for a path that leads to one of the program's own files, by whatever name.
  public static func holds(_ path: String) -> Bool {
    guard let identity = FileIdentity(path: path) else { return false }
    return holds(identity)
  }

  /// True for one of the program's own files.
  static func holds(_ identity: FileIdentity) -> Bool {
    let known = entries.withLock { Array($0.values) }
    return known.contains { entry in
      entry.identity == identity
        || endings.contains { FileIdentity(path: entry.path + $0) == identity }
    }
  }

  /// Makes a file known until `remove` is called with the number returned.
  static func add(_ identity: FileIdentity, path: String) -> Int {
    let number = numbers.add(1, ordering: .relaxed).newValue
    entries.withLock { $0[number] = Entry(identity: identity, path: path) }
    return number
  }

  /// Forgets a file.
  static func remove(_ number: Int) { entries.withLock { $0[number] = nil } }
}
