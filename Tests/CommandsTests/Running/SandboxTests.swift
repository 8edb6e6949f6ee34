import Corpora
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Lines of somebody else")
struct SandboxTests {
  private func session(_ reason: Sandbox.Reason) async throws -> Session {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:apec")
    session.sandbox = Sandbox(reason)
    return session
  }

  @Test(
    "No command of the system runs, whatever the reason",
    arguments: [
      Sandbox.Reason.check, .replay, .safe,
    ]
  )
  func pipes(reason: Sandbox.Reason) async throws {
    var session = try await session(reason)
    for line in ["articles | sh", "alias x = articles | sh; x", "let a = articles | sh"] {
      var isRun = false
      _ = try? await Interpreter().run(line, in: &session) { answer, _ in
        if case .pipe = answer.destination { isRun = true }
      }
      #expect(!isRun, "\(line)")
    }
  }

  @Test(
    "The session, its file, the history and the rules stay as they are",
    arguments: [
      "save x.session", "save", "open x.session", "open --recover", "record x.news", "record off",
      "history clear",
      "history off", "set trust on", "replay x.news --trust",
    ]
  )
  func beyond(line: String) async throws {
    for reason in [Sandbox.Reason.replay, .safe] {
      var session = try await session(reason)
      #expect(await session.complaint(line).contains("changes more than the session"), "\(line)")
      #expect(session.settings[Settings.trust] == false)
    }
  }

  @Test("A file that is replayed runs in a sandbox, and the line that follows does not")
  func replay() async throws {
    let folder = try Folder()
    let path = try folder.write("status\nhistory clear\n", to: "a.news")
    var session = try Sessions.empty()
    #expect(await session.complaint("replay \(path)").contains("'replay FILE --trust' allows it"))
    #expect(session.sandbox == nil)
    #expect(await session.complaint("replay \(path) --trust") == "no error")
    #expect(await session.complaint("set trust on; replay \(path)") == "no error")
    // A script that a replayed file starts is not trusted more than the file.
    let outer = try folder.write("source \(path)\n", to: "b.news")
    #expect(await session.complaint("set trust off; replay \(outer)").contains("a replayed file may not"))
  }

  @Test("Trust is the user's alone: no file brings it, and undo does not touch it")
  func trust() async throws {
    let folder = try Folder()
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:apec; set trust on; set top 7; save \(folder.path)/a.session")
    #expect(session.settings[Settings.trust])
    #expect(try await session.ask("undo").words == "Took back: set top 7")
    #expect(session.settings[Settings.trust])
    var other = try Sessions.empty()
    session = try Sessions.empty()
    _ = try await other.ask("open \(folder.path)/a.session")
    #expect(!other.settings[Settings.trust])
    #expect(other.settings[Settings.top] == 20)
  }

  @Test("Aliases that a replayed file leaves behind are harmless")
  func aliases() async throws {
    let folder = try Folder()
    let bad = try folder.write("alias peek = entities | sh\n", to: "bad.news")
    let good = try folder.write("alias few = entities --top 3\n", to: "good.news")
    var session = try Sessions.empty()
    #expect(await session.complaint("replay \(bad)").contains("'alias peek' changes more than the session"))
    #expect(await session.complaint("replay \(good)") == "no error")
    #expect(session.bindings.aliases == ["few": "entities --top 3"])
  }

  @Test("A file that is replayed cannot undo what was there before it")
  func undo() async throws {
    let folder = try Folder()
    let path = try folder.write("set top 5\nundo\nundo\n", to: "a.news")
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:apec")
    #expect(await session.complaint("replay \(path)") == "nothing to undo")
    #expect(try session.corpus.articleCount() == 3)
    #expect(await session.complaint("undo") == "no error")
  }

  @Test("Files that are written lie in a scratch folder, are read again, and go with the sandbox")
  func scratch() throws {
    let folder = try Folder()
    let path = try folder.write("mine", to: "a.txt")
    var written = ""
    do {
      let sandbox = Sandbox(.check)
      #expect(sandbox.path(forReading: path) == path)
      written = try sandbox.path(forWriting: path)
      #expect(!written.hasPrefix(folder.path))
      try Data("theirs".utf8).write(to: URL(fileURLWithPath: written))
      #expect(sandbox.path(forReading: path) == written)
      #expect(sandbox.path(forReading: folder.path + "/./a.txt") == written)
      let other = try sandbox.path(forWriting: folder.path + "/b/a.txt")
      #expect(other != written)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(!FileManager.default.fileExists(atPath: written))
  }
}
