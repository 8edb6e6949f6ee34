import Documents

/// The days of holidays.
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
}
