import Documents

/// Joins an event to earlier events of the corpus that are the same, one after the other as articles are loaded.
struct EventGrouper {
  let store: Store

  /// The most earlier events of one class of predicate with which an event is compared, the latest first.
  private static let most = 64

  /// The longest period that can contain the days of events that are the same, which is a year.
  private static let reach = EventLikeness.longestPeriod

  /// Gives an event that is stored already the group of the earlier event that is most like it.
  func group(_ event: StoredEvent) throws(StoreError) {
    var best: (strength: Double, event: StoredEvent)?
    for other in try candidates(for: event) {
      guard let strength = EventLikeness.strength(of: event, and: other) else { continue }
      if let best, best.strength > strength || best.strength == strength && best.event.id < other.id {
        continue
      }
      best = (strength, other)
    }
    guard let found = best?.event else {
      return try store.run("UPDATE event SET cluster = id WHERE id = ?", [.integer(event.id)])
    }
    let leader = try store.first(
      StoredEvent.Shape.standard,
      "FROM event v WHERE v.cluster = ? AND v.is_leader = 1",
      [.integer(found.cluster)]
    )
    let leads = leader.map { Self.rank(event).lexicographicallyPrecedes(Self.rank($0)) } ?? true
    if leads {
      try store.run("UPDATE event SET is_leader = 0 WHERE cluster = ?", [.integer(found.cluster)])
    }
    try store.run(
      """
      UPDATE event SET cluster = ?1, is_leader = ?2,
        has_outcome = (SELECT MAX(m.has_outcome) FROM event m WHERE m.cluster = ?1)
      WHERE id = ?3
      """,
      [.integer(found.cluster), .integer(leads ? 1 : 0), .integer(event.id)]
    )
  }

  /// Brings groups in line after articles are gone: gives a leader to those whose leader was there, and takes back
  /// that an outcome is told where no more tells it.
  func mend() throws(StoreError) {
    try store.execute(
      """
      UPDATE event SET has_outcome = 0 WHERE has_outcome = 1 AND cluster NOT IN (
        SELECT m.cluster FROM outcome o JOIN event m ON m.id = o.event)
      """
    )
    let clusters = try store.rows(
      "SELECT cluster FROM event GROUP BY cluster HAVING MAX(is_leader) = 0 ORDER BY cluster"
    ) { $0.int() }
    for cluster in clusters {
      let members = try store.rows(
        StoredEvent.Shape.standard,
        "FROM event v WHERE v.cluster = ? ORDER BY v.id",
        [.integer(cluster)]
      )
      guard let leader = members.min(by: { Self.rank($0).lexicographicallyPrecedes(Self.rank($1)) }) else {
        continue
      }
      try store.run("UPDATE event SET is_leader = 1 WHERE id = ?", [.integer(leader.id)])
    }
  }

  /// The earlier events of the same class whose days are near.
  private func candidates(for event: StoredEvent) throws(StoreError) -> [StoredEvent] {
    // Acts of saying are told apart by what is said, which is an event of its own.
    guard let key = event.key, !event.signature.isEmpty, event.standing != .reporting else { return [] }
    let condition: String
    var values: [StoreValue] = [.text(key), .integer(event.id)]
    if let first = event.first, let last = event.last {
      if last - first > Self.reach {
        condition = "v.first_day = ?3 AND v.last_day = ?4"
        values += [.integer(first), .integer(last)]
      } else {
        let day = CalendarDate(dayNumber: first)
        let starts = [day.month, (day.month - 1) / 3 * 3 + 1, 1].compactMap {
          CalendarDate(year: day.year, month: $0, day: 1)?.dayNumber
        }
        // The days in it and around it, and the month, the quarter and the year that contain it.
        condition =
          "(v.first_day BETWEEN ?3 - 2 AND ?4 + 2 OR v.first_day IN (?5, ?6, ?7) AND v.last_day >= ?4)"
        values += ([first, last] + starts).map { .integer($0) }
      }
    } else {
      guard let reported = event.reported else { return [] }
      condition = "v.first_day IS NULL AND v.reported_day BETWEEN ?3 AND ?4"
      values += [.integer(reported - 3), .integer(reported + 3)]
    }
    return try store.rows(
      StoredEvent.Shape.standard,
      """
      FROM event v WHERE v.key = ?1 AND v.id < ?2 AND \(condition) AND v.signature IS NOT NULL
      ORDER BY v.id DESC LIMIT \(Self.most)
      """,
      values
    )
  }

  /// The order in which events of a group stand for it: those with a day of their own first, then the more exact, then
  /// the earlier report.
  private static func rank(_ event: StoredEvent) -> [Int] {
    let dating =
      switch event.dating {
      case .clause: 0
      case .parent: 1
      case .sentence: 2
      case .report: 3
      case .open: 4
      }
    let standing =
      switch event.standing {
      case .main: 0
      case .background: 1
      case .statement: 2
      case .headline: 3
      case .reporting: 4
      }
    return [
      dating, event.isNominal ? 1 : 0, standing, event.span ?? Int(Int32.max),
      event.reported ?? Int(Int32.max),
      event.id,
    ]
  }
}
