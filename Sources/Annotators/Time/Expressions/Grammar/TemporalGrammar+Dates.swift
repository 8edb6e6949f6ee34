import Documents

/// Absolute dates: days, months, seasons and years by their names and numbers.
extension TemporalGrammar {
  private typealias P = TimeWords.Preposition

  /// True for a month, by its neighbours where the word can be something else.
  func isMonth(_ position: Int) -> Bool {
    let atom = self[position]
    guard atom.kind == .month, atom.isCapital else { return false }
    var after = position + 1
    if self[after].isPunctuation(".") { after += 1 }
    let numberAfter = self[after].kind == .number && !self[after].isGrouped
    let before = self[position - 1]
    guard atom.isWeak else { return true }
    if numberAfter || (self[after].isPunctuation(",") && year(after + 1) != nil) { return true }
    // "8 May"
    if before.kind == .number && before.digits <= 2 || before.kind == .ordinalSuffix { return true }
    let length = atom.end - atom.start
    if length == 3 && !atom.is(.may) { return false }
    if atom.is(.may) && mayIsSurname {
      return before.isPreposition(P.inside) || before.kind == .last || before.kind == .next
        || before.kind == .phase
    }
    switch before.kind {
    case .preposition:
      // "March on" after "in" is still a month; "to May" may be a person.
      return before.value != P.other && before.value != P.asOf
    case .last, .next, .this, .phase: return true
    case .punctuation, .other, .title, .holiday:
      // A given name or a surname: "April Jones", "Theresa May", "Women's March".
      guard before.isPunctuation("-") || before.isPunctuation("(") else { return false }
      return true
    case .article:
      let next = self[position + 1]
      return !atom.is(.march) || !(next.kind == .preposition || next.isCapital)
    case .conjunction, .every: return !atom.is(.may) || self[position - 2].kind == .month
    default: return !self[position + 1].isCapital && !atom.is(.may)
    }
  }

  /// A month and what follows it: day, range of days, year.
  func month(_ position: Int, pick: TemporalPick = .byTense) -> TemporalMatch? {
    guard isMonth(position) else { return nil }
    var pattern = TemporalPattern(month: self[position].code)
    var at = position + 1
    if self[at].isPunctuation(".") && !self[at].spaceBefore
      && (self[at + 1].kind == .number || self[at + 1].isPunctuation(","))
    {
      at += 1
    }
    if self[at].is(.definiteArticle), day(at + 1) != nil { at += 1 }
    if let first = day(at),
      !(self[first.end].isPunctuation(":") && self[first.end + 1].kind == .number
        && !self[first.end + 1].spaceBefore),
      self[first.end].kind != .meridiem
    {
      pattern.day = first.day
      at = first.end
      var last: TemporalPattern?
      if let end = rangeEnd(at) {
        if let second = day(end), !isUnitAfter(second.end), second.day > first.day {
          last = TemporalPattern(month: pattern.month, day: second.day)
          at = second.end
        } else if isMonth(end), let second = day(self[end + 1].isPunctuation(".") ? end + 2 : end + 1) {
          last = TemporalPattern(month: self[end].code, day: second.day)
          at = second.end
        }
      }
      let year = followingYear(at)
      if let year { at = year.end }
      if var last {
        last.year = year?.year
        pattern.year = year.map { (last.month ?? 12) < (pattern.month ?? 1) ? $0.year - 1 : $0.year }
        return TemporalMatch(position..<at, .date, .interval(pattern, last), rule: "range of days")
      }
      pattern.year = year?.year
      if year == nil, let relative = relativeYear(at) {
        return TemporalMatch(
          position..<relative.end,
          .date,
          .calendar(pattern, relative.pick),
          rule: "month and day"
        )
      }
      return TemporalMatch(position..<at, .date, .calendar(pattern, pick), rule: "month and day")
    }
    if let year = followingYear(at) {
      pattern.year = year.year
      return TemporalMatch(position..<year.end, .date, .calendar(pattern, pick), rule: "month and year")
    }
    if let relative = relativeYear(at) {
      return TemporalMatch(
        position..<relative.end,
        .date,
        .calendar(pattern, relative.pick),
        rule: "month and year"
      )
    }
    return TemporalMatch(position..<(position + 1), .date, .calendar(pattern, pick), rule: "month")
  }

