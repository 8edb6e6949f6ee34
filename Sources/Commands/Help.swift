import Figures

/// Explains the commands: all of them in a list, or one with its parameters and examples.
struct Help: Command {
  let command = Positional<CommandName?>("command", help: "a command, or 'keys' for the keys of the prompt")

  var name: String { "help" }
  var aliases: [String] { ["?"] }
  var summary: String { "lists the commands, or explains one" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [command] }
  var examples: [Example] {
    [
      Example("help", "all commands under headings"),
      Example("help set", "the parameters and examples of one command"),
      Example("help keys", "the keys that the prompt understands"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let typed = arguments[command]?.text else { return Help.overview }
    if Folded.text(typed) == "keys" { return Help.keys }
    do throws(UsageError) {
      return Help.figure(of: try Interpreter().command(named: typed))
    } catch .unknownCommand(_, let nearest) {
      throw UsageError.unknownTopic(typed, nearest: nearest)
    } catch .bareNumber {
      throw UsageError.unknownTopic(typed, nearest: [])
    }
  }

  private static var overview: Figure {
    var sections = CommandGroup.allCases.compactMap { group -> Section? in
      let commands = Commands.all.filter { $0.group == group }
      if commands.isEmpty { return nil }
      let table = Table(
        columns: [Table.Column("command"), Table.Column("summary", heading: "what it does")],
        rows: commands.map { [Table.Cell($0.name, .command), Table.Cell($0.summary)] },
        firstRowNumber: nil
      )
      return Section(group.rawValue, .table(table))
    }
    let lines: [StyledText] = [
      StyledText("help COMMAND", .command) + " explains one, with examples; "
        + StyledText("help keys", .command) + " lists the keys.",
      "Names of commands may be shortened as long as they stay unique.",
    ]
    sections.append(Section("More", .message(Message(lines, tone: .hint))))
    return .sections(sections)
  }

  private static func figure(of command: any Command) -> Figure {
    var about: [StyledText] = [
      StyledText(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    ]
    if let discussion = command.discussion { about.append(StyledText(discussion)) }
    if !command.aliases.isEmpty {
      about.append(StyledText("Also: " + command.aliases.joined(separator: ", ") + "."))
    }
    var sections = [
      Section("Usage", .message(Message([StyledText(command.usage, .command)]))),
      Section("What it does", .message(Message(about))),
    ]
    if !command.parameters.isEmpty {
      let table = Table(
        columns: [
          Table.Column("parameter"), Table.Column("meaning"), Table.Column("default"),
        ],
        rows: command.parameters.map { parameter in
          [
            Table.Cell(form(of: parameter), .command), Table.Cell(parameter.help),
            Table.Cell(parameter.defaultText),
          ]
        },
        firstRowNumber: nil
      )
      sections.append(Section("Parameters", .table(table)))
    }
    let examples = Table(
      columns: [Table.Column("example"), Table.Column("shows")],
      rows: command.examples.map { [Table.Cell($0.line, .command), Table.Cell($0.shows)] },
      firstRowNumber: nil
    )
    sections.append(Section("Examples", .table(examples)))
    return .sections(sections)
  }

  /// How a parameter is typed: an option with its value, or what stands for a word.
  static func form(of parameter: any Parameter) -> String {
    switch parameter.form {
    case .flag: "--\(parameter.name)"
    case .option: "--\(parameter.name) \(parameter.placeholder)"
    case .word, .tail, .rawTail, .verbatim: parameter.placeholder
    }
  }

  private static var keys: Figure {
    .table(
      Table(
        columns: [Table.Column("key"), Table.Column("what_it_does")],
        rows: KeyReference.rows.map { [Table.Cell($0.keys), Table.Cell($0.meaning)] },
        firstRowNumber: nil
      )
    )
  }
}
