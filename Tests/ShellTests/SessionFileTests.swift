import Foundation
import TestSupport
import Testing

@Suite struct SessionFileTests {
  /// Folders of this size take longer to load than the moment until the first articles are stored.
  private static let count = 1500

  @Test func aKilledLoadKeepsWholeArticles() throws {
    try Fixtures.withTemporaryFolder { home in
      let folder = home.appendingPathComponent("articles")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      for number in 0..<SessionFileTests.count {
        let sentence = "Mayor Anna Berg\(number) said on Monday that bridge \(number) was open. "
        let text = "Bridge \(number) opens\n\n" + String(repeating: sentence, count: 10) + "\n"
        try Data(text.utf8).write(to: folder.appendingPathComponent("\(number).txt"))
      }
      let session = home.appendingPathComponent("killed.session")
      let log = session.path + "-wal"
      // One article is certain before the others begin.
      let arguments = ["--session", session.path, "-c", "load articles/1.txt", "-c", "load articles"]
      let process = try BuiltProgram.process(arguments, home: home)
      let output = home.appendingPathComponent("output")
      try Data().write(to: output)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      try process.run()
      // The log grows with every batch of articles, and with those that are not yet whole.
      let deadline = Date(timeIntervalSinceNow: 60)
      while process.isRunning, Date() < deadline,
        SessionFileTests.size(of: output.path) == 0 || SessionFileTests.size(of: log) < 600_000
      { usleep(2000) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

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
