import Figures
import Testing

@testable import Commands

@Suite("Whose a quotation is counted as")
struct CreditTests {
  /// A session with one article.
  private func session(_ headline: String, _ paragraphs: String...) throws -> Session {
    try Newsroom.session([
      Newsroom.Draft(headline: headline, outlet: nil, day: "2024-03-05", paragraphs: paragraphs)
    ])
  }

  /// The names in a list of those who are quoted, with how often they are.
  private func credits(_ list: String, in session: inout Session) async throws -> [String] {
    let figure = try await session.ask(list)
    guard case .table(let table) = figure.section("sources") ?? figure else { return [] }
    return table.texts([list == "sources" ? "source" : "speaker", "quotations"])
  }

  @Test(
    "each of several who speak together",
    arguments: [
      "Ana Pryce and Tom Vale said in a joint statement that they had split.",
      "“We have split,” said Ana Pryce and Tom Vale.",
    ]
  )
  func joint(sentence: String) async throws {
    var session = try session("Pair of actors part ways", sentence)
    for list in ["speakers", "sources"] {
      let names = try await credits(list, in: &session)
      #expect(names.contains("Ana Pryce|1") && names.contains("Tom Vale|1"), "\(list): \(names)")
    }
    #expect(try await session.rows("quotes Vale", ["article"]) == ["1"])
    #expect(try await session.rows("unheard --min 1", ["name"]).allSatisfy { !$0.contains("Vale") })
  }

  @Test(
    "nobody, where it is said that it was not said",
    arguments: ["Ana Pryce did not say that the dam was safe.", "Ana Pryce never claimed the dam was safe."]
  )
  func negated(sentence: String) async throws {
    var session = try session("Dam is watched", sentence, "Tom Vale said it would hold.")
    for list in ["speakers", "sources"] {
      let names = try await credits(list, in: &session)
      #expect(names == ["Tom Vale|1"], "\(list): \(names)")
    }
  }

  @Test func headlinesAreNotCounted() async throws {
    var session = try session(
      "Dam will hold, Vale says",
      "The mayor, Tom Vale, said on Monday that the dam would hold for another year at least."
    )
    #expect(try await session.rows("quotes", ["headline"]) == ["no"])
    #expect(try await session.rows("quotes --headlines", ["headline"]) == ["yes", "no"])
    #expect(try await session.rows("speakers", ["speaker", "quotations"]) == ["Tom Vale|1"])
    _ = try await session.ask("quotes --headlines")
    #expect(try await session.ask("explain 1").fact("headline") != nil)
  }
}
