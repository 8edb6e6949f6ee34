public import Documents

extension Corpus {
  /// The events of a scope by date, those without a day last; with an entity, those in which it takes part.
  public func events(
    in scope: Scope = .all,
    with entity: Int? = nil,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<EventRow> {
    var (condition, values) = Corpus.between(from, until, "v")
    if let entity {
      condition += " AND v.id IN (SELECT event FROM participant WHERE entity = ?)"
      values.append(.integer(entity))
    }
    condition += try self.condition(scope, on: "v.article")
    let rows = try events(condition, values, limit: limit)
    let total =
      limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM event v WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }

  /// The events of a scope that begin within some days, and those without a day.
  public func events(
    in scope: Scope = .all,
    beginning days: ClosedRange<CalendarDate>,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<EventRow> {
    let condition =
      try "(v.first_day IS NULL OR v.first_day BETWEEN ? AND ?)" + condition(scope, on: "v.article")
    let values: [StoreValue] = [.integer(days.lowerBound.dayNumber), .integer(days.upperBound.dayNumber)]
    let rows = try events(condition, values, limit: limit)
    let total =
      limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM event v WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }

  /// The events of a scope that begin before or after some days, by date.
  public func events(
    in scope: Scope = .all,
    outside days: ClosedRange<CalendarDate>,
    limit: Int? = nil
  ) throws(StoreError) -> [EventRow] {
    try events(
      "v.first_day NOT BETWEEN ? AND ?" + condition(scope, on: "v.article"),
      [.integer(days.lowerBound.dayNumber), .integer(days.upperBound.dayNumber)],
      limit: limit
    )
  }

  /// How many events of a scope begin before some days, and how many after them.
  public func eventCounts(
    in scope: Scope = .all,
    outside days: ClosedRange<CalendarDate>
  ) throws(StoreError) -> (before: Int, after: Int) {
    let condition = try condition(scope, on: "v.article")
    return (
      try store.number(
        "SELECT COUNT(*) FROM event v WHERE v.first_day < ?\(condition)",
        [.integer(days.lowerBound.dayNumber)]
      ),
      try store.number(
        "SELECT COUNT(*) FROM event v WHERE v.first_day > ?\(condition)",
        [.integer(days.upperBound.dayNumber)]
      )
    )
  }

  /// One event by the number of the finding.
  public func event(_ id: Int) throws(StoreError) -> EventRow? {
    try events("v.id = ?" + condition(.all, on: "v.article"), [.integer(id)], limit: 1).first
  }

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

  /// The quantities of a scope, in the order of articles and text; with a unit, those that count it.
  public func quantities(
    in scope: Scope = .all,
    unit: String? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<QuantityRow> {
    let condition = try "(?1 IS NULL OR n.unit = ?1)" + condition(scope, on: "n.article")
    let rows = try quantities(condition, [StoreValue(unit)], limit: limit)
    let total =
      limit == nil
      ? rows.count
      : try store.number("SELECT COUNT(*) FROM quantity n WHERE \(condition)", [StoreValue(unit)])
    return RowPage(rows: rows, total: total)
  }

  /// One quantity by the number of the finding.
  public func quantity(_ id: Int) throws(StoreError) -> QuantityRow? {
    try quantities("n.id = ?" + condition(.all, on: "n.article"), [.integer(id)], limit: 1).first
  }

  private func quantities(
    _ condition: String,
    _ values: [StoreValue],
    limit: Int?
  ) throws(StoreError) -> [QuantityRow] {
    try store.rows(
      QuantityShape.standard,
      "FROM quantity n WHERE \(condition) ORDER BY n.article, n.start, n.id LIMIT ?",
      values + [Corpus.limit(limit)]
    )
  }

  /// The condition that a finding overlaps some days.
  private static func between(
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

  func events(_ condition: String, _ values: [StoreValue], limit: Int?) throws(StoreError)
    -> [EventRow]
  {
    var rows = try store.rows(
      EventShape.standard,
      """
      FROM event v JOIN article a ON a.id = v.article
        LEFT JOIN time t ON t.article = v.article AND t.position = v.time
      WHERE \(condition)
      ORDER BY v.first_day IS NULL, v.first_day, v.last_day, v.article, v.start LIMIT ?
      """,
      values + [Corpus.limit(limit)]
    )
    for position in rows.indices {
      rows[position].participants = try store.rows(
        """
        SELECT e.id, e.name, e.type FROM participant p JOIN entity e ON e.id = p.entity
        WHERE p.event = ? GROUP BY e.id ORDER BY MIN(p.id)
        """,
        [.integer(rows[position].id)]
      ) { row in
        Party(
          spot: nil,
          entity: row.int(),
          name: row.text(),
          type: EntityType(rawValue: row.text()) ?? .missing
        )
      }
    }
    return rows
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
