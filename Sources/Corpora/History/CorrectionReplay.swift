import Documents

/// A stored correction with all of its columns.
private struct StoredCorrection {
  var id: Int
  var kind: CorrectionRecord.Kind
  var type: String?
  var key: String?
  var entity: Int?
  var otherType: String?
  var otherKey: String?
  var otherName: String?
  var otherEntity: Int?
  var place: [StoreValue]
}

extension Corpus {
  /// Takes all corrections back and applies those in force again, in order; gives the entities whose counts
  /// may change.
  func replay() throws(StoreError) -> Set<Int> {
    var touched = try resetCorrections()
    touched.formUnion(try applyCorrections())
    return touched
  }

  /// Gives every finding back to the entity that analysis and linking had given it.
  func resetCorrections() throws(StoreError) -> Set<Int> {
    let targets = try store.rows("SELECT entity FROM moved") { $0.int() }
    var touched = Set(targets)
    for target in targets {
      let id: [StoreValue] = [.integer(target)]
      touched.formUnion(
        try store.rows(
          "SELECT DISTINCT m.machine FROM mention m WHERE \(Schema.mentions("m", of: "?1"))",
          id
        ) { $0.int() }
      )
      try store.run("UPDATE mention SET entity = machine WHERE \(Schema.mentions("mention", of: "?1"))", id)
      // Parts that were split off an appearance go back into it.
      let parts = try store.rows(
        "SELECT id, article, position, mentions FROM appearance WHERE entity = ? AND machine IS NULL",
        id
      ) { (id: $0.int(), article: $0.int(), position: $0.int(), mentions: $0.int()) }
      for part in parts {
        try store.run(
          """
          UPDATE appearance SET mentions = mentions + ?
          WHERE article = ? AND position = ? AND machine IS NOT NULL
          """,
          [.integer(part.mentions), .integer(part.article), .integer(part.position)]
        )
        try store.run("DELETE FROM appearance WHERE id = ?", [.integer(part.id)])
      }
      for table in Schema.entityTables where table != "mention" {
        try store.run("UPDATE \(table) SET entity = machine WHERE entity = ? AND entity IS NOT machine", id)
      }
    }
    try store.run("DELETE FROM moved")
    let given = try store.rows("SELECT id, speaker FROM quotation WHERE reattributed = 1") { row in
      (id: row.int(), speaker: row.optionalText())
    }
    for quotation in given {
      try store.run(
        "UPDATE quotation SET entity = machine, speaker_key = ?, given = NULL, reattributed = 0 WHERE id = ?",
        [StoreValue(quotation.speaker.flatMap { FoldedKey.ofSpeaker($0) }), .integer(quotation.id)]
      )
    }
    touched.formUnion(
      try store.rows("SELECT id FROM entity WHERE name <> machine_name OR type <> machine_type") { $0.int() }
    )
    try store.run(
      """
      UPDATE entity SET name = machine_name, type = machine_type WHERE name <> machine_name OR type <> machine_type
      """
    )
    return touched
  }

  /// Applies the corrections in force to the articles from a number on; gives the entities whose counts may
  /// change.
  func applyCorrections(from article: Int = 0) throws(StoreError) -> Set<Int> {
    let corrections = try store.rows(
      """
      SELECT id, kind, type, key, entity, other_type, other_key, other_name, other_entity, digest_high, digest_low, start, "end"
      FROM correction WHERE step <= ? ORDER BY id
      """,
      [.integer(cursor)]
    ) { row in
      StoredCorrection(
        id: row.int(),
        kind: CorrectionRecord.Kind(rawValue: row.text()) ?? .rename,
        type: row.optionalText(),
        key: row.optionalText(),
        entity: row.optionalInt(),
        otherType: row.optionalText(),
        otherKey: row.optionalText(),
        otherName: row.optionalText(),
        otherEntity: row.optionalInt(),
        place: [
          StoreValue(row.optionalExactInt()), StoreValue(row.optionalExactInt()),
          StoreValue(row.optionalInt()),
          StoreValue(row.optionalInt()),
        ]
      )
    }
    var touched: Set<Int> = []
    for correction in corrections {
      let changed: Set<Int>? =
        switch correction.kind {
        case .merge: try merge(correction, from: article)
        case .split: try split(correction, from: article)
        case .rename, .retype: try relabel(correction)
        case .reattribute: try reattribute(correction, from: article)
        }
      touched.formUnion(changed ?? [])
      // New articles can give a stale correction something to hold on to, but take nothing away from another.
      if changed != nil || article == 0 {
        try store.run(
          "UPDATE correction SET is_stale = ? WHERE id = ?",
          [.integer(changed == nil ? 1 : 0), .integer(correction.id)]
        )
      }
    }
    return touched
  }

