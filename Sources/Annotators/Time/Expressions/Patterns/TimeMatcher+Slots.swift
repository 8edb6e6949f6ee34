import Documents

/// The classes of words and numbers in patterns.
extension TimeMatcher {
  /// Fills the fields of a slot from the tokens at a position; the position after them, or nil if none fit.
  func fill(_ slot: TimeSlot, _ position: Int, _ fields: inout TimeFields) -> Int? {
    let token = self[position]
    switch slot {
    case .month:
      guard token.kind == .month, isMonth(position) else { return nil }
      fields.month = Int32(token.code)
    case .weekday:
      guard token.kind == .weekday, token.isCapital, !token.isPlural, isWeekday(position),
        !context.isPerson(token)
      else { return nil }
      fields.weekday = Int32(token.code)
    case .weekdays:
      guard token.kind == .weekday, token.isCapital, token.isPlural else { return nil }
      fields.weekday = Int32(token.code)
    case .season:
      guard token.kind == .season else { return nil }
      fields.season = Int32(token.code)
    case .unit, .units, .anyUnit:
      guard let unit = unit(position) else { return nil }
      let isPlural = token.isPlural || unit == .quarter && token.endsInS
      if slot == .unit && isPlural || slot == .units && !isPlural { return nil }
      fields.unit = Int32(unit.rawValue)
    case .count, .number:
      guard let amount = amount(position), slot == .count || amount.whole > 0 || amount.half else {
        return nil
      }
      if slot == .number, token.kind == .vague { return nil }
      fields.count = Int32(clamping: amount.whole)
      if amount.half {
        fields.half = 1
      } else if let fraction = fraction(position) {
        fields.fraction = fraction
      }
      return amount.end
    case .ordinal:
      guard let ordinal = ordinal(position) else { return nil }
      fields.ordinal = Int32(ordinal.number)
      return ordinal.end
    case .day:
      guard let day = day(position) else { return nil }
      fields.day = Int32(day.day)
      return day.end
    case .ordinalDay:
      guard let day = day(position), day.end == position + 2 else { return nil }
      fields.day = Int32(day.day)
      return day.end
    case .year:
      guard let year = year(position) else { return nil }
      fields.year = Int32(year)
    case .shortYear:
      guard token.kind == .number, token.digits == 2, !token.isGrouped else { return nil }
      fields.year = Int32(context.fullYear(Int(token.value)))
    case .yearEnd:
      guard token.kind == .number, token.digits == 2, !token.isGrouped else { return nil }
      fields.year = token.value
    case .digits:
      guard token.kind == .number, token.digits <= 4, !token.isGrouped else { return nil }
      // Three numbers in a row fill day, month and year, in whatever order they are.
      if fields.day == TimeFields.unset {
        fields.day = token.value
      } else if fields.month == TimeFields.unset {
        fields.month = token.value
      } else {
        fields.year = token.digits == 2 ? Int32(context.fullYear(Int(token.value))) : token.value
        guard token.digits == 2 || token.digits == 4 else { return nil }
      }
    case .dayPart:
      guard token.kind == .dayPart, (1...4).contains(token.code) else { return nil }
      fields.dayPart = Int32(token.code)
    case .namedHour:
      guard token.kind == .clockName else { return nil }
      fields.hour = Int32(token.code)
      fields.minute = 0
    case .time:
      guard let time = clockTime(position) else { return nil }
      fields.hour = Int32(time.hour)
      fields.minute = Int32(time.minute)
      return time.end
    case .zone:
      guard token.kind == .zone else { return nil }
    case .holiday:
      // "Martin Luther King Jr. Day" is more than the name in it.
      guard token.isCapital, let holiday = context.holiday(at: position, tokens),
        !context.isInName(token) || !context.isInName(self[holiday.end - 1])
      else { return nil }
      fields.holiday = Int32(holiday.index)
      return holiday.end
    case .nearDay:
      guard token.kind == .deictic, !isTitle(position) else { return nil }
      fields.count = token.value
      if token.hash == TimeMatcher.tonight { fields.dayPart = 4 }
    case .frequency:
      guard token.kind == .frequency else { return nil }
      fields.unit = Int32(token.code)
    case .decade:
      guard token.kind == .decade else { return nil }
      fields.decade = Int32(token.code)
    case .era:
      guard token.kind == .era else { return nil }
      fields.era = Int32(token.code)
    case .half:
      guard token.is(.half) else { return nil }
      fields.half = 1
    case .anyWord:
      guard token.kind == .other else { return nil }
    }
    return position + 1
  }

  private static let on = TimeWordTable.hash("on".utf8)
  private static let beforeClocks: Set<UInt64> = [
    TimeWordTable.hash("at".utf8), TimeWordTable.hash("by".utf8), TimeWordTable.hash("until".utf8),
  ]
  private static let tonight = TimeWordTable.hash("tonight".utf8)