  /// The position after "-", "to" or "through" in a range.
  func rangeEnd(_ position: Int) -> Int? {
    let atom = self[position]
    if atom.isPunctuation("-") { return self[position + 1].isPunctuation("-") ? position + 2 : position + 1 }
    if atom.isPreposition(P.to) || atom.isPreposition(P.through) || atom.isPreposition(P.until) {
      return position + 1
    }
    return nil
  }

  private func isUnitAfter(_ position: Int) -> Bool {
    self[position].kind == .unit || self[position].kind == .meridiem || self[position].isPunctuation("%")
      || self[position].kind == .counted
      || self[position].isPunctuation("-") && self[position + 1].kind == .unit
  }

  /// The expression that digits begin.
  func number(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    if let found = numericDate(position) { return found }
    if let found = clock(position) { return found }
    if let first = day(position), let found = dayAndMonth(position, first) { return withClock(found) }
    if self[position + 1].kind == .ordinalSuffix, !self[position + 1].spaceBefore {
      return ordinal(position)
    }
    let next = self[position + 1]
    if !next.spaceBefore, next.end - next.start == 1, next.kind == .other, isLetterS(next) {
      return decade(position, end: position + 2)
    }
    if next.isPunctuation("'"), !next.spaceBefore, isLetterS(self[position + 2]),
      !self[position + 2].spaceBefore,
      atom.digits == 4 && atom.value % 10 == 0 && self[position - 1].kind == .article
    {
      return decade(position, end: position + 3)
    }
    if let found = length(position) { return found }
    return yearAlone(position)
  }

  private func isLetterS(_ atom: TemporalAtom) -> Bool { atom.hash == TemporalGrammar.letterS }
  private static let letterS = TimeWordTable.hash("s".utf8)

  /// `2016-11-08`, `11/8/2016`.
  private func numericDate(_ position: Int) -> TemporalMatch? {
    let (a, separator, b, other, c) =
      (self[position], self[position + 1], self[position + 2], self[position + 3], self[position + 4])
    guard separator.kind == .punctuation, separator.value == other.value, b.kind == .number,
      c.kind == .number, !b.spaceBefore,
      !c.spaceBefore, !separator.spaceBefore
    else { return nil }
    var pattern: TemporalPattern
    if a.digits == 4 && b.digits <= 2 && c.digits <= 2
      && (separator.isPunctuation("-") || separator.isPunctuation("/"))
    {
      pattern = TemporalPattern(year: Int(a.value), month: Int(b.value), day: Int(c.value))
    } else if c.digits == 4 && a.digits <= 2 && b.digits <= 2
      && (separator.isPunctuation("/") || separator.isPunctuation("-") || separator.isPunctuation("."))
    {
      pattern = TemporalPattern(year: Int(c.value), month: Int(a.value), day: Int(b.value))
      if a.value > 12 { (pattern.month, pattern.day) = (pattern.day, pattern.month) }
    } else {
      return nil
    }
    guard pattern.date != nil else { return nil }
    return TemporalMatch(
      position..<(position + 5),
      .date,
      .calendar(pattern, .byTense),
      rule: "date in digits"
    )
  }

  /// "8 November 2016", "the 8th of November", "19-20 November".
  func dayAndMonth(_ position: Int, _ first: (day: Int, end: Int)) -> TemporalMatch? {
    var at = first.end
    var lastDay: Int?
    if let end = rangeEnd(at), let second = day(end), second.day > first.day {
      lastDay = second.day
      at = second.end
    } else if self[at].is(.and), let second = day(at + 1),
      second.day == first.day + 1
    {
      lastDay = second.day
      at = second.end
    }
    if self[at].isPreposition(P.of) { at += 1 }
    guard self[at].kind == .month, self[at].isCapital else { return nil }
    var pattern = TemporalPattern(month: self[at].code, day: first.day)
    at += 1
    if self[at].isPunctuation("."), year(at + 1) != nil { at += 1 }
    let year = followingYear(at)
    if let year { at = year.end }
    pattern.year = year?.year
    if let lastDay {
      var last = pattern
      last.day = lastDay
      return TemporalMatch(position..<at, .date, .interval(pattern, last), rule: "range of days")
    }
    if year == nil, let relative = relativeYear(at) {
      return TemporalMatch(
        position..<relative.end,
        .date,
        .calendar(pattern, relative.pick),
        rule: "day and month"
      )
    }
    return TemporalMatch(position..<at, .date, .calendar(pattern, .byTense), rule: "day and month")
  }

