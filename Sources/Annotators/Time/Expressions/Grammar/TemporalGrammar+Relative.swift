import Documents

/// Relative expressions, counted from another day: "last week", "the following morning".
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
    if part.kind == .dayPart, (1...4).contains(part.code) {
      return TemporalMatch(
        position..<(position + 2),
        .time,
        .shifted(days, .day, .publication),
        rule: "day named from today",
        clock: .part(TimeWords.dayParts[part.code - 1])
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
    switch self[position].word {
    case .now, .current: value = "PRESENT_REF"
    case .recently: value = "PAST_REF"
    case .future: value = "FUTURE_REF"
    case .recent:
      guard let unit = unitWord(position + 1), self[position + 1].isPlural else { return nil }
      return TemporalMatch(
        position..<(position + 2),
        .duration,
        .duration(TemporalGrammar.duration(0, half: false, unit)),
        rule: "recent units"
      )
    default: return nil
    }
    guard !self[position].isCapital || self[position - 1].start == 0 || self[position].is(.now) else {
      return nil
    }
    return TemporalMatch(position..<(position + 1), .date, .reference(value), rule: "reference word")
  }

  /// "daily", "annually".
  func frequency(_ position: Int) -> TemporalMatch? {
    guard !self[position].isCapital || position == 0,
      let unit = TemporalUnit(rawValue: UInt8(truncatingIfNeeded: self[position].code))
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
        .set("XXXX-WXX-" + String(self[at].code)),
        rule: "every weekday"
      )
    }
    if isMonth(at) {
      let value = "XXXX-" + CalendarDate.padded(self[at].code, 2)
      return TemporalMatch(position..<(at + 1), .set, .set(value), rule: "every month")
    }
    if self[at].kind == .season, self[at].code >= 1, self[at].code <= 4 {
      let value = "XXXX-" + TimeWords.seasons[self[at].code - 1]
      return TemporalMatch(position..<(at + 1), .set, .set(value), rule: "every season")
    }
    if self[at].kind == .dayPart, (1...4).contains(self[at].code) {
      let value = "XXXX-XX-XXT" + TimeWords.dayParts[self[at].code - 1]
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
    if next.is(.indefiniteArticle) || next.isPreposition(P.per),
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
    if atom.is(.previous) { return counted(position, -1) }
    if let found = numbered(position) { return found }
    if let unit = unitWord(at) {
      if self[at].isPlural || atom.is(.past) {
        guard unit != .second || self[at].isPlural else { return nil }
        let value = TemporalGrammar.duration(self[at].isPlural ? 0 : 1, half: false, unit)
        return TemporalMatch(position..<(at + 1), .duration, .duration(value), rule: "length up to now")
      }
      guard unit.rawValue >= TemporalUnit.weekend.rawValue else { return nil }
      if unit == .week || unit == .month, self[at + 1].isPreposition(P.of) { return nil }
      return TemporalMatch(position..<(at + 1), .date, .shifted(-1, unit, .publication), rule: "last unit")
    }
    guard atom.is(.last) else { return nil }
    if self[at].kind == .dayPart, self[at].code >= 1, self[at].code <= 4 {
      return TemporalMatch(
        position..<(at + 1),
        .time,
        .shifted(self[at].is(.night) ? -1 : 0, .day, .publication),
        rule: "last night",
        clock: .part(TimeWords.dayParts[self[at].code - 1])
      )
    }
    return named(position, .last)
  }

  /// "next week", "next Tuesday", "the coming days", "the following morning".
  func next(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    let at = position + 1
    if atom.is(.following) { return counted(position, 1) }
    if let found = numbered(position) { return found }
    if let unit = unitWord(at) {
      if self[at].isPlural {
        let value = TemporalGrammar.duration(0, half: false, unit)
        return TemporalMatch(position..<(at + 1), .duration, .duration(value), rule: "length from now")
      }
      if unit == .day { return counted(position, 1) }
      guard unit.rawValue > TemporalUnit.day.rawValue else { return nil }
      return TemporalMatch(position..<(at + 1), .date, .shifted(1, unit, .publication), rule: "next unit")
    }
    if self[at].kind == .dayPart { return counted(position, 1) }
    return named(position, .next)
  }

  /// "this week", "this morning", "this Sunday", "this spring", "the same day".
  func this(_ position: Int) -> TemporalMatch? {
    let atom = self[position]
    var at = position + 1
    if atom.is(.same) { return counted(position, 0) }
    if self[at].kind == .last || self[at].kind == .next {
      guard !self[at].is(.previous), !self[at].is(.following),
        unitWord(at + 1) != nil || self[at + 1].kind == .weekday || isMonth(at + 1)
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
    if self[at].kind == .dayPart, (1...4).contains(self[at].code) {
      return TemporalMatch(
        position..<(at + 1),
        .time,
        .shifted(0, .day, .publication),
        rule: "this part of the day",
        clock: .part(TimeWords.dayParts[self[at].code - 1])
      )
    }
    return named(position, .this)
  }

  /// "that day", "that same year", "that night".
  func that(_ position: Int) -> TemporalMatch? { counted(position, 0) }

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

  /// A unit or part of the day counted from the reference day.
  private func counted(_ position: Int, _ shift: Int) -> TemporalMatch? {
    var at = position + 1
    if self[at].is(.same) { at += 1 }
    if let unit = unitWord(at), !self[at].isPlural, unit.rawValue >= TemporalUnit.day.rawValue {
      return TemporalMatch(
        position..<(at + 1),
        .date,
        .shifted(shift, unit, .reference),
        rule: "unit from the day spoken of"
      )
    }
    if self[at].kind == .dayPart, self[at].code >= 1, self[at].code <= 4 {
      return TemporalMatch(
        position..<(at + 1),
        .time,
        .shifted(shift, .day, .reference),
        rule: "part of the day spoken of",
        clock: .part(TimeWords.dayParts[self[at].code - 1])
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
    guard !self[position].is(.ago) else { return nil }
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
    let mod: String
    switch self[position].word {
    case .early, .beginning: mod = "START"
    case .mid, .middle: mod = "MID"
    default: mod = "END"
    }
    // "early May" needs no "of", "the beginning of May" does.
    let isNoun = self[position].code >= TimeWord.beginning.code
    var at = position + 1
    if isNoun {
      guard self[at].isPreposition(P.of) else { return nil }
      at += 1
    } else if self[at].isPunctuation("-") || self[at].isPreposition(P.inside) || self[at].isPreposition(P.on)
    {
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
      case .article: self[at].is(.definiteArticle) ? article(at) : nil
      case .deictic: deictic(at)
      case .ordinal: ordinal(at)
      default: nil
      }
    guard var inner, inner.kind == .date || inner.kind == .time && !isNoun else { return nil }
    if case .reference = inner.meaning { return nil }
    inner.start = position
    inner.mod = mod
    return inner
  }

  /// The expression that "a" or "the" begins.
  func article(_ position: Int) -> TemporalMatch? {
    let at = position + 1
    let found: TemporalMatch?
    if self[position].is(.indefiniteArticle) {
      found = indefinite(position)
    } else {
      switch self[at].kind {
      case .last: found = last(at)
      case .next: found = next(at)
      case .this: found = self[at].is(.same) ? this(at) : nil
      case .phase: found = phase(at)
      case .number: found = number(at)
      case .ordinal: found = ordinal(at)
      case .season: found = season(at, isNamed: true)
      case .dayPart: found = dayPart(at)
      case .holiday: found = holiday(at)
      case .unit: found = unit(at)
      case .part: found = half(at)
      case .reference: found = self[at].is(.future) || self[at].is(.recent) ? reference(at) : nil
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
}
