import Annotators
import Documents
import Testing

/// A text with its time expressions in brackets, and their values in order.
struct TimeCase: CustomTestStringConvertible, Sendable {
  var text: String
  var values: [String]
  var testDescription: String { text }

  init(_ text: String, _ values: String...) {
    self.text = text
    self.values = values
  }
}

/// Documents for temporal tests: a body of paragraphs, published on a day or undated.
enum Dated {
  static func document(_ text: String, published: String? = "2016-11-17") -> Document {
    var paragraphs: [Paragraph] = []
    var start = 0
    let bytes = Array(text.utf8)
    for position in 0...bytes.count where position == bytes.count || bytes[position] == 10 {
      if position > start { paragraphs.append(Paragraph(range: TextRange(start, position))) }
      start = position + 1
    }
    var article = Article(source: "test", body: text, paragraphs: paragraphs)
    if let day = published.flatMap({ CalendarDate(iso: $0) }) {
      article.published = PublicationDate(day, basis: .metadata)
    }
    return Pipeline.standard.document(for: article)
  }

  /// Returns the text without brackets, and the ranges that were in them.
  static func unmarked(_ marked: String) -> (text: String, ranges: [TextRange]) {
    var bytes: [UInt8] = []
    var ranges: [TextRange] = []
    var start = 0
    for byte in marked.utf8 {
      switch byte {
      case 91: start = bytes.count
      case 93: ranges.append(TextRange(start, bytes.count))
      default: bytes.append(byte)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), ranges)
  }
}

@Suite("Time expressions")
struct TemporalTaggerTests {
  static let explicit = [
    TimeCase("The treaty was signed on [November 8, 2016].", "2016-11-08"),
    TimeCase("The treaty was signed on [8 November 2016].", "2016-11-08"),
    TimeCase("The log ends at [2016-11-08].", "2016-11-08"),
    TimeCase("The form was dated [11/8/2016].", "2016-XX-XX"),
    TimeCase("The form was dated [25/12/2015].", "2015-12-25"),
    TimeCase("They voted on [the 8th of November].", "2016-11-08"),
    TimeCase("They voted on [Nov. 8].", "2016-11-08"),
    TimeCase("They voted on [Friday, January 4, 2019].", "2019-01-04"),
    TimeCase("Leaders will meet [Nov. 19-20] in the capital.", "2016-11-19/2016-11-20"),
    TimeCase("Leaders will meet from [19 to 20 November] here.", "2016-11-19/2016-11-20"),
    TimeCase("The fair ran from [Sept. 28] to [Oct. 2].", "2016-09-28", "2016-10-02"),
    TimeCase("It began in [July 1997] and went on.", "1997-07"),
    TimeCase("It began in [January, 1918] and went on.", "1918-01"),
    TimeCase("The dam broke in [2014].", "2014"),
    TimeCase("He held the seat in [2014-15].", "2014/2015"),
    TimeCase("He held the seat in [2010]–[2014].", "2010", "2014"),
    TimeCase("Prices fell in [the 1990s].", "199X"),
    TimeCase("Sails were common in [the 1800s].", "18"),
    TimeCase("Trade grew in [the 19th century].", "18"),
    TimeCase("The bridge opened in [mid-2014].", "2014"),
    TimeCase("The walls fell in [480 BC].", "BC0480"),
    TimeCase("The park opened in [the summer of 2012].", "2012-SU"),
    TimeCase("Sales rose in [the third quarter of 2015].", "2015-Q3"),
    TimeCase("Sales rose in [the first half of 2015].", "2015-H1"),
    TimeCase("The budget for [fiscal year 2017] was cut.", "FY2017"),
    TimeCase("Shops closed on [Christmas Day].", "2015-12-25"),
    TimeCase("Shops closed on [Easter Monday].", "2016-03-28"),
    TimeCase("Shops will close on [Thanksgiving].", "2016-11-24"),
    TimeCase("Shops closed on [Independence Day].", "2016-07-04"),
    TimeCase("Crowds gathered on [New Year's Eve].", "2015-12-31"),
    TimeCase("She left in [early May].", "2016-05"),
    TimeCase("She left in [the week of March 7].", "2016-W10"),
    TimeCase("It rained on [the night of May 13].", "2016-05-13TNI"),
  ]

