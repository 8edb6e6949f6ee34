import Documents
import WordLists

/// Reads English time expressions from the atoms of one sentence.
///
/// The class of the first atom selects the rule. Every rule reads a bounded number of atoms, so the time is linear in
/// the length of the sentence.
struct TemporalGrammar {
  let atoms: [TemporalAtom]
  /// True if the text names a person called May, so that "May" alone is no month.
  let mayIsSurname: Bool

  /// The atom at a position; `TemporalAtom.none` beyond the ends.
  subscript(position: Int) -> TemporalAtom {
    position >= 0 && position < atoms.count ? atoms[position] : .none
  }

  /// False for atoms of classes that begin no expression.
  func canStart(_ position: Int) -> Bool {
    switch atoms[position].kind {
    case .other, .punctuation, .preposition, .conjunction, .modal, .auxiliary, .past, .present, .intention,
      .subordinator,
      .gerund, .subject, .counted, .title, .ordinalSuffix, .meridiem, .zone, .oclock, .era, .side, .hedge:
      false
    default: true
    }
  }

  /// The expression that begins at a position; nil if none does.
  func match(at position: Int) -> TemporalMatch? {
    switch self[position].kind {
    case .number: number(position)
    case .month: withClock(month(position))
    case .weekday: withClock(weekday(position))
    case .season: season(position, isNamed: false)
    case .cardinal, .vague: length(position)
    case .article: article(position)
    case .last: last(position)
    case .next: next(position)
    case .this: this(position)
    case .that: that(position)
    case .phase: phase(position)
    case .shift: shiftFirst(position)
    case .deictic: withClock(deictic(position))
    case .reference: reference(position)
    case .frequency: frequency(position)
    case .every: every(position)
    case .times: timesOver(position)
    case .clockName: clock(position)
    case .ordinal: ordinal(position)
    case .unit: unit(position)
    case .part: half(position)
    case .yearKind: fiscal(position)
    case .holiday: holiday(position)
    case .dayPart: dayPart(position)
    default: nil
    }
  }

  /// The meaning once the tense is known: "in three days" with a future verb is a day.
  func refined(_ match: TemporalMatch, tense: Event.Tense?) -> (TimeExpression.Kind, TemporalMeaning) {
    guard let amount = match.amount, tense == .future, match.kind == .duration else {
      return (match.kind, match.meaning)
    }
    var before = match.start - 1
    while self[before].kind == .hedge { before -= 1 }
    guard self[before].isPreposition(TimeWords.Preposition.inside) else { return (match.kind, match.meaning) }
    let isTime = amount.unit.rawValue < TemporalUnit.day.rawValue
    return (isTime ? .time : .date, .shifted(amount.number, amount.unit, .publication))
  }

