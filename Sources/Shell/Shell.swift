import CLimits
import Commands
import Platform
import Renderers

/// The program that the command line starts.
public enum Shell {
  /// The version that `--version` prints.
  static let version = ProgramVersion.current.description

  /// The date of that version, for the manual page.
  static let day = "2026-11-25"

  /// What the first thread allocates up to a first answer, in bytes.
  private static let heapOfStart = 1 << 20

  /// Runs the program with its arguments, the first of which is its name, and returns the exit status.
  public static func run(_ arguments: [String]) async -> Int32 {
    // Writing to a pipe without a reader should be an ordinary error and not end the process.
    _ = signal(SIGPIPE, SIG_IGN)
    widen_heap()
    do {
      let request = try Request(arguments)
      if case .converse(let options) = request.action, !options.files.isEmpty || options.programs.isEmpty {
        populate_variables()
        populate_heap(Shell.heapOfStart)
        Preparation.begin()
      }
      let terminal = Terminal.current()
      return try await run(request, on: terminal).rawValue
    } catch let error as CommandLineError {
      try? StandardStream.error.write(Complaint("\(error)").textOfProgram)
      return ExitStatus.usage.rawValue
    } catch OutputError.closed {
      return ExitStatus.done.rawValue
    } catch {
      try? StandardStream.error.write(Complaint("\(error)").textOfProgram)
      return ExitStatus.failed.rawValue
    }
  }

  private static func run(_ request: Request, on terminal: Terminal) async throws -> ExitStatus {
    switch request.action {
    case .help(let program):
      try StandardStream.output.write(Usage.text(of: program))
      return .done
    case .version:
      try StandardStream.output.write("newshound \(version)\n")
      return .done
    case .manual:
      try StandardStream.output.write(ManualPage.text)
      return .done
    case .completions(let shell):
      try StandardStream.output.write(ShellCompletions.script(for: shell))
      return .done
    case .extract(let extract):
      return try await extract.run(on: terminal)
    case .check(let check):
      return try await check.run()
    case .grade(let grade):
      return try await grade.run()
    case .lesson(let lesson):
      return try await lesson.run(on: terminal)
    case .converse(let options):
      if !options.programs.isEmpty { return try await Batch(options, terminal: terminal).run() }
      if terminal.isInputTerminal { return try await Conversation(options, terminal: terminal).run() }
      var options = options
      if !options.files.contains("-") { options.programs = [.script("-")] }
      return try await Batch(options, terminal: terminal).run()
    }
  }

  /// The output formats in the form that the commands use.
  static var formats: [OutputFormat] { Renderers.all.map { OutputFormat($0.format, $0.summary) } }
}

/// The exit status of the program.
enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  case usage = 2
  case differs = 3
  case interrupted = 130

  /// The meaning of the status, in a few words.
  var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "a command failed"
    case .usage: "wrong usage"
    case .differs: "a transcript differs"
    case .interrupted: "interrupted"
    }
  }
}
