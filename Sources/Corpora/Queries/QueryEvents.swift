public import Documents

extension Corpus {
  /// The events of a scope by date, those without a day last; with an entity, those in which it takes part.
  ///
  /// - Parameters:
  ///   - days: Only events that begin within these days, and those without a day.
  ///   - outside: Only events that begin before or after these days.
  ///   - isGrouped: Gives one row for events that are one, with its sources.
  ///   - isCounted: False where the number of all is known; it is that of the rows then.
  public func events(
    in scope: Scope = .all,
    with entity: Int? = nil,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    beginning days: ClosedRange<CalendarDate>? = nil,
    outside: ClosedRange<CalendarDate>? = nil,
    choice: EventChoice = .all,
    clock: EventClock = .event,
    isGrouped: Bool = false,
    isCounted: Bool = true,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<EventRow> {
    var (condition, values) =
      clock == .event ? Corpus.between(from, until, "v") : Corpus.reported(from, until)
    if let entity {
      condition += " AND v.id IN (SELECT event FROM participant WHERE entity = ?)"
      values.append(.integer(entity))
    }
    if let days {
      condition +=
        clock == .event
        ? " AND (v.first_day IS NULL OR v.first_day BETWEEN ? AND ?)"
        : " AND (v.reported_day IS NULL OR v.reported_day BETWEEN ? AND ?)"
      values += [.integer(days.lowerBound.dayNumber), .integer(days.upperBound.dayNumber)]
    }
    if let outside {
      condition += " AND v.first_day NOT BETWEEN ? AND ?"
      values += [.integer(outside.lowerBound.dayNumber), .integer(outside.upperBound.dayNumber)]
    }
    condition += choice.condition + (try self.condition(scope, on: "v.article"))
    if isGrouped { condition = representatives(condition, in: scope, of: entity) }
    let rows = try events(condition, values, clock: clock, in: isGrouped ? scope : nil, limit: limit)
    let isWhole = limit == nil || !isCounted
    let total =
      isWhole ? rows.count : try store.number("SELECT COUNT(*) FROM event v WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }

  /// How many events of a scope begin before some days, and how many after them, each group of one counted once.
  public func eventCounts(
    in scope: Scope = .all,
    outside days: ClosedRange<CalendarDate>,
    choice: EventChoice = .all
  ) throws(StoreError) -> (before: Int, after: Int) {
    let condition = choice.condition + (try self.condition(scope, on: "v.article"))
    let before = representatives("v.first_day < ?\(condition)", in: scope, of: nil)
    let after = representatives("v.first_day > ?\(condition)", in: scope, of: nil)
    return (
      try store.number(
        "SELECT COUNT(*) FROM event v WHERE \(before)",
        [.integer(days.lowerBound.dayNumber)]
      ),
      try store.number(
        "SELECT COUNT(*) FROM event v WHERE \(after)",
        [.integer(days.upperBound.dayNumber)]
      )
    )
  }

  /// One event by the number of the finding, with the others of its group as sources.
  public func event(_ id: Int) throws(StoreError) -> EventRow? {
    let condition = try "v.id = ?" + condition(.all, on: "v.article")
    return try events(condition, [.integer(id)], clock: .event, in: .all, limit: 1).first
  }

  /// The event of an article at a position among its events.
  public func event(at position: Int, of article: Int) throws(StoreError) -> EventRow? {
    let condition = try "v.article = ? AND v.position = ?" + condition(.all, on: "v.article")
    return try events(
      condition,
      [.integer(article), .integer(position)],
      clock: .event,
      in: nil,
      limit: 1
    ).first
  }

  /// Events with those who take part, and with their sources within a scope, or with none but themselves.
  func events(
    _ condition: String,
    _ values: [StoreValue],
    clock: EventClock,
    in scope: Scope?,
    limit: Int?
  ) throws(StoreError) -> [EventRow] {
    let order =
      clock == .event
      ? "v.first_day IS NULL, v.first_day, v.last_day, v.article, v.start"
      : "v.reported_day IS NULL, v.reported_day, v.first_day, v.article, v.start"
    var rows = try store.rows(
      EventShape.standard,
      """
      FROM event v JOIN article a ON a.id = v.article
        LEFT JOIN time t ON t.article = v.article AND t.position = v.time
      WHERE \(condition) ORDER BY \(order) LIMIT ?
      """,
      values + [Corpus.limit(limit)]
    )
    try addRoles(to: &rows)
    if let scope {
      try addSources(to: &rows, in: scope)
    } else {
      for position in rows.indices { rows[position].sources = [rows[position].ownSource] }
    }
    return rows
  }

  /// The condition for one event of each group among those that meet a condition.
  ///
  /// Over all articles that is the leader of the group; else the leader or the first of those that are there.
  func representatives(_ condition: String, in scope: Scope, of entity: Int?) -> String {
    if scope == .all, !hidesArticles, entity == nil { return "v.is_leader = 1 AND \(condition)" }
    return Corpus.representatives(condition)
  }

  /// The condition for the leader of each group, or else the first, among the events that meet a condition.
  static func representatives(_ condition: String) -> String {
    """
    v.id IN (SELECT id FROM (
      SELECT v.id, ROW_NUMBER() OVER (PARTITION BY v.cluster ORDER BY v.is_leader DESC, v.id) AS place
      FROM event v WHERE \(condition)) WHERE place = 1)
    """
  }

  /// Adds those who take part, many events at a time.
  private func addRoles(to rows: inout [EventRow]) throws(StoreError) {
    for part in Corpus.parts(of: rows.indices) {
      let found = try store.rows(
        """
        SELECT p.event, p.role, p.text, e.id, e.name, e.type FROM participant p LEFT JOIN entity e ON e.id = p.entity
        WHERE p.event IN (\(Corpus.marks(part.count))) ORDER BY p.event, p.id
        """,
        part.map { .integer(rows[$0].id) }
      ) { row in
        let (event, role) = (row.int(), Event.Role(rawValue: row.text()) ?? .missing)
        let words = row.optionalText()
        let entity = row.optionalInt()
        let (name, type) = (row.optionalText(), row.optionalText().flatMap { EntityType(rawValue: $0) })
        return (
          event: event, role: EventRole(role: role, entity: entity, name: name ?? words ?? "", type: type)
        )
      }
      let roles = Dictionary(grouping: found, by: \.event)
      for position in part {
        rows[position].roles = (roles[rows[position].id] ?? []).map(\.role)
        for role in rows[position].roles {
          guard let entity = role.entity,
            !rows[position].participants.contains(where: { $0.entity == entity })
          else { continue }
          rows[position].participants.append(
            Party(spot: nil, entity: entity, name: role.name, type: role.type ?? .missing)
          )
        }
      }
    }
  }

  /// Adds the events of the same group within a scope, many events at a time.
  private func addSources(to rows: inout [EventRow], in scope: Scope) throws(StoreError) {
    let condition = try condition(scope, on: "v.article")
    for part in Corpus.parts(of: rows.indices) {
      let found = try store.rows(
        EventSourceShape.standard,
        "FROM event v WHERE v.cluster IN (\(Corpus.marks(part.count)))\(condition) ORDER BY v.id",
        part.map { .integer(rows[$0].cluster) }
      )
      let sources = Dictionary(grouping: found, by: \.cluster)
      for position in part {
        let known = (sources[rows[position].cluster] ?? []).map(\.source)
        rows[position].sources = known.isEmpty ? [rows[position].ownSource] : known
      }
    }
  }

  /// The most events that are asked for in one query.
  private static let most = 400

  static func parts(of rows: Range<Int>) -> [Range<Int>] {
    stride(from: rows.lowerBound, to: rows.upperBound, by: most).map { $0..<min($0 + most, rows.upperBound) }
  }

  static func marks(_ count: Int) -> String {
    [String](repeating: "?", count: count).joined(separator: ", ")
  }

  /// The condition that an event was reported on some days.
  private static func reported(
    _ from: CalendarDate?,
    _ until: CalendarDate?
  ) -> (condition: String, values: [StoreValue]) {
    var condition = "1"
    var values: [StoreValue] = []
    if let from {
      condition += " AND v.reported_day >= ?"
      values.append(.integer(from.dayNumber))
    }
    if let until {
      condition += " AND v.reported_day <= ?"
      values.append(.integer(until.dayNumber))
    }
    return (condition, values)
  }
}

extension EventRow {
  /// The event as the only source of itself.
  fileprivate var ownSource: EventSource {
    EventSource(id: id, article: article, text: spot.text, date: date, days: days, dating: dating)
  }
}

extension EventChoice {
  /// The condition for the table `event` called `v`, as SQL that begins with AND; empty for all events.
  var condition: String {
    switch self {
    case .all: ""
    case .news:
      """
       AND v.standing NOT IN ('reporting', 'headline') AND v.dating <> 'open' AND v.has_outcome = 0
      """
    case .main: EventChoice.news.condition + " AND v.standing = 'main'"
    }
  }
}
