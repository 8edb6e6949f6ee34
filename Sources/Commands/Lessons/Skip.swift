import Figures

/// The command that leaves a question: it shows the answer with its reason, and goes on without points.
struct Skip: Command {
  var name: String { "skip" }
  var summary: String { "shows the answer of the question, without points, and goes on" }
  var group: CommandGroup { .learn }
  var isPaged: Bool { false }
  var examples: [Example] { [Example("skip", "the answer and the next question", after: ["lesson voices"])] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    try await session.skipQuestion()
  }
}
