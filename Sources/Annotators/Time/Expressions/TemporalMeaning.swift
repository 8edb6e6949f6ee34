/// The meaning of a time expression before it is anchored to a day.
public indirect enum TemporalMeaning: Sendable, Hashable {
  /// A day, month or year, as far as it is named, and which one if it has no year.
  case calendar(TemporalPattern, TemporalPick)
  /// From one date to another, both included, and of which year if they have none.
  case interval(TemporalPattern, TemporalPattern, TemporalPick)
  /// A day of digits whose order is not certain: the two numbers as they stand, and the year.
  case digits(Int, Int, year: Int)
  /// A weekday alone, 1 for Monday.
  case weekday(Int, TemporalPick)
  /// A day of the month alone.
  case dayOfMonth(Int)
  /// A number of units from the day of publication or from the reference day, as coarse as the unit.
  case shifted(Int, TemporalUnit, TemporalOrigin)
  /// A number of units from another date.
  case beside(Int, TemporalUnit, TemporalMeaning)
  /// Which weekday of another date, -1 for the last: "the first Tuesday in November".
  case nthWeekday(Int, weekday: Int, of: TemporalMeaning)
  /// Which unit of another date, -1 for the last: "the last day of 2019".
  case nth(Int, TemporalUnit, of: TemporalMeaning)
  /// A half or quarter of the year of another date, as in `H1`.
  case yearPart(String, of: TemporalMeaning)
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
  /// A day that the calendar does not have, as it would be written: `2015-02-29`.
  case impossible(String)
}
