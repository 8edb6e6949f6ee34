import Documents

/// Expressions that count from another day: "last week", "two days ago", "the following morning".
extension TemporalGrammar {
  private typealias P = TimeWords.Preposition

  /// "today", "yesterday morning", "tonight".
  func deictic(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    let days = Int(atom.value)
    if atom.hash == TemporalGrammar.tonight {
      return TemporalMatch(
        position..<(position + 1),
        .time,
        .shifted(0, .day, .publication),
        rule: "tonight",
        clock: .part("NI")
      )
    }
    let part = self[position + 1]
    if part.kind == .dayPart, (1...4).contains(part.base) {
      return TemporalMatch(
        position..<(position + 2),
        .time,
        .shifted(days, .day, .publication),
        rule: "day named from today",
        clock: .part(TimeWords.dayParts[part.base - 1])
      )
    }
    return TemporalMatch(
      position..<(position + 1),
      .date,
      .shifted(days, .day, .publication),
      rule: "day named from today"
    )
  }

  private static let tonight = TimeWordTable.hash("tonight".utf8)

  /// "now", "recently", "current", "the future".
  func reference(_ position: Int) -> TemporalMatch? {
    let value: String
    switch self[position].base {
    case 1: value = "PRESENT_REF"
    case 2: value = "PRESENT_REF"
    case 4: value = "PAST_REF"
    case 6: value = "FUTURE_REF"
    case 3:
      guard let unit = unitWord(position + 1), self[position + 1].isPlural else { return nil }
      return TemporalMatch(
        position..<(position + 2),
        .duration,
        .duration(TemporalGrammar.duration(0, half: false, unit)),
        rule: "recent units"
      )
    default: return nil
    }
    guard !self[position].isCapital || self[position - 1].start == 0 || self[position].base == 1 else {
      return nil
    }
    return TemporalMatch(position..<(position + 1), .date, .reference(value), rule: "reference word")
  }

  /// "daily", "annually".
  func frequency(_ position: Int) -> TemporalMatch? {
    guard !self[position].isCapital || position == 0,
      let unit = TemporalUnit(rawValue: UInt8(truncatingIfNeeded: self[position].base))
    else { return nil }
    let value = TemporalGrammar.duration(1, half: false, unit)
    return TemporalMatch(position..<(position + 1), .set, .set(value), rule: "frequency word")
  }

  /// "every day", "each Tuesday", "every two weeks", "every summer".
  func every(_ position: Int) -> TemporalMatch? {
    var at = position + 1
    if self[at].kind == .last || self[at].kind == .next { return nil }
    if self[at].kind == .other, !self[at].isCapital, unitWord(at + 1) != nil,
      self[at].end - self[at].start <= 6
    {
      at += 1
    }
    if let unit = unitWord(at), !self[at].isPlural {
      let value = TemporalGrammar.duration(1, half: false, unit)
      return TemporalMatch(position..<(at + 1), .set, .set(value), rule: "every unit")
    }
    if self[at].kind == .weekday, self[at].isCapital {
      return TemporalMatch(
        position..<(at + 1),
        .set,
        .set("XXXX-WXX-" + String(self[at].base)),
        rule: "every weekday"
      )
    }
    if isMonth(at) {
      let value = "XXXX-" + CalendarDate.padded(self[at].base, 2)
      return TemporalMatch(position..<(at + 1), .set, .set(value), rule: "every month")
    }
    if self[at].kind == .season, self[at].base >= 1, self[at].base <= 4 {
      let value = "XXXX-" + TimeWords.seasons[self[at].base - 1]
      return TemporalMatch(position..<(at + 1), .set, .set(value), rule: "every season")
    }
    if self[at].kind == .dayPart, (1...4).contains(self[at].base) {
      let value = "XXXX-XX-XXT" + TimeWords.dayParts[self[at].base - 1]
      return TemporalMatch(position..<(at + 1), .set, .set(value), rule: "every part of the day")
    }
    if let amount = amount(at), let unit = unitWord(amount.end), amount.whole > 0 {
      let value = TemporalGrammar.duration(amount.whole, half: amount.half, unit)
      return TemporalMatch(position..<(amount.end + 1), .set, .set(value), rule: "every so many units")
    }
    return nil
  }

