import Corpora
import Figures
import Letters

/// The command that gives a name to a result or a text.
struct Let: Command {
  let definition = Positional<String?>(
    "definition",
    .verbatim,
    completion: .definition,
    help: "NAME = COMMAND, NAME = \"TEXT\", or NAME = $A union|intersect|minus $B; NAME = forgets it"
  )

  var name: String { "let" }
  var summary: String { "gives a name to a result or a text, or combines two results" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [definition] }
  var discussion: String? {
    """
    '$NAME' by itself shows the rows again, and stands for them in other commands: for the numbers of articles, for \
    the one name, or for the text. A result is kept whole, also where only its first rows would be shown, and with \
    all of its columns: '$NAME | group by outlet', '$NAME | where words > 50' and '$NAME > rows.csv' have them. 'let' \
    alone lists the names; 'undo' forgets the last one.
    """
  }
  var examples: [Example] {
    [
      Example("let people = entities person", "all people under one name", after: ["load sample:harbour"]),
      Example(
        "let silent = $people minus $quoted",
        "who is named and never quoted",
        after: ["load sample:harbour", "let people = entities person", "let quoted = speakers"]
      ),
      Example(
        "let who = \"Ingrid Aldersund\"; quotes $who",
        "a name typed once",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let text = arguments[definition] else { return Let.table(session.bindings.values) }
    guard let equals = text.firstIndex(of: "=") else {
      throw UsageError.missingArgument("\"=\"", usage: "let NAME = COMMAND")
    }
    let name = text[..<equals].drop { $0 == "$" || $0.isWhitespace }.trimmed
    guard Bindings.isName(name) else { throw UsageError.notABindingName(name) }
    let meaning = text[text.index(after: equals)...].trimmed
    if meaning.isEmpty { return try Let.forget(name, in: &session) }
    let line = Line(meaning)
    if case .openQuote = line.ending { throw UsageError.openQuote("\"") }
    guard let statement = line.statements.first, let first = statement.words.first else {
      throw UsageError.missingArgument("COMMAND", usage: "let \(name) = COMMAND")
    }
    if session.destination != nil { throw UsageError.noDestination("let") }
    let words = statement.words
    if first.isQuoted, words.count == 1 {
      session.bindings.values[name] = .text(first.text)
      return .message(
        Message([StyledText("$" + name, .command) + StyledText(" is “\(first.text)”.")], tone: .done)
      )
    }
    try session.bindings.checkRoom(for: name, among: session.bindings.values.keys, noun: "names")
    let result =
      first.text.hasPrefix("$") && !statement.feedsNext
      ? try combined(words, meaning, in: session) : try await Let.result(of: meaning, in: &session)
    session.bindings.values[name] = .rows(result.rows, of: meaning, kept: result.kept)
    return .message(
      Message(
        [StyledText("$" + name, .command) + StyledText(" has \(Words.count(result.rows.count, "row")).")],
        tone: .done
      )
    )
  }

  /// Removes a name.
  private static func forget(_ name: String, in session: inout Session) throws(UsageError) -> Figure {
    guard session.bindings.values.removeValue(forKey: name) != nil else {
      let near = NearestNames.names(to: name, among: session.bindings.values.keys.sorted())
      throw .unknownBinding("$" + name, nearest: near.map { "$" + $0 })
    }
    return .message(Message([StyledText("$" + name, .command) + " is no name any more."], tone: .done))
  }

  private func combined(_ words: [TypedWord], _ meaning: String, in session: Session) throws -> RowSets.Result
  {
    do throws(LineError) {
      return try RowSets(bindings: session.bindings).rows(of: words)
    } catch {
      var located = error
      located.line = meaning
      throw located
    }
  }

  /// Runs a command line and returns all rows that it lists, with the columns that they alone do not give back.
  private static func result(of line: String, in session: inout Session) async throws -> RowSets.Result {
    let before = session.listings
    do {
      _ = try await session.wholeAnswer(to: line)
    } catch let error as LineError where error.isNoResult {
      return RowSets.Result(rows: [])
    }
    guard session.listings > before else { throw UsageError.listsNoRows(line) }
    let kept = session.answered.flatMap { KeptColumns(of: $0.figure, rows: $0.rows) }
    return RowSets.Result(rows: session.rows, kept: session.answered?.rows == session.rows ? kept : nil)
  }

  private static func table(_ values: [String: Bindings.Value]) -> Figure {
    let names = values.keys.sorted()
    if names.isEmpty {
      return .message(Message(["No names yet; 'let people = entities person' gives one."], tone: .hint))
    }
    return .table(
      Table(
        columns: [
          Table.Column("name"), Table.Column("rows", alignment: .trailing), Table.Column("meaning"),
        ],
        rows: names.map { name in
          switch values[name] {
          case .rows(let rows, let line, _)?:
            [Table.Cell("$" + name, .command), .integer(rows.count), Table.Cell(line)]
          case .text(let text)?: [Table.Cell("$" + name, .command), .missing, Table.Cell("\"\(text)\"")]
          case nil: [Table.Cell("$" + name, .command), .missing, .missing]
          }
        },
        firstRowNumber: nil
      )
    )
  }
}
