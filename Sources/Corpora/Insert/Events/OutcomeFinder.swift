import Documents

/// Joins announcements to events that tell what became of them, whichever of the two is loaded first.
struct OutcomeFinder {
  let store: Store

  /// The most events of one class of predicate that are compared.
  private static let most = 64

  /// How many days after what was announced, or without a day after the announcement, it can still come.
  private static let reach = 366

  /// Joins an event that is stored already to the others.
  ///
  /// - Parameter undone: The class of what the event gives up or puts off, as "the vote was postponed" does.
  func join(_ event: StoredEvent, undoing undone: String? = nil) throws(StoreError) {
    guard let key = event.key, event.reported != nil, !event.signature.isEmpty else { return }
    if let undone, event.isTold, !event.isNegated {
      for other in try announcements(before: event, undone) where Self.isUndone(other, by: event) {
        try store(event, of: other, isDone: false)
      }
      return
    }
    if event.modality == .planned {
      if event.isNegated { return }
      for other in try later(than: event, key) where Self.isOutcome(other, of: event) {
        try store(other, of: event, isDone: !other.isNegated)
      }
    } else if event.isTold {
      for other in try announcements(before: event, key) where Self.isOutcome(event, of: other) {
        try store(event, of: other, isDone: !event.isNegated)
      }
    }
  }

  private func store(_ outcome: StoredEvent, of event: StoredEvent, isDone: Bool) throws(StoreError) {
    try store.insert(
      into: "outcome",
      [
        "article": .integer(max(event.article, outcome.article)),
        "event": .integer(event.id),
        "outcome": .integer(outcome.id),
        "is_done": .integer(isDone ? 1 : 0),
      ]
    )
    try store.run(
      "UPDATE event SET has_outcome = 1 WHERE cluster = (SELECT cluster FROM event WHERE id = ?)",
      [.integer(event.id)]
    )
  }

  private func announcements(before event: StoredEvent, _ key: String) throws(StoreError) -> [StoredEvent] {
    guard let reported = event.reported else { return [] }
    return try store.rows(
      StoredEvent.Shape.standard,
      """
      FROM event v WHERE v.key = ? AND v.modality = 'planned' AND v.is_negated = 0
        AND v.reported_day BETWEEN ? AND ? AND v.id <> ?
      ORDER BY v.reported_day DESC, v.id DESC LIMIT \(Self.most)
      """,
      [.text(key), .integer(reported - 2 * Self.reach), .integer(reported), .integer(event.id)]
    )
  }

  private func later(than event: StoredEvent, _ key: String) throws(StoreError) -> [StoredEvent] {
    guard let reported = event.reported else { return [] }
    return try store.rows(
      StoredEvent.Shape.standard,
      """
      FROM event v WHERE v.key = ? AND v.first_day BETWEEN ? AND ?
        AND v.modality IN ('asserted', 'reported') AND v.id < ? AND v.signature IS NOT NULL
      ORDER BY v.first_day, v.id LIMIT \(Self.most)
      """,
      [
        .text(key), .integer(reported), .integer((event.last ?? reported) + Self.reach), .integer(event.id),
      ]
    )
  }

  /// True where an event tells that what was announced is given up or put off.
  private static func isUndone(_ announced: StoredEvent, by event: StoredEvent) -> Bool {
    guard let said = announced.reported, let told = event.reported, told > said,
      told <= (announced.last ?? said) + reach
    else { return false }
    let likeness = EventLikeness(event.signature, announced.signature)
    return likeness.roles >= 1 || likeness.count >= 1
  }

  /// True where an event tells that what was announced was done, or was not.
  static func isOutcome(_ event: StoredEvent, of announced: StoredEvent) -> Bool {
    guard let said = announced.reported, let told = event.reported, let first = event.first,
      let last = event.last, event.standing != .background
    else { return false }
    // It is told after it was announced, or in the same article with a later day of its own.
    guard told > said || event.article == announced.article && first > said, last >= said else {
      return false
    }
    // Only what has a day tells whether the announcement of a day was kept.
    guard last - first <= 31 else { return false }
    if let due = announced.last {
      guard due >= said, first <= due + reach else { return false }
      // What did not happen before the day says nothing yet.
      if event.isNegated, last < (announced.first ?? due) { return false }
    } else if first > said + reach {
      return false
    }
    let likeness = EventLikeness(event.signature, announced.signature)
    if likeness.isAtOdds { return false }
    return likeness.roles >= 2 || likeness.roles == 1 && (likeness.share >= 0.3 || likeness.count >= 2)
      || likeness.count >= 3 && likeness.share >= 0.6
  }
}
