import Commands
import Letters

/// The manual page in the man macros of roff, generated from the tables of options, commands, keys
/// and settings.
enum ManualPage {
  /// The source of the page.
  static var text: String {
    var page = Roff()
    page.raw(".TH NEWSHOUND 1 \(Shell.day) \"newshound \(Shell.version)\" \"User Commands\"")
    names(&page)
    options(&page)
    commands(&page)
    prompt(&page)
    scripts(&page)
    surroundings(&page)
    examples(&page)
    return page.text
  }

  private static func names(_ page: inout Roff) {
    page.section("NAME")
    page.raw(Roff.escaped("newshound") + " \\- " + Roff.escaped("a news desk in a terminal"))
    page.section("SYNOPSIS")
    for (position, form) in Program.allCases.flatMap(Usage.forms).enumerated() {
      if position > 0 { page.macro("br") }
      page.strong(form.form)
    }
    page.section("DESCRIPTION")
    page.paragraph(
      """
      Newshound loads news articles and answers questions about them: who is named, who said what, what happened when, \
      and where the reports differ. Every answer can show the sentence it comes from. It works without a network.
      """
    )
    for form in Program.allCases.flatMap(Usage.forms) { page.item(form.form, form.meaning) }
    page.paragraph(
      """
      A FILE holds articles: a web page, an export of a news database, a table, JSON, a feed, mail, a document or text, \
      packed or not. It can be a folder, a pattern such as '*.txt', an address of the web, a sample such as \
      sample:harbour, or '-' for the standard input.
      """
    )
  }

  private static func options(_ page: inout Roff) {
    page.section("OPTIONS")
    for program in Program.allCases {
      let own = OptionDescription.all.filter { $0.programs.first == program }
      if own.isEmpty { continue }
      if program != .newshound { page.subsection("Of \(program.words)") }
      for option in own {
        var meaning = option.help
        if case .choices(let choices) = option.values, !choices.allSatisfy(meaning.contains) {
          meaning += " (" + choices.joined(separator: ", ") + ")"
        }
        page.item(String(Usage.spelling(of: option).drop { $0 == " " }), meaning)
      }
    }
    page.paragraph("Names of options may be shortened as long as they stay unique; '--' ends the options.")
  }

  private static func commands(_ page: inout Roff) {
    page.section("COMMANDS")
    page.paragraph(
      """
      At the prompt, in scripts and behind -c. Names of commands may be shortened as long as they stay unique. \
      At the end of a line, '> FILE' and '>> FILE' write the answer to a file, in the format of its ending, and \
      '| COMMAND' gives it to a command of the system. ';' parts commands, '#' begins a comment. 'help output', \
      'help lines', 'help names', 'help rows' and 'help types' explain all of this at the prompt. In CSV a text \
      that begins with '=', '+', '-' or '@' has an apostrophe in front, so that no spreadsheet takes it for a \
      formula.
      """
    )
    var group = ""
    for command in CommandReference.commands {
      if command.group != group {
        group = command.group
        page.subsection(group)
      }
      page.item(command.usage, command.summary)
      page.indented { page in
        if !command.aliases.isEmpty {
          page.paragraph("Also: " + command.aliases.joined(separator: ", ") + ".")
        }
        if let discussion = command.discussion { page.paragraph(discussion) }
        for parameter in command.parameters {
          let standard = parameter.defaultText.map { " (\($0) by default)" } ?? ""
          page.item(parameter.form, parameter.meaning + standard)
        }
        if !command.examples.isEmpty { page.paragraph("Examples:") }
        for example in command.examples { page.item(example.line, example.shows) }
      }
    }
  }

  private static func prompt(_ page: inout Roff) {
    page.section("KEYS")
    for row in KeyReference.rows { page.item(row.keys, row.meaning) }
    page.section("SETTINGS")
    page.paragraph("'set NAME VALUE' changes one; a line of the start-up script does so for every session.")
    for setting in CommandReference.settings {
      page.item("\(setting.name) \(setting.values)", "\(setting.meaning) (\(setting.defaultText) by default)")
    }
  }

  private static func scripts(_ page: inout Roff) {
    page.section("SCRIPTS AND TRANSCRIPTS")
    page.paragraph(
      """
      A script has a command a line; $1, $2 and $@ are the words behind its name. A file that begins with \
      '#!/usr/bin/env -S newshound -f' can be run by its name. A script ends at its first error, unless --keep-going is \
      given; 'expect' makes it an error that an answer has too few or too many rows.
      """
    )
    page.paragraph(
      """
      A transcript has lines that begin with 'news> ', as typed, and behind each what was printed. 'record' writes one, \
      'newshound check' runs it again and shows where the answers differ; '[..]' in a line and '...' as a line stand for \
      anything, '[exit 1]' for an error.
      """
    )
    page.section("TRUST")
    page.paragraph(
      """
      Files that you run by name, with -f, 'source' or as the start-up script, are yours: they may run commands of the \
      system and write files. Everything else is taken as somebody else's. 'newshound check' and 'replay' run a file in a \
      sandbox: no command of the system runs, files are written into a scratch folder that is removed in the end, and \
      nothing replaces your session, its file or the history; what would need more is named and not run, and what such a \
      file loads, corrects or sets is taken back by 'undo'. --trust, or 'set trust on' for 'replay', runs it as if you had \
      typed it. --safe puts scripts and the prompt into the \
      same sandbox.
      """
    )
    page.paragraph(
      """
      A session file is data: its tables are compared with those of the program before anything in it is read, views and \
      triggers are refused, and of its aliases only those are taken that cannot do harm; 'open FILE --aliases' takes the \
      others that it shows. Articles are data too: no character of theirs drives the terminal, and in CSV none of their words \
      is run by a spreadsheet.
      """
    )
  }

  private static func surroundings(_ page: inout Roff) {
    page.section("ENVIRONMENT")
    for variable in EnvironmentVariable.allCases { page.item(variable.rawValue, variable.meaning) }
    page.section("FILES")
    page.item("$XDG_CONFIG_HOME/newshound/rc", "a script that runs before the first prompt")
    page.item("$XDG_STATE_HOME/newshound/history.jsonl", "the lines typed before, one JSON object a line")
    page.item(
      "$XDG_STATE_HOME/newshound/unsaved",
      "sessions that were never saved; 'open --recover' lists them and brings one back"
    )
    page.item("~/.editrc", "keys of the prompt, in the manner of editline")
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases { page.item("\(status.rawValue)", status.meaning) }
  }

  private static func examples(_ page: inout Roff) {
    page.section("EXAMPLES")
    page.item("newshound story.txt", "loads an article, then asks for commands")
    page.item("newshound sample:harbour -c 'quotes Aldersund'", "answers one question and ends")
    page.item(
      "newshound articles/ -c 'entities > people.csv'",
      "writes what is named in a folder of articles to a table"
    )
    page.item(
      "newshound extract articles/ > findings.jsonl",
      "writes everything that is found, one article a line"
    )
    page.section("SEE ALSO")
    page.raw("\\fBeditrc\\fP(5), \\fBless\\fP(1), \\fBjq\\fP(1)")
  }
}
