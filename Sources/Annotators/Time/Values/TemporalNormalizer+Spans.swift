import Documents

/// The values of days, weeks, months and years, and of days and parts within them.
extension TemporalNormalizer {
  /// A pattern in a year; open without one.
  static func dated(_ pattern: TemporalPattern, _ year: Int?) -> Value {
    guard let year else { return Value(open(pattern)) }
    let text = CalendarDate.padded(year, 4)
    if let part = pattern.part {
      let day = CalendarDate(year: year, month: middleMonth(of: part), day: 1)
      return Value(text + "-" + part, day.map { Reference(day: $0, grain: .quarter) })
    }
    guard let month = pattern.month else {
      return Value(text, CalendarDate(year: year, month: 1, day: 1).map { Reference(day: $0, grain: .year) })
    }
    guard let number = pattern.day else {
      return Value(
        text + "-" + CalendarDate.padded(month, 2),
        CalendarDate(year: year, month: month, day: 1).map { Reference(day: $0, grain: .month) }
      )
    }
    guard let day = CalendarDate(year: year, month: month, day: number) else {
      return Value(written(pattern, year))
    }
    return pattern.isWeek ? week(of: day) : .day(day)
  }

  /// A pattern in a year before the common era.
  static func early(_ pattern: TemporalPattern, _ year: Int) -> Value {
    var value = Value("BC" + dated(pattern, year).text)
    value.earlyYear = year
    return value
  }

  /// The value of a meaning that is counted from a year before the common era; nil where it is counted otherwise.
  func value(of meaning: TemporalMeaning, beforeCommonEra year: Int) -> Value? {
    switch meaning {
    case .calendar(let pattern, _) where isNarrative && pattern.year == nil && !pattern.isFiscal:
      guard pattern.month != nil || pattern.part != nil, pattern.part != "WE" else { return nil }
      return TemporalNormalizer.early(pattern, year)
    case .shifted(let count, let unit, .reference):
      let shift = max(-10_000, min(10_000, count))
      switch unit {
      case .year where year > shift: return TemporalNormalizer.early(TemporalPattern(), year - shift)
      case .decade where year / 10 >= shift: return Value("BC" + CalendarDate.padded(year / 10 - shift, 3))
      case .century where year / 100 >= shift: return Value("BC" + CalendarDate.padded(year / 100 - shift, 2))
      case .day, .week, .month, .fortnight: return Value("BCXXXX-XX-XX")
      default: return nil
      }
    default: return nil
    }
  }

  /// A pattern with an unknown year.
  static func open(_ pattern: TemporalPattern) -> String {
    if let part = pattern.part { return "XXXX-" + part }
    guard let month = pattern.month else { return "XXXX" }
    let text = "XXXX-" + CalendarDate.padded(month, 2)
    return pattern.day.map { text + "-" + CalendarDate.padded($0, 2) } ?? text
  }

  /// A day as it would be written, whether the calendar has it or not.
  static func written(_ pattern: TemporalPattern, _ year: Int? = nil) -> String {
    let year = (pattern.year ?? year).map { CalendarDate.padded($0, 4) } ?? "XXXX"
    return year + "-" + CalendarDate.padded(pattern.month ?? 0, 2) + "-"
      + CalendarDate.padded(pattern.day ?? 0, 2)
  }

  /// The middle month of a season, quarter or half, from which its distance is counted.
  static func middleMonth(of part: String?) -> Int {
    switch part {
    case "SP": 4
    case "SU": 7
    case "FA": 10
    case "WI": 1
    case "Q1": 2
    case "Q2": 5
    case "Q3": 8
    case "Q4": 11
    case "H1": 4
    case "H2": 10
    default: 1
    }
  }

  /// The value of the week of a day.
  static func week(of day: CalendarDate) -> Value {
    let week = day.week
    return Value(
      CalendarDate.padded(week.year, 4) + "-W" + CalendarDate.padded(week.number, 2),
      Reference(day: day.adding(days: 1 - day.weekday), grain: .week)
    )
  }

