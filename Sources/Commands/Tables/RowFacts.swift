import Corpora
import Documents
import Figures
import Letters

/// What is known of the object of a row, in named columns, whatever table the row stands in: the speaker of a
/// quotation, the type of a name, the outlet and the day of an article.
struct RowFacts {
  /// A named value.
  typealias Fact = (name: String, cell: Table.Cell)

  private let session: Session
  private var summaries: [Int: ArticleSummary]?
  private var numbers: [Row: Int?] = [:]
  private var fieldValues: [MetadataField: [Int: [String]]] = [:]
  private var knownFields: [MetadataField]?

  /// Creates a source of facts out of the corpus of a session.
  init(_ session: Session) { self.session = session }

  /// The columns of the article in which a row stands.
  static let ofArticles = ["article", "headline", "outlet", "published"]

  /// All columns that some kind of row has, for completion.
  static let known = ofArticles + ["speaker", "name", "type", "kind", "cue", "said"]

  /// Returns the names of the facts of a row: its own, those of its article, and the fields of articles.
  mutating func names(of row: Row) throws -> [String] {
    let own = try facts(of: row).map(\.name)
    guard try article(of: row) != nil else { return own }
    let others = RowFacts.ofArticles + (try fields().map(\.rawValue))
    return own + others.filter { !own.contains($0) }
  }

  /// Returns the cell of a row in a column; nil if its kind of row has no such column.
  mutating func cell(_ name: String, of row: Row) throws -> Table.Cell? {
    if RowFacts.ofArticles.contains(name) {
      return try article(of: row).flatMap { try cell(name, ofArticle: $0) }
    }
    if let own = try facts(of: row).first(where: { $0.name == name }) { return own.cell }
    guard let field = MetadataField(rawValue: name), let number = try article(of: row) else { return nil }
    return try cell(field, ofArticle: number)
  }

  /// Returns the cell of an article in a column of articles; nil if there is no such article or column.
  mutating func cell(_ name: String, ofArticle number: Int) throws -> Table.Cell? {
    let known = try articles()
    guard let article = known[number] else { return nil }
    switch name {
    case "article": return .integer(number)
    case "headline": return .text(ArticleTable.headline(of: article))
    case "outlet": return Table.Cell(article.outlet)
    case "published": return Table.Cell(article.published?.iso, .time)
    default:
      guard let field = MetadataField(rawValue: name) else { return nil }
      return try cell(field, ofArticle: number)
    }
  }

  private mutating func cell(_ field: MetadataField, ofArticle number: Int) throws -> Table.Cell? {
    guard try fields().contains(field) else { return nil }
    if fieldValues[field] == nil { fieldValues[field] = try session.corpus.valuesByArticle(of: field) }
    guard let values = fieldValues[field]?[number] else { return .missing }
    return .list(values)
  }

  private mutating func fields() throws -> [MetadataField] {
    if let knownFields { return knownFields }
    let found = try session.corpus.fields().map(\.field)
    knownFields = found
    return found
  }

  private mutating func articles() throws -> [Int: ArticleSummary] {
    if let summaries { return summaries }
    let found = Dictionary(try session.corpus.articles().rows.map { ($0.id, $0) }) { first, _ in first }
    summaries = found
    return found
  }

  private mutating func article(of row: Row) throws -> Int? {
    if let known = numbers[row] { return known }
    let found = try session.article(of: row)
    numbers[row] = found
    return found
  }

  /// Returns the facts of a row that are not those of its article.
  private func facts(of row: Row) throws -> [Fact] {
    let corpus = session.corpus
    switch row {
    case .article(let number):
      // The length stands in the same table as the article.
      return try corpus.article(number).map { [("words", .integer($0.words))] } ?? []
    case .entity(let id): return try RowFacts.name(of: id, in: corpus)
    case .mention(let id):
      guard let found = try corpus.mention(id) else { return [] }
      return try RowFacts.name(of: found.entity, in: corpus) + [
        ("kind", Table.Cell(found.kind.rawValue)), ("text", Table.Cell(OneLine.text(found.text))),
        ("sentence", Table.Cell(try corpus.sentence(found.sentence, of: found.article)?.text)),
      ]
    case .quotation(let id): return try corpus.quotation(id).map { RowFacts.quotation($0) } ?? []
    case .event(let id):
      guard let found = try corpus.event(id) else { return [] }
      return [
        ("date", Table.Cell(found.date, .time)), ("event", Table.Cell(OneLine.text(found.spot.text))),
        ("who", .list(EventTable.who(in: found))), ("predicate", Table.Cell(found.lemma)),
        ("modality", Table.Cell(EventTable.outlook(of: found) ?? "asserted")),
      ]
    case .quantity(let id, _):
      guard let found = try corpus.quantity(id) else { return [] }
      return [
        ("figure", Table.Cell(OneLine.text(found.text), .number)), ("value", .number(found.quantity.value)),
        ("unit", Table.Cell(found.quantity.unit)), ("noun", Table.Cell(found.quantity.noun)),
        ("source", Table.Cell(found.source?.name)), ("as_of", Table.Cell(found.days?.lowerBound.iso, .time)),
      ]
    case .sentence(let article, let index):
      return [("sentence", Table.Cell(try corpus.sentence(index, of: article).map { OneLine.text($0.text) }))]
    case .speaker(let name, let id, _):
      let known = try id.map { try RowFacts.name(of: $0, in: corpus) } ?? []
      return known.isEmpty ? [("name", Table.Cell(name))] : known
    case .several(let rows, _): return [("findings", .integer(rows.count))]
    case .story(let number):
      guard let found = try corpus.story(number) else { return [] }
      return [
        ("story", Table.Cell("story:\(number)", .command)),
        ("headline", .text(ArticleTable.headline(of: found.central))),
        ("articles", .integer(found.articles.count)),
        ("first", Table.Cell(found.days?.lowerBound.iso, .time)),
        ("last", Table.Cell(found.days?.upperBound.iso, .time)),
      ]
    case .passage(let id):
      return try corpus.wirePassage(id).map { [("articles", .integer($0.places.count))] } ?? []
    case .tie(let first, let second, _):
      return [
        ("source", Table.Cell(try corpus.entity(first)?.name)),
        ("target", Table.Cell(try corpus.entity(second)?.name)),
      ]
    case .other: return []
    }
  }

  private static func name(of id: Int, in corpus: Corpus) throws -> [Fact] {
    guard let found = try corpus.entity(id) else { return [] }
    return [
      ("name", Table.Cell(found.name, found.type.role)), ("type", Table.Cell(found.type.rawValue, .dim)),
    ]
  }

  private static func quotation(_ found: QuotationRow) -> [Fact] {
    [
      ("speaker", Table.Cell(found.speaker?.name, found.speaker?.type?.role ?? .plain)),
      ("type", Table.Cell(found.speaker?.type?.rawValue, .dim)), ("kind", Table.Cell(found.kind.rawValue)),
      ("quote", Table.Cell(QuotationTable.text(of: found), .quotation)),
      ("cue", Table.Cell(found.cue?.text ?? found.cueLemma, .cue)), ("verb", Table.Cell(found.cueLemma)),
      ("via", found.via.isEmpty ? .missing : .list(found.via.map(\.name))),
      ("said", Table.Cell(found.said?.iso, .time)),
      ("words", .integer(found.content.numberOfWords)),
    ]
  }
}
