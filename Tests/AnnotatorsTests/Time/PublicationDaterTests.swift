import Annotators
import Documents
import Platform
import Testing

/// An invented article without a date, and the day that can be inferred from it.
struct UndatedCase: CustomTestStringConvertible, Sendable {
  var name: String
  var day: String?
  var text: String
  var testDescription: String { name }
}

@Suite("The day of publication")
struct PublicationDaterTests {
  static let cases = [
    UndatedCase(
      name: "a summit named by weekday and by days of the month",
      day: "2016-11-17",
      text: """
        The premier will meet two rivals on Saturday on the sidelines of the harbour summit.
        The radio reported Thursday that she is scheduled to leave for the summit meeting Nov. 19-20.
        At the summit she is expected to meet them on Saturday.
        On Wednesday the court ruled against a law of 2014. On Tuesday she said the talks went well.
        In 2014 the two states broke off relations.
        """
    ),
    UndatedCase(
      name: "a fair in another year",
      day: "2019-06-19",
      text: """
        The book fair opens on Saturday with a reading by forty poets.
        The book fair will be held from June 22-23 in the old market, the organisers said Wednesday.
        The fair will open on Saturday with readings, they said. On Tuesday workers put up the tents.
        The fair was first held in 2017.
        """
    ),
    UndatedCase(
      name: "words that were said on a weekday with its whole date, and an answer of the day after",
      day: "2024-07-18",
      text: """
        The mayor has vowed to end the theft of sand before the end of the year.
        She stated this on Wednesday, 17 July 2024, while opening an office on the quay.
        A dealer denied the charge when the paper reached him by telephone on Thursday.
        Thieves had emptied a barge on 2 July.
        """
    ),
    UndatedCase(
      name: "a hearing with weekday and date together",
      day: "2018-03-07",
      text: """
        A judge ruled Wednesday that the mill may stay open. The mill caught fire on Monday, March 5.
        On Tuesday the owners said nobody was hurt. The judge will hear the owners again on Friday, March 9.
        The mill was sold in 2016.
        """
    ),
    UndatedCase(
      name: "a weekday with its day, a reported weekday and a year just past",
      day: "2024-10-15",
      text: """
        The council said on Tuesday that ninety people had left because of the flood on Monday, Oct. 14.
        The count comes from lists kept at the school. The dam was inspected in 2023.
        """
    ),
    UndatedCase(
      name: "a coming weekday with its day",
      day: "2024-10-16",
      text: """
        The union accused a foreman on Wednesday of hiding the fault. The flood began on Monday.
        The mill, which was built in 2023, is due to reopen on Thursday, Oct. 17.
        """
    ),
    UndatedCase(
      name: "a weekday with its day but no year",
      day: nil,
      text: """
        The council said on Tuesday that ninety people had left because of the flood on Monday, Oct. 14.
        The count comes from lists kept at the school.
        """
    ),
    UndatedCase(
      name: "a timetable",
      day: nil,
      text: """
        The choir sang on Monday, Oct. 14. It sings again on Wednesday, Oct. 16, on Friday, Oct. 18,
        on Saturday, Oct. 19, and on Sunday, Oct. 20. It was founded in 2023.
        """
    ),
    UndatedCase(
      name: "weekdays only",
      day: nil,
      text:
        "The mayor said Thursday that the bridge was safe. It was shut on Tuesday. It will open on Saturday."
    ),
    UndatedCase(
      name: "a year only",
      day: nil,
      text: "The bridge was built in 1931 and rebuilt in 2004. Nobody knows who paid for it."
    ),
    UndatedCase(
      name: "a weekday and an old year",
      day: nil,
      text: "The mayor said Thursday that the bridge was safe. The bridge was built in 1931."
    ),
    UndatedCase(
      name: "days of the month without weekdays",
      day: nil,
      text: "The fair will be held June 22-23. The last one was held in 2017. It closed on June 30."
    ),
    UndatedCase(
      name: "two events in one sentence",
      day: nil,
      text: """
        One town voted on February 22, and the other voted on Saturday. Turnout was low.
        The vote for 2020 has not been planned.
        """
    ),
    UndatedCase(name: "nothing", day: nil, text: "The bridge is old. It may fall."),
    UndatedCase(name: "an empty text", day: nil, text: ""),
    UndatedCase(
      name: "a history",
      day: nil,
      text: """
        The war began on 6 July 1967. On 9 July the town fell. In October 1968 the siege began.
        On 12 January 1970 the last army gave up.
        """
    ),
  ]

  @Test("An invented article gives its day or none", arguments: cases)
  func infers(_ row: UndatedCase) {
    let found = Dated.document(row.text, published: nil)[PublicationDate.self].first
    #expect(found?.date.iso == row.day)
    #expect(found == nil || found?.basis == .inferred)
  }

