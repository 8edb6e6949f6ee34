import Commands
import Renderers

/// A form of the command line, with its own options.
enum Program: String, Sendable, Hashable, CaseIterable {
  case newshound, extract, check, grade, lesson

  /// The words that start the form.
  var words: String { self == .newshound ? "newshound" : "newshound \(rawValue)" }

  /// The kind of its operands.
  var operands: OptionDescription.Values {
    switch self {
    case .newshound, .extract, .grade, .lesson: .file
    case .check: .files(endings: ["news", "md", "lesson"])
    }
  }
}

/// A system shell for which there is a completion script.
enum SystemShellName: String, Sendable, Hashable, CaseIterable {
  case bash, zsh, fish
}

/// One option of the command line.
struct OptionDescription: Sendable, Hashable {
  /// The key of an option.
  enum Key: Int32, Sendable, Hashable, CaseIterable {
    // Numbers that differ from the codes of all option letters.
    case command = 1000
    case script, mode, color, keepGoing, echo, noStartUp, session, noEditing, safe, trust, offline, jobs,
      tokens,
      update, system, free, exam, manual,
      completions, help, version
  }

  /// The possible values of an option or an operand.
  enum Values: Sendable, Hashable {
    /// A number or free text.
    case free
    case choices([String])
    /// A line for the prompt, which begins with a command.
    case line
    /// Any file.
    case file
    /// A file whose name has one of these suffixes.
    case files(endings: [String])
  }

  /// The key of the option.
  let key: Key

  /// The letter after one dash; nil if there is none.
  let letter: Character?

  /// The name after two dashes.
  let name: String

  /// The placeholder for its value in help; nil for a switch.
  let placeholder: String?

  /// The possible values.
  let values: Values

  /// The effect, in a few words.
  let help: String

  /// The forms of the command line that accept the option.
  let programs: [Program]

  /// Creates a switch.
  private init(
    _ key: Key,
    _ letter: Character? = nil,
    _ name: String,
    in programs: [Program] = [.newshound],
    _ help: String
  ) {
    self.key = key
    self.letter = letter
    self.name = name
    placeholder = nil
    values = .free
    self.help = help
    self.programs = programs
  }

  /// Creates an option with a value.
  private init(
    _ key: Key,
    _ letter: Character? = nil,
    _ name: String,
    _ placeholder: String,
    _ values: Values,
    in programs: [Program] = [.newshound],
    _ help: String
  ) {
    self.key = key
    self.letter = letter
    self.name = name
    self.placeholder = placeholder
    self.values = values
    self.help = help
    self.programs = programs
  }

  /// All options in the order in which help lists them.
  static let all: [OptionDescription] = [
    OptionDescription(.command, "c", "command", "COMMAND", .line, "runs the command and ends; repeatable"),
    OptionDescription(
      .script,
      "f",
      "file",
      "SCRIPT",
      .files(endings: ["news"]),
      "runs the lines of a file and ends; repeatable, '-' is standard input"
    ),
    OptionDescription(
      .mode,
      nil,
      "mode",
      "FORMAT",
      .choices(Renderers.all.map(\.format)),
      "the format of answers"
    ),
    OptionDescription(
      .color,
      nil,
      "color",
      "WHEN",
      .choices(ColorChoice.allCases.map(\.rawValue)),
      "when answers have colour: auto, always or never"
    ),
    OptionDescription(.keepGoing, nil, "keep-going", "goes on after an error of a script"),
    OptionDescription(.echo, nil, "echo", "prints every line of a script before its answer"),
    OptionDescription(.noStartUp, nil, "no-rc", "leaves the start-up script alone"),
    OptionDescription(
      .session,
      nil,
      "session",
      "FILE",
      .file,
      "keeps everything in a session file, made where there is none"
    ),
    OptionDescription(
      .noEditing,
      nil,
      "no-edit",
      "reads lines plainly: no editing keys, no completion, no suggestions"
    ),
    OptionDescription(
      .safe,
      nil,
      "safe",
      "runs no system commands, and writes files into a scratch folder only"
    ),
    OptionDescription(.offline, nil, "offline", in: [.newshound, .extract], "fetches no address of the web"),
    OptionDescription(
      .trust,
      nil,
      "trust",
      in: [.newshound, .check],
      "lets transcripts run system commands and write files"
    ),
    OptionDescription(
      .jobs,
      "j",
      "jobs",
      "N",
      .free,
      in: [.extract],
      "how many articles are analysed at the same time"
    ),
    OptionDescription(.tokens, nil, "tokens", in: [.extract], "writes the tokens too"),
    OptionDescription(.update, "u", "update", in: [.check], "writes down what is printed now"),
    OptionDescription(
      .system,
      nil,
      "for",
      "SYSTEM",
      .choices(MarksFormat.allCases.map(\.rawValue)),
      in: [.grade],
      "whose columns the marks have: plain, canvas, moodle or brightspace"
    ),
    OptionDescription(
      .free,
      nil,
      "free",
      in: [.grade],
      "asks for the points of each free answer, without the name"
    ),
    OptionDescription(.exam, nil, "exam", in: [.lesson], "with seal: answers are only recorded"),
    OptionDescription(.manual, nil, "man", "prints the manual page and ends"),
    OptionDescription(
      .completions,
      nil,
      "completions",
      "SHELL",
      .choices(SystemShellName.allCases.map(\.rawValue)),
      "prints what makes a shell complete these options: bash, zsh or fish"
    ),
    OptionDescription(.help, "h", "help", in: Program.allCases, "prints this and ends"),
    OptionDescription(.version, "V", "version", in: Program.allCases, "prints the version and ends"),
  ]

  /// Returns the options of one form of the command line.
  static func all(of program: Program) -> [OptionDescription] { all.filter { $0.programs.contains(program) } }
}
