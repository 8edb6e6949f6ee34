import Documents

/// Computes the values of cues from the day of publication and from the days named before.
struct TemporalNormalizer {
  /// The day of publication, if it is known.
  let anchor: CalendarDate?

  /// True for a historical narrative: months and days belong to the year last named, not to that of publication.
  var isNarrative = false

  /// How days are counted from what the text tells, where the day of publication is not known; nil to leave them open.
  var telling: Telling?

  /// The ways in which a text tells what happened.
  enum Telling: Equatable {
    /// A report: what is past lies before the last full date, or shortly behind it.
    case report(from: CalendarDate)
    /// A story, which goes forward.
    case story(from: CalendarDate)
  }

  /// The day last named with its year.
  private(set) var fullDay: CalendarDate?

  /// The sentence with a distance back in years, whose other times are an aside: "Two years earlier, in August".
  private var asideSentence = -1

  /// The day, month or year last named.
  private(set) var reference: Reference?

  /// The one last named that does not lie after the day of publication.
  private var pastReference: Reference?

  /// The day last named, and the sentence that names it.
  private(set) var lastDay: (day: CalendarDate, sentence: Int)?

  /// The value of the day, month or year last named, and the sentence that names it.
  private var referenceText = ""
  private var referenceSentence = -1

  /// The day or month last told in a narrative, the sentence that tells it, and the year named alone since then.
  private var told: Reference?
  private var toldSentence = -1
  private var toldYear: Int?

  /// The year before the common era that was last named, until a later one is named.
  private var earlyYear: Int?

  /// The sentence of the expression whose value is computed, and whether it is surely past.
  private(set) var sentence = -1
  private var isSurelyPast = false

  /// A day with the unit to which it is known.
  struct Reference {
    var day: CalendarDate
    var grain: TemporalUnit
  }

  /// A TIMEX3 value, its first day, the second-best value, and the day from which it was counted.
  struct Value {
    var text: String
    var reference: Reference?
    var runnerUp: String?
    var origin: String?
    /// The year of a value before the common era.
    var earlyYear: Int?

    init(_ text: String, _ reference: Reference? = nil, runnerUp: String? = nil) {
      self.text = text
      self.reference = reference
      self.runnerUp = runnerUp
    }
  }

  /// A normalizer that counts from a day.
  init(anchor: CalendarDate?) { self.anchor = anchor }

  /// Makes the value of a cue the reference of later expressions.
  mutating func remember(_ value: Value, of cue: TemporalCue) {
    if let year = value.earlyYear { earlyYear = year }
    guard let new = value.reference else { return }
    reference = new
    if case .calendar(let pattern, _) = cue.meaning, pattern.year != nil, new.grain == .day {
      fullDay = new.day
    }
    if new.grain == .day { lastDay = (new.day, cue.sentence) }
    if anchor.map({ new.day <= $0 }) ?? true { pastReference = new }
    (referenceText, referenceSentence, earlyYear) = (value.text, cue.sentence, nil)
    // A narrative does not go on from what was still to come in it.
    if cue.tense == .future, telling == nil { return }
    if case .shifted(let count, let unit, .reference) = cue.meaning, count < 0, unit == .year {
      asideSentence = cue.sentence
    }
    if telling != nil, asideSentence == cue.sentence { return }
    switch cue.meaning {
    case .calendar(let pattern, _) where pattern.year != nil && pattern.month == nil && pattern.part == nil:
      // A year alone does not move a narrative back or far ahead: it may be the background, or a source. Nor does the
      // year of a day in the same sentence.
      if let told {
        guard (0...Self.farthestAhead).contains(new.day.year - told.day.year) else { return }
        if toldSentence == cue.sentence, told.day.year == new.day.year { return }
      }
      toldYear = new.day.year
    case .shifted(let count, let unit, .reference)
    where count < 0 && unit.rawValue >= TemporalUnit.year.rawValue:
      // "As two decades earlier" compares.
      return
    case .calendar, .interval, .digits, .nth, .nthWeekday, .beside, .dayOfMonth, .holiday,
      .shifted(_, _, .reference):
      (told, toldSentence) = (new, cue.sentence)
      toldYear = nil
    default: break
    }
  }

