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
    let rows = try store.rows(
      """
      SELECT n.id, n.article, n.start, n."end", n.sentence, n.value, n.unit, n.hedge, n.context, n.text
      FROM quantity n WHERE \(condition) ORDER BY n.article, n.start, n.id LIMIT ?2
      """,
      [StoreValue(unit), Corpus.limit(limit)]
    ) { row in
      QuantityRow(
        id: row.int(),
        article: row.int(),
        quantity: Quantity(
          range: Corpus.readRange(&row),
          sentence: row.int(),
          value: row.double(),
          unit: row.text(),
          hedge: row.optionalText(),
          context: ByteCoding.strings(row.optionalText())
        ),
        text: row.text()
      )
    }
    let total =
      limit == nil
      ? rows.count
      : try store.number("SELECT COUNT(*) FROM quantity n WHERE \(condition)", [StoreValue(unit)])
    return RowPage(rows: rows, total: total)
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

  private static func readDays(_ row: inout StoreRow) -> ClosedRange<CalendarDate>? {
    let first = row.optionalInt()
    let last = row.optionalInt()
    guard let first, let last, first <= last else { return nil }
    return CalendarDate(dayNumber: first)...CalendarDate(dayNumber: last)
  }

  private func events(_ condition: String, _ values: [StoreValue], limit: Int?) throws(StoreError)
    -> [EventRow]
  {
    var rows = try store.rows(
      """
      SELECT v.id, v.article, v.text, v.start, v."end", v.sentence, v.date, v.first_day, v.last_day, v.tense,
        t.text, t.start, t."end", a.published, \(Corpus.evidenceColumns("v"))
      FROM event v JOIN article a ON a.id = v.article
        LEFT JOIN time t ON t.article = v.article AND t.position = v.time
      WHERE \(condition)
      ORDER BY v.first_day IS NULL, v.first_day, v.last_day, v.article, v.start LIMIT ?
      """,
      values + [Corpus.limit(limit)]
    ) { row in
      let id = row.int()
      let article = row.int()
      let spot = Spot(text: row.text(), range: Corpus.readRange(&row))
      let sentence = row.int()
      let date = row.text()
      let days = Corpus.readDays(&row)
      let tense = Event.Tense(rawValue: row.text()) ?? .past
      let words = row.optionalText()
      let place = ByteCoding.range(row.optionalInt(), row.optionalInt())
      var time: Spot?
      if let words, let place { time = Spot(text: words, range: place) }
      let reported = row.optionalText().flatMap { CalendarDate(iso: $0) }
      return EventRow(
        id: id,
        article: article,
        spot: spot,
        sentence: sentence,
        date: date,
        days: days,
        tense: tense,
        time: time,
        participants: [],
        reported: reported,
        evidence: Corpus.readEvidence(&row)
      )
    }
    for position in rows.indices {
      rows[position].participants = try store.rows(
        """
        SELECT e.id, e.name, e.type FROM participant p JOIN entity e ON e.id = p.entity
        WHERE p.event = ? GROUP BY e.id ORDER BY MIN(p.id)
        """,
        [.integer(rows[position].id)]
      ) { Party(spot: nil, entity: $0.int(), name: $0.text(), type: Corpus.type($0.text())) }
    }
    return rows
  }

  private func times(_ condition: String, _ values: [StoreValue], limit: Int?) throws(StoreError) -> [TimeRow]
  {
    try store.rows(
      """
      SELECT t.id, t.article, t.text, t.first_day, t.last_day, t.start, t."end", t.sentence, t.kind, t.value,
        t.mod, \(Corpus.evidenceColumns("t"))
      FROM time t WHERE \(condition) ORDER BY t.article, t.start, t.id LIMIT ?
      """,
      values + [Corpus.limit(limit)]
    ) { row in
      let id = row.int()
      let article = row.int()
      let text = row.text()
      let days = Corpus.readDays(&row)
      let expression = TimeExpression(
        range: Corpus.readRange(&row),
        sentence: row.int(),
        kind: TimeExpression.Kind(rawValue: row.text()) ?? .date,
        value: row.text(),
        mod: row.optionalText(),
        evidence: Corpus.readEvidence(&row)
      )
      return TimeRow(id: id, article: article, expression: expression, text: text, days: days)
    }
  }
}
