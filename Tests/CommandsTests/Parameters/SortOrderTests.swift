import Figures
import Testing

@testable import Commands

@Suite struct SortOrderTests {
  @Test(arguments: [
    ("articles --sort published", ["1", "2"]), ("articles --sort -published", ["2", "1"]),
    ("articles --sort date", ["1", "2"]), ("articles --sort -date", ["2", "1"]),
    ("articles --sort=-pub", ["2", "1"]),
    ("articles --sort -number", ["2", "1"]), ("articles --sort headline", ["1", "2"]),
    ("articles --sort -headline", ["2", "1"]), ("articles --sort outlet", ["2", "1"]),
    ("articles --sort -outlet", ["1", "2"]),
  ]) func articlesAreSorted(line: String, numbers: [String]) async throws {
    var session = try Newsroom.session()
    #expect(try await session.rows(line, ["id"]) == numbers)
  }

  @Test func wordsAndMentionsAreTurnedRound() async throws {
    var session = try Newsroom.session()
    let long = try await session.rows("articles --sort words", ["id"])
    #expect(try await session.rows("articles --sort -words", ["id"]) == long.reversed())
    let most = try await session.rows("entities", ["mentions"]).compactMap { Int($0) }
    let least = try await session.rows("entities --sort -mentions", ["mentions"]).compactMap { Int($0) }
    #expect(least == most.sorted())
    #expect(most == least.reversed())
    let names = try await session.rows("entities --sort name", ["name"])
    #expect(try await session.rows("entities --sort -name", ["name"]) == names.reversed())
    let places = try await session.rows("mentions Keller", ["id"])
    #expect(try await session.rows("mentions Keller --sort -article", ["id"]) == places.reversed())
  }

  @Test func aWrongOrderIsQuotedAsTyped() async throws {
    var session = try Newsroom.session()
    #expect(
      await session.complaint("entities --sort -size")
        == "\"-size\" is not one of mentions, articles or name"
    )
  }
}
