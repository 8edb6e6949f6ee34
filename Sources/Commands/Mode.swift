import Figures

/// Shows or chooses the format of answers.
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

extension Session {
  /// Sets a setting; a format must be one that there is, and may be shortened.
  mutating func set(_ setting: any SettingDescription, to text: String) throws(UsageError) {
    guard setting.name == Settings.mode.name, !formats.isEmpty else {
      return try settings.set(setting, to: text)
    }
    let names = formats.map(\.name)
    let folded = Folded.text(text)
    let beginning = names.filter { $0.hasPrefix(folded) && !folded.isEmpty }
    guard let name = names.first(where: { $0 == folded }) ?? (beginning.count == 1 ? beginning.first : nil)
    else { throw .notAChoice(text, allowed: names) }
    try settings.set(setting, to: name)
  }
}
