import Documents

/// Computes the values of cues from the day of publication and from the days named before.
struct TemporalNormalizer {
  /// The day of publication, if it is known.
  let anchor: CalendarDate?

  /// True for a historical narrative: months and days belong to the year last named, not to that of publication.
  var isNarrative = false

  /// The day, month or year last named.
  private(set) var reference: Reference?

  /// A day with the unit to which it is known.
  struct Reference {
    var day: CalendarDate
    var grain: TemporalUnit
  }

  /// A TIMEX3 value, its first day, and the second-best value.
  struct Value {
    var text: String
    var reference: Reference?
    var runnerUp: String?

    init(_ text: String, _ reference: Reference? = nil, runnerUp: String? = nil) {
      self.text = text
      self.reference = reference
      self.runnerUp = runnerUp
    }
  }

  /// A normalizer that counts from a day.
  init(anchor: CalendarDate?) { self.anchor = anchor }

  /// Makes a value the reference of later expressions.
  mutating func remember(_ value: Value) {
    if let new = value.reference { reference = new }
  }

  /// The day from which months and weekdays without a year are counted.
  private var base: CalendarDate? { isNarrative ? reference?.day ?? anchor : anchor }

  /// The value of a cue without its time of day.
  func value(of cue: TemporalCue) -> Value {
    switch cue.meaning {
    case .calendar(let pattern, let pick): return calendar(pattern, pick, cue.tense)
    case .interval(let first, let last): return interval(first, last, cue.tense)
    case .weekday(let number, let pick): return weekday(number, pick, cue.tense)
    case .shifted(let count, let unit, let origin): return shifted(count, unit, origin)
    case .holiday(let index, let year, let pick): return holiday(index, year, pick, cue.tense)
    case .duration(let value), .set(let value), .reference(let value): return Value(value)
    case .clock: return reference.flatMap { $0.grain == .day ? Value.day($0.day) : nil } ?? today
    }
  }

  private var today: Value { anchor.map { Value.day($0) } ?? Value("XXXX-XX-XX") }

  // MARK: Calendar patterns

  private func calendar(_ pattern: TemporalPattern, _ pick: TemporalPick, _ tense: Event.Tense?) -> Value {
    if let century = pattern.century { return Value(CalendarDate.padded(century, 2)) }
    if let decade = pattern.decade { return Value(CalendarDate.padded(decade, 3) + "X") }
    if pattern.part == "WE" { return weekend(tense) }
    if let year = pattern.year {
      if pattern.isBeforeCommonEra { return Value("BC" + CalendarDate.padded(year, 4)) }
      if pattern.isFiscal { return Value("FY" + CalendarDate.padded(year, 4)) }
      return TemporalNormalizer.dated(pattern, year)
    }
    guard let base else { return Value(TemporalNormalizer.open(pattern)) }
    let years = nearestYears(pattern, pick, tense, base)
    guard let best = years.first else { return Value(TemporalNormalizer.open(pattern)) }
    var value = TemporalNormalizer.dated(pattern, best)
    if years.count > 1 { value.runnerUp = TemporalNormalizer.dated(pattern, years[1]).text }
    return value
  }

  /// The most likely years of a pattern without year, best first.
  ///
  /// The cost of a year is its distance in days, plus 200 to 300 against the direction of the tense: so a day in the
  /// near future is accepted even after a past tense ("was told to go by Jan. 14"), a far one is not.
  private func nearestYears(
    _ pattern: TemporalPattern,
    _ pick: TemporalPick,
    _ tense: Event.Tense?,
    _ base: CalendarDate
  ) -> [Int] {
    switch pick {
    case .sameYear: return [base.year]
    case .previousYear: return [base.year - 1]
    case .followingYear: return [base.year + 1]
    default: break
    }
    let isDay = pattern.day != nil
    let isPart = pattern.part != nil
    var scored: [(year: Int, cost: Int)] = []
    for year in (base.year - 1)...(base.year + 1) {
      let month = pattern.month ?? TemporalNormalizer.middleMonth(of: pattern.part)
      guard let day = CalendarDate(year: year, month: month, day: pattern.day ?? 1) else { continue }
      if let weekday = pattern.weekday, day.weekday != weekday { continue }
      let distance: Int
      if isDay {
        distance = day.dayNumber - base.dayNumber
      } else {
        distance = ((year - base.year) * 12 + month - base.month) * 30
      }
      let slack = isPart ? 30 : 0
      var cost = abs(distance)
      switch pick {
      case .last:
        guard distance < 0 && !isPart || distance <= 0 && isPart else { continue }
      case .next:
        guard distance > 0 else { continue }
      case .this:
        cost += year == base.year ? 0 : 200
      default:
        if isNarrative {
          // A narrative goes forward: a later date costs less than an earlier one.
          cost =
            year == base.year ? (distance < -240 ? 300 : 0) : distance > 0 ? 100 + distance : 400 - distance
        } else {
          switch tense {
          case .past: cost += distance > slack ? 200 : 0
          case .future: cost += distance < -slack ? 300 : 0
          case .present: break
          case nil: cost += distance > slack ? 100 : 0
          }
        }
      }
      scored.append((year, cost))
    }
    if scored.isEmpty && pattern.weekday != nil {
      var loose = pattern
      loose.weekday = nil
      return nearestYears(loose, pick, tense, base)
    }
    return scored.sorted { ($0.cost, $0.year) < ($1.cost, $1.year) }.map(\.year)
  }

