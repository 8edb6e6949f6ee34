import Corpora
import Documents
import Figures
import Foundation
import Testing

@testable import Commands

/// The names, aliases and settings that are restored with a session, and those that are not.
@Suite struct RestoringTests {
  private func run(_ lines: [String], in session: inout Session) async throws -> String {
    var text = ""
    for line in lines { text = try await Interpreter().text(of: line, in: &session) }
    return text
  }

  private func loaded() throws -> Session { try SessionTests.loaded() }

  /// Creates a session file whose last setting step has the given state.
  private func file(keeping state: String, in folder: Folder, name: String = "a.session") async throws
    -> String
  {
    let path = folder.path + "/" + name
    var session = try loaded()
    _ = try await run(["save \(path)"], in: &session)
    _ = try session.corpus.beginStep("set top 5", kind: .setting, before: state, after: state)
    return path
  }

  private func aliases(_ pairs: [String: String]) throws -> String {
    let data = try JSONEncoder().encode(["bindings": ["aliases": pairs, "values": [:]]])
    let text = String(decoding: data, as: UTF8.self)
    return text.dropLast() + ",\"settings\":{\"texts\":{}}}"
  }

  @Test func everythingIsWhatItWas() async throws {
    let folder = try Folder()
    let path = folder.path + "/a.session"
    do {
      var session = try loaded()
      _ = try await run(
        [
          "set top 7", "alias art = articles --top 2", "let list = articles", "let who = \"Ana\"",
          "mode json",
          "use 1 2", "save \(path)",
        ],
        in: &session
      )
    }
    var other = try loaded()
    _ = try await run(["let mine = articles", "set top 3"], in: &other)
    let told = try await run(["open --discard \(path)"], in: &other)
    #expect(told.contains("with 3 articles, chosen: 2."))
    #expect(told.contains("With it: 2 names ($list, $who), 1 alias (art), 2 settings (mode json, top 7)."))
    #expect(
      other.settings[Settings.top] == 7 && other.settings.format == "json" && other.selection == [1, 2]
    )
    #expect(other.bindings.values.keys.sorted() == ["list", "who"])
    #expect(other.bindings.aliases == ["art": "articles --top 2"])
    // Steps are undone in reverse order.
    #expect(try await run(["undo"], in: &other) == "Took back: use 1 2")
    #expect(other.selection == nil && other.settings[Settings.top] == 7)
    #expect(try await run(["undo", "undo"], in: &other) == "Took back: let who = \"Ana\"")
    #expect(other.settings.format == "table" && other.bindings.values.keys.sorted() == ["list"])
    #expect(try await run(["redo", "redo"], in: &other) == "Did again: mode json")
    #expect(other.settings.format == "json" && other.bindings.values.keys.sorted() == ["list", "who"])
  }

  @Test func harmfulAliasesAreLeftOutAndShown() async throws {
    let folder = try Folder()
    let state = try aliases([
      "entities": "articles | sh", "art": "articles", "w": "articles > f", "s": "source f",
    ])
    let path = try await file(keeping: state, in: folder)
    var session = try Sessions.empty()
    let told = try await run(["open \(path)"], in: &session)
    #expect(session.bindings.aliases == ["art": "articles"])
    #expect(told.contains("Left out: entities for articles | sh, which would hide the command 'entities'."))
    #expect(told.contains("Left out: s for source f, which runs 'source'."))
    #expect(told.contains("open FILE --aliases takes them."))
    // Undo and redo restore none of them.
    _ = try await run(["undo", "redo"], in: &session)
    #expect(session.bindings.aliases == ["art": "articles"])
    // With the user's permission, aliases that the user could have made are accepted.
    let again = try await run(["open \(path) --aliases"], in: &session)
    #expect(again.hasPrefix("This session is the one in"))
    #expect(session.bindings.aliases == ["art": "articles", "s": "source f", "w": "articles > f"])
    _ = try await run(["set top 9", "undo"], in: &session)
    #expect(session.bindings.aliases.count == 3)
  }

  /// The same holds for undo and redo alone, if the last state of the file has no harmful alias.
  @Test func stepsOfAFileBringNoHarmfulAlias() async throws {
    let folder = try Folder()
    let path = folder.path + "/a.session"
    let evil = try aliases(["entities": "articles | sh", "z": "save f --force"])
    let clean = try aliases([:])
    do {
      var session = try loaded()
      _ = try await run(["save \(path)"], in: &session)
      _ = try session.corpus.beginStep("load x", kind: .setting, before: evil, after: clean)
      _ = try session.corpus.beginStep("load y", kind: .setting, before: clean, after: evil)
      _ = try session.corpus.undo()
    }
    var session = try Session.open(path)
    #expect(session.bindings.aliases.isEmpty)
    for line in ["redo", "undo", "undo", "redo", "redo"] {
      _ = try await run([line], in: &session)
      #expect(session.bindings.aliases.isEmpty, "\(line)")
    }
  }

  @Test func theUsersOwnAliasesStay() async throws {
    let folder = try Folder()
    let path = try await file(keeping: aliases(["mine": "entities", "art": "articles"]), in: folder)
    var session = try loaded()
    session.recordsSteps = false
    _ = try await run(["alias mine = \"articles > f\"", "set top 4"], in: &session)
    session.recordsSteps = true
    _ = try await run(["alias other = \"articles | cat\"", "open --discard \(path)"], in: &session)
    let kept = ["mine": "articles > f", "other": "articles | cat", "art": "articles"]
    #expect(session.bindings.aliases == kept)
    #expect(session.settings[Settings.top] == 4)
    _ = try await run(["undo", "redo", "set top 9", "undo"], in: &session)
    #expect(session.bindings.aliases == kept)
    #expect(session.settings[Settings.top] == 4)
    // The definition of an alias can be undone and redone as usual.
    _ = try await run(["alias own = \"articles | head\"", "undo"], in: &session)
    #expect(session.bindings.aliases["own"] == nil)
    _ = try await run(["redo"], in: &session)
    #expect(session.bindings.aliases["own"] == "articles | head")
  }

  /// Settings of the start-up script and the command line are not stored in the session file.
  @Test func settingsOfTheProcessAreNotKept() async throws {
    let folder = try Folder()
    let path = folder.path + "/a.session"
    do {
      var session = try loaded()
      try session.set("mode", to: "json")
      session.recordsSteps = false
      _ = try await run(["set timer on", "alias rc = articles"], in: &session)
      session.recordsSteps = true
      _ = try await run(["set top 5", "save \(path)"], in: &session)
    }
    let session = try Session.open(path)
    #expect(session.settings[Settings.top] == 5)
    #expect(session.settings.format == "table" && !session.settings.showsTime)
    #expect(session.bindings.aliases.isEmpty)
  }

  @Test func nonsenseInAFileIsLeftOut() async throws {
    let folder = try Folder()
    let states = [
      "", "{", "[]",
      "{\"settings\":{\"texts\":{\"top\":\"-1\",\"mode\":\"zzz\",\"odd\":\"1\",\"width\":\"99999\"}}}",
      String(repeating: "[", count: 100_000),
      "{\"settings\":{\"texts\":{}},\"selection\":[-1,99999999999999],\"bindings\":{\"aliases\":{},\"values\":"
        + "{\"a b\":{\"text\":{\"_0\":\"x\"}},\"ok\":{\"rows\":{\"_0\":[{\"article\":{\"_0\":77}}],\"of\":\"articles\"}}}}}",
    ]
    for (number, state) in states.enumerated() {
      let path = try await file(keeping: state, in: folder, name: "\(number).session")
      var session = try Session.open(path, formats: Sessions.empty().formats)
      #expect(
        session.settings[Settings.top] == 20 && session.settings.format == "table",
        "\(state.prefix(40))"
      )
      #expect(session.bindings.values.keys.allSatisfy { Bindings.isName($0) })
      for line in ["articles", "$ok", "use $ok", "undo", "redo", "status"] {
        _ = await session.complaint(line)
      }
    }
  }

  @Test func aSettingCanBeKeptOutOfFiles() {
    #expect(Settings.all.map(\.name).filter { !Settings.isTakenFromFiles($0) } == ["trust", "web"])
  }
}

