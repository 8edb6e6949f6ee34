import Files
import Platform

/// Where lines of somebody else run: no commands of the system, files only in a scratch folder, and nothing that
/// replaces the session, its file or the history.
///
/// The files that such lines write lie in a folder that is made with the first of them and removed with the last
/// reference; lines that read them by the same name find them there.
public final class Sandbox {
  /// Why lines run in it, which says how its user can let them out.
  public enum Reason: Sendable, Hashable {
    /// `newshound check` runs a transcript in a session of its own.
    case check
    /// `replay` runs a file in the user's session.
    case replay
    /// The program was started with `--safe`.
    case safe
  }

  /// Why.
  public let reason: Reason

  /// What lies in the scratch folder, by the path that was meant.
  private var written: [String: String] = [:]

  private var folder: String?

  /// A sandbox without files.
  public init(_ reason: Reason) { self.reason = reason }

  deinit { if let folder { try? FileManager.default.removeItem(atPath: folder) } }

  /// The file in the scratch folder that stands for a path, which may not be there yet.
  func path(forWriting typed: String) throws(UsageError) -> String {
    let meant = Sandbox.resolved(typed)
    if let known = written[meant] { return known }
    if let folder, meant.hasPrefix(Sandbox.resolved(folder) + "/") { return typed }
    // The name is kept for its ending; a number keeps files of one name apart.
    let name = "\(written.count + 1)-" + PathParts.name(of: meant)
    let path = try scratch(for: typed) + "/" + name
    written[meant] = path
    return path
  }

  /// The file that a path leads to: the one in the scratch folder if lines have written it.
  func path(forReading typed: String) -> String {
    written[Sandbox.resolved(typed)] ?? FileNames.expanded(typed)
  }

  /// A copy of a file in the scratch folder with what SQLite keeps beside it, so that nothing that is done changes
  /// the file.
  func path(forChanging typed: String) throws(UsageError) -> String {
    let meant = Sandbox.resolved(typed)
    if let known = written[meant] { return known }
    let source = FileNames.expanded(typed)
    guard FileManager.default.fileExists(atPath: source) else { return source }
    let copy = try path(forWriting: typed)
    for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: source + ending) {
      do {
        try FileManager.default.copyItem(atPath: source + ending, toPath: copy + ending)
      } catch {
        throw .cannotRead(typed, reason: "it cannot be copied into the scratch folder")
      }
    }
    return copy
  }

  /// The folder, made when it is first needed, for its owner alone.
  private func scratch(for typed: String) throws(UsageError) -> String {
    if let folder { return folder }
    let parent = FileManager.default.temporaryDirectory
    var template = Array(parent.appendingPathComponent("newshound-XXXXXX").path.utf8CString)
    guard let made = unsafe mkdtemp(&template).map({ unsafe String(cString: $0) }) else {
      throw .cannotWrite(typed, reason: "no scratch folder can be made; TMPDIR names where")
    }
    folder = made
    return made
  }

  /// A path without `~`, links and dots, which is the same for all ways to write it.
  private static func resolved(_ typed: String) -> String {
    URL(fileURLWithPath: FileNames.expanded(typed)).standardizedFileURL.resolvingSymlinksInPath().path
  }
}

extension Session {
  /// The file that is written where a path was typed; in a sandbox one in its scratch folder.
  public func path(forWriting typed: String) throws(UsageError) -> String {
    try sandbox?.path(forWriting: typed) ?? FileNames.expanded(typed)
  }

  /// The file that is read where a path was typed.
  public func path(forReading typed: String) -> String {
    sandbox?.path(forReading: typed) ?? FileNames.expanded(typed)
  }

  /// The session file that is opened where a path was typed; in a sandbox a copy, since what is opened is changed.
  func path(forChanging typed: String) throws(UsageError) -> String {
    try sandbox?.path(forChanging: typed) ?? FileNames.expanded(typed)
  }

  /// Refuses, in a sandbox, a line that would leave it.
  func checkSandbox(_ invocation: Invocation) throws(UsageError) {
    guard let sandbox else { return }
    if case .pipe(let command) = invocation.destination {
      throw .needsTrust("| \(command)", .command, sandbox.reason)
    }
    // A transcript that is checked has a session of its own, and may do with it what it likes.
    if invocation.command.reachesBeyondSession, sandbox.reason != .check {
      throw .needsTrust(invocation.command.name, .session, sandbox.reason)
    }
  }
}
