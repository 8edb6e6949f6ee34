import Foundation
import TestSupport
import Testing

@Suite("Sessions that end without warning", .serialized) struct RecoveryTests {
  private func drafts(in home: URL) -> [String] {
    let folder = home.appendingPathComponent(".local/state/newshound/unsaved").path
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The program with three articles.
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
      try second.wait(for: "(3 articles); 'open --recover' brings it back.")
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
}