  /// "1990s", "90s".
  private func decade(_ position: Int, end: Int) -> TemporalMatch? {
    let atom = self[position]
    guard !atom.isGrouped, atom.value % 10 == 0 else { return nil }
    var pattern = TemporalPattern()
    if atom.digits == 4, atom.value >= 1000, atom.value <= 2100 {
      if atom.value % 100 == 0 && atom.value < 2000 {
        pattern.century = Int(atom.value) / 100
      } else {
        pattern.decade = Int(atom.value) / 10
      }
    } else if atom.digits == 2, atom.value >= 20, self[position - 1].isPunctuation("'") {
      pattern.decade = 190 + Int(atom.value) / 10
    } else {
      return nil
    }
    return TemporalMatch(position..<end, .date, .calendar(pattern, .byTense), rule: "decade")
  }

  /// A year alone or a range of years, unless its neighbours show that it counts something.
  private func yearAlone(_ position: Int) -> TemporalMatch? {
    let (before, after) = (self[position - 1], self[position + 1])
    if after.kind == .era {
      guard self[position].digits <= 4, !self[position].isGrouped,
        after.is(.beforeCommonEra) || year(position) != nil
      else {
        return nil
      }
      var pattern = TemporalPattern(year: Int(self[position].value))
      pattern.isBeforeCommonEra = after.is(.beforeCommonEra)
      return TemporalMatch(position..<(position + 2), .date, .calendar(pattern, .byTense), rule: "year")
    }
    guard let year = year(position) else { return nil }
    if before.kind == .punctuation, !self[position].spaceBefore {
      // Money, decimals, telephone numbers, addresses.
      if before.isPunctuation(among: "$#+./:") { return nil }
      if before.isPunctuation("-"), self[position - 2].kind == .number || self[position - 2].isCapital {
        return nil
      }
    }
    if !after.spaceBefore, after.isPunctuation(among: "$%/:+") {
      guard after.isPunctuation("/"), self[position + 2].digits == 2 else { return nil }
    }
    if !after.spaceBefore && after.kind != .punctuation { return nil }
    if after.kind == .counted || after.kind == .unit || after.kind == .multiplier || after.kind == .zone {
      return nil
    }
    let isIntroduced: Bool
    switch before.kind {
    case .preposition, .article, .phase, .season, .month, .this, .last, .next, .side, .yearKind:
      isIntroduced = true
    case .conjunction: isIntroduced = self.year(position - 2) != nil
    case .punctuation: isIntroduced = before.isPunctuation("(") || before.isPunctuation(",")
    case .hedge: isIntroduced = false
    default: isIntroduced = false
    }
    if before.kind == .hedge && !before.is(.about) { return nil }
    if !isIntroduced {
      guard year >= 1900 && year <= 2060 else { return nil }
      // "2000 soldiers": a plural noun counts.
      if after.kind == .other && !after.isCapital && after.endsInS { return nil }
    }
    if before.isPreposition(P.of) || before.isPreposition(P.to) || before.isPreposition(P.at)
      || before.isPreposition(P.forTime) || before.isPreposition(P.per)
    {
      guard year >= 1500 && year <= 2060, !(after.kind == .other && !after.isCapital && after.endsInS) else {
        return nil
      }
    }
    if (self[position - 1].isPunctuation(",") || !isIntroduced) && year < 1900 { return nil }
    // "2014-15", "2014-2016", "2014/15"
    if after.isPunctuation("-") || after.isPunctuation("/") && !after.spaceBefore {
      let second = self[position + 2]
      if second.kind == .number, !second.isGrouped, !second.spaceBefore || after.spaceBefore {
        let last = second.digits == 2 ? year / 100 * 100 + Int(second.value) : Int(second.value)
        if second.digits == 2 || second.digits == 4, last > year, last < year + 100, last <= 2100 {
          return TemporalMatch(
            position..<(position + 3),
            .date,
            .interval(TemporalPattern(year: year), TemporalPattern(year: last)),
            rule: "range of years"
          )
        }
      }
    }
    var pattern = TemporalPattern(year: year)
    if after.kind == .yearKind, self[position + 2].kind == .unit {
      pattern.isFiscal = true
      return TemporalMatch(
        position..<(position + 3),
        .date,
        .calendar(pattern, .byTense),
        rule: "fiscal year"
      )
    }
    return TemporalMatch(position..<(position + 1), .date, .calendar(pattern, .byTense), rule: "year")
  }

