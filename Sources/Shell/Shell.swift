import Commands
import Platform
import Renderers

/// The program as it is started from the command line.
public enum Shell {
  /// The version that `--version` tells.
  static let version = "1.0"

  /// The day of that version, for the manual page.
  static let day = "2026-11-25"

  /// Does what the arguments ask for, the program's name being the first; the result is the exit status.
  public static func run(_ arguments: [String]) async -> Int32 {
    // Writing to a pipe that nobody reads any more is an error like others, not the end.
    _ = signal(SIGPIPE, SIG_IGN)
    let terminal = Terminal.current()
    do {
      let request = try Request(arguments)
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
    case .converse(let options):
      if !options.files.isEmpty || options.programs.isEmpty { Preparation.begin() }
      if !options.programs.isEmpty { return try await Batch(options, terminal: terminal).run() }
      if terminal.isInputTerminal { return try await Conversation(options, terminal: terminal).run() }
      var options = options
      if !options.files.contains("-") { options.programs = [.script("-")] }
      return try await Batch(options, terminal: terminal).run()
    }
  }

  /// The output formats, as the commands know them.
  static var formats: [OutputFormat] { Renderers.all.map { OutputFormat($0.format, $0.summary) } }
}

/// How the program ended, for the process that started it.
enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  case failed = 1
  case usage = 2
  case differs = 3
  case interrupted = 130

  /// What it means, in a few words.
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
