import Commands
import Figures
import Platform
import Renderers

/// A console that runs lines in a session and sends their answers to the screen, a file or a pipe.
final class Console {
  /// The session.
  var session: Session

  /// The surface on which answers are shown.
  let surface: Surface

  private let interpreter = Interpreter()

  /// The identities of the files that answers have been written to.
  private var written: Set<String> = []

  /// The explanation of the current step of the tour, and the number of rows of its answers.
  private var step: (text: String, rows: Int)?

  /// Whether answers that only confirm a command are hidden.
  var isQuiet = false

  /// The error of the last line; nil if there was none.
  private(set) var failure: LineError?

  /// The outcome of a line.
  enum Outcome: Sendable, Hashable {
    case done
    /// It failed, and the error has been shown.
    case failed
    /// It was stopped by Ctrl-C.
    case stopped
  }

  /// Creates a console for a session.
  init(_ session: Session, on surface: Surface) {
    self.session = session
    self.surface = surface
    let progress = surface.progress
    self.session.progress = progress.map { line in { line.show(done: $0, of: $1, $2) } }
  }

  /// The form in which errors of a line are shown.
  enum ErrorStyle: Sendable, Hashable {
    /// With an excerpt of the line, for a line that was typed.
    case line
    /// With an excerpt of the line and its position in a script.
    case place
    /// Without an excerpt, for a line that the user did not type.
    case words
  }

  /// Runs one line; throws only when the output can no longer be written.
  func run(
    _ text: String,
    errors: ErrorStyle = .line,
    answering: ((Answer) -> Void)? = nil
  ) async throws(OutputError) -> Outcome {
    try await run(Interpreter.line(text), errors: errors, answering: answering)
  }

  /// Runs one parsed line; throws only when the output can no longer be written.
  func run(
    _ line: Line,
    errors: ErrorStyle = .line,
    answering: ((Answer) -> Void)? = nil
  ) async throws(OutputError) -> Outcome {
    try await recording(line.text, errors) { session, noting in
      try await self.interpreter.run(line, in: &session) { answer, session in
        if let answering { answering(answer) } else { try self.emit(answer, session) }
        noting(answer, session)
      }
    }
  }

  /// Runs one line of a script; throws only when the output can no longer be written.
  func run(
    _ entry: Script.Entry,
    of script: Script,
    errors: ErrorStyle = .place
  ) async throws(OutputError) -> Outcome {
    var single = script
    single.entries = [entry]
    return try await recording(entry.text, errors) { session, noting in
      try await self.interpreter.run(single, in: &session) { answer, session in
        try self.emit(answer, session)
        noting(answer, session)
      }
    }
  }

  // MARK: Recording

  /// Does some work, and adds the line with the answers that were passed to `noting` to the transcript that
  /// is being recorded, if any.
  ///
  /// The lines that begin and end a recording are not recorded.
  private func recording(
    _ line: String,
    _ errors: ErrorStyle,
    _ work: (inout Session, _ noting: @escaping (Answer, Session) -> Void) async throws -> Void
  ) async throws(OutputError) -> Outcome {
    let before = session.recording
    let printed = Printed()
    let outcome = try await self.outcome(errors) { session in
      try await work(&session) { answer, session in
        guard session.recording != nil, answer.destination == nil else { return }
        printed.text += self.text(of: answer, as: session.settings.format, on: Page(width: Check.width))
      }
    }
    guard outcome == .done, let path = session.recording else { return outcome }
    if path != before {
      // The recorded lines depend on the state that the session already has, so the lines that set it up
      // come first.
      for line in session.setUp { record(line, Transcript.anything, in: path) }
    } else if session.isRecorded(line) {
      record(line, printed.text, in: path)
    } else if surface.isInteractive {
      remark(Sentences.notRecorded)
    }
    return outcome
  }

