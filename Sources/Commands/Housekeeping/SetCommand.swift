import Figures

/// The command that shows or changes the settings.
struct SetCommand: Command {
  let setting = Positional<SettingName?>("name", help: "a setting, or 'published' for days of publication")
  let value = Positional<SettingText?>(
    "value",
    .tail,
    help: "its new value; after 'published' the articles and their day, as in 'a3 2016-11-17'"
  )
  let unset = Flag("unset", help: "takes back the days that 'set published' has given to articles")

  var name: String { "set" }
  var summary: String { "shows or changes the settings" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [setting, value, unset] }
  var discussion: String? {
    "Settings last until the shell ends and come back with a session that was saved; lines in the start-up script set "
      + "them for good. 'set published' gives articles another day of publication, on which their times, events and "
      + "announcements hang; 'corrections' lists these days, and 'undo' takes them back."
  }
  var examples: [Example] {
    [
      Example("set", "all settings with their values"),
      Example("set timer on", "how long each command takes, from here on"),
      Example("set top 50", "lists of 50 rows where --top is not given"),
      Example("set fiscal-year april", "FY2016 is April 2015 to March 2016, from here on"),
      Example("set published a2 2024-10-15", "the article with another day", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let typed = arguments[setting]?.text else {
      return SetCommand.table(Settings.all, of: session)
    }
    if typed == SettingPublication.name {
      return try SettingPublication(text: arguments[value]?.text ?? "", isTakenBack: arguments[unset])
        .run(in: &session)
    }
    if arguments[unset] { throw UsageError.extraArgument("--unset", usage: "set published ARTICLES --unset") }
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
