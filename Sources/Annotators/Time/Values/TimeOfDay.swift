import Documents

/// A day and its clock time, from which "two hours later" is counted.
struct TimeOfDay {
  /// The day.
  let day: CalendarDate
  /// The minutes from midnight, 0 to 1439.
  let minutes: Int

  /// The clock time of a value; nil without a day and an hour.
  init?(_ value: TemporalNormalizer.Value, _ clock: TemporalClock?) {
    guard case .time(let hour, let minute) = clock, let reference = value.reference, reference.grain == .day
    else {
      return nil
    }
    day = reference.day.adding(days: hour / 24)
    minutes = hour % 24 * 60 + minute
  }

  /// The day and the clock time some hours or minutes from it; nil for other units.
  func moved(_ count: Int, _ unit: TemporalUnit) -> (value: TemporalNormalizer.Value, clock: TemporalClock)? {
    guard unit == .hour || unit == .minute else { return nil }
    let step = unit == .hour ? 60 : 1
    let total = minutes + max(-100_000, min(100_000, count)) * step
    let days = total >= 0 ? total / 1440 : -((1439 - total) / 1440)
    let rest = total - days * 1440
    return (.day(day.adding(days: days)), .time(rest / 60, rest % 60))
  }
}