  /// The most years by which a year alone moves a narrative ahead.
  private static let farthestAhead = 10

  /// The day from which months and weekdays without a year are counted, and whether it is that of a narrative.
  var base: CalendarDate? {
    if let telling {
      if asideSentence == sentence, let reference { return reference.day }
      if let told { return told.day }
      switch telling {
      case .report(let day), .story(let day): return day
      }
    }
    guard isNarrative else { return anchor }
    if let toldYear, let day = CalendarDate(year: toldYear, month: 1, day: 1) { return day }
    return told?.day ?? reference?.day ?? anchor
  }

  /// The value of a cue without its time of day.
  mutating func value(of cue: TemporalCue) -> Value {
    sentence = cue.sentence
    isSurelyPast = cue.isSurelyPast
    // The entries of a live report bear the hours of its day.
    if cue.isAlone { return today }
    return value(of: cue.meaning, cue.tense)
  }

  /// The value of a meaning in a clause of some tense.
  private func value(of meaning: TemporalMeaning, _ tense: Event.Tense?) -> Value {
    if let earlyYear, let value = value(of: meaning, beforeCommonEra: earlyYear) { return value }
    switch meaning {
    case .calendar(let pattern, let pick): return calendar(pattern, pick, tense)
    case .interval(let first, let last, let pick): return interval(first, last, pick, tense)
    case .digits(let first, let second, let year): return digits(first, second, year)
    case .weekday(let number, let pick): return weekday(number, pick, tense)
    case .dayOfMonth(let day): return dayOfMonth(day, tense)
    case .shifted(let count, let unit, let origin): return shifted(count, unit, origin, tense)
    case .beside(let count, let unit, let other):
      return TemporalNormalizer.beside(count, unit, value(of: other, tense))
    case .nthWeekday(let number, let weekday, let other):
      return TemporalNormalizer.nth(number, weekday: weekday, of: value(of: other, tense))
    case .nth(let number, let unit, let other):
      return TemporalNormalizer.nth(number, unit, of: value(of: other, tense))
    case .yearPart(let part, let other):
      let whole = value(of: other, tense)
      if whole.text.hasPrefix("FY") { return Value(whole.text + "-" + part) }
      let year = whole.reference?.day.year
      return TemporalNormalizer.dated(TemporalPattern(part: part), year)
    case .holiday(let index, let year, let pick): return holiday(index, year, pick, tense)
    case .duration(let value), .set(let value), .reference(let value), .impossible(let value):
      return Value(value)
    case .clock:
      // "Index figures at 15:56" told after a bid that lasts until May are of the day of the article.
      if tense == .past, let reference, let anchor, reference.day > anchor { return today }
      // "Kick-off is 15:00" is on the day of the article, "The ambulance came at 15:00" on the day spoken of.
      if tense == .present || tense == .future, let reference, let anchor, reference.day < anchor {
        return today
      }
      if let reference, reference.grain == .day { return Value.day(reference.day) }
      // "The worst accident since 2011" beside the day is no day of what follows.
      guard tense == .past, let lastDay, lastDay.sentence == referenceSentence,
        sentence <= lastDay.sentence + 2
      else { return today }
      return Value.day(lastDay.day)
    }
  }

  private var today: Value { anchor.map { Value.day($0) } ?? Value("XXXX-XX-XX") }

  // MARK: Calendar patterns

