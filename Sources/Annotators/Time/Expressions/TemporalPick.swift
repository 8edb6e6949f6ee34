/// The choice between days, months or years of one name.
public enum TemporalPick: UInt8, Sendable, Hashable {
  /// The nearest one in the direction of the tense.
  case byTense
  case last, this, next
  /// In the year, or for weekdays the week, of publication, before it or after it.
  case sameYear, previousYear, followingYear
  /// In the year last spoken of, before it or after it.
  case thatYear, yearBeforeThat, yearAfterThat
  /// The one after the next.
  case afterNext
  /// The weekday a week after the next one: "Friday week".
  case weekAfter
  /// The one before the last.
  case beforeLast
  /// The first one after the expression before it, as the end of a range, or after the day spoken of.
  case afterStart
  /// The last one before the day spoken of.
  case beforeThat

  /// True for what is counted from the day of publication only: "last May".
  var isFromPublication: Bool {
    switch self {
    case .last, .this, .next, .sameYear, .previousYear, .followingYear, .afterNext, .weekAfter, .beforeLast:
      true
    case .byTense, .thatYear, .yearBeforeThat, .yearAfterThat, .afterStart, .beforeThat: false
    }
  }

  /// The choice of a name in the tables of the grammar.
  init?(name: String) {
    switch name {
    case "last": self = .last
    case "this": self = .this
    case "next": self = .next
    case "this-year": self = .sameYear
    case "last-year": self = .previousYear
    case "next-year": self = .followingYear
    case "that-year": self = .thatYear
    case "year-before": self = .yearBeforeThat
    case "year-after": self = .yearAfterThat
    case "before-last": self = .beforeLast
    case "after-that": self = .afterStart
    case "before-that": self = .beforeThat
    case "after-next": self = .afterNext
    case "week-after": self = .weekAfter
    default: return nil
    }
  }
}