  /// Appends a line and its answer to the transcript that is being recorded.
  private func record(_ line: String, _ printed: String, in path: String) {
    do {
      let file = AnswerFile(try session.path(forWriting: path))
      try file.check(for: session)
      try file.write(Batch.echo(line) + printed, appends: true)
    } catch {
      session.recording = nil
      complain(Complaint("\((error as? UsageError)?.message ?? "\(error)"); nothing more is recorded"))
    }
  }

  private func outcome(
    _ errors: ErrorStyle,
    of work: (inout Session) async throws -> Void
  ) async throws(OutputError) -> Outcome {
    surface.progress?.begin()
    // A copy of the session until the line has ended, since answers are shown meanwhile.
    var session = self.session
    // What is recorded must be the same on every screen.
    session.screen = session.recording == nil ? surface.screen() : nil
    defer {
      self.session = session
      surface.progress?.erase()
    }
    failure = nil
    do {
      step = nil
      try await work(&session)
      try endStep()
      return .done
    } catch is CancellationError {
      return .stopped
    } catch let error as OutputError {
      throw error
    } catch let error as LineError {
      if let failure = error.underlying as? OutputError, !failure.isOfCommand { throw failure }
      if error.underlying is CancellationError { return .stopped }
      failure = error
      // The position of a typed line is not worth showing, but that of a line in a script that it runs is.
      let showsPlace = errors == .place || errors == .line && error.place?.file != Batch.typedName
      var complaint = Complaint(error, showsPlace: showsPlace)
      if errors == .words { complaint.excerpt = nil }
      complain(complaint)
    } catch {
      complain(Complaint("\(error)"))
    }
    return .failed
  }

  /// Shows an error.
  func complain(_ complaint: Complaint) {
    surface.progress?.erase()
    let width = surface.width()
    surface.remark(
      complaint.text(width: width, hasColor: surface.hasErrorColor(session.settings.colorChoice))
    )
  }

  /// Shows a short message that is not an answer.
  func remark(_ text: String) {
    let text = Escaping.visible(text, keepingLineBreaks: true)
    let isDim = surface.hasErrorColor(session.settings.colorChoice)
    surface.remark(isDim ? "\u{1B}[2m\(text)\u{1B}[0m\n" : text + "\n")
  }

  // MARK: Answers

  private func emit(_ answer: Answer, _ session: Session) throws {
    surface.progress?.erase()
    if isQuiet, case .message(let message) = answer.figure, message.tone == .done, answer.destination == nil {
      return
    }
    let settings = session.settings
    if surface.showsExpansions, answer.destination == nil, !answer.isFromScript,
      let expansion = answer.expansion
    {
      remark(expansion)
    }
    switch answer.destination {
    case .none: try show(answer, settings)
    case .file(let path): try write(answer, to: path, appends: false, session)
    case .append(let path): try write(answer, to: path, appends: true, session)
    case .pipe(let command):
      try surface.feed(text(of: answer, as: settings.format, on: surface.pipedPage(settings)), command)
    }
    if let (path, table) = answer.load?.ledgerFile { try write(.table(table), to: path, session) }
    if settings.showsTime, answer.figure != .nothing { remark(Console.words(for: answer.duration)) }
    surface.progress?.begin()
  }

  /// Shows a figure that is not the answer to a line.
  func show(_ figure: Figure) throws {
    try surface.show(Renderers.render(figure, as: TableRenderer(), on: page(session.settings)), .never)
  }

  private func page(_ settings: Settings) -> Page { surface.page(settings) }

  private func text(of answer: Answer, as format: String, on page: Page) -> String {
    Renderers.render(answer.figure, as: Renderers.named(format) ?? TableRenderer(), on: page)
  }

  /// Returns the output format for the suffix of a file name, as in "people.csv"; nil if the suffix
  /// is unknown.
  static func format(for path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    if ending == "md" || ending == "markdown" { return "markdown" }
    if ending == "html" || ending == "htm" { return "html" }
    return ["csv", "tsv", "json", "jsonl", "graphml"].contains(ending) ? ending : nil
  }

