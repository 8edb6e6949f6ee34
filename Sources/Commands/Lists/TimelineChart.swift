import Corpora
import Documents
import Figures

/// The chart of the number of events over time, by day, month or year, whichever fits on one line.
enum TimelineChart {
  /// The maximum number of columns.
  private static let widest = 60

  /// Returns the chart of the days of events; nil if it would have only one column.
  static func chart(of events: [EventRow]) -> Chart? {
    chart(of: events.compactMap { $0.days?.lowerBound })
  }

  /// Returns the chart of days in any order, without a few outliers; nil if it would have only one column.
  static func chart(of days: [CalendarDate]) -> Chart? {
    let all = days.sorted()
    let days = densest(all)
    guard let first = days.first, let last = days.last, first < last else { return nil }
    let scale = scale(from: first, to: last)
    var counts: [Int: Int] = [:]
    for day in days { counts[scale.column(day), default: 0] += 1 }
    let columns = scale.column(first)...scale.column(last)
    guard columns.count > 1 else { return nil }
    return Chart(
      title: title(scale, leftOut: all.count - days.count),
      form: .strip,
      values: columns.map { Chart.Value(scale.label($0), Double(counts[$0] ?? 0)) }
    )
  }

  private static func title(_ scale: Scale, leftOut: Int) -> String {
    "events a \(scale.noun)" + (leftOut > 0 ? " (\(Words.count(leftOut, "event")) far off left out)" : "")
  }

  /// Returns the shortest run of sorted days that has 95 percent of them; all days if the run is not
  /// much shorter.
  private static func densest(_ days: [CalendarDate]) -> ArraySlice<CalendarDate> {
    // At least one of five or more days may be an outlier. Outliers are left out only if the chart would be
    // more than four times as long with them.
    let outside = max(days.count / 20, days.count > 4 ? 1 : 0)
    let size = days.count - outside
    guard outside > 0, let first = days.first, let last = days.last else { return days[...] }
    func span(_ start: Int) -> Int { days[start + size - 1].dayNumber - days[start].dayNumber }
    let best = (0...outside).min { (span($0), $0) < (span($1), $1) } ?? 0
    let whole = last.dayNumber - first.dayNumber
    return whole / 4 > max(span(best), widest) ? days[best..<best + size] : days[...]
  }

  /// The period that one column covers.
  private enum Scale {
    case day
    case month
    /// A number of years.
    case years(Int)

    var noun: String {
      switch self {
      case .day: "day"
      case .month: "month"
      case .years(let count): count == 1 ? "year" : "\(count) years"
      }
    }

    func column(_ date: CalendarDate) -> Int {
      switch self {
      case .day: date.dayNumber
      case .month: date.year * 12 + date.month - 1
      case .years(let count): date.year / count
      }
    }

    func label(_ column: Int) -> String {
      switch self {
      case .day: CalendarDate(dayNumber: column).iso
      case .month: CalendarDate.padded(column / 12, 4) + "-" + CalendarDate.padded(column % 12 + 1, 2)
      case .years(let count): CalendarDate.padded(column * count, 4)
      }
    }
  }

  private static func scale(from first: CalendarDate, to last: CalendarDate) -> Scale {
    if last.dayNumber - first.dayNumber < widest { return .day }
    if (last.year - first.year) * 12 + last.month - first.month < widest { return .month }
    return .years((last.year - first.year) / widest + 1)
  }
}
