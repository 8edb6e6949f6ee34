import Corpora
import Foundation
import TestSupport
import Testing

/// A running program that receives lines one by one, with access to its output.
final class LivingProgram {
  private let process: Process
  private let input = Pipe()
  private let output: URL

  /// Starts the program in a folder that is also its home folder.
  init(_ arguments: [String], home: URL) throws {
    output = home.appendingPathComponent("." + UUID().uuidString)
    try Data().write(to: output)
    process = try BuiltProgram.process(arguments + ["--keep-going", "-f", "-"], home: home)
    process.standardInput = input
    let both = try FileHandle(forWritingTo: output)
    process.standardOutput = both
    process.standardError = both
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// The output so far.
  var text: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

  /// Sends a line, and waits until it has been run.
  func run(_ line: String) throws {
    let mark = "marked\(UUID().uuidString.prefix(8))"
    try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n\(mark)\n".utf8))
    let deadline = Date(timeIntervalSinceNow: 60)
    while !text.contains("no command \"\(mark)\""), process.isRunning, Date() < deadline { usleep(5000) }
  }

  /// Ends the input, and waits for the exit status.
  func end() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A session file is locked by one program at a time, regardless of its commands.
@Suite struct SessionLockTests {
  /// Lines that open the session file as another kind of file; closing that file must not release the lock.
  static let breakers = [
    "status", "load s.db", "load *", "load hard.db", "load s.db-wal", "source s.db", "replay s.db",
    "verbs --with s.db", "open s.db", "open hard.db", "save hard.db --force", "record s.db",
    "record --append hard.db",
    "articles > s.db", "articles >> hard.db", "status | cat s.db >/dev/null",
  ]

  @Test(arguments: breakers) func aSecondProgramIsRefused(breaker: String) throws {
    try Fixtures.withTemporaryFolder { home in
      func path(_ name: String) -> String { home.appendingPathComponent(name).path }
      let first = try LivingProgram(["--session", "s.db"], home: home)
      try first.run("load sample:apec")
      try FileManager.default.linkItem(atPath: path("s.db"), toPath: path("hard.db"))
      try first.run(breaker)
      for name in ["s.db", "hard.db"] where !(breaker == "save hard.db --force" && name == "s.db") {
        let second = try BuiltProgram.run(["--session", name, "-c", "load sample:harbour"], home: home)
        #expect(second.status != 0 && second.errors.contains("open in another session"), "\(name)")
        let other = try BuiltProgram.run(["sample:harbour", "-c", "save \(name) --force"], home: home)
        #expect(other.status != 0 && other.errors.contains("open in another session"), "\(name)")
      }
      try first.run("load sample:harbour")
      #expect(first.text.contains("Loaded 8 articles"))
      _ = try first.end()
      let kept = try Corpus(path: path(breaker.hasPrefix("save") ? "hard.db" : "s.db"), create: false)
      #expect(try kept.articleCount() >= 11)
      #expect(try kept.damage() == [])
    }
  }

  /// A file that is open for reading cannot be written by others, but others may read it too.
  @Test func readersAreTogether() throws {
    try Fixtures.withTemporaryFolder { home in
      _ = try BuiltProgram.run(["--session", "s.db", "sample:apec", "-c", "status"], home: home)
      let path = home.appendingPathComponent("s.db").path
      guard let reader = try? Corpus(reading: path) else {
        Issue.record("cannot be read")
        return
      }
      let second = try BuiltProgram.run(["--session", "s.db", "-c", "status"], home: home)
      #expect(second.errors.contains("open in another session"))
      #expect(try reader.articleCount() == 3)
    }
  }

  @Test func whatWasMovedIsToldAndSaved() throws {
    try Fixtures.withTemporaryFolder { home in
      func path(_ name: String) -> String { home.appendingPathComponent(name).path }
      let first = try LivingProgram(["--session", "s.db"], home: home)
      try first.run("load sample:apec")
      #expect(unsafe unlink(path("s.db")) == 0)
      try first.run("load sample:harbour")
      #expect(first.text.contains("has been moved or deleted; 'save' writes it anew"))
      try first.run("save")
      try first.run("load sample:harbour")
      #expect(first.text.contains("Loaded 8 articles"))
      _ = try first.end()
      #expect(try Corpus(path: path("s.db"), create: false).articleCount() == 11)
    }
  }

  /// A limit on the file size simulates a full disk.
  @Test func aFullDiskIsToldAndWhatWasStoredStays() throws {
    try Fixtures.withTemporaryFolder { home in
      let lines = (0..<400).map { number in
        let sentence = "Mayor Anna Berg\(number) said on Monday that bridge \(number) was open. "
        return "{\"id\": \"\(number)\", \"text\": \"Bridge \(number) opens\\n\\n"
          + String(repeating: sentence, count: 30) + "\"}\n"
      }
      try Data(lines.joined().utf8).write(to: home.appendingPathComponent("a.jsonl"))
      let program = try BuiltProgram.path()
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      let script = """
        ulimit -f 3000
        '\(program)' --keep-going --session s.db -c 'load sample:apec' -c 'load a.jsonl' -c 'articles --top 1' \
        -c 'save t.db' -c 'articles > a.txt' -c 'articles >> a.txt' >out 2>err
        """
      shell.arguments = ["-c", script]
      shell.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
      shell.currentDirectoryURL = home
      try shell.run()
      shell.waitUntilExit()
      func text(_ name: String) throws -> String {
        try String(contentsOf: home.appendingPathComponent(name), encoding: .utf8)
      }
      #expect(shell.terminationReason == .exit)
      let errors = try text("err")
      #expect(
        errors.contains("no room left on the disk for \"s.db\"; what was stored before this is kept"),
        "\(errors)"
      )
      let kept = try Corpus(path: home.appendingPathComponent("s.db").path, create: false)
      let count = try kept.articleCount()
      #expect(count >= 3 && count < 403)
      #expect(try text("out").contains("… \(count - 1) more"))
      #expect(try kept.damage() == [])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: home.path).allSatisfy { !$0.contains(".saving-") }
      )
    }
  }
}
