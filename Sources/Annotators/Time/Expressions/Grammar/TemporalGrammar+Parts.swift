import Documents

/// Parts of years and days: quarters, centuries, fiscal years, holidays, mornings.
extension TemporalGrammar {
  private typealias P = TimeWords.Preposition

  /// "third quarter of 2016", "19th century", "first half", "8th of November".
  func ordinal(_ position: Int) -> TemporalMatch? {
    var number = self[position].code
    var at = position + 1
    if self[position].kind == .unit { number = 2 }
    if self[position].kind == .number {
      guard self[at].kind == .ordinalSuffix, self[position].value <= 31 else { return nil }
      number = Int(self[position].value)
      at += 1
    }
    if self[at].isPunctuation("-") { at += 1 }
    var pattern = TemporalPattern()
    if self[at].is(.quarter), (1...4).contains(number) {
      pattern.part = "Q" + String(number)
    } else if self[at].is(.half), number <= 2 {
      pattern.part = "H" + String(number)
    } else if self[at].kind == .unit, self[at].code == Int(TemporalUnit.century.rawValue), number >= 1 {
      pattern.century = number - 1
      return TemporalMatch(position..<(at + 1), .date, .calendar(pattern, .byTense), rule: "century")
    } else if self[at].isPreposition(P.of), isMonth(at + 1) {
      pattern.month = self[at + 1].code
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
        guard atom.hash == word || word == TemporalGrammar.apostrophe && atom.isPunctuation("'") else {
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
    guard (1...4).contains(self[position].code) else { return nil }
    let part = TimeWords.dayParts[self[position].code - 1]
    var at = position + 1
    guard self[at].isPreposition(P.of) || self[at].isPreposition(P.on) else { return nil }
    at += 1
    let inner: TemporalMatch? =
      switch self[at].kind {
      case .month: month(at)
      case .weekday: weekday(at)
      case .number: number(at)
      case .article: self[at].is(.definiteArticle) ? article(at) : nil
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