  static let relative = [
    TimeCase("She spoke [yesterday].", "2016-11-16"),
    TimeCase("She spoke [yesterday morning].", "2016-11-16TMO"),
    TimeCase("She will speak [tomorrow].", "2016-11-18"),
    TimeCase("She speaks [tonight].", "2016-11-17TNI"),
    TimeCase("She spoke [the day before yesterday].", "2016-11-15"),
    TimeCase("The mayor said on [Monday] that the road was shut.", "2016-11-14"),
    TimeCase("The mayor said [Thursday] that the road was shut.", "2016-11-17"),
    TimeCase("The mayor will open the road on [Monday].", "2016-11-21"),
    TimeCase("The mayor is expected to open the road [Saturday].", "2016-11-19"),
    TimeCase("The mayor is to open the road [Saturday].", "2016-11-19"),
    TimeCase("The mayor is scheduled to depart on [Friday].", "2016-11-18"),
    TimeCase("The mayor opened the road [last Thursday].", "2016-11-10"),
    TimeCase("The mayor will open the road [next Thursday].", "2016-11-24"),
    TimeCase("The road was shut on [Monday night].", "2016-11-14TNI"),
    TimeCase("The road was shut [last night].", "2016-11-16TNI"),
    TimeCase("The road was shut [this morning].", "2016-11-17TMO"),
    TimeCase("Work began [last week].", "2016-W45"),
    TimeCase("Work began [earlier this week].", "2016-W46"),
    TimeCase("Work will begin [next week].", "2016-W47"),
    TimeCase("Work began [last month].", "2016-10"),
    TimeCase("Work will begin [next month].", "2016-12"),
    TimeCase("Work began [last year].", "2015"),
    TimeCase("Work began [last quarter].", "2016-Q3"),
    TimeCase("Work began [two weeks ago].", "2016-W44"),
    TimeCase("Work began [three days ago].", "2016-11-14"),
    TimeCase("Work began [a year ago].", "2015"),
    TimeCase("Work began [a decade ago].", "2006"),
    TimeCase("Work began [two months ago].", "2016-09"),
    TimeCase("Work will begin in [three days].", "2016-11-20"),
    TimeCase("Work began in [September].", "2016-09"),
    TimeCase("Work will begin in [April].", "2017-04"),
    TimeCase("Work began [last October].", "2016-10"),
    TimeCase("Work began [last November].", "2015-11"),
    TimeCase("Work began in [October last year].", "2015-10"),
    TimeCase("Work began [last fall].", "2015-FA"),
    TimeCase("He must leave by [Dec. 1].", "2016-12-01"),
    TimeCase("Nothing has moved since [July 1].", "2016-07-01"),
    TimeCase("Nobody was hurt over [the weekend].", "2016-W45-WE"),
  ]

