import Figures

/// The command that lists all commands, or explains one of them, a topic or a symbol.
struct Help: Command {
  let command = Positional<HelpSubject?>(
    "command",
    help:
      "a command, a topic (\(HelpTopic.allCases.map(\.rawValue).joined(separator: ", "))) or a symbol such as >"
  )

  var name: String { "help" }
  var aliases: [String] { ["?"] }
  var summary: String { "lists the commands, or explains one, or a symbol such as > or @" }
  var group: CommandGroup { .shell }
  var parameters: [any Parameter] { [command] }
  var examples: [Example] {
    [
      Example("help", "all commands under headings"),
      Example("help set", "the parameters and examples of one command"),
      Example("help output", "what can be done with an answer: files, other programs, formats"),
      Example("help GPE", "the types of names"),
      Example("help keys", "the keys that the prompt understands"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let typed = arguments[command]?.text else { return Help.overview }
    if let topic = HelpTopic(named: typed) { return topic.figure }
    do throws(UsageError) {
      return Help.figure(of: try Interpreter().command(named: typed))
    } catch .unknownCommand(_, let nearest) {
      return try Help.topic(beginning: typed, orNear: nearest)
    } catch .bareNumber {
      throw UsageError.unknownTopic(typed, nearest: [])
    }
  }

  /// Returns the only topic with a prefix; the error suggests similar topics and commands.
  private static func topic(beginning typed: String, orNear commands: [String]) throws(UsageError) -> Figure {
    let topics = HelpTopic.allCases.filter { $0.rawValue.hasPrefix(Folded.text(typed)) }
    if topics.count == 1, let only = topics.first { return only.figure }
    let near = NearestNames.names(to: typed, among: HelpTopic.allCases.map(\.rawValue))
    throw .unknownTopic(typed, nearest: near + commands)
  }

  /// Returns a request for help on a symbol with the symbol in quotation marks; any other line unchanged.
  ///
  /// Without quotation marks, such a symbol at the end of a line would be an incomplete redirection, a
  /// separator or a comment.
  static func quotingSymbol(in line: String) -> String {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let last = words.last, HelpTopic.symbols.contains(String(last)),
      ">|;#".contains(last.first ?? " "), let first = words.first.map({ Folded.text($0) }),
      first == "help" || first == "?"
    else { return line }
    return "\(words[0]) \"\(last)\""
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
    let topics = Table(
      columns: [Table.Column("topic"), Table.Column("summary", heading: "what it is about")],
      rows: HelpTopic.allCases.map { [Table.Cell($0.rawValue, .command), Table.Cell($0.summary)] },
      firstRowNumber: nil
    )
    sections.append(Section("Topics of help", .table(topics)))
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

  /// Returns the form in which a parameter is typed: an option with its value, or a placeholder.
  static func form(of parameter: any Parameter) -> String {
    switch parameter.form {
    case .flag: "--\(parameter.name)"
    case .option: "--\(parameter.name) \(parameter.placeholder)"
    case .word, .tail, .rawTail, .verbatim: parameter.placeholder
    }
  }
}

/// The subject of a request for help: a command, complete or not, a topic or a symbol.
struct HelpSubject: ParameterValue, Hashable {
  /// The word as typed.
  var text: String

  static func parse(_ text: String) throws(UsageError) -> HelpSubject {
    HelpSubject(text: try nonEmpty(text))
  }
  static var placeholder: String { "COMMAND" }
  static var completion: CompletionKind { .topic }
}