  /// True for a capitalised word of a name within a sentence: "USA Today".
  private func isTitle(_ position: Int) -> Bool {
    let token = self[position]
    guard token.isCapital, position > 0, self[position - 1].kind != .punctuation else { return false }
    return context.part(token) == .properNoun || context.isInName(token)
  }

  /// A unit of time at a position.
  func unit(_ position: Int) -> TemporalUnit? {
    let token = self[position]
    if token.is(.quarter) { return .quarter }
    guard token.kind == .unit else { return nil }
    return TemporalUnit(rawValue: UInt8(truncatingIfNeeded: token.code))
  }

  /// A year of four digits from 1000 on.
  func year(_ position: Int) -> Int? {
    let token = self[position]
    guard token.kind == .number, token.digits == 4, !token.isGrouped, token.value >= 1000, token.value <= 2999
    else {
      return nil
    }
    return Int(token.value)
  }

  /// A day of the month with or without its ordinal ending, and the position after it.
  func day(_ position: Int) -> (day: Int, end: Int)? {
    let token = self[position]
    guard token.kind == .number, token.digits <= 2, !token.isGrouped, token.value >= 1, token.value <= 31
    else {
      return nil
    }
    let hasEnding = self[position + 1].kind == .ordinalSuffix && !self[position + 1].spaceBefore
    return (Int(token.value), hasEnding ? position + 2 : position + 1)
  }

  /// An ordinal in digits or words, and the position after it.
  private func ordinal(_ position: Int) -> (number: Int, end: Int)? {
    let token = self[position]
    switch token.kind {
    case .ordinal: return (token.code, position + 1)
    case .unit:
      guard token.code == Int(TemporalUnit.second.rawValue), !token.isPlural else { return nil }
      return (2, position + 1)
    case .number:
      guard token.digits <= 3, !token.isGrouped, self[position + 1].kind == .ordinalSuffix,
        !self[position + 1].spaceBefore
      else { return nil }
      return (Int(token.value), position + 2)
    case .cardinal:
      // "twenty-first"
      guard token.code >= 20 else { return nil }
      let next = self[position + 1].isPunctuation("-") ? position + 2 : position + 1
      let units = self[next].kind == .unit ? 2 : self[next].kind == .ordinal ? self[next].code : 0
      guard (1...9).contains(units) else { return nil }
      return (token.code + units, next + 1)
    default: return nil
    }
  }

  /// True before "tonight" and "on Monday night".
  private func isPartOfDay(_ position: Int) -> Bool {
    if self[position].hash == TimeMatcher.tonight { return true }
    let day = self[position].hash == TimeMatcher.on ? position + 1 : position
    return self[day].kind == .weekday && self[day + 1].kind == .dayPart
  }

  /// The thousandths behind the point of a number: 420 for "47.42"; nil for whole numbers and smaller parts.
  private func fraction(_ position: Int) -> Int32? {
    let token = self[position]
    let digits = Int(token.end - token.start) - Int(token.digits) - 1
    guard token.kind == .number, token.isGrouped, (1..<1000).contains(token.hash), (1...3).contains(digits)
    else { return nil }
    return Int32(clamping: token.hash) * [100, 10, 1][digits - 1]
  }

  /// A number of units: digits, number words, "a few", "a couple of"; 0 for an unknown number.
  func amount(_ position: Int) -> (whole: Int, half: Bool, end: Int)? {
    let token = self[position]
    switch token.kind {
    case .number:
      guard token.digits <= 6 else { return nil }
      var end = position + 1
      if token.isGrouped && token.hash != 0 { return (Int(token.value), fraction(position) == 500, end) }
      var half = false
      if self[end].kind == .number, self[end].value == 1, self[end + 1].isPunctuation("/"),
        self[end + 2].value == 2
      {
        half = true
        end += 3
      } else if let factor = multiplier(end) {
        return (Int(token.value).multipliedClamped(by: factor), false, end + 1)
      }
      return (Int(token.value), half, end)
    case .cardinal:
      var value = token.code
      var end = position + 1
      if value >= 20 {
        var next = end
        if self[next].isPunctuation("-") { next += 1 }
        if self[next].kind == .cardinal, self[next].code >= 1, self[next].code <= 9 {
          value += self[next].code
          end = next + 1
        }
      }
      if let factor = multiplier(end) {
        value *= factor
        end += 1
      }
      // "two and a half", "two-and-a-half"
      let words = (end..<end + 6).filter { !self[$0].isPunctuation("-") }
      if words.count > 2, self[words[0]].kind == .conjunction, self[words[1]].kind == .article,
        self[words[2]].is(.half)
      {
        return (value, true, words[2] + 1)
      }
      return (value, false, end)
    case .vague:
      let isDozen = token.is(.dozen) && self[position + 1].kind != .preposition
      let value = isDozen ? 12 : token.is(.pair) ? 2 : 0
      let end = self[position + 1].isPreposition(TimeWords.Preposition.of) ? position + 2 : position + 1
      return (value, false, end)
    default: return nil
    }
  }

