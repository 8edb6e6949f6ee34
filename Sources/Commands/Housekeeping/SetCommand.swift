import Figures

/// The command that shows or changes the settings.
struct SetCommand: Command {
  let setting = Positional<SettingName?>("name", help: "a setting")
  let value = Positional<SettingText?>("value", .tail, help: "its new value")

  var name: String { "set" }
  var summary: String { "shows or changes the settings" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [setting, value] }
  var discussion: String? {
    "Settings last until the shell ends and come back with a session that was saved; lines in the start-up script set "
      + "them for good."
  }
  var examples: [Example] {
    [
      Example("set", "all settings with their values"),
      Example("set timer on", "how long each command takes, from here on"),
      Example("set top 50", "lists of 50 rows where --top is not given"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let typed = arguments[setting]?.text else {
      return SetCommand.table(Settings.all, of: session)
    }
    let setting = try Settings.setting(named: typed)
    guard let value = arguments[value]?.text else { return SetCommand.table([setting], of: session) }
    try session.set(setting, to: value)
    return .nothing
  }

  private static func table(_ settings: [any SettingDescription], of session: Session) -> Figure {
    .table(
      Table(
        columns: [
          Table.Column("name"), Table.Column("value"), Table.Column("allowed"), Table.Column("meaning"),
        ],
        rows: settings.map { setting in
          let allowed =
            setting.completion == .format
            ? session.formats.map(\.name).joined(separator: ", ")
            : setting.placeholder.split(separator: "|").joined(separator: ", ")
          return [
            Table.Cell(setting.name, .command), Table.Cell(session.settings.text(of: setting), .strong),
            Table.Cell(allowed), Table.Cell(setting.help),
          ]
        },
        firstRowNumber: nil
      )
    )
  }
}