  private func interval(_ first: TemporalPattern, _ last: TemporalPattern, _ tense: Event.Tense?) -> Value {
    if first.month == nil, let start = first.year, let end = last.year {
      return Value(
        CalendarDate.padded(start, 4) + "/" + CalendarDate.padded(end, 4),
        TemporalNormalizer.dated(first, start).reference
      )
    }
    let start = calendar(first, .byTense, tense)
    guard let day = start.reference?.day else {
      return Value(start.text + "/" + TemporalNormalizer.open(last))
    }
    let year = (last.month ?? 12) < (first.month ?? 1) ? day.year + 1 : day.year
    let end = TemporalNormalizer.dated(last, last.year ?? year)
    var value = Value(start.text + "/" + end.text, start.reference)
    if let other = start.runnerUp { value.runnerUp = other }
    return value
  }

  /// A pattern in a year.
  private static func dated(_ pattern: TemporalPattern, _ year: Int) -> Value {
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
      return Value(text + "-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(number, 2))
    }
    return pattern.isWeek ? week(of: day) : .day(day)
  }

  /// A pattern with an unknown year.
  private static func open(_ pattern: TemporalPattern) -> String {
    if let part = pattern.part { return "XXXX-" + part }
    guard let month = pattern.month else { return "XXXX" }
    let text = "XXXX-" + CalendarDate.padded(month, 2)
    return pattern.day.map { text + "-" + CalendarDate.padded($0, 2) } ?? text
  }

