/// The tables of events, and of what became of announcements.
extension Schema {
  /// The tables of events up to version 7: a dated clause with the entities that take part.
  static let plainEventTables = """
    CREATE TABLE event(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence INTEGER NOT NULL, text TEXT NOT NULL,
      time INTEGER NOT NULL, date TEXT NOT NULL, first_day INTEGER, last_day INTEGER, tense TEXT NOT NULL,
      \(evidence));
    CREATE INDEX event_article ON event(article);
    CREATE INDEX event_first ON event(first_day);
    CREATE TABLE participant(
      id INTEGER PRIMARY KEY, event INTEGER NOT NULL, article INTEGER NOT NULL, position INTEGER NOT NULL,
      entity INTEGER NOT NULL, machine INTEGER NOT NULL);
    CREATE INDEX participant_event ON participant(event);
    CREATE INDEX participant_entity ON participant(entity, event);
    """

  /// The tables of events since version 8.
  ///
  /// `cluster` is the number of the first of the events that are one, and `is_leader` is 1 for the one of them that
  /// stands for all; `has_outcome` is 1 for announcements of which an event of another place tells what became; `key`
  /// is the class of the predicate, and `signature` the words by which events are compared. A participant without
  /// entity has words only. `outcome` joins an announcement to an event that tells what became of it; its article is
  /// the later one of the two.
  static let eventTables = """
    CREATE TABLE event(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence INTEGER NOT NULL, text TEXT NOT NULL,
      time INTEGER, date TEXT NOT NULL, first_day INTEGER, last_day INTEGER, tense TEXT NOT NULL,
      \(evidence),
      predicate_start INTEGER, predicate_end INTEGER, lemma TEXT, key TEXT, is_nominal INTEGER NOT NULL,
      dating TEXT NOT NULL, aspect TEXT NOT NULL, modality TEXT NOT NULL, is_negated INTEGER NOT NULL,
      standing TEXT NOT NULL, reporting INTEGER, reported_day INTEGER,
      cluster INTEGER NOT NULL, is_leader INTEGER NOT NULL, has_outcome INTEGER NOT NULL, signature BLOB);
    CREATE INDEX event_article ON event(article);
    CREATE INDEX event_first ON event(first_day);
    CREATE INDEX event_days ON event(
      first_day IS NULL, first_day, last_day, article, start, standing, dating, has_outcome) WHERE is_leader = 1;
    CREATE INDEX event_reported ON event(
      reported_day IS NULL, reported_day, first_day, article, start, standing, dating, has_outcome)
      WHERE is_leader = 1;
    CREATE INDEX event_cluster ON event(cluster);
    CREATE INDEX event_key ON event(key, first_day) WHERE key IS NOT NULL;
    CREATE INDEX event_planned ON event(key, reported_day) WHERE modality = 'planned';
    CREATE TABLE participant(
      id INTEGER PRIMARY KEY, event INTEGER NOT NULL, article INTEGER NOT NULL, position INTEGER,
      entity INTEGER, machine INTEGER, role TEXT NOT NULL, text TEXT);
    CREATE INDEX participant_event ON participant(event);
    CREATE INDEX participant_entity ON participant(entity, event);
    CREATE TABLE outcome(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, event INTEGER NOT NULL, outcome INTEGER NOT NULL,
      is_done INTEGER NOT NULL);
    CREATE INDEX outcome_article ON outcome(article);
    CREATE INDEX outcome_event ON outcome(event);
    """
}
