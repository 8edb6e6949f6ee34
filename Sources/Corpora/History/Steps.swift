import Documents

extension Corpus {
  /// Begins a step that can be undone, and drops for good all steps that were undone before.
  ///
  /// Loads and corrections name the number it returns; `before` and `after` are for what only the caller can
  /// apply.
  public func beginStep(
    _ label: String,
    kind: StepRecord.Kind,
    before: String? = nil,
    after: String? = nil
  ) throws(StoreError) -> Int {
    try change { () throws(StoreError) in
      try dropUndoneSteps()
      let id = try store.number("SELECT COALESCE(MAX(id), 0) + 1 FROM step")
      try store.insert(
        into: "step",
        [
          "id": .integer(id), "label": .text(label), "kind": .text(kind.rawValue),
          "before": StoreValue(before), "after": StoreValue(after),
        ]
      )
      try setCursor(id)
      return id
    }
  }

  /// Gives a step the label and the payload that are only known at its end.
  public func finishStep(_ id: Int, label: String? = nil, after: String? = nil) throws(StoreError) {
    try store.finishing { () throws(StoreError) in
      try store.run(
        "UPDATE step SET label = COALESCE(?, label), after = COALESCE(?, after) WHERE id = ?",
        [StoreValue(label), StoreValue(after), .integer(id)]
      )
    }
  }

  /// Takes the last step back and drops it for good, as after a load that found nothing.
  public func discardStep(_ id: Int) throws(StoreError) {
    guard id == cursor else { return }
    try store.finishing { () throws(StoreError) in
      try change { () throws(StoreError) in
        _ = try undo()
        try dropUndoneSteps()
      }
    }
  }

  /// Takes the last step back: its articles go out of sight, its corrections lose their force.
  ///
  /// Nil if there is no step left.
  public func undo() throws(StoreError) -> StepRecord? {
    guard let record = try steps("id = ?", cursor).first else { return nil }
    try change { () throws(StoreError) in
      try setCursor(store.number("SELECT MAX(id) FROM step WHERE id < ?", [.integer(record.id)]))
      try applyVisibility(of: record)
    }
    return record
  }

  /// Does again the step that was undone last; nil if there is none.
  public func redo() throws(StoreError) -> StepRecord? {
    guard let record = try steps("id > ?", cursor).first else { return nil }
    try change { () throws(StoreError) in
      try setCursor(record.id)
      try applyVisibility(of: record)
    }
    return record
  }

  /// The steps in force, oldest first.
  public func steps() throws(StoreError) -> [StepRecord] { try steps("id <= ?", cursor) }

  /// The steps that `redo` would do again, next first.
  public func undoneSteps() throws(StoreError) -> [StepRecord] { try steps("id > ?", cursor) }

  /// How many steps of a kind are in force.
  public func stepCount(of kind: StepRecord.Kind) throws(StoreError) -> Int {
    try store.number(
      "SELECT COUNT(*) FROM step WHERE id <= ? AND kind = ?",
      [.integer(cursor), .text(kind.rawValue)]
    )
  }

  /// True when a load or a correction is in force: something that would be missed.
  public func hasMaterial() throws(StoreError) -> Bool {
    try store.number(
      "SELECT EXISTS(SELECT 1 FROM step WHERE id <= ? AND kind <> ?)",
      [.integer(cursor), .text(StepRecord.Kind.setting.rawValue)]
    ) == 1
  }

  /// What the last step of a kind that is in force has left for its caller.
  public func lastPayload(of kind: StepRecord.Kind) throws(StoreError) -> String? {
    try store.first(
      "SELECT after FROM step WHERE id <= ? AND kind = ? ORDER BY id DESC LIMIT 1",
      [.integer(cursor), .text(kind.rawValue)]
    ) { $0.optionalText() } ?? nil
  }

  private func steps(_ condition: String, _ id: Int) throws(StoreError) -> [StepRecord] {
    try store.rows(StepRecord.Shape.standard, "FROM step WHERE \(condition) ORDER BY id", [.integer(id)])
  }

  private func setCursor(_ id: Int) throws(StoreError) {
    try store.run("INSERT OR REPLACE INTO meta(key, value) VALUES('cursor', ?)", [.integer(id)])
    cursor = id
  }

  /// Brings counts, names and corrections in line after a step has come into force or gone out of it; a setting has
  /// neither articles nor corrections.
  private func applyVisibility(of step: StepRecord) throws(StoreError) {
    if step.kind == .setting { return }
    try readVisibility()
    var touched = try resetCorrections()
    let articles = "article IN (SELECT id FROM article WHERE step = ?)"
    let spokenOf = try store.rows(
      "SELECT DISTINCT entity FROM appearance WHERE \(articles)",
      [.integer(step.id)]
    ) {
      $0.int()
    }
    try relabel(Set(spokenOf))
    touched.formUnion(spokenOf)
    touched.formUnion(try applyCorrections())
    try recount(touched)
  }

  /// Deletes what undone steps had brought, for good.
  private func dropUndoneSteps() throws(StoreError) {
    let last: [StoreValue] = [.integer(cursor)]
    guard try store.number("SELECT EXISTS(SELECT 1 FROM step WHERE id > ?)", last) == 1 else { return }
    try store.run("DELETE FROM correction WHERE step > ?", last)
    try store.run("DELETE FROM judgement WHERE step > ?", last)
    try store.run("DELETE FROM story_choice WHERE correction NOT IN (SELECT id FROM correction)")
    if hidesArticles {
      let doomed = "(SELECT id FROM article WHERE step > ?)"
      var touched = try resetCorrections()
      touched.formUnion(
        try store.rows("SELECT DISTINCT machine FROM appearance WHERE article IN \(doomed)", last) {
          $0.int()
        }
      )
      try StoryIndex(store: store).forget(doomed, last)
      for table in Schema.articleTables {
        try store.run("DELETE FROM \(table) WHERE article IN \(doomed)", last)
      }
      try store.run(
        """
        INSERT INTO fulltext(fulltext, rowid, headline, body)
        SELECT 'delete', id, headline, body FROM content WHERE id IN \(doomed)
        """,
        last
      )
      try store.run("DELETE FROM content WHERE id IN \(doomed)", last)
      try store.run("DELETE FROM article WHERE step > ?", last)
      try EventGrouper(store: store).mend()
      linkedNames = []
      try relink(touched)
      touched.formUnion(try applyCorrections())
      try readVisibility()
      try recount(touched)
    }
    try store.run("DELETE FROM step WHERE id > ?", last)
  }
}
