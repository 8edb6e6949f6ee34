import Corpora
import Documents
import Figures

/// A listing of rows of earlier answers, with a table for each kind of row.
struct RowListing {
  private(set) var sections: [Section] = []
  private(set) var rows: [Row] = []

  private let hidden: Int
  private let kept: KeptColumns?
  private var facts: RowFacts?

  /// A row that is listed, with its place among the rows that keep columns of their own.
  private struct Item {
    var row: Row
    var place: Int?
  }

  /// A finding as it is now, with the row that refers to it.
  private typealias Found<Finding> = (finding: Finding, item: Item)

  /// Creates a listing of the rows that still exist; `limit` is the maximum number of rows of
  /// all kinds together.
  init(_ result: RowSets.Result, limit: Int? = nil, in session: Session) throws {
    let corpus = session.corpus
    kept = result.kept
    facts = session.isForPrograms ? RowFacts(session) : nil
    let parts = result.rows.enumerated().flatMap { place, row -> [Item] in
      if result.kept?.has(place) == true { return [Item(row: row, place: place)] }
      return row.parts.map { Item(row: $0) }
    }
    hidden = limit.map { max(0, parts.count - $0) } ?? 0
    let wanted = limit.map { Array(parts.prefix($0)) } ?? parts
    var entities: [Found<EntitySummary>] = []
    var articles: [Found<ArticleSummary>] = []
    var quotations: [Found<QuotationRow>] = []
    var events: [Found<EventRow>] = []
    var stories: [Found<StoryRow>] = []
    var others: [Found<Spotted>] = []
    var own: [Item] = []
    let known = Dictionary(
      try corpus.articles().rows.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for item in wanted {
      switch item.row {
      case .entity(let id): if let found = try corpus.entity(id) { entities.append((found, item)) }
      case .article(let id): if let found = known[id] { articles.append((found, item)) }
      case .quotation(let id): if let found = try corpus.quotation(id) { quotations.append((found, item)) }
      case .event(let id): if let found = try corpus.event(id) { events.append((found, item)) }
      case .story(let number): if let found = try corpus.story(number) { stories.append((found, item)) }
      case .mention, .quantity, .sentence, .speaker, .several, .passage, .tie, .other:
        if item.place != nil {
          own.append(item)
        } else if case .speaker(_, let id?, _) = item.row, let found = try corpus.entity(id) {
          entities.append((found, item))
        } else if let found = try Spotted(item.row, known: known, in: corpus) {
          others.append((found, item))
        }
      }
    }
    try add(
      "Names",
      Entities.table(entities.map(\.finding), total: entities.count),
      entities.map(\.item)
    )
    try add(
      "Articles",
      ArticleTable.table(articles.map(\.finding), showsNumbers: true),
      articles.map(\.item)
    )
    let found = quotations.map(\.finding)
    try add("Quotations", try QuotationTable(found, in: corpus).table(), quotations.map(\.item))
    try add("Events", try EventTable.table(events.map(\.finding), in: corpus), events.map(\.item))
    let page = RowPage(rows: stories.map(\.finding), total: stories.count)
    try add("Stories", Stories.table(page), stories.map(\.item))
    try addOwn(own, in: corpus)
    try add("Others", Spotted.table(others.map(\.finding)), others.map(\.item))
  }

  /// The only table, or all tables under headings.
  var figure: Figure {
    var sections = sections
    if hidden > 0, let last = sections.indices.last, case .table(var table) = sections[last].figure {
      table.total = table.rows.count + hidden
      table.moreHint = Session.moreHint(rows.count + hidden)
      sections[last].figure = .table(table)
    }
    return sections.count == 1 ? sections[0].figure : .sections(sections)
  }

  /// Adds a table of one kind of row, and for programs the columns that were kept of the result and those that the rows
  /// have besides.
  private mutating func add(_ title: String, _ table: Table, _ items: [Item]) throws {
    if items.isEmpty { return }
    var table = table
    if let kept, items.contains(where: { $0.place != nil }) {
      RowListing.add(kept.table(of: items.map { $0.place ?? -1 }), to: &table)
    }
    try addFacts(to: &table, of: items.map(\.row))
    table.firstRowNumber = rows.count + 1
    sections.append(Section(title, .table(table)))
    rows += items.map(\.row)
  }

  /// Adds the rows that are shown as the answer had them, with the names that their entities have now.
  private mutating func addOwn(_ items: [Item], in corpus: Corpus) throws {
    guard let kept, !items.isEmpty else { return }
    var table = kept.table(of: items.map { $0.place ?? -1 })
    if let named = table.columns.firstIndex(where: { ["name", "speaker", "source"].contains($0.name) }) {
      for (place, item) in items.enumerated() {
        if case .speaker(_, let id?, _) = item.row, let now = try corpus.entity(id) {
          table.rows[place][named] = Table.Cell(now.name, now.type.role)
        }
      }
    }
    try addFacts(to: &table, of: items.map(\.row))
    table.firstRowNumber = rows.count + 1
    sections.append(Section("Rows", .table(table)))
    rows += items.map(\.row)
  }

  private mutating func addFacts(to table: inout Table, of rows: [Row]) throws {
    guard facts != nil else { return }
    var (kinds, names): (Set<String>, [String]) = ([], [])
    for row in rows where kinds.insert(row.noun).inserted {
      for name in try facts?.names(of: row) ?? [] where !names.contains(name) { names.append(name) }
    }
    names.removeAll { name in table.columns.contains { $0.name == name } }
    let cells = try rows.map { row in
      try Task.checkCancellation()
      return try names.map { try facts?.cell($0, of: row) ?? .missing }
    }
    RowListing.add(Table(columns: names.map { Table.Column($0) }, rows: cells), to: &table)
  }

  /// Adds the columns of another table that a table lacks, for programs only.
  private static func add(_ other: Table, to table: inout Table) {
    let new = other.columns.indices.filter { place in
      !table.columns.contains { $0.name == other.columns[place].name }
    }
    for place in new {
      var column = other.columns[place]
      column.isForProgramsOnly = true
      table.columns.append(column)
    }
    for row in table.rows.indices { table.rows[row] += new.map { other.rows[row][$0] } }
  }

  /// A text with the number of its article.
  private struct Spotted {
    var text: String
    var article: Int?

    /// What there is to show of a row without a table of its own; nil if it is gone.
    init?(_ row: Row, known: [Int: ArticleSummary], in corpus: Corpus) throws {
      switch row {
      case .speaker(let name, _, _): text = name
      case .mention(let id):
        guard let found = try corpus.mention(id) else { return nil }
        text = try corpus.sentence(found.sentence, of: found.article)?.text ?? found.text
        article = found.article
      case .sentence(let number, let index):
        guard let found = try corpus.sentence(index, of: number)?.text ?? known[number]?.headline else {
          return nil
        }
        (text, article) = (found, number)
      case .quantity(let id, let number):
        guard let found = try corpus.quantity(id) else { return nil }
        text = try corpus.sentence(found.quantity.sentence, of: number)?.text ?? found.text
        article = number
      case .passage(let id):
        guard let place = try corpus.wirePassage(id)?.places.first else { return nil }
        text = try HighlightedSentences.text(place.range, of: place.article.id, in: corpus) ?? ""
        article = place.article.id
      case .tie(let first, let second, _):
        guard let one = try corpus.entity(first), let other = try corpus.entity(second) else { return nil }
        text = "\(one.name) – \(other.name)"
      case .several(_, let noun), .other(let noun): text = noun
      case .article, .entity, .quotation, .event, .story: return nil
      }
    }

    static func table(_ rows: [Spotted]) -> Table {
      Table(
        columns: [Table.Column("text"), Table.Column("article", alignment: .trailing)],
        rows: rows.map { [Table.Cell(OneLine.text($0.text)), $0.article.map { .integer($0) } ?? .missing] }
      )
    }
  }
}
