public import Documents

extension Corpus {
  /// The days that the articles of a scope name, the weightiest first and the earlier of equals.
  ///
  /// With an entity, only sentences that speak of it name a day. Without limits, all days count; a day in the middle of
  /// the time of the articles that none names counts little, by the articles published on it.
  public func weightiestDays(
    in scope: Scope = .all,
    with entity: Int? = nil,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> [DayRow] {
    let first = from?.dayNumber ?? -StoreRow.greatest
    let days = first...max(first, until?.dayNumber ?? StoreRow.greatest)
    let published = try publicationDayNumbers(in: scope, with: entity)
    let mentions = try dayMentions(in: scope, with: entity, days, published: published)
    let weighed = DayWeights.days(of: mentions, published: published.values.sorted(), in: days)
    let best = weighed.sorted { ($1.weight, $0.day) < ($0.weight, $1.day) }
    return (limit.map { Array(best.prefix(max($0, 0))) } ?? best).map { day in
      DayRow(
        day: CalendarDate(dayNumber: day.day),
        articles: day.articles,
        sentences: day.sentences,
        published: day.published,
        weight: day.weight
      )
    }
  }

  /// How many events of a scope begin, or were reported, on each day, in the order of days, each group of one counted
  /// once; with an entity, those in which it takes part.
  public func eventDays(
    in scope: Scope = .all,
    with entity: Int? = nil,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    choice: EventChoice = .all,
    clock: EventClock = .event
  ) throws(StoreError) -> [DayCount] {
    let (condition, values) = try datedEvents(in: scope, with: entity, from, until, choice, clock)
    let day = clock == .event ? "v.first_day" : "v.reported_day"
    return try store.rows(
      "SELECT \(day), COUNT(*) FROM event v WHERE \(condition) GROUP BY \(day) ORDER BY \(day)",
      values
    ) { DayCount(day: CalendarDate(dayNumber: $0.int()), count: $0.int()) }
  }

  /// How many events of each article of a scope cover the same days, in the order of days, each group of one counted
  /// once; with an entity, those in which it takes part.
  ///
  /// By the clock of reports, the day of the report is the only one of an event.
  public func eventSpans(
    in scope: Scope = .all,
    with entity: Int? = nil,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil,
    choice: EventChoice = .all,
    clock: EventClock = .event
  ) throws(StoreError) -> [EventSpan] {
    let (condition, values) = try datedEvents(in: scope, with: entity, from, until, choice, clock)
    let (first, last) = clock == .event ? ("v.first_day", "v.last_day") : ("v.reported_day", "v.reported_day")
    return try store.rows(
      """
      SELECT \(first), \(last), v.article, COUNT(*), MIN(v.date) FROM event v WHERE \(condition)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      """,
      values
    ) { row in
      let first = CalendarDate(dayNumber: row.int())
      let last = CalendarDate(dayNumber: row.int())
      return EventSpan(
        days: first...max(first, last),
        article: row.int(),
        count: row.int(),
        date: row.text()
      )
    }
  }

  /// The condition that an event, called `v`, has days, overlaps those asked for, and has an entity that takes part.
  private func datedEvents(
    in scope: Scope,
    with entity: Int?,
    _ from: CalendarDate?,
    _ until: CalendarDate?,
    _ choice: EventChoice,
    _ clock: EventClock
  ) throws(StoreError) -> (condition: String, values: [StoreValue]) {
    let (first, last) = clock == .event ? ("v.first_day", "v.last_day") : ("v.reported_day", "v.reported_day")
    var condition = "\(first) IS NOT NULL"
    var values: [StoreValue] = []
    if let from {
      condition += " AND \(last) >= ?"
      values.append(.integer(from.dayNumber))
    }
    if let until {
      condition += " AND \(first) <= ?"
      values.append(.integer(until.dayNumber))
    }
    if let entity {
      condition += " AND v.id IN (SELECT event FROM participant WHERE entity = ?)"
      values.append(.integer(entity))
    }
    condition += choice.condition + (try self.condition(scope, on: "v.article"))
    return (representatives(condition, in: scope, of: entity), values)
  }

  /// How many articles of a scope were published on each day, in the order of days; with an entity, those that speak
  /// of it.
  public func publicationCounts(
    in scope: Scope = .all,
    with entity: Int? = nil
  ) throws(StoreError) -> [DayCount] {
    var counts: [Int: Int] = [:]
    for day in try publicationDayNumbers(in: scope, with: entity).values { counts[day, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }
      .map { DayCount(day: CalendarDate(dayNumber: $0.key), count: $0.value) }
  }

  /// How many quotations of a scope were said on each day, in the order of days; with an entity, those of which it is
  /// the speaker.
  public func quotationCounts(
    in scope: Scope = .all,
    of entity: Int? = nil
  ) throws(StoreError) -> [DayCount] {
    let condition = try condition(scope, on: "q.article")
    return try store.rows(
      """
      SELECT q.said_day, COUNT(*) FROM quotation q
      WHERE q.topic = 0 AND q.headline = 0 AND q.said_day IS NOT NULL AND (?1 IS NULL OR q.entity = ?1)\(condition)
      GROUP BY q.said_day ORDER BY q.said_day
      """,
      [StoreValue(entity)]
    ) { DayCount(day: CalendarDate(dayNumber: $0.int()), count: $0.int()) }
  }

  /// The numbers of the days of publication by article, in a scope; with an entity, of the articles that speak of it.
  private func publicationDayNumbers(in scope: Scope, with entity: Int?) throws(StoreError) -> [Int: Int] {
    var condition = "a.published IS NOT NULL"
    var values: [StoreValue] = []
    if let entity {
      condition += " AND a.id IN (SELECT article FROM appearance WHERE entity = ?)"
      values.append(.integer(entity))
    }
    condition += try self.condition(scope, on: "a.id")
    var days: [Int: Int] = [:]
    var known: [String: Int] = [:]
    try store.each("SELECT a.id, a.published FROM article a WHERE \(condition)", values) { row in
      let article = row.int()
      let text = row.text()
      guard let day = known[text] ?? CalendarDate(iso: text)?.dayNumber else { return }
      known[text] = day
      days[article] = day
    }
    return days
  }

  /// The articles of a scope that name the days of a range, in the order of days.
  private func dayMentions(
    in scope: Scope,
    with entity: Int?,
    _ days: ClosedRange<Int>,
    published: [Int: Int]
  ) throws(StoreError) -> [DayWeights.Mention] {
    let range: [StoreValue] = [.integer(days.lowerBound), .integer(days.upperBound)]
    guard let entity else {
      let condition = try condition(scope, on: "d.article")
      return try store.rows(
        """
        SELECT d.day, d.article, d.sentences, d.sentence FROM day_mention d
        WHERE d.day BETWEEN ? AND ?\(condition) ORDER BY d.day, d.article
        """,
        range
      ) { row in
        let (day, article) = (row.int(), row.int())
        return DayWeights.Mention(
          day: day,
          article: article,
          sentences: row.int(),
          sentence: row.int(),
          published: published[article]
        )
      }
    }
    // Only sentences that speak of the entity count.
    let condition = try condition(scope, on: "t.article")
    let spoken = Schema.mentions("m", of: "?3")
    return try store.rows(
      """
      SELECT t.first_day, t.article, COUNT(DISTINCT t.sentence), MIN(t.sentence)
      FROM (SELECT DISTINCT m.article, m.sentence FROM mention m WHERE \(spoken)) s
        JOIN time t ON t.article = s.article AND t.sentence = s.sentence
      WHERE t.kind IN ('DATE', 'TIME') AND t.first_day = t.last_day AND t.first_day BETWEEN ?1 AND ?2\(condition)
      GROUP BY t.first_day, t.article ORDER BY t.first_day, t.article
      """,
      range + [.integer(entity)]
    ) { row in
      let (day, article) = (row.int(), row.int())
      return DayWeights.Mention(
        day: day,
        article: article,
        sentences: row.int(),
        sentence: row.int(),
        published: published[article]
      )
    }
  }
}
