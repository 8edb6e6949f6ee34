import Documents

/// A day, typed as `2016-11-17`, or a day of every year, as `11-17`.
struct DayOfYear: ParameterValue, Hashable {
  /// The month, 1 to 12.
  var month: Int

  /// The day of the month.
  var day: Int

  /// The year; nil for every year.
  var year: Int?

  /// The day; nil for a day of every year.
  var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

  /// Creates the day.
  init(_ date: CalendarDate) { (month, day, year) = (date.month, date.day, date.year) }

  private init(month: Int, day: Int) { (self.month, self.day) = (month, day) }

  static func parse(_ text: String) throws(UsageError) -> DayOfYear {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3, let period = try? CalendarPeriod.parse(text), period.first == period.last {
      return DayOfYear(period.first)
    }
    let numbers = parts.compactMap { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    // 29 February is a day of every year that has it.
    guard parts.count == 2, numbers.count == 2,
      let date = CalendarDate(year: 2000, month: numbers[0], day: numbers[1])
    else { throw .notADate(text) }
    return DayOfYear(month: date.month, day: date.day)
  }
  static var placeholder: String { "DATE" }
  static var completion: CompletionKind { .date }
  var shown: String {
    let name = CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
    return year.map { CalendarDate.padded($0, 4) + "-" + name } ?? name
  }
}
