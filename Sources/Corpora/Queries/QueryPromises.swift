public import Documents

extension Corpus {
  /// The announcements of a scope in the order in which they were made, with what later articles of the scope tell of
  /// them; with an entity, those in which it takes part or that it made.
  ///
  /// An announcement is an event that is planned, intended or promised, whose day does not lie before the announcement.
  public func promises(
    in scope: Scope = .all,
    of entity: Int? = nil,
    from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) throws(StoreError) -> [PromiseRow] {
    var condition = """
      v.modality = 'planned' AND v.is_negated = 0 AND v.standing <> 'headline'
      AND (v.last_day IS NULL OR v.reported_day IS NULL OR v.last_day >= v.reported_day)
      """
    var values: [StoreValue] = []
    if let from {
      condition += " AND v.reported_day >= ?"
      values.append(.integer(from.dayNumber))
    }
    if let until {
      condition += " AND v.reported_day <= ?"
      values.append(.integer(until.dayNumber))
    }
    if let entity {
      // Who made it takes part in the event that reports it.
      condition += """
         AND (v.id IN (SELECT event FROM participant WHERE entity = ?) OR EXISTS(
          SELECT 1 FROM event r JOIN participant p ON p.event = r.id
          WHERE r.article = v.article AND r.position = v.reporting AND p.entity = ?))
        """
      values += [.integer(entity), .integer(entity)]
    }
    condition += try self.condition(scope, on: "v.article")
    let announced = try events(
      Corpus.representatives(condition),
      values,
      clock: .report,
      in: scope,
      limit: nil
    )
    if announced.isEmpty { return [] }
    let outcomes = try outcomes(in: scope)
    let last = try publicationDays(in: scope)?.upperBound
    return announced.map { event in
      PromiseRow(event, outcomes: event.sources.flatMap { outcomes[$0.id] ?? [] }, last: last)
    }
  }

  /// The announcement whose event has a number, with what became of it; nil for other events.
  public func promise(_ id: Int) throws(StoreError) -> PromiseRow? {
    guard let event = try event(id), event.modality == .planned, !event.isNegated else { return nil }
    let outcomes = try outcomes(in: .all, of: event.sources.map(\.id))
    return PromiseRow(
      event,
      outcomes: event.sources.flatMap { outcomes[$0.id] ?? [] },
      last: try publicationDays(in: .all)?.upperBound
    )
  }

  /// The events that tell what became of announcements, by the announcement; of all announcements, or of some.
  private func outcomes(
    in scope: Scope,
    of announced: [Int]? = nil
  ) throws(StoreError) -> [Int: [(isDone: Bool, event: EventRow)]] {
    let condition = try condition(scope, on: "v.article")
    let chosen = announced.map { " AND o.event IN (\(Corpus.marks($0.count)))" } ?? ""
    let links = try store.rows(
      """
      SELECT o.event, o.outcome, o.is_done FROM outcome o JOIN event v ON v.id = o.outcome
      WHERE 1\(condition)\(chosen) ORDER BY o.id
      """,
      (announced ?? []).map { .integer($0) }
    ) { (event: $0.int(), outcome: $0.int(), isDone: $0.int() == 1) }
    var events: [Int: EventRow] = [:]
    for event in try self.events(numbered: Set(links.map(\.outcome)).sorted()) { events[event.id] = event }
    var found: [Int: [(isDone: Bool, event: EventRow)]] = [:]
    for link in links {
      if let event = events[link.outcome] { found[link.event, default: []].append((link.isDone, event)) }
    }
    return found
  }

  /// The events with some numbers, each as the only source of itself.
  private func events(numbered numbers: [Int]) throws(StoreError) -> [EventRow] {
    var rows: [EventRow] = []
    for part in Corpus.parts(of: numbers.indices) {
      rows += try events(
        "v.id IN (\(Corpus.marks(part.count)))",
        numbers[part].map { .integer($0) },
        clock: .event,
        in: nil,
        limit: nil
      )
    }
    return rows
  }
}

extension PromiseRow {
  /// An announcement with its outcome, as of the last day of publication.
  init(_ announced: EventRow, outcomes: [(isDone: Bool, event: EventRow)], last: CalendarDate?) {
    self.announced = announced
    // The earliest day counts; of the same day one that the text dates itself, and not only its report.
    func first(_ isDone: Bool) -> EventRow? {
      outcomes.filter { $0.isDone == isDone }.map(\.event).min { Self.order($0) < Self.order($1) }
    }
    done = first(true)
    undone = first(false)
    let due = announced.days?.upperBound
    if let day = done?.days?.lowerBound {
      let late = due.map { day.dayNumber - $0.dayNumber } ?? 0
      daysLate = due == nil ? nil : max(0, late)
      status = late > 0 ? .late : .kept
    } else if undone != nil {
      status = .broken
    } else {
      status = .open
      if let due, let last, last > due { daysOverdue = last.dayNumber - due.dayNumber }
    }
  }

  private static func order(_ event: EventRow) -> (Int, Int, Int) {
    let day = event.days?.lowerBound.dayNumber ?? Int.max
    return (day, event.dating == .report ? 1 : 0, event.id)
  }
}
