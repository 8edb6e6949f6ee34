import Figures

/// The command that ends the shell.
struct Quit: Command {
  var name: String { "quit" }
  var aliases: [String] { ["exit", "bye"] }
  var summary: String { "ends the shell" }
  var group: CommandGroup { .shell }
  var discussion: String? { "What was loaded and not saved is gone; 'save FILE' keeps it." }
  var examples: [Example] { [Example("quit", "nothing more")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    session.isOver = true
    return .nothing
  }
}
