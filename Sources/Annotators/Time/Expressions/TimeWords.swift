/// The words of English that time expressions, tenses and clauses are made of.
///
/// A word has one class and one number; what the number means stands beside the class. Where a word has several
/// readings ("second", "may", "march"), the grammar decides by its neighbours, helped by `weak`.
enum TimeWords {
  /// The class of a word in a time expression or in the tense of a clause.
  enum Class: UInt8 {
    /// A word that is not in the table.
    case other
    /// One punctuation mark or symbol; the number is its byte, curly quotation marks and dashes as plain ones.
    case punctuation
    /// Digits; the number is their value.
    case number
    /// 1 January … 12 December.
    case month
    /// 1 Monday … 7 Sunday.
    case weekday
    /// 1 spring, 2 summer, 3 fall, 4 winter.
    case season
    /// The raw value of a `TemporalUnit`; plural forms with `plural` added.
    case unit
    /// 1 morning, 2 afternoon, 3 evening, 4 night.
    case dayPart
    /// A clock time with a name, as the hour.
    case clockName
    /// A number word below a hundred.
    case cardinal
    /// 100, 1,000 … as a power of ten.
    case multiplier
    /// A number word that is not exact: 1 a few, 2 a pair, 12 a dozen.
    case vague
    /// 1 first … 31.
    case ordinal
    /// The letters after an ordinal's digits.
    case ordinalSuffix
    /// The days from today.
    case deictic
    /// 1 now, 2 current, 3 recent, 4 recently, 5 present, 6 future.
    case reference
    /// The raw value of a unit that something repeats by.
    case frequency
    /// Every, each.
    case every
    /// 1 last, 2 past, 3 previous.
    case last
    /// 1 next, 2 coming, 3 following.
    case next
    /// 1 this, 3 same.
    case this
    /// 1 early, 2 late, 3 mid, 4 beginning, 5 middle, 6 end.
    case phase
    /// 1 ago, 2 later, 3 earlier.
    case shift
    /// 1 before, 2 after.
    case side
    /// 1 about, 2 nearly, 3 more, 4 less, 5 than, 6 at least's "least", 7 most, 8 over, 9 under, 10 some, 11 just.
    case hedge
    /// 1 a.m., 2 p.m.
    case meridiem
    /// A time zone.
    case zone
    case oclock
    /// 1 half, 2 quarter, 3 semester.
    case part
    /// The years: fiscal, academic.
    case yearKind
    /// The first word of a holiday.
    case holiday
    /// 1 a, 2 the.
    case article
    /// A `Preposition` code.
    case preposition
    /// 1 and, 2 or, 3 but.
    case conjunction
    /// 1 will and its like, 2 would and its like, 3 could, which looks neither way.
    case modal
    /// 1 is, 2 was, 3 has, 4 had, 5 does, 6 did, 7 be, 8 been.
    case auxiliary
    /// A past-tense form; 1 when it can be nothing else, 2 for the regular ending.
    case past
    /// A present-tense form.
    case present
    /// A verb or adjective that with "to" looks ahead; 1 when it is a past form, 2 a participle or adjective, 3 a
    /// present form.
    case intention
    /// That.
    case that
    /// A word that opens a clause.
    case subordinator
    /// A form in -ing.
    case gerund
    /// A pronoun that can only be a subject.
    case subject
    /// A word after a number that is no year: people, dollars.
    case counted
    /// A title that makes the next word a surname.
    case title
    /// Times over: once, twice.
    case times
    /// Era: 1 BC, 2 AD.
    case era
  }

  /// A flag added to the number of a word that is more often something else.
  static let weak: Int32 = 256
  /// A flag added to the number of a plural unit.
  static let plural: Int32 = 512

  /// The codes of prepositions that matter.
  enum Preposition {
    static let on: Int32 = 1
    static let at: Int32 = 2
    static let inside: Int32 = 3
    static let by: Int32 = 4
    static let since: Int32 = 5
    static let until: Int32 = 6
    static let from: Int32 = 7
    static let of: Int32 = 8
    static let during: Int32 = 9
    static let forTime: Int32 = 10
    static let within: Int32 = 11
    static let between: Int32 = 12
    static let to: Int32 = 13
    static let through: Int32 = 14
    static let per: Int32 = 15
    static let asOf: Int32 = 16
    static let other: Int32 = 17
  }

