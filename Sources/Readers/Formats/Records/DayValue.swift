import Documents
import JSON

/// Days and moments as programs write them, in the words that a person would use.
enum DayValue {
  /// Returns the words of a value that states a day or a moment; nil for a missing value.
  static func words(_ value: DecodedJSON) -> String? {
    if let year = value["year"]?.words, let month = value["month"]?.words, let day = value["day"]?.words {
      return words(year: year, month: month, day: day)
    }
    // As catalogues have it: a list of a list of year, month and day.
    if let parts = value["dateparts"]?.elements?.first?.elements?.compactMap(\.words), parts.count == 3 {
      return words(year: parts[0], month: parts[1], day: parts[2])
    }
    return value.words
  }

  /// Returns the day of a year, a month and a day in columns of their own.
  static func words(year: String, month: String, day: String) -> String? {
    guard let year = Int(whole(year)), let day = Int(whole(day)) else { return nil }
    guard let number = Int(whole(month)) else { return "\(day) \(month) \(year)" }
    return CalendarDate(year: year, month: number, day: day)?.iso
  }

  /// A number that a program wrote with a fraction of nothing, without it.
  private static func whole(_ number: String) -> Substring {
    number.hasSuffix(".0") ? number.dropLast(2) : number[...]
  }

  /// Returns the day, and the time if there is one, of a number of days in a spreadsheet, counted from 1900 or 1904.
  static func serial(_ days: Double, since1904: Bool) -> String? {
    guard days >= 0, days < 3_000_000 else { return nil }
    let day = Int(days)
    let seconds = Int(((days - Double(day)) * 86_400).rounded())
    let moment = (day - 25_569 + (since1904 ? 1_462 : 0)) * 86_400 + seconds
    guard moment >= -2_208_988_800 else { return nil }
    let date = CalendarDate(dayNumber: Int((Double(moment) / 86_400).rounded(.down))).iso
    let rest = ((moment % 86_400) + 86_400) % 86_400
    return rest == 0 ? date : date + "T" + clock(rest)
  }

  /// Returns seconds of a day as hours, minutes and seconds.
  private static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }
}
