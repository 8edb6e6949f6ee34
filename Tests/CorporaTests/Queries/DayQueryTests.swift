import Documents
import Testing

@testable import Corpora

@Suite struct DayQueryTests {
  private static func published(_ day: String) -> PublicationDate? {
    CalendarDate(iso: day).map { PublicationDate($0, basis: .metadata) }
  }

  /// A corpus of three articles on a bridge that fell on 2020-03-01.
  private static func corpus() throws -> Corpus {
    let corpus = try Corpus()
    let drafts: [(String, String, [String: String])] = [
      (
        "Ann Lee said the old bridge fell on Sunday. It was built in spring.", "2020-03-02",
        ["Sunday": "2020-03-01", "spring": "1970-SP"]
      ),
      (
        "Rain came on Monday. The bridge fell on 1 March. Ann Lee spoke.", "2020-03-05",
        ["Monday": "2020-03-02", "1 March": "2020-03-01"]
      ),
      (
        "A new bridge opens on Friday. The old one fell on March 1. It fell on March 1, 2020.", "2020-06-02",
        ["Friday": "2020-06-05", "March 1": "2020-03-01", "March 1, 2020": "2020-03-01T09:30"]
      ),
    ]
    let documents = drafts.map { text, day, times in
      document(text, published: published(day), named: [.person("Ann Lee")], times: times)
    }
    try load(documents, into: corpus)
    return corpus
  }

  @Test func namedDaysAreStored() throws {
    let corpus = try Self.corpus()
    let rows = try corpus.store.rows(
      "SELECT day, article, sentences, sentence FROM day_mention ORDER BY 1, 2"
    ) {
      "\(CalendarDate(dayNumber: $0.int())) \($0.int()) \($0.int()) \($0.int())"
    }
    #expect(
      rows == [
        "2020-03-01 1 1 0", "2020-03-01 2 1 1", "2020-03-01 3 2 1", "2020-03-02 2 1 0", "2020-06-05 3 1 0",
      ]
    )
  }

  @Test func seasonsHaveDays() throws {
    let corpus = try Self.corpus()
    let times = try corpus.times(
      in: .all,
      from: CalendarDate(iso: "1970-04-01"),
      until: CalendarDate(iso: "1970-04-02")
    )
    #expect(times.rows.map(\.text) == ["spring"])
  }

  @Test(
    arguments: [
      (nil, nil, nil, ["2020-03-01 3", "2020-06-05 1", "2020-03-02 1", "2020-06-02 0", "2020-03-05 0"]),
      (nil, "2020-03-02", nil, ["2020-06-05 1", "2020-03-02 1", "2020-06-02 0", "2020-03-05 0"]),
      (nil, nil, "2020-03-01", ["2020-03-01 3"]),
      ("Ann Lee", nil, "2020-03-01", ["2020-03-01 1"]),
    ] as [(String?, String?, String?, [String])]
  )
  func daysAreRanked(name: String?, from: String?, until: String?, days: [String]) throws {
    let corpus = try Self.corpus()
    let found = try corpus.weightiestDays(
      with: try name.map { try number($0, in: corpus) },
      from: from.flatMap { CalendarDate(iso: $0) },
      until: until.flatMap { CalendarDate(iso: $0) }
    )
    #expect(found.map { "\($0.day) \($0.articles)" } == days)
    let fewer = try corpus.weightiestDays(
      with: try name.map { try number($0, in: corpus) },
      from: from.flatMap { CalendarDate(iso: $0) },
      until: until.flatMap { CalendarDate(iso: $0) },
      limit: 1
    )
    #expect(fewer == Array(found.prefix(1)))
  }

  @Test func anArticleThatIsUndoneNamesNoDay() throws {
    let corpus = try Self.corpus()
    try load([document("It ended on Tuesday.", times: ["Tuesday": "2020-04-07"])], into: corpus)
    #expect(try corpus.weightiestDays().contains { $0.day.iso == "2020-04-07" })
    _ = try corpus.undo()
    #expect(try !corpus.weightiestDays().contains { $0.day.iso == "2020-04-07" })
  }

  /// Without events, the first sentence that names the day tells it, that of the first article after the day.
  @Test func sentencesTellDays() throws {
    let corpus = try Self.corpus()
    func telling(_ day: String) throws -> String? {
      let date = try #require(CalendarDate(iso: day))
      return try corpus.tellings(of: [CalendarInterval(date, date)]).values.first?.text
    }
    #expect(try telling("2020-03-02") == "Rain came on Monday.")
    #expect(try telling("2020-06-05") == "A new bridge opens on Friday.")
    #expect(try telling("1999-01-01") == nil)
  }

  @Test(arguments: [
    ("bridge fell", ["2020-03-01 clause 1", "2020-03-01 clause 2"], false),
    ("new bridges open", ["2020-06-05 clause 3"], true),
    ("spoke", ["2020-03-05 report 2"], false),
    ("elephant", [], false),
  ]) func wordsHaveDays(query: String, hits: [String], isLoose: Bool) throws {
    let corpus = try Self.corpus()
    let found = try corpus.datedHits(query)
    #expect(Set(found.hits.map { "\($0.date) \($0.basis) \($0.passage.article)" }) == Set(hits))
    #expect(found.isLoose == isLoose)
  }
}
