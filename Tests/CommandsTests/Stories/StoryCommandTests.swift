import Corpora
import Documents
import Figures
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct StoryCommandTests {
  /// Returns a session over some inputs.
  private func session(_ inputs: String) async throws -> Session {
    var session = try Sessions.empty()
    _ = try await session.ask("load \(inputs)")
    return session
  }

  /// Returns the articles of each story, in the order of the list.
  private func stories(in session: inout Session) async throws -> [String] {
    let figure = try await session.ask("stories")
    return (figure.table?.column("numbers") ?? []).map { list in
      list.split(separator: ",").compactMap { Int($0) }.sorted().map(String.init).joined(separator: ",")
    }
  }

  @Test func theSamplesAreTwoStories() async throws {
    var session = try await session("sample:harbour sample:apec")
    #expect(try await stories(in: &session) == ["1,2,3,4,5,6,7,8", "9,10,11"])
    let table = try #require(try await session.ask("stories").table)
    #expect(table.column("story") == ["story:2", "story:1"])
    #expect(table.column("first") == ["2024-10-14", "2016-11-19"])
    #expect(table.column("last") == ["2024-10-18", "2016-11-21"])
    #expect(table.column("outlets") == ["4", "2"])
    #expect(table.column("copy") == ["9", "0"])
  }

  /// The order of loading, and loading one by one, make no difference to what is one story.
  @Test(arguments: ["sample:apec sample:harbour", "one by one"])
  func theOrderOfLoadingDoesNotMatter(order: String) async throws {
    var session = try Sessions.empty()
    if order == "one by one" {
      for number in [5, 3, 8, 1] {
        _ = try await session.ask("load sample:harbour/\(number)")
        _ = try await session.ask("load sample:apec/\(number % 3 + 1)")
      }
    } else {
      _ = try await session.ask("load \(order)")
    }
    let sizes = try await session.ask("stories").table?.column("articles") ?? []
    #expect(sizes == (order == "one by one" ? ["4", "3"] : ["8", "3"]))
  }

  @Test(arguments: [
    ("use story:1", [9, 10, 11]), ("use story 1", [9, 10, 11]), ("use story:1,a2", [2, 9, 10, 11]),
    ("use STORY:1", [9, 10, 11]), ("use 2", [9, 10, 11]), ("use @2", [9, 10, 11]),
  ]) func aStoryStandsForItsArticles(line: String, articles: [Int]) async throws {
    var session = try await session("sample:harbour sample:apec")
    _ = try await session.ask("stories")
    _ = try await session.ask(line)
    #expect(session.selection == articles)
  }

  @Test func questionsKeepToAStory() async throws {
    var session = try await session("sample:harbour sample:apec")
    let speakers = try await session.ask("quotes --in story:1").table?.column("article") ?? []
    #expect(!speakers.isEmpty && speakers.allSatisfy { ["9", "10", "11"].contains($0) })
    #expect(try await session.ask("compare story:1").words.contains("Ocean Rim Review"))
    #expect(try await session.ask("wire story:2").table?.rows.count == 1)
    await #expect(throws: (any Error).self) { try await session.ask("use story:7") }
  }

  @Test func correctionsMoveArticlesAndAreUndone() async throws {
    var session = try await session("sample:harbour sample:apec")
    let before = ["1,2,3,4,5,6,7,8", "9,10,11"]
    for (line, after) in [
      ("split a5-6 from story:2", ["1,2,3,4,7,8", "9,10,11", "5,6"]),
      ("split a9 from story:1", ["1,2,3,4,5,6,7,8", "10,11"]),
      ("merge story:1 into story:2", ["1,2,3,4,5,6,7,8,9,10,11"]),
      ("merge a9 into story:2", ["1,2,3,4,5,6,7,8,9", "10,11"]),
    ] {
      #expect(try await session.ask(line).words.contains("undo takes it back."))
      #expect(Set(try await stories(in: &session)) == Set(after), "\(line)")
      #expect(try await session.ask("corrections").table?.rows.count == 1)
      _ = try await session.ask("undo")
      #expect(try await stories(in: &session) == before)
      _ = try await session.ask("redo")
      #expect(Set(try await stories(in: &session)) == Set(after), "\(line), again")
      _ = try await session.ask("undo")
    }
  }

  @Test func correctionsHoldForArticlesLoadedAnew() async throws {
    var session = try await session("sample:harbour/1 sample:harbour/2 sample:harbour/3")
    _ = try await session.ask("split a2-3 from story:1")
    // Whoever comes later joins the story that is most like it, and the correction stays.
    _ = try await session.ask("load sample:harbour")
    let parts = try await stories(in: &session)
    #expect(parts.contains { $0.hasPrefix("2,3") })
    #expect(!parts.contains { $0.hasPrefix("1,2") })
  }

  @Test func correctionsSurviveSavingAndOpening() async throws {
    let folder = try Folder()
    let path = folder.path + "/stories.session"
    var first = try await session("sample:harbour sample:apec")
    _ = try await first.ask("split a5-6 from story:2")
    _ = try await first.ask("save \(path)")
    _ = try await first.ask("new")
    var second = try Sessions.empty()
    _ = try await second.ask("open \(path)")
    #expect(Set(try await stories(in: &second)) == ["1,2,3,4,7,8", "9,10,11", "5,6"])
    _ = try await second.ask("undo")
    #expect(try await stories(in: &second) == ["1,2,3,4,5,6,7,8", "9,10,11"])
  }

  @Test func anotherMeasureIsOnlyShown() async throws {
    var session = try await session("sample:harbour sample:apec")
    let strict = try #require(try await session.ask("stories --similarity .6").table)
    #expect(strict.rows.allSatisfy { $0[0] == .missing })
    #expect(try await stories(in: &session) == ["1,2,3,4,5,6,7,8", "9,10,11"])
  }

  @Test func explanationsNameWordsAndDays() async throws {
    var session = try await session("sample:harbour sample:apec")
    let words = try await session.ask("explain story a3").words
    #expect(words.contains("story:2") && words.contains("Brackwater"))
    _ = try await session.ask("stories")
    #expect(try await session.ask("explain 1").words.contains("central article"))
  }

  /// The scores of corpus.md, section 8: two stories and twenty-four single articles, by B-cubed (Bagga and Baldwin).
  @Test(.enabled(if: SeedArticle.isThere)) func storiesAmongOtherNews() async throws {
    let folder = URL(fileURLWithPath: SeedArticle.path).deletingLastPathComponent().path
    let session = try await session("sample:harbour sample:apec \(folder)/wikinews")
    let count = try session.corpus.articleCount()
    var found: [Int: Int] = [:]
    for number in 1...count { found[number] = try session.corpus.story(of: number) ?? -number }
    let gold = Dictionary(uniqueKeysWithValues: (1...count).map { ($0, $0 <= 8 ? -1 : $0 <= 11 ? -2 : $0) })
    func mean(_ one: [Int: Int], _ other: [Int: Int]) -> Double {
      (1...count).reduce(0.0) { sum, article in
        let own = (1...count).filter { one[$0] == one[article] }
        return sum + Double(own.count { other[$0] == other[article] }) / Double(own.count)
      } / Double(count)
    }
    #expect(count >= 30)
    #expect(mean(found, gold) >= 0.98, "precision")
    #expect(mean(gold, found) >= 0.98, "recall")
  }
}

@Suite struct WireTests {
  @Test func theWireParagraphIsFound() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    let table = try #require(try await session.ask("wire").table)
    #expect(table.column("words") == ["63"])
    #expect(table.column("kind") == ["copy"])
    #expect(table.column("source") == ["Meridian Wire"])
    #expect(table.column("carried_by") == ["a3 Velmar Evening Ledger 24 %"])
    #expect(try await session.ask("explain 1").words.contains("not known: these are of one day"))
  }

  @Test func changesAreMarkedAndQuotationsNamed() async throws {
    var session = try Sessions.empty()
    let folder = try Folder()
    let path = try folder.write(
      [CopyCommandTests.ferry, CopyCommandTests.copied, CopyCommandTests.updated].joined(separator: "\n"),
      to: "all.jsonl"
    )
    _ = try await session.ask("load \(path)")
    let table = try #require(try await session.ask("wire").table)
    #expect(table.rows.count == 1)
    #expect(table.column("first") == ["a1 Echo 100 %,a2 Gazette 100 %"])
    let explained = try await session.ask("explain 1")
    #expect(explained.words.contains("42") && explained.words.contains("claimed"))
    #expect(try await session.ask("wire a1").words.contains("shared passages"))
  }
}
