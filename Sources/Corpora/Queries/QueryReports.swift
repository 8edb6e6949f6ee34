extension Corpus {
  /// The accusations and refusals of a scope in reading order, or those of one entity.
  public func reports(of entity: Int? = nil, in scope: Scope = .all) throws(StoreError) -> [ReportRow] {
    let condition = try condition(scope, on: "r.article")
    return try store.rows(
      ReportRow.Shape.standard,
      """
      FROM report r LEFT JOIN entity e ON e.id = r.entity
      WHERE (?1 IS NULL OR r.entity = ?1)\(condition) ORDER BY r.article, r.sentence, r.id
      """,
      [StoreValue(entity)]
    )
  }

  /// The further speakers of joint statements of a scope, by the number of the quotation.
  public func jointSpeakers(in scope: Scope = .all) throws(StoreError) -> [Int: [Party]] {
    let found = try store.rows(
      IntermediaryShape.standard,
      """
      FROM joint v JOIN quotation q ON q.id = v.quotation LEFT JOIN entity e ON e.id = v.entity
      WHERE q.reattributed = 0\(condition(scope, on: "v.article")) ORDER BY v.id
      """,
      []
    )
    return Dictionary(grouping: found, by: \.quotation).mapValues { $0.map(\.party) }
  }
}
