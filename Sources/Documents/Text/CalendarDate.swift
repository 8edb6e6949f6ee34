/// One day of the proleptic Gregorian calendar, without a time zone.
///
/// Day numbers count from 1970-01-01 (day 0). The arithmetic is the usual one on 400-year cycles that begin in March,
/// which puts the leap day last.
public struct CalendarDate: Sendable, Hashable {
  /// The year, 1 and above.
  public let year: Int

  /// The month, 1 to 12.
  public let month: Int

  /// The day of the month, from 1.
  public let day: Int

  /// The day with these parts; nil if the calendar has no such day or the year is not in 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day a number of days after 1970-01-01, limited to the years 1...9999.
  public init(dayNumber: Int) {
    let clamped = min(max(dayNumber, -719_162), 2_932_896)
    let shifted = clamped + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day of the first ten characters of an ISO 8601 date or date-time, as in `2016-11-17`; nil for other text.
  public init?(iso text: some StringProtocol) {
    var numbers = [0, 0, 0]
    var part = 0
    var digits = 0
    for byte in text.utf8.prefix(10) {
      if byte >= 48 && byte <= 57 {
        numbers[part] = numbers[part] * 10 + Int(byte - 48)
        digits += 1
      } else if byte == UInt8(ascii: "-") && part < 2 {
        part += 1
      } else {
        return nil
      }
    }
    guard digits == 8, part == 2 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 for Monday to 7 for Sunday, as in ISO 8601.
  public var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder + 7) % 7 + 1
  }

  /// The day a number of days later, or earlier for a negative number.
  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The ISO 8601 week: its year and its number, 1 to 53.
  public var week: (year: Int, number: Int) {
    let thursday = adding(days: 4 - weekday)
    let first = CalendarDate(year: thursday.year, month: 1, day: 1) ?? thursday
    return (thursday.year, (thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The date as ISO 8601, `2016-11-17`.
  public var iso: String {
    CalendarDate.padded(year, 4) + "-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
  }

  /// The number of days of a month, 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// True for a year with 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  /// A number with leading zeros up to a width.
  public static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
  }
}

extension CalendarDate: Comparable {
  /// Earlier days come first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as ISO 8601.
  public var description: String { iso }
}
