import Foundation
import TestSupport
import Testing

@Suite struct SessionFileTests {
  /// The number of articles, which is enough for more than one batch.
  private static let count = 1500

  @Test func aKilledLoadKeepsWholeArticles() throws {
    try Fixtures.withTemporaryFolder { home in
      let objects = (0..<SessionFileTests.count).map { number in
        let sentence = "Mayor Anna Berg\(number) said on Monday that bridge \(number) was open. "
        let text = "Bridge \(number) opens\\n\\n" + String(repeating: sentence, count: 10)
        return "{\"id\": \"\(number)\", \"text\": \"\(text)\"}\n"
      }
      try Data(objects.joined().utf8).write(to: home.appendingPathComponent("articles.jsonl"))
      // The pipe has no writer, so the load cannot end by itself.
      #expect(unsafe mkfifo(home.appendingPathComponent("pipe").path, 0o600) == 0)
      let session = home.appendingPathComponent("killed.session")
      let log = session.path + "-wal"
      let process = try BuiltProgram.process(
        ["--session", session.path, "-c", "load articles.jsonl pipe"],
        home: home
      )
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      // The log grows with every completely stored batch of articles.
      let deadline = Date(timeIntervalSinceNow: 120)
      while process.isRunning, Date() < deadline, SessionFileTests.size(of: log) < 1_000_000 { usleep(2000) }
      #expect(SessionFileTests.size(of: log) >= 1_000_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == SIGKILL)

      let again = ["--session", session.path, "--mode", "jsonl"]
      let articles = try BuiltProgram.run(again + ["-c", "articles"], home: home)
      #expect(articles.status == 0, "\(articles.errors)")
      let lines = articles.output.split(separator: "\n")
      #expect(lines.count >= 1)
      // Every sentence has eleven words, and the headline three.
      let words = lines.map { $0.split(separator: "\"words\": ").last?.prefix { $0.isNumber } ?? "" }
      #expect(Set(words).count == 1)
      let entities = try BuiltProgram.run(again + ["-c", "entities --type person --top 100000"], home: home)
      #expect(entities.output.split(separator: "\n").count == lines.count)
    }
  }

  private static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? Int) ?? 0
  }

  @Test func aSessionGoesOn() throws {
    try Fixtures.withTemporaryFolder { home in
      let session = ["--session", home.appendingPathComponent("s").path]
      #expect(try BuiltProgram.run(session + ["sample:apec", "-c", "use 1"], home: home).status == 0)
      let run = try BuiltProgram.run(session + ["--mode", "csv", "-c", "status"], home: home)
      #expect(run.output.contains("articles,3\nchosen,1\n"))
    }
  }
}
