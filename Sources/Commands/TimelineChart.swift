import Corpora
import Documents
import Figures

/// The number of events over time as a strip: by day, month or year, whichever fits on one line.
enum TimelineChart {
  /// The most columns of a strip.
  private static let widest = 60

  /// The strip; nothing when all events fall into one column.
  static func chart(of events: [EventRow]) -> Chart? {
    let days = events.compactMap { $0.days?.lowerBound }.sorted()
    guard let first = days.first, let last = days.last, first < last else { return nil }
    let scale = scale(from: first, to: last)
    var counts: [Int: Int] = [:]
    for day in days { counts[scale.column(day), default: 0] += 1 }
    let columns = scale.column(first)...scale.column(last)
    guard columns.count > 1 else { return nil }
    return Chart(
      title: "events a \(scale.noun)",
      form: .strip,
      values: columns.map { Chart.Value(scale.label($0), Double(counts[$0] ?? 0)) }
    )
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
