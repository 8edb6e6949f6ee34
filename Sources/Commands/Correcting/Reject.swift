import Corpora
import Figures

/// Takes a false name out of the entities.
struct Reject: Command {
  let entity = Positional<EntityName>("name", .tail, help: "the name that is none; @3 means that of row 3")

  var name: String { "reject" }
  var summary: String { "takes a false name out: reject NAME" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [entity] }
  var discussion: String? {
    """
    For words that were taken for a name. They are no longer listed, counted or completed, and who is quoted under \
    them is a speaker without a name. The correction also holds for articles that are loaded later. When only one of \
    several names is false, 'split' it off first.
    """
  }
  var examples: [Example] {
    [
      Example("reject Renquist", "how many mentions are left out", after: ["load sample:harbour"]),
      Example("reject @2", "the name of a row", after: ["load sample:harbour", "entities --top 3"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let found = try session.entity(of: try arguments[entity].text)
    let extent = try session.extent(of: found.id)
    try session.correct(.reject(entity: found.id), "reject \(found.name.typed)")
    return Message.corrected(
      "Rejected " + .name(found.name, found.type) + StyledText(": \(extent) left out.")
    )
  }
}
