import Figures

extension Table.Cell {
  /// The value as text for people, on one line.
  var line: StyledLine {
    switch self {
    case .text(let text): StyledLine(text)
    case .integer(let value): StyledLine(String(value))
    case .number(let value): StyledLine(NumberText.rounded(value))
    case .flag(let value): StyledLine(value ? "yes" : "no")
    case .list(let items): StyledLine(items.joined(separator: ", "))
    case .missing: StyledLine()
    }
  }

  /// The value as a field of CSV or TSV, not yet quoted.
  var field: String {
    switch self {
    case .text(let text): text.plain
    case .integer(let value): String(value)
    case .number(let value): NumberText.exact(value)
    case .flag(let value): value ? "true" : "false"
    case .list(let items): items.joined(separator: "; ")
    case .missing: ""
    }
  }

  /// Whether the value would appear empty to people.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .missing: true
    case .integer, .number, .flag: false
    }
  }

  /// Whether the value is text, which may be wrapped; false for numbers and flags, which may not.
  var isWords: Bool {
    switch self {
    case .text, .list: true
    case .integer, .number, .flag, .missing: false
    }
  }
}

extension Table {
  /// The indices of the columns that people see: those that are not empty, or all if all are empty.
  var visibleColumns: [Int] {
    let wanted = columns.indices.filter { !columns[$0].isForProgramsOnly }
    let filled = wanted.filter { column in
      columns[column].staysWhenEmpty || rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    return filled.isEmpty ? wanted : filled
  }

  /// The number of rows that are left out.
  var hiddenRows: Int { total > rows.count ? total - rows.count : 0 }
}

/// The formatting of numbers, independent of the locale.
enum NumberText {
  /// Returns the shortest digits from which the number can be read back, without ".0"; empty if it is
  /// not finite.
  static func exact(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value.magnitude < 1e15, Double(Int(value)) == value { return String(Int(value)) }
    return value.description
  }

  /// Returns the number for people, with at most four decimals; very small numbers keep all digits.
  static func rounded(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "" : value < 0 ? "-∞" : "∞" }
    guard value.magnitude >= 0.001, value.magnitude < 1e11 else { return exact(value) }
    let parts = Int(value * 10_000 + (value < 0 ? -0.5 : 0.5))
    return exact(Double(parts) / 10_000)
  }
}
