import Commands
import Figures
import Files
import Platform
import Renderers

/// An interactive session with a user at a prompt.
struct Conversation {
  private let options: Request.Options
  private let terminal: Terminal

  /// Creates a conversation on a terminal.
  init(_ options: Request.Options, terminal: Terminal) {
    self.options = options
    self.terminal = terminal
  }

  /// Reads and runs lines until the end of the input or `quit`.
  func run() async throws -> ExitStatus {
    let history = HistoryFile(path: HistoryFile.standardPath(environment: terminal.environment))
    let console = try makeConsole(history)
    let leftBehind = console.session.leftBehind
    Interruption.install()
    try await begin(in: console)
    if options.isSafe {
      console.session.sandbox = Sandbox(.safe)
    } else if terminal.isInputTerminal, terminal.isOutputTerminal {
      let textEditor = TextEditor(terminal: terminal)
      console.session.editText = { textEditor.edit($0, task: $1) }
    }
    if let notice = Sentences.leftBehind(leftBehind) { tell(notice, console) }
    if let warning = console.session.draftWarning { tell(warning, console) }
    let editor = LineEditor(
      LineEditor.Configuration(
        allowsEditing: options.allowsEditing,
        terminal: terminal,
        hasColor: terminal.wantsColor(console.session.settings.colorChoice)
      ),
      history: history,
      completer: { Conversation.completion(of: $0, cursor: $1, limit: $2, in: console.session) }
    )
    editor.whenIdle = { console.session.prepareCompletion() }
    defer { editor.close() }
    var isWarned = false
    while true {
      let settings = console.session.settings
      editor.keys = settings.editingKeys
      editor.showsHints = settings.showsHints && terminal.wantsColor(settings.colorChoice)
      let contents = try? console.session.contents
      let prompt =
        console.session.lessonPlace.map { StyledPrompt.lesson(at: $0) }
        ?? StyledPrompt.state(articles: contents?.articles ?? 0, chosen: contents?.chosen)
      let line: Line
      switch Conversation.line(from: editor, prompt: prompt) {
      case .line(let typed):
        history.add(typed)
        if let note = history.takeNote() { console.remark(note) }
        if typed.allSatisfy(\.isWhitespace) { continue }
        line = Interpreter.line(typed)
      case .endOfFile:
        if mayLeave(console, &isWarned) { return .done }
        continue
      case .interrupted: continue
      case .hungUp:
        // The user has not agreed to discard unsaved work, so its draft is kept.
        return .interrupted
      }
      editor.ownsRow = !line.statements.contains { statement in
        if case .pipe = statement.destination { true } else { false }
      }
      if Conversation.readsKeyboard(line) { console.remark(Sentences.readsKeyboard) }
      let before = contents?.articles ?? 0
      let outcome = try await Interruption.waiting { try await console.run(line) }
      if console.session.isOver {
        if mayLeave(console, &isWarned) { return .done }
        console.session.isOver = false
      } else {
        isWarned = false
        if outcome == .done { continue }
      }
      if outcome == .stopped { tellThatItStopped(console, before) }
      if editor.hasPendingLines { console.remark(Sentences.pasteDropped) }
      editor.dropPendingLines()
    }
  }

  /// The console, which alone holds the session: a file that the session has left must be closed, so that 'open' can
  /// read it again.
  private func makeConsole(_ history: HistoryFile) throws -> Console {
    let session = try Starting.session(
      options,
      environment: terminal.environment,
      makesDraft: true,
      history: Conversation.access(to: history)
    )
    return Console(session, on: .process(terminal, isInteractive: true))
  }

  /// Whether nothing would be lost, or the user has just been warned.
  ///
  /// Only then is the draft discarded. If the unsaved contents cannot be determined, the draft is kept, and
  /// the result is true.
  private func mayLeave(_ console: Console, _ isWarned: inout Bool) -> Bool {
    let unsaved: SessionContents?
    do { unsaved = try console.session.unsaved } catch { return true }
    if !isWarned, let unsaved {
      let path = console.session.isDisplaced ? console.session.path : nil
      tell(Sentences.notSaved(unsaved, displacedFrom: path), console)
      isWarned = true
      return false
    }
    console.session.end()
    return true
  }

  /// Shows a few sentences, wrapped between words at the width of the screen.
  private func tell(_ text: String, _ console: Console) {
    guard terminal.isErrorTerminal else { return console.remark(text) }
    let page = Page(width: terminal.size.columns)
    let lines = text.split(separator: "\n").map { StyledText(String($0)) }
    let shown = Renderers.render(.message(Message(lines)), as: TableRenderer(), on: page)
    console.remark(shown.hasSuffix("\n") ? String(shown.dropLast()) : shown)
  }

