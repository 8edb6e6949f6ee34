import Figures

/// The command that shows the next hint of a question.
struct Hint: Command {
  var name: String { "hint" }
  var summary: String { "shows the next hint of the question" }
  var group: CommandGroup { .learn }
  var isPaged: Bool { false }
  var examples: [Example] { [Example("hint", "the first hint", after: ["lesson voices"])] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    try session.nextHint()
  }
}
