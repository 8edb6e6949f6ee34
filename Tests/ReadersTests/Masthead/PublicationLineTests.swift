import Documents
import Testing

@testable import Readers

@Suite struct PublicationLineTests {
  @Test(arguments: [
    ("Friday, January 4, 2019", "2019-01-04"),
    ("Published: 17 November 2016", "2016-11-17"),
    ("Updated 4:15 PM EST, Thu November 17, 2016", "2016-11-17"),
    ("2016-11-17", "2016-11-17"),
    ("2016-11-17T08:30:00Z", "2016-11-17"),
    ("2016-11-17 08:30 +08:00", "2016-11-17"),
    ("17/11/2016", "2016-11-17"),
    ("11/17/2016", "2016-11-17"),
    ("04/04/2016", "2016-04-04"),
    ("17.11.2016", "2016-11-17"),
    ("Nov. 17, 2016", "2016-11-17"),
    ("Sept. 3, 2016", "2016-09-03"),
    ("17th of November, 2016", "2016-11-17"),
    ("Thursday 17 November 2016 16.15 GMT", "2016-11-17"),
    ("Posted at 11:02 p.m. ET on Nov 17, 2016", "2016-11-17"),
    ("Updated Nov. 18, 2016 | Published Nov. 17, 2016", "2016-11-17"),
    ("November 17, 2016 - 10:40am", "2016-11-17"),
    ("(November 17, 2016)", "2016-11-17"),
  ]) func day(_ line: String, _ iso: String) {
    #expect(PublicationLine(line)?.date?.iso == iso)
  }

  @Test(arguments: ["05/06/2016", "Thursday, November 17", "November 2016"])
  func withoutOneDay(_ line: String) throws {
    let found = try #require(PublicationLine(line))
    #expect(found.date == nil)
  }

  @Test(arguments: [
    "", "2016", "17", "November", "Thursday", "31 February 2016", "32/13/2016", "November 17, 2016 was cold",
    "The meeting of November 17, 2016", "4:15 PM", "Published", "1,200", "3.5", "May",
    "99999999999999999999-11-17",
  ]) func noDateLine(_ line: String) {
    #expect(PublicationLine(line) == nil)
  }
}
