import Corpora
public import Figures

extension Interpreter {
  /// A callback that receives each answer, with the session in its state after it.
  public typealias Emit = (Answer, Session) async throws -> Void

  /// Parses a line that was typed or read from a script; running, inspecting and recording a line all
  /// use this result.
  public static func line(_ text: String) -> Line { Line(Help.quotingSymbol(in: text)) }

  /// Runs the statements of a line, and the scripts that they start, up to the first error.
  ///
  /// Throws `LineError`, or `CancellationError` if the task is cancelled.
  public func run(_ text: String, in session: inout Session, emit: Emit) async throws {
    try await run(Interpreter.line(text), in: &session, emit: emit)
  }

  /// Runs the statements of a parsed line; while a lesson is worked through, a line without a command is an answer.
  public func run(_ typed: Line, in session: inout Session, emit: Emit) async throws {
    guard session.lesson != nil else { return try await runStatements(of: typed, in: &session, emit: emit) }
    let meant = session.lessonLine(for: typed) ?? typed
    let position = session.lesson?.position
    try await runStatements(of: meant, in: &session, emit: emit)
    // A command that answers the question goes on by itself.
    guard session.lesson?.position == position, let figure = try await session.lessonFollowUp() else {
      return
    }
    try await emit(
      Answer(figure: figure, text: typed.text, duration: .zero, isFromScript: false, isPaged: false),
      session
    )
  }

  private func runStatements(of typed: Line, in session: inout Session, emit: Emit) async throws {
    if typed.statements.dropLast().contains(where: changesReading) {
      let characters = Array(typed.text)
      var start: Int?
      for statement in typed.statements where !session.isOver {
        start = start ?? statement.range.lowerBound
        // Statements that a pipe joins are run together.
        if statement.feedsNext { continue }
        let single = String(characters[(start ?? 0)..<statement.end])
        start = nil
        try await run(single, in: &session, emit: emit)
      }
      return
    }
    let line = session.bindings.expandingAliases(in: typed)
    // A statement of the same line may define the name, so each statement is parsed only when it is reached.
    let isLate = line.statements.count > 1 && line.text.contains("$")
    let checked = isLate ? [] : try invocations(in: line, of: session)
    var feeding: [String] = []
    for position in line.statements.indices {
      if session.isOver { return }
      try Task.checkCancellation()
      let next = isLate ? try invocation(position, in: line, of: session) : checked[position]
      if line.statements[position].feedsNext {
        try await feed(next, of: line.text, after: feeding, in: &session)
        feeding.append(next.text)
      } else {
        try await run(next, of: line.text, after: feeding, in: &session, emit: emit)
        feeding = []
      }
    }
  }

  /// Runs a command whose answer only gives its rows, all of them, to the next one.
  private func feed(
    _ invocation: Invocation,
    of line: String,
    after before: [String],
    in session: inout Session
  ) async throws {
    let outer = session.wantsAllRows
    session.wantsAllRows = true
    defer { session.wantsAllRows = outer }
    let listings = session.listings
    let collector = Collector()
    try await run(invocation, of: line, after: before, in: &session) { answer, _ in collector.add(answer) }
    let figure = collector.figure
    let rows = session.listings > listings ? session.rows : []
    guard !Listing.all(in: figure, rows: rows).isEmpty else {
      throw invocation.located(UsageError.listsNoRows(invocation.text), in: line)
    }
    session.answered = Answered(figure: figure, rows: rows, text: invocation.text, isWhole: true)
  }

  /// Runs the lines of a script up to the first error; with `keepGoing` it runs all lines and passes each
  /// error to `report`.
  ///
  /// A script runs one nesting level below the line, script or command that starts it; there are at
  /// most `Session.deepest` levels.
  public func run(
    _ script: Script,
    keepGoing: Bool = false,
    in session: inout Session,
    emit: Emit,
    report: (LineError) async -> Void = { _ in }
  ) async throws {
    try session.descend(into: script.name)
    defer { session.depth -= 1 }
    let outer = (session.arguments, session.isInScript, session.sandbox, session.firstStep)
    (session.arguments, session.isInScript) = (script.arguments, !script.isTyped)
    if script.isSandboxed, session.sandbox == nil {
      session.sandbox = Sandbox(.replay)
      session.firstStep = ((try? session.corpus.steps())?.last?.id ?? 0)
    }
    defer { (session.arguments, session.isInScript, session.sandbox, session.firstStep) = outer }
    for entry in script.entries {
      if session.isOver { return }
      do {
        if script.isEchoed, !session.isForPrograms { try await emit(Answer(echo: entry.text), session) }
        try await run(entry.text, in: &session, emit: emit)
      } catch var error as LineError {
        if error.place == nil {
          let before = error.line.prefix(error.range?.lowerBound ?? 0).count(where: \.isNewline)
          error.place = LineError.Place(file: script.name, line: entry.number + before)
        }
        if !keepGoing { throw error }
        await report(error)
      }
    }
  }

