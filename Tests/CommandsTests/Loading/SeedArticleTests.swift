import Corpora
import Documents
import Foundation
import TestSupport
import Testing

@testable import Commands

/// End-to-end tests on one real article with the usual noise.
///
/// The article is not part of the project, so these tests run only if it exists beside the checkout.
@Suite("A real article", .enabled(if: SeedArticle.isThere))
struct SeedArticleTests {
  private func session() async throws -> Session {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load \"\(SeedArticle.path)\"", in: &session)
    return session
  }

  @Test("is dated by its own weekdays")
  func date() async throws {
    let stored = try #require(try await session().corpus.article(1))
    #expect(stored.published?.date.iso == "2016-11-17")
    #expect(stored.published?.basis == .inferred)
    #expect(
      stored.published?.proof.contains { $0.statement.contains("19 November is a Saturday in 2016") } == true
    )
  }

  @Test("names these and no others")
  func entities() async throws {
    let found = try await session().corpus.entities().rows
    func names(_ types: Set<EntityType>) -> Set<String> {
      Set(found.filter { types.contains($0.type) }.map(\.name))
    }
    #expect(
      names([.person]) == ["Rodrigo Duterte", "Vladimir Putin", "Xi Jinping", "Barack Obama", "Donald Trump"]
    )
    #expect(
      names([.organization]) == [
        "Asia Pacific Economic Cooperation", "International Criminal Court", "ABS-CBN", "GMA News", "Rappler",
      ]
    )
    #expect(
      names([.geopolitical, .location]) == [
        "Philippines", "Russia", "China", "United States", "Peru", "Lima", "Ukraine", "Crimea", "Pacific Rim",
      ]
    )
    #expect(names([.group]) == ["Russian", "Chinese", "Philippine", "African"])
    #expect(names([.event, .miscellaneous]).isEmpty)
    let roles = Dictionary(uniqueKeysWithValues: found.map { ($0.name, $0.roles.map(\.text)) })
    #expect(roles["Vladimir Putin"] == ["Russian President"])
    #expect(roles["Barack Obama"] == ["outgoing U.S. President"])
    #expect(roles["Donald Trump"] == ["U.S. President-elect"])
  }

  @Test("quotes its subject, and nobody else under his name")
  func quotations() async throws {
    let session = try await session()
    let duterte = try session.entity(of: "Duterte")
    let rows = try session.corpus.quotations(where: QuotationFilter(speaker: .entity(duterte.id))).rows
    let direct = rows.filter { $0.kind == .direct }
    #expect(
      direct.map { String($0.content.prefix(14)) } == [
        "I reiterated m", "I want to be f", "I don’t want t", "May you live, ", "I might follow",
      ]
    )
    #expect(direct.first?.via.map(\.name) == ["GMA News"])
    #expect(direct.last?.via.map(\.name) == ["ABS-CBN"])
    #expect(direct[1].content.contains("him [Putin]. I just want"))
    let mixed = rows.filter { $0.kind == .mixed }.map(\.content)
    for words in ["“independent”", "“separation”", "“long talk”"] {
      #expect(mixed.contains { $0.contains(words) }, "\(words)")
    }
    #expect(rows.contains { $0.kind == .indirect && $0.content.hasPrefix("that he might follow Russia") })
    #expect(!rows.contains { $0.content.contains("vigilante") || $0.content.contains("scheduled to depart") })
  }

  @Test("puts its events on these days")
  func timeline() async throws {
    let dates = Set(try await session().corpus.events().rows.map(\.date))
    #expect(
      dates.isSuperset(of: [
        "2014", "2016-06-30", "2016-07-01", "2016-09", "2016-10", "2016-11-08", "2016-11-15", "2016-11-16",
        "2016-11-17", "2016-11-19", "2016-11-19/2016-11-20",
      ])
    )
  }
}

/// The location of the article.
enum SeedArticle {
  static let path = Project.root.deletingLastPathComponent()
    .appendingPathComponent("shared/articles/duterte-peru.txt").path

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }
}
