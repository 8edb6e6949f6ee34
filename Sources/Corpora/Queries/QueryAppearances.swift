public import Documents

/// An entity in one article.
public struct AppearanceRow: Sendable, Hashable {
  /// The entity, after the user's corrections.
  public var entity: Int
  /// Its name as shown.
  public var name: String
  /// What kind of thing it is.
  public var type: EntityType
  /// The article.
  public var article: Int
  /// The number of its mentions there.
  public var mentions: Int
  /// The number of the finding that is its first mention there.
  public var firstMention: Int
}

extension Corpus {
  /// The articles of a scope that speak of some entities, by the number of the entity.
  public func articles(naming entities: [Int], in scope: Scope = .all) throws(StoreError) -> [Int: Set<Int>] {
    let list = entities.map(String.init).joined(separator: ",")
    var found: [Int: Set<Int>] = [:]
    try store.each(
      """
      SELECT p.entity, p.article FROM appearance p
      WHERE p.entity IN (SELECT value FROM json_each(?))\(condition(scope, on: "p.article"))
      """,
      [.text("[\(list)]")]
    ) { row in
      let entity = row.int()
      found[entity, default: []].insert(row.int())
    }
    return found
  }

  /// The entities of a scope, once for each article that speaks of them, in the order of entities and articles.
  public func appearances(in scope: Scope, types: Set<EntityType>) throws(StoreError) -> [AppearanceRow] {
    let condition = try condition(scope, on: "p.article")
    return try store.rows(
      """
      SELECT e.id, e.name, e.type, p.article, SUM(p.mentions), MIN(p.first_mention)
      FROM appearance p JOIN entity e ON e.id = p.entity
      WHERE e.type IN (\(Corpus.marks(types.count)))\(condition) GROUP BY e.id, p.article ORDER BY e.id, p.article
      """,
      types.map { .text($0.rawValue) }
    ) { row in
      AppearanceRow(
        entity: row.int(),
        name: row.text(),
        type: EntityType(rawValue: row.text()) ?? .missing,
        article: row.int(),
        mentions: row.int(),
        firstMention: row.int()
      )
    }
  }
}
