/// The meaning of a time expression before it is anchored to a day.
public enum TemporalMeaning: Sendable, Hashable {
  /// A day, month or year, as far as it is named, and which one if it has no year.
  case calendar(TemporalPattern, TemporalPick)
  /// From one date to another, both included.
  case interval(TemporalPattern, TemporalPattern)
  /// A weekday alone, 1 for Monday.
  case weekday(Int, TemporalPick)
  /// A number of units from the day of publication or from the reference day, as coarse as the unit.
  case shifted(Int, TemporalUnit, TemporalOrigin)
  /// A holiday, by its index in the word table.
  case holiday(Int, year: Int?, TemporalPick)
  /// A length of time as an ISO 8601 duration.
  case duration(String)
  /// A repetition, as the duration or day that repeats.
  case set(String)
  /// `PRESENT_REF`, `PAST_REF` or `FUTURE_REF`.
  case reference(String)
  /// A clock time alone, on the reference day.
  case clock
}
