import Corpora
import Foundation
import TestSupport
import Testing

/// Session files without write permission.
@Suite(.enabled(if: BuiltProgram.canBeUnprivileged)) struct ReadOnlyTests {
  /// The reason for which a file is read-only.
  enum Reason: String, CaseIterable, Sendable {
    case file, folder, folderWithLog
  }

  /// Creates a read-only session of eight articles in a folder, beside a writable home folder.
  private func withSession(_ reason: Reason, _ work: (_ home: URL, _ path: String) throws -> Void) throws {
    try Fixtures.withTemporaryFolder { home in
      func path(_ name: String) -> String { home.appendingPathComponent(name).path }
      try FileManager.default.createDirectory(atPath: path("theirs"), withIntermediateDirectories: true)
      let session = path("theirs/s.db")
      if reason == .folderWithLog {
        let living = try LivingProgram(["--session", session], home: home)
        try living.run("load sample:harbour")
        for ending in ["", "-wal"] {
          try FileManager.default.copyItem(atPath: session + ending, toPath: path("theirs/t.db") + ending)
        }
        _ = try living.end()
        for ending in ["", "-wal"] {
          #expect(unsafe rename(path("theirs/t.db") + ending, session + ending) == 0)
        }
      } else {
        _ = try BuiltProgram.run(["--session", session, "sample:harbour", "-c", "status"], home: home)
      }
      #expect(unsafe chmod(home.path, 0o777) == 0)
      for name in try FileManager.default.contentsOfDirectory(atPath: path("theirs")) {
        #expect(unsafe chmod(path("theirs/" + name), reason == .file ? 0o444 : 0o666) == 0)
      }
      #expect(unsafe chmod(path("theirs"), reason == .file ? 0o777 : 0o555) == 0)
      defer { unsafe chmod(path("theirs"), 0o755) }
      try work(home, session)
    }
  }

  @Test(arguments: Reason.allCases) func questionsAreAnsweredAndChangesRefused(reason: Reason) throws {
    try withSession(reason) { home, path in
      func run(_ lines: [String], session: String? = nil) throws -> BuiltProgram.Run {
        let begin = session.map { ["--session", $0] } ?? []
        return try BuiltProgram.run(
          begin + ["--keep-going"] + lines.flatMap { ["-c", $0] },
          home: home,
          isUnprivileged: true
        )
      }
      let asked = try run(
        ["use 1-3", "set top 2", "articles", "quotes Renquist", "search leak"],
        session: path
      )
      #expect(asked.status == 0, "\(asked)")
      let changed = try run(["rename Renquist to Ren", "load sample:apec", "undo", "save"], session: path)
      let refusal =
        "may not be written, so this session can only be read; 'save FILE' makes a copy of it to change"
      #expect(changed.errors.components(separatedBy: refusal).count == 5, "\(changed)")
      let copied = try run(
        ["open \(path)", "set top 2", "save mine.db", "rename Renquist to Ren", "status"]
      )
      #expect(
        copied.status == 0 && copied.output.contains("It can only be read; save FILE makes a copy"),
        "\(copied)"
      )
      // Settings changed while nothing could be stored are in the copy.
      let again = try run(["entities person", "undo", "undo"], session: "mine.db")
      #expect(again.output.contains("Ren") && again.output.contains("… "), "\(again)")
      #expect(again.output.contains("Took back: save mine.db"))
    }
  }

  @Test func aFileThatMayNotBeWrittenIsNotReplaced() throws {
    try withSession(.file) { home, path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let run = try BuiltProgram.run(
        ["sample:apec", "-c", "save \(path) --force"],
        home: home,
        isUnprivileged: true
      )
      #expect(run.status == 1 && run.errors.contains("may not be written, and so is not replaced"), "\(run)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
}
