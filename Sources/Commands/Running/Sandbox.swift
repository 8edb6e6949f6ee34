import Files
import Platform

/// A sandbox for untrusted lines: it allows no shell commands, writes files only to a scratch folder, and
/// refuses commands that replace the session, its file or the history.
///
/// The scratch folder is created with the first written file and removed with the last reference to the
/// sandbox; lines that read a written file by the same path read the one in the folder.
public final class Sandbox {
  /// The reason for the sandbox, which determines how the user can lift it.
  public enum Reason: Sendable, Hashable {
    /// `newshound check` runs a transcript in a separate session.
    case check
    /// `replay` runs a file in the user's session.
    case replay
    /// The program was started with `--safe`.
    case safe
  }

  /// The reason for the sandbox.
  public let reason: Reason

  /// The paths of the files in the scratch folder, by the resolved paths that lines have named.
  private var written: [String: String] = [:]

  private var folder: String?

  /// Creates a sandbox without files.
  public init(_ reason: Reason) { self.reason = reason }

  deinit { if let folder { Folder.remove(folder) } }

  /// Returns the path in the scratch folder that replaces a path; the file need not exist yet.
  func path(forWriting typed: String) throws(UsageError) -> String {
    let meant = Sandbox.resolved(typed)
    if let known = written[meant] { return known }
    if let folder, meant.hasPrefix(Sandbox.resolved(folder) + "/") { return typed }
    // The name is kept for its extension; a number distinguishes files of the same name.
    let name = "\(written.count + 1)-" + PathParts.name(of: meant)
    let path = try scratch(for: typed) + "/" + name
    written[meant] = path
    return path
  }

  /// Returns the path to read from: the file in the scratch folder if lines have written it, otherwise
  /// the path itself.
  func path(forReading typed: String) -> String {
    written[Sandbox.resolved(typed)] ?? FileNames.expanded(typed)
  }

  /// Copies a file and its SQLite write-ahead log into the scratch folder, so that changes do not affect the
  /// original; returns the path of the copy.
  func path(forChanging typed: String) throws(UsageError) -> String {
    let meant = Sandbox.resolved(typed)
    if let known = written[meant] { return known }
    let source = FileNames.expanded(typed)
    guard FileKind(path: source) != .nothing else { return source }
    let copy = try path(forWriting: typed)
    for ending in ["", "-wal"] where FileKind(path: source + ending) != .nothing {
      do {
        try FileCopy.make(of: source + ending, at: copy + ending)
      } catch {
        throw .cannotRead(typed, reason: "it cannot be copied into the scratch folder")
      }
    }
    return copy
  }

  /// Returns the scratch folder, created on first use and accessible to its owner only.
  private func scratch(for typed: String) throws(UsageError) -> String {
    if let folder { return folder }
    guard let made = try? Folder.makeTemporary() else {
      throw .cannotWrite(typed, reason: "no scratch folder can be made; TMPDIR names where")
    }
    folder = made
    return made
  }

  /// Returns the canonical form of a path, with `~`, symbolic links and dots resolved.
  private static func resolved(_ typed: String) -> String {
    RealPath.nearest(FileNames.expanded(typed))
  }
}

extension Session {
  /// Returns the path to write to for a typed path; in a sandbox a path in its scratch folder.
  public func path(forWriting typed: String) throws(UsageError) -> String {
    try sandbox?.path(forWriting: typed) ?? FileNames.expanded(typed)
  }

  /// Returns the path to read from for a typed path.
  public func path(forReading typed: String) -> String {
    sandbox?.path(forReading: typed) ?? FileNames.expanded(typed)
  }

  /// Returns the session file to open for a typed path; in a sandbox a copy, since an open session
  /// file is changed.
  func path(forChanging typed: String) throws(UsageError) -> String {
    try sandbox?.path(forChanging: typed) ?? FileNames.expanded(typed)
  }

  /// Throws an error if a line in a sandbox would run a shell command or reach beyond the session.
  func checkSandbox(_ invocation: Invocation) throws(UsageError) {
    guard let sandbox else { return }
    if case .pipe(let command) = invocation.destination {
      throw .needsTrust("| \(command)", .command, sandbox.reason)
    }
    // A transcript that is checked runs in a separate session, which it may change freely.
    if invocation.command.reachesBeyondSession, sandbox.reason != .check {
      throw .needsTrust(invocation.command.name, .session, sandbox.reason)
    }
  }
}
