import Documents

/// A time of day: a clock time or a part of the day.
public enum TemporalClock: Sendable, Hashable {
  /// Hours and minutes; the hour is 24 at midnight.
  case time(Int, Int)
  /// `MO`, `AF`, `EV` or `NI`.
  case part(String)

  /// The characters after the date in a TIMEX3 value.
  var value: String {
    switch self {
    case .time(let hour, let minute):
      "T" + CalendarDate.padded(hour, 2) + ":" + CalendarDate.padded(minute, 2)
    case .part(let code): "T" + code
    }
  }
}
