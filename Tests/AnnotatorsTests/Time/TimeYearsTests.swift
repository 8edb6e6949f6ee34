import Documents
import Testing

@testable import Annotators

/// Years and days far from today, and days that the calendar does not have.
@Suite("Years of time expressions")
struct TimeYearsTests {
  @Test(
    "The years of two digits and the latest years move with the article",
    arguments: [
      ("2031-03-05", "The plant opened in [2029].", "2029"),
      ("2031-03-05", "The plant will close in [2055].", "2055"),
      ("2031-03-05", "The form was dated [09-Jul-29].", "2029-07-09"),
      ("2061-07-01", "The plant opened in [2058].", "2058"),
      ("2061-07-01", "The form was dated [09-Jul-58].", "2058-07-09"),
      ("2061-07-01", "Prices fell in [the 2050s].", "205X"),
      ("2061-07-01", "Prices will fall by [2090].", "2090"),
      ("2061-12-31", "The mayor spoke [yesterday].", "2061-12-30"),
      ("2061-12-31", "The mayor will speak [tomorrow].", "2062-01-01"),
      ("2030-12-30", "The mayor will speak on [Friday].", "2031-01-03"),
      ("2031-01-01", "The mayor spoke on [Monday].", "2030-12-30"),
      ("2031-01-02", "Work began [last month].", "2030-12"),
      ("2031-01-02", "Work began in [December].", "2030-12"),
      ("2030-12-31", "Work will begin [next week].", "2031-W02"),
      ("1998-08-07", "The form was dated [09-Jul-97].", "1997-07-09"),
    ] as [(String, String, String)]
  )
  func years(_ published: String, _ marked: String, _ value: String) {
    let (text, ranges) = Dated.unmarked(marked)
    let document = Dated.document(text, published: published)
    #expect(document[TimeExpression.self].map(\.value) == [value])
    #expect(
      document[TimeExpression.self].map { document.string($0.range) } == ranges.map { document.string($0) }
    )
  }

  @Test(
    "Days that the calendar does not have are no dates and said to be none",
    arguments: [
      ("The form of [Feb. 29, 2015] was false.", "2015-02-29"),
      ("The form of [31 April 2019] was false.", "2019-04-31"),
      ("The form of [Feb. 30] was false.", "XXXX-02-30"),
      ("The form of [31/06/2015] was false.", "2015-06-31"),
      ("The form of [2015-02-30] was false.", "2015-02-30"),
    ]
  )
  func impossibleDays(_ marked: String, _ day: String) {
    let (text, ranges) = Dated.unmarked(marked)
    let document = Dated.document(text)
    #expect(document[TimeExpression.self].isEmpty)
    #expect(document[ImpossibleDay.self].map(\.day) == [day])
    #expect(
      document[ImpossibleDay.self].map { document.string($0.range) } == ranges.map { document.string($0) }
    )
    #expect(document[ImpossibleDay.self].first?.remark == "The calendar has no \(day).")
  }

  @Test("Leap days are days") func leapDays() {
    #expect(
      Dated.document("The form of Feb. 29, 2016 was true.")[TimeExpression.self].map(\.value) == [
        "2016-02-29"
      ]
    )
    #expect(Dated.document("The form of Feb. 29, 2016 was true.")[ImpossibleDay.self].isEmpty)
  }

  @Test(
    "The order of numeric dates is that of the article",
    arguments: [
      ("It was signed on 13/12/2014 and renewed on 4/5/2021.", "2021-05-04"),
      ("It was signed on 12/13/2014 and renewed on 4/5/2021.", "2021-04-05"),
      ("LONDON — It was signed and renewed on 4/5/2021.", "2021-05-04"),
      ("CHICAGO — It was signed and renewed on 4/5/2021.", "2021-04-05"),
      ("The colour was chosen on 4/5/2021.", "2021-05-04"),
      ("The color was chosen on 4/5/2021.", "2021-04-05"),
      ("It was signed on 4/5/2021.", "2021-XX-XX"),
      ("It was signed on 4/4/2021.", "2021-04-04"),
      ("It was signed on 4.5.2021.", "2021-05-04"),
    ]
  )
  func dayOrder(_ text: String, _ value: String) {
    #expect(Dated.document(text)[TimeExpression.self].last?.value == value)
  }

  @Test("The grammar has no line that is no rule") func grammar() {
    #expect(TimeGrammar(TimeGrammar.tables).errors.isEmpty)
    #expect(TimeGrammar.standard.rules.count > 250)
  }
}
