import Documents

/// The meaning of what a pattern has matched.
extension TimeMatcher {
  /// The reading of a rule over some tokens; nil if the fields make no meaning.
  func reading(_ rule: TimeRule, _ state: TimeMatchState, _ range: Range<Int>) -> TimeReading? {
    if case .fields(let pick) = rule.template {
      var state = state
      if let pick { state.first.pick = Int32(pick.rawValue) }
      return TimeReading(range: range, state: state)
    }
    guard let expression = expression(rule, state, at: range.lowerBound) else { return nil }
    if expression.second != nil,
      Int(state.cut) <= range.lowerBound || Int(state.secondStart) >= range.upperBound
    {
      return nil
    }
    return TimeReading(range: range, state: state, expression: expression)
  }

  private func expression(_ rule: TimeRule, _ state: TimeMatchState, at start: Int) -> TimeReading.Expression?
  {
    let fields = state.first
    var found: (kind: TimeExpression.Kind, meaning: TemporalMeaning)?
    var clock = clock(fields)
    var mod = rule.mod
    var name = rule.name
    var amount: (number: Int, unit: TemporalUnit)?
    var second: TemporalMeaning?
    let inside = state.inner >= 0 ? inner[Int(state.inner)].expression : nil
    if state.clock >= 0 {
      clock = inner[Int(state.clock)].expression?.clock
      // "7:30 Tuesday night", "half past seven tonight"; "one o'clock on Monday night" is behind midnight.
      if case .time(let hour, let minute) = clock, hour < 12,
        let part = TimeFields.known(fields.dayPart) ?? dayPart(of: inside?.clock),
        part >= 2, part < TimeWords.dayParts.count || hour >= Self.firstHourOfNight
      {
        clock = .time(hour + 12, minute)
      }
    }
    switch rule.template {
    case .fields: return nil
    case .date(let pick): found = date(fields, pick).map { (.date, $0) }
    case .week:
      guard case .calendar(var pattern, let pick) = date(fields, nil) else { return nil }
      pattern.isWeek = true
      found = (.date, .calendar(pattern, pick))
    case .fiscal(let choice):
      // "the 2016-17 financial year" has the number of the year in which it ends.
      let start = TimeFields.known(fields.year)
      let end = TimeFields.known(state.second.year).flatMap { end in
        start.flatMap { Self.year(end, after: $0) }
      }
      var pattern = TemporalPattern(year: end ?? start)
      pattern.isFiscal = true
      found = (.date, .calendar(pattern, pick(fields, choice)))
    case .era:
      guard let meaning = date(fields, nil) else { return nil }
      found = (.date, meaning)
    case .weekend: found = (.date, .calendar(TemporalPattern(part: "WE"), .byTense))
    case .iso, .digits, .dayFirst: found = digits(fields, rule.template).map { (.date, $0) }
    case .decade: found = decade(fields).map { (.date, $0) }
    case .century:
      guard let number = TimeFields.known(fields.ordinal), (1...99).contains(number) else { return nil }
      var pattern = TemporalPattern()
      pattern.century = number - 1
      pattern.isBeforeCommonEra = fields.era == 1
      found = (.date, .calendar(pattern, .byTense))
    case .yearPart(let letter):
      guard let part = part(fields.ordinal == TimeFields.unset ? fields.count : fields.ordinal, letter) else {
        return nil
      }
      let pattern = TemporalPattern(year: TimeFields.known(fields.year), part: part)
      found = (.date, .calendar(pattern, pick(fields, nil)))
    case .months:
      guard let pattern = quarter(state) else { return nil }
      found = (.date, .calendar(pattern, pick(fields, nil)))
    case .partOfInner(let letter):
      guard let part = part(fields.ordinal == TimeFields.unset ? fields.count : fields.ordinal, letter),
        let inside
      else { return nil }
      found = (.date, .yearPart(part, of: inside.meaning))
    case .dates, .interval:
      guard let pair = pair(state.first, state.second) else { return nil }
      if rule.template == .interval {
        found = (.date, .interval(pair.0, pair.1, pick(fields, nil)))
      } else {
        found = (.date, .calendar(pair.0, pick(fields, nil)))
        second = .calendar(pair.1, pair.1.year == nil ? .afterStart : .byTense)
      }
    case .shift(let number, let unit, let origin):
      guard let unit = unit ?? self.unit(of: fields) else { return nil }
      if case .plain(let count) = number, fields.half != 1 {
        let kind: TimeExpression.Kind = unit.rawValue < TemporalUnit.day.rawValue ? .time : .date
        found = (kind, .shifted(count, unit, origin))
      } else {
        let count = factor(number, fields)
        let isPast = count < 0 || number == .count(-1)
        found =
          fields.count == 0 && fields.half != 1 && fields.unit != TimeFields.unset
          ? (.date, .reference(isPast ? "PAST_REF" : "FUTURE_REF"))
          : shift(count, fields.half == 1, isPast, unit, origin)
      }
    case .length(let number, let unit):
      guard let unit = unit ?? self.unit(of: fields) else { return nil }
      let whole = factor(number, fields)
      if let fraction = TimeFields.known(fields.fraction), unit.duration.factor == 1 {
        found = (.duration, .duration(TimeMatcher.duration(whole, thousandths: fraction, unit)))
        if whole > 0 { amount = (whole, unit) }
        break
      }
      found = (.duration, .duration(TimeMatcher.duration(whole, half: fields.half == 1, unit)))
      if whole > 0, fields.half != 1 { amount = (whole, unit) }
    case .lengthOfWord:
      guard let unit = unit(of: fields) else { return nil }
      let isPlural = self[start].isPlural
      found = (.duration, .duration(TimeMatcher.duration(isPlural ? 0 : 1, half: false, unit)))
    case .set(let number, let unit):
      guard let unit = unit ?? self.unit(of: fields) else { return nil }
      found = (.set, .set(TimeMatcher.duration(factor(number, fields), half: false, unit)))
    case .setOfDates: found = set(fields).map { (.set, .set($0)) }
    case .setOfWeekends: found = (.set, .set("XXXX-WXX-WE"))
    case .clockPast(let minutes):
      guard let count = TimeFields.known(fields.count), (1...12).contains(count) else { return nil }
      let total = count * 60 + minutes
      clock = .time(total / 60, total % 60)
      found = (.time, .clock)
    case .known(let day):
      let pattern = TemporalPattern(year: day.year, month: day.month, day: day.day)
      found = (.date, .calendar(pattern, .byTense))
    case .yearly(let month, let day):
      found = (.date, .calendar(TemporalPattern(month: month, day: day), .byTense))
    case .dayPart(let part):
      clock = .part(TimeWords.dayParts[part - 1])
      found = (.time, .clock)
    case .innerDayPart(let part):
      guard let inside, inside.clock == nil, canHaveClock(inside.meaning) else { return nil }
      clock = .part(TimeWords.dayParts[part - 1])
      (found, mod) = ((.time, inside.meaning), mod ?? inside.mod)
    case .reference(let value): found = (.date, .reference(value))
    case .clock: found = (.time, .clock)
    case .inner:
      guard let inside else { return nil }
      found = (inside.kind, inside.meaning)
      clock = clock ?? inside.clock
      mod = mod ?? inside.mod
      name = inside.rule == name || name == "-" ? inside.rule : inside.rule + ", " + name
      if clock != nil, !canHaveClock(inside.meaning) { return nil }
    case .nth(let number, let unit):
      guard let inside, inside.kind == .date else { return nil }
      let which =
        number == .ordinal
        ? Int(TimeFields.known(fields.ordinal) ?? TimeFields.known(fields.day) ?? 0)
        : factor(number, fields)
      guard which != 0 else { return nil }
      if let unit = unit ?? (fields.unit == TimeFields.unset ? nil : self.unit(of: fields)) {
        found = (.date, .nth(which, unit, of: inside.meaning))
      } else if let weekday = TimeFields.known(fields.weekday) {
        found = (.date, .nthWeekday(which, weekday: weekday, of: inside.meaning))
      }
    case .beside(let number, let unit):
      guard let inside, inside.kind == .date, let unit = unit ?? self.unit(of: fields) else { return nil }
      found = (.date, .beside(factor(number, fields), unit, inside.meaning))
    case .dayOfMonth:
      // "On the twelfth": in words only numbers that count little else.
      let ordinal = TimeFields.known(fields.ordinal).flatMap { (10...31).contains($0) ? $0 : nil }
      guard let day = TimeFields.known(fields.day) ?? ordinal else { return nil }
      found = (.date, .dayOfMonth(day))
    }
    guard var found else { return nil }
    if clock != nil, found.kind == .date { found.kind = .time }
    if found.kind == .set || found.kind == .duration { clock = nil }
    var expression = TimeReading.Expression(
      kind: found.kind,
      meaning: found.meaning,
      clock: clock,
      mod: mod,
      rule: name,
      amount: amount
    )
    expression.second = second
    return expression
  }

