/// Sentences with their time expressions in brackets and the values of these, behind a bar each; all of them are
/// published on Thursday, 2016-11-17.
enum TimeRows {
  static let days = """
    The treaty was signed on [November 8, 2016]. | 2016-11-08
    The board was glad, stressing that [Monday]'s meeting was a first step. | 2016-11-14
    The treaty was signed on [the 8th of November 2015]. | 2015-11-08
    The treaty was signed on [8th November 2015]. | 2015-11-08
    It left the road on [the morning of January 11th, 2015], some 400 metres away. | 2015-01-11TMO
    The treaty was signed on [the third of May, 2011]. | 2011-05-03
    The treaty was signed on [Sept. 3rd, 2011]. | 2011-09-03
    The treaty was signed on [Tues., Nov. 8], at the port. | 2016-11-08
    The treaty was signed on [Sunday the 6th of November]. | 2016-11-06
    The treaty was signed on [2016/11/08]. | 2016-11-08
    The log ends at [2016-11-08T14:30]. | 2016-11-08T14:30
    The treaty was signed on [8-Nov-2016]. | 2016-11-08
    The treaty was signed on [08-Nov-16]. | 2016-11-08
    The treaty was signed on [25.12.2015]. | 2015-12-25
    The stamp reads [7.8.15]. | 2015-08-07
    A meeting will be held in the hall on [the twelfth], he said. | 2016-12-12
    They met on [April 24] and [25]. | 2016-04-24 | 2016-04-25
    They met on [5] and [6 May]. | 2016-05-05 | 2016-05-06
    They met on [Nov. 8 last year]. | 2015-11-08
    They will meet on [May 3 next year]. | 2017-05-03
    They met from [Oct. 30] to [Nov. 2]. | 2016-10-30 | 2016-11-02
    They met from [28 December 2015] to [3 January 2016]. | 2015-12-28 | 2016-01-03
    They met from [28 December] to [3 January 2016]. | 2015-12-28 | 2016-01-03
    They met on [June 5-7, 2014]. | 2014-06-05/2014-06-07
    They will meet from [the 21st to the 23rd of November]. | 2016-11-21/2016-11-23
    The rent is due on [the 23rd]. | 2016-11-23
    The rent was paid on [the 23rd]. | 2016-10-23
    The judge ruled on [the 2nd of this month]. | 2016-11-02
    The rent rose on [the first of last month]. | 2016-10-01
    The doors closed on [the last Friday of October]. | 2016-10-28
    The doors will close on [the last Friday of this month]. | 2016-11-25
    The doors closed on [the last Saturday of 2015]. | 2015-12-26
    It rained on [the second Tuesday of the month]. | 2016-11-08
    He came in [the early nineties]. | 199X
    The mill was built no earlier than [1890]. | 1890
    The doors will close on [the first Tuesday in December]. | 2016-12-06
    The doors closed on [the second Sunday of May 2015]. | 2015-05-10
    It was [the last day of 2014]. | 2014-12-31
    It was [the first day of the month]. | 2016-11-01
    It was [the third day of October]. | 2016-10-03
    It rained on [the eve of Christmas Day 2014]. | 2014-12-24
    It rained on [the eve of Independence Day]. | 2016-07-03
    The ship sailed from [July 13 to 17 of last year]. | 2015-07-13/2015-07-17
    It rained on [the day before Christmas 2014]. | 2014-12-24
    It rained [two days before May 3, 2014]. | 2014-05-01
    It rained [the day after May 3, 2014]. | 2014-05-04
    The pool reopens [a week tomorrow]. | 2016-11-25
    The tremor hit at [dawn] on [Tuesday]. | 2016-11-15TMO | 2016-11-15
    The bridge was done as early as [August last year]. | 2015-08
    They will be tried in [the new year]. | 2017-01-01
    The lease runs out in [March]. | 2017-03
    The law takes effect in [October]. | 2017-10
    She said the choir would tour in [October]. | 2017-10
    [The 2015/16] season was the worst. | 2015/2016
    The rule is in Directive 2014/65 and in policy 2021/77.
    The office is at 1911 Harbour Boulevard and at 1985 Mill Road.
    They brought 1950 head of cattle before a crowd of about 2000.
    Of these, 1994 replied, and it has had between 1800 and 1900 complaints.
    She made a birdie on the twelfth.
    """

