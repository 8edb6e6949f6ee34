import Commands

/// The request of a command line.
struct Request: Sendable {
  /// The requested action.
  enum Action: Sendable {
    case help(Program)
    case version
    case manual
    case completions(SystemShellName)
    case converse(Options)
    case extract(Extract)
    case check(Check)
    case grade(Grade)
    case lesson(LessonProgram)
  }

  /// A line or a script that is run without a prompt.
  enum Input: Sendable, Hashable {
    /// The line after `-c`.
    case command(String)
    /// The file after `-f`; `-` is the standard input.
    case script(String)
  }

  /// The options of a session.
  struct Options: Sendable, Hashable {
    /// The files to load first.
    var files: [String] = []
    /// The words after a script, which are `$1`, `$2` and so on in it.
    var arguments: [String] = []
    /// The commands and scripts to run; empty for a prompt.
    var programs: [Input] = []
    /// The values of settings, by name.
    var settings: [SettingOption] = []
    /// Whether a script continues after an error.
    var keepsGoing = false
    /// Whether each line is printed before its answer.
    var echoes = false
    /// Whether the start-up script is run.
    var readsStartUp = true
    /// Whether lines are read with editing.
    var allowsEditing = true
    /// Whether lines run in a sandbox.
    var isSafe = false
    /// The path of the session file, if any.
    var session: String?
  }

  /// The value of a setting that an option gives.
  struct SettingOption: Sendable, Hashable {
    /// The name of the setting, which is that of the option.
    var name: String
    /// The value as typed.
    var value: String
  }

  /// The requested action.
  let action: Action

  /// Parses a command line whose first word is the program's name.
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
      case .grade:
        guard parsed.operands.count == 2 else { throw .nothingToGrade }
        let wanted = parsed.options.last { $0.key == .system }?.value ?? MarksFormat.plain.rawValue
        guard let format = MarksFormat(rawValue: wanted) else {
          let known = MarksFormat.allCases.map(\.rawValue).joined(separator: ", ")
          throw .badValue(wanted, option: "--for", reason: "is none of \(known)")
        }
        action = .grade(
          Grade(
            lesson: parsed.operands[0],
            folder: parsed.operands[1],
            format: format,
            asksForFree: keys.contains(.free)
          )
        )
      case .lesson:
        guard parsed.operands.count == 2, let wanted = LessonProgram.Action(rawValue: parsed.operands[0])
        else {
          throw .noLessonAction
        }
        action = .lesson(
          LessonProgram(action: wanted, path: parsed.operands[1], isExam: keys.contains(.exam))
        )
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
      case .offline: options.settings.append(SettingOption(name: "web", value: "off"))
      case .trust: options.settings.append(SettingOption(name: "trust", value: "on"))
      case .session: options.session = option.value
      case .jobs, .tokens, .update, .system, .free, .exam, .manual, .completions, .help, .version: break
      }
    }
    return options
  }

  private static func extract(_ parsed: OptionParser.Result) throws(CommandLineError) -> Extract {
    var extract = Extract(sources: parsed.operands)
    for option in parsed.options {
      switch option.key {
      case .tokens: extract.includesTokens = true
      case .offline: extract.isOffline = true
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
