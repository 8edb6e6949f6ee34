import Commands
import Figures
import Files
import Platform

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

  /// True when something exists there already.
  var exists: Bool { FileKind(path: target) != .nothing }

  /// True when a file with something to lose stands there, and no device or pipe.
  var isRegular: Bool { FileKind(path: target) == .file }

  /// True when there is a file and it is not empty.
  var hasContent: Bool {
    var status = stat()
    return unsafe stat(target, &status) == 0 && status.st_size > 0
  }

  /// Refuses the files in which the session lives, and in a conversation the files that articles came from.
  func check(for session: Session) throws {
    if let reason = OwnFiles.refusal(of: target) { throw UsageError.cannotWrite(path, reason: reason) }
    guard isInteractive, exists else { return }
    for (source, article) in try session.sources where isSame(source) {
      throw UsageError.cannotWrite(path, reason: "article \(article) was loaded from it; choose another name")
    }
  }

  /// Writes a text; a file that is written anew appears whole or not at all, and one that is written further gets all
  /// of the text or nothing.
  func write(_ text: String, appends: Bool) throws(UsageError) {
    let bytes = Array(text.utf8)
    let kind = FileKind(path: target)
    do throws(FileError) {
      guard !appends, kind == .file || kind == .nothing else { return try add(bytes) }
      if kind == .file, unsafe access(target, W_OK) != 0 { throw FileError(code: errno) }
      let file = try WholeFile(for: target, purpose: "writing")
      try file.write(bytes)
      try file.finish()
    } catch {
      throw .cannotWrite(path, reason: error.description)
    }
  }

  private func add(_ bytes: [UInt8]) throws(FileError) {
    let descriptor = try Appending.open(target)
    defer { close(descriptor) }
    try Appending.add(bytes, to: descriptor)
  }

  /// True for another name of the same file, links included.
  private func isSame(_ other: String) -> Bool {
    if other == target { return true }
    guard let identity = FileIdentity(path: target) else { return false }
    return FileIdentity(path: other) == identity
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: FileNames.expanded(path)).resolvingSymlinksInPath().path
  }
}

extension Figure {
  /// The rows of a table; nil for all other figures.
  var rowCount: Int? {
    switch self {
    case .table(let table): table.rows.count
    case .sections(let sections) where sections.count == 1: sections[0].figure.rowCount
    default: nil
    }
  }
}
