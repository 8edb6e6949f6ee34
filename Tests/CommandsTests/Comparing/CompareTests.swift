import Corpora
import Documents
import Figures
import Testing

@testable import Commands

@Suite struct CompareTests {
  @Test func onlyFiguresOfOneStoryDisagree() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour sample:apec")
    let one = try await session.ask("compare 3 4")
    guard case .table(let table) = one.section("Figures that disagree") else {
      Issue.record("two reports of one leak differ in the number of those treated")
      return
    }
    // In "risen to 340, and 31 have been treated, four of them" each number has its own counterpart, and the
    // part has none.
    #expect(table.texts(["a"]) == ["340", "31"])
    #expect(table.texts(["b"]) == ["240; 340", "29"])
    #expect(try await session.ask("compare a3 a9").section("Figures that disagree") == nil)
  }

  @Test(arguments: [
    ("We closed the valve by hand at night", "We closed the valve by hand at night", 1),
    ("We closed the valve by hand at night", "We closed the valve by hand", 1),
    ("We closed the valve by hand at night", "Nobody told us anything about the gas", 2),
  ]) func utterancesAreGrouped(first: String, second: String, groups: Int) async throws {
    let drafts = [(1, first), (2, second)].map { day, words in
      Newsroom.Draft(
        headline: "Night \(day)",
        outlet: nil,
        day: "2024-03-05",
        paragraphs: ["Robert Hayes spoke on \(day).", "“\(words),” Hayes said."]
      )
    }
    let session = try Newsroom.session(drafts)
    let rows = try session.corpus.quotations().rows
    #expect(rows.count == 2)
    #expect(try Utterance.group(rows).count == groups)
  }

  @Test func aFarYearDoesNotEmptyTheChart() throws {
    let events = ["0990-01-01"] + (1...19).map { "2016-11-" + CalendarDate.padded($0, 2) }
    let days = events.compactMap { CalendarDate(iso: $0) }
    let chart = try #require(TimelineChart.chart(of: days))
    #expect(chart.title == "events a day (1 event far off left out)")
    #expect(chart.values.count == 19)
  }
}
