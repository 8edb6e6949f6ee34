import Corpora
import Figures

/// Lists the articles.
struct Articles: Command {
  let sort = Option("sort", default: ArticleOrder.number, help: "the order of the articles")
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many articles are listed; all when left out")

  var name: String { "articles" }
  var summary: String { "lists the articles with outlet, day and length" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [sort, top] }
  var discussion: String? {
    """
    The day is the one that the source or a date line states (metadata, text), or the one that the times in \
    the article leave (inferred). Sorting by date puts articles without a day last; by words, the longest \
    comes first.
    """
  }
  var examples: [Example] {
    [
      Example("articles --sort date", "the articles, oldest first", after: ["load sample:harbour"]),
      Example("articles --sort words --top 3", "the three longest articles", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let page = try session.corpus.articles(
      in: session.scope,
      order: arguments[sort],
      limit: arguments[top]
    )
    if page.rows.isEmpty { throw NoResult.noArticles }
    let all = StyledText("--top \(page.total)", .command) + StyledText(" lists all")
    return ArticleTable.listing(page.rows, total: page.total, moreHint: all, in: &session)
  }
}

extension ArticleOrder: ChoiceValue {}