  /// Runs a line and returns all its answers in one figure, for commands, tests and transcripts; the line
  /// runs one nesting level below its caller.
  public func figure(of line: String, in session: inout Session) async throws -> Figure {
    try session.descend(into: line)
    defer { session.depth -= 1 }
    let collector = Collector()
    try await run(line, in: &session) { answer, _ in collector.add(answer) }
    return collector.figure
  }

  private func changesReading(_ statement: Statement) -> Bool {
    guard let first = statement.words.first, statement.words.count > 1 else { return false }
    return (try? command(named: first.text))?.changesReading == true
  }

  private func run(
    _ invocation: Invocation,
    of line: String,
    after feeding: [String],
    in session: inout Session,
    emit: Emit
  ) async throws {
    let text = (feeding + [invocation.text]).joined(separator: " | ")
    let listings = session.listings
    session.wholeFigure = nil
    let before = session.state
    let clock = ContinuousClock()
    let start = clock.now
    let figure: Figure
    session.destination = invocation.destination
    session.load = nil
    do {
      try session.checkSandbox(invocation)
      figure = try await invocation.command.run(
        try session.withFiscalYear(invocation.arguments),
        in: &session
      )
      try session.record(invocation.text, before: before)
    } catch let error as CancellationError {
      throw error
    } catch {
      session.queue = []
      throw invocation.located(error, in: line)
    }
    if figure != .nothing, !invocation.command.continuesAnswer {
      session.rest = Rest(figure, of: text, whole: session.wholeFigure)
      let whole = session.wholeFigure ?? figure
      if session.listings > listings, !Listing.all(in: whole, rows: session.rows).isEmpty {
        session.answered = Answered(
          figure: whole,
          rows: session.rows,
          text: text,
          isWhole: session.wholeFigure != nil || session.rest == nil
        )
      }
    }
    let scripts = session.queue
    session.queue = []
    let answer = Answer(
      figure: figure,
      destination: invocation.destination,
      text: text,
      expansion: feeding.isEmpty ? invocation.expansion : nil,
      duration: clock.now - start,
      isFromScript: session.depth > 0,
      isPaged: invocation.command.isPaged,
      explainsWhatFollows: invocation.command.explainsWhatFollows,
      load: session.load
    )
    if scripts.isEmpty {
      try await hand(answer, of: line, in: session, to: emit)
    } else if answer.destination == nil {
      try await hand(answer, of: line, in: session, to: emit)
      try await run(scripts, startedBy: invocation, of: line, in: &session, emit: emit)
    } else {
      let collector = Collector()
      collector.add(answer)
      try await run(scripts, startedBy: invocation, of: line, in: &session) { inner, later in
        if inner.destination == nil { collector.add(inner) } else { try await emit(inner, later) }
      }
      var whole = answer
      whole.figure = collector.figure
      try await hand(whole, of: line, in: session, to: emit)
    }
  }

  private func hand(
    _ answer: Answer,
    of line: String,
    in session: Session,
    to emit: Emit
  ) async throws {
    do {
      try await emit(answer, session)
    } catch let error as CancellationError {
      throw error
    } catch let error as LineError {
      throw error
    } catch {
      throw LineError(underlying: error, range: nil, line: line)
    }
  }

  private func run(
    _ scripts: [Script],
    startedBy invocation: Invocation,
    of line: String,
    in session: inout Session,
    emit: Emit
  ) async throws {
    for script in scripts {
      do {
        try await run(script, in: &session, emit: emit)
      } catch let error as UsageError {
        // The script was not started.
        throw invocation.located(error, in: line)
      }
    }
  }
}
