public import Documents

extension Corpus {
  /// The entities of a scope as a list.
  ///
  /// `matching` keeps those with a name in which some word begins so; `isReversed` turns the order round, ties
  /// staying as they are; `withDetails` adds aliases and roles, which cost two more look-ups an entity.
  public func entities(
    in scope: Scope = .all,
    types: Set<EntityType> = [],
    minimumMentions: Int = 1,
    matching: String? = nil,
    order: EntityOrder = .mentions,
    isReversed: Bool = false,
    limit: Int? = nil,
    withDetails: Bool = true
  ) throws(StoreError) -> RowPage<EntitySummary> {
    let condition = try condition(scope, on: "+p.article")
    var filters = ""
    var values: [StoreValue] = []
    if !types.isEmpty {
      filters += " AND e.type IN (" + types.map { _ in "?" }.joined(separator: ", ") + ")"
      values += types.map { .text($0.rawValue) }
    }
    if let matching {
      let prefix = FoldedKey.prefix(matching)
      filters += " AND e.id IN (SELECT entity FROM word_start WHERE key >= ? AND key < ?)"
      values += [.text(prefix), .text(prefix + Corpus.afterAll)]
    }
    let ordering =
      switch order {
      case .mentions: isReversed ? "m, a, e.name, e.id" : "m DESC, a DESC, e.name, e.id"
      case .articles: isReversed ? "a, m, e.name, e.id" : "a DESC, m DESC, e.name, e.id"
      case .name: "e.name COLLATE NOCASE \(isReversed ? "DESC" : "ASC"), m DESC, e.id"
      }
    // Over all articles the counts are columns of the table; inside a selection they are added up from a covering
    // index.
    let isCounted = condition.isEmpty
    let shape = EntitySummaryShape(
      mentions: isCounted ? "e.mentions" : "c.mentions",
      articles: isCounted ? "e.articles" : "c.articles",
      total: isCounted ? "0" : "COUNT(*) OVER ()"
    )
    let counted =
      isCounted
      ? ""
      : """
       JOIN (
        SELECT entity, SUM(mentions) AS mentions, COUNT(*) AS articles FROM (
          SELECT p.entity AS entity, SUM(p.mentions) AS mentions
          FROM appearance p WHERE 1\(condition) GROUP BY p.entity, p.article)
        GROUP BY entity) c ON c.entity = e.id
      """
    let from = "FROM entity e\(counted) WHERE m >= ?\(filters)"
    let minimum: [StoreValue] = [.integer(max(minimumMentions, 1))]
    let found = try store.rows(
      shape,
      "\(from) ORDER BY \(ordering) LIMIT ?",
      minimum + values + [Corpus.limit(limit)]
    )
    var rows = found.map(\.summary)
    var total = found.last?.total ?? 0
    if withDetails {
      for position in rows.indices {
        rows[position].aliases = try aliases(of: rows[position].id, besides: rows[position].name, in: scope)
        rows[position].roles = try roleCounts(of: rows[position].id, in: scope)
      }
    }
    if limit == nil {
      total = rows.count
    } else if total == 0 {
      total = try store.number(
        "SELECT COUNT(*) FROM (SELECT \(shape.columns.sql) \(from))",
        minimum + values
      )
    }
    return RowPage(rows: rows, total: total)
  }

  /// One entity with its names and roles, counted in a scope; nil if the scope does not speak of it.
  public func entity(_ id: Int, in scope: Scope = .all) throws(StoreError) -> EntitySummary? {
    let found = try store.first(
      EntitySummaryShape(mentions: "COALESCE(SUM(p.mentions), 0)", articles: "COUNT(DISTINCT p.article)"),
      """
      FROM entity e JOIN appearance p ON p.entity = e.id
      WHERE e.id = ?\(condition(scope, on: "p.article")) GROUP BY e.id
      """,
      [.integer(id)]
    )
    guard var summary = found?.summary else { return nil }
    summary.aliases = try aliases(of: id, besides: summary.name, in: scope)
    summary.roles = try roleCounts(of: id, in: scope)
    return summary
  }

  /// The articles that speak of an entity, with the number of mentions in each, in the order of the articles.
  public func appearances(
    of entity: Int,
    in scope: Scope = .all
  ) throws(StoreError) -> [(article: Int, mentions: Int)] {
    try store.rows(
      """
      SELECT p.article, SUM(p.mentions) FROM appearance p
      WHERE p.entity = ?\(condition(scope, on: "p.article")) GROUP BY p.article ORDER BY p.article
      """,
      [.integer(entity)]
    ) { (article: $0.int(), mentions: $0.int()) }
  }

  /// The offices, titles and descriptions of an entity, in reading order.
  public func roles(of entity: Int, in scope: Scope = .all) throws(StoreError) -> [RoleRow] {
    try roles("r.entity = ?\(condition(scope, on: "r.article"))", [.integer(entity)])
  }

  /// The offices, titles and descriptions of all entities in some articles, in reading order.
  public func roles(in scope: Scope) throws(StoreError) -> [RoleRow] {
    try roles("1\(condition(scope, on: "r.article"))", [])
  }

