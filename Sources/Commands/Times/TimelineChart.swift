import Corpora
import Documents
import Figures

/// The chart of the number of events over time, by day, week, month or year, whichever fits on one line.
enum TimelineChart {
  /// The maximum number of columns, also on a wider terminal.
  static let widest = 60

  /// Returns the chart of the days of events; nil if it would have only one column.
  static func chart(of events: [EventRow]) -> Chart? {
    chart(of: events.compactMap { $0.days?.lowerBound })
  }

  /// Returns the chart of days in any order; nil if it would have only one column.
  static func chart(of days: [CalendarDate]) -> Chart? {
    var counts: [CalendarDate: Int] = [:]
    for day in days { counts[day, default: 0] += 1 }
    return chart(of: counts.map { DayCount(day: $0.key, count: $0.value) })
  }

  /// Returns the chart of the number of events that begin on each day; nil if it would have only one column.
  ///
  /// - Parameters:
  ///   - counts: the days in any order, each once.
  ///   - news: the days that the articles are about; what lies outside is left out. Nil if they are not known: then
  ///     a few days far off the others are left out.
  ///   - columns: the width of the terminal; nil for the usual one.
  ///   - noun: what is counted, in the plural.
  static func chart(
    of counts: [DayCount],
    around news: ClosedRange<CalendarDate>? = nil,
    columns: Int? = nil,
    noun: String = "events"
  ) -> Chart? {
    let all = counts.filter { $0.count > 0 }.sorted { $0.day < $1.day }
    let width = min(max(columns ?? widest, 2), widest)
    let near = news.map { days in all.filter { days.contains($0.day) } } ?? []
    let shown = near.count > 1 ? near : Array(densest(all, width: width))
    guard let first = shown.first?.day, let last = shown.last?.day, first < last else { return nil }
    let scale = Scale(CalendarInterval(first, last), width: width)
    var sums: [Int: Int] = [:]
    for count in shown { sums[scale.column(count.day), default: 0] += count.count }
    let range = scale.column(first)...scale.column(last)
    guard range.count > 1 else { return nil }
    let leftOut = total(all) - total(shown)
    let remark = leftOut > 0 ? " (\(Words.count(leftOut, String(noun.dropLast()))) far off left out)" : ""
    return Chart(
      title: "\(noun) a \(scale.noun)" + remark,
      form: .strip,
      values: range.map { Chart.Value(scale.label($0), Double(sums[$0] ?? 0)) }
    )
  }

  private static func total(_ counts: [DayCount]) -> Int { counts.reduce(0) { $0 + $1.count } }

  /// Returns the shortest run of sorted days that has 95 percent of what is counted; all days if the run is not much
  /// shorter.
  private static func densest(_ days: [DayCount], width: Int) -> ArraySlice<DayCount> {
    // At least one of five or more may be an outlier. Outliers are left out only if the chart would be more than four
    // times as long with them.
    let sum = total(days)
    let outside = max(sum / 20, sum > 4 ? 1 : 0)
    guard outside > 0, let first = days.first?.day, let last = days.last?.day else { return days[...] }
    var best: Range<Int>?
    var shortest = Int.max
    var (end, inside) = (0, 0)
    for start in days.indices {
      while end < days.count, inside < sum - outside {
        inside += days[end].count
        end += 1
      }
      guard inside >= sum - outside else { break }
      let span = days[end - 1].day.dayNumber - days[start].day.dayNumber
      if span < shortest { (best, shortest) = (start..<end, span) }
      inside -= days[start].count
    }
    let whole = last.dayNumber - first.dayNumber
    guard let best, whole / 4 > max(shortest, width) else { return days[...] }
    return days[best]
  }

  /// The period that one column covers.
  private enum Scale {
    case unit(CalendarUnit)
    /// A number of years.
    case years(Int)

    /// The finest scale on which some days have no more columns than a width.
    init(_ days: CalendarInterval, width: Int) {
      let unit = CalendarUnit.fitting(days, within: width)
      let years = days.last.year - days.first.year + 1
      self = unit == .year && years > width ? .years((years - 1) / width + 1) : .unit(unit)
    }

    var noun: String {
      switch self {
      case .unit(let unit): unit.rawValue
      case .years(let count): "\(count) years"
      }
    }

    func column(_ date: CalendarDate) -> Int {
      switch self {
      case .unit(.day): date.dayNumber
      case .unit(.week): (date.adding(days: 1 - date.weekday).dayNumber + 719_163) / 7
      case .unit(.month): date.year * 12 + date.month - 1
      case .unit(.year): date.year
      case .years(let count): date.year / count
      }
    }

    func label(_ column: Int) -> String {
      switch self {
      case .unit(.day): CalendarDate(dayNumber: column).iso
      case .unit(.week): CalendarDate(dayNumber: column * 7 - 719_162).iso
      case .unit(.month): CalendarDate.padded(column / 12, 4) + "-" + CalendarDate.padded(column % 12 + 1, 2)
      case .unit(.year): CalendarDate.padded(column, 4)
      case .years(let count): CalendarDate.padded(column * count, 4)
      }
    }
  }
}
