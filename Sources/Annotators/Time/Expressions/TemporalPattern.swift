public import Documents

/// A calendar date with unknown parts.
public struct TemporalPattern: Sendable, Hashable {
  /// The year; four digits, or the decade or century if `century` or `decade` is set.
  public var year: Int?
  /// The month, 1 to 12.
  public var month: Int?
  /// The day of the month.
  public var day: Int?
  /// The weekday given with it, 1 for Monday.
  public var weekday: Int?
  /// A part of the year in TIMEX3: `SU`, `Q3`, `H1`.
  public var part: String?
  /// The first three digits of the years of a decade.
  public var decade: Int?
  /// The first two digits of the years of a century.
  public var century: Int?
  /// True for the week of the day.
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

  /// The day; nil unless year, month and day are known and the calendar has it.
  public var date: CalendarDate? {
    guard let year, let month, let day, !isBeforeCommonEra else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
