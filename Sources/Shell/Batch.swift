import Commands
import Platform
import Renderers

/// The run of commands and scripts without a prompt.
struct Batch {
  private let options: Request.Options
  private let terminal: Terminal

  /// Creates a run of the commands and scripts in the options.
  init(_ options: Request.Options, terminal: Terminal) {
    self.options = options
    self.terminal = terminal
  }

  /// Loads the files, then runs all commands and scripts, up to the first error unless the options
  /// keep going.
  func run() async throws -> ExitStatus {
    let console = Console(
      try Starting.session(options, environment: terminal.environment),
      on: .process(terminal, isInteractive: false)
    )
    if options.isSafe { console.session.sandbox = Sandbox(.safe) }
    let interrupts = Interrupts()
    defer { interrupts.end() }
    for remark in console.session.restored.remarks { console.remark(remark) }
    do {
      let status = try await run(in: console, interrupts)
      if let path = console.session.path, console.session.isDisplaced {
        console.complain(
          Complaint(
            "\"\(path)\" was moved or deleted meanwhile; what was done since is in it, not at that place"
          )
        )
        return status == .done ? .failed : status
      }
      return status
    } catch is CancellationError {
      return .interrupted
    }
  }

  private func run(in console: Console, _ interrupts: Interrupts) async throws -> ExitStatus {
    var status = ExitStatus.done
    if !options.files.isEmpty {
      switch try await load(in: console, interrupts) {
      case .all: break
      case .some: status = .failed
      case .none: return .failed
      }
    }
    for program in options.programs {
      if console.session.isOver { break }
      switch program {
      case .command(let text):
        var script = Script(text, name: Batch.typedName)
        script.isTyped = true
        for entry in script.entries where !console.session.isOver {
          let errors: Console.ErrorStyle = script.entries.count == 1 ? .line : .place
          if try await run(entry, of: script, errors: errors, in: console, interrupts) { continue }
          status = .failed
          if !options.keepsGoing { return status }
        }
      case .script(let path):
        if try await run(scriptAt: path, in: console, interrupts) { continue }
        status = .failed
        if !options.keepsGoing { return status }
      }
    }
    return status
  }

  private func run(
    scriptAt path: String,
    in console: Console,
    _ interrupts: Interrupts
  ) async throws -> Bool {
    var isRight = true
    do {
      var reader = try ScriptReader(path: path, arguments: options.arguments)
      defer { reader.close() }
      while !console.session.isOver, let entry = try reader.next() {
        if try await run(entry, of: reader.script, in: console, interrupts) { continue }
        isRight = false
        if !options.keepsGoing { return false }
      }
    } catch let error as ScriptError {
      console.complain(Complaint("\(error)", place: error.place))
      return false
    }
    return isRight
  }

  /// Runs one line; returns false if it failed, and throws if it was stopped.
  private func run(
    _ entry: Script.Entry,
    of script: Script,
    errors: Console.ErrorStyle = .place,
    in console: Console,
    _ interrupts: Interrupts
  ) async throws -> Bool {
    if options.echoes { try StandardStream.output.write(Batch.echo(entry.text)) }
    let outcome = try await interrupts.run { try await console.run(entry, of: script, errors: errors) }
    switch outcome {
    case .done: return true
    case .failed: return false
    case .stopped: throw CancellationError()
    }
  }

  /// Returns a line as it is written in a transcript, after the prompt.
  static func echo(_ line: String) -> String {
    let lines = line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().map { number, line in
      (number == 0 ? Transcript.prompt : Transcript.continuation) + Escaping.visible(String(line)) + "\n"
    }.joined()
  }

  /// The name that errors give to the lines after `-c`.
  static let typedName = "-c"

  private enum Loaded { case all, some, none }

  private func load(in console: Console, _ interrupts: Interrupts) async throws -> Loaded {
    let heard = Heard()
    let outcome = try await interrupts.run {
      try await console.run(Starting.line(loading: options.files), errors: .words) { answer in
        heard.remarks += answer.load?.remarks ?? []
      }
    }
    for remark in heard.remarks {
      if remark.kind == .failure {
        let words = remark.text.hasSuffix(".") ? String(remark.text.dropLast()) : remark.text
        console.complain(Complaint(words))
      } else {
        console.remark(remark.text)
      }
    }
    switch outcome {
    case .done: return heard.remarks.contains { $0.kind == .failure } ? .some : .all
    case .failed: return .none
    case .stopped: throw CancellationError()
    }
  }

  private final class Heard {
    var remarks: [LoadRemark] = []
  }
}
