import Commands
import Figures
import Files
import Platform
import Renderers

/// The program `newshound lesson`, with which a teacher begins, looks through, seals and imports lessons.
struct LessonProgram: Sendable, Hashable {
  /// What is done.
  enum Action: String, Sendable, Hashable, CaseIterable {
    /// Begins a file, with blanks to fill in.
    case new
    /// Shows a lesson with its answers.
    case `try`
    /// Writes a lesson without its answers.
    case seal
    /// Writes questions of another program as a lesson.
    case `import`
  }

  /// What is done.
  var action: Action

  /// The file, or the name of a new one.
  var path: String

  /// Whether a sealed lesson only records answers.
  var isExam = false

  /// Does it; writes lessons to standard output, and what there is to say of them to standard error.
  func run(on terminal: Terminal) async throws -> ExitStatus {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    let program = self
    do {
      switch action {
      case .new: try begin()
      case .try:
        let figure = try await interrupts.run { try await program.preview() }
        let width = terminal.isOutputTerminal ? terminal.size.columns : Check.width
        let theme = terminal.wantsColor(.auto) ? terminal.theme(.auto) : nil
        try StandardStream.output.write(
          Renderers.render(figure, as: TableRenderer(), on: Page(width: width, theme: theme))
        )
      case .seal:
        let text = try await interrupts.run { try await program.sealed() }
        try StandardStream.output.write(text)
        try StandardStream.error.write(isExam ? LessonProgram.aboutExams : LessonProgram.aboutSealing)
      case .import:
        let imported = LessonImport(try program.text(), file: path)
        guard imported.count > 0 else { throw UsageError.lessonFaults(path, lines: imported.faults) }
        try StandardStream.output.write(imported.lesson)
        let count = "\(imported.count) question\(imported.count == 1 ? "" : "s") imported"
        let next = "; add hints, reasons and evidence, 'newshound check' says where."
        try StandardStream.error.write(
          (imported.faults + [count + next]).map { Escaping.visible($0) + "\n" }.joined()
        )
        return imported.faults.isEmpty ? .done : .failed
      }
      return .done
    } catch is CancellationError {
      return .interrupted
    } catch let error as OutputError {
      throw error
    } catch {
      try? StandardStream.error.write(Complaint(LineError(underlying: error, range: nil, line: "")).text())
      return .failed
    }
  }

  private static let aboutSealing = """
    Sealed: answers are hashes, reasons and words to wrong answers are veiled. This is a curtain, not a lock: whoever
    tries all short answers finds them. Keep your own file, which marks the work: newshound grade LESSON FOLDER

    """

  private static let aboutExams = """
    Sealed for an exam: there are no answers in it, and learners get no feedback. The file does not tell who typed, and
    with what help. Keep your own file, which marks the work: newshound grade LESSON FOLDER

    """

  private func begin() throws {
    let file = LessonTemplate.file(named: path)
    if FileKind(path: file) != .nothing {
      throw UsageError.cannotWrite(file, reason: "it is there already; choose another name")
    }
    do throws(FileError) {
      try WholeFile.write(Array(LessonTemplate.text.utf8), to: file, purpose: "writing")
    } catch {
      throw UsageError.cannotWrite(file, reason: "\(error)")
    }
    let next = "Wrote \(file). Fill in its blanks ___, then: newshound check \(file)"
    try StandardStream.output.write(Escaping.visible(next) + "\n")
  }

  private func preview() async throws -> Figure {
    let text = try text()
    return try await inFolder { try await LessonPreview.figure(text, name: path, in: $0) }
  }

  private func sealed() async throws -> String {
    let text = try text()
    return try await inFolder { try await LessonSealing.text(text, name: path, isExam: isExam, in: $0) }
  }

  /// Works in the folder of the file, as its lines expect, in a session of its own.
  private func inFolder<Result>(_ work: (Session) async throws -> Result) async throws -> Result {
    var session = try Session.open(formats: Shell.formats)
    session.sandbox = Sandbox(.check)
    let start = Folder.current
    let folder = PathParts.folder(of: path)
    if !folder.isEmpty { Folder.change(to: folder) }
    defer { Folder.change(to: start) }
    return try await work(session)
  }

  private func text() throws(UsageError) -> String {
    let bytes = try OwnFileBytes.of(path, named: path, limit: 4 << 20)
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw .cannotRead(path, reason: "it is not in UTF-8; convert it, as 'iconv -t UTF-8' does")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    return text
  }
}
