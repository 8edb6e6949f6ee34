/// The choice between days, months or years of one name.
public enum TemporalPick: UInt8, Sendable, Hashable {
  /// The nearest one in the direction of the tense.
  case byTense
  case last, this, next
  /// In the year, or for weekdays the week, of publication, before it or after it.
  case sameYear, previousYear, followingYear
}