  static let weekdays = """
    She is in a tight race ahead of the vote on [Monday]. | 2016-11-21
    Voting has begun, with results expected by [Wednesday]. | 2016-11-23
    The mayor will speak [Friday week]. | 2016-11-25
    [Monday] marks the end of the road. | 2016-11-21
    The match was moved to [Saturday]. | 2016-11-19
    He has been booked for scans on [Saturday]. | 2016-11-19
    A vigil is to be held in Lima, where she was born, at [9 pm on Friday]. | 2016-11-18T21:00
    Submissions on the bill close at [noon on Friday]. | 2016-11-18T12:00
    A cut was likely before [March], she added. | 2017-03
    The mayor will speak on [the Tuesday after next]. | 2016-11-29
    The mayor will speak [a week on Monday]. | 2016-11-28
    The mayor spoke on [Monday last week]. | 2016-11-07
    The mayor will speak on [Monday next week]. | 2016-11-21
    The mayor spoke [this past Sunday]. | 2016-11-13
    The mayor will speak [this coming Sunday]. | 2016-11-20
    The mayor spoke on [the Sunday before last]. | 2016-11-06
    The fire began on [May 3, 2014]. It was out by [the following Tuesday]. | 2014-05-03 | 2014-05-06
    The mayor spoke [early Friday]. | 2016-11-11
    He fell on [Monday]. The trial begins on [May 5]. She left on [the same day]. | 2016-11-14 | 2017-05-05 | 2016-11-14
    The mayor spoke [late on Sunday]. | 2016-11-13
    The mayor spoke on [Friday morning]. | 2016-11-11TMO
    The mayor will speak [next Friday, November 25]. | 2016-11-25
    """

  static let spans = """
    Profit rose in [the 1986 first quarter]. | 1986-Q1
    Sales fell in [2009's second quarter]. | 2009-Q2
    The firm lost money in [the 1985 final quarter]. | 1985-Q4
    Sales rose in [the last quarter of the year]. | 2016-Q4
    Profit rose for [the full year 2015]. | 2015
    The bank's [first-half] profit rose. | 2016-H1
    Output grew in [the April-June quarter of 2011]. | 2011-Q2
    Analysts expect [third-quarter] earnings to fall. | 2016-Q3
    The firm will post a loss for [the third quarter]. | 2016-Q3
    The fair ran from [late July] to [Aug. 24]. | 2016-07 | 2016-08-24
    Shares ended [the week] lower. | 2016-W46
    Work began in [November 2015]. | 2015-11
    Work went on from [November] to [January 2016]. | 2015-11 | 2016-01
    Work went on between [March] and [May 2014]. | 2014-03 | 2014-05
    Work began in [October of last year]. | 2015-10
    Work began in [early May]. | 2016-05
    Work began in [mid-October]. | 2016-10
    Work began in [late 2014]. | 2014
    Work began in [mid-2015]. | 2015
    Work began in [the early 1990s]. | 199X
    Work began in [the late 19th century]. | 18
    Work began at [the end of March]. | 2016-03
    Work began at [the start of the year]. | 2016
    Work must end by [the end of the year]. | 2016
    Work must end by [year-end]. | 2016
    Work must end by [the end of this month]. | 2016-11
    Work will begin at [the beginning of next week]. | 2016-W47
    Work began in [the middle of last week]. | 2016-W45
    Work began [earlier this year]. | 2016
    Work will begin [later this month]. | 2016-11
    Work began in [the spring of 2012]. | 2012-SP
    Work began in [spring 2012]. | 2012-SP
    Work began in [the winter of 2010]. | 2010-WI
    Work began [last summer]. | 2016-SU
    Work will begin [next spring]. | 2017-SP
    Work began in [May 2014]. It had been planned [the summer before]. | 2014-05 | 2013-SU
    Work began in [the winter of 2010-11]. | 2010-WI
    Work began in [the third quarter]. | 2016-Q3
    Sales rose in [the fourth quarter of 2015]. | 2015-Q4
    Sales rose in [the fourth quarter of fiscal 2015]. | FY2015-Q4
    Sales rose in [the final quarter of 2015]. | 2015-Q4
    Sales rose in [Q3 2015]. | 2015-Q3
    Sales rose in [the second half of 2015]. | 2015-H2
    Sales rose in [the first half of the year]. | 2016-H1
    Sales rose in [the first half of October]. | 2016-10
    Sales rose in [fiscal 2015]. | FY2015
    Sales rose in [FY 2015]. | FY2015
    Sales rose in [the 2015-16 financial year]. | FY2016
    Sales rose in [the last fiscal year]. | FY2015
    Sales rose in [the seventies]. | 197X
    Sales rose in [the ’80s]. | 198X
    Sales rose in [the 1920s]. | 192X
    Sales rose in [the 21st century]. | 20
    Sales rose in [the 5th century BC]. | BC04
    The walls fell in [490 BC]. | BC0490
    He held the seat from [2003] to [2005]. | 2003 | 2005
    He held the seat from [2010]–[2014]. | 2010 | 2014
    He held the seat in [2014-15]. | 2014/2015
    He held the seat in [2014/15]. | 2014/2015
    Work began in [the first week of May]. | 2016-W17
    Work began in [the last week of May]. | 2016-W22
    Work will begin [the week after next]. | 2016-W48
    Work began [the year before last]. | 2014
    Work began [last weekend]. | 2016-W45-WE
    Work will begin [next weekend]. | 2016-W47-WE
    Work began [this century]. | 20
    Work began [last decade]. | 200X
    He won in [2012]. He had lost [the year before]. | 2012 | 2011
    He won in [2012]. He lost [the following year]. | 2012 | 2013
    He won in [May 2012]. He lost in [October of that year]. | 2012-05 | 2012-10
    He won in [May 2012]. He lost [that same month]. | 2012-05 | 2012-05
    The [2014] election was close. | 2014
    His [2008] and [2010] campaigns failed. | 2008 | 2010
    The strike cut [2015] exports by half. | 2015
    Sales rose in [2014] over [2013]. | 2014 | 2013
    Sales rose in [calendar year 2015]. | 2015
    Their [2012 summer] campaign failed. | 2012-SU
    Prices fell from [end-2014] to [end 2015]. | 2014 | 2015
    Stocks fell between [September] and [end-year]. | 2016-09 | 2016
    Lending fell in the [July]/[September] period. | 2016-07 | 2016-09
    Sales rose in [the fourth quarter of 2015] from [a year ago]. | 2015-Q4 | 2014-Q4
    Sales rose in [the third quarter of 2015], up from [a year earlier]. | 2015-Q3 | 2014-Q3
    Sales rose in [August], up from [a year earlier]. | 2016-08 | 2015-08
    Sales fell for [the year], the bank said. | 2016
    Sales fell in [the third quarter of 2014]. Costs of [the quarter] rose. | 2014-Q3 | 2014-Q3
    The walls fell in [490 BC]. They were rebuilt [two years later]. | BC0490 | BC0488
    By [the year 2030] the port will close. | 2030
    [2015] was the warmest year. | 2015
    """

