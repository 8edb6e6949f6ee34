import Corpora
import Documents
import Figures

/// The command that merges two entities.
struct Merge: Command {
  let names = Positional<NamePair>(
    "names",
    of: "merge",
    between: "into",
    help: "the name that goes, the word 'into', and the name that stays"
  )

  var name: String { "merge" }
  var summary: String { "makes two names one person or thing: merge NAME into NAME" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [names] }
  var discussion: String? {
    """
    Instead of 'into' between them, the names can stand in quotation marks or have a comma between them; @3 is the \
    name of row 3. The correction also holds for articles that are loaded later.
    """
  }
  var examples: [Example] {
    [
      Example(
        "merge \"Joachim Strandberg\" \"Joaquín Strandberg\"",
        "how many mentions have moved",
        after: ["load sample:harbour"]
      ),
      Example("merge Haddadin into Renquist", "the same with 'into'", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let pair = try arguments[names]
    if let answer = try StoryCorrections.merge(pair, in: session) { return answer }
    let source = try session.entity(of: pair.first)
    let target = try session.entity(of: pair.second)
    guard source.id != target.id else {
      throw UsageError.alreadyOne(pair.first, pair.second, name: target.name)
    }
    guard source.type == target.type else {
      throw UsageError.differentTypes(
        source.name,
        target.name,
        nouns: [source.type.noun, target.type.noun],
        hint: "retype \(source.name.typed) to \(target.type.rawValue.lowercased())"
      )
    }
    let moved = try session.extent(of: source.id)
    try session.correct(
      .merge(entity: source.id, into: target.id),
      "merge \(source.name.typed) into \(target.name.typed)"
    )
    let line =
      "Merged " + .name(source.name, source.type) + " into " + .name(target.name, target.type)
      + StyledText(": \(moved) moved, it has \(try session.extent(of: target.id)) now.")
    return Message.corrected(line)
  }
}