  /// The entity that a name of a type leads to, if there is one.
  private func find(_ type: String?, _ key: String?, _ hint: Int?) throws(StoreError) -> Int? {
    let values = [StoreValue(type), StoreValue(key)]
    // Of several bearers of the name it is the one that was meant, as long as the name still leads there.
    if let meant = try store.first(
      """
      SELECT id FROM entity WHERE machine_type = ?1 AND id = ?3
        AND (key = ?2 OR EXISTS(SELECT 1 FROM link WHERE link.key = ?2 AND link.entity = entity.id))
      """,
      values + [StoreValue(hint)],
      { $0.int() }
    ) {
      return meant
    }
    if let exact = try store.first(
      "SELECT id FROM entity WHERE machine_type = ? AND key = ? ORDER BY weight DESC, id LIMIT 1",
      values,
      { $0.int() }
    ) {
      return exact
    }
    // A better name may have come up since.
    let linked = try store.rows(
      """
      SELECT DISTINCT e.id FROM link l JOIN entity e ON e.id = l.entity
      WHERE e.machine_type = ? AND l.key = ? LIMIT 2
      """,
      values
    ) { $0.int() }
    return linked.count == 1 ? linked.first : nil
  }

  private func merge(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    guard let source = try find(correction.type, correction.key, correction.entity) else { return nil }
    guard let target = try find(correction.otherType, correction.otherKey, correction.otherEntity),
      target != source
    else {
      return nil
    }
    let values: [StoreValue] = [.integer(target), .integer(source), .integer(article)]
    var moved = 0
    for table in Schema.entityTables {
      try store.run(
        "UPDATE \(table) SET entity = ?1 WHERE \(Schema.rows(of: "?2", in: table)) AND article >= ?3",
        values
      )
      moved += store.changes
    }
    guard moved > 0 else { return nil }
    try markMoved(to: target)
    return [source, target]
  }

