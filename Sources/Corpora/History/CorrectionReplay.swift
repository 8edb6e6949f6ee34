extension Corpus {
  /// Takes all corrections back and applies those in force again, in order; gives the entities whose counts may change.
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
    if targets.contains(Corpus.nothing) { try restoreSources() }
    try store.run("DELETE FROM moved")
    try store.run("DELETE FROM trait")
    try resetStories()
    try resetQuotations()
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

  /// Applies the corrections in force to the articles from a number on; gives the entities whose counts may change.
  func applyCorrections(from article: Int = 0) throws(StoreError) -> Set<Int> {
    let corrections = try store.rows(
      StoredCorrection.Shape.standard,
      "FROM correction WHERE step <= ? ORDER BY id",
      [.integer(cursor)]
    )
    var touched: Set<Int> = []
    // The events of another day have participants, whom the corrections below can move.
    try applyPublications(corrections, from: article)
    for correction in corrections {
      let changed: Set<Int>? =
        switch correction.kind {
        case .merge: try merge(correction, from: article)
        case .split: try split(correction, from: article)
        case .rename, .retype: try relabel(correction)
        case .reattribute: try reattribute(correction, from: article)
        case .reject: try reject(correction, from: article)
        case .relay: try relay(correction, from: article)
        case .extend: try extend(correction, from: article)
        case .gender, .function: try describe(correction)
        case .gather, .detach: try regroup(correction)
        case .publish: try articles(of: correction, from: article).isEmpty ? nil : []
        }
      touched.formUnion(changed ?? [])
      // New articles can give a stale correction something that it fits, but take nothing away from another.
      if changed != nil || article == 0 {
        try store.run(
          "UPDATE correction SET is_stale = ? WHERE id = ?",
          [.integer(changed == nil ? 1 : 0), .integer(correction.id)]
        )
      }
    }
    return touched
  }
}
