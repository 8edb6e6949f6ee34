import Documents
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2016-11-17", 17_122, 4),
    ("2024-12-31", 20_088, 2), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ]) func daysAreCountedFrom1970(iso: String, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
    #expect(date.iso == iso)
  }

  /// Dates whose ISO 8601 week belongs to another year than the day.
  @Test(arguments: [
    ("2005-01-01", 2004, 53), ("2005-01-02", 2004, 53), ("2007-01-01", 2007, 1), ("2008-12-29", 2009, 1),
    ("2010-01-03", 2009, 53), ("2016-11-17", 2016, 46), ("2020-12-31", 2020, 53),
  ]) func weeksBelongToTheYearOfTheirThursday(iso: String, year: Int, number: Int) throws {
    let week = try #require(CalendarDate(iso: iso)).week
    #expect(week.year == year)
    #expect(week.number == number)
  }

  @Test(arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)])
  func leapYears(year: Int, isLeap: Bool) {
    #expect(CalendarDate.isLeap(year) == isLeap)
    #expect(CalendarDate.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: ["2016-13-01", "2016-00-10", "2016-04-31", "2016-11", "17-11-2016", "", "2016/11/17"])
  func whatIsNoDate(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2016-11-17", 14, "2016-12-01"), ("2024-02-28", 1, "2024-02-29"), ("2017-01-01", -1, "2016-12-31"),
  ])
  func daysLater(iso: String, days: Int, later: String) throws {
    #expect(try #require(CalendarDate(iso: iso)).adding(days: days).iso == later)
  }

  @Test func everyDayHasItsSuccessor() {
    var before = CalendarDate(dayNumber: 10_000)
    for number in 10_001...25_000 {
      let date = CalendarDate(dayNumber: number)
      #expect(date > before && date.dayNumber == number && date.weekday == before.weekday % 7 + 1)
      before = date
    }
  }
}
