import Corpora
import Documents
import Figures

/// The number of events over time as a strip: by day, month or year, whichever fits on one line.
enum TimelineChart {
  /// The most columns of a strip.
  private static let widest = 60

  /// The strip over the days that hold the events but for a few far ones; nil if it has one column.
  static func chart(of events: [EventRow]) -> Chart? {
    chart(of: events.compactMap { $0.days?.lowerBound })
  }

  /// The strip of some days in any order.
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

  /// The shortest run of sorted days that holds nineteen in twenty; all of them where that saves little.
  private static func densest(_ days: [CalendarDate]) -> ArraySlice<CalendarDate> {
    // One in a few is no outlier, but one that stretches the strip tenfold is.
    let outside = max(days.count / 20, days.count > 4 ? 1 : 0)
    let size = days.count - outside
    guard outside > 0, let first = days.first, let last = days.last else { return days[...] }
    func span(_ start: Int) -> Int { days[start + size - 1].dayNumber - days[start].dayNumber }
    let best = (0...outside).min { (span($0), $0) < (span($1), $1) } ?? 0
    let whole = last.dayNumber - first.dayNumber
    return whole / 4 > max(span(best), widest) ? days[best..<best + size] : days[...]
  }

  /// What one column of a strip stands for.
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
