import Corpora
import Documents
import Figures

/// The table of articles in the answers of `articles`, `load` and `use`.
enum ArticleTable {
  /// Returns a table of articles; article numbers have a visible column only if they differ from the
  /// row numbers.
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

  /// Returns the headline, or else the source, with a link to the address of the article.
  static func headline(of article: ArticleSummary) -> StyledText {
    StyledText(article.headline ?? article.source, article.headline == nil ? .dim : .plain)
      .linked(to: ArticleLink.address(url: article.url, source: article.source))
  }

  /// Returns the articles, labelled with article numbers, for the next command to refer to.
  ///
  /// If bare numbers mean the rows of an earlier answer, they keep that meaning, and the labels are article
  /// references as they are typed, such as "a24".
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

  /// Returns the articles, with article numbers in the first column, for the next command to refer to.
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
