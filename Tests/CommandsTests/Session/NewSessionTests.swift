import Corpora
import Figures
import Foundation
import Testing

@testable import Commands

@Suite struct NewSessionTests {
  @Test func nothingIsDroppedUnasked() async throws {
    var session = try Newsroom.session()
    #expect(
      await session.complaint("new")
        == "what has been loaded is not saved; 'save FILE' keeps it, 'new --discard' drops it"
    )
    #expect(try session.corpus.articleCount() == 2)
  }

  @Test func settingsAndAliasesStay() async throws {
    var session = try Newsroom.session()
    for line in [
      "set top 7", "alias gov = entities org", "let who = \"Keller\"", "let p = entities person", "use a1",
    ] {
      _ = try await session.ask(line)
    }
    #expect(
      try await session.ask("new --discard").words
        == "Began an empty session. 2 articles dropped. load FILE reads articles."
    )
    #expect(try session.corpus.articleCount() == 0)
    #expect(session.selection == nil)
    #expect(session.rows.isEmpty)
    #expect(session.settings[Settings.top] == 7)
    #expect(session.bindings.aliases["gov"] == "entities org")
    // Rows of the former articles would refer to others.
    #expect(session.bindings.values.keys.sorted() == ["who"])
    #expect(await session.complaint("undo") == "nothing to undo")
    #expect(await session.complaint("quotes").hasPrefix("nothing is loaded yet"))
    #expect(try await session.ask("new").words == "Began an empty session. load FILE reads articles.")
  }

  @Test func aSavedSessionKeepsItsFile() async throws {
    let folder = try Folder()
    let path = folder.path + "/bridge.session"
    var session = try Newsroom.session()
    _ = try await session.ask("save \(path)")
    #expect(try await session.ask("new").words.contains("\"\(path)\" keeps 2 articles."))
    #expect(session.path == nil)
    _ = try await session.ask("open \(path)")
    #expect(try session.corpus.articleCount() == 2)
  }

  /// If no draft can be kept, the user is warned at the beginning of the session and after `new`.
  @Test func withoutADraftTheUserIsWarned() async throws {
    let folder = try Folder()
    let kept = try Session.open(draftsIn: folder.path, makesDraft: true)
    #expect(kept.draftWarning == nil)
    #expect(try Session.open(draftsIn: folder.path).draftWarning == nil)
    let file = try folder.write("no folder", to: "file")
    var session = try Session.open(draftsIn: file, makesDraft: true)
    let warning = try #require(session.draftWarning)
    #expect(warning.hasPrefix("This session is lost if the program ends before 'save FILE': cannot open"))
    #expect(warning.contains(file))
    #expect(try await session.ask("new").spoken.hasSuffix(warning))
    _ = try await session.ask("save \(folder.path)/a.session")
    #expect(session.draftWarning == nil)
  }

  @Test func theDraftGoesOnlyWithWhatIsDropped() async throws {
    let folder = try Folder()
    var session = try Session.open(draftsIn: folder.path, makesDraft: true)
    _ = try await session.ask("load sample:apec")
    func drafts() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".session") }
    }
    let first = try drafts()
    #expect(first.count == 1)
    _ = await session.complaint("new")
    #expect(try drafts() == first)
    _ = try await session.ask("new --discard")
    let second = try drafts()
    #expect(second.count == 1 && second != first)
    // Articles loaded now survive a crash, like those loaded at first.
    _ = try await session.ask("load sample:apec")
    #expect(try session.hasUnsavedMaterial)
    session.end()
    #expect(try drafts().isEmpty)
  }

  @Test func theTourEndsWithWhatComesNext() async throws {
    var session = try Sessions.empty()
    let steps = Tour.steps(of: Assets.text(named: "lessons/tour.news") ?? "")
    #expect(steps.last?.explanation.joined(separator: " ").contains("'new --discard'") ?? false)
    session.tourStep = steps.count
    let words = try await session.ask("tour next").words
    for command in ["new", "load FILE", "help"] { #expect(words.contains(command)) }
  }
}

@Suite struct StatusTests {
  @Test func theSessionIsSummedUp() async throws {
    var session = try Newsroom.session()
    func fact(_ what: String) async throws -> String? { try await session.ask("status").fact(what) }
    #expect(try await fact("articles") == "2")
    #expect(try await fact("published") == "2024-03-05 to 2024-03-06")
    #expect(try await fact("outlets") == "Evening Herald (1), Morning Courier (1)")
    #expect(try await fact("people") == "2")
    #expect(try await fact("chosen") == nil)
    #expect(try await fact("file") == "none: not saved yet; 'save FILE' keeps the session")
    let quotations = try await session.rows("quotes --top 100", ["kind"])
    #expect(try await fact("quotations") == String(quotations.count))
    #expect(try await fact("of which")?.contains("2 direct") == true)
    _ = try await session.ask("use a2")
    #expect(try await fact("chosen") == "1")
    guard case .table(let table) = try await session.ask("status") else {
      Issue.record("another figure")
      return
    }
    #expect(table.note?.plain == "The figures are of the chosen articles; 'use all' chooses all again.")
    #expect(try await fact("outlets") == "Evening Herald (1)")
    _ = try await session.ask("rename \"Robert Hayes\" to Bob")
    #expect(try await fact("corrections") == "1")
  }

  @Test func anEmptySessionIsToldShortly() async throws {
    var session = try Sessions.empty()
    #expect(
      try await session.rows("status", ["what", "value"]).prefix(2) == [
        "articles|0", "file|none; 'save FILE' keeps the session",
      ]
    )
  }
}
