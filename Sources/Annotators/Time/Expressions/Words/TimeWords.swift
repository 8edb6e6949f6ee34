import Documents
import WordLists

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
    /// The years of a decade in words, as its third digit.
    case decade
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

  /// Lists of one class each, and the number of words that have none beside them.
  private static let lists: [(Class, Int32, WordList)] = [
    (.month, 0, WordList("calendar/months")), (.month, 0, WordList("calendar/short-months")),
    (.weekday, 0, WordList("calendar/weekdays")), (.weekday, 0, WordList("calendar/short-weekdays")),
    (.deictic, 0, WordList("calendar/relative-days")), (.cardinal, 0, WordList("quantities/one-to-ten")),
    (.cardinal, 0, WordList("quantities/cardinals")), (.ordinal, 0, WordList("quantities/ordinals")),
    (.ordinalSuffix, 0, WordList("quantities/ordinal-endings")), (.zone, 0, WordList("time/zones")),
    (.past, 1, WordList("verbs/irregular-pasts")), (.past, 1, WordList("time/more-pasts")),
    (.present, 1, WordList("time/present-forms")), (.intention, 0, WordList("time/intentions")),
    (.subordinator, 1, WordList("time/subordinators")), (.subject, 1, WordList("pronouns/nominative")),
    (.counted, 1, WordList("time/counted-nouns")), (.title, 1, WordList("time/titles")),
  ]

  /// The classes by their names in the lists of more than one class.
  private static let classes: [UInt64: Class] = Dictionary(
    uniqueKeysWithValues: [
      ("season", Class.season), ("unit", .unit), ("dayPart", .dayPart), ("clockName", .clockName),
      ("multiplier", .multiplier), ("vague", .vague), ("reference", .reference), ("frequency", .frequency),
      ("every", .every), ("last", .last), ("next", .next), ("this", .this), ("phase", .phase),
      ("shift", .shift), ("side", .side), ("hedge", .hedge), ("meridiem", .meridiem), ("oclock", .oclock),
      ("part", .part), ("yearKind", .yearKind), ("holiday", .holiday), ("times", .times), ("era", .era),
      ("article", .article), ("preposition", .preposition), ("conjunction", .conjunction), ("that", .that),
      ("modal", .modal), ("auxiliary", .auxiliary), ("subject", .subject), ("decade", .decade),
    ].map { (WordHash.of($0), $1) }
  )

  /// The TIMEX3 codes of the seasons, from spring.
  static let seasons = ["SP", "SU", "FA", "WI"]

  /// The TIMEX3 codes of the parts of the day, from morning.
  static let dayParts = ["MO", "AF", "EV", "NI"]

  /// The holidays as their words in lower case, the longest first, with how their day is found.
  static let holidays: [(words: [String], rule: Holiday)] = {
    var rules: [String: Holiday] = [:]
    return (WordList("calendar/holidays").entries + WordList("calendar/moving-holidays").entries).compactMap {
      entry in
      let isOtherName = entry.values.first == "as"
      guard let rule = isOtherName ? entry.values.last.flatMap({ rules[$0] }) : Holiday(entry) else {
        return nil
      }
      rules[entry.text] = rule
      return (entry.words, rule)
    }
  }()

  /// The rule for the day of a holiday in a year.
  enum Holiday: Sendable, Hashable {
    /// A month and a day.
    case fixed(Int, Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// A month, a weekday, and which one of them, -1 for the last.
    case weekday(Int, Int, Int)
    /// A month and a day, and the weekday on or before it (-1) or on or after it (1).
    case beside(Int, Int, weekday: Int, Int)
    /// Days after a weekday of a month.
    case after(Int, Int, Int, days: Int)
    /// The days of some years as ISO dates, where the calendar follows the moon; read when a year is asked for.
    case listed([String])

    /// The rule in the columns of a holiday.
    init?(_ entry: WordList.Entry) {
      let days = entry.values.first == "listed" ? Array(entry.values.dropFirst()) : []
      let numbers = days.isEmpty ? (1..<5).compactMap { entry.number(at: $0) } : []
      switch (entry.values.first, numbers.count) {
      case ("fixed", 2): self = .fixed(numbers[0], numbers[1])
      case ("easter", 1): self = .easter(numbers[0])
      case ("weekday", 3): self = .weekday(numbers[0], numbers[1], numbers[2])
      case ("beside", 4): self = .beside(numbers[0], numbers[1], weekday: numbers[2], numbers[3])
      case ("after", 4): self = .after(numbers[0], numbers[1], numbers[2], days: numbers[3])
      case ("listed", 0) where !days.isEmpty: self = .listed(days)
      default: return nil
      }
    }
  }

  /// The class and number of each word, by the hash of its lower-case bytes.
  static let table: TimeWordTable = {
    var table = TimeWordTable()
    for (kind, number, list) in lists {
      for row in list.rows {
        let own = row.signedNumber(at: 0).flatMap { Int32(exactly: $0) } ?? number
        table.insert(row.hash, kind: kind, value: own + added(by: row, from: 1))
      }
    }
    for (day, hash) in WordList("calendar/weekdays").hashes(adding: "s").enumerated() {
      table.insert(hash, kind: .weekday, value: Int32(day) + 1 + plural)
    }
    for list in [WordList("time/expressions"), WordList("time/function-words")] {
      for row in list.rows {
        guard let kind = row.value(at: 0).flatMap({ classes[WordHash.of($0)] }),
          let number = row.signedNumber(at: 1).flatMap({ Int32(exactly: $0) })
        else { continue }
        table.insert(row.hash, kind: kind, value: number + added(by: row, from: 2))
      }
    }
    // The first words of holidays that are nothing else in a time expression.
    for holiday in holidays {
      guard let first = holiday.words.first else { continue }
      table.insert(WordHash.of(first), kind: .holiday, value: 0)
    }
    return table
  }()

  /// What the columns behind a number add to it.
  private static func added(by row: WordList.Row, from first: Int) -> Int32 {
    var (column, found) = (first, Int32(0))
    while let value = row.value(at: column) {
      if value.elementsEqual("weak".utf8) { return weak }
      if value.elementsEqual("plural".utf8) { found = plural }
      column += 1
    }
    return found
  }
}
