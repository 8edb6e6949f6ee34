import Commands
import Figures
import Files
import Platform

/// The file that an answer is written to by `>` or `>>`.
struct AnswerFile {
  /// The path as it was typed.
  private let path: String

  /// The path of the file with symbolic links resolved.
  private let target: String

  /// Creates a file for a path, in which `~` is the home folder.
  init(_ path: String) {
    self.path = path
    target = AnswerFile.resolved(path)
  }

  /// An identifier that is equal for all paths of the same file.
  var identity: String { target }

  /// Whether the path already exists.
  var exists: Bool { FileKind(path: target) != .nothing }

  /// Whether the path is an existing regular file, and not a device or a pipe.
  var isRegular: Bool { FileKind(path: target) == .file }

  /// Whether the file exists and is not empty.
  var hasContent: Bool {
    var status = stat()
    return unsafe stat(target, &status) == 0 && status.st_size > 0
  }

  /// Throws for the files in which this or another session is kept, for the files that articles were loaded from, and
  /// for names of formats that are not written.
  func check(for session: Session) throws {
    if let reason = OwnFiles.refusal(of: target) { throw UsageError.cannotWrite(path, reason: reason) }
    if let ending = Self.unwritten.first(where: { target.lowercased().hasSuffix("." + $0) }) {
      throw UsageError.cannotWrite(
        path,
        reason: "an answer cannot be written as \(ending); .csv, .tsv, .json, .md and .html can"
      )
    }
    guard exists else { return }
    if Session.isKept(at: target) {
      throw UsageError.cannotWrite(path, reason: "it is a session; choose another name")
    }
    for (source, article) in try session.sources where isSame(source) {
      throw UsageError.cannotWrite(path, reason: "article \(article) was loaded from it; choose another name")
    }
  }

  /// Writes a text.
  ///
  /// A new or overwritten file appears as a whole or not at all, and a file that is appended to gets the
  /// whole text or nothing.
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

  /// The endings of formats of other programs, which a table of text would only seem to be.
  private static let unwritten = ["xlsx", "xls", "ods", "docx", "odt", "pdf"]

  /// Whether a path is another name of the same file, links included.
  private func isSame(_ other: String) -> Bool {
    if other == target { return true }
    guard let identity = FileIdentity(path: target) else { return false }
    return FileIdentity(path: other) == identity
  }

  private static func resolved(_ path: String) -> String {
    RealPath.nearest(FileNames.expanded(path))
  }
}

extension Figure {
  /// The number of rows of a table; nil for all other figures.
  var rowCount: Int? {
    switch self {
    case .table(let table): table.rows.count
    case .sections(let sections) where sections.count == 1: sections[0].figure.rowCount
    default: nil
    }
  }
}