  static let others = [
    TimeCase("They talked for [two hours].", "PT2H"),
    TimeCase("They ended a [48-hour] strike.", "PT48H"),
    TimeCase("They signed a [five-year] deal.", "P5Y"),
    TimeCase("The war lasted [a decade].", "P10Y"),
    TimeCase("The war lasted [two and a half years].", "P2Y6M"),
    TimeCase("The flight took [5 1/2 hours].", "PT5H30M"),
    TimeCase("The talk took [half an hour].", "PT30M"),
    TimeCase("Prices rose in [the past five years].", "P5Y"),
    TimeCase("Prices rose in [the last few weeks].", "PXW"),
    TimeCase("Prices rose in [recent years].", "PXY"),
    TimeCase("They waited for [weeks].", "PXW"),
    TimeCase("They waited [more than a year].", "P1Y"),
    TimeCase("They waited [twenty-five days].", "P25D"),
    TimeCase("Talks resumed at [4:15 p.m.] in the hall.", "2016-11-17T16:15"),
    TimeCase("Talks resumed at [06:00 GMT].", "2016-11-17T06:00"),
    TimeCase("Talks resumed at [0735 GMT].", "2016-11-17T07:35"),
    TimeCase("The gas went off at [6am] as many slept.", "2016-11-17T06:00"),
    TimeCase("Talks resumed at [noon].", "2016-11-17T12:00"),
    TimeCase("Talks resumed at [9 a.m. EST Tuesday].", "2016-11-15T09:00"),
    TimeCase("Talks resumed on [Tuesday at 9 a.m.] in the hall.", "2016-11-15T09:00"),
    TimeCase("Talks resumed on [Tuesday] in the hall, at [noon].", "2016-11-15", "2016-11-15T12:00"),
    TimeCase("The market opens [every Tuesday].", "XXXX-WXX-2"),
    TimeCase("The market opens on [Tuesdays].", "XXXX-WXX-2"),
    TimeCase("The market opens [daily].", "P1D"),
    TimeCase("The market opens [twice a week].", "P1W"),
    TimeCase("The market opens [every two weeks].", "P2W"),
    TimeCase("The prize is given [annually].", "P1Y"),
    TimeCase("The prize is [now] worth little.", "PRESENT_REF"),
    TimeCase("Nobody knows [the future].", "FUTURE_REF"),
    TimeCase(
      "He was shot on [May 3, 2014]. [The following day] his house burned.",
      "2014-05-03",
      "2014-05-04"
    ),
    TimeCase("He was shot on [May 3, 2014]. His house burned [two days later].", "2014-05-03", "2014-05-05"),
    TimeCase("He was shot on [May 3, 2014]. [That night] his house burned.", "2014-05-03", "2014-05-03TNI"),
    TimeCase("He won in [2012]. He had lost [the previous year].", "2012", "2011"),
    // The label of an entry is of the day of the article.
    TimeCase(
      "They spoke of [September 11, 2001].\n[9:05 p.m.]\nThe mayor has spoken.",
      "2001-09-11",
      "2016-11-17T21:05"
    ),
    TimeCase("They had met before the caucuses on [Dec. 1].", "2016-12-01"),
    // A weekday among the months of long ago.
    TimeCase(
      """
      It began in [May 2001]. It grew in [June 2003]. It ended in [July 2005]. It came back in [May 2007]. It was sold in \
      [June 2009]. It closed in [July 2011]. The owner left [Wednesday], and a rival said [earlier this month] that it \
      was late.
      """,
      "2001-05",
      "2003-06",
      "2005-07",
      "2007-05",
      "2009-06",
      "2011-07",
      "2016-11-16",
      "2016-11"
    ),
  ]

  static let nothing = [
    TimeCase("He may march in the sun for a second time."),
    TimeCase("Theresa May said that May would not resign."),
    TimeCase("A 33-year-old man drove 2000 sheep and 1995 goats."),
    TimeCase("They sold 1,998 cars for $2014 each."),
    TimeCase("Mr. April Jones, 44, lives at No. 1776."),
    TimeCase("The spring broke and the fall of the tower hurt nobody."),
    TimeCase("The score was 3-1 and the ratio 4/5."),
    TimeCase("Whoever needs help may call the 1930 helpline."),
  ]

  @Test(
    "Each expression has its range and value",
    arguments: explicit + relative + others + nothing + TimeRows.all
  )
  func values(_ row: TimeCase) {
    let (text, ranges) = Dated.unmarked(row.text)
    let document = Dated.document(text)
    let found = document[TimeExpression.self]
    #expect(found.map(\.value) == row.values)
    #expect(found.map { document.string($0.range) } == ranges.map { document.string($0) })
  }

  static let undated = [
    TimeCase("They voted on [Nov. 8].", "XXXX-11-08"),
    TimeCase("They voted on [Thursday].", "XXXX-WXX-4"),
    TimeCase("They voted in [November].", "XXXX-11"),
    TimeCase("They voted [last month].", "XXXX-XX"),
    TimeCase("They voted [yesterday].", "XXXX-XX-XX"),
    TimeCase("They voted on [Nov. 8, 2012].", "2012-11-08"),
    TimeCase("They will vote [Nov. 19-20].", "XXXX-11-19/XXXX-11-20"),
  ]

  @Test("Without a day of publication values stay open", arguments: undated)
  func open(_ row: TimeCase) {
    let (text, _) = Dated.unmarked(row.text)
    #expect(Dated.document(text, published: nil)[TimeExpression.self].map(\.value) == row.values)
  }

