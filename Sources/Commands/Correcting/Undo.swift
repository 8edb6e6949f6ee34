import Corpora
import Figures

/// Takes back the last command that changed the session.
struct Undo: Command {
  var name: String { "undo" }
  var summary: String { "takes back the last command that changed the session" }
  var group: CommandGroup { .correct }
  var examples: [Example] {
    [Example("undo", "what was taken back", after: ["set top 50"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let step = try session.undo() else { throw NoResult.nothingToUndo }
    // What a file would have brought with it is not taken without a word.
    let lines = ["Took back: " + StyledText(step.label, .command)] + session.provenance.leftOut.map(\.line)
    return .message(Message(lines, tone: .done))
  }
}
