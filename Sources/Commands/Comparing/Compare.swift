import Corpora
import Documents
import Figures

/// The command that sets articles or groups of articles side by side: what each has, and what it leaves out.
struct Compare: Command {
  private let articles = Positional<[ArticleList]>(
    "articles",
    help: "the sides: each word is an article or a group: a row of the last answer, 'a3', 'outlet:NAME'"
  )
  private let only = Option<ComparisonPartList?>("only", help: "only these parts")
  private let all = Flag("all", help: "lists what all sides have, too")
  private let top = Option<Int?>("top", in: 1...100_000, help: "how many rows a section shows")

  var name: String { "compare" }
  var summary: String {
    "sets articles side by side: what each has, trims, leaves out or contradicts"
  }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [articles, only, all, top] }
  var discussion: String? {
    """
    Each word is one side: 'compare a1 a2-4' sets article 1 against the other three together, 'compare a1-4' all four \
    against each other, 'compare outlet:NAME outlet:NAME' two outlets; without words all articles in use are compared. \
    A side has a letter. Text that sides share comes first, as copy is no report of their own. Then each row is one \
    thing, and each side has it (●), has it trimmed, reworded or otherwise (◐), does not have it (○) or contradicts \
    another side (✕). What differs comes first; what all have is named below the table. 'show 3' and 'explain 3' \
    open row 3 to the sentences of all sides. The five Ws are those of the first article of a side. Words of the \
    vocabulary carry their counts here and elsewhere.
    """
  }
  var examples: [Example] {
    [
      Example("compare 1 2", "two reports of one story", after: ["load sample:harbour"]),
      Example(
        "compare 3 4 --only figures,quotations",
        "what they count and quote",
        after: ["load sample:harbour"]
      ),
      Example("compare outlet:Tidewatch outlet:Ledger", "two outlets", after: ["load sample:harbour"]),
      Example("compare 1-3", "three articles against each other", after: ["load sample:apec"]),
    ]
  }

  /// How many rows a section has on a screen.
  private static let usual = 8

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
    guard groups.count <= Comparison.most else {
      let hint = "'use' chooses fewer articles, and 'compare outlet:NAME outlet:NAME' makes sides of many"
      throw NoResult.none(
        of: "comparison",
        about: "\(groups.count) sides; \(Comparison.most) are the most",
        hint: hint
      )
    }
    let style = Comparison.Style(
      limit: session.limit(arguments[top], usual: Compare.usual),
      listsCommon: arguments[all],
      isForPrograms: session.isForPrograms
    )
    var comparison = Comparison(groups, style: style)
    var bodies: [Int: String] = [:]
    var sections = [Section("Articles", try articleTable(comparison, session.corpus, &bodies))]
    let wanted = Set(arguments[only]?.parts ?? ComparisonPart.allCases)
    for part in ComparisonPart.allCases where wanted.contains(part) {
      try Task.checkCancellation()
      sections +=
        try Compare.section(part, of: &comparison, bodies: bodies, in: session.corpus).map { [$0] } ?? []
    }
    // The share of the rows stands at the foot of the rows, before the vocabulary.
    if let shares = comparison.shares() {
      let place = sections.last?.title == ComparisonPart.words.title ? sections.count - 1 : sections.count
      sections.insert(shares, at: place)
    }
    session.list(comparison.rows)
    return .sections(sections)
  }

  /// Returns the section of a part; nil if the articles have nothing of it.
  private static func section(
    _ part: ComparisonPart,
    of comparison: inout Comparison,
    bodies: [Int: String],
    in corpus: Corpus
  ) throws -> Section? {
    switch part {
    case .text: try comparison.sharedText(bodies: bodies, in: corpus)
    case .words: comparison.vocabulary(bodies: bodies)
    case .whys: try comparison.section(part, comparison.fiveWs(in: corpus))
    case .figures: try comparison.section(part, comparison.figures(in: corpus))
    case .quotations: try comparison.section(part, comparison.quotations(in: corpus))
    case .dates: try comparison.section(part, comparison.dates(in: corpus))
    case .people, .organisations, .places:
      try comparison.section(part, comparison.names(part.types, in: corpus))
    }
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
        firstRowNumber: nil,
        note: Holding.legend
      )
    )
  }
}
