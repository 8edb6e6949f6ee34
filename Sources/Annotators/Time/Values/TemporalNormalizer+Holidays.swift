import Documents

/// Days that are told by a name: holidays, and weekdays of what a text tells.
extension TemporalNormalizer {
  func holiday(_ index: Int, _ year: Int?, _ pick: TemporalPick, _ tense: Event.Tense?) -> Value {
    guard TimeWords.holidays.indices.contains(index) else { return Value("XXXX-XX-XX") }
    let rule = TimeWords.holidays[index].rule
    if let year { return TemporalNormalizer.day(of: rule, in: year).map { .day($0) } ?? Value("XXXX-XX-XX") }
    guard let base = spokenOf(pick) ?? farDay(pick, tense) ?? base else {
      if case .fixed(let month, let day) = rule {
        return Value(TemporalNormalizer.open(.init(month: month, day: day)))
      }
      return Value("XXXX-XX-XX")
    }
    var days = ((base.year - 1)...(base.year + 1)).compactMap { TemporalNormalizer.day(of: rule, in: $0) }
    switch pick {
    case .last, .beforeThat: days = days.filter { $0 < base }.reversed()
    case .next, .afterStart: days = days.filter { $0 > base }
    case .sameYear, .thatYear: days = days.filter { $0.year == base.year }
    case .previousYear, .yearBeforeThat: days = days.filter { $0.year == base.year - 1 }
    case .followingYear, .yearAfterThat: days = days.filter { $0.year == base.year + 1 }
    default:
      func cost(_ day: CalendarDate) -> Int {
        let distance = day.dayNumber - base.dayNumber
        let isAgainst = tense == .future ? distance < 0 : tense == .past && distance > 0
        return abs(distance) + (isAgainst ? 330 : 0)
      }
      days.sort { cost($0) < cost($1) }
    }
    guard let best = days.first else { return Value("XXXX-XX-XX") }
    var value = Value.day(best)
    value.origin = origin(base)
    if days.count > 1 { value.runnerUp = days[1].iso }
    return value
  }

  /// The day of the week that is nearest to the last full date of a report, or to the last day of a story; open where
  /// there is none near by.
  ///
  /// What happened is told forward, so that a day ahead counts as two days nearer.
  func told(weekday number: Int, _ back: Int, _ ahead: Int, _ tense: Event.Tense?) -> Value {
    let last: CalendarDate? =
      if let fullDay, !isStory {
        fullDay
      } else if let lastDay, sentence - lastDay.sentence <= Self.memory {
        lastDay.day
      } else if case .report(let day) = telling {
        day
      } else {
        nil
      }
    guard let last else { return Value("XXXX-WXX-" + String(number)) }
    let (back, ahead) = ((last.weekday - number + 7) % 7, (number - last.weekday + 7) % 7)
    // "On Tuesday, 10 March … On Friday it rained": the 6th or the 13th, unless the text has gone on from the Tuesday.
    let hasGoneOn = lastDay.map { $0.day > last } ?? false
    if tense != .future, back != 0, abs(ahead - back) <= 1, !hasGoneOn, !isStory {
      return Value("XXXX-WXX-" + String(number))
    }
    let isAhead = back != 0 && (tense == .future || ahead < back + Self.lead)
    var value = Value.day(last.adding(days: isAhead ? ahead : -back))
    value.origin = origin(last)
    value.runnerUp = last.adding(days: isAhead ? -back : ahead).iso
    return value
  }

  /// The days by which a story that goes forward makes the day ahead nearer.
  private static let lead = 2
  /// The most sentences behind a day in which weekdays are counted from it.
  private static let memory = 8
}
