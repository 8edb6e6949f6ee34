/// The columns of a query, each with the key by which it is read.
///
/// What is asked of SQLite and the position at which it is read come from one call of `add`, so that they cannot fall
/// out of step, and the type of the key says how the value is read.
struct ColumnList: Sendable {
  /// The SQL between `SELECT` and `FROM`.
  private(set) var sql = ""

  private var count: Int32 = 0

  /// Adds a column, or an expression, and gives its key.
  mutating func add<Value>(_ expression: String) -> Column<Value> { key(for: [expression]) }

  /// The key of a value that takes several columns in a row.
  mutating func key<Value>(for expressions: [String]) -> Column<Value> {
    defer { count += Int32(expressions.count) }
    for expression in expressions { sql += (sql.isEmpty ? "" : ", ") + expression }
    return Column(position: count)
  }
}
