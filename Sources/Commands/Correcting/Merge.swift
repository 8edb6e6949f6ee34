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
    name of row 3. A speaker who is only described, as "the dockers' union", goes into a name as well: all quotations of \
    these words are given to it. The correction also holds for articles that are loaded later.
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
    if let merged = try Merge.mergeDescription(pair, in: &session) { return merged }
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

  /// Gives all quotations of a speaker without a name, as "the city", to a name; nil where the first is a name too.
  private static func mergeDescription(_ pair: NamePair, in session: inout Session) throws -> Figure? {
    guard let described = try? session.speaker(of: pair.first), described.entity == nil,
      !described.name.isEmpty
    else { return nil }
    let target = try session.entity(of: pair.second)
    let rows = try session.corpus.quotations(
      where: QuotationFilter(speaker: described.speaker, includesTopics: true, includesHeadlines: true)
    ).rows
    guard !rows.isEmpty else { return nil }
    try session.correct(
      rows.map { .reattribute(quotation: $0.id, to: .entity(target.id)) },
      "merge \(described.name.typed) into \(target.name.typed)"
    )
    let line =
      "Gave " + StyledText(Words.count(rows.count, "quotation")) + " of " + .name(described.name, nil)
      + " to " + .name(target.name, target.type) + StyledText(".")
    return Message.corrected(line)
  }
}
