import Corpora
import Documents
import Figures
import TestSupport
import Testing

@testable import Commands

/// Figures of two invented reports, set side by side.
@Suite("Figures side by side") struct NumbersTests {
  private static let ferry = [
    Newsroom.Draft(
      headline: "Ferry sinks off Velmar",
      outlet: "Morning Courier",
      day: "2024-03-05",
      paragraphs: [
        "A ferry sank off Velmar on Tuesday with 212 passengers, Ann Keller and Rob Hayes of the Aurora Line said.",
        "Twelve people were killed, Keller told the Velmar Herald. The wreck lies 38 miles (61 km) from Dunmore.",
        "In 2009, 41 people drowned when a ferry sank off Dunmore.",
        "The Aurora Line, Keller and Hayes said, has 64 sailors, 46 of them women.",
      ]
    ),
    Newsroom.Draft(
      headline: "Ferry line puts its figures right",
      outlet: "Evening Herald",
      day: "2024-03-06",
      paragraphs: [
        "The Aurora Line corrected its figure of passengers on the ferry that sank off Velmar from 212 to 208.",
        "Fourteen people were killed, Ann Keller said on Wednesday. The wreck lies 61 kilometres from Dunmore.",
        "Rob Hayes of the Aurora Line had no comment.",
      ]
    ),
  ]

  private static func table(_ topic: String) async throws -> Table {
    var session = try Newsroom.session(ferry)
    return try #require(try await session.ask("numbers \(topic)").table)
  }

  @Test func aFigureCorrectedInTheTextIsCorrected() async throws {
    let table = try await NumbersTests.table("")
    let rows = zip(table.column("counted"), table.column("verdict")).filter { $0.0.hasPrefix("passenger") }
    #expect(rows.contains { $0.1 == "corrected" }, "\(rows)")
  }

  @Test func anAccidentOfAnotherYearIsApart() async throws {
    let table = try await NumbersTests.table("")
    let rows = zip(table.column("counted"), table.column("values")).filter { $0.0 == "people / die" }.map(\.1)
    #expect(rows.contains("12,14"), "\(rows)")
    #expect(rows.contains("41"), "\(rows)")
  }

  @Test func anAmountInTwoUnitsIsOneRow() async throws {
    let table = try await NumbersTests.table("")
    let rows = zip(table.column("values"), table.column("verdict")).filter { $0.0.contains("61") }
    #expect(rows.map(\.0) == ["38,61,61"], "\(rows)")
    #expect(rows.map(\.1) == ["same"])
  }

  @Test func aPartIsNoFigureOfItsWhole() async throws {
    let values = try await NumbersTests.table("").column("values")
    #expect(values.contains("64") && values.contains("46"))
  }

  @Test func showingARowGivesTheSentenceOfEachCell() async throws {
    var session = try Newsroom.session(NumbersTests.ferry)
    let table = try #require(try await session.ask("numbers").table)
    let row = try #require(table.column("values").firstIndex(of: "12,14")) + 1
    let words = try await session.ask("show \(row)").words
    #expect(words.contains("Twelve people were killed") && words.contains("Fourteen people were killed"))
    _ = try await session.ask("numbers")
    #expect(try await session.ask("explain \(row)").words.contains("their sentences"))
    _ = try await session.ask("numbers")
    #expect(try await session.ask("mark \(row) wrong").words.contains("1 finding"))
  }
}
