import Corpora
import Figures

/// The command that undoes the last change of the session.
struct Undo: Command {
  var name: String { "undo" }
  var summary: String { "takes back the last command that changed the session" }
  var group: CommandGroup { .correct }
  var examples: [Example] {
    [Example("undo", "what was taken back", after: ["set top 50"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let step = try session.undo() else { throw NoResult.nothingToUndo }
    // Aliases that the step would restore and that were rejected are reported.
    let lines = ["Took back: " + StyledText(step.label, .command)] + session.provenance.leftOut.map(\.line)
    return .message(Message(lines, tone: .done))
  }
}
