import Corpora
import Documents
import Figures

/// A listing of rows of earlier answers, with a table for each kind of row.
struct RowListing {
  private(set) var sections: [Section] = []
  private(set) var rows: [Row] = []

  private let hidden: Int

  /// Creates a listing of the rows that still exist; `limit` is the maximum number of rows of
  /// all kinds together.
  init(_ wanted: [Row], limit: Int? = nil, in session: Session) throws {
    let corpus = session.corpus
    let parts = wanted.flatMap(\.parts)
    hidden = limit.map { max(0, parts.count - $0) } ?? 0
    let wanted = limit.map { Array(parts.prefix($0)) } ?? parts
    var entities: [(EntitySummary, Row)] = []
    var articles: [(ArticleSummary, Row)] = []
    var quotations: [(QuotationRow, Row)] = []
    var events: [(EventRow, Row)] = []
    var stories: [(StoryRow, Row)] = []
    var others: [(place: Spotted, Row)] = []
    let known = Dictionary(
      try corpus.articles().rows.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for row in wanted {
      switch row {
      case .entity(let id): if let found = try corpus.entity(id) { entities.append((found, row)) }
      case .speaker(let name, let id, _):
        if let id, let found = try corpus.entity(id) {
          entities.append((found, row))
        } else {
          others.append((Spotted(text: name), row))
        }
      case .article(let id): if let found = known[id] { articles.append((found, row)) }
      case .quotation(let id): if let found = try corpus.quotation(id) { quotations.append((found, row)) }
      case .event(let id): if let found = try corpus.event(id) { events.append((found, row)) }
      case .mention(let id):
        if let found = try corpus.mention(id) {
          let sentence = try corpus.sentence(found.sentence, of: found.article)?.text
          others.append((Spotted(text: sentence ?? found.text, article: found.article), row))
        }
      case .sentence(let article, let index):
        let text = try corpus.sentence(index, of: article)?.text ?? known[article]?.headline
        if let text { others.append((Spotted(text: text, article: article), row)) }
      case .quantity(let id, let article):
        if let found = try corpus.quantity(id) {
          let sentence = try corpus.sentence(found.quantity.sentence, of: article)?.text
          others.append((Spotted(text: sentence ?? found.text, article: article), row))
        }
      case .story(let number): if let found = try corpus.story(number) { stories.append((found, row)) }
      case .passage(let id):
        if let place = try corpus.wirePassage(id)?.places.first {
          let text = try HighlightedSentences.text(place.range, of: place.article.id, in: corpus)
          others.append((Spotted(text: text ?? "", article: place.article.id), row))
        }
      case .tie(let first, let second, _):
        if let one = try corpus.entity(first), let other = try corpus.entity(second) {
          others.append((Spotted(text: "\(one.name) – \(other.name)"), row))
        }
      case .several(_, let noun), .other(let noun): others.append((Spotted(text: noun), row))
      }
    }
    add("Names", Entities.table(entities.map(\.0), total: entities.count), entities.map(\.1))
    add("Articles", ArticleTable.table(articles.map(\.0), showsNumbers: true), articles.map(\.1))
    let found = quotations.map(\.0)
    add("Quotations", try QuotationTable(found, in: corpus).table(), quotations.map(\.1))
    add("Events", try EventTable.table(events.map(\.0), in: corpus), events.map(\.1))
    add("Stories", Stories.table(RowPage(rows: stories.map(\.0), total: stories.count)), stories.map(\.1))
    add("Others", Spotted.table(others.map(\.place)), others.map(\.1))
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

  private mutating func add(_ title: String, _ table: Table, _ new: [Row]) {
    if new.isEmpty { return }
    var table = table
    table.firstRowNumber = rows.count + 1
    sections.append(Section(title, .table(table)))
    rows += new
  }

  /// A text with the number of its article.
  private struct Spotted {
    var text: String
    var article: Int?

    static func table(_ rows: [Spotted]) -> Table {
      Table(
        columns: [Table.Column("text"), Table.Column("article", alignment: .trailing)],
        rows: rows.map { [Table.Cell(OneLine.text($0.text)), $0.article.map { .integer($0) } ?? .missing] }
      )
    }
  }
}