  @Test(
    "the latest day with weekday and year is shortly before the report",
    arguments: [
      (
        """
        A ferry sank on Monday, and two governments spoke of it on Tuesday, 10 March 2026. It had not sailed since \
        January. The talks begin in April. On Friday it rained.
        """,
        ["2026-03-09", "2026-03-10", "2026-01", "2026-04", "XXXX-WXX-5"]
      ),
      // Of a later year, or without a weekday, the day may be long past.
      (
        "It sank on Tuesday, 10 March 2020. The wreck was raised in 2023, in May.",
        ["2020-03-10", "2023", "XXXX-05"]
      ),
      ("It sank on 10 March 2026. It had not sailed since January.", ["2026-03-10", "2026-01"]),
      (
        "It sank on 10 March 1926. Its sister sank in May 2026. It had not sailed since January.",
        ["1926-03-10", "2026-05", "XXXX-01"]
      ),
    ]
  )
  func daysOfNews(text: String, values: [String]) {
    #expect(Dated.document(text, published: nil)[TimeExpression.self].map(\.value) == values)
  }

  @Test(
    "times of undated texts are counted from the full dates that they tell",
    arguments: [
      // A report goes on from its full date, and a story forward.
      (
        "The dam broke on Sunday, 8 August 2021. On Monday the first of the dead was found, and that night it rained. "
          + "On the Wednesday the minister came.",
        ["2021-08-08", "2021-08-09", "2021-08-09TNI", "2021-08-11"]
      ),
      (
        "On 24 April 1916 six men pushed off. Two years earlier, in August, they had left home. On the night of May 5 a "
          + "wave hit them. Three days later they saw land.",
        ["1916-04-24", "1914", "1914-08", "1916-05-05TNI", "1916-05-08"]
      ),
      // A birth, a later year and a weekday that does not fit are no base.
      ("She was born on 3 May 1961. The court met on 12 June.", ["1961-05-03", "XXXX-06-12"]),
      (
        "He wed on June 12, 1954. He died on Christmas Day 2016. A service is on Sunday, March 3.",
        ["1954-06-12", "2016-12-25", "XXXX-03-03"]
      ),
      ("He wed on June 12, 1954. A service was held on Sunday, March 3.", ["1954-06-12", "XXXX-03-03"]),
      ("It sank on 10 March 2020. A hearing will be held in October.", ["2020-03-10", "XXXX-10"]),
      // News tells of what is long past too: only a past day with its weekday is of the news.
      (
        "It sank on 10 March 2020, the museum said. The wreck was raised in May.", ["2020-03-10", "XXXX-05"]
      ),
      ("It sank on 10 March 2020. The wreck was raised last May.", ["2020-03-10", "XXXX-05"]),
      (
        "It will be sunk on Sunday, 8 August 2021, the port said. It came in on Monday.",
        ["2021-08-08", "XXXX-WXX-1"]
      ),
      ("It was built in March 2020. The wreck was raised in May.", ["2020-03", "XXXX-05"]),
    ]
  )
  func told(text: String, values: [String]) {
    #expect(Dated.document(text, published: nil)[TimeExpression.self].map(\.value) == values)
  }

  @Test("values that are the same on every likely day of publication are not left open")
  func likelyDays() {
    let text = """
      The union gave the ultimatum on Monday, 11 March 2024, in Lokoja. Teachers have not been paid since November, \
      the union said. They want an answer before the end of April, and a budget next week. Schools were shut as of \
      8 March.
      """
    let found = Dated.document(text, published: nil)[TimeExpression.self]
    #expect(found.map(\.value) == ["2024-03-11", "2023-11", "2024-04", "XXXX-WXX", "2024-03-08"])
    #expect(found[1].evidence.rule.hasSuffix("the same for every likely day of publication"))
  }

  @Test(
    "Modifiers are kept",
    arguments: [
      ("It took about two hours.", "APPROX"), ("It took more than two hours.", "MORE_THAN"),
      ("It took at least two hours.", "EQUAL_OR_MORE"), ("It took less than two hours.", "LESS_THAN"),
      ("It began in early May.", "START"), ("It began in mid-2014.", "MID"),
      ("It began at the end of March.", "END"),
    ]
  )
  func modifiers(_ text: String, _ mod: String) {
    #expect(Dated.document(text)[TimeExpression.self].first?.mod == mod)
  }

