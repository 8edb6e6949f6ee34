import Corpora
import Figures

/// Does again what was taken back last.
struct Redo: Command {
  var name: String { "redo" }
  var summary: String { "does again what 'undo' took back" }
  var group: CommandGroup { .correct }
  var examples: [Example] {
    [Example("redo", "what was done again", after: ["set top 50", "undo"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let step = try session.redo() else { throw NoResult.nothingToRedo }
    return .message(Message(["Did again: " + StyledText(step.label, .command)], tone: .done))
  }
}