  @Test("The day of a dateline is the day of writing, and its weekday decides the year")
  func dateline() throws {
    let place = "PORT VELMAR, Nov. 19 (MW) — "
    let text =
      place + "The mayor said on Thursday that the pier was safe. She will speak again on Saturday.\n"
      + "The pier was rebuilt in 2014."
    let paragraphs = [
      Paragraph(range: TextRange(0, place.utf8.count), role: .dateline),
      Paragraph(range: TextRange(place.utf8.count, text.utf8.count)),
    ]
    let article = Article(source: "test", dateline: place, body: text, paragraphs: paragraphs)
    let document = Pipeline.standard.document(for: article)
    let found = try #require(document[PublicationDate.self].first)
    #expect(found.date.iso == "2015-11-19")
    #expect(found.proof.map(\.statement).contains("“Nov. 19” stands in the dateline: 19 November 2015"))
  }

  @Test("The proof names the pair, the year and the weekdays")
  func proof() throws {
    let document = Dated.document(Self.cases[0].text, published: nil)
    let found = try #require(document[PublicationDate.self].first)
    let statements = found.proof.map(\.statement)
    #expect(
      statements.contains("“Nov. 19-20” and “Saturday” name the same day: 19 November is a Saturday in 2016")
    )
    #expect(statements.contains("the latest year named is 2014"))
    #expect(statements.contains("“Thursday” is reported: 17 November"))
    #expect(statements.contains("“Wednesday” is past: 16 November"))
    #expect(statements.contains("“Saturday” is ahead: 19 November"))
    #expect(found.runnerUp?.iso == "2016-11-18")
    for step in found.proof { #expect(step.range.map { !document.string($0).isEmpty } ?? true) }
  }

  @Test("A dateline without a year leaves the day open")
  func openDateline() {
    let place = "TARNHAVEN, April 2 (Reuters) — "
    let text = place + "The mayor said on Thursday that the pier was safe."
    let paragraphs = [
      Paragraph(range: TextRange(0, place.utf8.count), role: .dateline),
      Paragraph(range: TextRange(place.utf8.count, text.utf8.count)),
    ]
    let article = Article(source: "test", dateline: place, body: text, paragraphs: paragraphs)
    #expect(Pipeline.standard.document(for: article)[PublicationDate.self].isEmpty)
  }

  @Test("An estimate has days, an interval and years with their probabilities")
  func estimates() throws {
    let text =
      "The council said on Tuesday that ninety people had left because of the flood on Monday, Oct. 14. "
    let document = Dated.document(text + "The dam was inspected in 2013.", published: nil)
    let found = try #require(document[PublicationEstimate.self].first)
    #expect(found.days.map(\.probability) == found.days.map(\.probability).sorted(by: >))
    #expect(found.interval.contains(CalendarInterval(found.days[0].date, found.days[0].date)))
    #expect((found.days[0].probability...1).contains(found.intervalProbability))
    #expect(found.years.map(\.number).prefix(2) == [2013, 2019])
    #expect(found.proof.contains { $0.statement.contains("has the weekday Monday in 2013, 2019, 2024") })
    #expect(
      found.proof.contains {
        $0.statement.hasPrefix("by dated news with such years and days it is of 2013 (")
      }
    )
  }

  @Test("The years move with the clock", arguments: [2031, 2061])
  func clock(year: Int) throws {
    try ClockYears.$fixed.withValue(year) {
      // The nearest year up to the one before in which 14 October is a Monday.
      let flood = try #require(
        ((year - 12)..<year).reversed().first { CalendarDate(year: $0, month: 10, day: 14)?.weekday == 1 }
      )
      let text = """
        The council said on Tuesday that ninety people had left because of the flood on Monday, Oct. 14.
        The count comes from lists kept at the school. The dam was inspected in \(flood - 1).
        """
      let found = Dated.document(text, published: nil)
      #expect(found[PublicationDate.self].first?.date.iso == "\(flood)-10-15")
      #expect(found[TimeExpression.self].contains { $0.value == String(flood - 1) })
      // Nothing is published after the year of the clock and the next one.
      let years = found[PublicationEstimate.self].first?.years.map(\.number) ?? []
      #expect(years.allSatisfy { $0 <= year + 1 })
    }
    #expect(ClockYears.$fixed.withValue(year) { ClockYears.full(year % 100) } == year)
    #expect(ClockYears.$fixed.withValue(year) { ClockYears.isYear(year + 1) })
  }

  @Test("The table of weights is what it was made from")
  func weights() {
    let weights = PublicationWeights.standard
    #expect(PublicationWeights(text: weights.text).values == weights.values)
    #expect(weights.values.contains { $0 != 0 } && weights.least > 0)
    for family in PublicationEvidence.allCases { #expect(family.bins > 0) }
    #expect(PublicationWeights(text: "link x\nnothing 1\n\nleast").values.allSatisfy { $0 == 0 })
  }

  @Test("A stated day is kept")
  func stated() {
    #expect(Dated.document(Self.cases[0].text, published: "2020-01-01")[PublicationDate.self].isEmpty)
  }

  @Test("Values count from the inferred day")
  func values() {
    let text = Self.cases[0].text + "\nShe voiced concern last month. She has governed since July 1."
    let values = Dated.document(text, published: nil)[TimeExpression.self].map(\.value)
    #expect(values.contains("2016-10") && values.contains("2016-07-01") && values.contains("2016-11-15"))
  }
}
