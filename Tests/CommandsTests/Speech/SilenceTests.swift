import Documents
import TestSupport
import Testing

@testable import Commands
@testable import Corpora

@Suite("Those who are named and not quoted")
struct SilenceTests {
  /// Returns a session with one article of the Morning Courier.
  private static func session(_ paragraphs: [String]) throws -> Session {
    try Newsroom.session([
      Newsroom.Draft(
        headline: "Night ferry to end",
        outlet: "Morning Courier",
        day: "2024-03-05",
        paragraphs: paragraphs
      )
    ])
  }

  /// A sentence that goes on for pages is read around the place that is asked for, and shown so.
  @Test func longSentencesAreReadInPart() async throws {
    let names = (0..<400).map { "Anna Keller\($0 % 26 == 0 ? "" : "son") met Ben Moss" }.joined(
      separator: " and "
    )
    var session = try SilenceTests.session([
      "\(names) and Tomas Nunez declined to comment and \(names).", "Robert Hayes was accused.",
    ])
    let rows = try await session.rows("unheard --min 1", ["name", "asked", "evidence"])
    let nunez = try #require(rows.first { $0.contains("Nunez") })
    #expect(nunez.contains("declined to comment"))
    #expect(nunez.contains("… ") && nunez.contains(" …"))
    #expect(rows.allSatisfy { $0.count < 3_000 })
    #expect(rows.contains { $0.contains("Robert Hayes was accused.") && !$0.contains("…") })
  }

  @Test func aCancelledQuestionIsNotAnswered() async throws {
    let drafts = Newsroom.bridge
    for line in ["unheard", "drift"] {
      let task = Task {
        var session = try Newsroom.session(drafts)
        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
        return try await Interpreter().figure(of: line, in: &session)
      }
      await #expect(throws: CancellationError.self, "\(line)") { try await task.value }
    }
  }

  /// A source that is reported to have refused was asked, including an unnamed organisation and a firm that
  /// is tagged as a place.
  @Test func refusalsAreListedWhateverTheirType() async throws {
    var session = try SilenceTests.session([
      "Mayor Anna Keller said the night ferry would end in June.",
      "The ministry declined to comment. The shipping line Nordstrand declined to comment.",
      "A trader who declined to be named because he is not authorised to speak to the media said it was over.",
    ])
    let plain = try await session.rows("unheard", ["name", "asked"])
    #expect(plain.contains { $0.contains("Nordstrand") && $0.contains("declined to comment") })
    #expect(plain.contains { $0.contains("ministry") && $0.contains("declined to comment") })
    // A source that only declines to be named does speak.
    #expect(!plain.contains { $0.contains("named") })
    // With all types a place is listed once.
    let all = try await session.rows("unheard --all", ["name"])
    #expect(all.filter { $0.contains("Nordstrand") }.count == 1)
  }

  /// "Does not offer" with a relative pronoun is no refusal to speak.
  @Test func aRelativeClauseRefusesNothing() async throws {
    var session = try SilenceTests.session([
      "The old recorder keeps tapes, which most set-top boxes do not offer, for as long as the buyer likes."
    ])
    let rows = try await session.rows("unheard --min 1 --all", ["name", "asked"])
    #expect(rows.allSatisfy { !$0.contains("not offer") }, "\(rows)")
  }

  /// A refusal to say something is shown with its content; a refusal of a thing is no refusal to speak.
  @Test func whatIsNotSaidIsShown() async throws {
    var session = try SilenceTests.session([
      "Transport Minister Anna Keller declined to say whether the ferry would end in June.",
      "Keller was fined in May. Paul Renner declined the post of director. Renner was fined too.",
      "A spokesman declined to say whether the yard would close. The company would not confirm that.",
    ])
    let rows = try await session.rows("unheard", ["name", "asked"])
    #expect(rows.contains { $0.contains("Keller") && $0.contains("declined to say whether the ferry") })
    #expect(rows.contains { $0.contains("spokesman") && $0.contains("declined to say whether the yard") })
    #expect(rows.contains { $0.contains("The company") && $0.contains("would not confirm that") })
    #expect(rows.contains { $0.contains("Renner") && !$0.contains("declined") })
    let keller = rows.firstIndex { $0.contains("Keller") }.map { $0 + 1 } ?? 0
    let explanation = try await session.ask("explain \(keller)")
    #expect(explanation.fact("asked") == "declined to say whether the ferry would end in June")
  }

  /// An organisation is heard through its spokespeople, but not through its former employees.
  @Test func whoHasASpokeswomanIsHeard() async throws {
    var session = try SilenceTests.session([
      "Acme Holdings was fined in May. A spokeswoman for Acme Holdings said the fine had been paid.",
      "Globex Shipping was fined too. A former clerk of Globex Shipping said that nobody had been told.",
    ])
    let rows = try await session.rows("unheard", ["name"]).joined(separator: " ")
    #expect(!rows.contains("Acme"))
    #expect(rows.contains("Globex"))
  }

  /// A body has its say through its leader, a court is no party, and who does not answer is asked.
  @Test func bodiesWithLeadersAndCourtsAreNotUnheard() async throws {
    var session = try SilenceTests.session([
      "Globex Shipping met Acme Holdings at Harker Crown Court.",
      "The chairman of Acme Holdings, Tom Hale, said that Harker Crown Court and Globex Shipping were slow.",
      "When contacted, the firm's Chief Press Secretary, Ann Roe, neither picked her calls nor replied to messages.",
    ])
    let rows = try await session.rows("unheard", ["name", "asked"])
    #expect(rows.contains { $0.contains("Ann Roe") && $0.contains("neither picked her calls") })
    #expect(rows.contains { $0.contains("Globex Shipping") })
    #expect(!rows.contains { $0.contains("Acme") || $0.contains("Court") })
  }

  /// The outlet that publishes an article is not unheard in it; another outlet that it mentions may be.
  @Test func theTellerOfAStoryIsNotUnheard() async throws {
    var session = try SilenceTests.session([
      "Mayor Anna Keller told the Morning Courier that the Evening Tribune had been wrong about the ferry.",
      "The Morning Courier has asked for the papers. Readers of the Evening Tribune were told of them.",
    ])
    let rows = try await session.rows("unheard", ["name"]).joined(separator: " ")
    #expect(rows.contains("Evening Tribune"))
    #expect(!rows.contains("Morning Courier"))
  }
}
