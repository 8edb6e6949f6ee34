import Commands

/// The completion scripts for the system shells, generated from the table of options.
enum ShellCompletions {
  /// Returns the script for one shell, which reads it at its start.
  static func script(for shell: SystemShellName) -> String {
    switch shell {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }

  /// The forms of the command line that begin with their own subcommand.
  static var forms: [Program] { Program.allCases.filter { $0 != .newshound } }

  /// The names of the commands, which begin a line after `-c`.
  static var commands: [String] { CommandReference.commands.map(\.name) }

  /// Returns the effect of a form, in a few words.
  static func summary(of program: Program) -> String { Usage.forms(program).first?.meaning ?? "" }

  /// Returns a text in single quotation marks, escaped for sh, bash and zsh.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension OptionDescription {
  /// The spellings of the option, such as `-c` and `--command`.
  var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--" + name] }
}