  /// The clock time or part of the day of the fields.
  private func clock(_ fields: TimeFields) -> TemporalClock? {
    if let hour = TimeFields.known(fields.hour), (0...24).contains(hour) {
      return .time(hour, TimeFields.known(fields.minute) ?? 0)
    }
    return TimeFields.known(fields.dayPart).map { .part(TimeWords.dayParts[max(0, min(3, $0 - 1))]) }
  }

  private func pick(_ fields: TimeFields, _ pick: TemporalPick?) -> TemporalPick {
    pick ?? TimeFields.known(fields.pick).flatMap { TemporalPick(rawValue: UInt8(truncatingIfNeeded: $0)) }
      ?? .byTense
  }

  private func unit(of fields: TimeFields) -> TemporalUnit? {
    TimeFields.known(fields.unit).flatMap { TemporalUnit(rawValue: UInt8(truncatingIfNeeded: $0)) }
  }

  /// A number of the table or the count of the words; a count that no word gives is 1.
  private func factor(_ number: TimeTemplate.Number, _ fields: TimeFields) -> Int {
    switch number {
    case .plain(let number): number
    case .count(let sign): sign * (TimeFields.known(fields.count) ?? (fields.half == 1 ? 0 : 1))
    case .ordinal: TimeFields.known(fields.ordinal) ?? 0
    }
  }