  @Test(
    "what is surely past is not the next month, however near it is",
    arguments: [
      ("The hall was sold in January.", "2022-01"), ("He died on January 4.", "2022-01-04"),
      ("The sale was set for January.", "2023-01"), ("He was due in court on January 4.", "2023-01-04"),
      ("The council voted to shut the hall in January.", "2023-01"),
      ("She said the hall would close in January.", "2023-01"),
      ("It plans to pay the money in January.", "2023-01"),
    ]
  )
  func past(text: String, value: String) {
    #expect(Dated.document(text, published: "2022-12-30")[TimeExpression.self].first?.value == value)
  }

  @Test(
    "parts of numbers, of days and of months",
    arguments: [
      ("She won in 47.42 seconds.", ["PT47.42S"]),
      ("It took 1 hour 59 minutes 40.2 seconds.", ["PT1H59M40.2S"]),
      ("It was 34.05 hours long.", ["PT34.05H"]), ("It took 2.5 years.", ["P2Y6M"]),
      ("It starts at half past seven tonight.", ["2016-11-17T19:30"]),
      ("It starts at 7.30 tonight.", ["2016-11-17T19:30"]),
      ("He left at 10.30 on Monday night.", ["2016-11-14T22:30"]),
      ("He died at one o'clock on Monday night.", ["2016-11-14T01:00"]),
      ("The price stood at 10.30 on Monday.", ["2016-11-14"]),
      ("The board voted at its June meeting.", ["2016-06"]), ("By mid-April it will be gone.", ["2017-04"]),
      ("A house in the 1800 block of Hale Street burned.", []),
      ("Work was halted for 36 hours earlier this week.", ["PT36H", "2016-W46"]),
      ("It came in the first week of May. By the end of that month it was gone.", ["2016-W17", "2016-05"]),
    ]
  )
  func parts(text: String, values: [String]) {
    #expect(Dated.document(text)[TimeExpression.self].map(\.value) == values)
  }

  @Test("The second reading is kept")
  func runnerUp() throws {
    let found = try #require(Dated.document("The mayor spoke on Monday.")[TimeExpression.self].first)
    #expect(found.evidence.runnerUp == "2016-11-21")
    #expect(found.evidence.trigger != nil)
  }

  @Test("Any words and punctuation give ranges that are valid and in order")
  func soup() {
    let words = [
      "Monday", "May", "the", "a", "of", "last", "next", "two", "weeks", "ago", "1990", "s", "-", ",", ".",
      "19", "20",
      "Nov.", "early", "half", "an", "hour", "at", "p.m.", "4:15", "every", "fiscal", "year", "2016", "$",
      "3.5",
      "million", "’", "“", "”", "é", "\u{0}", "week", "day", "before", "after", "that", "which", "said",
      "9999999999",
      "31", "/", "and", "—", "'", "quarter", "Easter", "people", "more", "than", "%", "(", ")", ";", "on",
      "in", "second",
      "to", "from", "now", "twice", "hundred", "dozen", "killed", "GMT", "BC", "week", "\u{a0}", "\u{200b}",
      "\n",
    ]
    var state: UInt64 = 20161117
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    for round in 0..<3000 {
      var text = ""
      for _ in 0..<(1 + random(40)) {
        text += words[random(words.count)]
        if random(5) > 0 { text += " " }
      }
      var document = Dated.document(
        text,
        published: round % 3 == 0 ? nil : round % 3 == 1 ? "0001-01-01" : "9999-12-31"
      )
      document[Event.self] = EventExtractor().annotations(in: document)
      document[Quantity.self] = QuantityExtractor().annotations(in: document)
      var end = 0
      for time in document[TimeExpression.self] {
        #expect(time.range.start >= end && time.range.end <= document.text.count && !time.range.isEmpty)
        #expect(document.sentences[time.sentence].range.contains(time.range))
        end = time.range.end
      }
      for event in document[Event.self] {
        #expect(document.sentences[event.sentence].range.contains(event.range) && !event.range.isEmpty)
      }
      var start = 0
      for quantity in document[Quantity.self] {
        // The words of a part, "two of its six alarms", hold those of its whole.
        #expect(quantity.range.start >= start && quantity.value.isFinite)
        #expect(document.sentences[quantity.sentence].range.contains(quantity.range))
        start = quantity.range.start
      }
    }
  }
}
