/// The days that a TIMEX3 value covers, from the first to the last.
///
/// Beside days, weeks, months and years it reads quarters (`2016-Q3`), halves (`2016-H1`), seasons (`2016-SU`), decades
/// (`199X` or `199`), centuries (`19XX` or `19`), fiscal years (`FY2016`) and ranges (`2016-11-01/2016-11-05`). Seasons
/// are the meteorological ones of the northern half of the earth, three whole months each; winter belongs to the year
/// in which it begins.
public struct CalendarInterval: Sendable, Hashable {
  /// The first day.
  public let first: CalendarDate

  /// The last day, not before the first.
  public let last: CalendarDate

  /// The number of days, 1 for a single day.
  public var count: Int { last.dayNumber - first.dayNumber + 1 }

  /// True for a single day.
  public var isDay: Bool { first == last }

  /// The days between two, in either order.
  public init(_ one: CalendarDate, _ other: CalendarDate) {
    first = min(one, other)
    last = max(one, other)
  }

  /// The days of a TIMEX3 value; nil for durations, repetitions, vague times and what is no value.
  ///
  /// - Parameter fiscalYearMonth: the month in which fiscal years begin, 1 to 12. A fiscal year has the number of the
  ///   calendar year in which it ends.
  public init?(timex value: some StringProtocol, fiscalYearMonth: Int = 1) {
    let parts = value.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let start = parts.first, let end = parts.last else { return nil }
    guard let first = CalendarInterval.span(String(start), fiscalYearMonth),
      let last = parts.count == 1 ? first : CalendarInterval.span(String(end), fiscalYearMonth)
    else { return nil }
    self.init(min(first.first, last.first), max(first.last, last.last))
  }

  /// True when all days of another interval are in this one.
  public func contains(_ other: CalendarInterval) -> Bool { first <= other.first && other.last <= last }

  /// True when the intervals share a day.
  public func overlaps(_ other: CalendarInterval) -> Bool { first <= other.last && other.first <= last }

  // MARK: - One value

  private static func span(_ value: String, _ fiscalYearMonth: Int) -> CalendarInterval? {
    var parts = value.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false).map(
      String.init
    )
    // A part that is not known makes the value coarser: 2016-XX-XX is 2016.
    while parts.count > 1, let last = parts.last, last.contains("X") { parts.removeLast() }
    guard let head = parts.first, (1...3).contains(parts.count) else { return nil }
    if head.hasPrefix("FY") {
      guard parts.count <= 2, let year = number(head.dropFirst(2), digits: 4) else { return nil }
      let month = min(max(fiscalYearMonth, 1), 12)
      // The first month, counted from January of the year 0.
      let start = (month == 1 ? year : year - 1) * 12 + month - 1
      guard parts.count == 2 else { return months(from: start, count: 12) }
      return part(parts[1]).flatMap { $0.isSeason ? nil : months(from: start + $0.month, count: $0.count) }
    }
    guard let year = number(head[...], digits: 4) else { return parts.count == 1 ? years(head) : nil }
    if parts.count == 1 { return months(from: year * 12, count: 12) }
    if parts[1].hasPrefix("W"), parts[1] != "WI" { return week(parts, of: year) }
    if let found = part(parts[1]) {
      return parts.count == 2 ? months(from: year * 12 + found.month, count: found.count) : nil
    }
    guard let month = number(parts[1][...], digits: 2), (1...12).contains(month) else { return nil }
    if parts.count == 2 { return months(from: year * 12 + month - 1, count: 1) }
    guard let day = number(parts[2][...], digits: 2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return CalendarInterval(date, date)
  }

  /// A number of exactly so many digits.
  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// The months of a part of a year, counted from its beginning: a quarter, a half, or a season of the calendar year.
  private static func part(_ name: String) -> (month: Int, count: Int, isSeason: Bool)? {
    switch name {
    case "Q1": (0, 3, false)
    case "Q2": (3, 3, false)
    case "Q3": (6, 3, false)
    case "Q4": (9, 3, false)
    case "H1": (0, 6, false)
    case "H2": (6, 6, false)
    case "SP": (2, 3, true)
    case "SU": (5, 3, true)
    case "FA", "AU": (8, 3, true)
    case "WI": (11, 3, true)
    default: nil
    }
  }

  /// The years of a decade or a century, whose last digits are left out or written as X.
  private static func years(_ head: String) -> CalendarInterval? {
    let known = head.prefix { $0 != "X" }
    let rest = head.utf8.count - known.utf8.count
    guard head.dropFirst(known.count).allSatisfy({ $0 == "X" }), rest == 0 || head.utf8.count == 4 else {
      return nil
    }
    guard (2...3).contains(known.utf8.count), let number = number(known, digits: known.utf8.count) else {
      return nil
    }
    let length = known.utf8.count == 3 ? 10 : 100
    return months(from: max(number * length, 1) * 12, count: (number == 0 ? length - 1 : length) * 12)
  }

  /// An ISO week, its weekend or one of its days.
  private static func week(_ parts: [String], of year: Int) -> CalendarInterval? {
    guard let number = number(parts[1].dropFirst(), digits: 2), (1...53).contains(number) else { return nil }
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + (number - 1) * 7)
    if parts.count == 2 { return CalendarInterval(monday, monday.adding(days: 6)) }
    if parts[2] == "WE" { return CalendarInterval(monday.adding(days: 5), monday.adding(days: 6)) }
    guard let weekday = Int(parts[2]), (1...7).contains(weekday) else { return nil }
    return CalendarInterval(monday.adding(days: weekday - 1), monday.adding(days: weekday - 1))
  }

  /// Whole months, counted from January of the year 0; nil outside the calendar.
  private static func months(from start: Int, count: Int) -> CalendarInterval? {
    let end = start + count - 1
    guard let first = CalendarDate(year: start / 12, month: start % 12 + 1, day: 1) else { return nil }
    let (year, month) = (end / 12, end % 12 + 1)
    guard let last = CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    else {
      return nil
    }
    return CalendarInterval(first, last)
  }
}
