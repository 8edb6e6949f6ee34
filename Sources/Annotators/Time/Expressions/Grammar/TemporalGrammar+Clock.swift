import Documents

/// Clock times, alone or with a day.
extension TemporalGrammar {
  private typealias P = TimeWords.Preposition

  /// A clock time alone, or with the day behind it.
  func clock(_ position: Int) -> TemporalMatch? {
    guard let time = clockTime(position) else { return nil }
    var at = time.end
    if self[at].isPunctuation(",") || self[at].isPreposition(P.on) { at += 1 }
    if let day = dayForClock(at) {
      return TemporalMatch(
        position..<day.end,
        .time,
        day.meaning,
        rule: "clock time and day",
        clock: time.clock
      )
    }
    return TemporalMatch(position..<time.end, .time, .clock, rule: "clock time", clock: time.clock)
  }

  private func dayForClock(_ position: Int) -> TemporalMatch? {
    let found: TemporalMatch? =
      switch self[position].kind {
      case .month: month(position)
      case .weekday: weekday(position)
      case .deictic: deictic(position)
      case .number: day(position).flatMap { dayAndMonth(position, $0) }
      case .last: last(position)
      case .next: next(position)
      default: nil
      }
    guard let found, found.clock == nil, found.kind == .date else { return nil }
    switch found.meaning {
    case .calendar(let pattern, _): return pattern.day == nil ? nil : found
    case .weekday: return found
    case .shifted(_, .day, _): return found
    default: return nil
    }
  }

  /// The clock time at a position, and the position after it; nil for a number that need not be one.
  private func clockTime(_ position: Int) -> (clock: TemporalClock, end: Int)? {
    let atom = self[position]
    if atom.kind == .clockName { return (.time(atom.code, 0), position + 1) }
    guard atom.kind == .number,
      self[position - 1].kind != .punctuation || !self[position - 1].isPunctuation("$")
    else {
      return nil
    }
    var hour = Int(atom.value)
    var minute = 0
    var at = position + 1
    var isCertain = false
    if atom.digits <= 2, !atom.isGrouped, self[at].isPunctuation(":"), !self[at].spaceBefore,
      self[at + 1].kind == .number,
      self[at + 1].digits == 2, !self[at + 1].spaceBefore
    {
      minute = Int(self[at + 1].value)
      at += 2
      if self[at].isPunctuation(":"), self[at + 1].digits == 2, !self[at].spaceBefore { at += 2 }
      isCertain = self[position - 1].isPreposition(P.at) || atom.digits == 2 || hour >= 13
    } else if atom.digits <= 2, atom.isGrouped, atom.hash < 60, atom.end - atom.start >= 4 {
      minute = Int(atom.hash)
    } else if atom.digits == 4, !atom.isGrouped, self[at].kind == .zone, atom.value <= 2400 {
      hour = Int(atom.value) / 100
      minute = Int(atom.value) % 100
      isCertain = true
    } else if atom.digits > 2 || atom.isGrouped {
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
    } else if self[at].isPreposition(P.inside), self[at + 1].kind == .article, self[at + 2].kind == .dayPart,
      hour <= 12,
      hour >= 1, self[at + 2].code <= TimeWord.evening.code
    {
      if self[at + 2].code >= TimeWord.afternoon.code, hour < 12 { hour += 12 }
      at += 3
      isCertain = true
    }
    if self[at].kind == .zone, isCertain || self[position + 1].isPunctuation(":") {
      isCertain = true
      at += 1
    }
    return isCertain ? (.time(hour, minute), at) : nil
  }

  /// A date with the clock time that follows it, as in "Tuesday at 9 a.m.".
  func withClock(_ match: TemporalMatch?) -> TemporalMatch? {
    guard var match, match.kind == .date, match.clock == nil else { return match }
    switch match.meaning {
    case .weekday: break
    case .calendar(let pattern, _): if pattern.day == nil { return match }
    case .shifted(_, let unit, _): if unit != .day { return match }
    default: return match
    }
    var at = match.end
    if self[at].isPunctuation(",") { at += 1 }
    if self[at].isPreposition(P.at) { at += 1 }
    if self[at].is(.about) { at += 1 }
    guard at > match.end, let time = clockTime(at) else { return match }
    match.end = time.end
    match.kind = .time
    match.clock = time.clock
    match.rule += " and clock time"
    return match
  }
}
