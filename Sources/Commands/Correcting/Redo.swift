import Corpora
import Figures

/// The command that redoes the last change that was undone.
struct Redo: Command {
  var name: String { "redo" }
  var summary: String { "does again what 'undo' took back" }
  var group: CommandGroup { .correct }
  var examples: [Example] {
    [Example("redo", "what was done again", after: ["set top 50", "undo"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let step = try session.redo() else { throw NoResult.nothingToRedo }
    // Aliases that the step would restore and that were rejected are reported.
    let lines = ["Did again: " + StyledText(step.label, .command)] + session.provenance.leftOut.map(\.line)
    return .message(Message(lines, tone: .done))
  }
}