  static let holidays = """
    Shops closed on [Good Friday]. | 2016-03-25
    Shops closed on [Ash Wednesday]. | 2016-02-10
    Shops closed on [Whit Monday]. | 2016-05-16
    Shops closed on [Memorial Day]. | 2016-05-30
    Shops closed on [Labor Day]. | 2016-09-05
    Shops closed on [Martin Luther King Day]. | 2016-01-18
    Shops closed on [Bastille Day]. | 2016-07-14
    Shops closed on [Canada Day]. | 2016-07-01
    Shops closed on [Victoria Day]. | 2016-05-23
    Shops closed on [Anzac Day]. | 2016-04-25
    Shops closed on [May Day]. | 2016-05-01
    Shops will open on [Black Friday]. | 2016-11-25
    Shops closed on [St. Patrick's Day]. | 2016-03-17
    Shops closed on [Christmas Day 2014]. | 2014-12-25
    Shops closed [last Christmas]. | 2015-12-25
    Shops will close [next Easter]. | 2017-04-16
    Shops closed on [Remembrance Sunday]. | 2016-11-13
    They voted on [Election Day]. | 2016-11-08
    Shops closed in [Easter week]. | 2016-W12
    Shops closed on [Labor Day weekend]. | 2016-W35-WE
    Shops will close on [Thanksgiving weekend]. | 2016-W47-WE
    The victims of the [Sept. 11] attacks were named. | 2001-09-11
    """

