import WordLists

/// What the things counted have to do with: words, and an entity whose sentences count as well.
public struct QuantityTopic: Sendable, Hashable {
  /// The words, all of which must be found at a quantity or in what it counts.
  public var words: [String]
  /// An entity that the sentence of a quantity may name instead.
  public var entity: Int?

  /// A topic of words and an entity.
  public init(words: [String], entity: Int? = nil) { (self.words, self.entity) = (words, entity) }

  /// The patterns of which one must be found for each word: its stem, and the class of what happens that it names.
  var patterns: [[String]] {
    words.map { word in
      let folded = FoldedKey.of(word)
      let stems = QuantityTopic.stems(of: folded)
      let classes = stems.compactMap { QuantityTopic.classes[$0] }
      return ["%\(stems.min { $0.utf8.count < $1.utf8.count } ?? folded)%"] + classes.map { "%|\($0)%" }
    }
  }

  /// A word and what it may be a form of.
  private static func stems(of word: String) -> [String] {
    var stems = [word]
    for ending in ["ing", "ed", "es", "s", "d"]
    where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= 3 {
      stems.append(String(word.dropLast(ending.utf8.count)))
    }
    return stems
  }

  private static let classes: [String: String] = Dictionary(
    WordList("quantities/predicates").entries.compactMap { entry in
      entry.values.first.map { (entry.text, $0) }
    },
    uniquingKeysWith: { first, _ in first }
  )
}

extension Corpus {
  /// The groups of quantities that count one thing, those of most articles first, then those of headlines and of the
  /// first sentences; `total` counts all.
  ///
  /// - Parameter isVaried: Only groups with more than one number, or with a correction.
  public func countedThings(
    in scope: Scope = .all,
    topic: QuantityTopic? = nil,
    isVaried: Bool = false,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<Int> {
    var condition = "1"
    var values: [StoreValue] = []
    if let topic {
      var alternatives: [String] = []
      let patterns = topic.patterns
      if !patterns.isEmpty {
        let words =
          "n.key || ' ' || n.text || ' ' || COALESCE(n.context, '') || ' ' || COALESCE(n.owner, '') || ' ' || COALESCE(n.source, '')"
        alternatives.append(
          patterns.map { some in
            "("
              + some.map { pattern in
                values.append(.text(pattern))
                return "\(words) LIKE ?"
              }.joined(separator: " OR ") + ")"
          }.joined(separator: " AND ")
        )
      }
      if let entity = topic.entity {
        alternatives.append(
          """
          EXISTS(SELECT 1 FROM appearance a JOIN mention m ON m.article = a.article AND m.position = a.position
            AND m.id BETWEEN a.first_mention AND a.last_mention
            WHERE a.entity = ? AND a.article = n.article AND m.sentence = n.sentence)
          """
        )
        values.append(.integer(entity))
      }
      condition =
        "n.cluster IN (SELECT n.cluster FROM quantity n WHERE (\(alternatives.joined(separator: " OR "))))"
    }
    condition += try self.condition(scope, on: "n.article")
    let having = isVaried ? "HAVING COUNT(DISTINCT n.value) > 1 OR MAX(n.correction) IS NOT NULL" : ""
    // The groups of a topic are few, and to find them takes as long as to count them.
    let isWhole = limit == nil || topic != nil || isVaried
    var rows = try store.rows(
      """
      SELECT n.cluster FROM quantity n WHERE \(condition) GROUP BY n.cluster \(having)
      ORDER BY COUNT(DISTINCT n.article) DESC, MAX(n.weight) DESC, COUNT(*) DESC, MIN(n.id) LIMIT ?
      """,
      values + [Corpus.limit(isWhole ? nil : limit)]
    ) { $0.int() }
    let total =
      isWhole
      ? rows.count
      : try store.number("SELECT COUNT(DISTINCT n.cluster) FROM quantity n WHERE \(condition)", values)
    if let limit { rows = Array(rows.prefix(limit)) }
    return RowPage(rows: rows, total: total)
  }

  /// The quantities of a scope, in the order of articles and text; with a unit, those that count it.
  public func quantities(
    in scope: Scope = .all,
    unit: String? = nil,
    limit: Int? = nil
  ) throws(StoreError) -> RowPage<QuantityRow> {
    let condition = try "(?1 IS NULL OR n.unit = ?1)" + condition(scope, on: "n.article")
    let rows = try quantities(condition, [StoreValue(unit)], limit: limit)
    let total =
      limit == nil
      ? rows.count
      : try store.number("SELECT COUNT(*) FROM quantity n WHERE \(condition)", [StoreValue(unit)])
    return RowPage(rows: rows, total: total)
  }

  /// One quantity by the number of the finding.
  public func quantity(_ id: Int) throws(StoreError) -> QuantityRow? {
    try quantities("n.id = ?" + condition(.all, on: "n.article"), [.integer(id)], limit: 1).first
  }

  /// The quantities of some groups within a scope, by day of report, article and text.
  public func quantities(ofClusters clusters: [Int], in scope: Scope = .all) throws(StoreError)
    -> [QuantityRow]
  {
    var found: [QuantityRow] = []
    for part in stride(from: 0, to: clusters.count, by: 200) {
      let some = clusters[part..<min(part + 200, clusters.count)]
      let marks = some.map { _ in "?" }.joined(separator: ", ")
      let condition = try "n.cluster IN (\(marks))" + condition(scope, on: "n.article")
      found += try store.rows(
        QuantityShape.standard,
        "\(QuantityShape.tables) WHERE \(condition) ORDER BY n.day IS NULL, n.day, n.article, n.start, n.id",
        some.map { .integer($0) }
      )
    }
    return found
  }

  private func quantities(
    _ condition: String,
    _ values: [StoreValue],
    limit: Int?
  ) throws(StoreError) -> [QuantityRow] {
    try store.rows(
      QuantityShape.standard,
      "\(QuantityShape.tables) WHERE \(condition) ORDER BY n.article, n.start, n.id LIMIT ?",
      values + [Corpus.limit(limit)]
    )
  }
}

extension Corpus {
  /// The nouns of what the articles count, the most frequent first.
  public func countedNouns() throws(StoreError) -> [CountedText] {
    try store.rows(
      """
      SELECT n.noun, COUNT(*) FROM quantity n WHERE n.noun IS NOT NULL\(condition(.all, on: "n.article"))
      GROUP BY n.noun ORDER BY 2 DESC, 1
      """
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }
}
