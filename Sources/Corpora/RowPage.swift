/// The rows that a question asked for, and how many there are without its limit.
public struct RowPage<Row: Sendable>: Sendable {
  /// The rows in the order asked for.
  public var rows: [Row]

  /// The number of rows without the limit.
  public var total: Int

  /// Rows with the number of all.
  public init(rows: [Row], total: Int) {
    self.rows = rows
    self.total = total
  }
}

extension RowPage: Equatable where Row: Equatable {}
