import Documents

/// Lengths of time, and distances with "ago", "later" and the like.
extension TemporalGrammar {
  private typealias P = TimeWords.Preposition

  /// "a week ago", "a decade", "a few days", "a year".
  func indefinite(_ position: Int) -> TemporalMatch? {
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
    if self[at].isPunctuation("-"), self[at + 1].kind != .side { return nil }
    if self[at].kind == .conjunction, self[at + 1].kind == .article, self[at + 2].kind == .part {
      half = true
      at += 3
    }
    return distance(position, 1, half, unit, at)
  }

  private static let full = TimeWordTable.hash("full".utf8)

  /// A number of units, alone or with "ago", "later" and the like.
  func length(_ position: Int, from start: Int? = nil) -> TemporalMatch? {
    guard var amount = amount(position) else { return nil }
    if self[amount.end].isPunctuation("-") { amount.end += 1 }
    if self[amount.end].is(.more) { amount.end += 1 }
    guard let unit = unitWord(amount.end), self[amount.end].kind == .unit else { return nil }
    if unit == .second && !self[amount.end].isPlural && !self[amount.end - 1].isPunctuation("-") {
      return nil
    }
    var end = amount.end + 1
    // An age is no time expression.
    if TemporalGrammar.isOld(self[end])
      || self[end].isPunctuation("-") && TemporalGrammar.isOld(self[end + 1])
    {
      return nil
    }
    if self[end].kind == .conjunction, self[end + 1].kind == .article, self[end + 2].is(.half) {
      amount.half = true
      end += 3
    }
    if self[amount.end].code == Int(TemporalUnit.year.rawValue), self[end].isPreposition(P.inside) == false,
      self[position - 1].isPunctuation(","), self[end].isPunctuation(","), amount.whole >= 10,
      amount.whole < 110,
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
      switch word.word {
      case .ago: (-1, .publication)
      case .later: (1, .reference)
      case .earlier: (-1, .reference)
      case .before: isEventAfter(end + 1) ? nil : (-1, .reference)
      case .after: isEventAfter(end + 1) ? nil : (1, .reference)
      case .from: self[end + 1].kind == .reference ? (1, .publication) : nil
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
      let value = word.is(.later) ? "FUTURE_REF" : "PAST_REF"
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

  /// True if an event follows "before" or "after", so that the expression is a length.
  private func isEventAfter(_ position: Int) -> Bool {
    let atom = self[position]
    return !(atom.kind == .punctuation || atom.kind == .that)
  }

  /// The expression that a unit without number begins: "week of March 6", "day before yesterday", "weeks" after "for".
  func unit(_ position: Int) -> TemporalMatch? {
    guard let unit = unitWord(position) else { return nil }
    let before = self[position - 1]
    let after = self[position + 1]
    if self[position].isWeak {
      return self[position + 1].kind == .part ? ordinal(position) : nil
    }
    if self[position].isPlural {
      guard
        before.isPreposition(P.forTime) || before.isPreposition(P.during)
          || before.isPreposition(P.within) || after.kind == .shift
          || after.isPunctuation("-") && !after.spaceBefore && self[position + 2].hash == TemporalGrammar.long
      else { return nil }
      if after.kind == .shift {
        let value = after.is(.later) ? "FUTURE_REF" : "PAST_REF"
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
    let isDefinite = before.is(.definiteArticle)
    if unit == .week, after.isPreposition(P.of), let date = isMonth(position + 2) ? month(position + 2) : nil,
      case .calendar(var pattern, let pick) = date.meaning, pattern.day != nil
    {
      pattern.isWeek = true
      return TemporalMatch(position..<date.end, .date, .calendar(pattern, pick), rule: "week of a day")
    }
    if unit == .day, after.kind == .side, self[position + 2].kind == .deictic {
      let sign = after.is(.before) ? -1 : 1
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
    if unit == .day || unit == .hour || unit == .year || unit == .month || unit == .week,
      after.isPunctuation("-"),
      !after.spaceBefore, self[position + 2].hash == TemporalGrammar.long
    {
      let value = TemporalGrammar.duration(1, half: false, unit)
      return TemporalMatch(position..<(position + 3), .duration, .duration(value), rule: "length of time")
    }
    return nil
  }

  private static let long = TimeWordTable.hash("long".utf8)

  /// "half an hour", "half a century", "half-hour".
  func half(_ position: Int, from start: Int? = nil) -> TemporalMatch? {
    guard self[position].is(.half) else { return nil }
    var at = position + 1
    if self[at].is(.indefiniteArticle) || self[at].isPunctuation("-") { at += 1 }
    guard let unit = unitWord(at), !self[at].isPlural, unit != .second, unit != .weekend else { return nil }
    return distance(start ?? position, 0, true, unit, at + 1)
  }
}
