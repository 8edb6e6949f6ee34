import Figures

/// The rows of a listing put into groups by the values of columns.
struct Grouping {
  /// The rows with one combination of values.
  struct Group {
    /// The values, one for each column; `missing` stands for rows without one.
    var values: [Table.Cell]
    /// The places of the rows in the listing.
    var places: [Int]
    /// The texts of the values, by which groups are ordered.
    fileprivate var key: [String]
  }

  /// The groups, those with most rows first; periods in the order of the calendar.
  private(set) var groups: [Group] = []

  /// Whether some row has several values in a column and so stands in several groups.
  private(set) var hasSeveral = false

  /// Puts rows into groups.
  ///
  /// - Parameters:
  ///   - columns: the cells of each column, one for each row.
  ///   - arePeriods: whether the first column has periods of the calendar.
  init(_ columns: [[Table.Cell]], arePeriods: Bool) {
    var places: [[String]: Int] = [:]
    for row in columns.first?.indices ?? 0..<0 {
      var combinations: [(key: [String], values: [Table.Cell])] = [([], [])]
      for column in columns {
        let options = Grouping.options(of: column[row])
        if options.count > 1 { hasSeveral = true }
        combinations = combinations.flatMap { before in
          options.map { (before.key + [$0.key], before.values + [$0.value]) }
        }
        // A row with long lists in several columns stands in its first groups.
        combinations.removeLast(max(0, combinations.count - Grouping.mostGroups))
      }
      for (key, values) in combinations {
        if let known = places[key] {
          groups[known].places.append(row)
        } else {
          places[key] = groups.count
          groups.append(Group(values: values, places: [row], key: key))
        }
      }
    }
    groups.sort { one, other in
      if arePeriods, one.key.first != other.key.first { return Grouping.isBefore(one.key, other.key) }
      if one.places.count != other.places.count { return one.places.count > other.places.count }
      return Grouping.isBefore(one.key, other.key)
    }
  }

  /// The most groups in which one row stands.
  private static let mostGroups = 1_000

  /// The values of a cell, each once: one for each item of a list, and `missing` for an empty cell.
  private static func options(of cell: Table.Cell) -> [(key: String, value: Table.Cell)] {
    guard case .list(let items) = cell, items.count > 1 else {
      guard let text = cell.values.first else { return [("", .missing)] }
      if case .list = cell { return [(text, Table.Cell(text))] }
      return [(text, cell)]
    }
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }.map { ($0, Table.Cell($0)) }
  }

  /// Whether a key stands before another: numbers by size, texts by letters, what is missing last.
  private static func isBefore(_ one: [String], _ other: [String]) -> Bool {
    for (left, right) in zip(one, other) where left != right {
      if left.isEmpty || right.isEmpty { return right.isEmpty }
      if let first = Double(left), let second = Double(right), first != second { return first < second }
      return left < right
    }
    return false
  }
}
