import Commands
import Figures
import Foundation

/// The file that an answer is written to by `>` or `>>`.
struct AnswerFile {
  /// The file as it was typed.
  private let path: String

  /// The file itself, behind links.
  private let target: String

  private let isInteractive: Bool

  /// A file at a path, in which `~` stands for the home folder; with a person some more files are protected.
  init(_ path: String, isInteractive: Bool) {
    self.path = path
    self.isInteractive = isInteractive
    target = AnswerFile.resolved(path)
  }

  /// What two paths of one file have in common.
  var identity: String { target }

  /// True when something stands there already.
  var exists: Bool { FileManager.default.fileExists(atPath: target) }

  /// True when a file with something to lose stands there, and no device or pipe.
  var isRegular: Bool {
    var status = stat()
    return unsafe stat(target, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// True when there is a file and it is not empty.
  var hasContent: Bool {
    var status = stat()
    return unsafe stat(target, &status) == 0 && status.st_size > 0
  }

  /// Refuses the file in which the session lives, and in a conversation the files that articles came from.
  func check(for session: Session) throws {
    if let own = session.path.map(AnswerFile.resolved) {
      let files = ["", "-wal", "-shm", "-journal"].map { own + $0 }
      if files.contains(where: { isSame($0) }) {
        throw UsageError.cannotWrite(path, reason: "this session is kept in it; choose another name")
      }
    }
    guard isInteractive, exists else { return }
    for (source, article) in try session.sources where isSame(source) {
      throw UsageError.cannotWrite(path, reason: "article \(article) was loaded from it; choose another name")
    }
  }

  /// Writes a text; a file that is written anew appears whole or not at all.
  func write(_ text: String, appends: Bool) throws(UsageError) {
    var status = stat()
    let isThere = unsafe stat(target, &status) == 0
    if appends || (isThere && status.st_mode & S_IFMT != S_IFREG) {
      return try write(text, to: target, O_APPEND | O_CREAT)
    }
    if isThere, unsafe access(target, W_OK) != 0 { throw failure(errno) }
    let draft = target + ".writing-" + String(UInt32.random(in: 0 ... .max), radix: 36)
    do {
      try write(text, to: draft, O_CREAT | O_EXCL)
    } catch {
      unsafe unlink(draft)
      throw error
    }
    if isThere { unsafe chmod(draft, status.st_mode & 0o7777) }
    if unsafe rename(draft, target) != 0 {
      let code = errno
      unsafe unlink(draft)
      throw failure(code)
    }
  }

  private func write(_ text: String, to file: String, _ flags: Int32) throws(UsageError) {
    let descriptor = unsafe open(file, O_WRONLY | O_CLOEXEC | flags, 0o644)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    do throws(OutputError) {
      try StandardStream(descriptor: descriptor).write(text)
    } catch {
      throw .cannotWrite(path, reason: error.reason)
    }
  }

  private func failure(_ code: Int32) -> UsageError {
    .cannotWrite(path, reason: SystemError.words(of: code))
  }

  /// True for another name of the same file, links included.
  private func isSame(_ other: String) -> Bool {
    if other == target { return true }
    var left = stat()
    var right = stat()
    guard unsafe stat(target, &left) == 0, unsafe stat(other, &right) == 0 else { return false }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: FileNames.expanded(path)).resolvingSymlinksInPath().path
  }
}

extension Figure {
  /// The rows of a table; nothing for all other figures.
  var rowCount: Int? {
    switch self {
    case .table(let table): table.rows.count
    case .sections(let sections) where sections.count == 1: sections[0].figure.rowCount
    default: nil
    }
  }
}