  /// "twice a week", "once every two years".
  func timesOver(_ position: Int) -> TemporalMatch? {
    let next = self[position + 1]
    if next.kind == .article && next.base == 1 || next.isPreposition(P.per),
      let unit = unitWord(position + 2),
      !self[position + 2].isPlural
    {
      let value = TemporalGrammar.duration(1, half: false, unit)
      return TemporalMatch(position..<(position + 3), .set, .set(value), rule: "times a unit")
    }
    if next.kind == .every, var found = every(position + 1) {
      found.start = position
      return found
    }
    return nil
  }

  /// "last week", "last October", "the past five years", "the previous day".
  func last(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    let at = position + 1
    if atom.base == 3 { return reckoned(position, -1) }
    if let found = numbered(position) { return found }
    if let unit = unitWord(at) {
      if self[at].isPlural || atom.base == 2 {
        guard unit != .second || self[at].isPlural else { return nil }
        let value = TemporalGrammar.duration(self[at].isPlural ? 0 : 1, half: false, unit)
        return TemporalMatch(position..<(at + 1), .duration, .duration(value), rule: "length up to now")
      }
      guard unit.rawValue >= TemporalUnit.weekend.rawValue else { return nil }
      if unit == .week || unit == .month, self[at + 1].isPreposition(P.of) { return nil }
      return TemporalMatch(position..<(at + 1), .date, .shifted(-1, unit, .publication), rule: "last unit")
    }
    guard atom.base == 1 else { return nil }
    if self[at].kind == .dayPart, self[at].base >= 1, self[at].base <= 4 {
      return TemporalMatch(
        position..<(at + 1),
        .time,
        .shifted(self[at].base == 4 ? -1 : 0, .day, .publication),
        rule: "last night",
        clock: .part(TimeWords.dayParts[self[at].base - 1])
      )
    }
    return named(position, .last)
  }

  /// "next week", "next Tuesday", "the coming days", "the following morning".
  func next(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    let at = position + 1
    if atom.base == 3 { return reckoned(position, 1) }
    if let found = numbered(position) { return found }
    if let unit = unitWord(at) {
      if self[at].isPlural {
        let value = TemporalGrammar.duration(0, half: false, unit)
        return TemporalMatch(position..<(at + 1), .duration, .duration(value), rule: "length from now")
      }
      if unit == .day { return reckoned(position, 1) }
      guard unit.rawValue > TemporalUnit.day.rawValue else { return nil }
      return TemporalMatch(position..<(at + 1), .date, .shifted(1, unit, .publication), rule: "next unit")
    }
    if self[at].kind == .dayPart { return reckoned(position, 1) }
    return named(position, .next)
  }

  /// "this week", "this morning", "this Sunday", "this spring", "the same day".
  func this(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    var at = position + 1
    if atom.base == 3 { return reckoned(position, 0) }
    if self[at].kind == .last || self[at].kind == .next {
      guard self[at].base <= 2, unitWord(at + 1) != nil || self[at + 1].kind == .weekday || isMonth(at + 1)
      else {
        return nil
      }
      if var inner = self[at].kind == .last ? last(at) : next(at) {
        inner.start = position
        return inner
      }
      return nil
    }
    if self[at].kind == .this { at += 1 }
    if self[at].kind == .yearKind, unitWord(at + 1) == .year || self[at + 1].kind == .part { at += 1 }
    if let unit = unitWord(at), !self[at].isPlural {
      guard unit.rawValue >= TemporalUnit.day.rawValue else { return nil }
      return TemporalMatch(position..<(at + 1), .date, .shifted(0, unit, .publication), rule: "this unit")
    }
    if self[at].kind == .dayPart, (1...4).contains(self[at].base) {
      return TemporalMatch(
        position..<(at + 1),
        .time,
        .shifted(0, .day, .publication),
        rule: "this part of the day",
        clock: .part(TimeWords.dayParts[self[at].base - 1])
      )
    }
    return named(position, .this)
  }

  /// "that day", "that same year", "that night".
  func that(_ position: Int) -> TemporalMatch? { reckoned(position, 0) }

  /// A weekday, month, season or holiday after "last", "next" or "this".
  private func named(_ position: Int, _ pick: TemporalPick) -> TemporalMatch? {
    let at = position + 1
    let inner: TemporalMatch? =
      switch self[at].kind {
      case .weekday: weekday(at, pick: pick)
      case .month: month(at, pick: pick)
      case .season: season(at, isNamed: true, pick: pick)
      case .holiday: holiday(at, pick: pick)
      default: nil
      }
    guard var inner else { return nil }
    inner.start = position
    return inner
  }

