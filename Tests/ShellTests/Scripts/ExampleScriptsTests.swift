import Foundation
import TestSupport
import Testing

@Suite("The example scripts") struct ExampleScriptsTests {
  static let folder = BuiltProgram.root.appendingPathComponent("Scripts/examples")

  /// The arguments of each script, and words that its output must contain.
  static let runs: [(name: String, arguments: [String], words: String)] = [
    ("tour", [], "✕ 340"),
    ("briefing", ["sample:harbour"], "Loaded 8 articles"),
    ("source-audit", ["sample:harbour"], "Marek Ostrowiak"),
    ("compare-two", ["sample:harbour/3", "sample:harbour/4"], "240 people"),
    ("class-exercise", [], "As expected: 0 rows."),
    ("export", ["sample:apec"], "Loaded 3 articles"),
  ]

  @Test("Every script is among those that are run") func all() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ExampleScriptsTests.folder.path)
    #expect(Set(names) == Set(ExampleScriptsTests.runs.map { $0.name + ".news" }))
    for name in names {
      let path = ExampleScriptsTests.folder.appendingPathComponent(name).path
      #expect(FileManager.default.isExecutableFile(atPath: path))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("#!/usr/bin/env -S newshound -f\n# "))
    }
  }

  @Test("A script runs to its end", arguments: ExampleScriptsTests.runs.indices) func runsToItsEnd(index: Int)
    throws
  {
    let run = ExampleScriptsTests.runs[index]
    let path = ExampleScriptsTests.folder.appendingPathComponent(run.name + ".news").path
    try Fixtures.withTemporaryFolder { home in
      let result = try BuiltProgram.run(["-f", path] + run.arguments, home: home)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains(run.words))
      guard run.name == "export" else { return }
      for name in ["articles.csv", "entities.csv", "quotes.jsonl", "timeline.csv", "speakers.md"] {
        let text = try String(contentsOf: home.appendingPathComponent(name), encoding: .utf8)
        #expect(text.split(separator: "\n").count > 3, "\(name)")
      }
    }
  }

  @Test("Words before a script are loaded, words behind it are its arguments") func arguments() throws {
    try Fixtures.withTemporaryFolder { home in
      let path = home.appendingPathComponent("x.news").path
      try Data("entities $1 --top $2".utf8).write(to: URL(fileURLWithPath: path))
      let run = try BuiltProgram.run(
        ["sample:apec", "-f", path, "person", "2", "--mode", "jsonl"],
        home: home
      )
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.split(separator: "\n").filter { $0.contains("\"PERSON\"") }.count == 2)
      let bare = try BuiltProgram.run(["sample:apec", "-f", path], home: home)
      #expect(bare.status == 1 && bare.errors.contains("x.news:1: error: \"$1\" is not given"))
    }
  }
}
