import Corpora
import Documents
import Figures
import Testing

@testable import Commands

@Suite struct CompareTests {
  @Test func onlyFiguresOfOneStoryContradict() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour sample:apec")
    let one = try await session.ask("compare 3 4")
    guard case .table(let table) = one.section("Figures") else {
      Issue.record("two reports of one leak have figures")
      return
    }
    // In "risen to 340, and 31 have been treated, four of them" each number has its own counterpart, and the
    // part has none.
    let contradicted = table.texts(["a", "b"]).filter { $0.contains(Holding.contradicting.mark) }
    #expect(contradicted.contains { $0.contains("340|") && $0.contains("240") })
    #expect(contradicted.contains { $0.contains("31|") && $0.contains("29") })
    guard case .table(let other) = try await session.ask("compare a3 a9").section("Figures") else {
      Issue.record("another figure")
      return
    }
    #expect(!other.texts(["a", "b"]).contains { $0.contains(Holding.contradicting.mark) })
  }

  /// A kind of rows, the beginning of a row of articles 3 and 4, and the marks of the two.
  @Test(arguments: [
    ("quotations", "The valve failed", "●◐"),
    ("quotations", "We have asked for training", "●○"),
    ("quotations", "We have a name for every one", "○●"),
    ("people", "Ingrid Aldersund", "○●"),
    ("organisations", "United Quay Workers", "●○"),
    ("places", "Mill Road", "○●"),
    ("dates", "2023", "○●"),
    ("whys", "where", "●●"),
  ])
  func marksWhatEachSideHas(part: String, label: String, marks: String) async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    let answer = try await session.ask("compare a3 a4 --only \(part)")
    let title = try #require(ComparisonPart(rawValue: part)).title
    guard case .table(let table) = answer.section(title) else {
      Issue.record("no section \(title)")
      return
    }
    let column = try #require(ComparisonPart(rawValue: part)).column
    let row = zip(table.texts([column]), table.texts(["a", "b"])).first { $0.0.contains(label) }
    let found = row.map { $0.1.filter { "●◐○✕".contains($0) } }
    #expect(found == marks)
  }

  @Test func aRowOpensToTheSentencesOfAllSides() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    _ = try await session.ask("compare a3 a4 --only figures")
    guard case .several(let parts, _) = session.rows[0] else {
      Issue.record("a row that both sides have is of both")
      return
    }
    #expect(try Set(parts.compactMap { try session.article(of: $0) }) == [3, 4])
    guard case .passages(let passages) = try await session.ask("explain 1").section("evidence") else {
      Issue.record("no sentences")
      return
    }
    #expect(passages.passages.count == parts.count)
  }

  @Test func sharesAreOfTheRowsThatAnySideHas() throws {
    var comparison = Comparison([[1], [2], [3]], style: Comparison.Style(limit: nil))
    func row(_ marks: [Holding]) -> ComparedRow {
      ComparedRow(label: "row", cells: marks.map { ComparedRow.Cell(holding: $0) })
    }
    _ = comparison.section(
      .people,
      [
        row([.whole, .absent, .absent]), row([.whole, .changed, .contradicting]),
        row([.absent, .absent, .absent]),
      ]
    )
    let tally = try #require(comparison.tallies.first)
    #expect(tally.rows == 2)
    #expect(tally.held == [2, 1, 1])
  }

  @Test func whatDiffersComesFirst() {
    let kinds: [[Holding]] = [
      [.whole, .whole], [.whole, .changed], [.absent, .whole], [.contradicting, .contradicting],
    ]
    let rows = kinds.map { marks in ComparedRow(label: "", cells: marks.map { ComparedRow.Cell(holding: $0) })
    }
    let order = rows.indices.sorted { rows[$0].rank(at: $0) < rows[$1].rank(at: $1) }
    #expect(order == [3, 2, 1, 0])
  }

  @Test func tooManySidesAreRefusedWithARemedy() async throws {
    var session = try Newsroom.session(
      (1...27).map {
        Newsroom.Draft(headline: "Day \($0)", outlet: nil, day: nil, paragraphs: ["It rained."])
      }
    )
    #expect(await session.complaint("compare").contains("27 sides"))
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
