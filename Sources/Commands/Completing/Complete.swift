import Figures

/// The command that prints the completion candidates at the end of a text.
struct Complete: Command {
  let text = Positional<String?>(
    "text",
    .verbatim,
    completion: .line,
    help: "a line as far as it is typed, blanks included"
  )

  var name: String { "complete" }
  var summary: String { "prints what Tab would offer after a text" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [text] }
  var examples: [Example] {
    [
      Example("complete he", "the commands that fit"),
      Example("complete set timer ", "the values of a setting"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let line = arguments[text] ?? ""
    let result = Completion.candidates(for: line, cursor: line.count, in: session)
    if result.candidates.isEmpty { throw NoResult.none(of: "completions", about: line, hint: nil) }
    return .table(
      Table(
        columns: [Table.Column("text"), Table.Column("kind"), Table.Column("annotation")],
        rows: result.candidates.map { candidate in
          [
            Table.Cell(candidate.text), Table.Cell(candidate.kind.rawValue),
            Table.Cell(candidate.annotation, .dim),
          ]
        },
        firstRowNumber: nil,
        total: result.total,
        moreHint: "a longer beginning leaves fewer"
      )
    )
  }
}
