import Figures
import Testing

@testable import Commands

@Suite struct ChoiceTests {
  /// The text typed after `use`, and the articles that are then in use.
  static let rows: [(typed: String, numbers: [String])] = [
    ("1-3", ["1", "2", "3"]),
    ("2 5", ["2", "5"]),
    ("2,5-6", ["2", "5", "6"]),
    ("Tidewatch", ["4", "6"]),
    ("port velmar courier", ["1", "5"]),
    ("fish market", ["7", "8"]),
    ("2024-10-14", ["1", "2"]),
    ("--outlet tidewatch", ["4", "6"]),
    ("1-4 --outlet tidewatch", ["4"]),
    ("--until 2024-10-14 --since 2024-10", ["1", "2"]),
    ("--matching \"fish market\" --outlet \"Velmar Evening Ledger\"", ["3", "7"]),
  ]

  @Test(arguments: rows.map(\.typed)) func aChoiceIsMade(typed: String) async throws {
    let row = try #require(Self.rows.first { $0.typed == typed })
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    let figure = try await Interpreter().figure(of: "use \(typed)", in: &session)
    #expect(figure.table?.column("id") == row.numbers)
    let articles = try await Interpreter().figure(of: "articles", in: &session)
    #expect(articles.table?.column("id") == row.numbers)
    _ = try await Interpreter().figure(of: "undo", in: &session)
    #expect(session.selection == nil)
  }

  /// The typed text, and the message of the error.
  static let errors: [(typed: String, message: String)] = [
    ("use 9", "no article \"9\"; there are 8; 'articles' lists them"),
    ("use 5-20", "\"5-20\" goes beyond the last article, 8; 'articles' lists them"),
    ("use 3-1", "\"3-1\" runs backwards; write '1-3'"),
    ("use 2016-13", "\"2016-13\" is not a date; write 2016-11-17, 2016-11 or 2016"),
    ("use 2019", "no articles for \"2019\"; 'articles --sort date' lists the days of publication"),
    ("use --outlet Tidewach", "no outlet \"Tidewach\"; did you mean \"Tidewatch\"?"),
    ("use --matching zebra", "no articles; 'articles --sort date' lists what there is"),
    ("use Tidewach", "no article or outlet \"Tidewach\"; did you mean \"Tidewatch\"?"),
    ("articles --sort size", "\"size\" is not one of number, published, headline, outlet, words or date"),
    ("articles --top 0", "\"0\" is not between 1 and 1000000"),
  ]

  @Test(arguments: errors.map(\.typed)) func aWrongChoiceIsExplained(typed: String) async throws {
    let row = try #require(Self.errors.first { $0.typed == typed })
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: typed, in: &session)
    }
    #expect(error?.message == row.message)
    #expect(session.selection == nil)
  }

  @Test func aLoadSaysThatTheChoiceLeavesItOut() async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:apec", in: &session)
    _ = try await Interpreter().figure(of: "use 1", in: &session)
    let figure = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    #expect(figure.spoken.contains("use all adds the new ones"))
    #expect(figure.table?.firstRowNumber == 4)
    let all = try await Interpreter().figure(of: "use all", in: &session)
    #expect(all.spoken == "Questions are about all 11 articles.")
  }

  @Test func articlesAreSortedAndCounted() async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:harbour", in: &session)
    let figure = try await Interpreter().figure(of: "articles --sort words --top 3", in: &session)
    let table = try #require(figure.table)
    let words = table.column("words").compactMap { Int($0) }
    #expect(words.count == 3 && words == words.sorted(by: >))
    #expect(table.total == 8)
    // Row numbers differ from article numbers here, so the numbers of the articles are shown.
    #expect(table.columns.first?.isForProgramsOnly == false)
    #expect(session.rows == table.column("id").compactMap { Int($0).map(Row.article) })
  }

  @Test(arguments: ["articles", "use", "use 1", "search lima", "mentions Lima", "read", "read 1"])
  func anEmptySessionSaysHowToLoad(line: String) async throws {
    var session = try Sessions.empty()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: line, in: &session)
    }
    #expect(error?.message.contains("load") == true, "\(error?.message ?? "")")
  }
}
