import Files
import Platform

/// The file of a learner's progress in one lesson, to which each event is appended as a line.
struct LessonLog: Sendable {
  /// The path of the file.
  let path: String

  /// The largest file that is read, in bytes.
  private static let largest = 32 << 20

  /// The file of a lesson in a folder.
  init(of lesson: String, in folder: String) {
    let name = lesson.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" }
    path = folder + "/" + String(name) + ".jsonl"
  }

  /// The events so far; lines that are damaged, as the last one after a crash, are left out.
  func events() -> [LessonEvent] {
    guard FileKind(path: path) == .file,
      let bytes = try? OwnFileBytes.of(path, named: path, limit: LessonLog.largest)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { LessonEvent(line: $0) }
  }

  /// Appends an event; throws if it cannot be kept.
  func add(_ event: LessonEvent) throws(UsageError) {
    guard let line = event.line else { return }
    let folder = PathParts.folder(of: path)
    try? Folder.make(folder)
    do throws(FileError) {
      let descriptor = try Appending.open(path)
      defer { SystemCall.close(descriptor) }
      // A line that a crash has cut off must not swallow this one.
      let isCut = endsInsideLine
      try Appending.add(Array(((isCut ? "\n" : "") + line).utf8), to: descriptor)
    } catch {
      throw .cannotWrite(path, reason: "\(error)")
    }
  }

  private var endsInsideLine: Bool {
    guard let bytes = try? OwnFileBytes.of(path, named: path, limit: LessonLog.largest), let last = bytes.last
    else {
      return false
    }
    return last != 10
  }

  /// Deletes the file.
  func forget() { Folder.remove(path) }
}
