import Corpora
import Documents
import Figures
import Testing

@testable import Commands

/// Queries restricted to some articles by `--in`.
@Suite struct AskingInTests {
  @Test(arguments: [
    ("quotes --in 1", "article", ["1", "1", "1", "1"]), ("quotes --in a2", "article", ["2", "2", "2"]),
    ("quotes Keller --in 2", "article", ["2"]), ("quotes --in outlet:Evening", "article", ["2", "2", "2"]),
    ("quotes --in \"outlet:evening herald\"", "article", ["2", "2", "2"]),
    ("quotes --in \"closes the old\" --top 1", "article", ["1"]),
    ("mentions Hayes --in A1", "article", ["1", "1"]),
    ("quotes --in a1 --in a2 --kind direct", "article", ["1", "2"]),
    ("quotes --in a1,a2 --kind direct", "article", ["1", "2"]),
    ("quotes --in a1-2 --kind direct", "article", ["1", "2"]),
    ("entities person --in 2", "articles", ["1", "1"]), ("search bridge --in 1", "article", ["1"]),
  ]) func onlyTheseArticlesAnswer(line: String, column: String, articles: [String]) async throws {
    var session = try Newsroom.session()
    let found = try await session.rows(line, [column])
    #expect(found == articles)
    #expect(session.selection == nil)
  }

  @Test func everyQuestionOverArticlesTakesIt() async throws {
    for line in ["speakers", "sources", "verbs", "timeline", "entities", "quotes"] {
      var session = try Newsroom.session()
      let before = try session.corpus.steps().count
      _ = try await session.ask("\(line) --in 2")
      #expect(session.selection == nil)
      #expect(try session.corpus.steps().count == before, "\(line) noted a step")
    }
  }

  @Test func theChoiceOfArticlesHoldsAsWell() async throws {
    var session = try Newsroom.session()
    _ = try await session.ask("use 1")
    #expect(
      await session.complaint("quotes --in 2")
        == "no articles in use for \"2\"; 'use all' makes all articles answer"
    )
    #expect(session.selection == [1])
    #expect(try await session.rows("quotes --in 1-2 --kind direct", ["article"]) == ["1"])
    #expect(session.selection == [1])
  }

  @Test(
    arguments: [
      ("quotes --in 9", "no article \"9\"; there are 2; 'articles' lists them"),
      ("quotes --in a9", "no article \"a9\"; there are 2; 'articles' lists them"),
      ("quotes --in outlet:Mornin", nil),
      ("quotes --in outlet:Mroning", "no outlet \"Mroning\"; Tab completes names"),
      ("quotes --in outlet:", "\"\" is empty; write a name"),
      ("quotes --in \"no such words\"", "no article or outlet \"no such words\"; Tab completes names"),
      ("quotes --in a2-a1", "\"a2-a1\" runs backwards; write 'a1-2'"),
    ] as [(String, String?)]
  ) func mistakesAreExplained(line: String, words: String?) async throws {
    var session = try Newsroom.session()
    #expect(await session.complaint(line) == words ?? "no error")
    #expect(session.selection == nil)
  }
}