  /// A weekday, alone or with a date or a part of the day.
  func weekday(_ position: Int, pick: TemporalPick = .byTense) -> TemporalMatch? {
    let atom = self[position]
    guard atom.kind == .weekday, atom.isCapital else { return nil }
    let number = atom.code
    var at = position + 1
    if self[at].isPunctuation("."), !self[at].spaceBefore, atom.isWeak || atom.end - atom.start < 6 {
      at += 1
    }
    if self[at].isPunctuation(",") || self[at].isPunctuation("(") { at += 1 }
    if self[at].is(.definiteArticle) { at += 1 }
    if let date = isMonth(at) || self[at].kind == .month && self[at].isCapital && day(at + 1) != nil
      ? month(at) : nil,
      case .calendar(var pattern, let datePick) = date.meaning, pattern.day != nil
    {
      pattern.weekday = number
      return TemporalMatch(position..<date.end, .date, .calendar(pattern, datePick), rule: "weekday and date")
    }
    if let first = day(at), let date = dayAndMonth(at, first),
      case .calendar(var pattern, let datePick) = date.meaning
    {
      pattern.weekday = number
      return TemporalMatch(position..<date.end, .date, .calendar(pattern, datePick), rule: "weekday and date")
    }
    if atom.isWeak {
      guard self[position - 1].isPreposition(P.on), !atom.is(.sunday) && !atom.is(.saturday) else {
        return nil
      }
    }
    if atom.isPlural {
      return TemporalMatch(
        position..<(position + 1),
        .set,
        .set("XXXX-WXX-" + String(number)),
        rule: "weekday in the plural"
      )
    }
    let part = self[position + 1]
    if part.kind == .dayPart, part.code >= 1, part.code <= 4 {
      return TemporalMatch(
        position..<(position + 2),
        .time,
        .weekday(number, pick),
        rule: "weekday and part of the day",
        clock: .part(TimeWords.dayParts[part.code - 1])
      )
    }
    // "Tuesday last week", "Monday next week"
    if self[position + 2].kind == .unit, self[position + 2].code == Int(TemporalUnit.week.rawValue) {
      if self[position + 1].is(.last) {
        return TemporalMatch(
          position..<(position + 3),
          .date,
          .weekday(number, .previousYear),
          rule: "weekday of last week"
        )
      }
      if self[position + 1].is(.next) {
        return TemporalMatch(
          position..<(position + 3),
          .date,
          .weekday(number, .followingYear),
          rule: "weekday of next week"
        )
      }
    }
    return TemporalMatch(position..<(position + 1), .date, .weekday(number, pick), rule: "weekday")
  }

  /// A season, if its neighbours show that it is one.
  func season(_ position: Int, isNamed: Bool, pick: TemporalPick = .byTense) -> TemporalMatch? {
    let atom = self[position]
    guard atom.kind == .season, atom.code >= 1, atom.code <= 4 else { return nil }
    var pattern = TemporalPattern(part: TimeWords.seasons[atom.code - 1])
    if let year = followingYear(position + 1) {
      pattern.year = year.year
      return TemporalMatch(position..<year.end, .date, .calendar(pattern, .byTense), rule: "season and year")
    }
    if let relative = relativeYear(position + 1) {
      return TemporalMatch(
        position..<relative.end,
        .date,
        .calendar(pattern, relative.pick),
        rule: "season and year"
      )
    }
    let after = self[position + 1]
    guard !atom.isCapital || !after.isCapital else { return nil }
    if !isNamed {
      let before = self[position - 1]
      guard before.isPreposition(P.inside) || before.isPreposition(P.since) || before.isPreposition(P.during)
      else {
        return nil
      }
    } else if atom.isWeak, self[position - 1].kind == .article || after.isPreposition(P.of) {
      guard after.isPunctuation(".") || after.isPunctuation(","), self[position - 2].isPreposition(P.inside)
      else {
        return nil
      }
    }
    return TemporalMatch(position..<(position + 1), .date, .calendar(pattern, pick), rule: "season")
  }
}
