import Documents

/// A day, month or year, typed as `2016-11-17`, `2016-11` or `2016`.
struct CalendarPeriod: ParameterValue, Hashable, CustomStringConvertible {
  /// The first day.
  var first: CalendarDate

  /// The last day; for a single day the same as `first`.
  var last: CalendarDate

  /// The text as typed.
  var description: String

  static func parse(_ text: String) throws(UsageError) -> CalendarPeriod {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(part) : nil
    }
    guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { throw .notADate(text) }
    let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...12
    let lastDay = CalendarDate.days(inMonth: months.upperBound, of: numbers[0])
    let days = numbers.count > 2 ? numbers[2]...numbers[2] : 1...lastDay
    guard
      let first = CalendarDate(year: numbers[0], month: months.lowerBound, day: days.lowerBound),
      let last = CalendarDate(year: numbers[0], month: months.upperBound, day: days.upperBound)
    else { throw .notADate(text) }
    return CalendarPeriod(first: first, last: last, description: text)
  }
  static var placeholder: String { "DATE" }
  static var completion: CompletionKind { .date }
}
