import Figures
import Letters

/// The command that defines a short word for the beginning of a line.
struct Alias: Command {
  let definition = Positional<String?>(
    "definition",
    .verbatim,
    completion: .definition,
    help: "WORD = COMMAND, or WORD = to forget it"
  )

  var name: String { "alias" }
  var summary: String { "gives a short word to the beginning of a line" }
  var group: CommandGroup { .shell }
  var changesReading: Bool { true }
  var parameters: [any Parameter] { [definition] }
  var takesWholeStatement: Bool { true }
  var discussion: String? {
    "What follows the word is added to it; '>' and '|' belong to what it stands for. 'alias' alone lists the words; lines "
      + "in the start-up script keep them."
  }
  var examples: [Example] {
    [
      Example("alias gov = entities org --top 5", "from here on 'gov' asks for this"),
      Example("alias", "the words with what they stand for", after: ["alias gov = entities org --top 5"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let text = arguments[definition] else { return Alias.table(session.bindings.aliases) }
    guard let equals = text.firstIndex(of: "=") else {
      throw UsageError.missingArgument("\"=\"", usage: "alias WORD = COMMAND")
    }
    let word = text[..<equals].trimmed
    guard Bindings.isName(word) else { throw UsageError.notABindingName(word) }
    if Commands.all.contains(where: { $0.name == word || $0.aliases.contains(word) }) {
      throw UsageError.isCommand(word)
    }
    var meaning = text[text.index(after: equals)...].trimmed
    if let words = Line(meaning).statements.first?.words, words.count == 1, words[0].isQuoted {
      meaning = words[0].text
    }
    if meaning.isEmpty {
      guard session.bindings.aliases.removeValue(forKey: word) != nil else {
        let near = NearestNames.names(to: word, among: session.bindings.aliases.keys.sorted())
        throw UsageError.unknownName(word, noun: "alias", nearest: near)
      }
      return .message(Message([StyledText(word, .command) + " is no alias any more."], tone: .done))
    }
    // An alias outlives the script that defines it, so an alias defined by untrusted lines must be as
    // harmless as the lines themselves.
    if let sandbox = session.sandbox, sandbox.reason != .check,
      !AliasCheck().sorted([word: meaning]).refused.isEmpty
    {
      throw UsageError.needsTrust("alias \(word)", .session, sandbox.reason)
    }
    try session.bindings.checkRoom(for: word, among: session.bindings.aliases.keys, noun: "aliases")
    session.bindings.aliases[word] = meaning
    return .message(
      Message(
        [StyledText(word, .command) + " stands for " + StyledText(meaning, .command) + "."],
        tone: .done
      )
    )
  }

  private static func table(_ aliases: [String: String]) -> Figure {
    if aliases.isEmpty {
      return .message(Message(["No aliases yet; 'alias gov = entities org' makes one."], tone: .hint))
    }
    return .table(
      Table(
        columns: [Table.Column("alias"), Table.Column("meaning")],
        rows: aliases.keys.sorted().map {
          [Table.Cell($0, .command), Table.Cell(aliases[$0], .command)]
        },
        firstRowNumber: nil
      )
    )
  }
}
