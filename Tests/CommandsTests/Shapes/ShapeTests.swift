import Corpora
import Documents
import Figures
import TestSupport
import Testing

@testable import Commands

/// Where the answers of a report stand, and whether its headline holds.
@Suite("The shape of a report") struct ShapeTests {
  private static func session(_ headline: String, _ paragraphs: String...) throws -> Session {
    try Newsroom.session([
      Newsroom.Draft(headline: headline, outlet: "Courier", day: "2024-03-05", paragraphs: paragraphs)
    ])
  }

  private static func landmarks(_ session: Session, of article: Int = 1) throws -> [Landmark.Kind: Landmark] {
    let stored = try #require(try session.corpus.article(article))
    let all = try Landmark.all(of: FiveWs(ArticleLayout(stored), in: session.corpus))
    return Dictionary(all.map { ($0.kind, $0) }) { first, _ in first }
  }

  /// An article of the sample, a question, and words of the right answer; nil if the article gives none.
  @Test(
    arguments: [
      (1, "what", "told to leave their homes"), (1, "when", "2024-10-14"), (1, "where", "Port Velmar"),
      (1, "why", "after ammonia leaked"), (4, "why", "because of the ammonia leak"),
      (6, "who", "union"), (6, "why", "because it rang too often"), (6, "named source", "Kwabena Sturrock"),
      (6, "opposing voice", "Marek Ostrowiak"), (5, "why", nil), (8, "when", "2024-10-18"),
      (4, "background", "2011"), (3, "first figure", "340"),
    ] as [(Int, String, String?)]
  )
  func findsAnswers(article: Int, kind: String, words: String?) async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    let found = try ShapeTests.landmarks(session, of: article)[try #require(Landmark.Kind(rawValue: kind))]
    if let words { #expect(found?.words.contains(words) == true, "\(found?.words ?? "nothing")") }
    if words == nil { #expect(found == nil) }
  }

  /// A sentence, and the reason in it; nil where there is none.
  @Test(
    arguments: [
      ("The bridge closed because a bolt had failed, Anna Keller said.", "because a bolt had failed"),
      ("The council closed the bridge in order to save money.", "in order to save money"),
      ("The bridge opened a day after Anna Keller had promised it.", nil),
      ("The bridge opened the following day in Hamburg.", nil),
      (
        "The bridge in Hamburg cost 1,200 crowns due to a strike of 3,400 workers; it rained.",
        "due to a strike of 3,400 workers"
      ),
    ] as [(String, String?)]
  )
  func findsReasons(text: String, reason: String?) throws {
    let session = try ShapeTests.session("Bridge", text)
    #expect(try ShapeTests.landmarks(session)[.why]?.words == reason)
  }

  /// A sentence, and who is in it; nil where nobody is.
  @Test(
    arguments: [
      ("Pressure grew on the minister on Tuesday.", nil),
      ("Concern mounted about the bridge on Monday.", nil),
      ("Pressure grew on Anna Keller on Tuesday.", "Anna Keller"),
      ("Firefighters searched the plant.", "Firefighters"),
      ("The council closed the bridge on Monday.", "council"),
      ("Three men from Leeds robbed a bank.", "Three men"),
      ("The ministers of the coast met on Monday.", "ministers"),
    ] as [(String, String?)]
  )
  func whoIsSomebody(text: String, who: String?) throws {
    let session = try ShapeTests.session("Bridge", text)
    let found = try ShapeTests.landmarks(session)[.who]?.words
    if let who { #expect(found?.contains(who) == true, "\(found ?? "nobody")") }
    if who == nil { #expect(found == nil) }
  }

  /// A headline over one text, the kind of a claim, and whether the text bears it out.
  @Test(arguments: [
    ("340 flee the harbour", "figure", true), ("350 flee the harbour", "figure", false),
    ("2,000 protest in Hamburg", "figure", true), ("Keller ‘would rather wait’", "quotation", true),
    ("Keller: “I quit”", "quotation", false), ("Anna Keller closes harbour", "name", true),
    ("Robert Hayes closes harbour", "name", false),
  ])
  func checksHeadlines(headline: String, kind: String, holds: Bool) throws {
    let session = try ShapeTests.session(
      headline,
      "Mayor Anna Keller said that 340 people had fled from the harbour on Tuesday, and 1,987 people had protested.",
      "“I would rather wait than hurry,” Keller told reporters."
    )
    let stored = try #require(try session.corpus.article(1))
    let claims = try HeadlineCheck(ArticleLayout(stored), in: session.corpus).claims
    let claim = try #require(claims.first { $0.kind == kind }, "\(claims)")
    #expect((claim.place != nil) == holds)
  }

  @Test(arguments: [
    ("Keller: “We waited”", ["We waited"]), ("It’s the mayor’s ‘fault’", ["fault"]),
    ("Workers' 'silent' alarm", ["silent"]), ("“Open", []), ("''", []), ("", []),
    ("'Yes' and \"no\"", ["Yes", "no"]),
  ])
  func readsQuotedWords(headline: String, quoted: [String]) {
    #expect(HeadlineCheck.quoted(in: headline) == quoted)
  }

  @Test("Any text has a shape or an error", arguments: UInt64(0)..<24)
  func anyText(seed: UInt64) async throws {
    var fuzz = Fuzz(seed: 7_000 + seed)
    let text =
      "Correction: “Ää’” said Anna Keller, because 3,4 of 1.000 fled; after Monday – in Lima, Peru. But no…"
    let paragraphs = (0..<fuzz.number(1...4)).map { _ in fuzz.mutated(text, changes: fuzz.number(0...30)) }
    var session = try Newsroom.session([
      Newsroom.Draft(
        headline: fuzz.mutated("‘Ää’ 340 flee, Keller says", changes: 5),
        outlet: nil,
        day: nil,
        paragraphs: paragraphs
      ),
      Newsroom.Draft(headline: "Plain", outlet: nil, day: nil, paragraphs: [text]),
    ])
    for line in [
      "shape a1", "explain 1", "shape a2", "show 1-9", "compare a1 a2 --all", "explain 1", "drift",
    ] {
      _ = await session.complaint(line)
    }
  }
}
