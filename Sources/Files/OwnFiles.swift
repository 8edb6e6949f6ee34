import Platform
import Synchronization

/// The files in which this process keeps sessions and drafts, with the auxiliary files of SQLite.
///
/// Every function that opens a file named by the user checks it here first. When the process closes any
/// descriptor of such a file, even one opened by accident to read it as an article or a script, POSIX
/// releases SQLite's locks on it, and another program may write into it. The check uses only `stat`.
public enum OwnFiles {
  /// The suffixes that SQLite adds to the name of a database for its write-ahead log, the index of the log,
  /// and the rollback journal.
  public static let endings = ["-wal", "-shm", "-journal"]

  private struct Entry: Sendable {
    var identity: FileIdentity
    /// The path of the file with symbolic links resolved, to which SQLite adds the suffixes.
    var path: String
  }

  private static let entries = Mutex<[Int: Entry]>([:])
  private static let numbers = Atomic<Int>(0)

  /// Returns the reason why a path must not be opened; nil if it is not one of the program's own files.
  public static func refusal(of path: String) -> String? { holds(path) ? complaint : nil }

  /// Whether a path leads to one of the program's own files, by any name.
  public static func holds(_ path: String) -> Bool {
    guard let identity = FileIdentity(path: path) else { return false }
    return holds(identity)
  }

  /// Whether an identity is that of one of the program's own files.
  static func holds(_ identity: FileIdentity) -> Bool {
    let known = entries.withLock { Array($0.values) }
    return known.contains { entry in
      entry.identity == identity
        || endings.contains { FileIdentity(path: entry.path + $0) == identity }
    }
  }

  /// Registers a file until `remove` is called with the returned number.
  static func add(_ identity: FileIdentity, path: String) -> Int {
    let number = numbers.add(1, ordering: .relaxed).newValue
    entries.withLock { $0[number] = Entry(identity: identity, path: path) }
    return number
  }

  /// Removes a file that was registered under a number.
  static func remove(_ number: Int) { entries.withLock { $0[number] = nil } }
}
