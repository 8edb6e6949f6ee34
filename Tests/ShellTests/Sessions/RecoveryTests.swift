import Foundation
import TestSupport
import Testing

@Suite("Sessions that end without warning", .serialized) struct RecoveryTests {
  private func drafts(in home: URL) -> [String] {
    let folder = home.appendingPathComponent(".local/state/newshound/unsaved").path
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// Starts the program and loads three articles.
  private func loaded(_ stage: TerminalScenario.Stage) throws -> PseudoTerminal {
    let terminal = try stage.start(columns: 100, rows: 40)
    terminal.send("load sample:apec\r")
    try terminal.wait(for: "Loaded 3 articles")
    try terminal.wait(forLastLine: "news 3>")
    return terminal
  }

  @Test("What was loaded before SIGKILL is brought back", arguments: [SIGKILL, SIGHUP]) func recovers(
    signal: Int32
  ) throws {
    try Fixtures.withTemporaryFolder { home in
      let stage = TerminalScenario.Stage(program: try BuiltProgram.path(), home: home)
      let first = try loaded(stage)
      first.signal(signal)
      _ = try first.exitStatus()
      #expect(!drafts(in: home).isEmpty)

      let second = try stage.start(columns: 100, rows: 40)
      try second.wait(for: "brings it back.")
      second.send("open --recover\r")
      try second.wait(for: "Brought back 3 articles.")
      try second.wait(forLastLine: "news 3>")
      second.send("quotes Xi --top 1\r")
      try second.wait(for: "Xi Jinping")
      try second.wait(forLastLine: "news 3>")
      second.send("\u{4}")
      try second.wait(for: "Not saved: 3 articles")
      try second.wait(forLastLine: "news 3>")
      try stage.end(second)
      #expect(drafts(in: home).isEmpty)
    }
  }

  @Test("A session that lives is not taken for one that was left behind") func twoAtOnce() throws {
    try Fixtures.withTemporaryFolder { home in
      let stage = TerminalScenario.Stage(program: try BuiltProgram.path(), home: home)
      let first = try loaded(stage)
      let second = try stage.start(columns: 100, rows: 40)
      second.send("open --recover\r")
      try second.wait(for: "no session ended without being saved")
      try second.wait(forLastLine: "news>")
      try stage.end(second)
      first.send("save \(home.path)/kept.session\r")
      try first.wait(for: "Saved 3 articles")
      try first.wait(forLastLine: "news 3>")
      try stage.end(first)
      #expect(drafts(in: home).isEmpty)
    }
  }

  /// Input before the terminal is closed; none of it confirms that the articles may be discarded.
  static let typed = [
    "", "entit", "quit\r", "\u{4}", "quit\rstatus\r", "\u{4}set top 3\r", "load sample:harbour\r",
  ]

  @Test("A terminal that goes takes nothing with it", arguments: [[], ["--no-edit"]], typed)
  func aClosedWindow(arguments: [String], typed: String) throws {
    try Fixtures.withTemporaryFolder { home in
      var stage = TerminalScenario.Stage(program: try BuiltProgram.path(), home: home)
      stage.arguments = arguments
      let terminal = try loaded(stage)
      terminal.send(typed)
      if typed.hasPrefix("quit") || typed.hasPrefix("\u{4}") { try terminal.wait(for: "Not saved") }
      terminal.hangUp()
      _ = try terminal.exitStatus()
      #expect(!drafts(in: home).isEmpty)
      let back = try BuiltProgram.run(["-c", "open --recover"], home: home)
      #expect(back.status == 0 && back.output.hasPrefix("Brought back"), "\(back)")
    }
  }

  @Test("Ctrl-D twice on a terminal that lives gives up what is not saved", arguments: [[], ["--no-edit"]])
  func leavingIsPossible(arguments: [String]) throws {
    try Fixtures.withTemporaryFolder { home in
      var stage = TerminalScenario.Stage(program: try BuiltProgram.path(), home: home)
      stage.arguments = arguments
      let terminal = try loaded(stage)
      terminal.send("\u{4}")
      try terminal.wait(for: "Not saved: 3 articles")
      // A key that comes before the prompt is read by the terminal itself, which drops an end of input.
      try terminal.wait(forLastLine: "news 3>")
      terminal.send("\u{4}")
      #expect(try terminal.exitStatus() == 0)
      #expect(drafts(in: home).isEmpty)
    }
  }

  @Test("Of several the newest is named first, here and in the list") func several() throws {
    try Fixtures.withTemporaryFolder { home in
      let stage = TerminalScenario.Stage(program: try BuiltProgram.path(), home: home)
      for (count, sample) in [
        (3, "sample:apec"), (1, "sample:harbour/1"), (2, "sample:apec/1 sample:harbour/2"),
      ] {
        let terminal = try stage.start(columns: 100, rows: 40)
        terminal.send("load \(sample)\r")
        try terminal.wait(forLastLine: "news \(count)>")
        terminal.send("alias art = articles\r")
        try terminal.wait(for: "stands for")
        terminal.signal(SIGKILL)
        _ = try terminal.exitStatus()
      }
      for _ in 0..<2 {
        let terminal = try stage.start(columns: 80, rows: 40)
        try terminal.wait(for: "the notice, broken between words") { screen in
          screen.lines.contains {
            $0.hasPrefix("3 earlier sessions ended without being saved, the newest with 2")
          }
            && screen.lines.contains("'open --recover' lists them.")
        }
        try stage.end(terminal)
      }
      let list = try BuiltProgram.run(["--mode", "csv", "-c", "open --recover"], home: home)
      #expect(list.output.split(separator: "\n").map { $0.prefix(2) } == ["ar", "2,", "1,", "3,"], "\(list)")
      let lines = ["open --recover 3", "art --top 1", "save k.db"]
      let back = try BuiltProgram.run(lines.flatMap { ["-c", $0] }, home: home)
      #expect(
        back.output.contains("Brought back 3 articles") && back.output.contains("1 alias (art)"),
        "\(back)"
      )
      #expect(back.output.contains("Saved 3 articles in \"k.db\""))
      let rest = try BuiltProgram.run(["--mode", "csv", "-c", "open --recover"], home: home)
      #expect(rest.output.split(separator: "\n").map { $0.prefix(2) } == ["ar", "2,", "1,"], "\(rest)")
    }
  }
}