  /// The pattern of the fields of a date.
  private func pattern(_ fields: TimeFields) -> TemporalPattern {
    var pattern = TemporalPattern(
      // Years before and after the common era have any number of digits.
      year: TimeFields.known(fields.year)
        ?? (fields.era == TimeFields.unset ? nil : TimeFields.known(fields.count)),
      month: TimeFields.known(fields.month),
      day: TimeFields.known(fields.day) ?? TimeFields.known(fields.ordinal),
      weekday: TimeFields.known(fields.weekday),
      part: TimeFields.known(fields.season).map { TimeWords.seasons[max(0, min(3, $0 - 1))] }
    )
    pattern.isBeforeCommonEra = fields.era == 1
    return pattern
  }

  private func date(_ fields: TimeFields, _ choice: TemporalPick?) -> TemporalMeaning? {
    let pick = pick(fields, choice)
    if let holiday = TimeFields.known(fields.holiday) {
      return .holiday(holiday, year: TimeFields.known(fields.year), pick)
    }
    let pattern = pattern(fields)
    if pattern.month == nil, pattern.year == nil, pattern.part == nil {
      return pattern.weekday.map { .weekday($0, pick) }
    }
    if let impossible = TimeMatcher.impossible(pattern) { return .impossible(impossible) }
    return .calendar(pattern, pick)
  }

  /// The words for a day that no calendar has; nil for any other pattern.
  private static func impossible(_ pattern: TemporalPattern) -> String? {
    guard let month = pattern.month, let day = pattern.day else { return nil }
    let isLeap = pattern.year.map { CalendarDate.days(inMonth: 2, of: $0) == 29 } ?? true
    guard
      !(1...12).contains(month) || day < 1
        || day > CalendarDate.days(inMonth: month, of: isLeap ? 2000 : 2001)
    else { return nil }
    let year = pattern.year.map { CalendarDate.padded($0, 4) } ?? "XXXX"
    return year + "-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
  }

  /// A date of three numbers.
  private func digits(_ fields: TimeFields, _ template: TimeTemplate) -> TemporalMeaning? {
    guard let year = TimeFields.known(fields.year), let one = TimeFields.known(fields.day),
      let two = TimeFields.known(fields.month), (1000...2999).contains(year)
    else { return nil }
    func day(_ month: Int, _ day: Int) -> TemporalMeaning? {
      let pattern = TemporalPattern(year: year, month: month, day: day)
      guard (1...12).contains(month), (1...31).contains(day) else { return nil }
      return pattern.date == nil
        ? .impossible(TimeMatcher.impossible(pattern) ?? "") : .calendar(pattern, .byTense)
    }
    if template == .iso { return day(one, two) }
    if template == .dayFirst { return day(two, one) }
    guard (1...31).contains(one), (1...31).contains(two), min(one, two) <= 12 else { return nil }
    let isPossible = one <= 12 && day(one, two) != nil || two <= 12 && day(two, one) != nil
    return isPossible ? .digits(one, two, year: year) : nil
  }

