public import Documents

extension Corpus {
  /// The events of a scope on one day, which cover no other.
  public func events(
    in scope: Scope = .all,
    on day: CalendarDate,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<EventRow> {
    try page(
      "v.first_day = ? AND v.last_day = v.first_day",
      [.integer(day.dayNumber)],
      in: scope,
      limit: limit
    )
  }

  /// The events of a scope on a day of the year, which cover no other, in all years but one.
  public func events(
    in scope: Scope = .all,
    onMonth month: Int,
    day: Int,
    notIn year: Int? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<EventRow> {
    let name = CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
    return try page(
      """
      v.last_day = v.first_day AND strftime('%m-%d', v.first_day * 86400, 'unixepoch') = ?
      AND (? IS NULL OR strftime('%Y', v.first_day * 86400, 'unixepoch') <> ?)
      """,
      [.text(name), StoreValue(year), .text(CalendarDate.padded(year ?? 0, 4))],
      in: scope,
      limit: limit
    )
  }

  /// What articles published up to a day said of times after it, the nearest first.
  public func announcements(
    in scope: Scope = .all,
    asOf day: CalendarDate,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<EventRow> {
    try page(
      "v.first_day > ? AND v.reported_day <= ?",
      [.integer(day.dayNumber), .integer(day.dayNumber)],
      in: scope,
      limit: limit
    )
  }

  /// How many events of a scope fall on each day of a period, those told as ahead of the report apart.
  public func eventCounts(
    in scope: Scope = .all,
    within days: CalendarInterval
  ) throws(StoreError) -> [(day: CalendarDate, told: Int, announced: Int)] {
    let announced = Corpus.isAnnounced
    let condition =
      "v.first_day BETWEEN ? AND ? AND v.last_day = v.first_day" + Corpus.isTold
      + (try self.condition(scope, on: "v.article"))
    return try store.rows(
      """
      SELECT v.first_day, SUM(NOT (\(announced))), SUM(\(announced)) FROM event v
      WHERE \(representatives(condition, in: scope, of: nil)) GROUP BY v.first_day ORDER BY v.first_day
      """,
      [.integer(days.first.dayNumber), .integer(days.last.dayNumber)]
    ) { (day: CalendarDate(dayNumber: $0.int()), told: $0.int(), announced: $0.int()) }
  }

  /// The condition that an event, called `v`, lies ahead of the report on it.
  static let isAnnounced =
    "CASE WHEN v.reported_day IS NULL THEN v.tense = 'future' ELSE v.reported_day < v.first_day END"

  /// The condition that an event, called `v`, is more than an act of saying and stands in the text; begins with AND.
  private static let isTold = " AND v.standing NOT IN ('reporting', 'headline')"

  private func page(
    _ condition: String,
    _ values: [StoreValue],
    in scope: Scope,
    limit: Int?
  ) throws(StoreError) -> RowPage<EventRow> {
    let condition = representatives(
      condition + Corpus.isTold + (try self.condition(scope, on: "v.article")),
      in: scope,
      of: nil
    )
    let rows = try events(condition, values, clock: .event, in: scope, limit: limit)
    let total =
      limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM event v WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }
}

extension Corpus {
  /// The articles of a scope that were published on a day, in the order of their numbers.
  public func articles(publishedOn day: CalendarDate, in scope: Scope = .all) throws(StoreError)
    -> [ArticleSummary]
  {
    try store.rows(
      ArticleSummaryShape.standard,
      "FROM article a WHERE a.published = ? AND a.step <= ?\(condition(scope, on: "a.id")) ORDER BY a.id",
      [.text(day.iso), .integer(cursor)]
    )
  }
}
