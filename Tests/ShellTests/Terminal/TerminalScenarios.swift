import Foundation
import TestSupport

/// A scenario of user input at the prompt of a program, with the expected screen.
///
/// Every scenario starts the program on a new pseudoterminal, and throws an error if the expected text does
/// not appear in time. Only comments are entered, so that no scenario depends on the answers of commands.
struct TerminalScenario: Sendable, CustomStringConvertible {
  /// A short description of the tested behaviour.
  var description: String

  /// Runs the scenario.
  var run: @Sendable (_ program: Stage) throws -> Void

  /// A program with a home folder that is initially empty.
  struct Stage {
    /// The path of the program.
    var program: String
    /// The arguments of the program.
    var arguments: [String] = []
    /// The home folder of the program.
    var home: URL
    /// The prompt without its trailing space.
    var prompt = "news>"

    /// Starts the program and waits for the prompt.
    func start(columns: Int = 60, rows: Int = 20, locale: String? = "C.UTF-8") throws -> PseudoTerminal {
      var environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
      environment["LC_ALL"] = locale
      let terminal = try PseudoTerminal(
        program,
        arguments: arguments,
        environment: environment,
        columns: columns,
        rows: rows
      )
      try terminal.wait(forLastLine: prompt)
      return terminal
    }

    /// Drops the line by Ctrl-C, which also discards keys that have not been read.
    func drop(_ terminal: PseudoTerminal) throws {
      terminal.send("\u{3}")
      try terminal.wait(for: "^C")
      try terminal.wait(forLastLine: prompt)
    }

    /// Ends the program by Ctrl-D.
    func end(_ terminal: PseudoTerminal) throws {
      terminal.send("\u{4}")
      guard try terminal.exitStatus() == 0 else {
        throw PseudoTerminal.Failure.doesNotEnd(screen: terminal.screen.text)
      }
    }
  }

  /// All scenarios.
  static let all = [
    dropsTheLine, recallsAcrossSessions, takesAPaste, editsWideCharacters, foldsInANarrowWindow, movesByKeys,
    completesCommands, suggests, givesTheTerminalBack,
  ]

  static let dropsTheLine = TerminalScenario(description: "Ctrl-C drops the line") { stage in
    let terminal = try stage.start()
    terminal.send("abc")
    try terminal.wait(forLastLine: "\(stage.prompt) abc")
    terminal.send("\u{3}")
    try terminal.wait(for: "\(stage.prompt) abc^C")
    try terminal.wait(forLastLine: stage.prompt)
    try stage.end(terminal)
  }

  static let recallsAcrossSessions = TerminalScenario(description: "history across two sessions") { stage in
    let first = try stage.start()
    for comment in ["# first note", "# second note", "# other"] {
      first.send(comment)
      try first.wait(forLastLine: "\(stage.prompt) \(comment)")
      first.send("\r")
      try first.wait(forLastLine: stage.prompt)
    }
    try stage.end(first)
    let second = try stage.start()
    second.send("\u{1B}[A\u{1B}[A")
    try second.wait(forLastLine: "\(stage.prompt) # second note")
    second.send("\u{15}# f\u{1B}[A")
    try second.wait(forLastLine: "\(stage.prompt) # first note")
    second.send("\u{15}\u{12}NOTE")
    try second.wait(forLastLine: "(search) NOTE: # second note")
    second.send("\u{12}")
    try second.wait(forLastLine: "(search) NOTE: # first note")
    second.send("\u{1B}[D!")
    try second.wait(forLastLine: "\(stage.prompt) # first not!e")
    second.send("\u{12}other\u{7}")
    try second.wait(forLastLine: "\(stage.prompt) # first not!e")
    try stage.drop(second)
    try stage.end(second)
  }