  static let clocks = """
    The bank closed at [10:30 a.m. Eastern time on Friday]. | 2016-11-11T10:30
    The quake struck at [1:32 a.m. Eastern Daylight Time]. | 2016-11-17T01:32
    The rule took effect at [0500 local time on Sunday]. | 2016-11-13T05:00
    Talks resumed at [half past six]. | 2016-11-17T06:30
    Talks resumed at [quarter to six]. | 2016-11-17T05:45
    Talks resumed at [a quarter past nine]. | 2016-11-17T09:15
    Talks resumed at [3 o'clock]. | 2016-11-17T03:00
    Talks resumed at [7 in the evening]. | 2016-11-17T19:00
    Talks resumed at [12:30 a.m.] in the hall. | 2016-11-17T00:30
    Talks resumed at [6.30pm]. | 2016-11-17T18:30
    Talks resumed at [14:05]. | 2016-11-17T14:05
    Talks resumed at [midnight]. | 2016-11-17T24:00
    Talks resumed at [noon EST]. | 2016-11-17T12:00
    Talks resumed at about [9:30 local time]. | 2016-11-17T09:30
    Talks went on until [9:30]. | 2016-11-17T09:30
    Talks resumed in [the morning]. | 2016-11-17TMO
    Talks went on [overnight]. | 2016-11-17TNI
    Talks resumed in [late afternoon]. | 2016-11-17TAF
    Talks went on deep into [the night]. | 2016-11-17TNI
    Talks resumed at [dawn]. | 2016-11-17TMO
    Talks resumed in [the early hours of Monday]. | 2016-11-14TMO
    Talks ended at [8:15 a.m. on Monday]. [Half an hour later] he left. | 2016-11-14T08:15 | 2016-11-14T08:45
    Talks ended at [11:30 p.m. on Monday]. [Two hours later] he left. | 2016-11-14T23:30 | 2016-11-15T01:30
    Talks resumed at [0330 GMT on Thursday]. | 2016-11-17T03:30
    Talks resumed on [Monday evening]. | 2016-11-14TEV
    Talks resumed [yesterday afternoon]. | 2016-11-16TAF
    Talks resumed on [the morning of May 3, 2014]. | 2014-05-03TMO
    Talks resumed [this evening]. | 2016-11-17TEV
    He fell on [May 3, 2014]. Talks resumed [the following morning]. | 2014-05-03 | 2014-05-04TMO
    Talks will resume [tomorrow at noon]. | 2016-11-18T12:00
    Kick-off is at [15:00 BST]. | 2016-11-17T15:00
    """

  static let distances = """
    Work began [five years ago]. | 2011
    Work began [a year and a half ago]. | 2015-05
    Work began [two decades ago]. | 1996
    Work began [half a century ago]. | 1966
    Work began [a few weeks ago]. | PAST_REF
    Work began [eleven days ago]. | 2016-11-06
    Work began [a fortnight ago]. | 2016-W44
    Work began [more than two years ago]. | 2014
    Work will begin in [two weeks' time]. | 2016-W48
    Work will begin [six months from now]. | 2017-05
    He was shot on [May 3, 2014]. He died [a week later]. | 2014-05-03 | 2014-W19
    He was shot on [May 3, 2014]. He had married [two days earlier]. | 2014-05-03 | 2014-05-01
    He was shot on [May 3, 2014]. He had married [the day before]. | 2014-05-03 | 2014-05-02
    Profit beat the [year-earlier] figure. | 2015
    Work began [decades ago]. | PAST_REF
    The reef grew [65 million years ago]. | PAST_REF
    """

  static let lengths = """
    They get a pay package over [five years]. | P5Y
    The war has lasted [over two years]. | P2Y
    They left in [the past year and a half]. | P1Y6M
    He worked there for [a quarter-century]. | P25Y
    They talked for [three and a half hours]. | PT3H30M
    They talked for [an hour]. | PT1H
    They talked for [90 minutes]. | PT90M
    They talked for [half an hour]. | PT30M
    They talked for [two-and-a-half hours]. | PT2H30M
    The talks took [months]. | PXM
    Talks will go on in [coming days]. | PXD
    Sales rose in [the year] to [March 2016]. | P1Y | 2016-03
    The talks will last [two hours]. | PT2H
    Talks filled [the last two hours]. | PT2H
    They talked for [two straight days]. | P2D
    They have [ten working days] to answer. | P10D
    They talked for [a number of weeks]. | PXW
    It stood for [hundreds of years]. | PXY
    Sales rose over [the last decade]. | P10Y
    Things changed over [the years]. | PXY
    Sales will fall in [the coming quarters]. | PXQ
    It opened [a year] later than planned. | P1Y
    They talked for [several weeks]. | PXW
    They talked for [a couple of days]. | P2D
    They talked for [two more weeks]. | P2W
    They talked for [a whole year]. | P1Y
    They talked for [a year and a half]. | P1Y6M
    They talked for [more than two decades]. | P20Y
    They talked for [less than a week]. | P1W
    They talked for [up to six months]. | P6M
    They talked about [five weeks] and left. | P5W
    They held a [two-day] meeting. | P2D
    They held a [day-long] meeting. | P1D
    They held a [decades-long] lead. | PXDE
    They fell in [the past three months]. | P3M
    They will fall in [the next 18 months]. | P18M
    They fell in [recent weeks]. | PXW
    They will fall in [the coming days]. | PXD
    They fell in [the past week]. | P1W
    They won in [the first three months] of [2015]. | P3M | 2015
    They had [10 seconds]. | PT10S
    They waited for [centuries]. | PXCE
    She ran it in [2 hours 1 minute 39 seconds]. | PT2H1M39S
    He was jailed for [two years and three months]. | P2Y3M
    They waited for [two weeks], [three days] in the rain. | P2W | P3D
    """

