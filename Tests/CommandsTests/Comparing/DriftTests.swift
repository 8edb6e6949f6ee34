import Corpora
import Documents
import Figures
import Testing

@testable import Commands

/// Which quotations render one utterance, and how each rendering is described.
@Suite("Renderings of one utterance") struct DriftTests {
  /// Two statements of one speaker on one day, and what the second is called; nil if it is another statement.
  private static let cases: [(first: String, second: String, change: String?)] = [
    (
      "the gas alarm in the hall was off for the whole night",
      "the gas alarm in the hall was off for the whole night",
      "same"
    ),
    ("the alarm in the hall was off for the whole night", "the alarm in the hall was off", "trimmed"),
    (
      "31 people were treated in the hospital of the town",
      "38 people were treated in the hospital of the town",
      "contradicts: 38 against 31"
    ),
    (
      "240 people had left their homes because of the leak in the harbour",
      "340 people were driven from their homes after a leak in the harbour", nil
    ),
    (
      "the alarm was switched off by the manager that night",
      "the alarm was not switched off by the manager that night",
      "contradicts: without \"not\""
    ),
    (
      "the market in the harbour would open again on March 10",
      "the market in the harbour would open on March 17", "contradicts: Mar 17 against Mar 10"
    ),
    ("he would not resign over the leak in the harbour", "the price of bread would rise in the summer", nil),
  ]

  @Test(arguments: cases.indices) func isDescribed(index: Int) throws {
    let (first, second, change) = DriftTests.cases[index]
    let drafts = [first, second].enumerated().map { place, words in
      Newsroom.Draft(
        headline: "Report \(place + 1)",
        outlet: "Outlet \(place + 1)",
        day: "2024-03-05",
        paragraphs: ["The mayor gave a talk.", "Robert Hayes said that \(words)."]
      )
    }
    let session = try Newsroom.session(drafts)
    let rows = try session.corpus.quotations().rows
    #expect(rows.count == 2)
    let groups = try Renderings.groups(of: rows)
    guard let change else {
      #expect(groups.count == 2)
      return
    }
    let group = try #require(groups.first { $0.renderings.count == 2 })
    #expect(Drift.changes(in: group.renderings[1], from: group.fullest).first == change)
  }

  @Test func aFigureIsFollowedFromTheOutletThatIsCited() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    guard case .passages(let found) = try await session.ask("drift") else {
      Issue.record("no utterances")
      return
    }
    let chain = found.passages.map(\.heading.plain).filter { $0.contains("cites") }
    #expect(chain.count == 2)
    #expect(chain[0].contains("article 4") && chain[0].contains("cites article 3"))
    #expect(chain[1].contains("article 7") && chain[1].contains("corrected to 240"))
    // The city's 240 is no rendering of anybody's 340.
    #expect(!found.passages.contains { $0.paragraphs.contains { $0.plain.contains("[-240-]") } })
  }

  @Test(arguments: [
    ("240 people on Oct. 14", ["240", "Oct 14"]), ("4,800 people, nine of them children", ["4800", "9"]),
    ("one of the two million", ["2", "million"]), ("twenty-three", ["20", "3"]), ("nobody", []),
    ("at 5:40 a.m.", ["5:40"]), ("", []), ("…", []),
  ])
  func readsFigures(text: String, figures: [String]) {
    #expect(Proposition.figures(in: text) == figures)
  }
}