  private func calendar(_ pattern: TemporalPattern, _ pick: TemporalPick, _ tense: Event.Tense?) -> Value {
    let era = pattern.isBeforeCommonEra ? "BC" : ""
    if let century = pattern.century { return Value(era + CalendarDate.padded(century, 2)) }
    if let decade = pattern.decade {
      let first = CalendarDate(year: max(1, decade * 10), month: 1, day: 1)
      return Value(
        era + CalendarDate.padded(decade, 3) + (era.isEmpty ? "X" : ""),
        era.isEmpty ? first.map { Reference(day: $0, grain: .decade) } : nil
      )
    }
    if pattern.part == "WE" { return weekend(tense) }
    if let year = pattern.year {
      if pattern.isBeforeCommonEra { return TemporalNormalizer.early(withoutEra(pattern), year) }
      if pattern.isFiscal { return Value("FY" + CalendarDate.padded(year, 4)) }
      return TemporalNormalizer.dated(pattern, year)
    }
    if pattern.isFiscal {
      guard let base else { return Value("FYXXXX") }
      let shift = pick == .previousYear ? -1 : pick == .followingYear ? 1 : 0
      return Value("FY" + CalendarDate.padded(base.year + shift, 4))
    }
    guard let base = spokenOf(pick) ?? farDay(pick, tense) ?? base else {
      return Value(TemporalNormalizer.open(pattern))
    }
    let years = nearestYears(pattern, pick, tense, base)
    guard let best = years.first else { return Value(TemporalNormalizer.open(pattern)) }
    var value = TemporalNormalizer.dated(pattern, best)
    value.origin = origin(base)
    if years.count > 1 { value.runnerUp = TemporalNormalizer.dated(pattern, years[1]).text }
    return value
  }

  private func withoutEra(_ pattern: TemporalPattern) -> TemporalPattern {
    var pattern = pattern
    pattern.isBeforeCommonEra = false
    return pattern
  }

  /// The day spoken of, for picks that count from it.
  func spokenOf(_ pick: TemporalPick) -> CalendarDate? {
    switch pick {
    case .thatYear, .yearBeforeThat, .yearAfterThat, .afterStart, .beforeThat: reference?.day
    default: nil
    }
  }

  /// The day of a year far from the publication that the words before tell of, for a month or a day without a year.
  ///
  /// An example is "left on 10 November 1917, and came on 5 December".
  func farDay(_ pick: TemporalPick, _ tense: Event.Tense?) -> CalendarDate? {
    guard let anchor, let reference, tense != .future, tense != .present, pick == .byTense,
      referenceSentence == sentence, reference.grain == .day,
      abs(reference.day.year - anchor.year) > 1
    else { return nil }
    return reference.day
  }

  /// The words for a day from which values are counted.
  func origin(_ day: CalendarDate) -> String {
    day == anchor ? day.iso : day.iso + ", told before"
  }