  /// "last five years", "next two weeks", "past few days".
  private func numbered(_ position: Int) -> TemporalMatch? {
    guard let amount = amount(position + 1), let unit = unitWord(amount.end) else { return nil }
    let value = TemporalGrammar.duration(amount.whole, half: amount.half, unit)
    return TemporalMatch(
      position..<(amount.end + 1),
      .duration,
      .duration(value),
      rule: "length up to or from now"
    )
  }

  /// A unit or part of the day counted from the day last spoken of.
  private func reckoned(_ position: Int, _ shift: Int) -> TemporalMatch? {
    var at = position + 1
    if self[at].kind == .this, self[at].base == 3 { at += 1 }
    if let unit = unitWord(at), !self[at].isPlural, unit.rawValue >= TemporalUnit.day.rawValue {
      return TemporalMatch(
        position..<(at + 1),
        .date,
        .shifted(shift, unit, .reference),
        rule: "unit from the day spoken of"
      )
    }
    if self[at].kind == .dayPart, self[at].base >= 1, self[at].base <= 4 {
      return TemporalMatch(
        position..<(at + 1),
        .time,
        .shifted(shift, .day, .reference),
        rule: "part of the day spoken of",
        clock: .part(TimeWords.dayParts[self[at].base - 1])
      )
    }
    if shift == 1, self[at].kind == .weekday, var found = weekday(at, pick: .next) {
      found.start = position
      return found
    }
    if shift != 0, let amount = amount(at), let unit = unitWord(amount.end) {
      let value = TemporalGrammar.duration(amount.whole, half: amount.half, unit)
      return TemporalMatch(position..<(amount.end + 1), .duration, .duration(value), rule: "length of units")
    }
    return nil
  }

  /// "earlier this week", "later that day", "earlier today".
  func shiftFirst(_ position: Int) -> TemporalMatch? {
    guard self[position].base >= 2 else { return nil }
    var at = position + 1
    if self[at].isPreposition(P.inside) || self[at].isPreposition(P.on) { at += 1 }
    let inner: TemporalMatch? =
      switch self[at].kind {
      case .this: this(at)
      case .that: that(at)
      case .deictic: deictic(at)
      case .article where at > position + 1: article(at)
      case .weekday where at == position + 1: weekday(at)
      default: nil
      }
    guard var inner, inner.kind == .date || inner.kind == .time else { return nil }
    inner.start = position
    return inner
  }

  /// "early May", "late in 2016", "mid-2014", "end of March".
  func phase(_ position: Int) -> TemporalMatch? {
    let word = self[position].base
    let mod = word == 1 || word == 4 ? "START" : word == 3 || word == 5 ? "MID" : "END"
    var at = position + 1
    if word >= 4 {
      guard self[at].isPreposition(P.of) else { return nil }
      at += 1
    } else if self[at].isMark(45) || self[at].isPreposition(P.inside) || self[at].isPreposition(P.on) {
      at += 1
    }
    let inner: TemporalMatch? =
      switch self[at].kind {
      case .month: month(at)
      case .season: season(at, isNamed: true)
      case .number: number(at)
      case .weekday: weekday(at)
      case .last: last(at)
      case .next: next(at)
      case .this: this(at)
      case .that: that(at)
      case .article: self[at].base == 2 ? article(at) : nil
      case .deictic: deictic(at)
      case .ordinal: ordinal(at)
      default: nil
      }
    guard var inner, inner.kind == .date || inner.kind == .time && word <= 3 else { return nil }
    if case .reference = inner.meaning { return nil }
    inner.start = position
    inner.mod = mod
    return inner
  }

