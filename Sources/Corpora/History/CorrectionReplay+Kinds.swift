import Documents

/// The kinds of corrections, each applied to the articles from a number on.
extension Corpus {
  /// The entity that a name of a type leads to, if there is one.
  func find(_ name: StoredCorrection.Name) throws(StoreError) -> Int? {
    let values = [StoreValue(name.type), StoreValue(name.key)]
    // Of several bearers of the name it is the one that was meant, as long as the name still leads there.
    if let meant = try store.first(
      """
      SELECT id FROM entity WHERE machine_type = ?1 AND id = ?3
        AND (key = ?2 OR EXISTS(SELECT 1 FROM link WHERE link.key = ?2 AND link.entity = entity.id))
      """,
      values + [StoreValue(name.entity)],
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

  /// Gives everything about one entity to another; nil if the correction fits nothing.
  func merge(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    guard let source = try find(correction.subject) else { return nil }
    guard let target = try find(correction.object),
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

  /// Gives the mentions by one name, and what goes with them, to an entity of their own; nil if there are none.
  func split(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    guard let source = try find(correction.subject) else { return nil }
    guard let key = correction.object.key, let name = correction.label, let type = correction.subject.type
    else {
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
      let appearance = [mention.article, mention.position]
      if mention.isMeant {
        parts[appearance, default: ([], 0)].meant.append(mention.id)
      } else {
        parts[appearance, default: ([], 0)].others += 1
      }
    }
    parts = parts.filter { !$0.value.meant.isEmpty }
    guard !parts.isEmpty else { return nil }
    let target = try splitTarget(of: source, type: type, key: key, name: name)
    for (appearance, part) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let here: [StoreValue] = [
        .integer(target), .integer(source), .integer(appearance[0]), .integer(appearance[1]),
      ]
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
      for (table, words) in Schema.namingTables {
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
    try store.insert(
      into: "entity",
      [
        "type": .text(type), "name": .text(name), "machine_type": .text(type), "machine_name": .text(name),
        "key": .text(key), "is_full": .integer(0),
      ]
    )
    return store.lastID
  }

  /// Gives an entity another name or type; nil if the correction fits nothing.
  func relabel(_ correction: StoredCorrection) throws(StoreError) -> Set<Int>? {
    guard let entity = try find(correction.subject),
      let label = correction.label
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

  /// Says of what gender a person is, or in what function it is heard; nil if the correction fits nobody.
  func describe(_ correction: StoredCorrection) throws(StoreError) -> Set<Int>? {
    guard let entity = try find(correction.subject), let value = correction.label,
      try store.number("SELECT EXISTS(SELECT 1 FROM appearance WHERE entity = ?)", [.integer(entity)]) == 1
    else { return nil }
    try store.run(
      "INSERT OR REPLACE INTO trait(entity, kind, value) VALUES(?, ?, ?)",
      [.integer(entity), .text(correction.kind.rawValue), .text(value)]
    )
    return []
  }

  /// Gives a quotation to another speaker; nil if it is not there.
  func reattribute(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    let isEntity = correction.object.key != nil
    let target = isEntity ? try find(correction.object) : nil
    guard !isEntity || target != nil, let digest = correction.digest, let range = correction.range else {
      return nil
    }
    let given = isEntity ? nil : correction.label
    try store.run(
      """
      UPDATE quotation SET entity = ?, given = ?, speaker_key = ?, reattributed = 1
      WHERE article IN (SELECT id FROM article WHERE digest_high = ? AND digest_low = ?)
        AND start = ? AND "end" = ? AND article >= ?
      """,
      [
        StoreValue(target), StoreValue(given), StoreValue(given.map { FoldedKey.of($0) }),
        .integer(digest.high), .integer(digest.low), .integer(range.start), .integer(range.end),
        .integer(article),
      ]
    )
    return store.changes > 0 ? [] : nil
  }

  func markMoved(to entity: Int) throws(StoreError) {
    try store.run("INSERT OR IGNORE INTO moved(entity) VALUES(?)", [.integer(entity)])
  }
}
