/// A row to be inserted: each value beside the name of its column.
struct NewRow: ExpressibleByDictionaryLiteral {
  /// The columns with their values, in the order of the statement.
  private(set) var cells: [(column: String, value: StoreValue)] = []

  init(dictionaryLiteral elements: (String, StoreValue)...) {
    cells.reserveCapacity(elements.count + 8)
    for (column, value) in elements { cells.append((column, value)) }
  }

  /// Adds the columns of another row.
  static func += (row: inout NewRow, other: NewRow) { row.cells += other.cells }

  /// Adds a value.
  mutating func add(_ column: String, _ value: StoreValue) { cells.append((column, value)) }
}

extension Store {
  /// Inserts a row; the statement for its columns is made once.
  func insert(into table: String, _ row: NewRow) throws(StoreError) {
    let statement = try insertion(of: row, into: table)
    try run(statement) { () throws(StoreError) in
      var position: Int32 = 0
      for cell in row.cells {
        position += 1
        try bind(cell.value, at: position, to: statement)
      }
    }
  }

  /// The statement that inserts a row: the one kept for the table, as long as the columns are the same.
  private func insertion(of row: NewRow, into table: String) throws(StoreError) -> StoreStatement {
    if let kept = insertions[table], !kept.statement.isBusy,
      kept.columns.elementsEqual(row.cells, by: { $0 == $1.column })
    {
      return kept.statement
    }
    let columns = row.cells.map(\.column)
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let values = columns.map { _ in "?" }.joined(separator: ", ")
    let made = try statement("INSERT INTO \(table)(\(names)) VALUES(\(values))")
    insertions[table] = (columns, made)
    return made
  }
}
