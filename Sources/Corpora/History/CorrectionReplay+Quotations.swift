import Documents

/// The corrections that take a name away, or change what belongs to a quotation.
extension Corpus {
  /// The entity to which everything about a rejected name is given; no row of the table `entity` has this number.
  static let nothing = 0

  /// Takes an entity out of sight: nothing speaks of it any more, and who is quoted by its name is only described.
  ///
  /// Nil if the correction fits nothing.
  func reject(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    guard let entity = try find(correction.subject) else { return nil }
    let values: [StoreValue] = [.integer(entity), .integer(article)]
    var moved = 0
    for table in Schema.entityTables {
      // A speaker needs no entity, and goes by the words of the text then.
      let isSource = Corpus.sourceTables.contains(table)
      try store.run(
        """
        UPDATE \(table) SET entity = \(isSource ? "NULL" : String(Corpus.nothing))
        WHERE \(Schema.rows(of: "?1", in: table)) AND article >= ?2
        """,
        values
      )
      moved += store.changes
    }
    guard moved > 0 else { return nil }
    try markMoved(to: Corpus.nothing)
    return [entity]
  }

  /// Gives sources back the entities of rejected names.
  func restoreSources() throws(StoreError) {
    for table in Corpus.sourceTables {
      try store.run("UPDATE \(table) SET entity = machine WHERE entity IS NULL AND machine IS NOT NULL")
    }
  }

  /// The tables whose rows need no entity.
  private static let sourceTables = ["quotation", "via", "report", "joint", "quantity"]

  /// Gives a quotation another intermediary, or none; nil if it is not there.
  func relay(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    let isEntity = correction.object.key != nil
    let target = isEntity ? try find(correction.object) : nil
    guard !isEntity || target != nil else { return nil }
    let quotations = try quotations(of: correction, from: article)
    for quotation in quotations {
      try store.run("DELETE FROM via WHERE given = 1 AND quotation = ?", [.integer(quotation.id)])
      try hide("via", of: quotation.id)
      // A row without words keeps in mind that there is none.
      try store.insert(
        into: "via",
        [
          "quotation": .integer(correction.label == nil ? -quotation.id : quotation.id),
          "article": .integer(quotation.article),
          "entity": StoreValue(target),
          "text": .text(correction.label ?? ""),
          "start": .integer(0),
          "end": .integer(0),
          "given": .integer(1),
        ]
      )
    }
    return quotations.isEmpty ? nil : []
  }

  /// Gives a quotation another content; nil if it is not there, or the article is shorter.
  func extend(_ correction: StoredCorrection, from article: Int) throws(StoreError) -> Set<Int>? {
    guard let content = correction.content else { return nil }
    let quotations = try quotations(of: correction, from: article)
    var isFitting = false
    for quotation in quotations {
      guard let text = try text(of: quotation.article), content.end <= text.bytes.count, content.count > 0
      else { continue }
      isFitting = true
      // What an earlier correction of this kind had found in its content is no longer needed.
      let own: [StoreValue] = [.integer(quotation.id)]
      let isAgain = try store.number("SELECT found IS NOT NULL FROM quotation WHERE id = ?", own) == 1
      if isAgain { try store.run("DELETE FROM about WHERE quotation = ?", own) }
      if !isAgain { try hide("about", of: quotation.id) }
      try store.run(
        """
        UPDATE quotation SET
          found = COALESCE(found, content), found_ranges = COALESCE(found_ranges, ranges),
          found_start = COALESCE(found_start, start), found_end = COALESCE(found_end, "end"),
          content = ?2, ranges = ?3, start = ?4, "end" = ?5
        WHERE id = ?1
        """,
        [
          .integer(quotation.id), .text(text.string(content)), .blob(ByteCoding.bytes([content])),
          .integer(content.start), .integer(content.end),
        ]
      )
      try store.run(
        """
        INSERT INTO about(quotation, article, position, entity, machine, text)
        SELECT ?1, m.article, m.position, m.entity, m.machine, m.text
        FROM appearance y CROSS JOIN mention m ON m.id BETWEEN y.first_mention AND y.last_mention
        WHERE y.article = ?2 AND y.machine IS NOT NULL AND m.start >= ?3 AND m."end" <= ?4 GROUP BY m.position
        """,
        [
          .integer(quotation.id), .integer(quotation.article), .integer(content.start), .integer(content.end),
        ]
      )
    }
    return isFitting ? [] : nil
  }

  /// Gives quotations back the contents and the intermediaries that analysis had found.
  func resetQuotations() throws(StoreError) {
    let extended = try store.rows("SELECT id FROM quotation WHERE found IS NOT NULL") { $0.int() }
    for quotation in extended {
      try store.run("DELETE FROM about WHERE quotation = ?", [.integer(quotation)])
      try show("about", of: quotation)
      try store.run(
        """
        UPDATE quotation SET content = found, ranges = found_ranges, start = found_start, "end" = found_end,
          found = NULL, found_ranges = NULL, found_start = NULL, found_end = NULL WHERE id = ?
        """,
        [.integer(quotation)]
      )
    }
    let relayed = try store.rows("SELECT DISTINCT abs(quotation) FROM via WHERE given = 1") { $0.int() }
    try store.run("DELETE FROM via WHERE given = 1")
    for quotation in relayed { try show("via", of: quotation) }
  }

  /// Takes rows of a quotation out of sight until the correction is taken back.
  private func hide(_ table: String, of quotation: Int) throws(StoreError) {
    try store.run(
      "UPDATE \(table) SET quotation = -quotation WHERE quotation = ?",
      [.integer(quotation)]
    )
  }

  /// Shows again what was hidden.
  private func show(_ table: String, of quotation: Int) throws(StoreError) {
    try store.run(
      "UPDATE \(table) SET quotation = -quotation WHERE quotation = ?",
      [.integer(-quotation)]
    )
  }

  /// The quotations, in all articles with the same text, that a correction is about.
  private func quotations(
    of correction: StoredCorrection,
    from article: Int
  ) throws(StoreError) -> [(id: Int, article: Int)] {
    guard let digest = correction.digest, let range = correction.range else { return [] }
    return try store.rows(
      """
      SELECT id, article FROM quotation
      WHERE article IN (SELECT id FROM article WHERE digest_high = ? AND digest_low = ?)
        AND start = ? AND "end" = ? AND article >= ?
      """,
      [
        .integer(digest.high), .integer(digest.low), .integer(range.start), .integer(range.end),
        .integer(article),
      ]
    ) { (id: $0.int(), article: $0.int()) }
  }
}
