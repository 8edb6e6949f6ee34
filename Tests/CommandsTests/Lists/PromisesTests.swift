import Corpora
import Documents
import Figures
import Testing

@testable import Commands

@Suite struct PromisesTests {
  /// Returns a session with an announcement for Thursday by a named person, and an article that tells what came.
  static func session(_ outcome: String, _ lemma: String, _ value: String, isNegated: Bool = false) throws
    -> Session
  {
    let drafts = [
      Newsroom.Draft(
        headline: "Bridge to open",
        outlet: "Morning Courier",
        day: "2024-03-05",
        paragraphs: ["Anna Keller said the bridge will open on Thursday."]
      ),
      Newsroom.Draft(headline: "Bridge", outlet: "Evening Herald", day: "2024-03-20", paragraphs: [outcome]),
    ]
    return try Newsroom.session(drafts) { position, document in
      document[Tag.self] = document.tokens.map { _ in Tag(.noun) }
      let words = position == 0 ? "on Thursday" : "bridge"
      let range = Newsroom.range(of: words, in: document)
      let sentence = document.sentence(at: range.start) ?? 0
      let day = position == 0 ? "2024-03-07" : value
      let bridge = Newsroom.range(of: "bridge", in: document)
      var event = Event(
        range: position == 0
          ? Newsroom.range(of: "the bridge will open on Thursday", in: document)
          : document.sentences[sentence].range,
        sentence: sentence,
        predicate: Newsroom.range(of: position == 0 ? "open" : lemma, in: document),
        lemma: position == 0 ? "open" : lemma,
        time: nil,
        date: day,
        tense: .past,
        participants: [Event.Participant(.agent, range: bridge, head: bridge)],
        evidence: Evidence("clause of the time")
      )
      event.modality = position == 0 ? .planned : .asserted
      event.isNegated = isNegated && position == 1
      document[Event.self] = [event]
    }
  }

  @Test(arguments: [
    ("The bridge open with music", "open", "2024-03-07", false, "kept|2024-03-07|2"),
    ("The bridge open with music", "open", "2024-03-08", false, "late by 1 day|2024-03-08|2"),
    ("The bridge open with music", "open", "2024-03-17", false, "late by 10 days|2024-03-17|2"),
    ("The bridge open with nobody", "open", "2024-03-07", true, "broken|2024-03-07|2"),
    (
      "The bridge fall with noise", "fall", "2024-03-07", false,
      "open, due 13 days before the last article|-|-"
    ),
  ]) func statuses(outcome: String, lemma: String, value: String, isNegated: Bool, row: String) async throws {
    var session = try PromisesTests.session(outcome, lemma, value, isNegated: isNegated)
    let rows = try await session.rows("promises", ["status", "on", "told_in"])
    #expect(rows == [row])
    #expect(session.rows.count == 1)
    #expect(try await session.ask("promises --until 2024-03-04").words == PromisesTests.none)
    #expect(try await session.rows("promises --since 2024-03-05", ["promise"]).count == 1)
  }

  @Test func explainsAnAnnouncement() async throws {
    var session = try PromisesTests.session("The bridge open with music", "open", "2024-03-08")
    _ = try await session.ask("promises")
    let figure = try await session.ask("explain 1")
    #expect(figure.fact("modality") == "planned: announced, intended or promised")
    #expect(figure.fact("predicate") == "open")
    #expect(figure.fact("agent") == "bridge")
    #expect(figure.fact("dated by") == "the time in its clause")
    guard case .sections(let sections) = figure else {
      Issue.record("no sections")
      return
    }
    #expect(sections.map(\.title).contains("what became of it") && sections.map(\.title).contains("done"))
  }

  @Test func onlyOneStatus() async throws {
    var session = try PromisesTests.session("The bridge open with music", "open", "2024-03-08")
    #expect(try await session.rows("promises --status late", ["status"]) == ["late by 1 day"])
    #expect(try await session.ask("promises --status kept").words == PromisesTests.none)
  }

  private static let none = "No announcements; leave out --status, --since and --until."
}