  /// The most likely years of a pattern without year, best first.
  ///
  /// The cost of a year is its distance in days, plus 200 to 300 against the direction of the tense: so a day in the
  /// near future is accepted even after a past tense ("was told to go by Jan. 14"), a far one is not, nor one where it
  /// is sure that the day is past, which costs 400: "He died on January 4."
  private func nearestYears(
    _ pattern: TemporalPattern,
    _ pick: TemporalPick,
    _ tense: Event.Tense?,
    _ base: CalendarDate
  ) -> [Int] {
    switch pick {
    case .sameYear, .thatYear: return [base.year]
    case .previousYear, .yearBeforeThat: return [base.year - 1]
    case .followingYear, .yearAfterThat: return [base.year + 1]
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
      case .last, .beforeThat, .beforeLast:
        // "Last winter" in January is the one before; "the last quarter" may be this one.
        let isSeason = TimeWords.seasons.contains { $0 == pattern.part }
        guard distance < (isSeason ? -45 : isPart ? 1 : 0) else { continue }
      case .afterStart where reference?.grain == .year && isPart:
        // "In 1950 … the following spring"
        guard year > base.year else { continue }
      case .next, .afterStart, .afterNext:
        guard distance > 0 else { continue }
      case .this:
        cost += year == base.year ? 0 : 200
        // In December "expects a child this summer" is the next one.
        if tense == .future, distance < -slack * 4 { cost += 300 }
      default:
        if isNarrative || isStory || base != anchor && farDay(pick, tense) == base {
          // A narrative goes forward: a later date costs less than an earlier one.
          cost =
            year == base.year ? (distance < -200 ? 150 : 0) : distance > 0 ? 100 + distance : 400 - distance
        } else {
          switch tense {
          case .past: cost += distance > slack ? (isSurelyPast ? 400 : 200) : 0
          case .future: cost += distance < -slack ? 300 : 0
          case .present: break
          case nil: cost += distance > slack ? 100 : 0
          }
        }
      }
      scored.append((year, cost))
    }
    if scored.isEmpty && pattern.weekday != nil, telling == nil {
      var loose = pattern
      loose.weekday = nil
      return nearestYears(loose, pick, tense, base)
    }
    // Of two years that are as near, the later one for what lies ahead.
    let sign = tense == .future ? -1 : 1
    return scored.sorted { ($0.cost, $0.year * sign) < ($1.cost, $1.year * sign) }.map(\.year)
  }

  private func interval(
    _ first: TemporalPattern,
    _ last: TemporalPattern,
    _ pick: TemporalPick,
    _ tense: Event.Tense?
  ) -> Value {
    if first.month == nil, let start = first.year, let end = last.year {
      return Value(
        CalendarDate.padded(start, 4) + "/" + CalendarDate.padded(end, 4),
        TemporalNormalizer.dated(first, start).reference
      )
    }
    let start = calendar(first, pick, tense)
    guard let day = start.reference?.day else {
      return Value(start.text + "/" + TemporalNormalizer.open(last))
    }
    let year = (last.month ?? 12) < (first.month ?? 1) ? day.year + 1 : day.year
    let end = TemporalNormalizer.dated(last, last.year ?? year)
    var value = Value(start.text + "/" + end.text, start.reference)
    value.origin = start.origin
    if let other = start.runnerUp { value.runnerUp = other }
    return value
  }

  /// A numeric date whose order nothing tells.
  private func digits(_ first: Int, _ second: Int, _ year: Int) -> Value {
    let one = TemporalNormalizer.written(TemporalPattern(year: year, month: first, day: second))
    let other = TemporalNormalizer.written(TemporalPattern(year: year, month: second, day: first))
    var value = Value(CalendarDate.padded(year, 4) + "-XX-XX", runnerUp: one + " or " + other)
    value.reference = CalendarDate(year: year, month: 1, day: 1).map { Reference(day: $0, grain: .year) }
    return value
  }

  /// The day of a month of which only the number is said.
  private func dayOfMonth(_ day: Int, _ tense: Event.Tense?) -> Value {
    let spoken = reference.flatMap { $0.grain == .day || $0.grain == .month ? $0 : nil }
    // "It began on May 3, 2014. By the 5th it was over."
    if let spoken, isNarrative || !isNear(spoken.day),
      let found = CalendarDate(year: spoken.day.year, month: spoken.day.month, day: day)
    {
      var value = Value.day(found)
      value.origin = origin(spoken.day)
      return value
    }
    guard let base else { return Value("XXXX-XX-" + CalendarDate.padded(day, 2)) }
    var months: [CalendarDate] = []
    for shift in -2...2 {
      let month = base.year * 12 + base.month - 1 + shift
      if let found = CalendarDate(year: month / 12, month: month % 12 + 1, day: day) { months.append(found) }
    }
    func cost(_ date: CalendarDate) -> Int {
      let distance = date.dayNumber - base.dayNumber
      let isAgainst = tense == .future ? distance < 0 : tense == .past && distance > 0
      return abs(distance) + (isAgainst ? 40 : 0) + (date.month == base.month ? 0 : 6)
    }
    months.sort { (cost($0), $0) < (cost($1), $1) }
    guard let best = months.first else { return Value("XXXX-XX-" + CalendarDate.padded(day, 2)) }
    var value = Value.day(best)
    value.origin = origin(base)
    if months.count > 1 { value.runnerUp = months[1].iso }
    return value
  }

  /// True for a day within two months of the publication.
  private func isNear(_ day: CalendarDate) -> Bool {
    anchor.map { abs($0.dayNumber - day.dayNumber) < 62 } ?? false
  }

  // MARK: Weekdays

  private func weekday(_ number: Int, _ pick: TemporalPick, _ tense: Event.Tense?) -> Value {
    guard let base = spokenOf(pick) ?? seen ?? base else { return Value("XXXX-WXX-" + String(number)) }
    let back = (base.weekday - number + 7) % 7
    let ahead = (number - base.weekday + 7) % 7
    let monday = base.adding(days: 1 - base.weekday)
    func found(_ days: Int, from day: CalendarDate) -> Value {
      var value = Value.day(day.adding(days: days))
      value.origin = origin(base)
      return value
    }
    switch pick {
    case .last, .beforeThat: return found(back == 0 ? -7 : -back, from: base)
    case .beforeLast: return found((back == 0 ? -7 : -back) - 7, from: base)
    case .next, .afterStart: return found(ahead == 0 ? 7 : ahead, from: base)
    case .afterNext: return found((ahead == 0 ? 7 : ahead) + 7, from: base)
    case .weekAfter: return found(ahead + 7, from: base)
    case .previousYear, .yearBeforeThat: return found(number - 8, from: monday)
    case .followingYear, .yearAfterThat: return found(number + 6, from: monday)
    case .sameYear, .thatYear: return found(number - 1, from: monday)
    case .this, .byTense:
      if telling != nil { return told(weekday: number, tense) }
      let isAhead = tense == .future
      var value = found(isAhead ? ahead : -back, from: base)
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

  // MARK: Distances

  private func shifted(
    _ count: Int,
    _ unit: TemporalUnit,
    _ origin: TemporalOrigin,
    _ tense: Event.Tense?
  ) -> Value {
    if let value = quarter(count, unit, origin) { return value }
    let from: Reference?
    // What is told in the past tense was not "the same day" as a hearing that is still to come.
    let isToldAhead =
      count >= 0 && tense == .past && !isNarrative && pastReference != nil && referenceSentence != sentence
      && anchor.map { anchor in reference.map { $0.day > anchor } ?? false } ?? false
    if origin == .reference, let reference = isToldAhead ? pastReference : reference {
      let isTooCoarse =
        reference.grain.rawValue > unit.rawValue && reference.grain.rawValue >= TemporalUnit.month.rawValue
      if isTooCoarse && unit.rawValue <= TemporalUnit.week.rawValue { return Value("XXXX-XX-XX") }
      from = reference
    } else {
      from =
        (isNarrative && (unit.rawValue > TemporalUnit.month.rawValue || seen == nil) ? base : nil)
        .map { Reference(day: $0, grain: .day) } ?? anchor.map { Reference(day: $0, grain: .day) }
    }
    guard let day = from?.day else {
      switch unit {
      case .year, .decade, .century, .millennium: return Value("XXXX")
      case .month, .quarter: return Value("XXXX-XX")
      case .week, .weekend, .fortnight: return Value("XXXX-WXX")
      default: return Value("XXXX-XX-XX")
      }
    }
    var value = TemporalNormalizer.moved(day, count, unit)
    // "65 million years ago"
    if value.reference == nil, value.text == "XXXX" { return Value(count < 0 ? "PAST_REF" : "FUTURE_REF") }
    value.origin = self.origin(day)
    return value
  }

  /// The month, quarter or half of a year spoken of, or the same a year before or after it: "the fourth quarter of
  /// 2016, up from a year earlier"; nil for other distances.
  private func quarter(_ count: Int, _ unit: TemporalUnit, _ origin: TemporalOrigin) -> Value? {
    let isQuarter = referenceText.utf8.count == 7 && reference?.grain == .quarter
    if count == -1, unit == .year, origin != .publication, reference?.grain == .month,
      referenceSentence == sentence,
      let reference
    {
      var value = TemporalNormalizer.dated(
        TemporalPattern(month: reference.day.month),
        reference.day.year + count
      )
      value.origin = referenceText
      return value
    }
    if unit == .quarter, count == 0, origin == .reference {
      return isQuarter ? Value(referenceText, reference) : Value("")
    }
    guard unit == .year, abs(count) == 1, origin != .publication, isQuarter, referenceSentence == sentence,
      let reference,
      let day = CalendarDate(year: reference.day.year + count, month: reference.day.month, day: 1)
    else { return nil }
    var value = Value(
      CalendarDate.padded(day.year, 4) + referenceText.dropFirst(4),
      Reference(day: day, grain: .quarter)
    )
    value.origin = referenceText
    return value
  }
}

extension TemporalNormalizer.Value {
  /// A single day.
  static func day(_ day: CalendarDate) -> Self { Self(day.iso, .init(day: day, grain: .day)) }
}
