/// One announcement with what became of it.
public struct PromiseRow: Sendable, Hashable {
  /// What became of an announcement.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Done on the day or earlier, or done at all where no day was given.
    case kept
    /// Done after the day.
    case late
    /// Not done on the day, given up or put off, and no later article tells that it was done.
    case broken
    /// No later article tells.
    case open
  }

  /// The announcement.
  public var announced: EventRow
  /// What became of it.
  public var status: Status
  /// How many days after the day it was done; nil where it was not, or without a day.
  public var daysLate: Int?
  /// The event that tells that it was done.
  public var done: EventRow?
  /// The event that tells that it was not done on the day, or was given up.
  public var undone: EventRow?
  /// For an open announcement, how many days before the last article its day passed; nil where it has not passed.
  public var daysOverdue: Int?
}
