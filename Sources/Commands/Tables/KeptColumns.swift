import Corpora
import Documents
import Figures

/// The columns of a named result that its rows alone could not give back, such as counts and measures, with one line of
/// cells for each row.
struct KeptColumns: Sendable, Hashable, Codable {
  /// One column.
  struct Column: Sendable, Hashable, Codable {
    var name: String
    var heading: String
    var isTrailing: Bool
    var isHidden: Bool
  }

  /// One value.
  enum Cell: Sendable, Hashable, Codable {
    case text(String, StyledText.Role)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case list([String])
    case missing
  }

  /// The columns from left to right.
  var columns: [Column] = []

  /// The values, one line for each row of the result.
  var cells: [[Cell]] = []

  /// The most values that are kept, since each change of a session stores them.
  private static let most = 300_000
}

extension KeptColumns {
  /// The columns of an answer for its numbered rows; nil if its rows give all of them back, or there are too many.
  init?(of figure: Figure, rows: [Row]) {
    var cells: [[Cell]] = rows.map { _ in [] }
    for listing in Listing.all(in: figure, rows: rows) {
      guard let start = listing.start else { continue }
      var places: [Int: Int] = [:]
      for (place, column) in listing.columns.enumerated() {
        places[place] = columns.firstIndex { $0.name == column.name } ?? columns.count
        guard places[place] == columns.count else { continue }
        columns.append(
          Column(
            name: column.name,
            heading: column.heading,
            isTrailing: column.alignment == .trailing,
            isHidden: column.isForProgramsOnly
          )
        )
      }
      for (row, values) in listing.cells.enumerated() {
        let given = listing.rows[row].givenColumns
        var line = Array(repeating: Cell.missing, count: columns.count)
        for (place, value) in values.enumerated() where !given.contains(listing.columns[place].name) {
          if let wanted = places[place] { line[wanted] = Cell(value) }
        }
        cells[start + row] = line
      }
    }
    let isEmpty = cells.allSatisfy { $0.allSatisfy { $0 == .missing } }
    if isEmpty || cells.count * columns.count > KeptColumns.most { return nil }
    self.cells = cells.map { $0 + Array(repeating: .missing, count: columns.count - $0.count) }
    dropEmptyColumns()
  }

  /// Whether a row has values of its own.
  func has(_ row: Int) -> Bool { cells.indices.contains(row) && cells[row].contains { $0 != .missing } }

  /// The columns that some rows have values in, with the cells of these rows.
  func table(of rows: [Int]) -> Table {
    let shown = columns.indices.filter { place in
      rows.contains { has($0) && cells[$0][place] != .missing }
    }
    return Table(
      columns: shown.map { place in
        Table.Column(
          columns[place].name,
          heading: columns[place].heading,
          alignment: columns[place].isTrailing ? .trailing : .leading,
          isForProgramsOnly: columns[place].isHidden
        )
      },
      rows: rows.map { row in shown.map { has(row) ? cells[row][$0].cell : .missing } }
    )
  }

  /// Returns the columns of some rows.
  func rows(_ places: [Int]) -> KeptColumns {
    KeptColumns(columns: columns, cells: places.map { cells.indices.contains($0) ? cells[$0] : [] }).filled
  }

  /// Returns the columns of the rows of two results, one behind the other, with `count` rows in the first.
  static func joined(_ one: KeptColumns?, _ count: Int, _ other: KeptColumns?, _ more: Int) -> KeptColumns? {
    if one == nil, other == nil { return nil }
    var whole = one ?? KeptColumns()
    whole.cells += Array(repeating: [], count: max(0, count - whole.cells.count))
    guard let other else {
      whole.cells += Array(repeating: [], count: more)
      return whole.filled
    }
    let places = other.columns.map { column in
      whole.columns.firstIndex { $0.name == column.name }
        ?? {
          whole.columns.append(column)
          return whole.columns.count - 1
        }()
    }
    for row in 0..<more {
      var line = Array(repeating: Cell.missing, count: whole.columns.count)
      if other.cells.indices.contains(row) {
        for (place, value) in zip(places, other.cells[row]) { line[place] = value }
      }
      whole.cells.append(line)
    }
    return whole.filled
  }

  /// The same with a line of full length for each row.
  private var filled: KeptColumns {
    var whole = self
    for row in whole.cells.indices where whole.cells[row].count < columns.count {
      whole.cells[row] += Array(repeating: .missing, count: columns.count - whole.cells[row].count)
    }
    return whole
  }

  private mutating func dropEmptyColumns() {
    let used = columns.indices.filter { place in cells.contains { $0[place] != .missing } }
    columns = used.map { columns[$0] }
    cells = cells.map { line in used.map { line[$0] } }
  }
}

extension KeptColumns.Cell {
  fileprivate init(_ cell: Table.Cell) {
    self =
      switch cell {
      case .text(let text): .text(text.plain, text.parts.first?.role ?? .plain)
      case .integer(let number): .integer(number)
      case .number(let number): number.isFinite ? .number(number) : .missing
      case .flag(let value): .flag(value)
      case .list(let items): .list(items)
      case .missing: .missing
      }
  }

  fileprivate var cell: Table.Cell {
    switch self {
    case .text(let text, let role): .text(StyledText(text, role))
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .flag(let value): .flag(value)
    case .list(let items): .list(items)
    case .missing: .missing
    }
  }
}

extension StyledText.Role: Codable {}

extension Row {
  /// The columns that a listing of such rows reads from the corpus, always as they are now.
  var givenColumns: Set<String> {
    switch self {
    case .entity: Row.entityColumns
    case .article: Row.articleColumns
    case .quotation: Row.quotationColumns
    case .event: Row.eventColumns
    case .story: Row.storyColumns
    case .mention, .quantity, .sentence, .speaker, .several, .passage, .tie, .other: []
    }
  }

  private static let entityColumns = Set(Entities.table([], total: 0).columns.map(\.name))
  private static let articleColumns = Set(
    ArticleTable.table([], showsNumbers: true).columns.map(\.name) + ["source", "url"]
      + MetadataField.allCases.map(\.rawValue)
  )
  private static let quotationColumns = Set(QuotationTable.columns.map(\.name))
  private static let eventColumns = Set(EventTable.columns(.event).map(\.name))
  private static let storyColumns = Set(Stories.table(RowPage(rows: [], total: 0)).columns.map(\.name))
}