  /// The years of a decade, or of a century: "1990s", "1800s", "the seventies".
  private func decade(_ fields: TimeFields) -> TemporalMeaning? {
    var pattern = TemporalPattern()
    if let year = TimeFields.known(fields.year) {
      guard year % 10 == 0 else { return nil }
      if year % 100 == 0 && year < 2000 { pattern.century = year / 100 } else { pattern.decade = year / 10 }
    } else if let third = TimeFields.known(fields.decade), (0...10).contains(third) {
      pattern.decade = 190 + third
    } else if fields.era != TimeFields.unset, let year = TimeFields.known(fields.count), year % 10 == 0 {
      pattern.decade = year / 10
    } else {
      return nil
    }
    pattern.isBeforeCommonEra = fields.era == 1
    return .calendar(pattern, .byTense)
  }

  /// The quarter from one month to another, or that ends with one; nil for months of no quarter: "May to July".
  private func quarter(_ state: TimeMatchState) -> TemporalPattern? {
    guard let first = TimeFields.known(state.first.month) else { return nil }
    let last = TimeFields.known(state.second.month) ?? first
    guard (1...12).contains(last), last % 3 == 0,
      state.second.month == TimeFields.unset || first == last - 2
    else { return nil }
    return TemporalPattern(year: TimeFields.known(state.first.year), part: "Q\(last / 3)")
  }

  private func part(_ ordinal: Int32, _ letter: String) -> String? {
    // "The final quarter" has its number in the table.
    if letter.utf8.count > 1 { return letter }
    guard let number = TimeFields.known(ordinal), number >= 1, number <= (letter == "H" ? 2 : 4) else {
      return nil
    }
    return letter + String(number)
  }

  /// The year that two digits mean behind another one: 2015 for the "15" of "2014-15", 2000 for the "00" of "1999-00";
  /// nil where it would not follow.
  static func year(_ digits: Int, after start: Int) -> Int? {
    let year = start / 100 * 100 + digits % 100
    if year > start { return year }
    return digits == 0 && start % 100 == 99 ? year + 100 : nil
  }

  /// Two dates of which one lends the other its month or year.
  private func pair(_ first: TimeFields, _ last: TimeFields) -> (TemporalPattern, TemporalPattern)? {
    var (first, last) = (first, last)
    // An era behind the second of two years is that of both.
    let era = first.era == TimeFields.unset ? last.era : first.era
    (first.era, last.era) = (era, era)
    var one = pattern(first)
    var two = pattern(last)
    // The year stands behind both dates.
    if one.day != nil || one.month != nil, one.year != nil, two.year == nil {
      two.year = one.year
      one.year = nil
    }
    // "2014-15"
    if one.month == nil, two.month == nil, let start = one.year, let end = two.year, end < 100 {
      guard let full = Self.year(end, after: start) else { return nil }
      two.year = full
    }
    if one.day != nil, two.day != nil {
      one.month = one.month ?? two.month
      two.month = two.month ?? one.month
    }
    if one.year == nil, let year = two.year, let from = one.month, let to = two.month {
      one.year = from > to ? year - 1 : year
    }
    if one.day != nil, two.day == nil, two.month == nil { return nil }
    if one.month == two.month, one.year == two.year, let from = one.day, let to = two.day, from >= to {
      return nil
    }
    let isBefore = one.isBeforeCommonEra && two.isBeforeCommonEra
    if let from = one.year, let to = two.year,
      isBefore ? from < to : from > to || one.month == nil && from == to
    {
      return nil
    }
    if TimeMatcher.impossible(one) != nil || TimeMatcher.impossible(two) != nil { return nil }
    return (one, two)
  }