/// `open` and `save` on unusual files.
@Suite struct OpenTests {
  private func message(_ line: String, in session: inout Session) async -> String {
    do { return try await Interpreter().text(of: line, in: &session) } catch {
      return (error as? LineError)?.message ?? "\(error)"
    }
  }

  @Test func theOpenSessionIsNamedAsThat() async throws {
    let folder = try Folder()
    var session = try SessionTests.loaded()
    let path = folder.path + "/a.session"
    _ = await message("save \(path)", in: &session)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/soft",
      withDestinationPath: "a.session"
    )
    for name in [path, folder.path + "/./a.session", folder.path + "/soft"] {
      #expect(
        await message("open \(name)", in: &session)
          == "This session is the one in \"\(name)\", with 3 articles."
      )
    }
    for line in ["load \(path)", "load \(folder.path)/soft", "load \(path)-wal", "verbs --with \(path)"] {
      #expect(await message(line, in: &session).contains("this session is kept in it"), "\(line)")
    }
  }

  @Test func aMovedSessionIsToldAndGoesOnWhereItIs() async throws {
    let folder = try Folder()
    var session = try SessionTests.loaded()
    let (path, moved) = (folder.path + "/a.session", folder.path + "/b.session")
    _ = await message("save \(path)", in: &session)
    #expect(unsafe rename(path, moved) == 0)
    #expect(
      await message("set top 5", in: &session).contains("has been moved or deleted; 'save' writes it anew")
    )
    #expect(try session.hasUnsavedMaterial)
    #expect(await message("open \(moved)", in: &session).hasPrefix("This session is the one in"))
    #expect(try !session.hasUnsavedMaterial && session.path == moved)
    #expect(unsafe unlink(moved) == 0)
    #expect(await message("save", in: &session) == "Saved 3 articles in \"\(moved)\".")
    #expect(FileManager.default.fileExists(atPath: moved))
  }

  @Test func pipesAreRefusedAtOnce() async throws {
    let folder = try Folder()
    var session = try SessionTests.loaded()
    let pipe = folder.path + "/pipe"
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    for line in ["open --discard \(pipe)", "save \(pipe)", "save \(pipe) --force", "verbs --with \(pipe)"] {
      #expect(await message(line, in: &session).contains("it is a named pipe, not a file"), "\(line)")
    }
  }

  /// Drafts are listed with their contents, and a number in the list refers to the same draft even when
  /// others are added.
  @Test func draftsAreChosenFrom() async throws {
    let folder = try Folder()
    func leave(_ headlines: [String], _ name: String, at second: Int) throws {
      var session = try Sessions.empty()
      session.corpus = try Corpus(draft: folder.path + "/\(name).session")
      try SessionTests.load(headlines.map { ($0, "Herald") }, in: &session)
      session = try Sessions.empty()
      var times = [timeval(tv_sec: second, tv_usec: 0), timeval(tv_sec: second, tv_usec: 0)]
      #expect(unsafe utimes(folder.path + "/\(name).session", &times) == 0)
    }
    var session = try Session.open(draftsIn: folder.path)
    #expect(await message("open --recover", in: &session).hasPrefix("no session ended without being saved"))
    try leave(["Storm hits"], "a", at: 1000)
    try leave(["Port closed", "Mayor speaks"], "b", at: 2000)
    #expect(session.leftBehind.map(\.articles) == [2, 1])
    #expect(session.leftBehind.first?.first == "Port closed")
    guard case .sections(let sections) = try await Interpreter().figure(of: "open --recover", in: &session),
      case .table(let table) = sections.first?.figure
    else {
      Issue.record("no list")
      return
    }
    #expect(table.rows.map { $0.last } == [Table.Cell("Port closed"), Table.Cell("Storm hits")])
    try leave(["New one"], "c", at: 3000)
    #expect(await message("open --recover 3", in: &session) == "\"3\" is not between 1 and 2")
    #expect(await message("open --recover x", in: &session).contains("open --recover NUMBER"))
    #expect(
      await message("open --recover 2", in: &session) == "Brought back 1 article. 'save FILE' keeps them."
    )
    #expect(await message("articles", in: &session) == "")
    #expect(session.leftBehind.map(\.first) == ["New one", "Port closed"])
    #expect(await message("open --recover 1", in: &session).contains("'open --discard --recover' drops it"))
    #expect(await message("open --recover 1 --discard", in: &session).hasPrefix("Brought back 1 article."))
    #expect(await message("open --recover --discard", in: &session).hasPrefix("Brought back 2 articles."))
  }
}
