/// A reference of the commands and settings, for the README, the manual page and completion outside
/// the shell.
public enum CommandReference {
  /// The description of a command.
  public struct Entry: Sendable, Hashable {
    /// The name of the command.
    public var name: String
    /// Alternative names of the command.
    public var aliases: [String]
    /// The heading under which help lists the command.
    public var group: String
    /// The usage line: the name with the parameters.
    public var usage: String
    /// A description of the command, as one phrase without a full stop.
    public var summary: String
    /// Further complete sentences; nil if there are none.
    public var discussion: String?
    /// The parameters of the command.
    public var parameters: [Parameter]
    /// The example lines.
    public var examples: [Example]
  }

  /// The description of a parameter.
  public struct Parameter: Sendable, Hashable {
    /// The form in which it is typed: the option with its value, or a placeholder.
    public var form: String
    /// The meaning of the parameter.
    public var meaning: String
    /// The default value; nil if there is none.
    public var defaultText: String?
  }

  /// An example line.
  public struct Example: Sendable, Hashable {
    /// The line.
    public var line: String
    /// A description of the answer.
    public var shows: String
  }

  /// The description of a setting.
  public struct Setting: Sendable, Hashable {
    /// The name of the setting.
    public var name: String
    /// The placeholder for a value, such as `on|off`.
    public var values: String
    /// The default value.
    public var defaultText: String
    /// The purpose of the setting.
    public var meaning: String
  }

  /// All commands, group by group.
  public static var commands: [Entry] {
    CommandGroup.allCases.flatMap { group in
      Commands.all.filter { $0.group == group }.map { command in
        Entry(
          name: command.name,
          aliases: command.aliases,
          group: group.rawValue,
          usage: command.usage,
          summary: command.summary,
          discussion: command.discussion,
          parameters: command.parameters.map {
            Parameter(form: Help.form(of: $0), meaning: $0.help, defaultText: $0.defaultText)
          },
          examples: command.examples.map { Example(line: $0.line, shows: $0.shows) }
        )
      }
    }
  }

  /// All settings.
  public static var settings: [Setting] {
    Settings.all.map {
      Setting(name: $0.name, values: $0.placeholder, defaultText: $0.defaultText, meaning: $0.help)
    }
  }
}
