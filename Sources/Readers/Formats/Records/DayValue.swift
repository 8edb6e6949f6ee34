import Documents

/// Days and moments as programs write them, in the words that a person would use.
enum DayValue {
  /// Returns a day or moment in words that the rest of the program reads; nil for a missing value.
  ///
  /// Seconds, milliseconds and so on since 1970 and digits without signs become ISO 8601; all else stays as it is.
  static func words(_ value: JSONValue) -> String? {
    if let year = value["year"]?.words, let month = value["month"]?.words, let day = value["day"]?.words {
      return words(year: year, month: month, day: day)
    }
    return value.words.map { iso($0) ?? $0 }
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

  /// Returns digits as a day or moment of ISO 8601; nil if they are none.
  private static func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 5, bytes.count <= 24 else { return nil }
    let digits = bytes.prefix { $0 &- 48 < 10 }
    let rest = bytes[digits.count...]
    if digits.count == 8 { return compact(digits, rest) }
    if digits.count == 14, rest.isEmpty { return compact(digits.prefix(8), digits.suffix(6)) }
    guard rest.isEmpty || (rest.first == UInt8(ascii: ".") && rest.dropFirst().allSatisfy { $0 &- 48 < 10 }) else {
      return nil
    }
    // The days that a spreadsheet counts.
    if digits.count == 5, let days = Double(text), (20_000..<70_000).contains(days) { return serial(days, since1904: false) }
    let divisors = [10: 1, 13: 1_000, 16: 1_000_000, 19: 1_000_000_000]
    guard let divisor = divisors[digits.count], let number = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    return moment(number / divisor)
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

  /// Returns the moment a number of seconds after 1970 in ISO 8601.
  static func moment(_ seconds: Int) -> String {
    let (day, rest) = (seconds / 86_400, seconds % 86_400)
    return CalendarDate(dayNumber: day).iso + "T" + clock(rest) + "Z"
  }

  /// Returns seconds of a day as hours, minutes and seconds.
  static func clock(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
  }

  /// `20240503` with `T061500Z`, `061500` or nothing behind it.
  private static func compact(_ day: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: day, as: UTF8.self)
    guard let year = Int(text.prefix(4)), let month = Int(text.dropFirst(4).prefix(2)), let last = Int(text.suffix(2)),
      (1600...2199).contains(year), let date = CalendarDate(year: year, month: month, day: last)
    else { return nil }
    if rest.isEmpty { return date.iso }
    let time = rest.filter { $0 &- 48 < 10 }
    guard time.count == 6 || time.count == 4, rest.allSatisfy({ "T:Z ".utf8.contains($0) || $0 &- 48 < 10 }) else {
      return nil
    }
    let clock = stride(from: 0, to: time.count, by: 2).map { String(decoding: time[$0..<$0 + 2], as: UTF8.self) }
    return date.iso + "T" + clock.joined(separator: ":") + (rest.last == UInt8(ascii: "Z") ? "Z" : "")
  }
}