  /// One role by the number of the finding.
  public func role(_ id: Int) throws(StoreError) -> RoleRow? {
    try roles("r.id = ?\(condition(.all, on: "r.article"))", [.integer(id)]).first
  }

  /// Who appears in the same articles as an entity, those with most common sentences first.
  public func companions(
    of entity: Int,
    in scope: Scope = .all,
    types: Set<EntityType> = [],
    limit: Int? = nil
  ) throws(StoreError) -> [Companion] {
    var filter = ""
    if !types.isEmpty { filter = " AND e.type IN (" + types.map { _ in "?" }.joined(separator: ", ") + ")" }
    let kinds: [StoreValue] = types.map { .text($0.rawValue) }
    let shape = CompanionShape.standard
    return try store.rows(
      """
      WITH shared AS (
        SELECT b.entity, COUNT(DISTINCT b.article) AS articles
        FROM appearance a JOIN appearance b ON b.article = a.article AND b.entity <> a.entity
        WHERE a.entity = ?1\(condition(scope, on: "a.article")) GROUP BY b.entity),
      spoken AS (
        SELECT DISTINCT m.article, m.sentence FROM mention m
        WHERE \(Schema.mentions("m", of: "?1", in: condition(scope, on: "y.article")))),
      close AS (
        SELECT n.entity, COUNT(DISTINCT n.article << 24 | n.sentence) AS sentences
        FROM spoken p CROSS JOIN appearance q ON q.article = p.article
          CROSS JOIN mention n ON n.id BETWEEN q.first_mention AND q.last_mention AND n.sentence = p.sentence
        GROUP BY n.entity)
      SELECT \(shape.columns.sql)
      FROM shared s JOIN entity e ON e.id = s.entity LEFT JOIN close c ON c.entity = s.entity
      WHERE 1\(filter) ORDER BY sentences DESC, s.articles DESC, e.mentions DESC, e.name, e.id LIMIT ?
      """,
      [.integer(entity)] + kinds + [Corpus.limit(limit)]
    ) { shape.read($0) }
  }

  private func roles(_ condition: String, _ values: [StoreValue]) throws(StoreError) -> [RoleRow] {
    try store.rows(RoleShape.standard, "FROM role r WHERE \(condition) ORDER BY r.article, r.start", values)
  }

  private func aliases(
    of entity: Int,
    besides name: String,
    in scope: Scope
  ) throws(StoreError) -> [CountedText] {
    let condition = try condition(scope, on: "y.article")
    let source =
      condition.isEmpty
      ? "SELECT text, mentions FROM name WHERE entity = ?1 AND mentions > 0 AND text <> ?2 ORDER BY 2 DESC, 1"
      : """
      SELECT m.text, COUNT(*) FROM mention m
      WHERE \(Schema.mentions("m", of: "?1", in: condition)) AND m.kind = 'name' AND m.text <> ?2
      GROUP BY m.text ORDER BY 2 DESC, 1
      """
    var aliases = try store.rows(source, [.integer(entity), .text(name)]) {
      CountedText(text: $0.text(), count: $0.int())
    }
    for address in try formsOfAddress(of: entity, in: condition) {
      let isKnown = address.text == name || aliases.contains { $0.text == address.text }
      if !isKnown { aliases.append(address) }
    }
    return aliases
  }

  /// Names with a form of address that articles gave an entity, with the number of those articles.
  ///
  /// They come besides the words of its mentions. One whose last word the entity no longer has, as after a
  /// correction, is left out.
  private func formsOfAddress(of entity: Int, in condition: String) throws(StoreError) -> [CountedText] {
    let lists = try store.rows(
      """
      SELECT y.aliases FROM appearance y
      WHERE y.entity = ?1 AND y.aliases IS NOT NULL\(condition) ORDER BY y.id
      """,
      [.integer(entity)]
    ) { ByteCoding.strings($0.text()) }
    guard lists.contains(where: { !$0.isEmpty }) else { return [] }
    let keys = Set(
      try store.rows("SELECT key FROM name WHERE entity = ? AND mentions > 0", [.integer(entity)]) {
        $0.text()
      }
    )
    var counts: [String: Int] = [:]
    for list in lists {
      for alias in Set(list) {
        let key = FoldedKey.of(alias)
        // "mr okafor" is kept when "okafor" is a name, and "lee" is not when it was split off.
        let rest = key.split(separator: " ").dropFirst().joined(separator: " ")
        if !keys.contains(key), keys.contains(rest) { counts[alias, default: 0] += 1 }
      }
    }
    return counts.map { CountedText(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  private func roleCounts(of entity: Int, in scope: Scope) throws(StoreError) -> [CountedText] {
    try store.rows(
      """
      SELECT r.text, COUNT(*) FROM role r WHERE r.entity = ?\(condition(scope, on: "r.article"))
      GROUP BY r.key ORDER BY 2 DESC, 1
      """,
      [.integer(entity)]
    ) { CountedText(text: $0.text(), count: $0.int()) }
  }
}
