import Corpora
import Documents
import Figures

/// The command that makes one name of an entity an entity of its own.
struct Split: Command {
  let names = Positional<NamePair>(
    "names",
    of: "split",
    between: "from",
    help: "the name that is another's, the word 'from', and whose it was taken to be"
  )

  var name: String { "split" }
  var summary: String { "makes one of several names a person or thing of its own: split NAME from NAME" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [names] }
  var discussion: String? {
    "Without 'from' the one it is taken from comes first, as in 'split @3 Putin'. 'explain NAME' lists the names."
  }
  var examples: [Example] {
    [
      Example(
        "split Renquist from \"Tobias Renquist\"",
        "how many mentions have moved",
        after: ["load sample:harbour"]
      )
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let pair = try arguments[names]
    if let answer = try StoryCorrections.split(pair, in: session) { return answer }
    let owner = try session.entity(of: pair.hasSeparator ? pair.second : pair.first)
    let typed = pair.hasSeparator ? pair.first : pair.second
    guard let summary = try session.corpus.entity(owner.id) else { throw UsageError.goneRow(typed) }
    let folded = Folded.text(typed)
    let used = try session.corpus.mentions(of: owner.id, kinds: [.name]).rows.map { OneLine.text($0.text) }
    let names = CountedText.tally(used)
    guard let alias = names.first(where: { Folded.text($0.text) == folded }) else {
      throw UsageError.notAnAlias(typed, of: summary.name, names: names.map(\.text))
    }
    guard names.contains(where: { Folded.text($0.text) != folded }) else {
      throw UsageError.onlyName(typed, of: summary.name)
    }
    try session.correct(
      .split(entity: owner.id, name: alias.text),
      "split \(alias.text.typed) from \(owner.name.typed)"
    )
    let line =
      "Split " + .name(alias.text, owner.type) + " from " + .name(owner.name, owner.type)
      + StyledText(
        ": \(Words.count(alias.count, "mention")) moved, \(try session.extent(of: owner.id)) left."
      )
    return Message.corrected(line)
  }
}
