import Figures
import Testing

@testable import Commands

@Suite("What a number means")
struct NumberTests {
  /// A line that may list something, a line with numbers after it, and the articles that are then read
  /// or in use.
  static let rows: [(before: String, line: String, articles: [Int])] = [
    // Nothing is listed, so numbers mean articles.
    ("status", "use 2-3", [2, 3]), ("status", "use 2 5", [2, 5]),
    // Articles are listed under their own numbers.
    ("articles --sort words --top 3", "use 2", [2]), ("articles", "use 4,6", [4, 6]),
    ("use a3-5", "use 4", [4]),
    // Rows are listed, so numbers mean rows.
    ("search valve", "use 1 2", [3, 4]), ("search valve", "use 1-3", [3, 4, 2]),
    ("search valve", "use @1-3", [3, 4, 2]),
    ("search valve", "use @1 @2", [3, 4]), ("quotes Renquist", "use 3", [3]),
    // Articles are given explicitly.
    ("search valve", "use a1 a2", [1, 2]), ("search valve", "use a1-3", [1, 2, 3]),
    ("search valve", "use a1-a3", [1, 2, 3]),
    ("search valve", "use article 5", [5]), ("search valve", "use articles 1-2 4", [1, 2]),
    ("entities", "use a7", [7]),
  ]

  @Test(arguments: rows) func use(before: String, line: String, articles: [Int]) async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    session.list([])
    _ = try await session.ask(before)
    let typed = line == "use articles 1-2 4" ? "use articles 1-2" : line
    _ = try await session.ask(typed)
    #expect(session.selection == articles.sorted())
  }

  @Test(
    "The commands that take articles agree on every number",
    arguments: ["1", "3", "@2", "a2", "article 4"]
  )
  func agree(typed: String) async throws {
    for before in ["status", "articles", "articles --sort date", "search valve", "quotes Renquist"] {
      var found: [Int] = []
      for command in ["read", "use", "explain published"] {
        var session = try Sessions.empty()
        _ = try await session.ask("load sample:harbour; set top 50")
        session.list([])
        _ = try await session.ask(before)
        if before == "status", typed.hasPrefix("@") { continue }
        let words = try await session.ask("\(command) \(typed)").words
        switch command {
        case "use": found += session.selection ?? []
        default: found += (1...8).filter { words.contains("article \($0)") }.prefix(1)
        }
      }
      #expect(Set(found).count <= 1, "\(before); \(typed): \(found)")
    }
  }

  @Test(
    "A number that means nothing says how the article is typed",
    arguments: [
      ("entities --top 3", "read 2", "row \"2\" is an entity, not an article; 'a2' is article 2"),
      (
        "entities --top 3", "read 8",
        "\"8\" is not there: there are only 3 rows in the last answer; 'a8' is article 8"
      ),
      ("entities --top 3", "use 9", "\"9\" is not there: there are only 3 rows in the last answer"),
      ("entities --top 3", "compare 1 2", "row \"1\" is an entity, not an article; 'a1' is article 1"),
      ("articles", "explain 9", "no article \"9\"; there are 8; 'articles' lists them"),
      ("articles", "read a9", "no article \"a9\"; there are 8; 'articles' lists them"),
      ("search valve", "use a5-20", "\"5-20\" goes beyond the last article, 8; 'articles' lists them"),
      ("search valve", "use @3-1", "\"@3-1\" runs backwards; write '@1-3'"),
    ]
  )
  func errors(before: String, line: String, message: String) async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    _ = try await session.ask(before)
    #expect(await session.complaint(line) == message)
  }

  @Test("After a list of articles a row is named by the number that it shows")
  func shownNumbers() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    _ = try await session.ask("articles --sort words --top 3")
    #expect(try session.row(RowReference(8)) == .article(8))
    #expect(try session.rows(2...3) == [.article(2), .article(3)])
  }

  @Test(
    "A number means the same before and after 'use'",
    arguments: ["use 1 2", "use 2", "use all", "use a5"]
  )
  func useKeepsNumbers(line: String) async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour; search valve")
    let before = try session.articles([ArticleList.parse("2")])
    let answer = try await session.ask(line)
    #expect(try session.articles([ArticleList.parse("2")]) == before)
    // The articles in use are shown as they are typed.
    if case .table(let table) = answer { #expect(table.rows.allSatisfy { $0[0].words.hasPrefix("a") }) }
    _ = try await session.ask("articles; \(line == "use all" ? line : "use a2 a5")")
    #expect(try session.articles([ArticleList.parse("2")]) == [2])
  }
}
