public import Documents

extension Corpus {
  /// The time expressions of a scope, in the order of articles and text.
  public func times(
    in scope: Scope = .all,
    kinds: Set<TimeExpression.Kind> = [],
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<TimeRow> {
    var (condition, values) = Corpus.between(from, until, "t")
    if !kinds.isEmpty {
      condition += " AND t.kind IN (" + kinds.map { _ in "?" }.joined(separator: ", ") + ")"
      values += kinds.map { .text($0.rawValue) }
    }
    condition += try self.condition(scope, on: "t.article")
    let rows = try times(condition, values, limit: limit)
    let total =
      limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM time t WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }

  /// One time expression by the number of the finding.
  public func time(_ id: Int) throws(StoreError) -> TimeRow? {
    try times("t.id = ?" + condition(.all, on: "t.article"), [.integer(id)], limit: 1).first
  }

  /// The condition that a finding overlaps some days.
  static func between(
    _ from: CalendarDate?,
    _ until: CalendarDate?,
    _ table: String
  ) -> (condition: String, values: [StoreValue]) {
    var condition = "1"
    var values: [StoreValue] = []
    if let from {
      condition += " AND \(table).last_day >= ?"
      values.append(.integer(from.dayNumber))
    }
    if let until {
      condition += " AND \(table).first_day <= ?"
      values.append(.integer(until.dayNumber))
    }
    return (condition, values)
  }

  private func times(_ condition: String, _ values: [StoreValue], limit: Int?) throws(StoreError) -> [TimeRow]
  {
    try store.rows(
      TimeShape.standard,
      "FROM time t WHERE \(condition) ORDER BY t.article, t.start, t.id LIMIT ?",
      values + [Corpus.limit(limit)]
    )
  }
}
