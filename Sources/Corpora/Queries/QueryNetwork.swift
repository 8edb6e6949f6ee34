public import Documents

extension Corpus {
  /// The links between entities of some types in a scope, the heaviest first.
  ///
  /// With `quotes`, each intermediary quotes the speaker, each speaker tells the listener and speaks of those whom
  /// the words name, accuses whom its verb accuses, and who does something in an event does it to those that it is
  /// done to. Negated, planned and conditional events are left out.
  public func networkEdges(
    _ link: NetworkLink,
    in scope: Scope = .all,
    types: Set<EntityType>
  ) throws(StoreError) -> [NetworkEdge] {
    let found = link == .quotes ? try relations(in: scope, types) : try companies(link, in: scope, types)
    return found.sorted {
      ($1.weight, $1.articles, $0.source, $0.target) < ($0.weight, $0.articles, $1.source, $1.target)
    }
  }

  /// The places from which a link between two entities was read, in reading order.
  public func networkPlaces(
    _ link: NetworkLink,
    from source: Int,
    to target: Int,
    in scope: Scope = .all
  ) throws(StoreError) -> [NetworkPlace] {
    let pair: [StoreValue] = [.integer(source), .integer(target)]
    if link == .quotes {
      return try store.rows(
        """
        SELECT article, sentence, relation FROM (\(Self.relations(condition(scope, on: "q.article"), condition(scope, on: "v.article"))))
        WHERE source = ?1 AND target = ?2 ORDER BY article, sentence, relation
        """,
        pair
      ) { NetworkPlace(article: $0.int(), sentence: $0.int(), relation: $0.text()) }
    }
    let both = try store.rows(
      """
      SELECT DISTINCT y.article FROM appearance y JOIN appearance z ON z.article = y.article
      WHERE y.entity = ?1 AND z.entity = ?2\(condition(scope, on: "y.article")) ORDER BY y.article
      """,
      pair
    ) { $0.int() }
    var places: [NetworkPlace] = []
    for article in both {
      var groups: [Int: (seen: Set<Int>, sentence: Int)] = [:]
      try eachCompany(link, in: .articles([article]), "") { place in
        guard place.entity == source || place.entity == target else { return }
        groups[place.group, default: ([], place.sentence)].seen.insert(place.entity)
      }
      for group in groups.values.filter({ $0.seen.count > 1 }).sorted(by: { $0.sentence < $1.sentence }) {
        places.append(NetworkPlace(article: article, sentence: group.sentence, relation: "named together"))
      }
    }
    return places
  }

  /// The names and types of some entities, by their numbers.
  public func knownNames(of entities: Set<Int>) throws(StoreError) -> [Int: KnownName] {
    let list = entities.sorted().map(String.init).joined(separator: ",")
    let rows = try store.rows(
      "SELECT id, name, type, mentions FROM entity WHERE id IN (SELECT value FROM json_each(?))",
      [.text("[\(list)]")]
    ) { row in
      let (id, name, type) = (row.int(), row.text(), row.text())
      return KnownName(
        entity: id,
        name: name,
        type: EntityType(rawValue: type) ?? .miscellaneous,
        mentions: row.int()
      )
    }
    return Dictionary(rows.map { ($0.entity, $0) }) { $1 }
  }

  // MARK: Relations

  /// Every place of a relation between two entities, as rows of source, target, relation, article and sentence.
  private static func relations(_ quotations: String, _ events: String) -> String {
    """
    SELECT v.entity AS source, q.entity AS target, 'quotes' AS relation, q.article AS article, q.sentence AS sentence
    FROM via v JOIN quotation q ON q.id = v.quotation
    WHERE v.entity IS NOT NULL AND q.entity IS NOT NULL AND v.entity <> q.entity AND q.headline = 0\(quotations)
    UNION ALL SELECT q.entity, b.entity, 'speaks of', q.article, q.sentence
    FROM about b JOIN quotation q ON q.id = b.quotation
    WHERE q.entity IS NOT NULL AND b.entity <> q.entity AND q.headline = 0\(quotations)
    UNION ALL SELECT q.entity, m.entity, 'tells', q.article, q.sentence
    FROM quotation q CROSS JOIN appearance y ON y.article = q.article
      CROSS JOIN mention m ON m.id BETWEEN y.first_mention AND y.last_mention
        AND m.start >= q.addressee_start AND m."end" <= q.addressee_end
    WHERE q.addressee_start IS NOT NULL AND q.entity IS NOT NULL AND m.entity <> q.entity AND q.headline = 0\(quotations)
    UNION ALL SELECT q.entity, r.entity, 'accuses', q.article, q.sentence
    FROM report r CROSS JOIN quotation q ON q.article = r.article AND q.cue_start = r.trigger_start
    WHERE r.kind = 'accusation' AND r.entity IS NOT NULL AND q.entity IS NOT NULL AND q.entity <> r.entity
      AND q.headline = 0\(quotations)
    UNION ALL SELECT p.entity, o.entity, v.key, v.article, v.sentence
    FROM participant p CROSS JOIN participant o ON o.event = p.event AND o.role IN ('patient', 'recipient')
      CROSS JOIN event v ON v.id = p.event
    WHERE p.role = 'agent' AND v.key IS NOT NULL AND v.is_negated = 0 AND v.modality IN ('asserted', 'reported')
      AND v.standing NOT IN ('headline', 'statement', 'reporting')
      AND p.entity IS NOT NULL AND o.entity IS NOT NULL AND p.entity <> o.entity\(events)
    """
  }

