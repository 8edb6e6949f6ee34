import Documents
import WordLists

/// A day as a line or a field states it, complete or not.
struct StatedDay: Sendable, Hashable {
  /// What a statement lacks to be one day.
  enum Lack: Sendable, Hashable {
    /// Day and month have no certain order: two days are possible.
    case order(dayFirst: CalendarDate, monthFirst: CalendarDate)
    case year
    case dayOfMonth
    /// The calendar has no such day, as with 31 April.
    case impossible
    /// The statement counts from a day that it does not name, as "yesterday" does.
    case base
    /// The day is one that programs write where they have none, as the first second of 1970.
    case placeholder
  }

  /// The day; nil if something lacks.
  var date: CalendarDate?

  /// What lacks.
  var lack: Lack?

  /// The order of a numeric day that only one order can have, as in 25/12/2023.
  var order: DayOrder?

  /// The day of the week that stands beside it, from 1 for Monday.
  var weekday: Int?

  /// A complete day, or one that the calendar does not have.
  init(_ date: CalendarDate?) {
    self.date = date
    if date == nil { lack = .impossible }
  }

  /// A day that lacks something.
  init(lacking lack: Lack) { self.lack = lack }

  /// The day with the order of day and month; nil if it is not the order that lacks.
  func date(in order: DayOrder) -> CalendarDate? {
    guard case .order(let dayFirst, let monthFirst) = lack else { return nil }
    return order == .dayFirst ? dayFirst : monthFirst
  }

  /// Decides the order of day and month by a day of the week, if only one order agrees with it.
  mutating func settle(weekday: Int?) {
    guard let weekday, case .order(let dayFirst, let monthFirst) = lack,
      (dayFirst.weekday == weekday) != (monthFirst.weekday == weekday)
    else { return }
    order = dayFirst.weekday == weekday ? .dayFirst : .monthFirst
    date = dayFirst.weekday == weekday ? dayFirst : monthFirst
    lack = nil
  }

  /// A sentence for the user on what lacks; nil for a complete day.
  func note(on words: some StringProtocol) -> String? {
    let stated = "\"\(words.prefix(60))\""
    switch lack {
    case .order(let dayFirst, let monthFirst):
      return "The day \(stated) can be \(dayFirst.iso) or \(monthFirst.iso); it was left open."
    case .year: return "The day \(stated) has no year."
    case .dayOfMonth: return "The date \(stated) names no day of a month."
    case .impossible: return "The calendar has no day \(stated)."
    case .base: return "The day \(stated) counts from a day that is not stated."
    case .placeholder: return "The day \(stated) stands for none."
    case nil: return nil
    }
  }
}
