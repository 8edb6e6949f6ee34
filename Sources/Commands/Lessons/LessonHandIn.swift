import Figures
import Files
import Lessons
import Platform

/// The file of a learner's work that `newshound grade` marks: a copy of the progress in one lesson.
enum LessonHandIn {
  /// The ending of the file.
  static let ending = ".answers"

  /// Writes the work as `LOGIN.answers` into the folder `class`, where there is one, or else into the current folder.
  ///
  /// The words are the name of the lesson, which may be left out while it is running, and the login, which may be left
  /// out where the system knows it. An older file of this learner is replaced.
  static func write(_ words: [String], in session: Session) throws -> Figure {
    let run = try session.keptRun(of: words.first)
    guard let log = session.progressLog(of: run.lesson.name), FileKind(path: log.path) == .file else {
      throw UsageError.notInLesson(
        "nothing is kept of \"\(run.lesson.name)\" yet; 'lesson \(run.lesson.typedName)' begins it"
      )
    }
    let typed = words.count > 1 ? words[1] : systemLogin
    let login = typed.filter { $0.isLetter || $0.isNumber || "-_.@".contains($0) }
    guard !login.isEmpty, !login.hasPrefix(".") else {
      throw UsageError.missingArgument("LOGIN", usage: "lesson hand-in \(run.lesson.typedName) LOGIN")
    }
    let file = (FileKind(path: "class") == .folder ? "class/" : "") + login + ending
    let bytes = try OwnFileBytes.of(log.path, named: log.path, limit: 32 << 20)
    let path = try session.path(forWriting: file)
    do throws(FileError) {
      try WholeFile.write(bytes, to: path, purpose: "handing-in")
    } catch {
      throw UsageError.cannotWrite(file, reason: "\(error)")
    }
    let open = run.questions.count - run.record.done(of: run.questions)
    var lines = [
      StyledText("Wrote \(file): your answers to “\(run.lesson.head.title)”. Give this file to your teacher.")
    ]
    if open > 0 {
      let words = "\(Words.count(open, "question")) still open; hand in again when you have done more."
      lines.append(StyledText(words, .warning))
    }
    return .message(Message(lines, tone: .done))
  }

  private static var systemLogin: String {
    let environment = ThisProcess.environment
    return environment["LOGNAME"] ?? environment["USER"] ?? ""
  }
}
