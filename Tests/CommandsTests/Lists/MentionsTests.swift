import Figures
import Testing

@testable import Commands

@Suite struct MentionsTests {
  @Test func placesStandBetweenTheirWords() async throws {
    var session = try await Stories.session()
    let figure = try await Interpreter().figure(of: "mentions Lima", in: &session)
    let table = try #require(figure.table)
    #expect(
      table.columns.map(\.name) == ["id", "left", "mention", "right", "kind", "article", "sentence"]
    )
    #expect(table.columns[1].alignment == .trailing)
    #expect(table.column("article") == ["1", "2", "2", "2"])
    #expect(
      table.column("left") == [
        "Ruiz said. She left for", "Bridge opens in", "Ruiz opened the bridge in",
        "Núñez called it “a gift 🎁 to",
      ]
    )
    #expect(session.rows.count == 4)
  }

  @Test func kindsCanBeChosen() async throws {
    var session = try await Stories.session()
    let names = try await Interpreter().figure(of: "mentions Ana Ruiz --kind name", in: &session)
    #expect(names.table?.column("mention") == ["Ana Ruiz", "Ruiz", "Ana Ruiz"])
    let pronouns = try await Interpreter().figure(of: "mentions ruiz --kind pronouns", in: &session)
    #expect(pronouns.table?.column("mention").contains("She") == true)
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "mentions ruiz --kind verb", in: &session)
    }
    #expect(error?.message == "\"verb\" is not one of name, nominal or pronoun")
  }

  @Test func linesAreSortedByTheWordsBeside() async throws {
    var session = try await Stories.session()
    let left = try await Interpreter().figure(
      of: "mentions Lima --kind name --sort left --width 12",
      in: &session
    )
    #expect(
      left.table?.column("left")
        == ["She left for", "opens in", "bridge in"].sorted { one, other in
          one.split(separator: " ").reversed().lexicographicallyPrecedes(
            other.split(separator: " ").reversed()
          )
        }
    )
    let right = try await Interpreter().figure(of: "mentions Ana Ruiz --kind name --sort right", in: &session)
    let words = right.table?.column("right").compactMap { $0.split(separator: " ").first } ?? []
    #expect(words == words.sorted())
    #expect(words.count == 3)
  }

  @Test func aLimitTakesTheFirstAfterSorting() async throws {
    var session = try await Stories.session()
    let all = try await Interpreter().figure(of: "mentions Lima --kind name --sort left", in: &session).table
    let first = try await Interpreter().figure(
      of: "mentions Lima --kind name --sort left --top 1",
      in: &session
    ).table
    #expect(first?.total == 3)
    #expect(first?.column("id") == all.map { Array($0.column("id").prefix(1)) })
  }

  @Test(arguments: [20, 60, 80, 200]) func linesFitThePage(width: Int) async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:apec", in: &session)
    try session.set("width", to: String(width))
    let table = try #require(try await Interpreter().figure(of: "mentions China", in: &session).table)
    let widest = ["left", "mention", "right"].map { table.column($0).map(\.count).max() ?? 0 }
    #expect(widest[0] <= max(12, width / 2))
    #expect(width < 60 || widest.reduce(0, +) + "article".count + 10 <= width)
  }
}
