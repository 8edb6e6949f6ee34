import Corpora
import Documents
import Figures

/// Finds articles by their words.
struct Search: Command {
  let query = Positional<QueryText>(
    "query",
    .rawTail,
    help: "words, \"a phrase\", AND, OR, NOT, NEAR(a b, 5), begin*, parentheses"
  )
  let top = Option<Int?>("top", in: 1...100_000, help: "how many articles are listed")

  var name: String { "search" }
  var summary: String { "finds articles by their words, best first" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [query, top] }
  var discussion: String? {
    """
    All words must be there unless OR stands between them. Case and accents do not matter. The best articles \
    come first (BM25), each with the sentence that fits best; 'read 1' opens it there.
    """
  }
  var examples: [Example] {
    [
      Example("search harbour ammonia", "articles with both words", after: ["load sample:harbour"]),
      Example(
        "search \"trade agreement\" OR summit*",
        "a phrase or a beginning",
        after: ["load sample:apec"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let typed = try arguments[query].text
    if try session.isEmpty { throw NoResult.noArticles }
    let limit = arguments[top] ?? session.settings[Settings.top]
    let page = try session.corpus.search(typed, in: session.scope, limit: limit)
    if page.rows.isEmpty {
      let hint =
        session.selection == nil ? "'begin*' finds every word that begins so" : "'use all' searches all"
      let none = NoResult.none(of: "articles", about: typed, hint: hint)
      return try none.answer(in: session, or: Search.table(page))
    }
    session.list(
      page.rows.map { hit in
        .sentence(article: hit.article.id, index: hit.passage.sentence ?? -1)
      }
    )
    return .table(Search.table(page))
  }

  private static func table(_ page: Page<SearchHit>) -> Table {
    Table(
      columns: [
        Table.Column("article", alignment: .trailing),
        Table.Column("headline"),
        Table.Column("outlet"),
        Table.Column("published"),
        Table.Column("snippet"),
        Table.Column("sentence", isForProgramsOnly: true),
        Table.Column("score", isForProgramsOnly: true),
      ],
      rows: page.rows.map { hit in
        [
          .integer(hit.article.id),
          Table.Cell(hit.article.headline ?? hit.article.source),
          Table.Cell(hit.article.outlet),
          Table.Cell(hit.article.published?.iso, .time),
          .text(snippet(of: hit)),
          hit.passage.sentence.map { .integer($0 + 1) } ?? .missing,
          .number((hit.score * 1000).rounded() / 1000),
        ]
      },
      total: page.total,
      moreHint: StyledText("--top \(page.total)", .command) + StyledText(" lists all")
    )
  }

  /// The sentence with the words that match.
  private static func snippet(of hit: SearchHit) -> StyledText {
    var marks = TextMarks(Array(hit.passage.text.utf8))
    for range in hit.matches { marks.mark(range, .match, .match) }
    marks.finish()
    return marks.styled(TextRange(0, hit.passage.text.utf8.count))
  }
}
