import Figures

/// The command that shows or sets the format of answers.
struct Mode: Command {
  let format = Positional<FormatName?>("format", help: "the format of the answers that follow")

  var name: String { "mode" }
  var summary: String { "shows or chooses the format of answers" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [format] }
  var examples: [Example] {
    [
      Example("mode", "the formats that there are"),
      Example("mode json", "answers as JSON from here on"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if let format = arguments[format] {
      try session.set(Settings.mode, to: format.text)
      return .nothing
    }
    let current = session.settings[Settings.mode].text
    return .table(
      Table(
        columns: [Table.Column("format"), Table.Column("in_use"), Table.Column("summary")],
        rows: session.formats.map { format in
          [Table.Cell(format.name, .command), .flag(format.name == current), Table.Cell(format.summary)]
        },
        firstRowNumber: nil
      )
    )
  }
}