  private static let local = TimeWordTable.hash("local".utf8)
  private static let time = TimeWordTable.hash("time".utf8)

  private static let clockPrepositions: Set<Int32> = [
    TimeWords.Preposition.at, TimeWords.Preposition.by, TimeWords.Preposition.since,
    TimeWords.Preposition.until, TimeWords.Preposition.from,
  ]

  /// True for an hour and minutes behind a preposition of time: "at 9:30", "until about 9:30".
  private func isTimed(_ position: Int) -> Bool {
    let isHedged = self[position - 1].kind == .hedge || self[position - 1].kind == .side
    let before = self[isHedged && self[position - 2].kind == .preposition ? position - 2 : position - 1]
    if isHedged, before.kind != .preposition { return self[position - 1].is(.about) }
    return before.kind == .preposition && TimeMatcher.clockPrepositions.contains(before.value)
  }

  /// A hundred, a thousand or a million at a position.
  private func multiplier(_ position: Int) -> Int? {
    guard self[position].kind == .multiplier, !self[position].isPlural else { return nil }
    switch self[position].code {
    case 2: return 100
    case 3: return 1000
    case 6: return 1_000_000
    default: return nil
    }
  }

  /// The clock time in digits at a position, and the position after it; nil for a number that need not be one.
  private func clockTime(_ position: Int) -> (hour: Int, minute: Int, end: Int)? {
    let token = self[position]
    // "Eight o'clock"
    if token.digits == 0, let amount = amount(position), (1...12).contains(amount.whole), !amount.half,
      self[amount.end].kind == .oclock
    {
      return (amount.whole, 0, amount.end + 1)
    }
    guard token.kind == .number, !self[position - 1].isPunctuation("$") else { return nil }
    // "In 2:14:04", of a race.
    if self[position - 1].isPunctuation(":"), !token.spaceBefore { return nil }
    var hour = Int(token.value)
    var minute = 0
    var at = position + 1
    var isCertain = false
    if token.digits <= 2, !token.isGrouped, self[at].isPunctuation(":"), !self[at].spaceBefore,
      self[at + 1].kind == .number, self[at + 1].digits == 2, !self[at + 1].spaceBefore
    {
      minute = Int(self[at + 1].value)
      at += 2
      if self[at].isPunctuation(":"), self[at + 1].digits == 2, !self[at].spaceBefore { at += 2 }
      isCertain = isTimed(position) || token.digits == 2 || hour >= 13
    } else if token.digits <= 2, token.isGrouped, token.hash < 60, token.end - token.start >= 4 {
      minute = Int(token.hash)
      // "At 18.40 on Tuesday", "at 18.40 hrs"; "at 18.40" may be a price.
      if TimeMatcher.beforeClocks.contains(self[position - 1].hash), !self[position - 2].isPunctuation("$") {
        let isHours = self[at].kind == .unit && unit(at) == .hour
        let isOfDay =
          hour >= 13 && self[at].hash == TimeMatcher.on && self[at + 1].kind == .weekday || isPartOfDay(at)
        isCertain = isHours || isOfDay
        if isHours { at += 1 }
      }
    } else if token.digits == 4, !token.isGrouped, token.value <= 2400,
      self[at].kind == .zone || self[at].hash == TimeMatcher.local && self[at + 1].hash == TimeMatcher.time
    {
      hour = Int(token.value) / 100
      minute = Int(token.value) % 100
      isCertain = true
    } else if token.digits > 2 || token.isGrouped {
      return nil
    }
    guard hour <= 24, minute < 60 else { return nil }
    if self[at].kind == .meridiem, hour >= 1, hour <= 12 {
      if self[at].is(.pm) { hour = hour == 12 ? 12 : hour + 12 } else if hour == 12 { hour = 0 }
      at += 1
      if self[at].isPunctuation("."), !self[at].spaceBefore, self[at - 1].end - self[at - 1].start == 3 {
        at += 1
      }
      isCertain = true
    } else if self[at].kind == .oclock {
      at += 1
      isCertain = true
    }
    if self[at].isPreposition(TimeWords.Preposition.inside), self[at + 1].kind == .article,
      self[at + 2].kind == .dayPart, hour <= 12, hour >= 1, self[at + 2].code <= TimeWord.evening.code
    {
      if self[at + 2].code >= TimeWord.afternoon.code, hour < 12 { hour += 12 }
      at += 3
      isCertain = true
    }
    if self[at].hash == TimeMatcher.local, self[at + 1].hash == TimeMatcher.time,
      self[position + 1].kind == .punctuation
    {
      isCertain = true
    }
    if self[at].kind == .zone, isCertain || self[position + 1].isPunctuation(":") || token.isGrouped {
      isCertain = true
      at += 1
    }
    return isCertain ? (hour, minute, at) : nil
  }
}