  /// Erases the "^C" that the terminal echoed, and reports that the command was stopped.
  private func tellThatItStopped(_ console: Console, _ before: Int = 0) {
    if terminal.isErrorTerminal, !terminal.isDumb { try? StandardStream.error.write("\r\u{1B}[K") }
    let now = (try? console.session.contents)?.articles ?? before
    console.remark(Sentences.stopped(loaded: now - before))
  }

  /// Whether a line loads an article from the keyboard.
  private static func readsKeyboard(_ line: Line) -> Bool {
    line.statements.contains { statement in
      statement.words.first.map { Folded.text($0.text) == "load" } ?? false
        && statement.words.contains { $0.text == "-" && !$0.isQuoted }
    }
  }

  // MARK: The beginning

  private func begin(in console: Console) async throws {
    if options.readsStartUp { try await readStartUp(in: console) }
    let articles = (try? console.session.contents)?.articles ?? 0
    if let path = options.session, articles > 0 {
      if let contents = try? console.session.contents { tell(Sentences.goesOn(path, contents), console) }
    } else if options.files.isEmpty, terminal.isOutputTerminal {
      try console.show(Sentences.welcome)
      try StandardStream.output.write("\n")
    }
    for remark in console.session.restored.remarks { tell(remark, console) }
    if !options.files.isEmpty {
      let line = Starting.line(loading: options.files)
      let outcome = try await Interruption.waiting { try await console.run(line, errors: .words) }
      if outcome == .stopped { tellThatItStopped(console) }
    }
  }

  /// Returns the path of the user's start-up script: `$XDG_CONFIG_HOME/newshound/rc`, by default
  /// below `~/.config`.
  static func startUpPath(environment: [String: String]) -> String {
    let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (folder ?? HomeFolder.path(environment: environment) + "/.config") + "/newshound/rc"
  }

  private func readStartUp(in console: Console) async throws {
    let path = Conversation.startUpPath(environment: terminal.environment)
    guard FileKind(path: path) != .nothing else { return }
    console.session.recordsSteps = false
    // Confirmations, as of the aliases it defines, would be repeated at every start.
    console.isQuiet = true
    defer {
      console.session.recordsSteps = true
      console.isQuiet = false
    }
    do {
      var reader = try ScriptReader(path: path)
      defer { reader.close() }
      while !console.session.isOver, let entry = try reader.next() {
        let script = reader.script
        let outcome = try await Interruption.waiting { try await console.run(entry, of: script) }
        if outcome == .stopped { return tellThatItStopped(console) }
      }
      console.session.isOver = false
    } catch let error as ScriptError {
      console.complain(Complaint("\(error)", place: error.place))
    }
    // The settings kept in the session file override the script, and the options of the command line
    // override both.
    console.session.restoreKept()
    for setting in options.settings { try Starting.set(setting, in: &console.session) }
  }

  // MARK: Lines

  /// Returns the next line together with its continuation lines.
  private static func line(from editor: LineEditor, prompt: StyledPrompt) -> InputLine {
    var gathered = LineGatherer()
    while true {
      switch editor.readLine(prompt: gathered.count == 0 ? prompt : prompt.continuation) {
      case .line(let line):
        gathered.add(line)
        if !gathered.isIncomplete { return .line(gathered.text) }
      case .interrupted:
        gathered = LineGatherer()
      case .endOfFile:
        if gathered.count == 0 { return .endOfFile }
        gathered = LineGatherer()
      case .hungUp:
        return .hungUp
      }
    }
  }

  private static func access(to history: HistoryFile) -> HistoryAccess {
    HistoryAccess(
      entries: {
        history.entries.enumerated().map {
          HistoryAccess.Entry(number: $0.offset + 1, line: $0.element.command)
        }
      },
      clear: { try history.clear() },
      setRecording: { history.isRecording = $0 }
    )
  }

  /// Returns the completion candidates in the form that the line editor expects.
  static func completion(of line: String, cursor: Int, limit: Int, in session: Session) -> TabCompletion {
    let result = Completion.candidates(for: line, cursor: cursor, in: session, limit: limit)
    return TabCompletion(
      range: result.replacement,
      candidates: result.candidates,
      appendsSpace: result.candidates.first?.kind != .folder,
      total: result.total
    )
  }
}