  /// The value of the weekend that begins on a Saturday.
  static func weekend(_ saturday: CalendarDate) -> Value {
    Value(week(of: saturday).text + "-WE", Reference(day: saturday, grain: .weekend))
  }

  /// The value a number of units from a day, as coarse as the unit.
  static func moved(_ day: CalendarDate, _ count: Int, _ unit: TemporalUnit) -> Value {
    let limited = max(-4_000_000, min(4_000_000, count))
    switch unit {
    case .second, .minute, .hour: return .day(day)
    case .day: return .day(day.adding(days: limited))
    case .week: return week(of: day.adding(days: max(-400_000, min(400_000, count)) * 7))
    case .fortnight: return week(of: day.adding(days: max(-200_000, min(200_000, count)) * 14))
    case .weekend:
      let saturday = day.adding(days: 6 - day.weekday)
      return weekend(saturday.adding(days: max(-1000, min(1000, count)) * 7))
    case .month, .quarter:
      let step = unit == .quarter ? 3 : 1
      let months = day.year * 12 + day.month - 1 + max(-100_000, min(100_000, count)) * step
      let (year, month) = (months / 12, months % 12 + 1)
      guard months >= 12, year <= 9999 else { return Value("XXXX-XX") }
      let part = "Q" + String((month - 1) / 3 + 1)
      return dated(unit == .quarter ? TemporalPattern(part: part) : TemporalPattern(month: month), year)
    case .year:
      let year = day.year + max(-10_000, min(10_000, count))
      return year >= 1 && year <= 9999 ? dated(TemporalPattern(), year) : Value("XXXX")
    case .decade:
      let decade = day.year / 10 + max(-1000, min(1000, count))
      return decade >= 0 ? Value(CalendarDate.padded(decade, 3) + "X") : Value("XXXX")
    case .century:
      let century = day.year / 100 + max(-100, min(100, count))
      return century >= 0 ? Value(CalendarDate.padded(century, 2)) : Value("XXXX")
    case .millennium: return Value("XXXX")
    }
  }

  /// The value a number of units from another value: a day for days and weeks, else as coarse as the unit.
  static func beside(_ count: Int, _ unit: TemporalUnit, _ other: Value) -> Value {
    guard let reference = other.reference else { return Value("XXXX-XX-XX") }
    var value: Value
    switch unit {
    case .day where reference.grain == .day: value = moved(reference.day, count, .day)
    case .week where count == 0: value = week(of: reference.day)
    // "Labor Day weekend" goes before the Monday.
    case .weekend where reference.grain == .day:
      value = moved(reference.day, reference.day.weekday == 1 ? count - 1 : count, .weekend)
    case .week where reference.grain == .day:
      value = moved(reference.day, count.multipliedClamped(by: 7), .day)
    case .fortnight where reference.grain == .day:
      value = moved(reference.day, count.multipliedClamped(by: 14), .day)
    case .day, .week, .fortnight, .weekend:
      guard reference.grain != .year, reference.grain != .decade else { return Value(other.text) }
      value = moved(reference.day, count, unit)
    default: value = moved(reference.day, count, unit)
    }
    value.origin = other.text
    return value
  }

  /// The first and the last day of a value; nil for values without days.
  private static func days(of value: Value) -> (first: CalendarDate, last: CalendarDate)? {
    guard let reference = value.reference else { return nil }
    let day = reference.day
    func month(_ number: Int, _ year: Int, lasting months: Int) -> (CalendarDate, CalendarDate)? {
      let last = year * 12 + number - 2 + months
      guard let first = CalendarDate(year: year, month: number, day: 1),
        let end = CalendarDate(
          year: last / 12,
          month: last % 12 + 1,
          day: CalendarDate.days(inMonth: last % 12 + 1, of: last / 12)
        )
      else { return nil }
      return (first, end)
    }
    switch reference.grain {
    case .week: return (day, day.adding(days: 6))
    case .weekend: return (day, day.adding(days: 1))
    case .month: return month(day.month, day.year, lasting: 1)
    case .quarter:
      let isHalf = value.text.utf8.contains(UInt8(ascii: "H"))
      let start = isHalf ? (day.month < 7 ? 1 : 7) : (day.month - 2 + 12) % 12 + 1
      let year = !isHalf && day.month < 2 ? day.year - 1 : day.year
      return month(start, year, lasting: isHalf ? 6 : 3)
    case .year: return month(1, day.year, lasting: 12)
    case .decade: return month(1, day.year, lasting: 120)
    default: return nil
    }
  }

