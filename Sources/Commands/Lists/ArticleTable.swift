import Corpora
import Documents
import Figures

/// The table of articles that `articles`, `load` and `use` answer with.
enum ArticleTable {
  /// Articles as rows; their numbers stand in a column of their own where rows are not numbered like them.
  static func table(
    _ articles: [ArticleSummary],
    firstRowNumber: Int? = 1,
    showsNumbers: Bool,
    total: Int? = nil,
    moreHint: StyledText? = nil
  ) -> Table {
    Table(
      columns: [
        Table.Column("id", heading: "article", alignment: .trailing, isForProgramsOnly: !showsNumbers),
        Table.Column("headline"),
        Table.Column("outlet"),
        Table.Column("published"),
        Table.Column("published_basis", heading: "known from"),
        Table.Column("words", alignment: .trailing),
      ],
      rows: articles.map { article in
        [
          .integer(article.id),
          .text(headline(of: article)),
          Table.Cell(article.outlet),
          Table.Cell(article.published?.iso, .time),
          Table.Cell(article.basis.rawValue, .dim),
          .integer(article.words),
        ]
      },
      firstRowNumber: firstRowNumber,
      total: total,
      moreHint: moreHint
    )
  }

  /// The headline, or else the source, leading to where the article can be read.
  private static func headline(of article: ArticleSummary) -> StyledText {
    StyledText(article.headline ?? article.source, article.headline == nil ? .dim : .plain)
      .linked(to: ArticleLink.address(url: article.url, source: article.source))
  }

  /// Articles that the next command can name, by the numbers of articles.
  ///
  /// Where numbers are those of rows, they stay so: the articles then stand as they are typed, as in "a24".
  static func choice(
    _ articles: [ArticleSummary],
    total: Int,
    moreHint: StyledText,
    in session: inout Session
  ) -> Figure {
    guard session.numbersAreRows, !session.isForPrograms else {
      return listing(articles, total: total, moreHint: moreHint, in: &session)
    }
    var table = table(articles, firstRowNumber: nil, showsNumbers: true, total: total, moreHint: moreHint)
    table.columns[0].heading = ""
    for place in articles.indices {
      table.rows[place][0] = Table.Cell("a\(articles[place].id)", .command)
    }
    return .table(table)
  }

  /// Articles that the next command can name: the number in the first column is that of the article.
  static func listing(
    _ articles: [ArticleSummary],
    total: Int? = nil,
    moreHint: StyledText? = nil,
    in session: inout Session
  ) -> Figure {
    session.list(articles: articles.map(\.id))
    let agrees = articles.map(\.id) == Array(1..<1 + articles.count)
    return .table(
      table(
        articles,
        firstRowNumber: agrees ? 1 : nil,
        showsNumbers: !agrees,
        total: total,
        moreHint: moreHint
      )
    )
  }
}
