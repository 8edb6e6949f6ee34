public import Documents

/// What a corpus holds, in numbers.
public struct CorpusSummary: Sendable, Hashable {
  /// The articles.
  public var articles = 0
  /// The words and numbers in their prose.
  public var words = 0
  /// The first and the last day of publication; nil if none is known.
  public var days: ClosedRange<CalendarDate>?
  /// The articles whose day is not known.
  public var undated = 0
  /// The articles without an outlet.
  public var withoutOutlet = 0
  /// The outlets with the number of their articles, the largest first.
  public var outlets: [CountedText] = []
  /// The entities that the articles name, by type.
  public var entities: [EntityType: Int] = [:]
  /// The quotations by kind; what somebody only spoke of is not counted.
  public var quotations: [Quotation.Kind: Int] = [:]
}

extension Corpus {
  /// Everything in sight within a scope, counted.
  public func summary(of scope: Scope = .all) throws(StoreError) -> CorpusSummary {
    var summary = CorpusSummary()
    let inArticles = try condition(scope, on: "a.id")
    let counts = try store.first(CorpusSummaryShape.standard, "FROM article a WHERE 1\(inArticles)")
    if let counts { summary = counts }
    summary.outlets = try outlets(in: scope)
    let inAppearances = try condition(scope, on: "p.article")
    try store.each(
      inAppearances.isEmpty
        ? "SELECT type, COUNT(*) FROM entity WHERE mentions > 0 GROUP BY type"
        : """
        SELECT e.type, COUNT(*) FROM entity e
        WHERE e.id IN (SELECT p.entity FROM appearance p WHERE 1\(inAppearances)) GROUP BY e.type
        """
    ) { row in
      summary.entities[EntityType(rawValue: row.text()) ?? .missing, default: 0] += row.int()
    }
    let inQuotations = try condition(scope, on: "q.article")
    try store.each(
      "SELECT q.kind, COUNT(*) FROM quotation q WHERE q.topic = 0 AND q.headline = 0\(inQuotations) GROUP BY q.kind"
    ) {
      row in
      let kind = Quotation.Kind(rawValue: row.text())
      let count = row.int()
      if let kind { summary.quotations[kind, default: 0] += count }
    }
    return summary
  }

  /// The first and the last day of publication in a scope; nil if none is known.
  public func publicationDays(in scope: Scope = .all) throws(StoreError) -> ClosedRange<CalendarDate>? {
    let days = try store.first(
      "SELECT MIN(a.published), MAX(a.published) FROM article a WHERE 1\(condition(scope, on: "a.id"))"
    ) { row in
      (
        row.optionalText().flatMap { CalendarDate(iso: $0) },
        row.optionalText().flatMap { CalendarDate(iso: $0) }
      )
    }
    guard let first = days?.0, let last = days?.1, first <= last else { return nil }
    return first...last
  }
}
