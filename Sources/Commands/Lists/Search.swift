import Corpora
import Documents
import Figures

/// The command that finds articles by full-text search.
struct Search: Command {
  let query = Positional<QueryText>(
    "query",
    .rawTail,
    help: "words, \"a phrase\", AND, OR, NOT or -word, NEAR(a b, 5), begin*, parentheses"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many articles are listed")

  var name: String { "search" }
  var summary: String { "finds articles by their words, best first" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [query, within, top] }
  var discussion: String? {
    """
    All words must be there unless OR stands between them; NOT, or a minus before a word, leaves out the \
    articles that have it. Case, accents and letters such as ł and ø do not matter. The best articles come first \
    (BM25), each with the sentence below its headline that fits best; 'read 1' opens it there. 'section:sport' and the \
    like find articles by a field: section, page, subject, place, person, organization, tag, provider and others.
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
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let limit = arguments[top] ?? session.settings[Settings.top]
    let filter = FieldFilter(typed)
    if !filter.conditions.isEmpty {
      let allowed = Set(try session.selection ?? session.corpus.articles().rows.map(\.id))
      session.selection = try filter.articles(in: session.corpus).filter { allowed.contains($0) }
      if filter.rest.isEmpty { return try Search.list(limit: limit, about: typed, in: &session) }
    }
    let page = try session.corpus.search(filter.rest, in: session.scope, limit: limit)
    if page.rows.isEmpty {
      let none = NoResult.none(of: "articles", about: typed, hint: Search.hint(typed, arguments, session))
      return try none.answer(in: session, or: Search.table(page))
    }
    session.list(
      page.rows.map { hit in
        .sentence(article: hit.article.id, index: hit.passage.sentence ?? -1)
      }
    )
    return .table(Search.table(page))
  }

  /// Returns the articles in scope, found by their fields alone.
  private static func list(limit: Int?, about typed: String, in session: inout Session) throws -> Figure {
    let page = try session.corpus.articles(in: session.scope, limit: limit)
    if page.rows.isEmpty {
      let hint = "'articles --with FIELD' shows what a field holds"
      throw NoResult.none(of: "articles", about: typed, hint: hint)
    }
    let more = Session.moreHint(page.total)
    return ArticleTable.listing(page.rows, total: page.total, moreHint: more, in: &session)
  }

  private static func table(_ page: RowPage<SearchHit>) -> Table {
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
      moreHint: Session.moreHint(page.total)
    )
  }

  /// Returns a hint on how to find more: without the excluded word, in more articles, or by the beginnings
  /// of words.
  private static func hint(_ typed: String, _ arguments: Arguments, _ session: Session) -> String {
    let excluded = typed.split(separator: " ").first { word in
      word.hasPrefix("-") && word.dropFirst().first.map { $0.isLetter || $0.isNumber || $0 == "\"" } ?? false
    }
    if let excluded {
      return
        "\(excluded) means NOT: articles that have the word are left out; in quotation marks the dash is part of it"
    }
    return session.widerHint(arguments) ?? "'begin*' finds every word that begins so"
  }

  /// Returns the sentence with the matching words highlighted.
  private static func snippet(of hit: SearchHit) -> StyledText {
    var highlighted = HighlightedText(Array(hit.passage.text.utf8))
    for range in hit.matches { highlighted.highlight(range, .match, .match) }
    highlighted.finish()
    return highlighted.styled(TextRange(0, hit.passage.text.utf8.count))
  }
}
