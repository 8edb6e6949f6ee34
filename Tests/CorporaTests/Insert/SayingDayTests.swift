import Documents
import Testing

@testable import Corpora

@Suite struct SayingDayTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The sentence, with the cue and the time expressions in it.
    let sentence: String
    let cue: String
    let times: [String: String]
    let content: String
    let expected: String

    init(
      _ description: String,
      _ sentence: String,
      cue: String = "said",
      _ times: [String: String],
      content: String = "it rained",
      _ expected: String
    ) {
      testDescription = description
      (self.sentence, self.cue, self.times) = (sentence, cue, times)
      (self.content, self.expected) = (content, expected)
    }
  }

  /// The articles were published on 2024-03-15; the expected day is given with its words, if there are any.
  static let rows = [
    Row("behind the cue", "Lee said Monday it rained.", ["Monday": "2024-03-11"], "2024-03-11 Monday"),
    Row("before the cue", "On Monday, Lee said it rained.", ["Monday": "2024-03-11"], "2024-03-11 Monday"),
    Row(
      "inside what is said",
      "Lee said it rained Monday.",
      ["Monday": "2024-03-11"],
      content: "it rained Monday",
      "2024-03-15"
    ),
    Row("behind what is said", "Lee said it rained Monday.", ["Monday": "2024-03-11"], "2024-03-15"),
    Row("after the day of publication", "Lee said Monday it rained.", ["Monday": "2024-03-18"], "2024-03-15"),
    Row(
      "a subordinate clause",
      "Lee said after Monday it rained.",
      ["Monday": "2024-03-11"],
      "2024-03-15"
    ),
    Row("beside a noun", "Lee said in the Monday talks it rained.", ["Monday": "2024-03-11"], "2024-03-15"),
    Row("a possessive", "Lee said at Roe's Monday talks it rained.", ["Monday": "2024-03-11"], "2024-03-15"),
    Row(
      "the nearest of two",
      "Monday Lee, on Tuesday, said it rained.",
      ["Monday": "2024-03-11", "Tuesday": "2024-03-12"],
      "2024-03-12 Tuesday"
    ),
    Row(
      "too far away",
      "Lee said \(String(repeating: "now ", count: 21))Monday it rained.",
      ["Monday": "2024-03-11"],
      "2024-03-15"
    ),
    Row("a month covers more than one day", "Lee said March it rained.", ["March": "2024-03"], "2024-03-15"),
  ]

  @Test(arguments: rows) func days(_ row: Row) throws {
    let made = document(
      row.sentence,
      published: PublicationDate(try #require(CalendarDate(iso: "2024-03-15")), basis: .metadata),
      quoted: [Quoted(content: row.content, speaker: "Lee", cue: row.cue, kind: .indirect)],
      times: row.times
    )
    let found = try #require(try corpus(made).quotations().rows.first)
    let words = found.statedDay.map { " \($0.text)" } ?? ""
    #expect((found.said?.iso ?? "none") + words == row.expected)
  }

  @Test func withoutAnyDay() throws {
    let made = document("Lee said it rained.", quoted: [Quoted(content: "it rained", cue: "said")])
    let row = try #require(try corpus(made).quotations().rows.first)
    #expect(row.said == nil && row.statedDay == nil)
  }

  /// Quotations of 11 March, 15 March (twice) and of no day.
  private static func days() throws -> Corpus {
    let published = PublicationDate(try #require(CalendarDate(iso: "2024-03-15")), basis: .metadata)
    let stated = document(
      "Lee said Monday it rained.",
      published: published,
      quoted: [Quoted(content: "it rained", speaker: "Lee", cue: "said")],
      times: ["Monday": "2024-03-11"]
    )
    let dated = document(
      "Police Said it snowed. Roe added it hailed.",
      published: published,
      quoted: [
        Quoted(content: "it snowed", speaker: "Police", cue: "Said"),
        Quoted(content: "it hailed", speaker: "Roe", cue: "added"),
      ]
    )
    let undated = document("Roe said it blew.", quoted: [Quoted(content: "it blew", cue: "said")])
    return try corpus(undated, stated, dated)
  }

  @Test(
    arguments: [
      (since: nil, until: nil, ["it blew", "it rained", "it snowed", "it hailed"]),
      (since: "2024-03-11", until: nil, ["it rained", "it snowed", "it hailed"]),
      (since: "2024-03-12", until: nil, ["it snowed", "it hailed"]),
      (since: nil, until: "2024-03-11", ["it rained"]), (since: "2024-03-16", until: nil, []),
      (since: "2024-03-11", until: "2024-03-15", ["it rained", "it snowed", "it hailed"]),
    ] as [(since: String?, until: String?, [String])]
  )
  func filters(since: String?, until: String?, expected: [String]) throws {
    var filter = QuotationFilter()
    filter.since = since.flatMap { CalendarDate(iso: $0) }
    filter.until = until.flatMap { CalendarDate(iso: $0) }
    let page = try SayingDayTests.days().quotations(where: filter)
    #expect(page.rows.map(\.content) == expected)
    #expect(try SayingDayTests.days().quotations(where: filter, limit: 1).total == expected.count)
  }

  @Test func theNewestComeFirstAndTheUndatedLast() throws {
    let corpus = try SayingDayTests.days()
    let rows = try corpus.quotations(order: .newest).rows
    #expect(rows.map(\.content) == ["it snowed", "it hailed", "it rained", "it blew"])
    #expect(try corpus.quotations(order: .newest, limit: 3).rows == Array(rows.prefix(3)))
  }

  @Test(arguments: [("SAID", 3), ("säid", 3), ("added", 1), ("add", 0)]) func cueForms(
    form: String,
    count: Int
  )
    throws
  {
    #expect(try SayingDayTests.days().quotations(where: QuotationFilter(cueForm: form)).total == count)
  }

  @Test func wordsOrAnEntityAreEnough() throws {
    let corpus = try corpus(
      document(
        "Ann said Bob won. Ann said rain fell.",
        named: [.person("Bob")],
        quoted: [
          Quoted(content: "Bob won", speaker: "Ann", cue: "said"),
          Quoted(content: "rain fell", speaker: "Ann", cue: "said"),
        ]
      )
    )
    let bob = try number("Bob", in: corpus)
    let counts = try [
      QuotationFilter(about: bob), QuotationFilter(text: "rain"), QuotationFilter(about: bob, text: "rain"),
    ].map { try corpus.quotations(where: $0).total }
    #expect(counts == [1, 1, 2])
  }
}
