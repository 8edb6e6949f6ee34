import Commands

/// What makes the shells of the system complete the command line, made from the table of options.
enum ShellCompletions {
  /// The script for one shell, to be read by it at its start.
  static func script(for shell: SystemShellName) -> String {
    switch shell {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }

  /// The forms of the command line that begin with a word of their own.
  static var forms: [Program] { Program.allCases.filter { $0 != .newshound } }

  /// The names of the commands, which begin a line behind `-c`.
  static var commands: [String] { CommandReference.commands.map(\.name) }

  /// What a form does, in a few words.
  static func summary(of program: Program) -> String { Usage.forms(program).first?.meaning ?? "" }

  /// A text in single quotation marks, as sh, bash and zsh read it.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension OptionDescription {
  /// The ways to type it: `-c` and `--command`.
  var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--" + name] }
}
