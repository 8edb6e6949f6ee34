import Foundation

/// Moments as the user's clock and calendar show them.
enum LocalTime {
  /// A moment to the minute, as in "2026-11-28 10:12".
  static func words(secondsSince1970 seconds: Double) -> String {
    let units: Set<Calendar.Component> = [.year, .month, .day, .hour, .minute]
    let moment = Date(timeIntervalSince1970: seconds)
    let parts = Calendar(identifier: .gregorian).dateComponents(units, from: moment)
    func padded(_ number: Int?) -> String {
      let digits = String(number ?? 0)
      return digits.count < 2 ? "0" + digits : digits
    }
    let day = [parts.year, parts.month, parts.day].map(padded).joined(separator: "-")
    return day + " " + [parts.hour, parts.minute].map(padded).joined(separator: ":")
  }
}