  /// What "a" or "the" begins.
  func article(_ position: Int) -> TemporalMatch? {
    let at = position + 1
    let found: TemporalMatch?
    if self[position].base == 1 {
      found = indefinite(position)
    } else {
      switch self[at].kind {
      case .last: found = last(at)
      case .next: found = next(at)
      case .this: found = self[at].base == 3 ? this(at) : nil
      case .phase: found = phase(at)
      case .number: found = number(at)
      case .ordinal: found = ordinal(at)
      case .season: found = season(at, isNamed: true)
      case .dayPart: found = dayPart(at)
      case .holiday: found = holiday(at)
      case .unit: found = unit(at)
      case .part: found = half(at)
      case .reference: found = self[at].base == 6 || self[at].base == 3 ? reference(at) : nil
      case .yearKind: found = fiscal(at)
      case .month: found = month(at)
      case .weekday: found = withClock(weekday(at))
      case .cardinal, .vague: found = length(at)
      case .clockName: found = clock(at)
      default: found = nil
      }
    }
    guard var found else { return nil }
    if found.start == at,
      found.rule.hasPrefix("year") || found.rule == "month" || found.rule.hasPrefix("weekday")
        || found.rule.hasPrefix("month") || found.rule.hasPrefix("length of")
    {
      return found
    }
    found.start = position
    return found
  }

  /// "a week ago", "a decade", "a few days", "a year".
  private func indefinite(_ position: Int) -> TemporalMatch? {
    var at = position + 1
    if self[at].kind == .vague { return length(at, from: position) }
    if self[at].kind == .part { return half(at, from: position) }
    var half = false
    if self[at].kind == .other, self[at].hash == TemporalGrammar.full { at += 1 }
    guard let unit = unitWord(at), !self[at].isPlural, self[at].kind == .unit, unit != .weekend else {
      return nil
    }
    if unit == .second && self[at + 1].kind != .shift { return nil }
    at += 1
    if self[at].isMark(45), self[at + 1].kind != .side { return nil }
    if self[at].kind == .conjunction, self[at + 1].kind == .article, self[at + 2].kind == .part {
      half = true
      at += 3
    }
    return distance(position, 1, half, unit, at)
  }

  private static let full = TimeWordTable.hash("full".utf8)

  /// A number of units, and what it becomes by "ago", "later" and the like.
  func length(_ position: Int, from start: Int? = nil) -> TemporalMatch? {
    guard var amount = amount(position) else { return nil }
    if self[amount.end].isMark(45) { amount.end += 1 }
    if self[amount.end].kind == .hedge, self[amount.end].base == 3 { amount.end += 1 }
    guard let unit = unitWord(amount.end), self[amount.end].kind == .unit else { return nil }
    if unit == .second && !self[amount.end].isPlural && !self[amount.end - 1].isMark(45) { return nil }
    var end = amount.end + 1
    // An age is no time.
    if TemporalGrammar.isOld(self[end]) || self[end].isMark(45) && TemporalGrammar.isOld(self[end + 1]) {
      return nil
    }
    if self[end].kind == .conjunction, self[end + 1].kind == .article, self[end + 2].kind == .part,
      self[end + 2].base == 1
    {
      amount.half = true
      end += 3
    }
    if self[amount.end].base == Int(TemporalUnit.year.rawValue), self[end].isPreposition(P.inside) == false,
      self[position - 1].isMark(44), self[end].isMark(44), amount.whole >= 10, amount.whole < 110,
      self[position - 2].isCapital, !self[amount.end].isPlural
    {
      return nil
    }
    return distance(start ?? position, amount.whole, amount.half, unit, end)
  }

  private static func isOld(_ atom: TemporalAtom) -> Bool { atom.hash == old }
  private static let old = TimeWordTable.hash("old".utf8)

  private func distance(
    _ start: Int,
    _ whole: Int,
    _ half: Bool,
    _ unit: TemporalUnit,
    _ end: Int
  ) -> TemporalMatch {
    let kind: TimeExpression.Kind = unit.rawValue < TemporalUnit.day.rawValue ? .time : .date
    let word = self[end]
    let shift: (Int, TemporalOrigin)? =
      switch (word.kind, word.base) {
      case (.shift, 1): (-1, .publication)
      case (.shift, 2): (1, .reference)
      case (.shift, 3): (-1, .reference)
      case (.side, 1): isEventAfter(end + 1) ? nil : (-1, .reference)
      case (.side, 2): isEventAfter(end + 1) ? nil : (1, .reference)
      case (.preposition, Int(P.from)): self[end + 1].kind == .reference ? (1, .publication) : nil
      default: nil
      }
    if let shift, whole > 0 {
      let last = word.isPreposition(P.from) ? end + 2 : end + 1
      let grain: TemporalUnit =
        switch unit {
        case .decade, .century, .millennium: .year
        case .fortnight: .week
        default: unit
        }
      let count = unit == .fortnight ? 2 : grain == .year ? unit.duration.factor : 1
      let units = whole.multipliedClamped(by: count) * shift.0
      return TemporalMatch(start..<last, kind, .shifted(units, grain, shift.1), rule: "distance in time")
    }
    if shift != nil, word.kind == .shift {
      let value = word.base == 2 ? "FUTURE_REF" : "PAST_REF"
      return TemporalMatch(start..<(end + 1), .date, .reference(value), rule: "vague distance in time")
    }
    var match = TemporalMatch(
      start..<end,
      .duration,
      .duration(TemporalGrammar.duration(whole, half: half, unit)),
      rule: "length of time"
    )
    if whole > 0 && !half { match.amount = (whole, unit) }
    return match
  }

