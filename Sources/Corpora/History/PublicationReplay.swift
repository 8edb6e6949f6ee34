import Documents

/// Days of publication that the user has set: each is kept by the record of its article, as its source states it.
extension Corpus {
  /// Adds the day of an article to the corrections; nil takes back what was set before.
  func addPublication(of article: Int, on day: CalendarDate?, _ step: Int) throws(StoreError) {
    let found = try store.first(
      "SELECT COALESCE(headline, source), record_high, record_low FROM article WHERE id = ? AND step <= ?",
      [.integer(article), .integer(cursor)]
    ) { (name: $0.text(), record: Digest(high: $0.exactInt(), low: $0.exactInt())) }
    guard let found else { throw .noSuchRow(kind: "article", id: article) }
    try store.insert(
      into: "correction",
      [
        "step": .integer(step),
        "kind": .text(CorrectionRecord.Kind.publish.rawValue),
        "name": .text(found.name),
        "digest_high": .integer(found.record.high),
        "digest_low": .integer(found.record.low),
        "other_name": StoreValue(day?.iso),
      ]
    )
  }

  /// The articles, from a number on, whose day a correction sets.
  func articles(of correction: StoredCorrection, from article: Int) throws(StoreError) -> [Int] {
    guard let record = correction.digest else { return [] }
    return try store.rows(
      "SELECT id FROM article WHERE record_high = ? AND record_low = ? AND id >= ? ORDER BY id",
      [.integer(record.high), .integer(record.low), .integer(article)]
    ) { $0.int() }
  }

  /// Gives articles, from a number on, the days that corrections set, and all others back their own.
  ///
  /// Only articles whose day changes are analysed anew.
  func applyPublications(_ corrections: [StoredCorrection], from article: Int) throws(StoreError) {
    var wanted: [Int: CalendarDate] = [:]
    for correction in corrections where correction.kind == .publish {
      // The last correction of an article counts.
      for id in try articles(of: correction, from: article) {
        wanted[id] = correction.label.flatMap { CalendarDate(iso: $0) }
      }
    }
    let given = try store.rows(
      "SELECT id, published FROM article WHERE basis = 'set' AND id >= ?",
      [.integer(article)]
    ) { (id: $0.int(), day: $0.optionalText().flatMap { CalendarDate(iso: $0) }) }
    var changed = wanted
    for (id, day) in given {
      if wanted[id] == day { changed[id] = nil }
      if wanted[id] == nil { try publish(id, on: nil) }
    }
    for (id, day) in changed.sorted(by: { $0.key < $1.key }) { try publish(id, on: day) }
    guard !given.isEmpty || !changed.isEmpty else { return }
    try EventGrouper(store: store).mend()
    var stories = StoryGrouper(store: store)
    try stories.groupAll()
  }

  /// Gives an article a day, or back its own, and stores again what hangs on it.
  private func publish(_ id: Int, on day: CalendarDate?) throws(StoreError) {
    let found = try store.first(
      StoredArticleShape.standard,
      "FROM article a JOIN content c ON c.id = a.id WHERE a.id = ?",
      [.integer(id)]
    )
    guard var article = found?.article else { return }
    if let day { article.published = PublicationDate(day, basis: .set) }
    let document = analysis?(article)
    let published = document?[PublicationDate.self].first ?? article.published
    try store.run(
      "UPDATE article SET published = ?, basis = ?, proof = ?, published_runner_up = ? WHERE id = ?",
      [
        StoreValue(published?.date.iso), StoreValue(published?.basis.rawValue),
        StoreValue(published.flatMap { ByteCoding.json($0.proof) }), StoreValue(published?.runnerUp?.iso),
        .integer(id),
      ]
    )
    if let document { try Inserter(corpus: self, step: cursor).replaceTimes(document, article: id) }
    filledScope = nil
  }
}

extension Inserter {
  /// Stores again what of an article hangs on its day of publication: times, the days that it names, events with what
  /// became of announcements, the days of quotations, and to which story it belongs.
  fileprivate func replaceTimes(_ document: Document, article: Int) throws(StoreError) {
    let own: [StoreValue] = [.integer(article)]
    // The story of an article is looked for again.
    try StoryIndex(store: store).forget("(SELECT ?1)", own)
    for table in ["story_member", "story_vector", "story_term"] {
      try store.run("DELETE FROM \(table) WHERE article = ?", own)
    }
    let events = "(SELECT id FROM event WHERE article = ?1)"
    try store.run("DELETE FROM outcome WHERE event IN \(events) OR outcome IN \(events)", own)
    for table in ["time", "day_mention", "event", "participant"] {
      try store.run("DELETE FROM \(table) WHERE article = ?", own)
    }
    let found = try store.rows(
      "SELECT position, machine, name FROM appearance WHERE article = ? AND machine IS NOT NULL ORDER BY position",
      own
    ) { (position: $0.int(), entity: $0.int(), name: $0.text()) }
    // Another version of the program may have found other names.
    let byPosition = Dictionary(found.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
    let byName = Dictionary(found.map { ($0.name, $0.entity) }, uniquingKeysWith: { first, _ in first })
    let entities = document[Entity.self].enumerated().map { position, entity in
      guard let own = byPosition[position], own.name == entity.name else { return byName[entity.name] ?? -1 }
      return own.entity
    }
    try insertTimes(document, article: article)
    try insertDays(article: article)
    try insertEvents(document, article: article, entities: entities)
    try replaceSayingDays(document, article: article)
  }
}
