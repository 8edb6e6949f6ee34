import Figures

/// A command of the shell: a stateless struct that answers one kind of question with a figure.
protocol Command: Sendable {
  /// The word that is typed, in lower case.
  var name: String { get }

  /// Other words for the same command; the shell shows them expanded.
  var aliases: [String] { get }

  /// What the command does, as one sentence without a full stop.
  var summary: String { get }

  /// Where help lists the command.
  var group: CommandGroup { get }

  /// What may follow the name: first the positionals in order, then options and flags.
  var parameters: [any Parameter] { get }

  /// Lines that show the command at work; they run as tests.
  var examples: [Example] { get }

  /// Whole sentences that help shows below the summary.
  var discussion: String? { get }

  /// False for a command whose answer is never shown in a pager, since it is news of what was done and no reading.
  var isPaged: Bool { get }

  /// True for a command that finds out itself what `$NAME` stands for.
  var readsNames: Bool { get }

  /// True for a command that takes its whole statement: `>`, `<` and `|` are then words like others, and the answer
  /// goes nowhere else.
  var takesWholeStatement: Bool { get }

  /// False for a command whose answer cannot be the same another time, so that no transcript keeps it.
  var isRepeatable: Bool { get }

  /// True for a command that replaces the session, its file or the history, which lines of somebody else may not.
  var reachesBeyondSession: Bool { get }

  /// True for a command that decides how the statements behind it on its line are read.
  var changesReading: Bool { get }

  /// True for a command that goes on with the last answer instead of giving one of its own.
  var continuesAnswer: Bool { get }

  /// True for a command whose answer explains those of the lines that it starts, as a step of a lesson does.
  var explainsWhatFollows: Bool { get }

  /// The answer to the arguments; errors are `UsageError`, `NoResult` or those of the modules below.
  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure
}

extension Command {
  /// No other words.
  var aliases: [String] { [] }

  /// Nothing may follow the name.
  var parameters: [any Parameter] { [] }

  /// Its answer is for reading.
  var isPaged: Bool { true }

  /// Names are replaced before it runs.
  var readsNames: Bool { false }

  /// Its answer can go to a file or another program.
  var takesWholeStatement: Bool { false }

  /// It changes nothing that undo would not take back.
  var reachesBeyondSession: Bool { false }

  /// The same session gives the same answer.
  var isRepeatable: Bool { true }

  /// The words of a line mean the same before and after it.
  var changesReading: Bool { false }

  /// It gives an answer of its own.
  var continuesAnswer: Bool { false }

  /// Its answer is read by itself.
  var explainsWhatFollows: Bool { false }

  /// No further sentences.
  var discussion: String? { nil }

  /// The line that help and error messages show: the name and its parameters.
  var usage: String {
    ([name] + parameters.map(\.usage)).joined(separator: " ")
  }
}
