import Documents
import Letters

extension Corpus {
  /// The quotations of a scope that pass a filter.
  public func quotations(
    in scope: Scope = .all,
    where filter: QuotationFilter = QuotationFilter(),
    order: QuotationOrder = .reading,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<QuotationRow> {
    var conditions = ["1"]
    var values: [StoreValue] = []
    switch filter.speaker {
    case .entity(let id):
      conditions.append(
        """
        (q.entity = ?1 OR q.reattributed = 0 AND q.id IN (SELECT quotation FROM joint WHERE entity = ?1))
        """
      )
      values.append(.integer(id))
    case .words(let words):
      conditions.append("q.entity IS NULL AND q.speaker_key = ?")
      values.append(.text(FoldedKey.of(words)))
    case .unknown:
      conditions.append("q.entity IS NULL AND q.speaker_key IS NULL")
    case nil: break
    }
    if !filter.includesTopics { conditions.append("q.topic = 0") }
    if !filter.includesHeadlines { conditions.append("q.headline = 0") }
    if let kind = filter.kind {
      conditions.append("q.kind = ?")
      values.append(.text(kind.rawValue))
    }
    if let cue = filter.cue {
      conditions.append("q.cue_lemma = ? COLLATE NOCASE")
      values.append(.text(cue))
    }
    if let form = filter.cueForm {
      let forms = try cueForms(like: form)
      conditions.append("q.cue IN (" + forms.map { _ in "?" }.joined(separator: ", ") + ")")
      values += forms.map { .text($0) }
    }
    if let since = filter.since {
      conditions.append("q.said_day >= ?")
      values.append(.integer(since.dayNumber))
    }
    if let until = filter.until {
      conditions.append("q.said_day <= ?")
      values.append(.integer(until.dayNumber))
    }
    if let via = filter.via {
      conditions.append("q.id IN (SELECT quotation FROM via WHERE entity = ?)")
      values.append(.integer(via))
    }
    var subjects: [String] = []
    if let about = filter.about {
      subjects.append("q.id IN (SELECT quotation FROM about WHERE entity = ?)")
      values.append(.integer(about))
    }
    if let text = filter.text {
      let found = try quotations(thatSay: text).map(String.init).joined(separator: ",")
      subjects.append("q.id IN (SELECT value FROM json_each(?))")
      values.append(.text("[\(found)]"))
    }
    if !subjects.isEmpty { conditions.append("(" + subjects.joined(separator: " OR ") + ")") }
    let condition = try conditions.joined(separator: " AND ") + condition(scope, on: "q.article")
    let rows = try quotations(condition, values, order: order, limit: limit)
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

  /// The cues of all quotations, as the texts have them, that read the same as some words once folded.
  private func cueForms(like typed: String) throws(StoreError) -> [String] {
    let wanted = LetterFolding.text(typed)
    return try store.rows("SELECT DISTINCT cue FROM quotation WHERE cue IS NOT NULL") { $0.text() }
      .filter { LetterFolding.text($0) == wanted }
  }

  /// One quotation by the number of the finding.
  public func quotation(_ id: Int) throws(StoreError) -> QuotationRow? {
    try quotations("q.id = ?" + condition(.all, on: "q.article"), [.integer(id)], order: .reading, limit: 1)
      .first
  }

  private func quotations(
    _ condition: String,
    _ values: [StoreValue],
    order: QuotationOrder,
    limit: Int?
  ) throws(StoreError) -> [QuotationRow] {
    let reading = "q.article, q.start, q.id"
    let ordering =
      switch order {
      case .reading: reading
      case .newest: "q.said_day IS NULL, q.said_day DESC, \(reading)"
      }
    let selection = "WHERE \(condition) ORDER BY \(ordering) LIMIT ?"
    let values = values + [Corpus.limit(limit)]
    var rows = try store.rows(
      QuotationShape.standard,
      "FROM quotation q LEFT JOIN entity e ON e.id = q.entity \(selection)",
      values
    )
    if rows.isEmpty { return rows }
    let intermediaries = try intermediaries(of: "SELECT q.id FROM quotation q \(selection)", values)
    if intermediaries.isEmpty { return rows }
    for index in rows.indices { rows[index].via = intermediaries[rows[index].id] ?? [] }
    return rows
  }

  /// The intermediaries of the quotations that a query selects, by the number of the quotation.
  private func intermediaries(
    of quotations: String,
    _ values: [StoreValue]
  ) throws(StoreError) -> [Int: [Party]] {
    let found = try store.rows(
      IntermediaryShape.standard,
      "FROM via v LEFT JOIN entity e ON e.id = v.entity WHERE v.quotation IN (\(quotations)) ORDER BY v.id",
      values
    )
    return Dictionary(grouping: found, by: \.quotation).mapValues { $0.map(\.party) }
  }
}
