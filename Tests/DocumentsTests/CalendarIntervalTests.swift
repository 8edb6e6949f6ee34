import Documents
import Testing

@Suite struct CalendarIntervalTests {
  @Test(arguments: [
    ("2016-11-17", "2016-11-17", "2016-11-17"), ("2016-11-17T09:30", "2016-11-17", "2016-11-17"),
    ("2016-11-17TMO", "2016-11-17", "2016-11-17"),
    ("2016-02", "2016-02-01", "2016-02-29"), ("2016", "2016-01-01", "2016-12-31"),
    ("2016-XX-XX", "2016-01-01", "2016-12-31"), ("2016-05-XX", "2016-05-01", "2016-05-31"),
    ("2016-W46", "2016-11-14", "2016-11-20"), ("2016-W46-WE", "2016-11-19", "2016-11-20"),
    ("2016-W46-3", "2016-11-16", "2016-11-16"), ("2020-W53", "2020-12-28", "2021-01-03"),
    ("2016-Q1", "2016-01-01", "2016-03-31"), ("2016-Q3", "2016-07-01", "2016-09-30"),
    ("2016-H2", "2016-07-01", "2016-12-31"), ("2016-SP", "2016-03-01", "2016-05-31"),
    ("2016-SU", "2016-06-01", "2016-08-31"), ("2016-FA", "2016-09-01", "2016-11-30"),
    ("2015-WI", "2015-12-01", "2016-02-29"), ("199X", "1990-01-01", "1999-12-31"),
    ("199", "1990-01-01", "1999-12-31"), ("19XX", "1900-01-01", "1999-12-31"),
    ("20", "2000-01-01", "2099-12-31"),
    ("FY2016", "2016-01-01", "2016-12-31"), ("FY2016-Q2", "2016-04-01", "2016-06-30"),
    ("2016-11-01/2016-11-05", "2016-11-01", "2016-11-05"), ("2018-11/2019-01", "2018-11-01", "2019-01-31"),
    ("2019-01/2018-11", "2018-11-01", "2019-01-31"), ("2061-09-30", "2061-09-30", "2061-09-30"),
    ("9999", "9999-01-01", "9999-12-31"),
  ]) func valuesCoverDays(value: String, first: String, last: String) throws {
    let interval = try #require(CalendarInterval(timex: value))
    #expect("\(interval.first) \(interval.last)" == "\(first) \(last)")
    #expect(interval.count == interval.last.dayNumber - interval.first.dayNumber + 1)
    #expect(interval.isDay == (first == last))
  }

  @Test(arguments: [
    "", "P3D", "PRESENT_REF", "PAST_REF", "2015-02-29", "2016-13", "2016-Q5", "2016-W54", "2016-W00", "XXXX",
    "XXXX-11-17", "XXXX-WXX-1", "2016-11-17/", "/2016", "2016/2017/2018", "T09:30", "20161117", "2016-1-1",
    "BC0044",
    "0000", "FY16", "FY2016-SU", "2016-SU-01", "199X-01", "1X9X", "-2016", "2016-", "+016", "2016-+1", "٢٠١٦",
  ]) func otherValuesCoverNone(value: String) { #expect(CalendarInterval(timex: value) == nil) }

  @Test(arguments: [
    (4, "FY2016", "2015-04-01", "2016-03-31"), (10, "FY2016", "2015-10-01", "2016-09-30"),
    (10, "FY2016-Q1", "2015-10-01", "2015-12-31"), (4, "FY2016-H2", "2015-10-01", "2016-03-31"),
    (7, "2016-Q1", "2016-01-01", "2016-03-31"), (99, "FY2016", "2015-12-01", "2016-11-30"),
  ]) func fiscalYearsBeginWithTheirMonth(month: Int, value: String, first: String, last: String) throws {
    let interval = try #require(CalendarInterval(timex: value, fiscalYearMonth: month))
    #expect("\(interval.first) \(interval.last)" == "\(first) \(last)")
  }

  @Test(arguments: [
    ("2016-SU", "2016-08-31", true), ("2016-SU", "2016-09-01", false), ("199X", "1999-12", true),
    ("2016-Q3", "2016-07-01/2016-07-02", true), ("2016-11-01/2016-11-05", "2016-11-06", false),
  ]) func intervalsOverlap(one: String, other: String, isSo: Bool) throws {
    let (one, other) = (
      try #require(CalendarInterval(timex: one)), try #require(CalendarInterval(timex: other))
    )
    #expect(one.overlaps(other) == isSo)
    #expect(other.overlaps(one) == isSo)
  }

  /// Any text, also of many digits and letters of values, is read or refused, and an interval is in order.
  @Test func anyTextIsReadOrRefused() {
    var generator = SystemOfLetters(state: 27)
    var found = 0
    for _ in 0..<20_000 {
      let text = generator.text()
      guard let interval = CalendarInterval(timex: text, fiscalYearMonth: text.utf8.count) else { continue }
      found += 1
      #expect(interval.first <= interval.last, "\(text)")
    }
    #expect(found > 100)
  }

  /// Makes texts out of the letters of values.
  private struct SystemOfLetters {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }

    mutating func text() -> String {
      let pieces = [
        "2016", "19", "199", "X", "-", "-", "-", "W", "Q", "SU", "WI", "H", "FY", "1", "12", "07", "/", "T",
        "é",
      ]
      return (0..<next(below: 7)).map { _ in pieces[next(below: pieces.count)] }.joined()
    }
  }
}
