public import Figures

extension Interpreter {
  /// Where answers are handed over, one by one, with the session as it is then.
  public typealias Emit = (Answer, Session) async throws -> Void

  /// Runs the statements of a line, and of the scripts that they start, up to the first error.
  ///
  /// Errors are `LineError`, but for `CancellationError`, which passes.
  public func run(_ line: String, in session: inout Session, emit: Emit) async throws {
    try await run(Help.quotingSign(in: line), depth: 0, in: &session, emit: emit)
  }

  /// Runs the lines of a script up to the first error; with `keepGoing`, `report` gets each error instead.
  public func run(
    _ script: Script,
    keepGoing: Bool = false,
    in session: inout Session,
    emit: Emit,
    report: (LineError) async -> Void = { _ in }
  ) async throws {
    try await run(script, depth: 1, keepGoing: keepGoing, in: &session, emit: emit, report: report)
  }

  /// All answers of a line in one figure, as tests and transcripts want them.
  public func figure(of line: String, in session: inout Session) async throws -> Figure {
    let collector = Collector()
    try await run(line, in: &session) { answer, _ in collector.add(answer) }
    return collector.figure
  }

  private func run(_ line: String, depth: Int, in session: inout Session, emit: Emit) async throws {
    let typed = Line(line).statements
    if typed.dropLast().contains(where: definesAlias) {
      // What an alias stands for decides how the statements behind it are read.
      for statement in typed where !session.isOver {
        let text = String(line.prefix(statement.end).dropFirst(statement.range.lowerBound))
        try await run(text, depth: depth, in: &session, emit: emit)
      }
      return
    }
    let line = session.bindings.expandingAliases(in: line)
    let statements = Line(line).statements.count
    // A name may be given in the same line: then each statement is read when its turn comes.
    let isLate = statements > 1 && line.contains("$")
    var rest = isLate ? [] : try invocations(in: line, of: session)[...]
    for position in 0..<statements {
      if session.isOver { return }
      try Task.checkCancellation()
      let next = isLate ? try invocation(position, in: line, of: session) : rest.popFirst()
      guard let next else { return }
      try await run(next, of: line, depth: depth, in: &session, emit: emit)
    }
  }

  private func definesAlias(_ statement: Statement) -> Bool {
    guard let first = statement.words.first, statement.words.count > 1 else { return false }
    return (try? command(named: first.text)) is Alias
  }

  private func run(
    _ invocation: Invocation,
    of line: String,
    depth: Int,
    in session: inout Session,
    emit: Emit
  ) async throws {
    let before = session.state
    let clock = ContinuousClock()
    let start = clock.now
    let figure: Figure
    session.destination = invocation.destination
    do {
      figure = try await invocation.command.run(invocation.arguments, in: &session)
      try session.record(invocation.text, before: before)
    } catch let error as CancellationError {
      throw error
    } catch {
      session.queue = []
      throw invocation.located(error, in: line)
    }
    if figure != .nothing, !(invocation.command is More) { session.rest = Rest(figure, of: invocation.text) }
    let scripts = session.queue
    session.queue = []
    let answer = Answer(
      figure: figure,
      destination: invocation.destination,
      text: invocation.text,
      expansion: invocation.expansion,
      duration: clock.now - start,
      isFromScript: depth > 0,
      isPaged: invocation.command.isPaged
    )
    if scripts.isEmpty {
      try await hand(answer, of: line, in: session, to: emit)
    } else if answer.destination == nil {
      try await hand(answer, of: line, in: session, to: emit)
      try await run(scripts, startedBy: invocation, of: line, depth: depth, in: &session, emit: emit)
    } else {
      let collector = Collector()
      collector.add(answer)
      try await run(scripts, startedBy: invocation, of: line, depth: depth, in: &session) { inner, later in
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
    depth: Int,
    in session: inout Session,
    emit: Emit
  ) async throws {
    for script in scripts {
      if depth >= Script.deepest {
        throw invocation.located(UsageError.scriptsTooDeep(script.name), in: line)
      }
      try await run(
        script,
        depth: depth + 1,
        keepGoing: false,
        in: &session,
        emit: emit,
        report: { _ in }
      )
    }
  }

  private func run(
    _ script: Script,
    depth: Int,
    keepGoing: Bool,
    in session: inout Session,
    emit: Emit,
    report: (LineError) async -> Void
  ) async throws {
    let outer = (session.arguments, session.isInScript)
    (session.arguments, session.isInScript) = (script.arguments, !script.isTyped)
    defer { (session.arguments, session.isInScript) = outer }
    for entry in script.entries {
      if session.isOver { return }
      do {
        try await run(Help.quotingSign(in: entry.text), depth: depth, in: &session, emit: emit)
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
}

/// Lines to be run one after the other, under a name for error messages.
public struct Script: Sendable, Hashable {
  /// One line, with the lines that continue it.
  public struct Entry: Sendable, Hashable {
    /// The text, line breaks of continued lines included.
    public var text: String
    /// The number of its first line, from 1.
    public var number: Int
  }

  /// How deep scripts may start scripts.
  static let deepest = 16

  /// The name for the user: a path, `-`, or `tour`.
  public var name: String

  /// The text with its comments.
  let text: String

  /// The lines that are not empty.
  public var entries: [Entry]

  /// What stands behind its name: `$1`, `$2`.
  public var arguments: [String] = []

  /// True for lines that somebody typed, as after `-c`: `$1` has no meaning in them.
  public var isTyped = false

  /// The lines of a text; a backslash at the end of a line, or an open quotation mark, continues it.
  ///
  /// An open quotation mark reaches at most ten lines further, so that one slip does not swallow a script.
  public init(_ text: String, name: String) {
    self.name = name
    self.text = text
    entries = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var position = 0
    while position < lines.count {
      let (entry, end) = Script.entry(at: position, in: lines)
      let parsed = Line(entry)
      if !parsed.statements.isEmpty || parsed.ending != .complete {
        entries.append(Entry(text: entry, number: position + 1))
      }
      position = end
    }
  }
}

extension Script {
  /// The line at a position with those that continue it, and the position after them.
  private static func entry(at position: Int, in lines: [Substring]) -> (text: String, end: Int) {
    var text = String(lines[position])
    var end = position + 1
    var ending = Line(text).ending
    var quoted = 0
    scan: while end < lines.count {
      switch ending {
      case .complete:
        break scan
      case .continued:
        text += "\n" + lines[end]
        ending = Line(String(lines[end])).ending
      case .openQuote:
        quoted += 1
        if quoted > 10 { break scan }
        text += "\n" + lines[end]
        ending = Line(text).ending
      }
      end += 1
    }
    if case .openQuote = Line(text).ending { return (String(lines[position]), position + 1) }
    return (text, end)
  }
}

/// Gathers answers into one figure.
private final class Collector {
  private var answers: [Answer] = []

  func add(_ answer: Answer) { answers.append(answer) }

  /// The only answer, or all of them under the lines that asked.
  var figure: Figure {
    let shown = answers.filter { $0.figure != .nothing }
    if shown.count <= 1 { return shown.first?.figure ?? .nothing }
    return .sections(shown.map { Section($0.text, $0.figure) })
  }
}
