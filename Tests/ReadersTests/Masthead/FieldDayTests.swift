import Documents
import TestSupport
import Testing
import WordLists

@testable import Readers

@Suite struct FieldDayTests {
  @Test(
    arguments: [
      ("2024-05-03", "2024-05-03", nil),
      ("2024-05-03T06:15Z", "2024-05-03", "06:15Z"),
      ("2024-05-03T23:30:00-04:00", "2024-05-03", "23:30:00-04:00"),
      ("2024-05-03 06:15:00 +0000 UTC", "2024-05-03", "06:15:00 +0000 UTC"),
      ("2024-05-03T06:15:00+02:00[Europe/Berlin]", "2024-05-03", "06:15:00+02:00[Europe/Berlin]"),
      ("2024-05-03 06:15:00.123456", "2024-05-03", "06:15:00.123456"),
      ("2018-02-10 00:00:00", "2018-02-10", nil),
      ("2016/6/29 15:07:41", "2016-06-29", "15:07:41"),
      ("2024.05.03", "2024-05-03", nil),
      ("2024-5-3", "2024-05-03", nil),
      ("20240503", "2024-05-03", nil),
      ("20240503T061500+0200", "2024-05-03", "06:15:00+02:00"),
      ("20230918T031500Z", "2023-09-18", "03:15:00Z"),
      ("20240503061500", "2024-05-03", "06:15:00"),
      ("1714716900", "2024-05-03", "06:15:00Z"),
      ("1714716900.0", "2024-05-03", "06:15:00Z"),
      ("1714716900000", "2024-05-03", "06:15:00Z"),
      ("1714716900000000", "2024-05-03", "06:15:00Z"),
      ("45415", "2024-05-03", nil),
      ("/Date(1714716900000)/", "2024-05-03", "06:15:00Z"),
      ("Thu, 03 Sep 15 00:01:01 +0200", "2015-09-03", "00:01:01+0200"),
      ("Fri, 22 Sep 17 22:05:03", "2017-09-22", "22:05:03"),
      ("03 May 2024 06:15:00 GMT", "2024-05-03", "06:15:00 GMT"),
      ("Friday, 03-May-24 06:15:00 GMT", "2024-05-03", "06:15:00 GMT"),
      ("Mon, May 25 2020 04:45:26 +0000", "2020-05-25", "04:45:26+0000"),
      ("Fri, 3 May 2024 06:15:00 +0000 (UTC)", "2024-05-03", "06:15:00+0000"),
      ("Fri May  3 06:15:00 2024", "2024-05-03", "06:15:00"),
      ("Fri May  3 06:15:00 UTC 2024", "2024-05-03", "06:15:00 UTC"),
      ("Sat Nov 18 2017 15:21:41 GMT+0000", "2017-11-18", "15:21:41 GMT+0000"),
      ("Fri May 03 2024 08:15:00 GMT+0200 (Central European Summer Time)", "2024-05-03", "08:15:00 GMT+0200"),
      ("May 3, 2024", "2024-05-03", nil),
      ("May 3rd, 2024", "2024-05-03", nil),
      ("3rd of May, 2024", "2024-05-03", nil),
      ("May the 3rd, 2024", "2024-05-03", nil),
      ("3 May, 2024", "2024-05-03", nil),
      ("03-May-2024", "2024-05-03", nil),
      ("3/May/2024", "2024-05-03", nil),
      ("2024 May 3", "2024-05-03", nil),
      ("2024-May-03", "2024-05-03", nil),
      ("May 3, '24", "2024-05-03", nil),
      ("Sept. 11, 2006", "2006-09-11", nil),
      ("Sep 11, 2006 Monday", "2006-09-11", nil),
      ("May 12, 2 018", "2018-05-12", nil),
      ("May 1 2, 2018", "2018-05-12", nil),
      ("January 11, 2018 Thursday, Late Edition - Final", "2018-01-11", nil),
      ("May 2, 2002, Thursday,, FINAL EDITION", "2002-05-02", nil),
      ("January 10, 2018 Wednesday 10:36 EST", "2018-01-10", "10:36 EST"),
      ("27. Februar 2012 Montag 9:50 PM GMT+1", "2012-02-27", "9:50 PM GMT+1"),
      ("Published: 02 Apr 2024 | 03:42 PM", "2024-04-02", "03:42 PM"),
      ("Updated 3:42 p.m. ET, Tuesday, April 2, 2024", "2024-04-02", "3:42 PM ET"),
      ("First published on Fri 3 May 2024 06.15 BST", "2024-05-03", "06.15 BST"),
      ("6:15 AM \u{B7} May 3, 2024", "2024-05-03", "6:15 AM"),
      ("May 3, 2024 at 6:15 a.m. EDT", "2024-05-03", "6:15 AM EDT"),
      ("2 Apr 2024, 15:42 IST", "2024-04-02", "15:42 IST"),
      ("25/12/2023", "2023-12-25", nil),
      ("12/25/2023", "2023-12-25", nil),
      ("12/25/23", "2023-12-25", nil),
      ("04/04/2016", "2016-04-04", nil),
      ("03.05.2024", "2024-05-03", nil),
      ("03.05.24", "2024-05-03", nil),
      ("Fr., 03.05.2024, 14:12 Uhr", "2024-05-03", "14:12 UHR"),
      ("Tuesday 05/03/2024", "2024-03-05", nil),
      ("Mo, 25 Jun 2018 11:41:36", "2018-06-25", "11:41:36"),
      ("3 mars 2019", "2019-03-03", nil),
      ("1er mai 2024", "2024-05-01", nil),
      ("vendredi 3 mai 2024 \u{E0} 06h15", "2024-05-03", "06h15"),
      ("Publi\u{E9} le 3 f\u{E9}vrier 2024", "2024-02-03", nil),
      ("3 de mayo de 2024", "2024-05-03", nil),
      ("venerd\u{EC} 3 maggio 2024", "2024-05-03", nil),
      ("3. M\u{E4}rz 2024", "2024-03-03", nil),
      ("3 maja 2024", "2024-05-03", nil),
      ("3 \u{43C}\u{430}\u{44F} 2024", "2024-05-03", nil),
      ("2024\u{5E74}5\u{6708}3\u{65E5}", "2024-05-03", nil),
      ("2024\u{B144} 5\u{C6D4} 3\u{C77C}", "2024-05-03", nil),
      ("2024. 5. 3.", "2024-05-03", nil),
    ] as [(String, String, String?)]
  )
  func day(_ value: String, _ iso: String, _ time: String?) throws {
    let field = try #require(FieldDay(value))
    #expect(field.day.date?.iso == iso)
    #expect(field.time == time)
  }

