/// A typed key for a value in the rows of a query; `ColumnList.add` makes it.
struct Column<Value>: Sendable {
  /// The position of the value among the columns of the query, of its first one where it takes several; from 0.
  let position: Int32
}