  /// The rows of the table: class, number, words.
  static let rows: [(Class, Int32, String)] = [
    (.month, 1, "january"), (.month, 1 + weak, "jan"), (.month, 2, "february feb"),
    (.month, 3 + weak, "march mar"), (.month, 4 + weak, "april"), (.month, 4, "apr"),
    (.month, 5 + weak, "may"), (.month, 6 + weak, "june jun"), (.month, 7 + weak, "july"), (.month, 7, "jul"),
    (.month, 8 + weak, "august"), (.month, 8, "aug"), (.month, 9, "september sept sep"),
    (.month, 10, "october oct"), (.month, 11, "november nov"), (.month, 12, "december"),
    (.month, 12 + weak, "dec"),
    (.weekday, 1, "monday"), (.weekday, 1 + plural, "mondays"), (.weekday, 1 + weak, "mon"),
    (.weekday, 2, "tuesday tues"), (.weekday, 2 + plural, "tuesdays"),
    (.weekday, 2 + weak, "tue"), (.weekday, 3, "wednesday"), (.weekday, 3 + plural, "wednesdays"),
    (.weekday, 3 + weak, "wed"),
    (.weekday, 4, "thursday thurs"), (.weekday, 4 + plural, "thursdays"), (.weekday, 4 + weak, "thu thur"),
    (.weekday, 5, "friday"), (.weekday, 5 + plural, "fridays"),
    (.weekday, 5 + weak, "fri"), (.weekday, 6, "saturday"), (.weekday, 6 + plural, "saturdays"),
    (.weekday, 6 + weak, "sat"),
    (.weekday, 7, "sunday"), (.weekday, 7 + plural, "sundays"), (.weekday, 7 + weak, "sun"),
    (.season, 1 + weak, "spring"), (.season, 2, "summer"), (.season, 3 + weak, "fall"),
    (.season, 3, "autumn"),
    (.season, 4, "winter"),
    (.unit, 1 + weak, "second"), (.unit, 1 + plural, "seconds secs"), (.unit, 2, "minute"),
    (.unit, 2 + plural, "minutes mins"), (.unit, 3, "hour"), (.unit, 3 + plural, "hours hrs"),
    (.unit, 4, "day"),
    (.unit, 4 + plural, "days"), (.unit, 5, "weekend"), (.unit, 5 + plural, "weekends"), (.unit, 6, "week"),
    (.unit, 6 + plural, "weeks"), (.unit, 7, "fortnight"), (.unit, 7 + plural, "fortnights"),
    (.unit, 8, "month"), (.unit, 8 + plural, "months"), (.unit, 10, "year"),
    (.unit, 10 + plural, "years yrs"),
    (.unit, 11, "decade"), (.unit, 11 + plural, "decades"), (.unit, 12, "century"),
    (.unit, 12 + plural, "centuries"), (.unit, 13, "millennium"), (.unit, 13 + plural, "millennia"),
    (.dayPart, 1, "morning mornings"), (.dayPart, 2, "afternoon afternoons"),
    (.dayPart, 3, "evening evenings"),
    (.dayPart, 4, "night nights overnight"),
    (.clockName, 12, "noon midday noontime"), (.clockName, 24, "midnight"),
    (.cardinal, 0, "zero"), (.cardinal, 1, "one"), (.cardinal, 2, "two"), (.cardinal, 3, "three"),
    (.cardinal, 4, "four"), (.cardinal, 5, "five"), (.cardinal, 6, "six"), (.cardinal, 7, "seven"),
    (.cardinal, 8, "eight"), (.cardinal, 9, "nine"), (.cardinal, 10, "ten"), (.cardinal, 11, "eleven"),
    (.cardinal, 12, "twelve"), (.cardinal, 13, "thirteen"), (.cardinal, 14, "fourteen"),
    (.cardinal, 15, "fifteen"), (.cardinal, 16, "sixteen"), (.cardinal, 17, "seventeen"),
    (.cardinal, 18, "eighteen"), (.cardinal, 19, "nineteen"), (.cardinal, 20, "twenty"),
    (.cardinal, 30, "thirty"), (.cardinal, 40, "forty"), (.cardinal, 50, "fifty"), (.cardinal, 60, "sixty"),
    (.cardinal, 70, "seventy"), (.cardinal, 80, "eighty"), (.cardinal, 90, "ninety"),
    (.multiplier, 2, "hundred hundreds"), (.multiplier, 3, "thousand thousands"),
    (.multiplier, 6, "million millions"), (.multiplier, 9, "billion billions"),
    (.multiplier, 12, "trillion trillions"),
    (.vague, 1, "few several many numerous"), (.vague, 2, "couple pair"), (.vague, 12, "dozen dozens"),
    (.ordinal, 1, "first"), (.ordinal, 3, "third"), (.ordinal, 4, "fourth"), (.ordinal, 5, "fifth"),
    (.ordinal, 6, "sixth"), (.ordinal, 7, "seventh"), (.ordinal, 8, "eighth"), (.ordinal, 9, "ninth"),
    (.ordinal, 10, "tenth"), (.ordinal, 11, "eleventh"), (.ordinal, 12, "twelfth"),
    (.ordinal, 13, "thirteenth"), (.ordinal, 14, "fourteenth"), (.ordinal, 15, "fifteenth"),
    (.ordinal, 16, "sixteenth"), (.ordinal, 17, "seventeenth"), (.ordinal, 18, "eighteenth"),
    (.ordinal, 19, "nineteenth"), (.ordinal, 20, "twentieth"),
    (.ordinalSuffix, 0, "st nd rd th"),
    (.deictic, 0, "today tonight"), (.deictic, -1, "yesterday"), (.deictic, 1, "tomorrow"),
    (.reference, 1, "now nowadays currently"), (.reference, 2, "current"), (.reference, 3, "recent"),
    (.reference, 4, "recently"), (.reference, 6, "future"),
    (.frequency, 4, "daily nightly"), (.frequency, 6, "weekly"), (.frequency, 8, "monthly"),
    (.frequency, 10, "annually yearly"), (.frequency, 3, "hourly"), (.frequency, 9, "quarterly"),
    (.frequency, 7, "biweekly fortnightly"), (.every, 0, "every each"),
    (.last, 1, "last"), (.last, 2, "past"), (.last, 3, "previous preceding prior"),
    (.next, 1, "next"), (.next, 2, "coming upcoming"), (.next, 3, "following ensuing subsequent"),
    (.this, 1, "this"), (.this, 3, "same"), (.that, 0, "that"),
    (.phase, 1, "early"), (.phase, 2, "late"), (.phase, 3, "mid"), (.phase, 4, "beginning start"),
    (.phase, 5, "middle"), (.phase, 6, "end"),
    (.shift, 1, "ago"), (.shift, 2, "later"), (.shift, 3, "earlier"), (.side, 1, "before"),
    (.side, 2, "after"),
    (.hedge, 1, "about around approximately roughly circa"), (.hedge, 2, "nearly almost"),
    (.hedge, 3, "more"),
    (.hedge, 4, "less fewer"), (.hedge, 5, "than"), (.hedge, 6, "least"), (.hedge, 7, "most"),
    (.hedge, 8, "over"), (.hedge, 9, "under"), (.hedge, 10, "some"), (.hedge, 11, "just only exactly"),
    (.meridiem, 1, "am"), (.meridiem, 2, "pm"),
    (.zone, 0, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst aest"), (.oclock, 0, "o'clock"),
    (.part, 1, "half"), (.part, 2, "quarter quarters"), (.part, 3, "semester"),
    (.yearKind, 1, "fiscal financial"), (.yearKind, 2, "academic"),
    (
      .holiday, 0,
      "christmas easter thanksgiving halloween independence labor labour memorial veterans valentine "
        + "valentine's "
        + "boxing ramadan new"
    ),
    (.article, 1, "a an"), (.article, 2, "the"),
    (.preposition, 1, "on"), (.preposition, 2, "at"), (.preposition, 3, "in"), (.preposition, 4, "by"),
    (.preposition, 5, "since"), (.preposition, 6, "until till"), (.preposition, 7, "from"),
    (.preposition, 8, "of"), (.preposition, 9, "during throughout"), (.preposition, 10, "for"),
    (.preposition, 11, "within"), (.preposition, 12, "between"), (.preposition, 13, "to"),
    (.preposition, 14, "through"), (.preposition, 15, "per"), (.preposition, 16, "as"),
    (.preposition, 17, "with into onto against towards toward upon near under despite without"),
    (.conjunction, 1, "and"), (.conjunction, 2, "or nor"), (.conjunction, 3, "but"),
    (.modal, 1, "will shall ll wo"), (.modal, 2, "would should might must"),
    (.modal, 3, "could can"),
    (.auxiliary, 1, "is are re"), (.auxiliary, 2, "was were"), (.auxiliary, 3, "has have ve"),
    (.auxiliary, 4, "had"), (.auxiliary, 5, "does do"), (.auxiliary, 6, "did"), (.auxiliary, 7, "be"),
    (.auxiliary, 8, "been"),
    (
      .past, 1,
      "said told took went came made gave met left held ran began became led lost won sent spent brought "
        + "thought "
        + "found got saw knew wrote spoke fell rose grew drew drove flew broke chose stole shook wore "
        + "withdrew "
        + "underwent overcame fought bought caught taught sought built dealt felt heard kept laid meant "
        + "paid sold "
        + "stood struck swore understood voiced arose awoke bore blew forbade forgot froze hid lay lit "
        + "rang rode "
        + "sang sank shot slept slid stuck swept swung threw tore wept woke quit hit born killed died"
    ),
    (
      .present, 1,
      "says tells takes goes comes makes gives meets leaves holds runs begins becomes leads opens starts "
        + "ends faces "
        + "seeks remains believes thinks knows means shows reports adds calls visits arrives returns marks "
        + "turns "
        + "launches continues appears seems belongs lives stands plays needs"
    ),
    (
      .intention, 1,
      "agreed promised vowed pledged decided ordered asked hoped intended wanted prepared called"
    ),
    (
      .intention, 2,
      "expected scheduled due set slated likely poised ready planned going supposed bound unlikely "
        + "planning preparing "
        + "hoping"
    ),
    (
      .intention, 3,
      "plan plans expects expect schedules hopes hope intends intend aims aim wants want prepares prepare "
        + "promises "
        + "vows pledges"
    ),
    (
      .subordinator, 1,
      "which who whom whose when while where because although though if unless whereas whether as"
    ),
    (.subject, 1, "he she they we i it"),
    (
      .counted, 1,
      "people persons sheep cattle men women children troops dollars euros pounds percent per miles kilometers "
        + "kilometres meters "
        + "metres feet tons tonnes kilograms votes seats points jobs homes houses troops police"
    ),
    (.title, 1, "mr mrs ms miss dr sir lord lady president minister senator theresa"),
    (.times, 1, "once"), (.times, 2, "twice thrice"), (.era, 1, "bc bce"), (.era, 2, "ad ce"),
  ]

  /// Verbs that ask or allow someone "to" do something later.
  static let askingVerbs = hashes(
    "told tells tell asked asks ask ordered orders order urged urges urge invited invites instructed advised "
      + "advises warned warns requested requests required requires allowed allows permitted encouraged "
      + "called calls directed commanded begged reminded summoned obliged authorized authorised cleared"
  )

  /// Past forms that move something to a day or set it a limit: "postponed until Monday".
  static let movingVerbs = hashes(
    "postponed delayed adjourned remanded extended suspended deferred banned gave given put pushed moved "
      + "rescheduled shelved prolonged barred ordered asked told urged agreed promised allowed jailed detained"
  )

  /// Present forms of things that run to a timetable: "opens on Saturday".
  static let timetableVerbs = hashes(
    "opens starts begins ends visits arrives returns leaves meets launches closes reopens resumes concludes "
      + "kicks faces goes comes hosts plays"
  )

  /// Plain verbs after which a participle is a state: "will remain closed".
  static let stateVerbs = hashes(
    "remain stay keep get become feel look seem appear leave have stand lie sit go make"
  )

  /// Plain verbs that after "to" alone announce something: "Leaders to meet on Sunday".
  static let plannedVerbs = hashes(
    "meet return vote visit attend begin start open reopen close resume hold take leave travel appear testify "
      + "speak decide announce release continue arrive play face host discuss sign launch go be end step "
      + "resign quit hear debate elect choose unveil address join receive get make"
  )

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { TimeWordTable.hash($0.utf8) })
  }

  /// The TIMEX3 codes of the seasons, from spring.
  static let seasons = ["SP", "SU", "FA", "WI"]

  /// The TIMEX3 codes of the parts of the day, from morning.
  static let dayParts = ["MO", "AF", "EV", "NI"]

  /// The English names of the months, from January.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// The English names of the days, from Monday.
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// The holidays as their words in lower case, the longest first, with how their day is found.
  static let holidays: [(words: [String], rule: Holiday)] = [
    (["christmas", "eve"], .fixed(12, 24)), (["christmas", "day"], .fixed(12, 25)),
    (["christmas"], .fixed(12, 25)),
    (["new", "year", "'", "s", "eve"], .fixed(12, 31)), (["new", "year", "'", "s", "day"], .fixed(1, 1)),
    (["new", "year", "s", "day"], .fixed(1, 1)), (["new", "year", "'", "s"], .fixed(1, 1)),
    (["easter", "sunday"], .easter(0)), (["easter", "monday"], .easter(1)), (["easter"], .easter(0)),
    (["good", "friday"], .easter(-2)), (["thanksgiving", "day"], .weekday(11, 4, 4)),
    (["thanksgiving"], .weekday(11, 4, 4)), (["halloween"], .fixed(10, 31)),
    (["independence", "day"], .fixed(7, 4)), (["labor", "day"], .weekday(9, 1, 1)),
    (["memorial", "day"], .weekday(5, 1, -1)), (["veterans", "day"], .fixed(11, 11)),
    (["valentine", "'", "s", "day"], .fixed(2, 14)), (["boxing", "day"], .fixed(12, 26)),
  ]

  /// The rule for the day of a holiday in a year.
  enum Holiday: Sendable, Hashable {
    /// A month and a day.
    case fixed(Int, Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// A month, a weekday, and which one of them, -1 for the last.
    case weekday(Int, Int, Int)
  }

  /// The class and number of each word, by the hash of its lower-case bytes.
  static let table: TimeWordTable = {
    var table = TimeWordTable()
    for (kind, value, words) in rows {
      for word in words.split(separator: " ") {
        table.insert(TimeWordTable.hash(word.utf8), kind: kind.rawValue, value: value)
      }
    }
    return table
  }()
}
