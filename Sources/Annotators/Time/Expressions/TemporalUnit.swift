/// A unit of time, from the second up.
public enum TemporalUnit: UInt8, Sendable, Hashable, CaseIterable {
  case second = 1
  case minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century, millennium

  /// The letters of the unit in an ISO 8601 duration, with the factor that a plain letter lacks.
  var duration: (prefix: String, factor: Int, letter: String) {
    switch self {
    case .second: ("PT", 1, "S")
    case .minute: ("PT", 1, "M")
    case .hour: ("PT", 1, "H")
    case .day: ("P", 1, "D")
    case .weekend: ("P", 1, "WE")
    case .week: ("P", 1, "W")
    case .fortnight: ("P", 2, "W")
    case .month: ("P", 1, "M")
    case .quarter: ("P", 1, "Q")
    case .year: ("P", 1, "Y")
    case .decade: ("P", 10, "Y")
    case .century: ("P", 100, "Y")
    case .millennium: ("P", 1000, "Y")
    }
  }

  /// The unit of a word in the tables of the grammar.
  init?(name: String) {
    let found = TimeWords.table.find(TimeWordTable.hash(name.utf8))
    switch found?.kind {
    case .unit: self.init(rawValue: UInt8(truncatingIfNeeded: (found?.value ?? 0) & 255))
    case .part: self = .quarter
    default: return nil
    }
  }
}
