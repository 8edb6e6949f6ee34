import Documents

extension Corpus {
  /// The quotations of a scope that pass a filter, in the order of articles and text.
  public func quotations(
    in scope: Scope = .all,
    where filter: QuotationFilter = QuotationFilter(),
    limit: Int? = nil
  ) throws(StoreError) -> Page<QuotationRow> {
    var conditions = ["1"]
    var values: [Value] = []
    switch filter.speaker {
    case .entity(let id):
      conditions.append("q.entity = ?")
      values.append(.integer(id))
    case .words(let words):
      conditions.append("q.entity IS NULL AND q.speaker_key = ?")
      values.append(.text(FoldedKey.of(words)))
    case .unknown:
      conditions.append("q.entity IS NULL AND q.speaker_key IS NULL")
    case nil: break
    }
    if let kind = filter.kind {
      conditions.append("q.kind = ?")
      values.append(.text(kind.rawValue))
    }
    if let cue = filter.cue {
      conditions.append("q.cue_lemma = ? COLLATE NOCASE")
      values.append(.text(cue))
    }
    if let about = filter.about {
      conditions.append("q.id IN (SELECT quotation FROM about WHERE entity = ?)")
      values.append(.integer(about))
    }
    if let via = filter.via {
      conditions.append("q.id IN (SELECT quotation FROM via WHERE entity = ?)")
      values.append(.integer(via))
    }
    if let text = filter.text {
      conditions.append("instr(lower(q.content), lower(?)) > 0")
      values.append(.text(text))
    }
    let condition = try conditions.joined(separator: " AND ") + condition(scope, on: "q.article")
    let rows = try quotations(condition, values, limit: limit)
    let total =
      limit == nil
      ? rows.count : try store.number("SELECT COUNT(*) FROM quotation q WHERE \(condition)", values)
    return Page(rows: rows, total: total)
  }

  /// One quotation by the number of the finding.
  public func quotation(_ id: Int) throws(StoreError) -> QuotationRow? {
    try quotations("q.id = ?" + condition(.all, on: "q.article"), [.integer(id)], limit: 1).first
  }

  /// Who is quoted in a scope, the most quoted first; speakers without an entity stand under their words.
  public func speakers(in scope: Scope = .all, limit: Int? = nil) throws(StoreError) -> Page<SpeakerRow> {
    let grouped = try """
    SELECT q.entity, e.name, e.type, MIN(COALESCE(q.given, q.speaker)), COUNT(*) AS quotations,
      SUM(q.kind = 'direct'), SUM(q.kind = 'mixed'), SUM(q.kind = 'indirect'), COUNT(DISTINCT q.article)
    FROM quotation q LEFT JOIN entity e ON e.id = q.entity WHERE 1\(condition(scope, on: "q.article"))
    GROUP BY q.entity, CASE WHEN q.entity IS NULL THEN q.speaker_key END
    """
    let rows = try store.rows(
      "\(grouped) ORDER BY quotations DESC, e.name, 4 LIMIT ?",
      [Corpus.limit(limit)]
    ) { row in
      let entity = row.optionalInt()
      let name = row.optionalText()
      let type = row.optionalText().map { Corpus.type($0) }
      let words = row.text()
      return SpeakerRow(
        entity: entity,
        name: name ?? words,
        type: type,
        quotations: row.int(),
        direct: row.int(),
        mixed: row.int(),
        indirect: row.int(),
        articles: row.int()
      )
    }
    return Page(
      rows: rows,
      total: limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM (\(grouped))")
    )
  }

  /// The cues by which an entity, or everybody, is quoted, most frequent first, in their dictionary forms.
  public func cues(of entity: Int? = nil, in scope: Scope = .all) throws(StoreError) -> [CountedText] {
    try store.rows(
      """
      SELECT q.cue_lemma, COUNT(*) FROM quotation q
      WHERE q.cue_lemma IS NOT NULL AND (?1 IS NULL OR q.entity = ?1)\(condition(scope, on: "q.article"))
      GROUP BY q.cue_lemma ORDER BY 2 DESC, 1
      """,
      [Value(entity)]
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }

  private func quotations(
    _ condition: String,
    _ values: [Value],
    limit: Int?
  ) throws(StoreError) -> [QuotationRow] {
    var rows = try store.rows(
      """
      SELECT q.id, q.article, q.kind, q.content, q.ranges, q.cue, q.cue_start, q.cue_end, q.cue_lemma,
        q.entity, e.name, e.type, q.given, q.speaker, q.speaker_start, q.speaker_end,
        q.addressee, q.addressee_start, q.addressee_end, q.sentence, q.reattributed,
        \(Corpus.evidenceColumns("q"))
      FROM quotation q LEFT JOIN entity e ON e.id = q.entity
      WHERE \(condition) ORDER BY q.article, q.start, q.id LIMIT ?
      """,
      values + [Corpus.limit(limit)]
    ) { Corpus.readQuotation(&$0) }
    // Most quotations come without a go-between: one look-up tells which have any.
    for position in rows.indices
    where try store.number(
      "SELECT EXISTS(SELECT 1 FROM via WHERE quotation = ?)",
      [.integer(rows[position].id)]
    ) == 1 {
      rows[position].via = try parties(ofQuotation: rows[position].id)
    }
    return rows
  }

  private func parties(ofQuotation id: Int) throws(StoreError) -> [Party] {
    try store.rows(
      """
      SELECT v.text, v.start, v."end", v.entity, e.name, e.type
      FROM via v LEFT JOIN entity e ON e.id = v.entity WHERE v.quotation = ? ORDER BY v.id
      """,
      [.integer(id)]
    ) { row in
      let spot = Spot(text: row.text(), range: Corpus.readRange(&row))
      let entity = row.optionalInt()
      let name = row.optionalText()
      return Party(
        spot: spot,
        entity: entity,
        name: name ?? spot.text,
        type: row.optionalText().map { Corpus.type($0) }
      )
    }
  }

  private static func readQuotation(_ row: inout Row) -> QuotationRow {
    let id = row.int()
    let article = row.int()
    let kind = Quotation.Kind(rawValue: row.text()) ?? .direct
    let content = row.text()
    let ranges = Coding.ranges(row.blob())
    let cue = readSpot(&row)
    let lemma = row.optionalText()
    let entity = row.optionalInt()
    let name = row.optionalText()
    let type = row.optionalText().map { Corpus.type($0) }
    let given = row.optionalText()
    let words = readSpot(&row)
    let addressee = readSpot(&row)
    let sentence = row.int()
    let isReattributed = row.int() != 0
    let spot = isReattributed ? nil : words
    let shown = name ?? given ?? spot?.text
    return QuotationRow(
      id: id,
      article: article,
      kind: kind,
      content: content,
      ranges: ranges,
      cue: cue,
      cueLemma: lemma,
      speaker: shown.map { Party(spot: spot, entity: entity, name: $0, type: type) },
      via: [],
      addressee: addressee,
      sentence: sentence,
      evidence: readEvidence(&row),
      isReattributed: isReattributed
    )
  }

  private static func readSpot(_ row: inout Row) -> Spot? {
    let text = row.optionalText()
    let range = Coding.range(row.optionalInt(), row.optionalInt())
    guard let text, let range else { return nil }
    return Spot(text: text, range: range)
  }
}
