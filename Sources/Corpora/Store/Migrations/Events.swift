import Documents

extension Migration {
  /// Predicates, roles, standing and groups of events, and outcomes of announcements.
  ///
  /// Of articles that were analysed before, each event stays the dated clause that it was, in a group of its own.
  static let events = Migration(version: 8, name: "events with predicate, roles and group") {
    (store) throws(StoreError) in
    try store.execute(
      """
      CREATE TEMP TABLE old_event AS SELECT * FROM event;
      CREATE TEMP TABLE old_participant AS SELECT * FROM participant;
      DROP TABLE event;
      DROP TABLE participant;
      \(Schema.eventTables)
      INSERT INTO event(\(plainColumns), is_nominal, dating, aspect, modality, is_negated, standing,
        cluster, is_leader, has_outcome)
        SELECT \(plainColumns), 0, 'clause', 'simple', 'asserted', 0, 'main', id, 1, 0
        FROM temp.old_event ORDER BY id;
      INSERT INTO participant(id, event, article, position, entity, machine, role)
        SELECT id, event, article, position, entity, machine, 'other' FROM temp.old_participant ORDER BY id;
      DROP TABLE temp.old_event;
      DROP TABLE temp.old_participant;
      """
    )
    let articles = try store.rows("SELECT id, published FROM article ORDER BY id") {
      (id: $0.int(), published: $0.optionalText().flatMap { CalendarDate(iso: $0) })
    }
    for case (let article, let published?) in articles {
      try store.run(
        "UPDATE event SET reported_day = ? WHERE article = ?",
        [.integer(published.dayNumber), .integer(article)]
      )
    }
  }

  /// The columns of an event that earlier versions have.
  private static let plainColumns = """
    id, article, position, start, "end", sentence, text, time, date, first_day, last_day, tense, rule, trigger_start,
    trigger_end, runner_up, confidence
    """
}