  private static func list(_ types: Set<EntityType>) -> String {
    types.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
  }

  private func relations(in scope: Scope, _ types: Set<EntityType>) throws(StoreError) -> [NetworkEdge] {
    let types = Self.list(types)
    let relations = try Self.relations(condition(scope, on: "q.article"), condition(scope, on: "v.article"))
    var edges: [NetworkEdge] = []
    var articles: Set<Substring> = []
    try store.each(
      """
      SELECT r.source, r.target, r.relation, COUNT(*), group_concat(DISTINCT r.article)
      FROM (\(relations)) r CROSS JOIN entity s ON s.id = r.source CROSS JOIN entity t ON t.id = r.target
      WHERE s.type IN (\(types)) AND t.type IN (\(types))
      GROUP BY r.source, r.target, r.relation ORDER BY r.source, r.target, 4 DESC, r.relation
      """
    ) { row in
      let (source, target, relation, count) = (row.int(), row.int(), row.text(), row.int())
      let places = row.text().split(separator: ",")
      let counted = CountedText(text: relation, count: count)
      if let last = edges.indices.last, edges[last].source == source, edges[last].target == target {
        edges[last].relations.append(counted)
        edges[last].weight += count
        articles.formUnion(places)
        edges[last].articles = articles.count
      } else {
        articles = Set(places)
        edges.append(
          NetworkEdge(
            source: source,
            target: target,
            weight: count,
            articles: places.count,
            relations: [counted]
          )
        )
      }
    }
    return edges
  }

  // MARK: Company

  /// One mention with the sentence or paragraph that it stands in.
  private struct Company {
    var article: Int
    var group: Int
    var sentence: Int
    var entity: Int
  }

  /// Gives every mention of a scope with its sentence or paragraph, article by article.
  private func eachCompany(
    _ link: NetworkLink,
    in scope: Scope,
    _ filter: String,
    _ body: (Company) -> Void
  ) throws(StoreError) {
    var paragraphs: (article: Int, starts: [Int]) = (-1, [])
    try store.each(
      """
      SELECT m.article, m.entity, m.sentence, m.start FROM appearance y
        JOIN mention m ON m.id BETWEEN y.first_mention AND y.last_mention JOIN entity e ON e.id = m.entity
      WHERE 1\(condition(scope, on: "y.article"))\(filter) ORDER BY y.id, m.id
      """
    ) { (row) throws(StoreError) in
      let (article, entity, sentence, start) = (row.int(), row.int(), row.int(), row.int())
      var group = sentence
      if link == .paragraph {
        if paragraphs.article != article {
          let ranges = try store.first("SELECT paragraphs FROM content WHERE id = ?", [.integer(article)]) {
            ByteCoding.ranges($0.blob())
          }
          paragraphs = (article, (ranges ?? []).map(\.start))
        }
        group = paragraphs.starts.lastIndex { $0 <= start } ?? 0
      }
      body(Company(article: article, group: group, sentence: sentence, entity: entity))
    }
  }

  private func companies(
    _ link: NetworkLink,
    in scope: Scope,
    _ types: Set<EntityType>
  ) throws(StoreError) -> [NetworkEdge] {
    /// Two entities, the lower number first.
    struct Pair: Hashable {
      var first: Int
      var second: Int
    }
    var counts: [Pair: (weight: Int, articles: Int, last: Int)] = [:]
    var groups: [Int: Set<Int>] = [:]
    var current = -1
    func close() {
      for members in groups.values where members.count > 1 {
        let sorted = members.sorted()
        // A list of names, as of a team, would link all with all.
        for (place, first) in sorted.enumerated() where sorted.count <= 12 {
          for second in sorted[(place + 1)...] {
            var count = counts[Pair(first: first, second: second)] ?? (0, 0, -1)
            count.weight += 1
            if count.last != current { (count.articles, count.last) = (count.articles + 1, current) }
            counts[Pair(first: first, second: second)] = count
          }
        }
      }
      groups.removeAll(keepingCapacity: true)
    }
    try eachCompany(link, in: scope, " AND e.type IN (\(Self.list(types)))") { place in
      if place.article != current {
        close()
        current = place.article
      }
      groups[place.group, default: []].insert(place.entity)
    }
    close()
    return counts.map { pair, count in
      NetworkEdge(
        source: pair.first,
        target: pair.second,
        weight: count.weight,
        articles: count.articles,
        relations: []
      )
    }
  }
}
