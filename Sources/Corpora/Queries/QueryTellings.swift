public import Documents

extension Corpus {
  /// The most clauses that are read of a day.
  private static let mostTellings = 300

  /// The most articles of a day that are read where no event tells it.
  private static let mostArticles = 3

  /// What tells best what happened in each of some periods: the clause of an event, else, for a single day, a sentence
  /// that names it, else the headline of an article of the day.
  ///
  /// With an entity, its own events are told. Periods of which nothing is told are left out.
  ///
  /// - Parameters:
  ///   - coveringAll: true where only events count that cover all of a period, as a season or a decade.
  ///   - announced: true for only events that lay ahead of the report, false for only others; nil for all.
  ///   - clock: whether the periods are those of the events or of the reports.
  public func tellings(
    of periods: [CalendarInterval],
    in scope: Scope = .all,
    with entity: Int? = nil,
    coveringAll: Bool = false,
    announced: Bool? = nil,
    clock: EventClock = .event
  ) throws(StoreError) -> [CalendarInterval: DayTelling] {
    var candidates: [[CentralTelling.Candidate]] = []
    for period in periods {
      var found = try clauses(of: period, in: scope, with: entity, coveringAll, announced, clock)
      if announced == nil, found.isEmpty, period.isDay { found = try sentences(of: period.first, in: scope) }
      if announced == nil, found.isEmpty, period.isDay { found = try headlines(of: period.first, in: scope) }
      candidates.append(found)
    }
    let choice = CentralTelling(candidates)
    var tellings: [CalendarInterval: DayTelling] = [:]
    for (period, candidates) in zip(periods, candidates) { tellings[period] = choice.best(of: candidates) }
    return tellings
  }

  /// The clauses of the events of a period.
  private func clauses(
    of period: CalendarInterval,
    in scope: Scope,
    with entity: Int?,
    _ coversAll: Bool,
    _ announced: Bool?,
    _ clock: EventClock
  ) throws(StoreError) -> [CentralTelling.Candidate] {
    var condition =
      switch (clock, coversAll) {
      case (.event, true): "v.first_day = ?1 AND v.last_day = ?2"
      case (.event, false): "v.first_day BETWEEN ?1 AND ?2 AND v.last_day <= ?2"
      case (.report, _): "v.reported_day BETWEEN ?1 AND ?2"
      }
    condition += " AND v.standing NOT IN ('reporting', 'headline')"
    let first = period.first.dayNumber
    var values: [StoreValue] = [
      .integer(first), .integer(period.last.dayNumber), .integer(Corpus.mostTellings),
    ]
    if let entity {
      condition += " AND v.id IN (SELECT event FROM participant WHERE entity = ?4)"
      values.append(.integer(entity))
    }
    if let announced { condition += " AND \(announced ? "" : "NOT ")(\(Corpus.isAnnounced))" }
    condition += try self.condition(scope, on: "v.article")
    let found = try store.rows(
      """
      SELECT v.lemma IS NOT NULL, v.id, v.article, v.sentence, v.text, v.reported_day FROM event v
      WHERE \(condition) ORDER BY v.article, v.start LIMIT ?3
      """,
      values
    ) { row in
      let hasPredicate = row.int() == 1
      let telling = DayTelling(
        event: row.int(),
        article: row.int(),
        sentence: row.int(),
        text: row.text(),
        reported: row.optionalInt().map { CalendarDate(dayNumber: $0) }
      )
      return (hasPredicate: hasPredicate, candidate: CentralTelling.Candidate(telling: telling, day: first))
    }
    // Fragments without a predicate, as the line of a date, tell something only where nothing else does.
    let clauses = found.filter(\.hasPredicate)
    return (clauses.isEmpty ? found : clauses).map(\.candidate)
  }

  /// The sentences that name a day first in each of some articles.
  private func sentences(
    of day: CalendarDate,
    in scope: Scope
  ) throws(StoreError) -> [CentralTelling.Candidate] {
    let places = try store.rows(
      """
      SELECT d.article, d.sentence, a.published FROM day_mention d JOIN article a ON a.id = d.article
      WHERE d.day = ?\(condition(scope, on: "d.article")) ORDER BY a.published IS NULL, a.published < ?, a.published,
        d.article LIMIT ?
      """,
      [.integer(day.dayNumber), .text(day.iso), .integer(Corpus.mostArticles)]
    ) {
      (article: $0.int(), sentence: $0.int(), reported: $0.optionalText().flatMap { CalendarDate(iso: $0) })
    }
    var found: [CentralTelling.Candidate] = []
    for place in places {
      guard let passage = try sentence(place.sentence, of: place.article) else { continue }
      let telling = DayTelling(
        event: nil,
        article: place.article,
        sentence: place.sentence,
        text: passage.text,
        reported: place.reported
      )
      found.append(CentralTelling.Candidate(telling: telling, day: day.dayNumber))
    }
    return found
  }

  /// The headlines of articles of a day.
  private func headlines(
    of day: CalendarDate,
    in scope: Scope
  ) throws(StoreError) -> [CentralTelling.Candidate] {
    try store.rows(
      """
      SELECT a.id, COALESCE(a.headline, substr(c.body, 1, 200)) FROM article a JOIN content c ON c.id = a.id
      WHERE a.published = ?\(condition(scope, on: "a.id")) ORDER BY a.id LIMIT ?
      """,
      [.text(day.iso), .integer(Corpus.mostArticles)]
    ) { row in
      let telling = DayTelling(
        event: nil,
        article: row.int(),
        sentence: 0,
        text: row.text(),
        reported: day
      )
      return CentralTelling.Candidate(telling: telling, day: day.dayNumber)
    }
  }
}