  private func split(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    guard let source = try find(correction.type, correction.key, correction.entity) else { return nil }
    guard let key = correction.otherKey, let name = correction.otherName, let type = correction.type else {
      return nil
    }
    let mentions = try store.rows(
      """
      SELECT id, article, position, text FROM mention
      WHERE \(Schema.mentions("mention", of: "?1")) AND article >= ?2 AND kind = 'name'
      """,
      [.integer(source), .integer(article)]
    ) { (id: $0.int(), article: $0.int(), position: $0.int(), isMeant: FoldedKey.of($0.text()) == key) }
    var parts: [[Int]: (meant: [Int], others: Int)] = [:]
    for mention in mentions {
      let place = [mention.article, mention.position]
      if mention.isMeant {
        parts[place, default: ([], 0)].meant.append(mention.id)
      } else {
        parts[place, default: ([], 0)].others += 1
      }
    }
    parts = parts.filter { !$0.value.meant.isEmpty }
    guard !parts.isEmpty else { return nil }
    let target = try splitTarget(of: source, type: type, key: key, name: name)
    for (place, part) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let here: [StoreValue] = [.integer(target), .integer(source), .integer(place[0]), .integer(place[1])]
      if part.others == 0 {
        for table in Schema.entityTables {
          try store.run(
            """
            UPDATE \(table) SET entity = ?1
            WHERE \(Schema.rows(of: "?2", in: table)) AND article = ?3 AND position = ?4
            """,
            here
          )
        }
        continue
      }
      for id in part.meant {
        try store.run("UPDATE mention SET entity = ? WHERE id = ?", [.integer(target), .integer(id)])
      }
      try store.run(
        """
        INSERT INTO appearance(
          article, position, entity, machine, type, name, mentions, first_mention, last_mention)
        SELECT ?1, ?2, ?3, NULL, ?4, ?5, ?6, first_mention, last_mention FROM appearance
        WHERE article = ?1 AND position = ?2 AND machine IS NOT NULL
        """,
        [here[2], here[3], .integer(target), .text(type), .text(name), .integer(part.meant.count)]
      )
      try store.run(
        """
        UPDATE appearance SET mentions = mentions - ?
        WHERE article = ? AND position = ? AND machine IS NOT NULL
        """,
        [.integer(part.meant.count), here[2], here[3]]
      )
      for (table, words) in [("quotation", "speaker"), ("via", "text"), ("about", "text")] {
        let rows = try store.rows(
          "SELECT id, \(words) FROM \(table) WHERE entity = ? AND article = ? AND position = ?",
          Array(here.dropFirst())
        ) { (id: $0.int(), isMeant: FoldedKey.of($0.text()) == key) }
        for row in rows where row.isMeant {
          try store.run("UPDATE \(table) SET entity = ? WHERE id = ?", [.integer(target), .integer(row.id)])
        }
      }
    }
    try markMoved(to: target)
    return [source, target]
  }

  /// The entity that a split makes, or had made before.
  private func splitTarget(of source: Int, type: String, key: String, name: String) throws(StoreError) -> Int
  {
    if let known = try store.first(
      "SELECT id FROM entity WHERE key = ? AND machine_type = ? AND id <> ? ORDER BY id LIMIT 1",
      [.text(key), .text(type), .integer(source)],
      { $0.int() }
    ) {
      return known
    }
    try store.run(
      "INSERT INTO entity(type, name, machine_type, machine_name, key, is_full) VALUES(?1, ?2, ?1, ?2, ?3, 0)",
      [.text(type), .text(name), .text(key)]
    )
    return store.lastID
  }

  private func relabel(_ correction: StoredCorrection) throws(StoreError) -> Set<Int>? {
    guard let entity = try find(correction.type, correction.key, correction.entity),
      let label = correction.otherName
    else {
      return nil
    }
    guard
      try store.number("SELECT EXISTS(SELECT 1 FROM appearance WHERE entity = ?)", [.integer(entity)]) == 1
    else { return nil }
    let column = correction.kind == .rename ? "name" : "type"
    try store.run("UPDATE entity SET \(column) = ? WHERE id = ?", [.text(label), .integer(entity)])
    return [entity]
  }

  private func reattribute(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>?
  {
    var target: Int?
    if let key = correction.otherKey {
      target = try find(correction.otherType, key, correction.otherEntity)
      if target == nil { return nil }
    }
    let given = correction.otherKey == nil ? correction.otherName : nil
    try store.run(
      """
      UPDATE quotation SET entity = ?, given = ?, speaker_key = ?, reattributed = 1
      WHERE article IN (SELECT id FROM article WHERE digest_high = ? AND digest_low = ?)
        AND start = ? AND "end" = ? AND article >= ?
      """,
      [StoreValue(target), StoreValue(given), StoreValue(given.map { FoldedKey.of($0) })] + correction.place
        + [.integer(article)]
    )
    return store.changes > 0 ? [] : nil
  }

  private func markMoved(to entity: Int) throws(StoreError) {
    try store.run("INSERT OR IGNORE INTO moved(entity) VALUES(?)", [.integer(entity)])
  }
}
