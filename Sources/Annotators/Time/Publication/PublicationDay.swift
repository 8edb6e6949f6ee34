import Documents

/// A day with the parts that the scorer reads thousands of times.
struct PublicationDay {
  var number: Int
  var year: Int
  var month: Int
  /// 1 for Monday.
  var weekday: Int

  init(_ date: CalendarDate) {
    (number, year, month, weekday) = (date.dayNumber, date.year, date.month, date.weekday)
  }

  /// Goes on to the next day of the month.
  mutating func advance() {
    number += 1
    weekday = weekday == 7 ? 1 : weekday + 1
  }
}