  /// The start of a hedge before a length or clock time, and its TIMEX3 modifier.
  func hedge(before position: Int, floor: Int, kind: TimeExpression.Kind) -> (start: Int, mod: String?)? {
    guard position - 1 >= floor, self[position - 1].kind == .hedge else { return nil }
    let word = self[position - 1].word
    switch word {
    case .about, .nearly, .some: return (position - 1, "APPROX")
    case .than:
      guard position - 2 >= floor else { return nil }
      switch self[position - 2].word {
      case .more: return (position - 2, "MORE_THAN")
      case .less: return (position - 2, "LESS_THAN")
      default: return nil
      }
    case .least, .most:
      guard position - 2 >= floor, self[position - 2].isPreposition(TimeWords.Preposition.at) else {
        return nil
      }
      return (position - 2, word == .least ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS")
    case .over: return kind == .duration ? (position - 1, "MORE_THAN") : nil
    case .under: return kind == .duration ? (position - 1, "LESS_THAN") : nil
    default: return nil
    }
  }

  // MARK: Parts of several rules

  /// A year of four digits, 1000 to 2100.
  func year(_ position: Int) -> Int? {
    let atom = self[position]
    guard atom.kind == .number, atom.digits == 4, !atom.isGrouped, atom.value >= 1000, atom.value <= 2100
    else {
      return nil
    }
    return Int(atom.value)
  }

  /// The year after a month or season, over a comma or "of", with its end.
  func followingYear(_ position: Int) -> (year: Int, end: Int)? {
    if let year = year(position) { return (year, position + 1) }
    let atom = self[position]
    if atom.isPunctuation(",") || atom.isPreposition(TimeWords.Preposition.of) {
      if let year = year(position + 1) { return (year, position + 2) }
    }
    if atom.isPunctuation("'"), self[position + 1].kind == .number, self[position + 1].digits == 2,
      !self[position + 1].spaceBefore
    {
      let short = Int(self[position + 1].value)
      return (short < 40 ? 2000 + short : 1900 + short, position + 2)
    }
    return nil
  }

  /// "this year", "last year", "next year" after a month or season, with its end.
  func relativeYear(_ position: Int) -> (pick: TemporalPick, end: Int)? {
    var at = position
    if self[at].isPunctuation(",") || self[at].isPreposition(TimeWords.Preposition.of) { at += 1 }
    guard self[at + 1].kind == .unit, self[at + 1].code == Int(TemporalUnit.year.rawValue),
      !self[at + 1].isPlural
    else { return nil }
    switch self[at].word {
    case .this: return (.sameYear, at + 2)
    case .last: return (.previousYear, at + 2)
    case .next: return (.followingYear, at + 2)
    default: return nil
    }
  }

  /// A day of the month with or without its ordinal ending, and the position after it.
  func day(_ position: Int) -> (day: Int, end: Int)? {
    let atom = self[position]
    guard atom.kind == .number, atom.digits <= 2, !atom.isGrouped, atom.value >= 1, atom.value <= 31 else {
      return nil
    }
    let end =
      self[position + 1].kind == .ordinalSuffix && !self[position + 1].spaceBefore
      ? position + 2 : position + 1
    return (Int(atom.value), end)
  }

  /// A unit of time at a position.
  func unitWord(_ position: Int) -> TemporalUnit? {
    let atom = self[position]
    if atom.is(.quarter) { return .quarter }
    guard atom.kind == .unit else { return nil }
    return TemporalUnit(rawValue: UInt8(truncatingIfNeeded: atom.code))
  }

  /// A number of units: digits, number words, "a few", "a couple of"; 0 for an unknown number.
  func amount(_ position: Int) -> (whole: Int, half: Bool, end: Int)? {
    let atom = self[position]
    switch atom.kind {
    case .number:
      guard atom.digits <= 6 else { return nil }
      var end = position + 1
      if atom.isGrouped && atom.hash != 0 { return (Int(atom.value), atom.hash == 5, end) }
      var half = false
      if self[end].kind == .number, self[end].value == 1, self[end + 1].isPunctuation("/"),
        self[end + 2].value == 2
      {
        half = true
        end += 3
      }
      return (Int(atom.value), half, end)
    case .cardinal:
      var value = atom.code
      var end = position + 1
      if value >= 20 {
        var next = end
        if self[next].isPunctuation("-") { next += 1 }
        if self[next].kind == .cardinal, self[next].code >= 1, self[next].code <= 9 {
          value += self[next].code
          end = next + 1
        }
      }
      if self[end].kind == .multiplier, self[end].code <= 6 {
        value *= self[end].code == 2 ? 100 : self[end].code == 3 ? 1000 : 1_000_000
        end += 1
      }
      if self[end].kind == .conjunction, self[end + 1].kind == .article, self[end + 2].is(.half) {
        return (value, true, end + 3)
      }
      return (value, false, end)
    case .vague:
      let isDozen = atom.is(.dozen) && self[position + 1].kind != .preposition
      let value = isDozen ? 12 : atom.is(.pair) ? 2 : 0
      let end = self[position + 1].isPreposition(TimeWords.Preposition.of) ? position + 2 : position + 1
      return (value, false, end)
    default: return nil
    }
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

  private static let personsNamedMay = WordList("time/persons-named-may").words.map { Array($0.utf8) }

  /// True if the text has "May" after a title or a given name.
  static func usesMayAsSurname(_ text: [UInt8]) -> Bool {
    var position = 0
    while position + 4 < text.count {
      // Every name ends in " May": find that first.
      if text[position] == 32 && text[position + 1] == 77 && text[position + 2] == 97
        && text[position + 3] == 121
      {
        for name in personsNamedMay where position + 4 >= name.count {
          if text[(position + 4 - name.count)..<(position + 4)].elementsEqual(name) { return true }
        }
      }
      position += 1
    }
    return false
  }
}

extension Int {
  /// The product, limited to a billion either way.
  func multipliedClamped(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? 1_000_000_000 : Swift.min(Swift.max(product, -1_000_000_000), 1_000_000_000)
  }
}
