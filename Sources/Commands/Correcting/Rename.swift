import Corpora
import Figures

/// The command that changes the display name of an entity.
struct Rename: Command {
  let names = Positional<NamePair>(
    "names",
    of: "rename",
    between: "to",
    atFirst: true,
    second: "NEW",
    completing: .nothing,
    help: "the name, the word 'to', and the new name"
  )

  var name: String { "rename" }
  var summary: String { "shows a person or thing under another name: rename NAME to NEW" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [names] }
  var examples: [Example] {
    [Example("rename Renquist to \"Chief Renquist\"", "the new name", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let pair = try arguments[names]
    let found = try session.entity(of: pair.first)
    let new = OneLine.text(pair.second)
    guard found.name != new else { throw UsageError.sameName(pair.second) }
    if case .one(let bearer) = try session.corpus.entity(named: new), bearer.entity != found.id,
      let names = try session.corpus.entity(bearer.entity),
      ([names.name] + names.aliases.map(\.text)).contains(where: { Folded.text($0) == Folded.text(new) })
    {
      throw UsageError.nameInUse(new, hint: "merge \(found.name.typed) into \(bearer.name.typed)")
    }
    try session.correct(
      .rename(entity: found.id, to: new),
      "rename \(found.name.typed) to \(new.typed)"
    )
    return Message.corrected(
      "Renamed " + .name(found.name, found.type) + " to " + .name(new, found.type)
        + StyledText(": \(try session.extent(of: found.id)).")
    )
  }
}