  @Test(
    arguments: [
      ("05/03/2024", StatedDay.Lack.order(dayFirst: ymd(2024, 3, 5), monthFirst: ymd(2024, 5, 3))),
      ("5-3-24", .order(dayFirst: ymd(2024, 3, 5), monthFirst: ymd(2024, 5, 3))),
      ("2024", .dayOfMonth), ("April 2024", .dayOfMonth), ("2024-05", .dayOfMonth),
      ("2024/03//", .dayOfMonth),
      ("202405", .dayOfMonth), ("2024\u{5E74}", .dayOfMonth), ("3 May", .year), ("May 3", .year),
      ("10\u{6708}26\u{65E5}", .year), ("0000-00-00 00:00:00", .impossible), ("2024-13-45", .impossible),
      ("2024-02-30", .impossible), ("31 April 2024", .impossible), ("30.02.2024", .impossible),
      ("Yesterday at 4:12 PM", .base), ("3 hours ago", .base), ("vor 2 Stunden", .base),
      ("0001-01-01T00:00:00", .placeholder), ("1970-01-01T00:00:00", .placeholder),
    ] as [(String, StatedDay.Lack)]
  )
  func lacks(_ value: String, _ lack: StatedDay.Lack) throws {
    let field = try #require(FieldDay(value))
    #expect(field.day.date == nil && field.day.lack == lack)
    #expect(field.day.note(on: value)?.contains(value) == true)
  }

