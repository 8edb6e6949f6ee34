import Foundation
import TestSupport
import Testing

/// The output of the program depends only on its input: not on the hash seeds, which are random in each
/// process, nor on the number of threads.
@Suite("Same bytes every time")
struct SameBytesTests {
  /// Returns articles of shuffled sentences of the samples, as JSON Lines, with many combinations of names,
  /// roles and pronouns.
  private static func articles(_ count: Int, seed: UInt64) throws -> [String] {
    let folder = Project.root.appendingPathComponent("Sources/CAssets/samples/harbour")
    let texts = try (1...8).map {
      try String(contentsOf: folder.appendingPathComponent("0\($0).txt"), encoding: .utf8)
    }
    let sentences = texts.flatMap { $0.split(whereSeparator: { $0 == "\n" }) }.flatMap {
      $0.replacing(". ", with: ".\n").split(separator: "\n")
    }
    var fuzz = Fuzz(seed: seed)
    return (1...count).map { number in
      let chosen = (0..<fuzz.number(3...14)).compactMap { _ in fuzz.pick(sentences) }
      let text = chosen.joined(separator: number.isMultiple(of: 3) ? "\\n\\n" : " ")
        .replacing("\"", with: "\\\"")
      return "{\"id\": \"a\(number)\", \"text\": \"\(text)\"}"
    }
  }

  @Test func extractionsAreTheSame() throws {
    try Fixtures.withTemporaryFolder { home in
      let file = home.appendingPathComponent("articles.jsonl")
      let lines = try SameBytesTests.articles(160, seed: 5)
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
      let jobs = ["1", "2", "2", "3"]
      let runs = try jobs.map {
        try BuiltProgram.run(["extract", "--jobs", $0, "--tokens", file.path], home: home)
      }
      #expect(runs[0].status == 0 && runs[0].output.split(separator: "\n").count == 160)
      for (run, jobs) in zip(runs, jobs) { #expect(run.output == runs[0].output, "with \(jobs) threads") }
    }
  }

  /// Three processes with different hash seeds load the same articles and give the same answers.
  @Test func answersAreTheSame() throws {
    try Fixtures.withTemporaryFolder { home in
      let lines = try SameBytesTests.articles(200, seed: 6)
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(
        to: home.appendingPathComponent("all.jsonl")
      )
      let asked = [
        "entities --top 1000", "speakers --top 1000", "set mode jsonl", "quotes --top 1000",
        "timeline --top 1000",
        "verbs --top 1000", "sources --top 1000",
      ]
      let arguments = ["--no-rc", "all.jsonl"] + asked.flatMap { ["-c", $0] }
      let runs = try (0..<3).map { _ in try BuiltProgram.run(arguments, home: home) }
      #expect(runs[0].status == 0 && runs[0].output.split(separator: "\n").count > 300)
      for run in runs { #expect(run.output == runs[0].output) }
    }
  }
}
