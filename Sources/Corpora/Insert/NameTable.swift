import Documents

extension Corpus {
  /// Adds occurrences of a name to those under which an entity is found.
  func addName(_ text: String, of entity: Int, mentions: Int) throws(StoreError) {
    try store.run(
      "UPDATE name SET mentions = mentions + ? WHERE entity = ? AND text = ?",
      [.integer(mentions), .integer(entity), .text(text)]
    )
    guard store.changes == 0 else { return }
    let key = FoldedKey.of(text)
    guard !key.isEmpty else { return }
    try store.insert(
      into: "name",
      [
        "entity": .integer(entity), "text": .text(text), "key": .text(key), "mentions": .integer(mentions),
      ]
    )
    for start in FoldedKey.starts(of: key) {
      try store.run(
        "INSERT OR IGNORE INTO word_start(key, entity) VALUES(?, ?)",
        [.text(start), .integer(entity)]
      )
    }
  }

  /// The condition on a row of findings that its article is in sight, as SQL that begins with AND; empty if all are.
  private var inSight: String {
    hidesArticles ? " AND article IN (SELECT id FROM article WHERE step <= \(cursor))" : ""
  }

  /// Chooses again the name and the type of some entities, by the articles in sight; no correction may be in effect.
  func relabel(_ entities: Set<Int>) throws(StoreError) {
    let names = "SELECT name, COUNT(*) FROM appearance WHERE entity = ?\(inSight) GROUP BY name"
    for entity in entities.sorted() {
      try store.run(
        """
        UPDATE entity SET machine_type = COALESCE(
          (SELECT type FROM appearance WHERE entity = ?1\(inSight) ORDER BY type = 'MISC', id LIMIT 1), machine_type)
        WHERE id = ?1
        """,
        [.integer(entity)]
      )
      try EntityLinker.chooseName(of: entity, in: store, from: names)
    }
    try store.run("UPDATE entity SET type = machine_type WHERE type <> machine_type")
  }

  /// Counts again the articles and mentions in sight of some entities, and gathers their names again.
  func recount(_ entities: Set<Int>) throws(StoreError) {
    let inSight = inSight
    for entity in entities.sorted() {
      let id: [StoreValue] = [.integer(entity)]
      let counts = try store.first(
        "SELECT COALESCE(SUM(mentions), 0), COUNT(DISTINCT article) FROM appearance WHERE entity = ?\(inSight)",
        id
      ) { (mentions: $0.int(), articles: $0.int()) }
      try store.run(
        "UPDATE entity SET mentions = ?, articles = ? WHERE id = ?",
        [.integer(counts?.mentions ?? 0), .integer(counts?.articles ?? 0), .integer(entity)]
      )
      let old = try store.rows("SELECT key FROM name WHERE entity = ?", id) { $0.text() }
      for key in old {
        for start in FoldedKey.starts(of: key) {
          try store.run(
            "DELETE FROM word_start WHERE key = ? AND entity = ?",
            [.text(start), .integer(entity)]
          )
        }
      }
      try store.run("DELETE FROM name WHERE entity = ?", id)
      guard let counts, counts.articles > 0 else { continue }
      let names = try store.rows(
        """
        SELECT text, COUNT(*) FROM mention
        WHERE \(Schema.mentions("mention", of: "?1")) AND kind = 'name'\(inSight) GROUP BY text
        """,
        id
      ) { CountedText(text: $0.text(), count: $0.int()) }
      for name in names { try addName(name.text, of: entity, mentions: name.count) }
      let others = try store.rows(
        """
        SELECT name FROM entity WHERE id = ?1
        UNION SELECT name FROM appearance WHERE entity = ?1 AND machine IS NOT NULL\(inSight)
        """,
        id
      ) { $0.text() }
      for name in others { try addName(name, of: entity, mentions: 0) }
    }
  }

  /// Finds out again, from the articles that are left, which names lead to some entities; drops those without any.
  func relink(_ entities: Set<Int>) throws(StoreError) {
    var linker = try EntityLinker(store: store)
    for entity in entities.sorted() {
      let id: [StoreValue] = [.integer(entity)]
      try store.run("DELETE FROM link WHERE entity = ?", id)
      try store.run("DELETE FROM form WHERE entity = ?", id)
      let left = try store.rows(
        "SELECT type, name, aliases, mentions FROM appearance WHERE entity = ? ORDER BY id",
        id
      ) { (type: $0.text(), name: $0.text(), aliases: $0.optionalText(), mentions: $0.int()) }
      guard let first = left.first else {
        try recount([entity])
        try store.run("DELETE FROM entity WHERE id = ?", id)
        continue
      }
      let type = left.first { $0.type != EntityType.miscellaneous.rawValue }?.type ?? first.type
      try store.run(
        "UPDATE entity SET type = ?1, machine_type = ?1, weight = ?2 WHERE id = ?3",
        [.text(type), .integer(left.reduce(0) { $0 + $1.mentions }), .integer(entity)]
      )
      for appearance in left {
        try linker.addNames(
          of: entity,
          type: EntityType(rawValue: type) ?? .miscellaneous,
          name: appearance.name,
          aliases: ByteCoding.strings(appearance.aliases)
        )
      }
    }
    try linker.finish()
  }
}