  /// True where "before" or "after" is followed by something that happened, so that the length is a length.
  private func isEventAfter(_ position: Int) -> Bool {
    let atom = self[position]
    return !(atom.kind == .mark || atom.kind == .that)
  }

  /// What a bare unit begins: "week of March 6", "day before yesterday", "weeks" after "for".
  func unit(_ position: Int) -> TemporalMatch? {
    guard let unit = unitWord(position) else { return nil }
    let before = self[position - 1]
    let after = self[position + 1]
    if self[position].isWeak {
      return self[position + 1].kind == .part ? ordinal(position) : nil
    }
    if self[position].isPlural {
      guard
        before.isPreposition(P.forTime) || before.kind == .preposition && before.value == 9
          || before.isPreposition(P.within) || after.kind == .shift
          || after.isMark(45) && !after.spaceBefore && self[position + 2].hash == TemporalGrammar.long
      else { return nil }
      if after.kind == .shift {
        let value = after.base == 2 ? "FUTURE_REF" : "PAST_REF"
        return TemporalMatch(
          position..<(position + 2),
          .date,
          .reference(value),
          rule: "vague distance in time"
        )
      }
      let value = TemporalGrammar.duration(0, half: false, unit)
      return TemporalMatch(position..<(position + 1), .duration, .duration(value), rule: "length of time")
    }
    let isDefinite = before.kind == .article && before.base == 2
    if unit == .week, after.isPreposition(P.of), let date = isMonth(position + 2) ? month(position + 2) : nil,
      case .calendar(var pattern, let pick) = date.meaning, pattern.day != nil
    {
      pattern.isWeek = true
      return TemporalMatch(position..<date.end, .date, .calendar(pattern, pick), rule: "week of a day")
    }
    if unit == .day, after.kind == .side, self[position + 2].kind == .deictic {
      let sign = after.base == 1 ? -1 : 1
      return TemporalMatch(
        position..<(position + 3),
        .date,
        .shifted(sign + Int(self[position + 2].value), .day, .publication),
        rule: "day beside another"
      )
    }
    if unit == .weekend, isDefinite || before.kind == .preposition {
      return TemporalMatch(
        position..<(position + 1),
        .date,
        .calendar(TemporalPattern(part: "WE"), .byTense),
        rule: "weekend"
      )
    }
    if isDefinite, self[position - 2].isPreposition(P.of), unit.rawValue >= TemporalUnit.month.rawValue,
      self[position - 3].kind == .phase
    {
      return TemporalMatch(
        position..<(position + 1),
        .date,
        .shifted(0, unit, .publication),
        rule: "this unit"
      )
    }
    if unit == .day || unit == .hour || unit == .year || unit == .month || unit == .week, after.isMark(45),
      !after.spaceBefore, self[position + 2].hash == TemporalGrammar.long
    {
      let value = TemporalGrammar.duration(1, half: false, unit)
      return TemporalMatch(position..<(position + 3), .duration, .duration(value), rule: "length of time")
    }
    return nil
  }

  private static let long = TimeWordTable.hash("long".utf8)