  static let suggests = TerminalScenario(description: "an earlier line is suggested") { stage in
    let terminal = try stage.start(columns: 30)
    func hint(_ typed: String, _ shown: String) throws {
      terminal.send(typed)
      try terminal.wait(forLastLine: "\(stage.prompt) \(shown)")
    }
    terminal.send("# first note that is too long for it")
    try terminal.wait(for: "long for it")
    terminal.send("\r")
    try terminal.wait(forLastLine: stage.prompt)
    try hint("# second", "# second")
    terminal.send("\r")
    try terminal.wait(forLastLine: stage.prompt)
    try hint("# s", "# second")
    try hint("\u{1B}[C!", "# second!")
    try hint("\u{15}# se", "# second")
    try hint("\u{1B}[D", "# se")
    try hint("\u{6}", "# second")
    try hint("\u{5}?", "# second?")
    try hint("\u{15}# f", "# first note that is to")
    terminal.resize(columns: 40, rows: 20)
    try terminal.wait(forLastLine: "\(stage.prompt) # f")
    try hint("i", "# first note that is too long for")
    terminal.send("\u{3}")
    try terminal.wait(for: "\(stage.prompt) # fi^C\n")
    try terminal.wait(forLastLine: stage.prompt)
    try hint("# f", "# first note that is too long for")
    terminal.send("\r")
    try terminal.wait(for: "\(stage.prompt) # f\n")
    try stage.end(terminal)
  }

  static let takesAPaste = TerminalScenario(description: "a paste of several lines") { stage in
    let terminal = try stage.start()
    terminal.send("# a \u{1B}[200~one\r# two\r\n\tlast é\u{1B}[201~")
    try terminal.wait(forLastLine: "\(stage.prompt)  last é")
    for line in ["# a one", "# two"] { try terminal.wait(for: "\(stage.prompt) \(line)\n") }
    try stage.drop(terminal)
    try stage.end(terminal)
  }

  static let editsWideCharacters = TerminalScenario(description: "wide and accented, LC_ALL=C") { stage in
    let terminal = try stage.start(locale: "C")
    terminal.send("# é安倍x\u{1B}[D\u{7F}")
    try terminal.wait(forLastLine: "\(stage.prompt) # é安x")
    terminal.send("ñ\u{1}\u{1B}[3~")
    try terminal.wait(forLastLine: "\(stage.prompt)  é安ñx")
    try stage.drop(terminal)
    try stage.end(terminal)
  }

  static let foldsInANarrowWindow = TerminalScenario(description: "a long line in a narrow window") { stage in
    let terminal = try stage.start(columns: 20, rows: 8)
    terminal.send("# 3456789012345安 folded")
    let rows = ["\(stage.prompt) # 345678901234", "5安 folded"]
    try terminal.wait(for: "folded") { $0.lines.suffix(2) == rows }
    terminal.send("\u{1}X\u{1B}[C\u{1B}[3~")
    let edited = ["\(stage.prompt) X#345678901234", "5安 folded"]
    try terminal.wait(for: "edited") { $0.lines.suffix(2) == edited }
    terminal.send("\u{5}!")
    try terminal.wait(for: "folded!")
    terminal.resize(columns: 40, rows: 8)
    terminal.send("?")
    try terminal.wait(for: "\(stage.prompt) X#3456789012345安 folded!?")
    try stage.drop(terminal)
    try stage.end(terminal)
  }

  static let movesByKeys = TerminalScenario(description: "keys that move, and keys without use") { stage in
    let terminal = try stage.start()
    terminal.send(
      "# one two\u{1B}[1;5D\u{1B}[1;5D-\u{1B}[1;5C+\u{1B}[1~H\u{1B}OFE\u{1B}[15~\u{1B}[1;2C\u{1B}[2~"
    )
    try terminal.wait(forLastLine: "\(stage.prompt) H# -one+ twoE")
    terminal.send("\u{17}")
    try terminal.wait(forLastLine: "\(stage.prompt) H# -one+")
    try stage.drop(terminal)
    try stage.end(terminal)
  }

  static let completesCommands = TerminalScenario(description: "Tab without a match keeps the line") {
    stage in
    let terminal = try stage.start()
    terminal.send("zzzz\tq")
    try terminal.wait(forLastLine: "\(stage.prompt) zzzzq")
    try stage.drop(terminal)
    try stage.end(terminal)
  }

  static let givesTheTerminalBack = TerminalScenario(description: "SIGTERM gives the terminal back") {
    stage in
    let terminal = try stage.start()
    terminal.send("abc")
    try terminal.wait(forLastLine: "\(stage.prompt) abc")
    terminal.signal(SIGTERM)
    guard try terminal.exitStatus() == 128 + SIGTERM else {
      throw PseudoTerminal.Failure.doesNotEnd(screen: terminal.screen.text)
    }
    let written = String(decoding: terminal.output, as: UTF8.self)
    guard written.contains("\u{1B}[?2004h"), written.hasSuffix("\u{1B}[?2004l") else {
      throw PseudoTerminal.Failure.notSeen("end of bracketed paste", screen: terminal.screen.text)
    }
  }
}