  static let sets = """
    The market opens [every day]. | P1D
    The market opens [each Tuesday]. | XXXX-WXX-2
    The market opens [every other week]. | P2W
    The market opens [every summer]. | XXXX-SU
    The market opens [every December]. | XXXX-12
    The market opens [every morning]. | XXXX-XX-XXTMO
    The market opens [three times a week]. | P1W
    The market opens [once every two years]. | P2Y
    The market opens on [Friday nights]. | XXXX-WXX-5TNI
    The market opens [weekly]. | P1W
    They make $1 billion [a year]. | P1Y
    They fired 800 rockets [a day]. | P1D
    They lose 40 jobs [per month]. | P1M
    They get one meal [a day]. | P1D
    They move 20 miles (32 km) [a day]. | P1D
    They meet on [Mondays]. | XXXX-WXX-1
    They meet at [weekends]. | XXXX-WXX-WE
    """

  static let references = """
    Trading is suspended at [present]. | PRESENT_REF
    The prize is [currently] worth little. | PRESENT_REF
    Nobody feared [the near future]. | FUTURE_REF
    To [date] there have been ten cases. | PRESENT_REF
    The [current] law is old. | PRESENT_REF
    They feared [future] floods. | FUTURE_REF
    They moved there [recently]. | PAST_REF
    They had quarrelled in [the past]. | PAST_REF
    They spoke of it [long ago]. | PAST_REF
    """

  static let nothing = """
    The market fell on Black Monday.
    It was the third leak in as many weeks.
    One day he left the town.
    They hope to date the find.
    She ran the race in 2:14:04.
    The warm current brought fish.
    The overnight stay was costly.
    The pipe is 1770 km long, or 1,770 km by road.
    The firm sits at 13190 SW 68th Parkway, Suite 2000.
    It paid £2,015 for 1984 seats, and 1900 people came.
    Room 1812 was sealed and Flight 1963 landed at 2010 metres.
    She urged them to dial 1930 for help.
    Postcode 2031 voted yes and Postcode 2000 voted no.
    The plant has 1000 megawatt units and 1200 workers.
    Call 555-2015 or 020 7946 2011 for help.
    They won 3-1 and then 20-19.
    The rule is in ISO 9001:2015 and in Article 2019/881.
    Year 11 pupils sat a test in Room 12.
    A 45-year-old man and a boy aged 7 were saved.
    The two-year-old firm failed.
    He was born at No. 1945 on the 14th Street line.
    It closed the 19th hole of the course.
    The form of Feb. 30, 2015 was false.
    The form of 31 April 2019 was false.
    The form of Feb 29, 2015 was false.
    They may march past the house.
    Mr. August and Ms. April Jones met June Castellan.
    Village Administrator Colleen Friday said it would rise. Friday, who is leaving, agreed with Mr Friday Osagie.
    The first quarters of the flats are let to a third of them.
    Three quarters of the pupils passed.
    Wait a second before you enter.
    Nobody knew how many days it took.
    They showed it on the programme 60 Minutes and in the book The Last Days of Tolm.
    His future is with the club. Most of the 18 to 24-year-olds stayed.
    The upward current was strong, and costs of the quarter rose.
    """

  /// The sentences of all kinds.
  static let all: [TimeCase] = [
    days, weekdays, spans, holidays, clocks, distances, lengths, sets, references, nothing,
  ].flatMap { rows in rows.split(separator: "\n").map { TimeCase(row: $0) } }
}

extension TimeCase {
  /// The case of a row.
  init(row: Substring) {
    let columns = row.split(separator: "|").map { $0.drop { $0 == " " } }
    text = String(columns[0].reversed().drop { $0 == " " }.reversed())
    values = columns.dropFirst().map { String($0.prefix { $0 != " " }) }
  }
}
