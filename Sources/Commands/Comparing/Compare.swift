import Corpora
import Documents
import Figures

/// The command that compares articles: their names, quotations, figures, dates and shared text.
struct Compare: Command {
  private let articles = Positional<[ArticleList]>(
    "articles",
    help: "the sides: each word is an article or a group, as a row of the last answer or as 'a3'"
  )
  private let types = Option<EntityTypeList>(
    "type",
    default: EntityTypeList([.person, .organization]),
    help: "the types of names to compare"
  )
  private let top = Option<Int>("top", default: 15, in: 1...100_000, help: "how many rows a section shows")

  var name: String { "compare" }
  var summary: String {
    "sets articles side by side: names, quotations, figures, dates, shared text"
  }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [articles, types, top] }
  var discussion: String? {
    """
    Each word is one side: 'compare a1 a2-4' sets article 1 against the other three together, 'compare a1-4' all four \
    against each other. A column a side is headed by its letter. Quotations are aligned word by word: a side has an \
    utterance whole, trimmed, reworded or not at all, and the verb stands beside it. Figures are listed when they \
    cannot both be right ("more than 40" allows 42). Words of the vocabulary carry their counts here and elsewhere.
    """
  }
  var examples: [Example] {
    [
      Example("compare 1 2", "two reports of one story", after: ["load sample:harbour"]),
      Example("compare 1-3", "three articles against each other", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let lists = ArticleList.read(arguments[articles])
    var groups = try lists.map { try session.articles([$0]) }
    // A single list is split into one side per article; without arguments, all articles in scope are.
    if lists.isEmpty { groups = try session.corpus.articles(in: session.scope).rows.map { [$0.id] } }
    if groups.count == 1 { groups = groups[0].map { [$0] } }
    groups = Compare.disjoint(groups)
    guard groups.count > 1 else {
      throw NoResult.none(of: "two sides to compare", about: nil, hint: "compare a1 a2")
    }
    guard groups.count <= 26 else { throw UsageError.outOfRange("\(groups.count) sides", 2...26) }
    var comparison = Comparison(groups)
    let limit = arguments[top]
    var bodies: [Int: String] = [:]
    var sections = [Section("Articles", try articleTable(comparison, session.corpus, &bodies))]
    func add(_ title: String, _ figure: Figure?) {
      if let figure { sections.append(Section(title, figure)) }
    }
    let corpus = session.corpus
    add("Names", try comparison.names(types: Set(arguments[types].types), limit: limit, in: corpus))
    add("Quotations", try comparison.quotations(limit: limit, in: corpus))
    add("Figures that disagree", try comparison.disagreements(limit: limit, in: corpus))
    add("Dates", try comparison.dates(limit: limit, in: corpus))
    add("Shared text", comparison.sharedText(limit: limit, bodies: bodies))
    add("Vocabulary", comparison.vocabulary(bodies: bodies))
    session.list(comparison.rows)
    return .sections(sections)
  }

  /// Keeps each article only in the first group that contains it, and removes empty groups.
  private static func disjoint(_ groups: [[Int]]) -> [[Int]] {
    var seen: Set<Int> = []
    return groups.map { $0.filter { seen.insert($0).inserted } }.filter { !$0.isEmpty }
  }

  private func articleTable(_ comparison: Comparison, _ corpus: Corpus, _ bodies: inout [Int: String]) throws
    -> Figure
  {
    var rows: [[Table.Cell]] = []
    for side in comparison.sides {
      for number in side.articles {
        guard let stored = try corpus.article(number) else { continue }
        bodies[number] = stored.article.body
        rows.append([
          .text(StyledText(side.letter)), .integer(number), Table.Cell(stored.article.headline, .strong),
          Table.Cell(stored.article.outlet), Table.Cell(stored.published?.date.iso, .time),
          .integer(stored.words),
        ])
      }
    }
    return .table(
      Table(
        columns: [
          Table.Column("side", heading: ""), Table.Column("id", alignment: .trailing),
          Table.Column("headline"),
          Table.Column("outlet"), Table.Column("published"), Table.Column("words", alignment: .trailing),
        ],
        rows: rows,
        firstRowNumber: nil
      )
    )
  }
}