  /// "third quarter of 2016", "19th century", "first half", "8th of November".
  func ordinal(_ position: Int) -> TemporalMatch? {
    var number = self[position].base
    var at = position + 1
    if self[position].kind == .unit { number = 2 }
    if self[position].kind == .number {
      guard self[at].kind == .ordinalSuffix, self[position].value <= 31 else { return nil }
      number = Int(self[position].value)
      at += 1
    }
    if self[at].isMark(45) { at += 1 }
    var pattern = TemporalPattern()
    if self[at].kind == .part, self[at].base == 2, (1...4).contains(number) {
      pattern.part = "Q" + String(number)
    } else if self[at].kind == .part, self[at].base == 1, number <= 2 {
      pattern.part = "H" + String(number)
    } else if self[at].kind == .unit, self[at].base == Int(TemporalUnit.century.rawValue), number >= 1 {
      pattern.century = number - 1
      return TemporalMatch(position..<(at + 1), .date, .calendar(pattern, .byTense), rule: "century")
    } else if self[at].isPreposition(P.of), isMonth(at + 1) {
      pattern.month = self[at + 1].base
      pattern.day = number
      let year = followingYear(at + 2)
      pattern.year = year?.year
      return TemporalMatch(
        position..<(year?.end ?? at + 2),
        .date,
        .calendar(pattern, .byTense),
        rule: "day and month"
      )
    } else {
      return nil
    }
    at += 1
    if let year = followingYear(at) {
      pattern.year = year.year
      return TemporalMatch(position..<year.end, .date, .calendar(pattern, .byTense), rule: "part of a year")
    }
    if let relative = relativeYear(at) {
      return TemporalMatch(
        position..<relative.end,
        .date,
        .calendar(pattern, relative.pick),
        rule: "part of a year"
      )
    }
    // "of the year"
    if pattern.part?.hasPrefix("H") == true { return nil }
    return TemporalMatch(position..<at, .date, .calendar(pattern, .byTense), rule: "part of a year")
  }

  /// "half an hour", "half a century", "half-hour".
  func half(_ position: Int, from start: Int? = nil) -> TemporalMatch? {
    guard self[position].base == 1 else { return nil }
    var at = position + 1
    if self[at].kind == .article && self[at].base == 1 || self[at].isMark(45) { at += 1 }
    guard let unit = unitWord(at), !self[at].isPlural, unit != .second, unit != .weekend else { return nil }
    return distance(start ?? position, 0, true, unit, at + 1)
  }

  /// "fiscal 2016", "fiscal year 2016".
  func fiscal(_ position: Int) -> TemporalMatch? {
    var at = position + 1
    if self[at].kind == .unit { at += 1 }
    guard let year = year(at) else { return nil }
    var pattern = TemporalPattern(year: year)
    pattern.isFiscal = true
    return TemporalMatch(position..<(at + 1), .date, .calendar(pattern, .byTense), rule: "fiscal year")
  }

  /// A holiday by name.
  func holiday(_ position: Int, pick: TemporalPick = .byTense) -> TemporalMatch? {
    guard self[position].isCapital else { return nil }
    for (index, holiday) in TemporalGrammar.holidayHashes.enumerated() {
      var at = position
      var matches = true
      for word in holiday {
        let atom = self[at]
        guard atom.hash == word || word == TemporalGrammar.apostrophe && atom.isMark(39) else {
          matches = false
          break
        }
        at += 1
      }
      guard matches else { continue }
      let year = followingYear(at)
      return TemporalMatch(
        position..<(year?.end ?? at),
        .date,
        .holiday(index, year: year?.year, pick),
        rule: "holiday"
      )
    }
    return nil
  }

  private static let apostrophe = TimeWordTable.hash("'".utf8)
  private static let holidayHashes = TimeWords.holidays.map { $0.words.map { TimeWordTable.hash($0.utf8) } }

  /// "morning of May 13".
  func dayPart(_ position: Int) -> TemporalMatch? {
    guard (1...4).contains(self[position].base) else { return nil }
    let part = TimeWords.dayParts[self[position].base - 1]
    var at = position + 1
    guard self[at].isPreposition(P.of) || self[at].isPreposition(P.on) else { return nil }
    at += 1
    let inner: TemporalMatch? =
      switch self[at].kind {
      case .month: month(at)
      case .weekday: weekday(at)
      case .number: number(at)
      case .article: self[at].base == 2 ? article(at) : nil
      default: nil
      }
    guard var inner, inner.kind == .date, inner.clock == nil else { return nil }
    if case .calendar(let pattern, _) = inner.meaning, pattern.day == nil { return nil }
    inner.start = position
    inner.kind = .time
    inner.clock = .part(part)
    inner.rule = "part of a day"
    return inner
  }
}
