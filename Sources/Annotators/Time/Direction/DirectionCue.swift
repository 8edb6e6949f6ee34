/// A time expression whose day lies before or after the day that it is counted from: "Monday", "March", "the 23rd".
package struct DirectionCue: Sendable, Hashable {
  /// What the expression names.
  package enum Grain: UInt64, Sendable, Hashable, CaseIterable {
    /// A day of the week.
    case weekday = 1
    /// A day of a month: "March 3".
    case date
    /// A month.
    case month
    /// A day of an unnamed month: "the 23rd".
    case dayOfMonth
    /// A holiday.
    case holiday
    /// A season, a quarter or a half of a year.
    case season
  }

  /// The tokens of the expression; not empty.
  package var tokens: Range<Int>
  /// What it names.
  package var grain: Grain
  /// The days to its next occurrence, from 0; nil where the day that it is counted from is unknown.
  package var ahead: Int?
  /// The days since its last occurrence, from 0; nil where the day is unknown.
  package var back: Int?
  /// True in a headline.
  package var isHeadline: Bool
  /// The days since the last end of a quarter or half of a year; nil for other expressions.
  package var sinceEnd: Int?

  /// An expression with its distances.
  package init(
    tokens: Range<Int>,
    grain: Grain,
    ahead: Int? = nil,
    back: Int? = nil,
    isHeadline: Bool = false,
    sinceEnd: Int? = nil
  ) {
    self.sinceEnd = sinceEnd
    (self.tokens, self.grain) = (tokens, grain)
    (self.ahead, self.back, self.isHeadline) = (ahead, back, isHeadline)
  }
}