  /// Writes the ledger of a load to a file, as comma-separated values unless the suffix of its name says otherwise.
  private func write(_ figure: Figure, to path: String, _ session: Session) throws {
    let file = AnswerFile(try session.path(forWriting: path))
    try file.check(for: session)
    let renderer = Renderers.named(Console.format(for: path) ?? "csv") ?? CSVRenderer()
    try file.write(Renderers.render(figure, as: renderer, on: Page(isWholeFile: true)), appends: false)
    guard surface.tellsFiles else { return }
    remark(Sentences.written(path, rows: figure.rowCount, over: false, isScratch: session.sandbox != nil))
  }

  private func write(_ answer: Answer, to path: String, appends: Bool, _ session: Session) throws {
    let format = Console.format(for: path) ?? session.settings.format
    let file = AnswerFile(try session.path(forWriting: path))
    try file.check(for: session)
    let wasThere = file.isRegular
    let page = Page(isWholeFile: !appends, title: answer.text, isContinued: appends && file.hasContent)
    try file.write(text(of: answer, as: format, on: page), appends: appends)
    let isOurs = !written.insert(file.identity).inserted
    // A file in the scratch folder is reported without a terminal too, except in checked transcripts, which
    // do not contain such remarks.
    let isElsewhere = session.sandbox.map { $0.reason != .check } ?? false
    guard surface.tellsFiles || isElsewhere else { return }
    let isReplaced = wasThere && !isOurs && !appends
    remark(
      Sentences.written(
        path,
        rows: answer.figure.rowCount,
        over: isReplaced,
        isScratch: session.sandbox != nil
      )
    )
  }

  // MARK: The tour

  /// Shows an answer.
  ///
  /// A step of the tour is never paged, since its explanation would be off the screen before its answer is
  /// read.
  private func show(_ answer: Answer, _ settings: Settings) throws {
    let text = text(of: answer, as: settings.format, on: page(settings))
    let rows = Pager.rows(of: text, columns: surface.width() ?? 80, width: Surface.columns)
    if !answer.isFromScript, answer.explainsWhatFollows {
      step = (text, 0)
    } else if answer.isFromScript, let step {
      self.step = (step.text, step.rows + rows)
    }
    guard settings.usesPager, answer.isPaged, step == nil else { return try surface.show(text, .never) }
    try surface.show(text, .from(line: firstLine(of: answer, settings)))
  }

  /// Returns the line, counted from 1, at which the pager opens a long answer: shortly before the first
  /// match, or else the first line.
  private func firstLine(of answer: Answer, _ settings: Settings) -> Int {
    guard let marked = answer.figure.withMatchMarked(by: Console.mark) else { return 1 }
    var whole = answer
    whole.figure = marked
    let text = text(of: whole, as: settings.format, on: page(settings))
    guard let place = text.firstIndex(of: Console.mark) else { return 1 }
    return max(1, text[..<place].count(where: \.isNewline) - 2)
  }

  /// A private-use character that no text contains, inserted to find the first match in the rendered text.
  private static let mark: Character = "\u{E000}"

  /// Shows the explanation of a step again if the answer has scrolled it off the screen.
  private func endStep() throws(OutputError) {
    guard let step else { return }
    self.step = nil
    guard let rows = surface.rows(), step.rows >= rows - 1 else { return }
    do {
      try surface.show("\n" + step.text, .never)
    } catch let error as OutputError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  /// Returns a duration in seconds with three decimals, as in "0.012 s".
  static func words(for duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest + " s"
  }
}

extension Figure {
  /// Returns the passages with a character inserted before the first match; nil if there is no match.
  fileprivate func withMatchMarked(by mark: Character) -> Figure? {
    guard case .passages(var passages) = self else { return nil }
    for passage in passages.passages.indices {
      for paragraph in passages.passages[passage].paragraphs.indices {
        let parts = passages.passages[passage].paragraphs[paragraph].parts
        guard let part = parts.firstIndex(where: { $0.role == .match }) else { continue }
        passages.passages[passage].paragraphs[paragraph].parts[part].text.insert(
          mark,
          at: parts[part].text.startIndex
        )
        return .passages(passages)
      }
    }
    return nil
  }
}
