/// What the commands and settings are, for the README, the manual page and completion outside the shell.
public enum CommandReference {
  /// One command in words.
  public struct Entry: Sendable, Hashable {
    /// The word that is typed.
    public var name: String
    /// Other words for it.
    public var aliases: [String]
    /// The heading under which help lists it.
    public var group: String
    /// The name with its parameters.
    public var usage: String
    /// What it does, as one phrase without a full stop.
    public var summary: String
    /// Whole sentences about it.
    public var discussion: String?
    /// What may follow the name.
    public var parameters: [Parameter]
    /// Lines that show it at work.
    public var examples: [Example]
  }

  /// One parameter in words.
  public struct Parameter: Sendable, Hashable {
    /// What is typed: the option with its value, or what stands for a word.
    public var form: String
    /// What it means.
    public var meaning: String
    /// The value when it is not typed.
    public var defaultText: String?
  }

  /// One line that shows a command at work.
  public struct Example: Sendable, Hashable {
    /// The line.
    public var line: String
    /// What the answer shows.
    public var shows: String
  }

  /// One setting in words.
  public struct Setting: Sendable, Hashable {
    /// The name.
    public var name: String
    /// What stands for a value, as in `on|off`.
    public var values: String
    /// The value when nothing was set.
    public var defaultText: String
    /// What it is for.
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
