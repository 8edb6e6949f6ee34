import Platform

/// Formatting of times in the user's time zone.
enum LocalTime {
  /// Returns a time to the minute, as in "2026-11-28 10:12".
  static func words(secondsSince1970 seconds: Double) -> String {
    // A number of seconds that is out of range is shown as the Unix epoch.
    var moment = time_t(exactly: seconds.rounded(.down)) ?? 0
    var parts = unsafe tm()
    guard unsafe localtime_r(&moment, &parts) != nil else { return "" }
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = unsafe "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return unsafe "\(day) \(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }
}
