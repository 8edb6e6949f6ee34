import Commands

/// What a command line asks for.
struct Request: Sendable {
  /// The forms of the command line.
  enum Action: Sendable {
    case help(Program)
    case version
    case manual
    case completions(SystemShellName)
    case converse(Options)
    case extract(Extract)
    case check(Check)
  }

  /// Lines that are to be run without a prompt.
  enum Input: Sendable, Hashable {
    /// The line after `-c`.
    case command(String)
    /// The file after `-f`; `-` is the standard input.
    case script(String)
  }

  /// How a session is begun and what runs in it.
  struct Options: Sendable, Hashable {
    /// The files to load first.
    var files: [String] = []
    /// What stands behind a script: `$1`, `$2` in it.
    var arguments: [String] = []
    /// What to run; nil for a prompt.
    var programs: [Input] = []
    /// The values of settings, by name.
    var settings: [SettingOption] = []
    /// True when an error of a script does not end it.
    var keepsGoing = false
    /// True when the lines of scripts are printed.
    var echoes = false
    /// False when the start-up script is left alone.
    var readsStartUp = true
    /// False when lines are read plainly.
    var allowsEditing = true
    /// True when lines run in a sandbox.
    var isSafe = false
    /// The session file.
    var session: String?
  }

  /// A setting that an option gives.
  struct SettingOption: Sendable, Hashable {
    /// Its name, which is that of the option.
    var name: String
    /// Its value as typed.
    var value: String
  }

  /// What is asked for.
  let action: Action

  /// Reads a command line whose first word is the program's name.
  init(_ arguments: [String]) throws(CommandLineError) {
    let words = Array(arguments.dropFirst())
    let program = words.first.flatMap { $0 == "newshound" ? nil : Program(rawValue: $0) } ?? .newshound
    let rest = program == .newshound ? words : Array(words.dropFirst())
    let parsed = try OptionParser.parse(rest, for: program)
    let keys = parsed.options.map(\.key)
    if keys.contains(.help) {
      action = .help(program)
    } else if keys.contains(.version) {
      action = .version
    } else if keys.contains(.manual) {
      action = .manual
    } else if let wanted = parsed.options.first(where: { $0.key == .completions })?.value {
      guard let shell = SystemShellName(rawValue: wanted) else {
        let known = SystemShellName.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue(wanted, option: "--completions", reason: "is none of \(known)")
      }
      action = .completions(shell)
    } else {
      switch program {
      case .newshound: action = .converse(Request.options(parsed))
      case .extract: action = .extract(try Request.extract(parsed))
      case .check:
        guard !parsed.operands.isEmpty else { throw .nothingToCheck }
        action = .check(
          Check(paths: parsed.operands, updates: keys.contains(.update), isTrusting: keys.contains(.trust))
        )
      }
    }
  }

  private static func options(_ parsed: OptionParser.Result) -> Options {
    var options = Options(files: parsed.operands, arguments: parsed.arguments)
    for option in parsed.options {
      switch option.key {
      case .command: options.programs.append(.command(option.value))
      case .script: options.programs.append(.script(option.value))
      case .mode: options.settings.append(SettingOption(name: "mode", value: option.value))
      case .color: options.settings.append(SettingOption(name: "color", value: option.value))
      case .keepGoing: options.keepsGoing = true
      case .echo: options.echoes = true
      case .noStartUp: options.readsStartUp = false
      case .noEditing: options.allowsEditing = false
      case .safe: options.isSafe = true
      case .trust: options.settings.append(SettingOption(name: "trust", value: "on"))
      case .session: options.session = option.value
      case .jobs, .tokens, .update, .manual, .completions, .help, .version: break
      }
    }
    return options
  }

  private static func extract(_ parsed: OptionParser.Result) throws(CommandLineError) -> Extract {
    var extract = Extract(sources: parsed.operands)
    for option in parsed.options {
      switch option.key {
      case .tokens: extract.includesTokens = true
      case .jobs:
        guard let jobs = Int(option.value), (1...1024).contains(jobs) else {
          throw .badValue(option.value, option: "--jobs", reason: "is not a number from 1 to 1024")
        }
        extract.jobs = jobs
      default: break
      }
    }
    return extract
  }
}
