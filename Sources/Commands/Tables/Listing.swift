import Corpora
import Figures

/// The rows of a table under named columns, each with what it refers to: what `count`, `top`, `group` and `where`
/// work on.
struct Listing: Sendable, Hashable {
  /// The columns from left to right.
  var columns: [Table.Column]

  /// The cells, row by row, one for each column.
  var cells: [[Table.Cell]]

  /// What each row refers to.
  var rows: [Row]

  /// The place of the first row among the numbered rows of the answer; nil if its rows have no numbers.
  var start: Int?

  /// Returns the tables of an answer, also those under headings, with the numbered rows of the answer.
  static func all(in figure: Figure, rows: [Row]) -> [Listing] {
    switch figure {
    case .table(let table): [Listing(table, rows: rows, isOnly: true)]
    case .sections(let sections): sections.flatMap { below($0.figure, rows: rows) }
    case .message, .chart, .passages, .tree, .graph, .nothing: []
    }
  }

  private static func below(_ figure: Figure, rows: [Row]) -> [Listing] {
    if case .table(let table) = figure { return [Listing(table, rows: rows, isOnly: false)] }
    return all(in: figure, rows: rows)
  }

  private init(_ table: Table, rows: [Row], isOnly: Bool) {
    columns = table.columns
    cells = table.rows
    let number = table.firstRowNumber.map { $0 - 1 }
    if let number, number >= 0, number + table.rows.count <= rows.count {
      start = number
    } else if isOnly, table.rows.count == rows.count {
      // Articles stand under their own numbers.
      start = 0
    }
    self.rows =
      start.map { Array(rows[$0..<$0 + table.rows.count]) }
      ?? Array(repeating: .other("a row that cannot be shown by itself"), count: table.rows.count)
  }

  /// Returns the rows at some places, in their order, as a table whose rows are numbered.
  func table(of places: some Sequence<Int>) -> (table: Table, rows: [Row]) {
    let places = Array(places)
    return (Table(columns: columns, rows: places.map { cells[$0] }), places.map { rows[$0] })
  }
}

extension Table.Cell {
  /// The values of the cell as texts: one for each item of a list, and none for an empty cell.
  var values: [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text.plain]
    case .integer(let number): [String(number)]
    case .number(let number): [String(number)]
    case .flag(let value): [value ? "yes" : "no"]
    case .list(let items): items
    case .missing: []
    }
  }

  /// The number in the cell; nil if it has none.
  var amount: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .text(let text): Double(text.plain)
    case .flag, .list, .missing: nil
    }
  }
}