  @Test(arguments: ["", "soon", "Monday", "1,200 words", "12345678901234567890", "T", "4:15 PM", "\u{301}"])
  func none(_ value: String) { #expect(FieldDay(value) == nil) }

  @Test func updateAndEdition() {
    let field = FieldDay("Published 3 May 2024, Updated 4 May 2024")
    #expect(field?.day.date?.iso == "2024-05-03" && field?.updated?.iso == "2024-05-04")
    #expect(FieldDay("Stand: 03.05.2024 14:12 Uhr")?.updated?.iso == "2024-05-03")
    #expect(FieldDay("May 2, 2002, Thursday,, FINAL EDITION")?.edition == "FINAL EDITION")
  }

  @Test(
    arguments: [
      (nil, nil, nil, nil), ("en", nil, nil, nil), ("en-GB", nil, nil, "2024-03-05"),
      ("en_US", nil, nil, "2024-05-03"),
      ("de", nil, nil, "2024-03-05"), ("en", "The Guardian", nil, "2024-03-05"),
      ("en", "Associated Press", nil, "2024-05-03"),
      ("en", nil, "https://www.harbour.co.uk/a", "2024-03-05"),
      ("en", nil, "http://county.gov/x", "2024-05-03"),
      ("en", nil, "https://harbour.example/x", nil), ("en", "harbour.com.au", nil, "2024-03-05"),
    ] as [(String?, String?, String?, String?)]
  )
  func orderByOutletAndLanguage(_ language: String?, _ outlet: String?, _ url: String?, _ iso: String?) {
    var fields = ArticleFields()
    fields.set(.date, to: "05/03/2024")
    fields.language = language
    fields.outlet = outlet
    fields.url = url
    let article = fields.article(source: "a", body: "", paragraphs: [], notes: [])
    #expect(article.published?.date.iso == iso)
    #expect(article.values(of: .printedDate) == ["05/03/2024"])
    #expect(article.notes.count == 1)
  }

  @Test(arguments: [
    (["05/03/2024", "25/12/2023", "01/02/2024"], ["2024-03-05", "2023-12-25", "2024-02-01"]),
    (["05/03/2024", "12/25/2023"], ["2024-05-03", "2023-12-25"]),
    (["05/03/2024", "25/12/2023", "12/25/2023"], ["-", "2023-12-25", "2023-12-25"]),
    (
      ["05/03/2024", "25/12/2023", "3 May 2024", "4 May 2024"],
      ["-", "2023-12-25", "2024-05-03", "2024-05-04"]
    ),
    (["05/03/2024", "06/03/2024"], ["-", "-"]),
  ]) func orderByOtherDays(_ days: [String], _ expected: [String]) throws {
    let records = days.map { day -> Result<Article, ReadError> in
      var fields = ArticleFields()
      fields.set(.date, to: day)
      return .success(fields.article(source: "a", body: "", paragraphs: [], notes: []))
    }
    let articles = try DayOrderCursor(RecordList(records)).articles(of: "a")
    #expect(articles.map { $0.published?.date.iso ?? "-" } == expected)
    #expect(articles.allSatisfy { $0.notes.count <= 1 })
  }

  @Test func anyTextIsReadOrNot() {
    var random = SplitMix64(seed: 26)
    let pieces = [
      "2024", "05", "3", "-", "/", ".", " ", ":", "May", "mars", "T", "Z", "+", "\u{5E74}", "\u{6708}",
      "99999999999",
      "Monday", "updated", "'", ",", "h", "pm", "de", "\u{301}",
    ]
    for _ in 0..<20_000 {
      let value = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      if let date = FieldDay(value)?.day.date { #expect((1500...2199).contains(date.year), "\(value)") }
    }
  }
}

private func ymd(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
}
