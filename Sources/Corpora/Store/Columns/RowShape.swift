/// One kind of row: which columns it has, and how a value is made of them.
protocol RowShape: Sendable {
  associatedtype Row

  /// The columns in the order in which they are asked for.
  var columns: ColumnList { get }

  /// The value of a row that a query for these columns gave.
  func read(_ row: StoreRow) -> Row
}

extension Store {
  /// The rows of a query for the columns of a shape; `sql` is what follows `SELECT` and the columns.
  func rows<Shape: RowShape>(
    _ shape: Shape,
    _ sql: String,
    _ values: [StoreValue] = []
  ) throws(StoreError) -> [Shape.Row] {
    try rows("SELECT \(shape.columns.sql) \(sql)", values) { shape.read($0) }
  }

  /// The first row of a query for the columns of a shape.
  func first<Shape: RowShape>(
    _ shape: Shape,
    _ sql: String,
    _ values: [StoreValue] = []
  ) throws(StoreError) -> Shape.Row? {
    try first("SELECT \(shape.columns.sql) \(sql)", values) { shape.read($0) }
  }
}
