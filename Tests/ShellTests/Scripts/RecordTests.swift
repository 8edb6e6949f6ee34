import Foundation
import TestSupport
import Testing

@Suite("Recording a transcript") struct RecordTests {
  @Test("What is recorded agrees when it is checked, and runs on other articles") func roundTrip() throws {
    try Fixtures.withTemporaryFolder { home in
      let lines = [
        "status", "record a.news", "load sample:apec", "entities person --top 3", "nonsense",
        "speakers --top 2; quotes unknown > q.csv", "record off", "articles",
      ]
      let run = try BuiltProgram.run(
        ["--keep-going", "-f", "-"],
        input: Array((lines.joined(separator: "\n") + "\n").utf8),
        home: home
      )
      #expect(run.status == 1 && run.errors.contains("nonsense"))
      let text = try String(contentsOf: home.appendingPathComponent("a.news"), encoding: .utf8)
      let typed = text.split(separator: "\n").filter { $0.hasPrefix("news> ") }.map { $0.dropFirst(6) }
      #expect(typed.map(String.init) == [lines[2], lines[3], lines[5]])
      let check = try BuiltProgram.run(["check", "a.news"], home: home)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      let replay = try BuiltProgram.run(["-c", "replay a.news --on sample:harbour"], home: home)
      #expect(replay.status == 0, "\(replay.errors)")
      #expect(replay.output.contains("Ingrid Aldersund") && !replay.output.contains("Putin"))
    }
  }

  @Test("What cannot be compared is left out, and what was there before comes first") func agrees() throws {
    try Fixtures.withTemporaryFolder { home in
      let lines = [
        "load sample:apec", "use a1-2", "alias people = entities person", "let who = \"Vladimir Putin\"",
        "set top 4",
        "record l.news", "people", "quotes $who", " entities", "history", "record", "entities | head -2",
        "articles \\\n --top 2", "entities > e.csv; speakers | head -1", "timeline --top 2", "record off",
      ]
      let input = Array((lines.joined(separator: "\n") + "\n").utf8)
      let run = try BuiltProgram.run(["-f", "-"], input: input, home: home)
      #expect(run.status == 0, "\(run.errors)")
      let text = try String(contentsOf: home.appendingPathComponent("l.news"), encoding: .utf8)
      let typed = text.split(separator: "\n").filter { $0.hasPrefix("news> ") }.map {
        String($0.dropFirst(6))
      }
      #expect(
        typed == [
          "load sample:apec", "set top 4", "alias people = entities person", "let who = \"Vladimir Putin\"",
          "use a1,a2",
          "people", "quotes $who", "articles \\", "timeline --top 2",
        ]
      )
      let check = try BuiltProgram.run(["check", "l.news"], home: home)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
  }

  @Test("A file that is there is not written over") func protects() throws {
    try Fixtures.withTemporaryFolder { home in
      try Data("# mine\n".utf8).write(to: home.appendingPathComponent("a.news"))
      let refused = try BuiltProgram.run(["-c", "record a.news"], home: home)
      #expect(refused.status == 1 && refused.errors.contains("'record --append a.news' goes on in it"))
      let run = try BuiltProgram.run(["-c", "record --append a.news", "-c", "status"], home: home)
      #expect(run.status == 0, "\(run.errors)")
      let text = try String(contentsOf: home.appendingPathComponent("a.news"), encoding: .utf8)
      #expect(text.hasPrefix("# mine\nnews> status\n"))
      let empty = try BuiltProgram.run(["-c", "record e.news", "-c", "record off"], home: home)
      #expect(empty.status == 0 && FileManager.default.fileExists(atPath: home.path + "/e.news"))
      let nowhere = try BuiltProgram.run(["-c", "record none/e.news"], home: home)
      #expect(unsafe mkfifo(home.appendingPathComponent("pipe").path, 0o600) == 0)
      let pipe = try BuiltProgram.run(["-c", "record --append pipe", "-c", "status"], home: home)
      #expect(pipe.status == 1 && pipe.errors.contains("it is a named pipe, not a file"))
      #expect(nowhere.status == 1 && nowhere.errors.contains("no file can be made there"))
      let twice = try BuiltProgram.run(["-c", "record b.news", "-c", "record c.news"], home: home)
      #expect(twice.status == 1 && twice.errors.contains("first 'record off'"))
      #expect(try BuiltProgram.run(["-c", "record off"], home: home).errors.contains("nothing is recorded"))
    }
  }
}
