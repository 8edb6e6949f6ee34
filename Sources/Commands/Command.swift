import Figures

/// A command of the shell: a stateless struct that answers one kind of question with a figure.
protocol Command: Sendable {
  /// The name of the command, in lower case.
  var name: String { get }

  /// Alternative names; the shell shows the command line with `name` instead.
  var aliases: [String] { get }

  /// A description of the command in one sentence without a full stop.
  var summary: String { get }

  /// The heading under which help lists the command.
  var group: CommandGroup { get }

  /// The parameters: first the positionals in order, then the options and flags.
  var parameters: [any Parameter] { get }

  /// Example lines for help, which also run as tests.
  var examples: [Example] { get }

  /// Complete sentences that help shows below the summary; nil if there are none.
  var discussion: String? { get }

  /// Whether a long answer is shown in a pager; false if the answer only reports what was done.
  var isPaged: Bool { get }

  /// Whether the command resolves `$NAME` itself.
  var readsNames: Bool { get }

  /// Whether `>`, `<` and `|` are ordinary words in the command's statement, so that its answer cannot
  /// be redirected.
  var takesWholeStatement: Bool { get }

  /// Whether the command works on the rows of the answer before it, so that it may stand behind `|`.
  var takesRows: Bool { get }

  /// Whether the first `>` of the command's statement compares, if no comparison stands before it.
  var comparesFirst: Bool { get }

  /// Whether the answer is the same each time; a transcript omits commands for which it is not.
  var isRepeatable: Bool { get }

  /// Whether the command replaces the session, its file or the history, or records; replayed files and
  /// `--safe` do not allow that.
  var reachesBeyondSession: Bool { get }

  /// Whether the command affects how the later statements of its line are parsed.
  var changesReading: Bool { get }

  /// Whether the command continues the last answer instead of giving one of its own.
  var continuesAnswer: Bool { get }

  /// Whether the answer introduces the answers of the lines that the command starts, as a step of the
  /// tour does.
  var explainsWhatFollows: Bool { get }

  /// Returns the answer to the arguments; throws `UsageError`, `NoResult` or an error of a lower module.
  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure
}

extension Command {
  /// No alternative names.
  var aliases: [String] { [] }

  /// No parameters.
  var parameters: [any Parameter] { [] }

  /// A long answer is shown in a pager.
  var isPaged: Bool { true }

  /// Names are replaced before the command runs.
  var readsNames: Bool { false }

  /// The answer can be redirected to a file or a program.
  var takesWholeStatement: Bool { false }

  /// The command asks by itself.
  var takesRows: Bool { false }

  /// `>` names a file.
  var comparesFirst: Bool { false }

  /// The command changes nothing that `undo` could not restore.
  var reachesBeyondSession: Bool { false }

  /// The same session gives the same answer.
  var isRepeatable: Bool { true }

  /// Later statements are parsed as usual.
  var changesReading: Bool { false }

  /// The command gives an answer of its own.
  var continuesAnswer: Bool { false }

  /// The answer is independent of those that follow.
  var explainsWhatFollows: Bool { false }

  /// No discussion.
  var discussion: String? { nil }

  /// The usage line for help and error messages: the name and the parameters.
  var usage: String {
    ([name] + parameters.map(\.usage)).joined(separator: " ")
  }
}