  /// A distance from a day.
  private func shift(
    _ count: Int,
    _ hasHalf: Bool,
    _ isPast: Bool,
    _ unit: TemporalUnit,
    _ origin: TemporalOrigin
  ) -> (TimeExpression.Kind, TemporalMeaning) {
    let kind: TimeExpression.Kind = unit.rawValue < TemporalUnit.day.rawValue ? .time : .date
    switch unit {
    case .hour where hasHalf:
      return (kind, .shifted(count.multipliedClamped(by: 60) + (isPast ? -30 : 30), .minute, origin))
    case .year where hasHalf:
      return (kind, .shifted(count.multipliedClamped(by: 12) + (isPast ? -6 : 6), .month, origin))
    case .decade, .century, .millennium:
      let half = hasHalf ? unit.duration.factor / 2 : 0
      let years = count.multipliedClamped(by: unit.duration.factor) + (isPast ? -half : half)
      return (kind, .shifted(years, .year, origin))
    case .fortnight: return (kind, .shifted(count.multipliedClamped(by: 2), .week, origin))
    default: return (kind, .shifted(count, unit, origin))
    }
  }

  /// Whether a clock time goes with a date: only with a day.
  private func canHaveClock(_ meaning: TemporalMeaning) -> Bool {
    switch meaning {
    case .calendar(let pattern, _): pattern.day != nil && !pattern.isWeek
    case .weekday, .holiday, .dayOfMonth, .digits, .nthWeekday: true
    case .shifted(_, let unit, _), .beside(_, let unit, _), .nth(_, let unit, of: _): unit == .day
    default: false
    }
  }

  private func set(_ fields: TimeFields) -> String? {
    if let weekday = TimeFields.known(fields.weekday) {
      return "XXXX-WXX-" + String(weekday) + (clock(fields)?.value ?? "")
    }
    if let month = TimeFields.known(fields.month) {
      let day = TimeFields.known(fields.day).map { "-" + CalendarDate.padded($0, 2) } ?? ""
      return "XXXX-" + CalendarDate.padded(month, 2) + day
    }
    if let season = pattern(fields).part { return "XXXX-" + season }
    if let clock = clock(fields) { return "XXXX-XX-XX" + clock.value }
    if let holiday = TimeFields.known(fields.holiday), TimeWords.holidays.indices.contains(holiday),
      case .fixed(let month, let day) = TimeWords.holidays[holiday].rule
    {
      return "XXXX-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
    }
    return nil
  }

  /// The number of a part of the day as in the fields, from 1 for the morning; nil for a clock time.
  private func dayPart(of clock: TemporalClock?) -> Int? {
    guard case .part(let part) = clock else { return nil }
    return TimeWords.dayParts.firstIndex(of: part).map { $0 + 1 }
  }

  /// The first hour that "at night" means before midnight.
  private static let firstHourOfNight = 5

  /// The ISO 8601 duration of units with a fraction: "PT47.42S".
  static func duration(_ whole: Int, thousandths: Int, _ unit: TemporalUnit) -> String {
    var digits = String(thousandths + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return unit.duration.prefix + String(whole) + "." + digits + unit.duration.letter
  }

  /// The ISO 8601 duration of a number of units; an unknown number is `X`.
  static func duration(_ whole: Int, half: Bool, _ unit: TemporalUnit) -> String {
    let shape = unit.duration
    if unit == .quarter && whole > 0 { return "P" + String(whole.multipliedClamped(by: 3)) + "M" }
    guard whole > 0 || half else {
      let letters = unit == .decade ? "DE" : unit == .century ? "CE" : shape.letter
      return shape.prefix + "X" + letters
    }
    if half {
      switch unit {
      case .hour: return "PT" + (whole > 0 ? String(whole) + "H" : "") + "30M"
      case .year: return "P" + (whole > 0 ? String(whole) + "Y" : "") + "6M"
      case .minute: return "PT" + (whole > 0 ? String(whole) + "M" : "") + "30S"
      case .decade, .century, .millennium:
        return "P" + String(whole.multipliedClamped(by: shape.factor) + shape.factor / 2) + "Y"
      default: return shape.prefix + String(whole) + ".5" + shape.letter
      }
    }
    return shape.prefix + String(whole.multipliedClamped(by: shape.factor)) + shape.letter
  }
}

extension Int {
  /// The product, limited to a billion either way.
  func multipliedClamped(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? 1_000_000_000 : Swift.min(Swift.max(product, -1_000_000_000), 1_000_000_000)
  }
}
