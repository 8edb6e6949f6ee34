import Corpora
import Documents
import Figures
import Foundation
import TestSupport
import Testing

@testable import Commands

/// Days of publication that the user sets, and fiscal years.
@Suite struct SettingPublicationTests {
  /// Two articles about one harbour, of which the first has another day or none.
  private static func drafts(_ day: String?) -> [Newsroom.Draft] {
    [
      Newsroom.Draft(
        headline: "Harbour to reopen",
        outlet: "Morning Courier",
        day: day,
        paragraphs: [
          "Mayor Anna Keller said on Tuesday that the harbour will reopen on Friday.",
          "The pier burned down two weeks ago. The council met yesterday.",
          "“We waited too long,” Keller told reporters on Monday.",
        ]
      ),
      Newsroom.Draft(
        headline: "Harbour reopens",
        outlet: "Evening Herald",
        day: "2024-03-09",
        paragraphs: ["The harbour reopened on Friday, Mayor Anna Keller said."]
      ),
    ]
  }

  /// What hangs on the days of publication, as rows.
  private static func findings(_ session: Session) throws -> [String] {
    let corpus = session.corpus
    let articles = try corpus.articles().rows.map { "\($0.id) \($0.published?.iso ?? "-")" }
    let times = try corpus.times().rows.map { time in
      "\(time.article) \(time.text) \(time.expression.value) \(time.days?.lowerBound.iso ?? "-")"
    }
    let quotations = try corpus.quotations().rows.map { "\($0.content) \($0.said?.iso ?? "-")" }
    let events = try corpus.events().rows.map { event in
      "\(event.article) \(event.date) \(event.sentence) \(event.participants.map(\.name))"
    }
    let promises = try corpus.promises().map(\.status.rawValue)
    return articles + times + quotations + events.sorted() + promises
  }

  @Test(
    "What is found with a set day is what is found where the source states it",
    arguments: [nil, "2023-12-05", "2024-03-05"]
  )
  func same(day: String?) async throws {
    let stated = try Self.findings(Newsroom.session(Self.drafts("2024-03-06")))
    var session = try Newsroom.session(Self.drafts(day))
    let before = try Self.findings(session)
    _ = try await session.ask("set published a1 2024-03-06")
    #expect(try Self.findings(session) == stated)
    _ = try await session.ask("undo")
    #expect(try Self.findings(session) == before)
    _ = try await session.ask("redo")
    #expect(try Self.findings(session) == stated)
    _ = try await session.ask("set published 1 --unset")
    #expect(try Self.findings(session) == before)
    #expect(try session.corpus.damage().isEmpty)
  }

  @Test("A set day goes with merged names, and outlives a session file")
  func kept() async throws {
    var session = try Newsroom.session(Self.drafts(nil))
    _ = try await session.ask("rename Keller to \"The mayor\"")
    _ = try await session.ask("set published a1 2024-03-06")
    let events = try await session.rows("timeline --in a1 --all", ["date", "who"])
    #expect(events.contains { $0.contains("The mayor") })
    let folder = try Folder()
    let file = folder.path + "/a.session"
    _ = try await session.ask("save \(file)")
    let found = try Self.findings(session)
    _ = try await session.ask("new")
    var other = try Sessions.empty()
    _ = try await other.ask("open \(file)")
    #expect(try Self.findings(other) == found)
    #expect(
      try await other.rows("corrections", ["correction", "object", "applies"]).last
        == "set published|2024-03-06|yes"
    )
    _ = try await other.ask("set published a1 --unset")
    #expect(try other.corpus.article(1)?.published == nil)
  }

  @Test("A set day holds when its file is loaded again, and when the rest of its folder is")
  func loadedAgain() async throws {
    let folder = try Folder()
    let first = try folder.write(Stories.ferry, to: "1.txt")
    let kept = try Folder()
    let file = kept.path + "/a.session"
    var session = try Sessions.empty()
    _ = try await session.ask("load \(folder.path)")
    _ = try await session.ask("set published a1 2024-03-06")
    let found = try Self.findings(session)
    #expect(found.first == "1 2024-03-06")
    #expect(found.contains { $0.contains("Monday 2024-03-04") })
    _ = try await session.ask("load \(first)")
    #expect(try Self.findings(session) == found)
    _ = try folder.write(Stories.bridge, to: "2.txt")
    _ = try await session.ask("load \(folder.path)")
    #expect(try session.corpus.articles().rows.map { $0.published?.iso } == ["2024-03-06", nil])
    _ = try await session.ask("save \(file)")
    _ = try await session.ask("new")
    var other = try Sessions.empty()
    _ = try await other.ask("open \(file)")
    _ = try await other.ask("load \(folder.path)")
    #expect(try other.corpus.articles().rows.map { $0.published?.iso } == ["2024-03-06", nil])
    // The day goes with the record: loading both after the day was taken back gives them no day.
    _ = try await other.ask("set published a1 --unset")
    _ = try await other.ask("load \(folder.path)")
    #expect(try other.corpus.articles().rows.allSatisfy { $0.published == nil })
  }

  @Test(arguments: [
    ("set published", "DAY is missing"), ("set published a1", "DAY is missing"),
    ("set published 2024-03-06", "ARTICLES is missing"), ("set published a1 2024-03", "is not a day"),
    ("set published a9 2024-03-06", "no article \"a9\""), ("set published a1 2024-02-30", "is not a day"),
    ("set published a1 --unset", "no day is set"), ("set top 5 --unset", "--unset"),
    ("set published --unset", "ARTICLES is missing"),
  ]) func complains(line: String, words: String) async throws {
    var session = try Newsroom.session(Self.drafts(nil))
    #expect(await session.complaint(line).contains(words))
    #expect(try session.corpus.corrections().isEmpty)
  }

  @Test(
    "Fiscal years have the days of the setting",
    arguments: [
      ("january", "2016-01-01/2016-12-31"), ("april", "2015-04-01/2016-03-31"),
      ("oct", "2015-10-01/2016-09-30"),
    ]
  ) func fiscalYears(month: String, days: String) async throws {
    let drafts = [
      Newsroom.Draft(
        headline: "Spending",
        day: "2017-05-05",
        paragraphs: ["The council raised its spending in fiscal 2016. It had 40 men."]
      )
    ]
    var session = try Newsroom.session(drafts)
    _ = try await session.ask("set fiscal-year \(month)")
    _ = try await session.ask("articles")
    func found() throws -> [String] {
      try session.corpus.times().rows.filter { $0.expression.value == "FY2016" }
        .compactMap { $0.days.map { "\($0.lowerBound.iso)/\($0.upperBound.iso)" } }
    }
    #expect(try found() == [days])
    let parts = days.split(separator: "/").map(String.init)
    for (line, isFound) in [
      ("timeline --since \(parts[1]) --until \(parts[1])", true),
      ("timeline --since FY2016 --until FY2016", true),
      ("timeline --since FY2017", false), ("timeline --until FY2015", false),
    ] {
      let rows = await session.complaint(line) == "no error" ? try await session.rows(line, ["date"]) : []
      #expect(rows.contains("FY2016") == isFound, "\(line)")
    }
    _ = try await session.ask("set fiscal-year january")
    _ = try await session.ask("articles")
    #expect(try found() == ["2016-01-01/2016-12-31"])
  }
}
