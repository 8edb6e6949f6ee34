import Files
import Lessons

/// Questions of another program as a lesson, with what is told to the teacher.
public struct LessonImport: Sendable {
  /// The text of the lesson.
  public let lesson: String

  /// The number of questions in it.
  public let count: Int

  /// What could not be imported, a line each with the file, the line and the reason.
  public let faults: [String]

  /// Reads the text of a file in GIFT or Aiken.
  public init(_ text: String, file: String) {
    let name = PathParts.name(of: file)
    let imported = ImportedLesson(text, name: name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name)
    lesson = imported.lesson
    count = imported.count
    faults = imported.problems.prefix(50).map { "\(file):\($0.line): \($0.message)" }
  }
}
