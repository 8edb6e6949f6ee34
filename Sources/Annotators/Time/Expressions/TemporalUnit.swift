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

  /// The sum of two ISO 8601 durations of whole numbers, the second of smaller units: `P2Y` and `P3M` are `P2Y3M`; nil
  /// for durations that ISO 8601 cannot add.
  static func sum(_ one: String, _ other: String) -> String? {
    let hasClock = (one.hasPrefix("PT"), other.hasPrefix("PT"))
    for part in [one, other] {
      // Only the smaller unit may have a fraction.
      let point = part == other ? UInt8(ascii: ".") : 0
      let numbers = part.utf8.dropFirst().filter { !(65...90).contains($0) && $0 != point }
      guard part.hasPrefix("P"), !part.utf8.contains(UInt8(ascii: "X")),
        !part.utf8.contains(UInt8(ascii: "W")),
        numbers.allSatisfy({ (48...57).contains($0) })
      else { return nil }
    }
    if hasClock.0 && !hasClock.1 { return nil }
    return one + other.dropFirst(hasClock.0 ? 2 : 1)
  }
}