  /// Which weekday of another value, -1 for the last.
  static func nth(_ number: Int, weekday: Int, of other: Value) -> Value {
    guard let span = days(of: other) else { return Value(other.text) }
    let found: CalendarDate
    if number < 0 {
      found = span.last.adding(days: -((span.last.weekday - weekday + 7) % 7) + (number + 1) * 7)
    } else {
      found = span.first.adding(days: (weekday - span.first.weekday + 7) % 7 + (min(number, 600) - 1) * 7)
    }
    guard found >= span.first, found <= span.last else { return Value(other.text) }
    var value = Value.day(found)
    value.origin = other.text
    return value
  }

  /// Which unit of another value, -1 for the last.
  static func nth(_ number: Int, _ unit: TemporalUnit, of other: Value) -> Value {
    guard let span = days(of: other) else { return Value(other.text) }
    let isLast = number < 0
    let steps = isLast ? 0 : min(number, 4000) - 1
    var value: Value
    let start: CalendarDate
    switch unit {
    case .day:
      start = isLast ? span.last : span.first.adding(days: steps)
      value = .day(start)
    case .week, .fortnight:
      start = isLast ? span.last : span.first.adding(days: steps * 7)
      value = week(of: start)
    case .weekend:
      let saturday = span.first.adding(days: (13 - span.first.weekday) % 7 + steps * 7)
      start = isLast ? span.last.adding(days: -((span.last.weekday + 1) % 7)) : saturday
      value = weekend(start)
    case .month, .quarter:
      let months = (unit == .month ? 1 : 3) * steps
      value = moved(isLast ? span.last : span.first, months, .month)
      start = value.reference?.day ?? span.first
      if unit == .quarter { value = moved(start, 0, .quarter) }
    case .year:
      value = moved(isLast ? span.last : span.first, steps, .year)
      start = value.reference?.day ?? span.first
    default: return Value(other.text)
    }
    guard start >= span.first, start <= span.last else { return Value(other.text) }
    // A week begins in the month before: "the first week of May … the end of that month" is that of May.
    if unit == .week, let monday = value.reference?.day, monday < span.first {
      value.reference = Reference(day: span.first, grain: .week)
    }
    value.origin = other.text
    return value
  }

  /// The day of a holiday in a year; Easter by the anonymous Gregorian computus.
  static func day(of rule: TimeWords.Holiday, in year: Int) -> CalendarDate? {
    guard (1...9999).contains(year) else { return nil }
    switch rule {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let which):
      if which < 0 {
        let length = CalendarDate.days(inMonth: month, of: year)
        guard let last = CalendarDate(year: year, month: month, day: length) else { return nil }
        return last.adding(days: -((last.weekday - weekday + 7) % 7))
      }
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + (which - 1) * 7)
    case .beside(let month, let day, let weekday, let side):
      guard let start = CalendarDate(year: year, month: month, day: day) else { return nil }
      return start.adding(
        days: side < 0 ? -((start.weekday - weekday + 7) % 7) : (weekday - start.weekday + 7) % 7
      )
    case .after(let month, let weekday, let which, let days):
      return self.day(of: .weekday(month, weekday, which), in: year)?.adding(days: days)
    case .listed(let days): return days.lazy.compactMap { CalendarDate(iso: $0) }.first { $0.year == year }
    case .easter(let days):
      let (a, b, c) = (year % 19, year / 100, year % 100)
      let (d, e, f) = (b / 4, b % 4, (b + 8) / 25)
      let h = (19 * a + b - d - (b - f + 1) / 3 + 15) % 30
      let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
      let m = (a + 11 * h + 22 * l) / 451
      let sum = h + l - 7 * m + 114
      return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: days)
    }
  }
}
