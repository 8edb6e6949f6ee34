/// One of the ways to start the program, each with options of its own.
enum Program: String, Sendable, Hashable, CaseIterable {
  case newshound, extract, check

  /// What is typed to start it.
  var words: String { self == .newshound ? "newshound" : "newshound \(rawValue)" }
}

/// One option of the command line.
struct OptionDescription: Sendable, Hashable {
  /// What an option is for.
  enum Key: Int32, Sendable, Hashable, CaseIterable {
    // Numbers that no letter has.
    case command = 1000
    case script, mode, color, keepGoing, echo, noStartUp, session, noEditing, jobs, tokens, update, help,
      version
  }

  /// What it is for.
  let key: Key

  /// The letter after one dash.
  let letter: Character?

  /// The name after two dashes.
  let name: String

  /// What stands for its value; nothing for a switch.
  let placeholder: String?

  /// What it does, in a few words.
  let help: String

  /// The forms of the command line that know it.
  let programs: [Program]

  private init(
    _ key: Key,
    _ letter: Character? = nil,
    _ name: String,
    _ placeholder: String? = nil,
    in programs: [Program] = [.newshound],
    _ help: String
  ) {
    self.key = key
    self.letter = letter
    self.name = name
    self.placeholder = placeholder
    self.help = help
    self.programs = programs
  }

  /// All options in the order in which help lists them.
  static let all: [OptionDescription] = [
    OptionDescription(.command, "c", "command", "COMMAND", "runs the command and ends; repeatable"),
    OptionDescription(
      .script,
      "f",
      "file",
      "SCRIPT",
      "runs the lines of a file and ends; repeatable, '-' is standard input"
    ),
    OptionDescription(.mode, nil, "mode", "FORMAT", "the format of answers"),
    OptionDescription(.color, nil, "color", "WHEN", "when answers have colour: auto, always or never"),
    OptionDescription(.keepGoing, nil, "keep-going", nil, "goes on after an error of a script"),
    OptionDescription(.echo, nil, "echo", nil, "prints every line of a script before its answer"),
    OptionDescription(.noStartUp, nil, "no-rc", nil, "leaves the start-up script alone"),
    OptionDescription(
      .session,
      nil,
      "session",
      "FILE",
      "keeps everything in a session file, made where there is none"
    ),
    OptionDescription(.noEditing, nil, "no-edit", nil, "reads lines plainly, without keys and colours"),
    OptionDescription(
      .jobs,
      "j",
      "jobs",
      "N",
      in: [.extract],
      "how many articles are analysed at the same time"
    ),
    OptionDescription(.tokens, nil, "tokens", nil, in: [.extract], "writes the tokens too"),
    OptionDescription(.update, "u", "update", nil, in: [.check], "writes down what is printed now"),
    OptionDescription(.help, "h", "help", nil, in: Program.allCases, "prints this and ends"),
    OptionDescription(.version, "V", "version", nil, in: Program.allCases, "prints the version and ends"),
  ]

  /// The options of one form of the command line.
  static func all(of program: Program) -> [OptionDescription] { all.filter { $0.programs.contains(program) } }
}