  /// The middle month of a season, quarter or half, from which its distance is counted.
  private static func middleMonth(of part: String?) -> Int {
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

  // MARK: Days and weeks

  private func weekday(_ number: Int, _ pick: TemporalPick, _ tense: Event.Tense?) -> Value {
    guard let base else { return Value("XXXX-WXX-" + String(number)) }
    let back = (base.weekday - number + 7) % 7
    let ahead = (number - base.weekday + 7) % 7
    let monday = base.adding(days: 1 - base.weekday)
    switch pick {
    case .last: return .day(base.adding(days: back == 0 ? -7 : -back))
    case .next: return .day(base.adding(days: ahead == 0 ? 7 : ahead))
    case .previousYear: return .day(monday.adding(days: number - 8))
    case .followingYear: return .day(monday.adding(days: number + 6))
    case .sameYear: return .day(monday.adding(days: number - 1))
    case .this, .byTense:
      let isAhead = tense == .future
      var value = Value.day(base.adding(days: isAhead ? ahead : -back))
      value.runnerUp = base.adding(days: isAhead ? ahead - 7 : 7 - back).iso
      return value
    }
  }

  private func weekend(_ tense: Event.Tense?) -> Value {
    guard let base else { return Value("XXXX-WXX-WE") }
    let saturday = base.adding(days: 6 - base.weekday)
    let isAhead = tense == .future || base.weekday >= 6
    return TemporalNormalizer.weekend(isAhead ? saturday : saturday.adding(days: -7))
  }

  private static func weekend(_ saturday: CalendarDate) -> Value {
    Value(week(of: saturday).text + "-WE", Reference(day: saturday, grain: .weekend))
  }

  private static func week(of day: CalendarDate) -> Value {
    let week = day.week
    return Value(
      CalendarDate.padded(week.year, 4) + "-W" + CalendarDate.padded(week.number, 2),
      Reference(day: day.adding(days: 1 - day.weekday), grain: .week)
    )
  }

  private func shifted(_ count: Int, _ unit: TemporalUnit, _ origin: TemporalOrigin) -> Value {
    let from: Reference?
    if origin == .reference, let reference {
      let isTooCoarse =
        reference.grain.rawValue > unit.rawValue && reference.grain.rawValue >= TemporalUnit.month.rawValue
      if isTooCoarse && unit.rawValue <= TemporalUnit.week.rawValue { return Value("XXXX-XX-XX") }
      from = reference
    } else {
      from =
        (isNarrative ? reference?.day : nil).map { Reference(day: $0, grain: .day) }
        ?? anchor.map { Reference(day: $0, grain: .day) }
    }
    guard let day = from?.day else {
      switch unit {
      case .year, .decade, .century, .millennium: return Value("XXXX")
      case .month, .quarter: return Value("XXXX-XX")
      case .week, .weekend, .fortnight: return Value("XXXX-WXX")
      default: return Value("XXXX-XX-XX")
      }
    }
    let limited = max(-4_000_000, min(4_000_000, count))
    switch unit {
    case .second, .minute, .hour: return .day(day)
    case .day: return .day(day.adding(days: limited))
    case .week: return TemporalNormalizer.week(of: day.adding(days: max(-400_000, min(400_000, count)) * 7))
    case .fortnight:
      return TemporalNormalizer.week(of: day.adding(days: max(-200_000, min(200_000, count)) * 14))
    case .weekend:
      let saturday = day.adding(days: 6 - day.weekday)
      return TemporalNormalizer.weekend(saturday.adding(days: max(-1000, min(1000, count)) * 7))
    case .month, .quarter:
      let step = unit == .quarter ? 3 : 1
      let months = day.year * 12 + day.month - 1 + max(-100_000, min(100_000, count)) * step
      let (year, month) = (months / 12, months % 12 + 1)
      guard months >= 12, year <= 9999 else { return Value("XXXX-XX") }
      return TemporalNormalizer.dated(
        unit == .quarter
          ? TemporalPattern(part: "Q" + String((month - 1) / 3 + 1)) : TemporalPattern(month: month),
        year
      )
    case .year:
      let year = day.year + max(-10_000, min(10_000, count))
      return year >= 1 && year <= 9999 ? TemporalNormalizer.dated(TemporalPattern(), year) : Value("XXXX")
    case .decade:
      let decade = day.year / 10 + max(-1000, min(1000, count))
      return decade >= 0 ? Value(CalendarDate.padded(decade, 3) + "X") : Value("XXXX")
    case .century:
      let century = day.year / 100 + max(-100, min(100, count))
      return century >= 0 ? Value(CalendarDate.padded(century, 2)) : Value("XXXX")
    case .millennium: return Value("XXXX")
    }
  }

  // MARK: Holidays

  private func holiday(_ index: Int, _ year: Int?, _ pick: TemporalPick, _ tense: Event.Tense?) -> Value {
    guard TimeWords.holidays.indices.contains(index) else { return Value("XXXX-XX-XX") }
    let rule = TimeWords.holidays[index].rule
    if let year { return TemporalNormalizer.day(of: rule, in: year).map { .day($0) } ?? Value("XXXX-XX-XX") }
    guard let base else {
      if case .fixed(let month, let day) = rule {
        return Value(TemporalNormalizer.open(.init(month: month, day: day)))
      }
      return Value("XXXX-XX-XX")
    }
    var days = ((base.year - 1)...(base.year + 1)).compactMap { TemporalNormalizer.day(of: rule, in: $0) }
    switch pick {
    case .last: days = days.filter { $0 < base }.reversed()
    case .next: days = days.filter { $0 > base }
    default:
      func cost(_ day: CalendarDate) -> Int {
        let distance = day.dayNumber - base.dayNumber
        let isAgainst = tense == .future ? distance < 0 : tense == .past && distance > 0
        return abs(distance) + (isAgainst ? 330 : 0)
      }
      days.sort { cost($0) < cost($1) }
    }
    return days.first.map { .day($0) } ?? Value("XXXX-XX-XX")
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

extension TemporalNormalizer.Value {
  /// A single day.
  static func day(_ day: CalendarDate) -> Self { Self(day.iso, .init(day: day, grain: .day)) }
}
