import TestSupport
import Testing

@testable import Commands

@Suite("SilenceReading")
struct SilenceTests {
  /// The reading of a sentence for the name in brackets.
  private func reading(_ marked: String) throws -> SilenceReading {
    let open = try #require(marked.firstIndex(of: "["))
    let close = try #require(marked.firstIndex(of: "]"))
    let name = marked[marked.index(after: open)..<close]
    let text = String(marked[..<open]) + name + String(marked[marked.index(after: close)...])
    return SilenceReading(text, marked[..<open].utf8.count, name.utf8.count)
  }

  @Test(
    "finds who would not or could not speak",
    arguments: [
      ("[Jane Doe] declined to comment.", "declined to comment"),
      ("The company's owner, [Jane Doe], could not be reached.", "could not be reached"),
      ("[Acme]'s engineer, Jane Doe, could not be reached.", nil),
      ("[Acme] said that Jane Doe declined to comment.", nil),
      ("Calls to [Acme] were not returned.", "could not be reached"),
      ("[Jane Doe] did not pick her calls nor reply to messages.", "did not pick her calls"),
      ("[Jane Doe] confirmed it but declined further comments.", "declined further comments"),
      ("The [Port Agency] has been approached for comment.", "been approached for comment"),
      ("[Jane Doe] left.", nil),
    ] as [(String, String?)]
  )
  func refusals(sentence: String, expected: String?) throws {
    #expect(try reading(sentence).refusal == expected)
  }

  @Test(
    "finds who is accused",
    arguments: [
      ("The union accused [Acme] of hiding it.", true), ("[Jane Doe] was arrested on Monday.", true),
      ("[Jane Doe] accused the union.", false), ("They were accused by [Jane Doe].", false),
    ]
  )
  func accusations(sentence: String, expected: Bool) throws {
    #expect(try reading(sentence).isAccused == expected)
  }

  /// A session with one article of the Morning Courier.
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

  /// Whoever is said to have refused was asked, also a body without a name and a firm that is taken for a place.
  @Test func refusalsAreListedWhateverTheirType() async throws {
    var session = try SilenceTests.session([
      "Mayor Anna Keller said the night ferry would end in June.",
      "The ministry declined to comment. The shipping line Nordstrand declined to comment.",
      "A trader who declined to be named because he is not authorised to speak to the media said it was over.",
    ])
    let plain = try await session.rows("unheard", ["name", "asked"])
    #expect(plain.contains { $0.contains("Nordstrand") && $0.contains("declined to comment") })
    #expect(plain.contains { $0.contains("ministry") && $0.contains("declined to comment") })
    // Who only declines to be named does speak.
    #expect(!plain.contains { $0.contains("named") })
    // With all types a place stands there once.
    let all = try await session.rows("unheard --all", ["name"])
    #expect(all.filter { $0.contains("Nordstrand") }.count == 1)
  }

  /// Who declines to say something is said so with what it is; who declines a thing was not asked for words.
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

  /// A body is heard through those who speak for it, but not through those who once worked there.
  @Test func whoHasASpokeswomanIsHeard() async throws {
    var session = try SilenceTests.session([
      "Acme Holdings was fined in May. A spokeswoman for Acme Holdings said the fine had been paid.",
      "Globex Shipping was fined too. A former clerk of Globex Shipping said that nobody had been told.",
    ])
    let rows = try await session.rows("unheard", ["name"]).joined(separator: " ")
    #expect(!rows.contains("Acme"))
    #expect(rows.contains("Globex"))
  }

  /// The outlet that tells a story is not missing from it; another outlet that it speaks of may be.
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
