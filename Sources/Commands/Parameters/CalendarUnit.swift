import Documents

/// A unit of the calendar by which days are counted.
enum CalendarUnit: String, ChoiceValue, Hashable {
  case day, week, month, year

  /// Returns the period of this unit that contains a day.
  func period(of day: CalendarDate) -> CalendarInterval {
    switch self {
    case .day: return CalendarInterval(day, day)
    case .week:
      let monday = day.adding(days: 1 - day.weekday)
      return CalendarInterval(monday, monday.adding(days: 6))
    case .month:
      let last = CalendarDate(
        year: day.year,
        month: day.month,
        day: CalendarDate.days(inMonth: day.month, of: day.year)
      )
      return CalendarInterval(CalendarDate(year: day.year, month: day.month, day: 1) ?? day, last ?? day)
    case .year:
      let first = CalendarDate(year: day.year, month: 1, day: 1)
      return CalendarInterval(first ?? day, CalendarDate(year: day.year, month: 12, day: 31) ?? day)
    }
  }

  /// Returns the TIMEX3 value of the period of this unit that contains a day.
  func value(of day: CalendarDate) -> String {
    switch self {
    case .day: return day.iso
    case .week:
      let week = day.week
      return CalendarDate.padded(week.year, 4) + "-W" + CalendarDate.padded(week.number, 2)
    case .month: return String(day.iso.prefix(7))
    case .year: return CalendarDate.padded(day.year, 4)
    }
  }

  /// The noun for several of them with an article, as in "3 days".
  func counted(_ count: Int) -> String { Words.count(count, rawValue) }

  /// Returns the finest unit of which some days have at most so many, or years.
  static func fitting(_ days: CalendarInterval, within most: Int) -> CalendarUnit {
    if days.count <= most { return .day }
    if (days.count + 12) / 7 <= most { return .week }
    let months = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    return months <= most ? .month : .year
  }
}
