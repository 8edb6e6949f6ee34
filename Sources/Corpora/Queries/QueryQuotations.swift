import Documents
import Letters

extension Corpus {
  /// The quotations of a scope that pass a filter, in the order of articles and text.
  public func quotations(
    in scope: Scope = .all,
    where filter: QuotationFilter = QuotationFilter(),
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<QuotationRow> {
    var conditions = ["1"]
    var values: [StoreValue] = []
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
    if !filter.includesTopics { conditions.append("q.topic = 0") }
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
      let found = try quotations(thatSay: text).map(String.init).joined(separator: ",")
      conditions.append("q.id IN (SELECT value FROM json_each(?))")
      values.append(.text("[\(found)]"))
    }
    let condition = try conditions.joined(separator: " AND ") + condition(scope, on: "q.article")
    let rows = try quotations(condition, values, limit: limit)
    let total =
      limit == nil
      ? rows.count : try store.number("SELECT COUNT(*) FROM quotation q WHERE \(condition)", values)
    return RowPage(rows: rows, total: total)
  }

  /// The quotations that have a text in them, case, accents and strokes aside.
  private func quotations(thatSay text: String) throws(StoreError) -> [Int] {
    let wanted = Array(LetterFolding.text(text).utf8)
    guard let first = wanted.first else { return [] }
    var found: [Int] = []
    var content: [UInt8] = []
    try store.each("SELECT q.id, q.content FROM quotation q") { row in
      let id = row.int()
      LetterFolding.fold(row.blob(), into: &content)
      var rest = content[...]
      while rest.count >= wanted.count, let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.starts(with: wanted) { return found.append(id) }
        rest = rest.dropFirst()
      }
    }
    return found
  }

  /// One quotation by the number of the finding.
  public func quotation(_ id: Int) throws(StoreError) -> QuotationRow? {
    try quotations("q.id = ?" + condition(.all, on: "q.article"), [.integer(id)], limit: 1).first
  }

  /// Who is quoted in a scope, the most quoted first; speakers without an entity stand under their words.
  public func speakers(in scope: Scope = .all, limit: Int? = nil) throws(StoreError) -> RowPage<SpeakerRow> {
    let grouped = try """
    SELECT q.entity, e.name, e.type, q.speaker_key, MIN(COALESCE(q.given, q.speaker)) AS words,
      COUNT(*) AS quotations,
      SUM(q.kind = 'direct'), SUM(q.kind = 'mixed'), SUM(q.kind = 'indirect'), COUNT(DISTINCT q.article),
      MIN(a.published), MAX(a.published)
    FROM quotation q JOIN article a ON a.id = q.article LEFT JOIN entity e ON e.id = q.entity WHERE q.topic = 0\(condition(scope, on: "q.article"))
    GROUP BY q.entity, CASE WHEN q.entity IS NULL THEN q.speaker_key END
    """
    let rows = try store.rows(
      "\(grouped) ORDER BY q.entity IS NULL AND q.speaker_key IS NULL, quotations DESC, e.name, words LIMIT ?",
      [Corpus.limit(limit)]
    ) { row in
      let entity = row.optionalInt()
      let name = row.optionalText()
      let type = row.optionalText().map { Corpus.type($0) }
      let key = SpeakerKey(entity: entity, words: row.optionalText())
      let words = row.text()
      return SpeakerRow(
        key: key,
        entity: entity,
        // Pronouns and nothing at all: the speaker is open.
        name: name ?? (key.words == nil ? "" : words),
        type: type,
        quotations: row.int(),
        direct: row.int(),
        mixed: row.int(),
        indirect: row.int(),
        articles: row.int(),
        first: row.optionalText().flatMap { CalendarDate(iso: $0) },
        last: row.optionalText().flatMap { CalendarDate(iso: $0) }
      )
    }
    return RowPage(
      rows: rows,
      total: limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM (\(grouped))")
    )
  }

  /// How many words are given as those of each speaker of a scope, and who passed them on, most often first.
  public func speech(in scope: Scope = .all) throws(StoreError) -> [SpeakerKey: Speech] {
    let condition = try condition(scope, on: "q.article")
    var speeches: [SpeakerKey: Speech] = [:]
    try store.each("SELECT q.entity, q.speaker_key, q.content FROM quotation q WHERE q.topic = 0\(condition)")
    { row in
      let key = SpeakerKey(entity: row.optionalInt(), words: row.optionalText())
      speeches[key, default: Speech()].words += Corpus.words(in: row.blob())
    }
    try store.each(
      """
      SELECT q.entity, q.speaker_key, COALESCE(e.name, v.text), COUNT(*), MIN(v.id)
      FROM via v JOIN quotation q ON q.id = v.quotation LEFT JOIN entity e ON e.id = v.entity
      WHERE q.topic = 0\(condition) GROUP BY 1, CASE WHEN q.entity IS NULL THEN q.speaker_key END, 3 ORDER BY 4 DESC, 5
      """
    ) { row in
      let key = SpeakerKey(entity: row.optionalInt(), words: row.optionalText())
      speeches[key, default: Speech()].via.append(row.text())
    }
    return speeches
  }

  /// The number of words of a text: of runs of bytes without white space of ASCII.
  private static func words(in text: [UInt8]) -> Int {
    var words = 0
    var isInside = false
    for byte in text {
      let isBlank = byte == 32 || byte &- 9 < 5
      if !isBlank && !isInside { words += 1 }
      isInside = !isBlank
    }
    return words
  }

  /// How many quotations of a scope speak of each entity.
  public func spokenOf(in scope: Scope = .all) throws(StoreError) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    try store.each(
      "SELECT a.entity, COUNT(*) FROM about a WHERE 1\(condition(scope, on: "a.article")) GROUP BY a.entity"
    ) { row in counts[row.int()] = row.int() }
    return counts
  }

  /// The cues by which an entity, or everybody, is quoted, most frequent first, in their dictionary forms.
  public func cues(of entity: Int? = nil, in scope: Scope = .all) throws(StoreError) -> [CountedText] {
    try store.rows(
      """
      SELECT q.cue_lemma, COUNT(*) FROM quotation q
      WHERE q.topic = 0 AND q.cue_lemma IS NOT NULL AND (?1 IS NULL OR q.entity = ?1)\(condition(scope, on: "q.article"))
      GROUP BY q.cue_lemma ORDER BY 2 DESC, 1
      """,
      [StoreValue(entity)]
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }

  private func quotations(
    _ condition: String,
    _ values: [StoreValue],
    limit: Int?
  ) throws(StoreError) -> [QuotationRow] {
    var rows = try store.rows(
      """
      SELECT q.id, q.article, q.kind, q.content, q.ranges, q.cue, q.cue_start, q.cue_end, q.cue_lemma,
        q.entity, e.name, e.type, q.given, q.speaker, q.speaker_start, q.speaker_end,
        q.addressee, q.addressee_start, q.addressee_end, q.sentence, q.reattributed,
        \(Corpus.evidenceColumns("q")), q.topic, q.negated, q.modality, q.source_kind,
        q.anonymity, q.anonymity_start, q.anonymity_end, q.said_time, q.said_time_start, q.said_time_end,
        q.said_place, q.said_place_start, q.said_place_end, q.said_medium, q.said_medium_start, q.said_medium_end
      FROM quotation q LEFT JOIN entity e ON e.id = q.entity
      WHERE \(condition) ORDER BY q.article, q.start, q.id LIMIT ?
      """,
      values + [Corpus.limit(limit)]
    ) { Corpus.readQuotation(&$0) }
    if rows.isEmpty { return rows }
    let wanted = "SELECT q.id FROM quotation q WHERE \(condition) ORDER BY q.article, q.start, q.id LIMIT ?"
    let parties = try parties(ofQuotations: wanted, values + [Corpus.limit(limit)])
    if parties.isEmpty { return rows }
    for position in rows.indices { rows[position].via = parties[rows[position].id] ?? [] }
    return rows
  }

  /// The go-betweens of the quotations that a query selects, by the number of the quotation.
  private func parties(
    ofQuotations wanted: String,
    _ values: [StoreValue]
  ) throws(StoreError) -> [Int: [Party]] {
    let found = try store.rows(
      """
      SELECT v.quotation, v.text, v.start, v."end", v.entity, e.name, e.type
      FROM via v LEFT JOIN entity e ON e.id = v.entity WHERE v.quotation IN (\(wanted)) ORDER BY v.id
      """,
      values
    ) { row in
      let quotation = row.int()
      let spot = Spot(text: row.text(), range: Corpus.readRange(&row))
      let entity = row.optionalInt()
      let name = row.optionalText()
      let type = row.optionalText().map { Corpus.type($0) }
      return (quotation, Party(spot: spot, entity: entity, name: name ?? spot.text, type: type))
    }
    return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
  }

  private static func readQuotation(_ row: inout StoreRow) -> QuotationRow {
    let id = row.int()
    let article = row.int()
    let kind = Quotation.Kind(rawValue: row.text()) ?? .direct
    let content = row.text()
    let ranges = ByteCoding.ranges(row.blob())
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
      isReattributed: isReattributed,
      manner: readManner(&row)
    )
  }

  private static func readManner(_ row: inout StoreRow) -> QuotationRow.Manner {
    QuotationRow.Manner(
      isTopic: row.int() != 0,
      isNegated: row.int() != 0,
      modality: row.optionalText(),
      sourceKind: row.optionalText().flatMap { Quotation.SourceKind(rawValue: $0) },
      anonymity: readSpot(&row),
      time: readSpot(&row),
      place: readSpot(&row),
      medium: readSpot(&row)
    )
  }

  private static func readSpot(_ row: inout StoreRow) -> Spot? {
    let text = row.optionalText()
    let range = ByteCoding.range(row.optionalInt(), row.optionalInt())
    guard let text, let range else { return nil }
    return Spot(text: text, range: range)
  }
}
