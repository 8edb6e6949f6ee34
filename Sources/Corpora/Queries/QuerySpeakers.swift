extension Corpus {
  /// Who is quoted in a scope, the most quoted first; speakers without an entity are listed by their words.
  public func speakers(in scope: Scope = .all, limit: Int? = nil) throws(StoreError) -> RowPage<SpeakerRow> {
    let shape = SpeakerShape.standard
    let grouped = try """
    SELECT \(shape.columns.sql)
    FROM (\(credits(in: scope))) q JOIN article a ON a.id = q.article LEFT JOIN entity e ON e.id = q.entity
    GROUP BY q.entity, CASE WHEN q.entity IS NULL THEN q.speaker_key END, \(Self.ownArticle)
    """
    let rows = try store.rows(
      """
      \(grouped) ORDER BY q.entity IS NULL AND q.speaker_key IS NULL, quotations DESC, e.name, words, q.entity
      LIMIT ?
      """,
      [Corpus.limit(limit)]
    ) { shape.read($0) }
    return RowPage(
      rows: rows,
      total: limit == nil ? rows.count : try store.number("SELECT COUNT(*) FROM (\(grouped))")
    )
  }

  /// The article of a quotation whose speaker it introduces without a name, as SQL; null for all others.
  ///
  /// "A witness" of one article is nobody whom another knows; "police" and "officials" are the same everywhere.
  static let ownArticle = """
    CASE WHEN q.entity IS NULL AND (q.speaker_key GLOB 'a *' OR q.speaker_key GLOB 'an *'
      OR q.speaker_key GLOB 'one *' OR q.speaker_key GLOB 'another *') THEN q.article END
    """

  /// The quotations of a scope as a query, once for each of their speakers.
  ///
  /// What several say together is each one's; what somebody is said not to have said is nobody's.
  func credits(in scope: Scope) throws(StoreError) -> String {
    let columns = "q.article, q.kind, q.content, q.id"
    let condition = try "q.topic = 0 AND q.negated = 0 AND q.headline = 0" + condition(scope, on: "q.article")
    return """
      SELECT q.entity, q.speaker_key, q.given, q.speaker, \(columns) FROM quotation q WHERE \(condition)
      UNION ALL
      SELECT j.entity, NULL, NULL, j.text, \(columns) FROM joint j JOIN quotation q ON q.id = j.quotation
      WHERE j.entity IS NOT NULL AND j.entity IS NOT q.entity AND q.reattributed = 0 AND \(condition)
      """
  }

  /// How many words are given as those of each speaker of a scope, and who passed them on, most often first.
  public func speech(in scope: Scope = .all) throws(StoreError) -> [SpeakerKey: Speech] {
    let credits = try credits(in: scope)
    var speeches: [SpeakerKey: Speech] = [:]
    try store.each("SELECT q.entity, q.speaker_key, \(Self.ownArticle), q.content FROM (\(credits)) q") {
      row in
      let key = SpeakerKey(entity: row.optionalInt(), words: row.optionalText(), article: row.optionalInt())
      speeches[key, default: Speech()].words += Corpus.words(in: row.blob())
    }
    try store.each(
      """
      SELECT q.entity, q.speaker_key, \(Self.ownArticle), COALESCE(e.name, v.text), COUNT(*), MIN(v.id)
      FROM via v JOIN (\(credits)) q ON q.id = v.quotation LEFT JOIN entity e ON e.id = v.entity
      GROUP BY 1, CASE WHEN q.entity IS NULL THEN q.speaker_key END, 3, 4 ORDER BY 5 DESC, 6
      """
    ) { row in
      let key = SpeakerKey(entity: row.optionalInt(), words: row.optionalText(), article: row.optionalInt())
      speeches[key, default: Speech()].via.append(row.text())
    }
    return speeches
  }

  /// The number of words of a text: of runs of bytes without white space of ASCII.
  static func words(in text: [UInt8]) -> Int {
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
      WHERE q.topic = 0 AND q.headline = 0 AND q.cue_lemma IS NOT NULL AND (?1 IS NULL OR q.entity = ?1)\(condition(scope, on: "q.article"))
      GROUP BY q.cue_lemma ORDER BY 2 DESC, 1
      """,
      [StoreValue(entity)]
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }
}
