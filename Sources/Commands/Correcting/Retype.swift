import Corpora
import Documents
import Figures

/// The command that changes the type of an entity.
struct Retype: Command {
  let names = Positional<NamePair>(
    "names",
    of: "retype",
    between: "to",
    second: "TYPE",
    completing: EntityType.completion,
    help: "the name, the word 'to', and the type"
  )

  var name: String { "retype" }
  var summary: String { "says what kind of thing a name is: retype NAME to TYPE" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [names] }
  var discussion: String? { "The types are person, org, gpe, loc, norp, event and misc." }
  var examples: [Example] {
    [Example("retype Renquist to org", "the new type", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let pair = try arguments[names]
    let type = try EntityType.parse(pair.second)
    let found = try session.entity(of: pair.first)
    guard found.type != type else { throw UsageError.sameType(pair.second, of: found.name) }
    try session.correct(
      .retype(entity: found.id, to: type),
      "retype \(found.name.typed) to \(type.rawValue.lowercased())"
    )
    return Message.corrected(
      .name(found.name, type) + StyledText(" is \(type.noun) now, not \(found.type.noun).")
    )
  }
}
