public import Documents

/// A unit of time, from the second up.
public enum TemporalUnit: UInt8, Sendable, Hashable, CaseIterable {
  case second = 1
  case minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century, millennium

  /// The letters of the unit in an ISO 8601 duration, with the factor that a plain letter lacks.
  var duration: (prefix: String, factor: Int, letter: String) {
    switch self {
    case .second: ("PT", 1, "S")
    case .minute: ("PT", 1, "M")
    case .hour: ("PT", 1, "H")
    case .day: ("P", 1, "D")
    case .weekend: ("P", 1, "WE")
    case .week: ("P", 1, "W")
    case .fortnight: ("P", 2, "W")
    case .month: ("P", 1, "M")
    case .quarter: ("P", 1, "Q")
    case .year: ("P", 1, "Y")
    case .decade: ("P", 10, "Y")
    case .century: ("P", 100, "Y")
    case .millennium: ("P", 1000, "Y")
    }
  }
}

/// What the words of a time expression say about the calendar.
public enum TemporalMeaning: Sendable, Hashable {
  /// A day, month or year, as far as it is named, and which one where the year is not.
  case calendar(TemporalPattern, TemporalPick)
  /// From one to another, both included.
  case interval(TemporalPattern, TemporalPattern)
  /// A weekday alone, 1 for Monday.
  case weekday(Int, TemporalPick)
  /// A number of units from the day of publication or from the day spoken of, as coarse as the unit.
  case shifted(Int, TemporalUnit, TemporalOrigin)
  /// A holiday, by its place in the word table.
  case holiday(Int, year: Int?, TemporalPick)
  /// A length of time as an ISO 8601 duration.
  case duration(String)
  /// A repetition, as the duration or day that repeats.
  case set(String)
  /// `PRESENT_REF`, `PAST_REF` or `FUTURE_REF`.
  case reference(String)
  /// A clock time alone, on the day spoken of.
  case clock
}

/// Which of several like-named days, months or years is meant.
public enum TemporalPick: UInt8, Sendable, Hashable {
  /// The nearest one in the direction of the tense.
  case byTense
  case last, this, next
  /// In the year, or for weekdays the week, of publication, before it or after it.
  case sameYear, previousYear, followingYear
}

/// The day from which an expression counts.
public enum TemporalOrigin: UInt8, Sendable, Hashable {
  /// The day of publication, as in "yesterday".
  case publication
  /// The day last spoken of, as in "the following day".
  case reference
}

/// A calendar date with unknown parts.
public struct TemporalPattern: Sendable, Hashable {
  /// The year; four digits, or the decade or century if `century` or `decade` is set.
  public var year: Int?
  /// The month, 1 to 12.
  public var month: Int?
  /// The day of the month.
  public var day: Int?
  /// The weekday that stands with it, 1 for Monday.
  public var weekday: Int?
  /// A part of the year in TIMEX3: `SU`, `Q3`, `H1`.
  public var part: String?
  /// The first three digits of the years of a decade.
  public var decade: Int?
  /// The first two digits of the years of a century.
  public var century: Int?
  /// True when the week of the day is meant.
  public var isWeek = false
  /// True for a year that does not begin in January.
  public var isFiscal = false
  /// True before the common era.
  public var isBeforeCommonEra = false

  /// A date with the parts that are known.
  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil, part: String? = nil)
  {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.part = part
  }

  /// The day, when year, month and day are known and the calendar has it.
  public var date: CalendarDate? {
    guard let year, let month, let day, !isBeforeCommonEra else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// A time of day: a clock time or a part of the day.
public enum TemporalClock: Sendable, Hashable {
  /// Hours and minutes; the hour is 24 at midnight.
  case time(Int, Int)
  /// `MO`, `AF`, `EV` or `NI`.
  case part(String)

  /// The characters after the date in a TIMEX3 value.
  var value: String {
    switch self {
    case .time(let hour, let minute):
      "T" + CalendarDate.padded(hour, 2) + ":" + CalendarDate.padded(minute, 2)
    case .part(let code): "T" + code
    }
  }
}
