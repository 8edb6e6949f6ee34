import Figures
import Testing

@testable import Commands

@Suite struct NetworkCommandTests {
  private func section(_ title: String, of figure: Figure) -> Table? {
    guard case .sections(let sections) = figure else { return nil }
    return sections.first { $0.title == title }?.figure.table
  }

  @Test func linksOpenTheirSentences() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    let figure = try await session.ask("network")
    let links = try #require(section("Links", of: figure))
    #expect(links.column("from").first == "Amélie Kouadjo")
    #expect(links.column("to").first == "St. Brannoc Hospital")
    #expect(links.column("weight").first == "4")
    let row = try #require(links.firstRowNumber)
    let words = try await session.ask("explain \(row)").words
    #expect(words.contains("speaks of (4)") && words.contains("said that 31 people had been treated"))
  }

  @Test(arguments: ["quotes", "sentence", "paragraph"]) func measuresAgreeWithLinks(link: String) async throws
  {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:apec sample:harbour")
    let figure = try await session.ask("network --link \(link) --top 1000")
    let names = try #require(section("Names", of: figure))
    let links = try #require(section("Links", of: figure))
    let weights = names.column("weight").compactMap { Int($0) }.reduce(0, +)
    #expect(weights == 2 * links.column("weight").compactMap { Int($0) }.reduce(0, +))
    for row in [names.rows.count + 1, names.rows.count + links.rows.count] {
      let places = try await session.ask("explain \(row)")
      #expect(places.words.contains("articles"))
    }
  }

  @Test(arguments: [
    ("network --min 99", "a lower --min"), ("network --in a1 --type event", "--link sentence"),
  ])
  func nothingSaysWhatToDo(line: String, hint: String) async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    let words = try await session.ask(line).words
    #expect(words.contains("links between names") && words.contains(hint))
  }
}
