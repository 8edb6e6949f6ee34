import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ConversationTests {
  private func withStage(_ work: (TerminalScenario.Stage) throws -> Void) throws {
    try Fixtures.withTemporaryFolder { home in
      try work(TerminalScenario.Stage(program: try BuiltProgram.path(), home: home))
    }
  }

  @Test(arguments: TerminalScenario.all) func keysDoWhatTheyShould(scenario: TerminalScenario) throws {
    try withStage { try scenario.run($0) }
  }

  @Test func greetsAndCompletes() throws {
    try withStage { stage in
      let terminal = try stage.start(columns: 80, rows: 40)
      var stage = stage
      stage.prompt = "news 8>"
      try terminal.wait(for: "load sample:harbour")
      terminal.send("load sample:harbour\r")
      try terminal.wait(for: "Loaded 8 articles")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("use 1-3\r")
      try terminal.wait(forLastLine: "news 3/8>")
      terminal.send("use all\r")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("profile Strand\t")
      try terminal.wait(for: "Joachim Strandberg")
      terminal.send("\u{15}profile joaq\t")
      try terminal.wait(forLastLine: "\(stage.prompt) profile Joaquín Strandberg")
      terminal.send("\u{15}complete articles --t\t")
      try stage.drop(terminal)
      terminal.send("\u{4}")
      try terminal.wait(for: "Not saved: 8 articles. 'save FILE' keeps them; quit again to leave without.")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("set top\r")
      try terminal.wait(for: "how many rows")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("quit\r")
      try terminal.wait(for: "the prompt") {
        $0.lines.last == stage.prompt && $0.history.components(separatedBy: "Not saved").count == 3
      }
      terminal.send("\u{4}")
      #expect(try terminal.exitStatus() == 0)
    }
  }

  @Test func aTimelineIsDrawnOnAScreenAndNotInARecording() throws {
    try withStage { stage in
      var stage = stage
      stage.arguments = ["--no-rc", "sample:harbour"]
      stage.prompt = "news 8>"
      let terminal = try stage.start(columns: 40, rows: 60)
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("timeline --best 3\r")
      try terminal.wait(for: "over time")
      try terminal.wait(forLastLine: stage.prompt)
      #expect(terminal.screen.lines.allSatisfy { $0.count <= 40 })
      let path = stage.home.appendingPathComponent("r.news").path
      terminal.send("record \(path)\r")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("timeline --best 3\r")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("record off\r")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("quit\rquit\r")
      #expect(try terminal.exitStatus() == 0)
      let recorded = try String(contentsOfFile: path, encoding: .utf8)
      #expect(recorded.contains("news> timeline --best 3") && !recorded.contains("over time"))
    }
  }

  @Test func switchesBetweenViAndEmacs() throws {
    try withStage { stage in
      let terminal = try stage.start()
      func see(_ keys: String, _ line: String) throws {
        terminal.send(keys)
        try terminal.wait(forLastLine: line.isEmpty ? stage.prompt : "\(stage.prompt) \(line)")
      }
      try see("set editing vi", "set editing vi")
      try see("\r", "")
      try see("# one two\u{1B}", "# one two")
      usleep(200_000)
      try see("bD", "# one")
      try see("A\u{1B}[D\u{1B}[DX", "# onXe")
      terminal.send("\u{12}edit")
      try terminal.wait(forLastLine: "(search) edit: set editing vi")
      try see("\u{7}", "# onXe")
      try stage.drop(terminal)
      // The suggestion is accepted by End and by Right, and is then part of the line.
      try see("set e", "set editing vi")
      try see("\u{1B}[4~\u{1B}", "set editing vi")
      usleep(200_000)
      try see("bx", "set editing i")
      try stage.drop(terminal)
      try see("set e", "set editing vi")
      try see("\u{1B}[C!", "set editing vi!")
      try stage.drop(terminal)
      try see("set editing em\t", "set editing emacs")
      try see("\r", "")
      try see("abc def\u{1}X\u{5}\u{17}", "Xabc")
      try see("\u{15}set editing v", "set editing vi")
      try stage.drop(terminal)
      try stage.end(terminal)
    }
  }

  @Test func readsPlainlyOnDemand() throws {
    try withStage { stage in
      var stage = stage
      stage.arguments = ["--no-edit"]
      let terminal = try stage.start(columns: 80)
      terminal.send("set hints\r")
      try terminal.wait(for: "on, off")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("[?2004h"))
    }
  }

  @Test func filesAreProtected() throws {
    try withStage { stage in
      try Data("Ferry stops\n\nThe ferry stopped in Lima.\n".utf8)
        .write(to: stage.home.appendingPathComponent("ferry.txt"))
      try Data("old".utf8).write(to: stage.home.appendingPathComponent("old.csv"))
      let home = stage.home.path
      let terminal = try stage.start(columns: 200, rows: 40)
      var stage = stage
      stage.prompt = "news 1>"
      terminal.send("load \(home)/ferry.txt\r")
      try terminal.wait(for: "Loaded 1 article")
      terminal.send("articles > \(home)/ferry.txt\r")
      try terminal.wait(for: "article 1 was loaded from it; choose another name")
      terminal.send("articles > \(home)/old.csv\r")
      try terminal.wait(for: "Wrote 1 row to \(home)/old.csv, in place of what was in it.")
      terminal.send("articles > \(home)/old.csv\r")
      try terminal.wait(for: "Wrote 1 row to \(home)/old.csv.")
      terminal.send("save \(home)/s.news\r")
      try terminal.wait(for: "Saved 1 article")
      terminal.send("articles > \(home)/s.news\r")
      try terminal.wait(for: "this session is kept in it; choose another file")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
      var again = stage
      again.arguments = ["--session", "~/s.news"]
      let second = try again.start(columns: 200)
      try second.wait(for: "\"~/s.news\": 1 article.")
      try stage.end(second)
    }
  }

  @Test func aSessionThatWasLeftIsOpenedAgain() throws {
    try withStage { stage in
      try Data("Ferry stops\n\nThe ferry stopped in Lima.\n".utf8)
        .write(to: stage.home.appendingPathComponent("ferry.txt"))
      let home = stage.home.path
      let terminal = try stage.start(columns: 200, rows: 40)
      terminal.send("load \(home)/ferry.txt\r")
      try terminal.wait(for: "Loaded 1 article")
      try terminal.wait(forLastLine: "news 1>")
      terminal.send("save \(home)/s.news\r")
      try terminal.wait(for: "Saved 1 article")
      try terminal.wait(forLastLine: "news 1>")
      terminal.send("new\r")
      try terminal.wait(for: "Began an empty session.")
      try terminal.wait(forLastLine: "news>")
      terminal.send("open \(home)/s.news\r")
      try terminal.wait(for: "Opened \"\(home)/s.news\" with 1 article.")
      try terminal.wait(forLastLine: "news 1>")
      var stage = stage
      stage.prompt = "news 1>"
      try stage.end(terminal)
    }
  }

  @Test func theDroppedRestOfAPasteIsTold() throws {
    try withStage { stage in
      let terminal = try stage.start()
      terminal.send("\u{1B}[200~nonsense\rset to\u{1B}[201~")
      try terminal.wait(for: "The rest of the paste is left out.")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
    }
  }

  @Test func aStepOfTheTourIsExplainedBelowALongAnswer() throws {
    try withStage { stage in
      let terminal = try stage.start(columns: 120, rows: 24)
      // The steps load articles, whose number the prompt shows.
      func isAtPrompt(_ screen: Screen) -> Bool {
        screen.lines.last.map { $0.hasPrefix("news") && $0.hasSuffix(">") } ?? false
      }
      terminal.send("tour\r")
      try terminal.wait(for: "Step 1 of")
      try terminal.wait(for: "the prompt") { isAtPrompt($0) }
      terminal.send("tour 3\r")
      try terminal.wait(for: "the prompt") { isAtPrompt($0) && $0.text.contains("Step 3 of") }
      #expect(terminal.screen.history.components(separatedBy: "Step 3 of").count == 3)
      terminal.send("\u{4}\u{4}")
      #expect(try terminal.exitStatus() == 0)
    }
  }

  @Test func errorsKeepTheSession() throws {
    try withStage { stage in
      let terminal = try stage.start()
      terminal.send("nonsense\r")
      try terminal.wait(for: "error: no command \"nonsense\"")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("search \"two\r")
      try terminal.wait(forLastLine: "....>")
      terminal.send("lines\"\r")
      try terminal.wait(for: "nothing is loaded yet")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("quit\r")
      #expect(try terminal.exitStatus() == 0)
    }
  }

  @Test func stopsACommandAndKeepsTheSession() throws {
    try withStage { stage in
      let terminal = try stage.start()
      terminal.send("set top 2 | sleep 60\r")
      try terminal.wait(for: "sleep 60")
      // The key may arrive before the command has begun, and is then sent again.
      for _ in 0..<40 where !terminal.screen.text.contains("Stopped.") {
        terminal.send("\u{3}")
        try? terminal.wait(for: "Stopped.", seconds: 0.5)
      }
      try terminal.wait(for: "Stopped.")
      try terminal.wait(forLastLine: stage.prompt)
      terminal.send("set top\r")
      try terminal.wait(for: "how many rows")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
    }
  }

  @Test(arguments: [["LC_ALL": "C"], [:], ["TERM": "dumb"]])
  func startsAnywhere(environment: [String: String]) throws {
    try withStage { stage in
      var environment = environment
      environment["HOME"] = stage.home.path
      let terminal = try PseudoTerminal(stage.program, environment: environment, columns: 40, rows: 12)
      try terminal.wait(for: stage.prompt)
      terminal.send("profile Nicolás 安倍\r")
      try terminal.wait(for: "nothing is loaded yet")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
    }
  }

  @Test func readsTheStartUpScript() throws {
    try withStage { stage in
      let folder = stage.home.appendingPathComponent(".config/newshound")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("set top 7\nnonsense\nset timer on\n".utf8).write(to: folder.appendingPathComponent("rc"))
      let terminal = try stage.start(columns: 100)
      try terminal.wait(for: "rc:2: error: no command")
      terminal.send("set top\r")
      try terminal.wait(for: "top   7")
      try terminal.wait(for: " s\n") { $0.text.contains("0.0") }
      terminal.send("undo\r")
      try terminal.wait(for: "nothing to undo")
      try terminal.wait(forLastLine: stage.prompt)
      try stage.end(terminal)
    }
  }
}
