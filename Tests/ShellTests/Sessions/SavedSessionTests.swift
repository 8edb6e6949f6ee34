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
      // The first keep of a new file commits all so far and turns the log on; what it kept is not in the log.
      func isKept() -> Bool {
        guard let file = FileHandle(forReadingAtPath: session.path) else { return false }
        let header = (try? file.read(upToCount: 20)) ?? Data()
        return SessionFileTests.holdsCommit(log) || header.count == 20 && header[18] == 2
      }
      let deadline = Date(timeIntervalSinceNow: 120)
      while process.isRunning, Date() < deadline, !isKept() { usleep(20_000) }
      #expect(isKept())
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

  /// Whether a transaction is whole in the write-ahead log beyond its first 130 pages, which hold the tables.
  ///
  /// The log has a header of 32 bytes, and 24 bytes before each page; there the second number is not 0 for the last
  /// page of a transaction (SQLite's file format, section 4.1).
  private static func holdsCommit(_ log: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: log) else { return false }
    let frame = 24 + 4096
    return stride(from: 32 + 130 * frame, to: data.count - frame, by: frame).contains { start in
      data[(start + 4)..<(start + 8)].contains { $0 != 0 }
    }
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
